"""The moves of a line: cue hits and trained heads together, one of each move, in the order of the line, with quality and likelihood.

A move below its bar is not said to be there; between the two bars the line is `unsure`. docs/reading-a-line.md has the figures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.model import ATTACKS, COUNTERPRODUCTIVE, MOVES, Move, MoveSeen
from bot.reading.canon import Canon
from bot.reading.cues import Hit, Hits, hits
from bot.reading.features import Around, Features, features
from bot.reading.heads import heads
from bot.reading.quality import Scene, quality
from bot.reading.sentences import Sentence

_MORE = re.compile(r"\b(?:so|really|very|extremely|literally|completely|absolutely|totally|fucking|always|never|truly|deeply|incredibly|damn|ever)\b")
_LESS = re.compile(r"\b(?:maybe|perhaps|kind of|sort of|i guess|a little|a bit|probably|i think|slightly|somewhat|might|possibly|not sure|could be|sometimes)\b")
_CAPS = re.compile(r"\b[A-Z]{3,}\b")
_CLAUSE = re.compile(r",? (?:but|so that|and i|and you|because)\b|[;:]|, (?:i|you|we|can|could|would|and|so|what|how|it|that)\b")
PLAIN = 0.65
"""The bar for a harmful move that stands there in plain words ("You never listen!"): in gold lines with such a cue that were not
learned from, nearly all that score above it hold the move, and nearly none below."""
_TOO_FEW = 2
_TIERS = ((0.85, "s"), (0.7, "u"), (0.0, "w"))


@dataclass(frozen=True, slots=True)
class Found:
    """The moves that are there, and those that may be."""

    seen: tuple[MoveSeen, ...] = ()
    maybe: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    move: Move
    sentence: Sentence
    start: int
    end: int
    likely: float


def moves(line: Canon, sentences: tuple[Sentence, ...], scene: Scene) -> Found:
    """The moves of a line in its order, each once. `scene` carries what quality needs beyond the words."""
    if not sentences:
        return Found()
    cued = hits(line, sentences, scene)
    trained = heads()
    likely = trained.likelihood(sentence_features(line, sentences, scene, cued, trained.classes))
    for n, j in _denied(sentences, cued):
        likely[n, j] = 0.0
    for h in cued.kept:
        if h.wished:
            row, column = sentences.index(h.sentence), MOVES.index("REQUEST")
            likely[row, column] = max(likely[row, column], trained.bars[column].sure + 0.01)
    best = likely.argmax(axis=0)
    there: list[_Place] = []
    maybe: list[Move] = []
    for j, (move, bars) in enumerate(zip(MOVES, trained.bars, strict=True)):
        chance = float(likely[best[j], j])
        plain = move in COUNTERPRODUCTIVE and _plainly(move, sentences[int(best[j])], cued)
        if chance >= (min(bars.sure, PLAIN) if plain else bars.sure):
            there.append(_place(move, sentences[int(best[j])], cued, chance))
        elif chance >= bars.maybe:
            maybe.append(move)
    names = frozenset(p.move for p in there)
    ordered = sorted(there, key=lambda p: (p.start, MOVES.index(p.move)))
    return Found(tuple(_seen(line, p, names, scene) for p in ordered), tuple(maybe))


def _plainly(move: Move, s: Sentence, cued: Hits) -> bool:
    return any(h.move == move and h.sentence is s and h.confidence >= _TIERS[0][0] for h in cued.kept)


def sentence_features(
    line: Canon, sentences: tuple[Sentence, ...], scene: Scene, cued: Hits, classes: dict[str, int]
) -> list[Features]:
    """The features of each sentence of a line."""
    made: list[Features] = []
    for n, s in enumerate(sentences):
        here = {f"{h.move}:{_tier(h.confidence)}" for h in cued.kept if h.sentence is s}
        here |= {f"not {h.move}" for h in cued.dropped if h.sentence is s}
        here |= {f"only looks like {h.move}" for h in cued.refused if h.sentence is s}
        elsewhere = {h.move for h in cued.kept if h.sentence is not s}
        mark = line.text[s.end : s.end + 1]
        around = Around(
            previous=scene.previous,
            cues=tuple(sorted(here)),
            others=tuple(sorted(elsewhere)),
            at=n,
            of=len(sentences),
            before=sentences[n - 1].text if n else "",
        )
        made.append(features(s.text + mark if mark in ("?", "!") else s.text, around, classes))
    return made


def _denied(sentences: tuple[Sentence, ...], cued: Hits) -> Iterator[tuple[int, int]]:
    """Sentence and move where a guard has the last word: words that only look like the move (true 1 time in 15 on gold lines),
    a question that is part of an attack, and an accusation over a word or two that no cue knows ("banana").
    """
    for n, s in enumerate(sentences):
        kept = {h.move for h in cued.kept if h.sentence is s}
        for h in (*cued.refused, *(h for h in cued.dropped if h.move == "OPEN_QUESTION" and kept & ATTACKS)):
            if h.sentence is s and h.move not in kept:
                yield n, MOVES.index(h.move)
        if s.words <= _TOO_FEW:
            yield from ((n, MOVES.index(m)) for m in COUNTERPRODUCTIVE - kept)


def _tier(confidence: float) -> str:
    return next(name for least, name in _TIERS if confidence >= least)


def _place(move: Move, s: Sentence, cued: Hits, chance: float) -> _Place:
    """Where the move stands: from its cue to the end of the clause, or the whole sentence."""
    cue = next((h for h in cued.kept if h.move == move and h.sentence is s), None)
    if cue is None:
        return _Place(move, s, s.start, s.end, chance)
    return _Place(move, s, cue.start, _clause_end(cue), chance)


def _clause_end(hit: Hit) -> int:
    rest = hit.sentence.text[max(0, hit.end - hit.sentence.start) :]
    cut = _CLAUSE.search(rest)
    return max(hit.end, min(hit.end + (cut.start() if cut else len(rest)), hit.sentence.end))


def _intensity(line: Canon, p: _Place) -> float:
    typed = line.quote(p.sentence.start, p.sentence.end)
    value = 0.85 + 0.06 * min(2, len(_MORE.findall(p.sentence.text))) - 0.12 * min(3, len(_LESS.findall(p.sentence.text)))
    value += 0.05 * min(2, line.raw[line.origin(p.start, p.end)[1] :][:80].split("\n")[0].count("!"))
    value += 0.1 if len(_CAPS.findall(typed)) >= 2 else 0.0
    if p.sentence.text.startswith("i feel like you"):
        value *= 0.6
    return round(min(1.0, max(0.2, value)), 3)


def _seen(line: Canon, p: _Place, names: frozenset[Move], scene: Scene) -> MoveSeen:
    grade = 0 if p.move in COUNTERPRODUCTIVE else quality(p.move, p.sentence, line.text[p.start :], names, scene)
    return MoveSeen(p.move, _intensity(line, p), round(p.likely, 3), grade, line.quote(p.start, p.end))
