"""Words in the right mouth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.persons import flip, their_line
from tests.reading.person_lines import FEARED, FLIPPED


@pytest.mark.parametrize(("text", "flipped"), FLIPPED)
def test_first_and_second_person_change_places(text: str, flipped: str) -> None:
    assert flip(text) == flipped


@pytest.mark.parametrize(("fear", "lines"), FEARED)
def test_a_fear_becomes_what_the_other_would_say_or_is_left_out(fear: str, lines: tuple[str, ...]) -> None:
    assert their_line(fear) == lines


def test_only_the_pronouns_of_the_other_person_become_i() -> None:
    assert their_line("that he has no money", pronouns=("he",)) == ("I have no money.",)
    assert their_line("that they have no money", pronouns=("they",)) == ("I have no money.",)


def test_at_most_four_sentences_are_made() -> None:
    assert len(their_line("she'll say I'm lazy, that I'm late, that I'm loud, that I'm rude, that I'm mean")) == 4


@given(st.text(max_size=400))
def test_any_text_can_be_flipped_and_turned(text: str) -> None:
    flip(text)
    for line in their_line(text):
        assert line.endswith((".", "?"))
        assert line[0] == line[0].upper()
