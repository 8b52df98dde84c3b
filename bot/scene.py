"""One exchange of a scene: read the line, move the mood, voice the answer. The same for a turn, a what-if and a simulation.

Pure apart from the content it looks up; nothing here is committed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.coaching.debrief import Debrief, Lens, debrief
from bot.contract import Panel
from bot.desk import Desk, World, counts, track
from bot.events import CounterpartSaid, LearnerSaid, Started
from bot.model import ATTACKS, PROPOSALS, Alternative, Difficulty, Intake, Move, MoveSeen, Reading
from bot.predicates import Track
from bot.reading.apology import apology_score
from bot.reading.line import Hints, read_line
from bot.rehearsal.mood import Stimulus, feel, first_mood
from bot.rehearsal.people import persona
from bot.session import Rehearsal
from bot.situation import Scenario
from bot.voice.compose import answer, opening

_APART = 1_000_003
_DELTA = 0.03
"""A change of feeling smaller than this is not worth a word in a what-if."""


def begin(
    world: World, scenario: str, intake: Intake | None, difficulty: Difficulty, seed: int, confidence: int | None
) -> Started:
    """The start of a rehearsal: first mood and opening line."""
    s = world.scenario(scenario, intake)
    return Started(
        scenario=scenario,
        intake=intake,
        difficulty=difficulty,
        seed=seed,
        mood=first_mood(persona(s.counterpart, difficulty), s.concerns),
        opening=opening(s, seed),
        confidence=confidence,
    )


def exchange(
    world: World, r: Rehearsal, parent: int | None, said: str, hint: Move | None = None, variant: int = 0
) -> Alternative:
    """What happens when the learner says `said` right after turn `parent` (None: after the opening).

    `variant` draws other words for the same state, so that what-ifs side by side do not all sound alike.
    """
    s = world.scenario(r.scenario, r.intake)
    path = r.line(parent)
    previous = path[-1].reply.text if path else r.opening.text
    reading = read_line(said, previous, _hints(s))
    mood, ledger = feel(r.mood_at(parent), persona(s.counterpart, r.difficulty), stimulus(reading, s))
    reply = answer(
        scenario=s,
        bank=world.library.bank,
        said=said,
        reading=reading,
        track=track(r.mood, path, reading, mood=mood),
        ledger=ledger,
        path=path,
        opening=r.opening.text,
        seed=r.seed + _APART * variant,
    )
    return Alternative(said, reading, reply, mood, ledger, hint)


def events_of(r: Rehearsal, parent: int | None, a: Alternative) -> tuple[LearnerSaid, CounterpartSaid]:
    """An exchange as the two events that make it part of the rehearsal."""
    node = len(r.nodes)
    return (
        LearnerSaid(node=node, parent=parent, text=a.said, reading=a.reading),
        CounterpartSaid(node=node, reply=a.reply, mood=a.mood, ledger=a.ledger),
    )


def stimulus(reading: Reading, scenario: Scenario) -> Stimulus:
    """What the engine feels of a reading. Ask quality is that of the best proposal in the line, 0..3 as 0..1."""
    attacked = any(seen.move in ATTACKS and counts(seen) for seen in reading.moves)
    sure = [seen for seen in reading.moves if counts(seen) and _is_what_it_looks_like(seen, reading, attacked)]
    return Stimulus(
        moves=tuple((seen.move, seen.intensity) for seen in sure),
        public=scenario.public,
        mitigation=reading.mitigation,
        apology=apology_score(reading.apology) if reading.apology else None,
        linked=reading.linked,
        ask_quality=max((_ask(seen) for seen in sure if seen.move in PROPOSALS), default=0) / 3,
    )


SURE_OF_AN_ASK = 0.7
"""Confidence from which a proposal can be agreed to; below it, it may have been a question or a kind word."""


SURE_OF_LISTENING = 0.65
"""The same for being heard: on less, nobody opens up."""


def _ask(seen: MoveSeen) -> int:
    return seen.quality if seen.confidence >= SURE_OF_AN_ASK else min(seen.quality, 1)


_THEIR_SIDE = re.compile(
    r"\b(?:(?:for|to|with|from|behind|about) (?:you|u)|your (?:side|view|end|take)|where you (?:sit|stand|are)"
    r"|(?:do|did|would|are|were|have) (?:you|u) (?:\w+ )?(?:see|feel|think|need|want|worr\w+|afraid|hop\w+|hear\w*|mak\w+|fac\w+)"
    r"|going on|happen(?:ed|ing|s)?|matters?|worr\w+|hard(?:est)?|bother\w*|hold\w*|stops?|afraid|would it take|would help"
    r"|stop(?:ping|s)? (?:you|it|the|this)|in the way|be different|for a yes|would work|the reason|can't you|could change"
    r"|what(?:'s| is) it like|how (?:was|is|are) (?:it|that|things|you))\b",
    re.IGNORECASE,
)
_CLEARS_UP = re.compile(
    r"\b(?:you mean|what time|which|should i know|you say that again|are you doing|rule|quote)\b", re.IGNORECASE
)
_ABOUT_THE_TALK = re.compile(
    r"\b(?:tell|say|answer|explain|listen|hear|talk|read|look at me|repeat|clarify|think about it|be honest|let me|quote"
    r"|asking (?:you|if|what|which|why|who))\b",
    re.IGNORECASE,
)


def _is_what_it_looks_like(seen: MoveSeen, reading: Reading, attacked: bool) -> bool:
    """Whether a move is more than its form. A question opens somebody only when it is about their side and not thrown
    together with an attack; "tell me" and "let me finish" steer the talk and ask for nothing that could be agreed to.
    """
    match seen.move:
        case "OPEN_QUESTION":
            about_them = bool(_THEIR_SIDE.search(seen.quote)) and not _CLEARS_UP.search(seen.quote)
            return seen.quality >= 2 and about_them and not attacked
        case "REFLECT" | "VALIDATE":
            return seen.confidence >= SURE_OF_LISTENING
        case "REQUEST":
            terms = any(slot.kind in ("money", "percent", "date", "time") for slot in reading.slots)
            return terms or not _ABOUT_THE_TALK.search(seen.quote)
        case _:
            return True


@lru_cache(maxsize=128)
def _hints_for(ask: tuple[str, ...], links: tuple[tuple[str, tuple[str, ...]], ...], name: str) -> Hints:
    return Hints(ask_words=ask, links=links, names=(name,))


def _hints(s: Scenario) -> Hints:
    return _hints_for(s.ask_words, tuple((c.id, c.links) for c in s.concerns), s.counterpart.name)


def track_of(r: Rehearsal, *, ended: str | None = None) -> Track:
    """What the branch that the learner is on has shown so far."""
    return track(r.mood, r.path, ending=ended)


def lens(world: World, s: Scenario) -> Lens:
    """What a debrief is seen through."""
    library = world.library
    return Lens(s, library.guides, library.views, library.texts)


def debrief_of(world: World, r: Rehearsal, confidence: tuple[int | None, int | None]) -> Debrief:
    """The debrief of the branch that the learner is on."""
    return debrief(lens(world, world.scenario(r.scenario, r.intake)), r.path, track_of(r, ended=r.ended), confidence)


# --- side by side ---------------------------------------------------------------------------------------------------------


def panel(desk: Desk, title: str, a: Alternative) -> Panel:
    """One what-if as a panel: the likely reply, the stance after it, what it opened or cost."""
    t = desk.texts
    name = desk.them
    told = list(_changes(desk, a)) or [t.say("whatif.nothing")]
    stance = t.say("whatif.stance", name=name, stance=t.say(f"stance.{a.ledger.stance_after}"))
    return Panel(title=title, body=f"{t.say('whatif.reply', name=name, reply=a.reply.text)}\n\n{stance} ({', '.join(told)})")


def _changes(desk: Desk, a: Alternative) -> Iterator[str]:
    t = desk.texts
    if a.mood.ended in ("walked_out", "shut_down"):
        yield t.say("whatif.left_scene")
    if a.ledger.verdict == "agree":
        yield t.say("whatif.agreed")
    if a.ledger.opened is not None:
        label = next(c.label for c in desk.scenario.concerns if c.id == a.ledger.opened.concern)
        yield t.say("whatif.opened", concern=label) if a.ledger.opened.phase >= 2 else t.say("whatif.opened_vague")
    sums = {
        "guard": -sum(e.defens for e in a.ledger.effects),
        "trust": sum(e.trust for e in a.ledger.effects),
        "temper": -sum(e.anger for e in a.ledger.effects),
        "heard": sum(e.heard for e in a.ledger.effects),
    }
    for key, value in sorted(sums.items(), key=lambda kv: -abs(kv[1]))[:2]:
        if abs(value) >= _DELTA:
            yield t.say(f"whatif.{'gain' if value > 0 else 'cost'}_{key}")
