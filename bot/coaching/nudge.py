"""When the coach speaks up during a scene, and the ladder of /hint: cue, question, example.

Rules (coaching.md section 5): at most one a turn, at most twenty words, never on the first turn; only for a
counterproductive move read with confidence, or a chance missed twice, or when asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.coaching.chance import chances, missed, suggestions
from bot.events import CoachNoted
from bot.model import COUNTERPRODUCTIVE, Move, Node
from bot.predicates import Track
from bot.situation import MoveGuide, Scenario

ACCUSE_FROM = 0.8
"""Least confidence at which a counterproductive move is said to a person's face."""
_QUIET_TURNS = 2
"""After a nudge about one thing, this many turns pass before the same is named again."""
RUNGS = 3
_WORST: tuple[Move, ...] = ("CONTEMPT", "THREAT", "BLAME", "DISMISS", "DEFEND", "AVOID", "UNDERMINE")
"""Which of several is named: the costliest first."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something the coach says: about which move, on which rung, with the learner's own words when there are any."""

    about: Move
    rung: int
    text: str
    quote: str = ""


def nudge(guides: Mapping[Move, MoveGuide], path: Sequence[Node], notes: Sequence[CoachNoted]) -> Note | None:
    """What to say after the last turn of `path` without being asked, or None."""
    if len(path) < 2:
        return None
    last = path[-1]
    harm = [seen for seen in last.reading.moves if seen.move in COUNTERPRODUCTIVE and seen.confidence >= ACCUSE_FROM]
    for seen in sorted(harm, key=lambda seen: _WORST.index(seen.move)):
        if not _recent(seen.move, path, notes):
            return Note(seen.move, 0, guides[seen.move].cue, seen.quote)
    chance = missed(path)
    if chance is not None and not any(note.about == chance and not note.asked for note in notes):
        return Note(chance, 0, guides[chance].cue)
    return None


def _recent(move: Move, path: Sequence[Node], notes: Sequence[CoachNoted]) -> bool:
    lately = {node.id for node in path[-1 - _QUIET_TURNS :]}
    return any(note.about == move and note.node in lately for note in notes)


def hint(
    guides: Mapping[Move, MoveGuide],
    scenario: Scenario,
    track: Track,
    path: Sequence[Node],
    notes: Sequence[CoachNoted],
) -> Note:
    """The next rung of the ladder for this moment. After the example, the next best move starts its own ladder."""
    here = path[-1].id if path else None
    asked = [note for note in notes if note.asked and note.node == here]
    ranked = chances(track, path)
    move = ranked[min(len(asked) // RUNGS, len(ranked) - 1)]
    rung = len(asked) % RUNGS
    told = any(note.about == move and note.node == here and not note.asked for note in notes)
    rung = max(rung, 1) if told and rung == 0 else rung
    guide = guides[move]
    if rung == 2:
        example = next((line for m, line in suggestions(scenario, track, path, len(ranked)) if m == move), None)
        return Note(move, 2, example or guide.change)
    return Note(move, rung, guide.code if rung == 0 else guide.question)
