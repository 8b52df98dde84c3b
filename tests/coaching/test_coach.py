"""The coach's rules: when it speaks, what it quotes, how it rewrites, what it suggests."""

from dataclasses import replace

import pytest

from bot.coaching.chance import suggestions
from bot.coaching.debrief import Lens, debrief
from bot.coaching.nudge import ACCUSE_FROM, nudge
from bot.coaching.rewrite import rewrite
from bot.desk import track
from bot.model import COUNTERPRODUCTIVE, Ledger, Mood, Move, MoveSeen, Node, Reading, Reply
from bot.rehearsal.mood import first_mood
from bot.rehearsal.people import persona
from bot.words import line_id
from tests.talk import LIBRARY

GUIDES = LIBRARY.guides
DISHES = LIBRARY.scenario("dishes")
START = first_mood(persona(DISHES.counterpart, "normal"), DISHES.concerns)


def node(id: int, said: str, *moves: MoveSeen, mood: Mood = START, ledger: Ledger | None = None) -> Node:
    cold = ledger or Ledger(stance_after="guarded")
    return Node(id, id - 1 if id else None, said, Reading(moves=moves, words=12), Reply("Hm."), mood, cold)


def seen(move: Move, quote: str, confidence: float = 0.9, quality: int = 0) -> MoveSeen:
    return MoveSeen(move, 1.0, confidence, quality, quote)


def test_every_nudge_fits_twenty_words() -> None:
    for move, guide in GUIDES.items():
        assert len(guide.cue.split()) <= 20, move
        assert len(guide.question.split()) <= 20, move


def test_nobody_is_accused_below_the_bar_or_on_the_first_turn() -> None:
    doubtful = node(1, "you never help", seen("BLAME", "you never help", ACCUSE_FROM - 0.01))
    clear = node(1, "you never help", seen("BLAME", "you never help"))
    assert nudge(GUIDES, [clear], []) is None
    assert nudge(GUIDES, [node(0, "hi"), doubtful], []) is None
    note = nudge(GUIDES, [node(0, "hi"), clear], [])
    assert note is not None
    assert note.quote == "you never help"


def test_a_chance_missed_twice_is_named_once() -> None:
    path = [node(0, "hi", seen("DESCRIBE", "hi", quality=2)), node(1, "so"), node(2, "well")]
    note = nudge(GUIDES, path, [])
    assert note is not None
    assert note.about == "OPEN_QUESTION"


@pytest.mark.parametrize(
    ("line", "quote", "move"),
    [
        ("sorry to bother you, could you maybe wash up tonight?", "sorry to bother you", "UNDERMINE"),
        ("I guess I'd just like the sink empty by ten, no worries if not", "I guess", "UNDERMINE"),
    ],
)
def test_an_undermined_ask_is_rewritten_as_the_same_ask_without_the_hedges(line: str, quote: str, move: Move) -> None:
    new = rewrite(line, seen(move, quote), GUIDES, DISHES)
    assert new is not None
    assert not any(hedge in new.lower() for hedge in ("sorry", "maybe", "i guess", "no worries", "just"))
    assert {"tonight?"} & set(new.split()) or "ten" in new


def test_a_rewrite_keeps_what_was_fine_and_the_way_they_type() -> None:
    line = "the pan is still there from tuesday. you never do anything. can you do it tonight?"
    new = rewrite(line, seen("BLAME", "you never do anything"), GUIDES, DISHES)
    assert new is not None
    assert new.startswith("the pan is still there from tuesday.")
    assert new.endswith("can you do it tonight?")
    assert "you never" not in new
    assert not any(sentence[:1].isupper() for sentence in new.split(". "))


def test_every_counterproductive_move_has_something_to_put_in_its_place() -> None:
    for move in COUNTERPRODUCTIVE:
        assert GUIDES[move].instead
        assert rewrite("You never do it.", seen(move, "You never do it."), GUIDES, DISHES)


def test_suggestions_are_three_different_moves_and_never_a_line_already_said() -> None:
    first = suggestions(DISHES, track(START, ()), ())
    assert len({move for move, _ in first}) == len(first) == 3
    said = node(0, first[0][1])
    assert first[0][1] not in [line for _, line in suggestions(DISHES, track(START, (said,)), (said,))]


def test_the_debrief_tells_only_the_worries_that_were_said_aloud() -> None:
    lens = Lens(DISHES, GUIDES, LIBRARY.views, LIBRARY.texts)
    concern = DISHES.concerns[0]
    silent = node(0, "how are your weeks?", seen("OPEN_QUESTION", "how are your weeks?", quality=2))
    told = replace(silent, reply=Reply("...", (line_id(concern.partial[0]),), (), "disclosure"))
    for path, heard in (([silent], False), ([told], True)):
        text = "\n".join(part.text for part in debrief(lens, path, track(START, tuple(path)), (None, None)).parts)
        assert (concern.label in text) == heard


def test_a_quote_is_a_whole_sentence_of_the_line() -> None:
    lens = Lens(DISHES, GUIDES, LIBRARY.views, LIBRARY.texts)
    line = "How should I know, I'm banned, I can't see anything. ok?"
    path = [node(0, line, seen("OWN", "I know, I'm banned", quality=2))]
    worked = debrief(lens, path, track(START, tuple(path)), (None, None)).parts[0].text
    assert "“How should I know, I'm banned, I can't see anything.”" in worked
