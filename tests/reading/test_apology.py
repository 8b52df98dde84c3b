"""What an apology holds, and its score (coaching.md section 4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Apology, ApologySlot
from bot.reading.apology import apology_in, apology_score
from bot.reading.canon import canon

ALL: frozenset[ApologySlot] = frozenset({"regret", "explanation", "responsibility", "repentance", "repair", "forgiveness"})


@pytest.mark.parametrize(
    ("apology", "score"),
    [
        (Apology(ALL), 1.00),
        (Apology(frozenset({"responsibility", "regret"})), 0.44),
        (Apology(frozenset({"responsibility", "regret"}), but=True), 0.19),
        (Apology(frozenset({"regret"}), conditional=True), -0.26),
        (Apology(ALL - {"forgiveness"}), 0.94),
        (Apology(frozenset(), conditional=True, but=True), -0.5),
    ],
)
def test_the_reference_values_hold(apology: Apology, score: float) -> None:
    assert apology_score(apology) == pytest.approx(score)


@given(st.frozensets(st.sampled_from(sorted(ALL))), st.booleans(), st.booleans())
def test_the_score_stays_within_its_bounds(slots: frozenset[ApologySlot], conditional: bool, but: bool) -> None:
    assert -0.5 <= apology_score(Apology(slots, conditional, but)) <= 1


READ: tuple[tuple[str, frozenset[ApologySlot], bool, bool], ...] = (
    ("I'm sorry I read your messages. I was scared, that's no excuse. It was my choice and wrong. I've removed the app and won't look again.",
     ALL - {"forgiveness"}, False, False),
    ("Sorry you feel that way, but you were hiding things.", frozenset({"regret"}), True, True),
    ("im sorry i yelled, it was wrong of me", frozenset({"regret", "responsibility"}), False, False),
    ("sorry if i hurt you", frozenset({"regret"}), True, False),
    ("I apologise for the delay. It's my fault and I'll make it up to you.", frozenset({"regret", "responsibility", "repair"}), False, False),
    ("sorry about last night", frozenset({"regret"}), False, False),
    ("I'm sorry but you started it", frozenset({"regret"}), False, True),
    ("please forgive me, it will never happen again", frozenset({"forgiveness", "repentance"}), False, False),
    ("I'm so sorry, I should have asked first and next time I will.", frozenset({"regret", "responsibility", "repentance"}), False, False),
)  # fmt: skip


@pytest.mark.parametrize(("line", "slots", "conditional", "but"), READ)
def test_the_slots_of_an_apology_are_read(line: str, slots: frozenset[ApologySlot], conditional: bool, but: bool) -> None:
    assert apology_in(canon(line).text) == Apology(slots, conditional, but)


@pytest.mark.parametrize(
    "line",
    ["I'm not sorry", "you should be sorry", "sorry to bother you", "better safe than sorry", "you never said sorry", "Sorry, could you repeat that?", "sorry i cant come"],
)
def test_not_every_sorry_is_an_apology(line: str) -> None:
    assert apology_in(canon(line).text) is None
