"""A scenario's character and a chosen difficulty as the engine's persona (presets of the reference design)."""

from bot.model import Difficulty, Persona
from bot.situation import Character

LEVEL: dict[Difficulty, float] = {"easy": 0.2, "normal": 0.5, "hard": 0.8, "nightmare": 1.0}
TURNS: dict[Difficulty, int] = {"easy": 16, "normal": 16, "hard": 16, "nightmare": 12}
"""Turn limits. The concession clock keeps one horizon of 16 whatever the limit: a shorter talk must not be an easier one."""


def persona(c: Character, difficulty: Difficulty) -> Persona:
    """The numbers behind `c` at `difficulty`; nightmare also makes them less agreeable and more easily hurt."""
    shift = 0.2 if difficulty == "nightmare" else 0.0
    return Persona(
        agreeableness=max(0.0, c.agreeableness - shift),
        neuroticism=min(1.0, c.neuroticism + shift),
        avoidance=c.avoidance,
        anxiety=c.anxiety,
        concern_self=c.concern_self,
        concern_other=c.concern_other,
        power=c.power,
        distance=c.distance,
        difficulty=LEVEL[difficulty],
        face_culture=c.face_culture,
        trust=c.trust,
        max_turns=TURNS[difficulty],
    )
