"""From cues, shapes and guards to hits: the hand-written part of the reader, and the strongest features of the trained part.

The tables say what to look for; here is decided which of two readings of the same words stands.
"""

import re
from dataclasses import dataclass
from functools import cache

from bot.model import MOVES, Move
from bot.reading import asking, counterproductive, listening
from bot.reading.canon import Canon
from bot.reading.guards import allowed
from bot.reading.lexicon import source
from bot.reading.link import asks_for
from bot.reading.quality import Scene
from bot.reading.sentences import Sentence
from bot.reading.shapes import shaped

_TABLE = asking.TABLE | listening.TABLE | counterproductive.TABLE
_SURE = {"s": 0.9, "u": 0.75, "w": 0.55}

_YIELDS: dict[Move, frozenset[Move]] = {
    "OPEN_QUESTION": frozenset({"BLAME", "CONTEMPT", "OPEN_SOFT", "THREAT", "DEFEND", "DISMISS"}),
    "REQUEST": frozenset({"OPEN_SOFT", "REPAIR", "OPEN_QUESTION", "THREAT", "CONTEMPT", "DISMISS", "AVOID", "HOLD", "CONTRAST"}),
    "BLAME": frozenset({"CONTEMPT", "DISMISS", "OPTIONS", "THREAT", "DEFEND"}),
    "VALIDATE": frozenset({"CONTRAST", "UNDERMINE", "REFLECT"}),
    "APOLOGIZE": frozenset({"UNDERMINE"}),
    "AVOID": frozenset({"REPAIR", "BOUNDARY", "UNDERMINE", "BLAME", "THREAT"}),
    "BOUNDARY": frozenset({"THREAT", "CONTRAST", "OPTIONS"}),
    "REINFORCE": frozenset({"BLAME", "THREAT", "DISMISS", "CONTEMPT"}),
    "OPTIONS": frozenset({"THREAT", "CONTEMPT", "REPAIR", "OPEN_SOFT"}),
    "CLOSE": frozenset({"THREAT", "OPEN_SOFT", "REPAIR"}),
    "NEED": frozenset({"REPAIR"}),
    "CRITERIA": frozenset({"THREAT"}),
    "DEFEND": frozenset({"CONTEMPT"}),
    "CONTRAST": frozenset({"REFLECT"}),
}
"""Where spans overlap, the key gives way to any of the values."""

_SILENCED: dict[Move, frozenset[Move]] = {
    "REFLECT": frozenset({"BLAME", "CONTEMPT", "DISMISS", "THREAT", "DEFEND", "CLOSE"}),
    "DESCRIBE": frozenset({"BLAME", "CONTEMPT", "REQUEST", "OPTIONS", "CLOSE", "OPEN_QUESTION", "THREAT", "BOUNDARY", "HOLD", "DISMISS", "DEFEND", "APOLOGIZE"}),
    "CONTRAST": frozenset({"BLAME", "CONTEMPT"}),
    "REQUEST": frozenset({"THREAT"}),
    "OPTIONS": frozenset({"THREAT"}),
}
"""In one sentence, the key is not said together with any of the values."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A move found at a place of the canonical text."""

    move: Move
    start: int
    end: int
    confidence: float
    sentence: Sentence
    wished: bool = False
    """Found by the scenario's own words for the ask, which no trained head can know."""


@cache
def _cues(move: Move) -> re.Pattern[str]:
    """All cues of one move as one expression whose named group tells the tier."""
    tiers = _TABLE.get(move, ((), (), ()))
    groups = [f"(?P<{name}>{'|'.join(source(c) for c in tier)})" for name, tier in zip("suw", tiers, strict=True) if tier]
    return re.compile(rf"(?<![\w'])(?:{'|'.join(groups) or '(?!)'})(?!(?<=\w)\w)")


def _sentence_at(sentences: tuple[Sentence, ...], at: int) -> Sentence:
    for s in sentences:
        if at < s.end:
            return s
    return sentences[-1]


def _cue_hits(line: Canon, sentences: tuple[Sentence, ...]) -> tuple[list[Hit], list[Hit]]:
    """What the cues match, and what of it the guards refuse."""
    stands: list[Hit] = []
    refused: list[Hit] = []
    for move in MOVES:
        for m in _cues(move).finditer(line.text):
            if m.end() > m.start():
                s = _sentence_at(sentences, m.start())
                hit = Hit(move, m.start(), max(m.end(), m.start() + 1), _SURE[m.lastgroup or "w"], s)
                (stands if allowed(move, line.text, m.start(), m.end(), s.text) else refused).append(hit)
    return stands, refused


def _overlap(a: Hit, b: Hit) -> bool:
    return a.start < b.end and b.start < a.end


def _settled(hits: list[Hit]) -> list[Hit]:
    """The hits that stand once each gives way to the readings that explain the same words better."""
    kept = []
    for h in hits:
        yields, silenced = _YIELDS.get(h.move, frozenset()), _SILENCED.get(h.move, frozenset())
        if any(o.move in yields and _overlap(h, o) and o.confidence >= h.confidence - 0.2 for o in hits):
            continue
        if any(o.move in silenced and o.sentence is h.sentence and o.confidence >= 0.6 for o in hits):
            continue
        kept.append(h)
    return kept


@dataclass(frozen=True, slots=True)
class Hits:
    """What the cues found: `kept` stands, `dropped` gave way to a reading that explains the same words better, `refused` only
    looks like the move (denied, quoted, reported ...)."""

    kept: tuple[Hit, ...] = ()
    dropped: tuple[Hit, ...] = ()
    refused: tuple[Hit, ...] = ()


def hits(line: Canon, sentences: tuple[Sentence, ...], scene: Scene) -> Hits:
    """All cue hits of a line. `scene` holds the counterpart's last line and the scenario's words for the ask."""
    if not sentences:
        return Hits()
    found, refused = _cue_hits(line, sentences)
    found += [Hit(m, a, b, c, _sentence_at(sentences, a)) for m, a, b, c in shaped(sentences, scene.previous)]
    found += [Hit("REQUEST", s.start, s.end, 0.65, s, wished=True) for s in sentences if not s.asks and asks_for(s.text, scene.ask_words)]
    found = [h for h in found if h.move != "APOLOGIZE" or scene.apology]
    kept = _settled(found)
    return Hits(tuple(kept), tuple(h for h in found if h not in kept), tuple(refused))
