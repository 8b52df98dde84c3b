"""The moves of a line: what each table of lines must and must not hold, how well, how strongly, in which order."""

import pytest

from bot.model import COUNTERPRODUCTIVE, MOVES, Move
from bot.reading.line import read_line
from tests.reading import constructive_lines, counterproductive_lines
from tests.reading.constructive_lines import Said
from tests.reading.everyday_lines import EVERYDAY, HELD_OUT
from tests.reading.fresh_lines import FRESH, HARMLESS

YES = constructive_lines.YES | counterproductive_lines.YES
NO = constructive_lines.NO | counterproductive_lines.NO

MISSED: frozenset[str] = frozenset()
"""Known misses: the reader does not find the move. A line leaves this list when it does."""
MISREAD: frozenset[tuple[Move, str]] = frozenset({
    ("NEED", "Because I said so."), ("OPEN_QUESTION", "Why would you do that?"), ("OWN", "Mistakes were made."),
})  # fmt: skip
"""Known misreadings: moves that the reader finds although the line only looks like them."""


def _moves(said: Said) -> list[Move]:
    previous, line = said if isinstance(said, tuple) else ("", said)
    return [m.move for m in read_line(line, previous).moves]


def _text(said: Said) -> str:
    return said if isinstance(said, str) else said[1]


REPROACH = "You were an hour late and you didn't call. That hurt me."
"""A defence answers a reproach: without one before it, "I was busy" is only news."""


@pytest.mark.parametrize(("move", "said"), [(m, s) for m, lines in YES.items() for s in lines if _text(s) not in MISSED])
def test_a_line_that_makes_a_move_is_read_as_making_it(move: Move, said: Said) -> None:
    assert move in _moves((REPROACH, said) if move == "DEFEND" and isinstance(said, str) else said)


@pytest.mark.parametrize(("move", "said"), [(m, s) for m, lines in NO.items() for s in lines if (m, s) not in MISREAD])
def test_a_line_that_only_looks_like_a_move_is_not_read_as_making_it(move: Move, said: Said) -> None:
    assert move not in _moves(said)


def test_the_known_misses_are_still_missed() -> None:
    found = [_text(s) for m, lines in YES.items() for s in lines if _text(s) in MISSED and m in _moves(s)]
    assert found == [], "take these lines off the list"


def test_the_known_misreadings_are_still_misread() -> None:
    assert [(m, s) for m, s in MISREAD if m not in _moves(s)] == [], "take these lines off the list"


def test_every_move_has_enough_lines_on_both_sides() -> None:
    assert set(YES) == set(NO) == set(MOVES)
    assert min(len(lines) for lines in YES.values()) >= 8
    assert min(len(lines) for lines in NO.values()) >= 4


@pytest.mark.parametrize("said", [s for lines in constructive_lines.YES.values() for s in lines])
def test_a_constructive_line_accuses_its_writer_of_nothing(said: Said) -> None:
    assert not set(_moves(said)) & COUNTERPRODUCTIVE


@pytest.mark.parametrize("line", HARMLESS)
def test_a_harmless_line_accuses_its_writer_of_nothing(line: str) -> None:
    assert not set(_moves(line)) & COUNTERPRODUCTIVE


def test_lines_kept_aside_are_read_well_enough() -> None:
    wanted = [(line, move) for line, moves in FRESH for move in moves]
    assert sum(move in _moves(line) for line, move in wanted) / len(wanted) >= 0.9


def test_everyday_lines_held_out_from_tuning_are_read_well_enough() -> None:
    wanted = [(said, move) for said, moves in HELD_OUT for move in moves]
    assert sum(move in _moves(said) for said, move in wanted) / len(wanted) >= 0.85


def test_few_everyday_lines_are_accused_of_what_they_do_not_hold() -> None:
    accused = [said for said, moves in EVERYDAY if set(_moves(said)) & (COUNTERPRODUCTIVE - set(moves))]
    assert len(accused) / len(EVERYDAY) <= 0.04


