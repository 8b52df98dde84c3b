import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content import default_library, load_toml
from bot.safety.crisis import _RULES, Alarm, screen

from .crisis_lines import LOOKALIKES, MORE_LOOKALIKES, MORE_RAISING, RAISING


@pytest.mark.parametrize(("line", "level", "kind"), RAISING)
def test_a_line_of_danger_raises_with_its_level_and_kind(line: str, level: str, kind: str) -> None:
    alarm = screen(line)
    assert alarm is not None, line
    assert (alarm.level, alarm.kind) == (level, kind)


@pytest.mark.parametrize("line", MORE_RAISING)
def test_a_line_of_danger_in_other_words_raises(line: str) -> None:
    assert screen(line) is not None


@pytest.mark.parametrize("line", LOOKALIKES + MORE_LOOKALIKES)
def test_a_figure_of_speech_does_not_raise(line: str) -> None:
    assert screen(line) is None


@pytest.mark.parametrize("line", [line for line, _, _ in RAISING])
def test_danger_is_heard_in_capitals_and_in_the_middle_of_other_talk(line: str) -> None:
    assert screen(line.upper()) is not None
    assert screen(f"Could we talk about the rent? {line}. Anyway, about Friday.") is not None


@pytest.mark.parametrize("idiom", [line for line in LOOKALIKES if line][:40])
def test_an_idiom_next_to_it_does_not_hide_the_danger(idiom: str) -> None:
    alarm = screen(f"{idiom}. I want to kill myself.")
    assert alarm is not None
    assert alarm.kind == "suicide"


def test_the_gravest_of_several_dangers_is_reported() -> None:
    assert screen("I wish I was dead. I have the pills in front of me.") == Alarm("imminent", "suicide")
    assert screen("He hits me. I want to die.") == Alarm("active", "abuse_victim")


def test_an_alarm_holds_no_text() -> None:
    assert Alarm.__slots__ == ("level", "kind")


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_any_string_is_screened_without_an_exception(text: str) -> None:
    screen(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from(" ".join(line for line, _, _ in RAISING).split()), max_size=60).map(" ".join))
def test_any_mix_of_grave_words_is_screened_without_an_exception(text: str) -> None:
    alarm = screen(text)
    assert alarm is None or alarm.level in {"passive", "active", "imminent"}


@pytest.mark.parametrize(
    "text", ["i want to " * 10_000, "a" * 100_000, "\ud800" * 100_000, "k i l l " * 12_500, "he " * 33_000, "1a" * 50_000]
)
def test_a_very_long_text_is_screened_in_reasonable_time(text: str) -> None:
    start = time.perf_counter()
    screen(text)
    assert time.perf_counter() - start < 5


@settings(deadline=None)
@given(st.sampled_from(RAISING), st.text("\u200b\u00ad\ufeff", max_size=3))
def test_invisible_characters_do_not_hide_the_danger(case: tuple[str, str, str], dust: str) -> None:
    assert screen(dust.join(case[0])) is not None


def test_an_ordinary_line_takes_less_than_a_millisecond() -> None:
    lines = [line for line in LOOKALIKES if line] + [line for line, _, _ in RAISING]
    for line in lines:
        screen(line)
    start = time.perf_counter()
    for line in lines:
        screen(line)
    assert (time.perf_counter() - start) / len(lines) < 0.001


def test_no_rule_holds_an_unfilled_name() -> None:
    assert not [name for name in ("{KIN", "{GAP", "{THEY", "{WILL", "{gap") for rule, _, _ in _RULES if name in rule.pattern]


def test_every_written_text_is_there_and_asks_at_most_one_question() -> None:
    texts = load_toml(default_library().root / "texts" / "crisis.toml")
    for block in ("passive", "active", "imminent", "self_harm", "abuse", "minor", "violence", "again"):
        assert texts[block].count("?") == 1, block
        assert len(texts[block].split()) <= 135, block
        assert "AI" in texts[block], block
    assert texts["barrier"].count("?") == 1
    assert "?" not in texts["easing"]


@pytest.mark.parametrize("block", ["active", "imminent"])
@pytest.mark.parametrize(
    "sentence",
    [
        "findahelpline.com",
        "emergency number",
        "Be with someone",
        "Put distance between you and means",
        "a professional and someone you trust",
        "I'm staying here",
        "an AI",
    ],
)
def test_the_fixed_sentences_stand_in_the_gravest_texts(block: str, sentence: str) -> None:
    assert sentence in load_toml(default_library().root / "texts" / "crisis.toml")[block]
