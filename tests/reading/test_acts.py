"""The acts of a line: what kind of reply each calls for."""

import pytest

from bot.model import ACTS, Act
from bot.reading.line import read_line
from tests.reading.act_lines import ACTS_OF, Expected


@pytest.mark.parametrize("row", ACTS_OF, ids=lambda row: row[0] or "(nothing)")
def test_the_acts_of_a_line_are_found_in_its_order(row: Expected) -> None:
    line, wanted, unwanted = row
    found = read_line(line).acts
    assert [a for a in found if a in wanted] == list(wanted)
    assert not set(found) & set(unwanted)


def test_every_act_that_a_line_can_hold_is_in_the_table() -> None:
    missing = set(ACTS) - {act for _, wanted, _ in ACTS_OF for act in wanted}
    assert missing <= {"long", "open"}, "these two are the voice's own, never read"


@pytest.mark.parametrize("line", ["...", "", "   ", "!!!", "🙄🙄", "*silence*", "\n\n", "_", "*shrugs*"])
def test_nothing_said_is_silence_and_nothing_else(line: str) -> None:
    assert read_line(line).acts == ("silence",)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("could you tell me when it's due?", "ask_when"), ("tell me what you want", "ask_what"), ("help me understand how that happened", "ask_how"),
        ("i was wondering who told you", "ask_who"), ("so what do we do now", "ask_what"), ("any idea where he went", "ask_where"),
        ("ok but why", "ask_why"), ("and how much would that be", "ask_how_much"), ("what would convince you", "ask_takes"),
    ],
)  # fmt: skip
def test_a_question_is_known_without_its_mark_and_inside_its_wrapping(line: str, kind: Act) -> None:
    assert kind in read_line(line).acts


@pytest.mark.parametrize("line", ["my rent went up again", "He lives with us now.", "we've been here before", "the heating is broken"])
def test_a_plain_statement_tells_a_fact_even_when_no_move_is_read(line: str) -> None:
    assert "fact" in read_line(line).acts