GRADED: tuple[tuple[Move, Said, int], ...] = (
    ("REQUEST", "Be more considerate.", 1),
    ("REQUEST", "Give me a raise.", 1),
    ("REQUEST", "Would you text me if you'll be 15+ min late?", 3),
    ("REQUEST", "Could you pay me back 50 by Friday?", 3),
    ("REQUEST", "could you turn the music down", 2),
    ("DESCRIBE", "Tuesday's report came at 6, the call was at 4.", 3),
    ("EXPRESS", "I felt embarrassed.", 2),
    ("EXPRESS", "I feel disrespected.", 1),
    ("EXPRESS", "I felt small when you laughed in front of my parents.", 3),
    ("NEED", "I need to know by Friday so I can book childcare.", 3),
    ("OPEN_QUESTION", "How did it look from your side?", 3),
    ("VALIDATE", "I get that you're busy, but I need this.", 1),
    ("VALIDATE", "That makes sense.", 2),
    ("OWN", "You're right, but you started it.", 1),
    ("OWN", "Part of this is on me: I said nothing in March.", 3),
    ("APOLOGIZE", "sorry if you felt hurt", 1),
    ("APOLOGIZE", "I'm sorry I read your messages. It was my choice and wrong. I've deleted them and it won't happen again.", 3),
    ("APOLOGIZE", "I'm sorry I shouted at you.", 2),
    ("CONTRAST", "I'm not saying you don't work hard; I do want to share late shifts.", 3),
    ("REPAIR", "I need a break.", 1),
    ("REPAIR", "can we take a break and talk again at 8", 3),
    ("HOLD", "I hear it's busy, and I'd still like an answer by the 15th.", 3),
    ("CLOSE", "So the next step is that you talk to HR by Friday and I send you the numbers.", 3),
    ("OPEN_SOFT", "hey do u have a sec", 1),
    ("OPEN_SOFT", "Got ten minutes tonight? It's about the rent and I want us both to be OK.", 3),
    ("REFLECT", ("The budget froze in May, before your review.", "So what I hear is that the budget froze and nobody could do anything for me."), 3),
)


@pytest.mark.parametrize(("move", "said", "grade"), GRADED)
def test_quality_follows_the_definitions(move: Move, said: Said, grade: int) -> None:
    previous, line = said if isinstance(said, tuple) else ("", said)
    assert {m.move: m.quality for m in read_line(line, previous).moves}.get(move) == grade


@pytest.mark.parametrize("line", ["You never listen.", "Grow up.", "do it or else", "youre overreacting", "Never mind."])
def test_counterproductive_moves_have_no_quality(line: str) -> None:
    assert {m.quality for m in read_line(line).moves if m.move in COUNTERPRODUCTIVE} == {0}


def test_moves_stand_in_the_order_of_the_line() -> None:
    line = "I get that it's busy. I felt embarrassed on Friday. Would you tell me first next time? That way we'd both be calmer."
    assert _moves(line)[0] == "VALIDATE"
    order = [m for m in _moves(line) if m in ("VALIDATE", "EXPRESS", "REQUEST", "REINFORCE")]
    assert order == ["VALIDATE", "EXPRESS", "REQUEST", "REINFORCE"]


def _intensity(line: str, move: Move) -> float:
    return next(m.intensity for m in read_line(line).moves if m.move == move)


def test_hedging_lowers_and_shouting_raises_intensity() -> None:
    assert _intensity("maybe you're kind of selfish, i guess", "BLAME") < _intensity("you're selfish", "BLAME")
    assert _intensity("YOU ARE SO SELFISH!!", "BLAME") > _intensity("you're selfish", "BLAME")


def test_a_feeling_that_is_an_accusation_is_mild_blame() -> None:
    assert _moves("I feel like you don't care about us") == ["BLAME"]
    assert _intensity("I feel like you don't care about us", "BLAME") < 0.7


@pytest.mark.parametrize(
    "line",
    [
        "I'm not saying you're lazy.",
        "you said I was an idiot",
        "You never told me you felt that low, thank you",
        "she called me a selfish cow",
        "do you think i'm being too sensitive",
        "\"you never listen\" is what my dad used to say",
        "I don't think you're a bad person",
        "you always make me laugh",
    ],
)
def test_denied_reported_quoted_and_kind_words_are_no_accusation(line: str) -> None:
    assert not set(_moves(line)) & {"BLAME", "CONTEMPT", "DISMISS", "THREAT"}


@pytest.mark.parametrize("line", ["You never listen.", "you always do this", "youre so selfish", "this is your fault"])
def test_plain_accusations_are_sure_enough_to_be_said_to_a_face(line: str) -> None:
    assert max(m.confidence for m in read_line(line).moves if m.move == "BLAME") >= 0.8
