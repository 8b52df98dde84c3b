"""Lines that went wrong in plays or in later batches of everyday lines, with what they are read as now."""

import pytest

from bot.model import COUNTERPRODUCTIVE, Act, Move
from bot.reading.line import read_line
from tests.reading.constructive_lines import Said
from tests.reading.later_lines import LATER, MISSED


def _read(said: Said) -> set[Move]:
    previous, line = said if isinstance(said, tuple) else ("", said)
    return {m.move for m in read_line(line, previous).moves}


def _text(said: Said) -> str:
    return said if isinstance(said, str) else said[1]


PLAYED: tuple[tuple[str, tuple[Move, ...], Act], ...] = (
    ("would you post something in the group tonight to clear it up?", ("REQUEST",), "propose"),
    ("I want 15% more", ("REQUEST",), "propose"),
    ("how about each of us has 150 that nobody asks about, and everything over that we talk first", ("OPTIONS",), "propose"),
    ("Could I get 5% now and the rest in July", ("REQUEST", "OPTIONS"), "propose"),
    ("can we meet for coffee saturday?", ("REQUEST",), "propose"),
    ("i need you to take the bins out on thursdays", ("REQUEST",), "propose"),
    ("would you be ok with splitting it", ("REQUEST",), "request"),
    ("let's do fridays", ("OPTIONS",), "propose"),
    ("Either we take turns or we get a cleaner", ("OPTIONS",), "propose"),
    ("How about this: you cook, I clean.", ("OPTIONS",), "propose"),
    ("So the plan is: you wash, I dry, from monday", ("CLOSE",), "propose"),
    ("so we said friday then", ("CLOSE",), "propose"),
    ("ok so you do sat and sun and i do the rest", ("CLOSE",), "propose"),
    ("I closed the Hartwell account in May and took over the release on-call in March", ("DESCRIBE",), "fact"),
    ("I've been here 2 years and never got a raise", ("DESCRIBE",), "fact"),
    ("you spent 265 on shoes??", ("DESCRIBE",), "fact"),
    ("why did you say it?", ("OPEN_QUESTION",), "ask_why"),
    ("youre such an ass", ("CONTEMPT",), "insult"),
    ("i think i deserve more money", ("REQUEST",), "request"),
    ("what's the range for my role?", ("OPEN_QUESTION",), "ask_how_much"),
    ("thanks for your time", (), "thanks"),
    ("so it's about not having to ask", ("REFLECT",), "reflect"),
    ("so you thought it would be harmless", ("REFLECT",), "reflect"),
    ("It sounds like the nights are wearing you out", ("REFLECT",), "reflect"),
    ("that sounds exhausting. i didnt ask", ("VALIDATE", "OWN"), "own"),
    ("everyone was laughing at me", (), "fact"),
    ("delete it", ("REQUEST",), "request"),
    ("it's not funny", (), "fact"),
    ("please?", ("REQUEST",), "request"),
    ("i have another offer", ("DESCRIBE",), "fact"),
    ("Everyone else earns more than me", (), "fact"),
)


@pytest.mark.parametrize(("line", "moves", "act"), PLAYED)
def test_a_line_that_went_wrong_in_a_play_is_read_right(line: str, moves: tuple[Move, ...], act: Act) -> None:
    reading = read_line(line)
    assert tuple(m.move for m in reading.moves) == moves
    assert act in reading.acts
    assert "unclear" not in reading.acts


@pytest.mark.parametrize("line", ["why did you say it?", "why did you post that", "I've been here 2 years and never got a raise", "i think i deserve more money"])
def test_a_flawed_attempt_is_of_low_quality(line: str) -> None:
    assert [m.quality for m in read_line(line).moves] == [1]


@pytest.mark.parametrize("line", ["why do you always do this", "why are you so selfish", "why would you ever do that"])
def test_a_why_accuses_only_with_sweeping_words_an_insult_or_as_a_figure_of_speech(line: str) -> None:
    assert _read(line) == {"BLAME"}


@pytest.mark.parametrize("line", ["asdkjfh aksjdhf", "qwrtz plmk", "xcvbnm"])
def test_noise_is_unclear_and_nothing_else_is(line: str) -> None:
    assert read_line(line).acts == ("unclear",)


@pytest.mark.parametrize(("said", "moves"), [(s, m) for s, m in LATER if m and _text(s) not in MISSED])
def test_a_later_everyday_line_is_read_as_what_it_is(said: Said, moves: tuple[Move, ...]) -> None:
    if "DEFEND" in moves and isinstance(said, str):
        said = ("You were an hour late and you didn't call. That hurt me.", said)
    assert set(moves) <= _read(said)


@pytest.mark.parametrize(("said", "moves"), [(s, m) for s, m in LATER if _text(s) not in MISSED])
def test_a_later_everyday_line_accuses_of_nothing_it_does_not_hold(said: Said, moves: tuple[Move, ...]) -> None:
    assert not _read(said) & (COUNTERPRODUCTIVE - set(moves))


def test_the_known_misses_of_the_later_lines_are_still_missed() -> None:
    assert [_text(s) for s, moves in LATER if _text(s) in MISSED and set(moves) <= _read(s)] == [], "take these lines off the list"
