"""What a reply may take up from a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import SlotKind
from bot.reading.line import Hints, read_line
from bot.reading.slots import slots
from tests.reading.slot_lines import SLOTS_OF, Wanted


@pytest.mark.parametrize(("line", "wanted", "unwanted"), SLOTS_OF)
def test_slots_are_found_in_the_learners_own_form(line: str, wanted: tuple[Wanted, ...], unwanted: tuple[SlotKind, ...]) -> None:
    found = [(s.kind, s.text, s.echo) for s in slots(line)]
    assert [f for f in found if f in wanted] == list(wanted)
    assert not {kind for kind, _, _ in found} & set(unwanted)


def test_names_in_play_are_found_however_they_are_typed() -> None:
    found = read_line("did priya tell you", hints=Hints(names=("Priya",))).slots
    assert [(s.kind, s.text) for s in found] == [("name", "priya")]


@given(st.text(max_size=300))
def test_every_slot_is_verbatim(text: str) -> None:
    for slot in slots(text):
        assert slot.text in text
        assert slot.text.strip()
