"""Role reversal: the bot speaks in the learner's place while the learner sits in the other chair.

First the learner's own earlier lines, so that they hear themselves; then good lines of the situation, in the usual order.
"""

from bot.model import Move, Reply
from bot.situation import Scenario
from bot.voice.moment import line_id
from bot.words import stems

_ORDER: tuple[Move, ...] = (
    "OPEN_SOFT", "DESCRIBE", "EXPRESS", "OPEN_QUESTION", "VALIDATE", "NEED", "REQUEST", "REFLECT", "OPTIONS", "CRITERIA", "HOLD",
    "OWN", "CLOSE", "REINFORCE",
)  # fmt: skip


def swap_line(scenario: Scenario, own: list[str], said: tuple[tuple[str, str], ...], heard: str) -> Reply:
    """What the learner's side says next. `own` are the learner's lines of the scene, `said` the swap so far, `heard` the last
    line from the other chair. Deterministic; an empty text when everything has been said.
    """
    used = {mine for _, mine in said}
    fresh = [line for line in own if line not in used and line.strip()]
    if fresh:
        return Reply(text=fresh[0], lines=(line_id(fresh[0]),), source="own")
    lines = [line.replace("{topic}", scenario.topic) for move in _ORDER for line in scenario.tries.get(move, ())[:1]]
    lines += [line.replace("{topic}", scenario.topic) for move in _ORDER for line in scenario.tries.get(move, ())[1:]]
    left = [line for line in lines if line not in used]
    if not left:
        return Reply(text="", source="end")
    # What fits the words just heard goes first; otherwise the usual order of a talk.
    near = max(left, key=lambda line: (len(stems(line) & stems(heard)) >= 2, -left.index(line)))
    return Reply(text=near, lines=(line_id(near),), source="tries")
