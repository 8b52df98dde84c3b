"""The counterpart engine keeps its promises: the properties of the reference design, and fuzz over thousands of turns."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.bench.counterpart import CONCERNS, PEOPLE, play, stimuli
from bot.model import LISTENING, MOVES, Apology, Mood, Move, Persona
from bot.reading.apology import apology_score
from bot.rehearsal.mood import Stimulus, demand, feel, first_mood, openness, stance

DEFAULT = Persona()


def last(person: Persona, script: str) -> Mood:
    return play(person, stimuli(script))[-1]


def after(person: Persona, *turns: Stimulus) -> Mood:
    mood = first_mood(person, CONCERNS)
    for turn in turns:
        mood, _ = feel(mood, person, turn)
    return mood


def said(*moves: Move, intensity: float = 1.0, **more: object) -> Stimulus:
    return Stimulus(tuple((m, intensity) for m in moves), **more)  # type: ignore[arg-type]


# --- fuzz -----------------------------------------------------------------------------------------------------------

unit = st.floats(0, 1, allow_nan=False)
people = st.builds(
    Persona,
    agreeableness=unit, neuroticism=unit, avoidance=unit, anxiety=unit, concern_self=unit, concern_other=unit,
    power=st.floats(-1, 1, allow_nan=False), distance=unit, difficulty=unit, face_culture=unit, trust=unit,
    max_turns=st.integers(3, 20),
)  # fmt: skip
turns = st.builds(
    Stimulus,
    moves=st.lists(st.tuples(st.sampled_from(MOVES), unit), max_size=4).map(tuple),
    public=st.booleans(),
    mitigation=unit,
    apology=st.none() | st.floats(-0.5, 1, allow_nan=False),
    linked=st.lists(st.sampled_from(["budget", "fairness", "nothing"]), max_size=2).map(tuple),
    ask_quality=unit,
)
conversations = st.lists(turns, min_size=1, max_size=20)


@settings(max_examples=600, deadline=None)
@given(people, conversations)
def test_every_quantity_stays_in_bounds_whatever_is_said(person: Persona, talk: list[Stimulus]) -> None:
    mood = first_mood(person, CONCERNS)
    for turn in talk:
        mood, _ = feel(mood, person, turn)
        values = (mood.trust, mood.defens, mood.anger, mood.heard, mood.face, mood.withdraw, openness(mood), mood.progress)
        assert all(0 <= v <= 1 for v in values)
        assert 0.25 <= demand(mood, person) <= 1
        assert mood.progress < 1 or mood.agreed


@settings(max_examples=400, deadline=None)
@given(people, st.lists(turns, min_size=1, max_size=2))
def test_nobody_agrees_before_the_third_turn(person: Persona, talk: list[Stimulus]) -> None:
    mood = after(person, *talk)
    assert not mood.agreed
    assert mood.progress < 1


@settings(max_examples=400, deadline=None)
@given(people, conversations)
def test_at_most_one_concern_opens_by_one_phase_a_turn_and_only_when_listened_to(person: Persona, talk: list[Stimulus]) -> None:
    mood = first_mood(person, CONCERNS)
    for turn in talk:
        before = [c.phase for c in mood.concerns]
        mood, ledger = feel(mood, person, turn)
        steps = [c.phase - b for c, b in zip(mood.concerns, before, strict=True)]
        assert sorted(steps) in ([0, 0], [0, 1])
        assert sum(steps) == (ledger.opened is not None)
        if sum(steps):
            assert {m for m, _ in turn.moves} & LISTENING


@settings(max_examples=200, deadline=None)
@given(people, conversations, conversations)
def test_a_branch_depends_on_its_own_words_alone(person: Persona, common: list[Stimulus], other: list[Stimulus]) -> None:
    """Playing another branch in between changes nothing: the same line from the same mood gives the same mood."""
    mood = after(person, *common[:-1])
    first = feel(mood, person, common[-1])
    for turn in other:
        feel(mood, person, turn)
    assert feel(mood, person, common[-1]) == first


@settings(max_examples=200, deadline=None)
@given(people, conversations)
def test_a_mood_survives_json(person: Persona, talk: list[Stimulus]) -> None:
    mood = after(person, *talk)
    adapter = TypeAdapter(Mood)
    assert adapter.validate_json(adapter.dump_json(mood)) == mood


@settings(max_examples=200, deadline=None)
@given(people, conversations, st.integers(3, 15))
def test_a_shorter_turn_limit_never_makes_agreement_easier(person: Persona, talk: list[Stimulus], limit: int) -> None:
    def agreed_at(p: Persona) -> int:
        mood = first_mood(p, CONCERNS)
        for n, turn in enumerate(talk, 1):
            mood, _ = feel(mood, p, turn)
            if mood.agreed:
                return n
        return 99

    assert agreed_at(replace(person, max_turns=limit)) >= agreed_at(replace(person, max_turns=20))


# --- the reference properties -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "person", [DEFAULT, Persona(difficulty=0.9), Persona(agreeableness=0.2), Persona(neuroticism=0.9)], ids=str
)
def test_good_ends_more_open_than_bad(person: Persona) -> None:
    good, bad = last(person, "GOOD"), last(person, "BAD")
    assert openness(good) >= openness(bad) + 0.3
    assert good.trust > bad.trust
    assert good.defens < bad.defens


@pytest.mark.parametrize("move", ["BLAME", "CONTEMPT", "THREAT", "DISMISS"])
def test_an_attack_hurts_more_the_less_agreeable_they_are_and_the_harder_it_is(move: Move) -> None:
    rises = []
    for a in (0.9, 0.5, 0.1):
        person = Persona(agreeableness=a)
        rises.append(after(person, said(move)).defens - first_mood(person).defens)
    assert rises == sorted(rises)
    soft, hard = after(DEFAULT, said(move, intensity=0.3)), after(DEFAULT, said(move))
    assert hard.defens > soft.defens
    assert hard.trust < soft.trust


def test_contempt_is_worse_than_blame() -> None:
    contempt, blame = after(DEFAULT, said("CONTEMPT")), after(DEFAULT, said("BLAME"))
    assert contempt.trust == pytest.approx(0.306, abs=0.001)
    assert blame.trust == pytest.approx(0.378, abs=0.001)
    assert contempt.anger == pytest.approx(0.552, abs=0.001)
    assert blame.anger == pytest.approx(0.392, abs=0.001)


def test_one_blame_costs_more_than_three_descriptions_earn() -> None:
    start = first_mood(DEFAULT).trust
    cost = start - after(DEFAULT, said("BLAME")).trust
    gain = after(DEFAULT, said("DESCRIBE")).trust - start
    assert cost > 3 * gain


def test_a_public_call_out_costs_more_face() -> None:
    public, private = after(DEFAULT, said("BLAME", public=True)), after(DEFAULT, said("BLAME"))
    assert public.face < private.face
    assert public.defens > private.defens


def test_mitigation_never_leaves_less_face() -> None:
    person = Persona(distance=0.9, power=0.9)
    for move in MOVES:
        assert after(person, said(move, mitigation=0.6)).face >= after(person, said(move)).face


@pytest.mark.parametrize("person", [DEFAULT, Persona(agreeableness=0.95, difficulty=0)], ids=str)
def test_charm_alone_does_not_win(person: Persona) -> None:
    mood = last(person, "CHARM")
    assert mood.progress < 0.75
    assert not mood.agreed


def test_facts_alone_reveal_nothing_and_questions_open_at_most_one_phase_a_turn() -> None:
    person = Persona(agreeableness=0.9, difficulty=0)
    assert all(c.phase == 0 for c in after(person, *[said("DESCRIBE")] * 5).concerns)
    opened = after(person, *[said("OPEN_QUESTION", "VALIDATE")] * 6)
    assert 3 <= sum(c.phase for c in opened.concerns) <= 6


def test_hidden_stays_hidden_when_it_goes_badly() -> None:
    assert all(c.phase == 0 for c in last(DEFAULT, "BAD").concerns)


def test_pushing_shuts_down_the_avoidant_and_not_the_secure() -> None:
    assert last(Persona(avoidance=0.9), "PUSH").ended == "shut_down"
    assert last(Persona(avoidance=0.1), "PUSH").withdraw < 0.3


def test_a_conditional_apology_lowers_trust() -> None:
    score = apology_score(Apology(frozenset({"regret"}), conditional=True))
    assert score < 0
    mood = after(DEFAULT, said("APOLOGIZE", apology=score))
    assert mood.trust == pytest.approx(0.424, abs=0.003)


def test_difficulty_is_monotone_for_good_and_for_bad_learners() -> None:
    good = [openness(play(Persona(difficulty=d), stimuli("GOOD")[:6])[-1]) for d in (0, 0.25, 0.5, 0.75, 1)]
    assert good == sorted(good, reverse=True)
    assert good[0] - good[-1] > 0.1
    bad = [play(Persona(difficulty=d), stimuli("BAD")[:3])[-1].trust for d in (0, 0.5, 1)]
    assert bad == sorted(bad, reverse=True)


def test_parroting_fades() -> None:
    moods = play(DEFAULT, tuple(said("REFLECT") for _ in range(5)))
    gains = [b.heard - a.heard for a, b in zip(moods, moods[1:], strict=False)]
    assert gains[4] < 0.6 * gains[0]


def test_recovery_is_possible_but_costs() -> None:
    recovered = last(DEFAULT, "RECOVER")
    assert recovered.ended is None
    assert openness(recovered) > openness(last(DEFAULT, "BAD"))
    assert recovered.trust < last(DEFAULT, "GOOD").trust


def test_silence_lets_anger_cool() -> None:
    angers = [m.anger for m in play(DEFAULT, (said("CONTEMPT"), said(), said()))][1:]
    assert angers == pytest.approx([0.552, 0.510, 0.473], abs=0.001)


def test_the_order_of_moves_matters() -> None:
    assert after(DEFAULT, said("BLAME", "OWN")) != after(DEFAULT, said("OWN", "BLAME"))


def test_nothing_changes_once_the_talk_has_ended() -> None:
    ended = last(DEFAULT, "BAD")
    assert ended.ended == "walked_out"
    assert feel(ended, DEFAULT, said("APOLOGIZE", apology=1.0))[0] == ended
    assert stance(ended) == "left"


REFERENCE = {
    ("easy, agreeable", "GOOD"): ("open", 0.91, 7), ("default", "GOOD"): ("open", 0.84, 7), ("hard boss", "GOOD"): ("open", 0.74, 9),
    ("avoidant partner", "GOOD"): ("open", 0.84, 7), ("anxious, hot friend", "GOOD"): ("open", 0.80, 7),
    ("default", "CHARM"): ("open", 0.82, None), ("default", "PUSH"): ("guarded", 0.26, None), ("default", "MEEK"): ("guarded", 0.23, None),
    ("default", "RECOVER"): ("warming", 0.62, 8), ("hard boss", "RECOVER"): ("guarded", 0.37, None),
    ("anxious, hot friend", "RECOVER"): ("neutral", 0.52, 8),
}  # fmt: skip


@pytest.mark.parametrize(("cell", "expected"), REFERENCE.items(), ids=str)
def test_the_reference_trajectories_are_reproduced(cell: tuple[str, str], expected: tuple[str, float, int | None]) -> None:
    moods = play(PEOPLE[cell[0]], stimuli(cell[1]))
    agreed = next((m.turn for m in moods if m.agreed), None)
    assert (stance(moods[-1]), round(openness(moods[-1]), 2), agreed) == expected


@pytest.mark.parametrize(
    ("name", "how", "turn"),
    [
        ("easy, agreeable", "walked_out", 8), ("default", "walked_out", 6), ("hard boss", "walked_out", 3),
        ("avoidant partner", "shut_down", 5), ("anxious, hot friend", "walked_out", 6),
    ],
)  # fmt: skip
def test_a_bad_learner_loses_each_of_them_when_the_reference_says(name: str, how: str, turn: int) -> None:
    mood = last(PEOPLE[name], "BAD")
    assert (mood.ended, mood.turn) == (how, turn)


def test_even_with_everything_met_and_a_perfect_ask_nobody_agrees_before_the_third_turn() -> None:
    person = Persona(agreeableness=1, difficulty=0, concern_self=0, concern_other=1)
    met = tuple(replace(c, phase=3, addressed=True) for c in first_mood(person, CONCERNS).concerns)
    mood = replace(first_mood(person, CONCERNS), trust=0.9, defens=0.0, anger=0.0, heard=1.0, concerns=met)
    for turn in (1, 2, 3):
        mood, ledger = feel(mood, person, said("REQUEST", ask_quality=1.0))
        assert ledger.offer > ledger.demand  # the ratio alone would be a yes
        assert mood.agreed == (turn == 3)
        assert mood.progress <= 0.95 or mood.agreed


def test_nobody_says_yes_to_what_has_not_been_said() -> None:
    person = Persona(agreeableness=1, difficulty=0, concern_self=0, concern_other=1)
    met = tuple(replace(c, phase=3, addressed=True) for c in first_mood(person, CONCERNS).concerns)
    mood = replace(first_mood(person, CONCERNS), trust=0.9, defens=0.0, heard=1.0, concerns=met, turn=5)
    assert not feel(mood, person, said("REQUEST", ask_quality=0.33))[0].agreed
    assert feel(mood, person, said("REQUEST", ask_quality=0.67))[0].agreed
