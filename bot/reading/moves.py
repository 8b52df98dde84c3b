"""From cues, shapes and guards to the moves of a line: one of each, in the order of the line, with intensity and confidence.

The tables say what to look for; here is decided which of two readings of the same words stands.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from bot.model import COUNTERPRODUCTIVE, MOVES, Move, MoveSeen
from bot.reading import asking, counterproductive, listening
from bot.reading.canon import Canon
from bot.reading.guards import allowed
from bot.reading.lexicon import source
from bot.reading.link import asks_for
from bot.reading.quality import Scene, quality
from bot.reading.sentences import Sentence
from bot.reading.shapes import shaped

_TABLE = asking.TABLE | listening.TABLE | counterproductive.TABLE
_SURE = {"s": 0.9, "u": 0.75, "w": 0.55}
_BAR = 0.5

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

_MORE = re.compile(r"\b(?:so|really|very|extremely|literally|completely|absolutely|totally|fucking|always|never|truly|deeply|incredibly|damn|ever)\b")
_LESS = re.compile(r"\b(?:maybe|perhaps|kind of|sort of|i guess|a little|a bit|probably|i think|slightly|somewhat|might|possibly|not sure|could be|sometimes)\b")
_CAPS = re.compile(r"\b[A-Z]{3,}\b")


@dataclass(frozen=True, slots=True)
class Hit:
    """A move found at a place of the canonical text."""

    move: Move
    start: int
    end: int
    confidence: float
    sentence: Sentence


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


def _cue_hits(line: Canon, sentences: tuple[Sentence, ...]) -> list[Hit]:
    hits: list[Hit] = []
    for move in MOVES:
        for m in _cues(move).finditer(line.text):
            s = _sentence_at(sentences, m.start())
            if m.end() > m.start() and allowed(move, line.text, m.start(), m.end(), s.text):
                hits.append(Hit(move, m.start(), max(m.end(), m.start() + 1), _SURE[m.lastgroup or "w"], s))
    return hits


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


def _intensity(line: Canon, hit: Hit) -> float:
    typed = line.quote(hit.sentence.start, hit.sentence.end)
    value = 0.85 + 0.06 * min(2, len(_MORE.findall(hit.sentence.text))) - 0.12 * min(3, len(_LESS.findall(hit.sentence.text)))
    value += 0.05 * min(2, line.raw[line.origin(hit.start, hit.end)[1] :][:80].split("\n")[0].count("!"))
    value += 0.1 if len(_CAPS.findall(typed)) >= 2 else 0.0
    if hit.sentence.text.startswith("i feel like you"):
        value *= 0.6
    return round(min(1.0, max(0.2, value)), 3)


def _span(hit: Hit) -> tuple[int, int]:
    """From the cue to the end of its clause."""
    rest = hit.sentence.text[max(0, hit.end - hit.sentence.start) :]
    cut = re.search(r",? (?:but|so that|and i|and you|because)\b|[;:]|, (?:i|you|we|can|could|would|and|so|what|how|it|that)\b", rest)
    return hit.start, max(hit.end, min(hit.end + (cut.start() if cut else len(rest)), hit.sentence.end))


def moves(line: Canon, sentences: tuple[Sentence, ...], scene: Scene) -> tuple[MoveSeen, ...]:
    """The moves of a line in its order, each once. `scene` carries what quality needs beyond the words."""
    if not sentences:
        return ()
    hits = _cue_hits(line, sentences)
    hits += [Hit(m, a, b, c, _sentence_at(sentences, a)) for m, a, b, c in shaped(sentences, scene.previous)]
    hits += [Hit("REQUEST", s.start, s.end, 0.65, s) for s in sentences if not s.asks and asks_for(s.text, scene.ask_words)]
    best: dict[Move, Hit] = {}
    for h in _settled([h for h in hits if h.move != "APOLOGIZE" or scene.apology]):
        now = best.get(h.move)
        if h.confidence >= _BAR and (now is None or h.confidence > now.confidence):
            best[h.move] = h if now is None else replace(h, start=h.start)
    ordered = sorted(best.values(), key=lambda h: (h.start, MOVES.index(h.move)))
    return tuple(_seen(line, h, best, scene) for h in ordered)


def _seen(line: Canon, hit: Hit, best: dict[Move, Hit], scene: Scene) -> MoveSeen:
    start, end = _span(hit)
    grade = 0 if hit.move in COUNTERPRODUCTIVE else quality(hit.move, hit.sentence, line.text[hit.start :], frozenset(best), scene)
    return MoveSeen(hit.move, _intensity(line, hit), hit.confidence, grade, line.quote(start, end))
