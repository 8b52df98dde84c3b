"""The reference trajectories of the counterpart engine: six scripted learners against five people.

`greenroom bench counterpart` prints the table; the tests of the engine play the same scripts.
"""

from dataclasses import replace

from bot.model import Mood, Move, Persona
from bot.rehearsal.mood import Stimulus, feel, first_mood, openness, stance
from bot.situation import Concern

APOLOGY = 0.30 + 0.14 + 0.22
"""Responsibility, regret and repair (coaching.md section 4)."""

_Row = tuple[str, tuple[str, ...], float]
_BOTH = ("budget", "fairness")
SCRIPTS: dict[str, tuple[_Row, ...]] = {
    "GOOD": (
        ("OPEN_SOFT 1, NEED .7", (), 0), ("DESCRIBE 1, EXPRESS .7", (), 0), ("OPEN_QUESTION 1", (), 0),
        ("REFLECT 1, VALIDATE .8", (), 0), ("OPEN_QUESTION 1, OWN .6", (), 0), ("REFLECT 1, CRITERIA 1", (), 0),
        ("VALIDATE 1, REQUEST 1", ("budget",), 0.7), ("OPEN_QUESTION 1, REFLECT .8", ("budget",), 0),
        ("OPTIONS 1, REQUEST .8", _BOTH, 0.9), ("CLOSE 1", _BOTH, 0.9),
    ),
    "BAD": (
        ("BLAME 1", (), 0), ("REQUEST 1, BLAME .6", (), 0.3), ("DISMISS 1", (), 0), ("DEFEND 1", (), 0),
        ("THREAT .8, REQUEST 1", (), 0.3), ("CONTEMPT .7", (), 0), ("BLAME .8", (), 0), ("CONTEMPT .8", (), 0),
    ),
    "MEEK": (("UNDERMINE 1, AVOID .6", (), 0), ("UNDERMINE 1, REQUEST .3", (), 0.1)) * 4,
    "CHARM": (("VALIDATE 1, REFLECT 1", (), 0),) * 6 + (("REQUEST 1", (), 0.2),),
    "PUSH": (("DESCRIBE 1, REQUEST 1", (), 0.7),) * 7,
    "RECOVER": (
        ("BLAME 1", (), 0), ("CONTEMPT .6", (), 0), ("REPAIR 1, OWN 1", (), 0), ("APOLOGIZE 1", (), 0),
        ("OPEN_QUESTION 1", (), 0), ("REFLECT 1, VALIDATE 1", (), 0), ("OPEN_QUESTION 1", (), 0),
        ("OPTIONS 1, REQUEST 1", _BOTH, 0.8),
    ),
}  # fmt: skip

PEOPLE: dict[str, Persona] = {
    "easy, agreeable": Persona(agreeableness=0.8, neuroticism=0.3, difficulty=0.2),
    "default": Persona(),
    "hard boss": Persona(
        agreeableness=0.25, neuroticism=0.6, power=0.8, difficulty=0.85, concern_self=0.8, concern_other=0.3
    ),
    "avoidant partner": Persona(avoidance=0.9),
    "anxious, hot friend": Persona(anxiety=0.9, neuroticism=0.85, agreeableness=0.4, difficulty=0.6),
}

_WORDS = ("x",)
CONCERNS = tuple(
    Concern(
        id=name, label=name, theta=theta, weight=weight, keywords=_WORDS, links=_WORDS,
        vague=_WORDS, partial=_WORDS, full=_WORDS, refuse=_WORDS, addressed=_WORDS,
    )
    for name, theta, weight in (("budget", 0.50, 0.6), ("fairness", 0.60, 0.4))
)  # fmt: skip


def stimuli(script: str) -> tuple[Stimulus, ...]:
    """A script as what the engine takes in, turn by turn."""
    return tuple(
        Stimulus(_moves(moves), linked=linked, ask_quality=ask, apology=APOLOGY) for moves, linked, ask in SCRIPTS[script]
    )


def _moves(text: str) -> tuple[tuple[Move, float], ...]:
    pairs = (part.split() for part in text.split(", "))
    return tuple((name, float(i)) for name, i in pairs)  # type: ignore[misc]


def play(person: Persona, turns: tuple[Stimulus, ...]) -> list[Mood]:
    """The moods after each turn, until the script or the talk ends; element 0 is the start."""
    moods = [first_mood(person, CONCERNS)]
    for turn in turns:
        if moods[-1].ended:
            break
        moods.append(feel(moods[-1], person, turn)[0])
    return moods


def outcome(person: Persona, script: str) -> str:
    """One cell of the table: stance and openness at the end, or how it broke off; agreed turn, or progress."""
    moods = play(person, stimuli(script))
    last = moods[-1]
    if last.ended in ("walked_out", "shut_down"):
        return f"{last.ended.replace('_', ' ')} t{last.turn}"
    agreed = next((m.turn for m in moods if m.agreed), None)
    end = f"agreed t{agreed}" if agreed else f"no, {last.progress:.2f}"
    return f"{stance(last)} {openness(last):.2f}, {end}"


def report() -> str:
    """The results table (people x scripts) and the difficulty table (presets x scripts)."""
    presets = {"easy": 0.2, "normal": 0.5, "hard": 0.8, "nightmare": 1.0}
    rows = [("person", *SCRIPTS)]
    rows += [(name, *(outcome(p, s) for s in SCRIPTS)) for name, p in PEOPLE.items()]
    rows += [("", *("" for _ in SCRIPTS)), ("difficulty (default person)", *SCRIPTS)]
    for name, level in presets.items():
        p = replace(Persona(), difficulty=level)
        if name == "nightmare":
            p = replace(p, agreeableness=0.3, neuroticism=0.7)
        rows.append((name, *(outcome(p, s) for s in SCRIPTS)))
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows)
