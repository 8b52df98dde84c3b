"""How well one line is read: the gold lines that nothing was learned from, beside the cues alone and beside the two people.

Every figure here is of lines written for this purpose (docs/reading-a-line.md). `yardsticks` holds the public data sets.
"""

import json
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from bot.bench.gold import Row, cued, in_third
from bot.model import COUNTERPRODUCTIVE, MOVES, Move, MoveSeen
from bot.reading.line import read_line

_BINS = (0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
Said = dict[Move, MoveSeen]


def report(gold: Path) -> str:
    """The figures on the unseen third, as text."""
    rows = [row for row in rows_of(gold) if in_third(row["text"], row["previous"])]
    full = [_read(row) for row in rows]
    cues = [dict.fromkeys(_cued(row)) for row in rows]
    truth = [frozenset(m["move"] for m in row["moves"]) for row in rows]
    return "\n".join(
        (*_per_move(rows, truth, full), "", *_totals(rows, truth, full, cues), "", *_reliability(truth, full), "", *_times(rows))
    )


def rows_of(gold: Path) -> list[Row]:
    """The gold lines."""
    return [json.loads(line) for line in (gold / "moves.jsonl").read_text("utf-8").splitlines()]


def kappa(rows: Sequence[Row], move: Move) -> float:
    """Cohen's kappa of the two people for one move: agreement beyond chance, -1..1."""
    pairs = [(move in row["labels"][0], move in row["labels"][1]) for row in rows]
    same = sum(a == b for a, b in pairs) / len(pairs)
    first, second = sum(a for a, _ in pairs) / len(pairs), sum(b for _, b in pairs) / len(pairs)
    chance = first * second + (1 - first) * (1 - second)
    return (same - chance) / (1 - chance) if chance < 1 else 1.0


def _read(row: Row) -> Said:
    return {seen.move: seen for seen in read_line(row["text"], row["previous"]).moves}


def _cued(row: Row) -> set[Move]:
    *_, found = cued(row["text"], row["previous"])
    return {h.move for h in found.kept}


def _rates(move: Move, truth: Sequence[frozenset[Move]], said: Sequence[Iterable[Move]]) -> tuple[float, float, float, int]:
    right = sum(move in t and move in s for t, s in zip(truth, said, strict=True))
    found, there = sum(move in s for s in said), sum(move in t for t in truth)
    precision, recall = right / found if found else 1.0, right / there if there else 1.0
    return precision, recall, 2 * right / (found + there) if found + there else 1.0, there


def _per_move(rows: Sequence[Row], truth: Sequence[frozenset[Move]], said: Sequence[Said]) -> Iterable[str]:
    yield f"{'move':14}{'n':>5}{'precision':>11}{'recall':>8}{'F1':>6}{'kappa':>7}"
    for move in MOVES:
        precision, recall, f1, there = _rates(move, truth, said)
        yield f"{move:14}{there:5}{precision:11.2f}{recall:8.2f}{f1:6.2f}{kappa(rows, move):7.2f}"


def _totals(
    rows: Sequence[Row], truth: Sequence[frozenset[Move]], full: Sequence[Said], cues: Sequence[Iterable[Move]]
) -> Iterable[str]:
    plain = [n for n, row in enumerate(rows) if row["kind"] == "paraphrase"]
    yield f"{len(rows)} unseen lines{'reader':>38}{'cues alone':>13}{'target':>9}"
    yield _row("macro-F1 over the 25 moves", (_macro(truth, s, 2) for s in (full, cues)), "0.75")
    yield _row("macro recall, no cue words", (_macro(_at(truth, plain), _at(s, plain), 1) for s in (full, cues)), "0.60")
    yield _row("lines wrongly accused", (_accused(truth, s) for s in (full, cues)), "0.01")
    worst = [min(_rates(m, truth, s)[0] for m in MOVES if m in COUNTERPRODUCTIVE) for s in (full, cues)]
    yield _row("least precision of the seven harmful", worst, "0.85")
    graded = [abs(seen.quality - there) for row, s in zip(rows, full, strict=True) for seen, there in _both(row, s)]
    same, near = (sum(d <= far for d in graded) / len(graded) for far in (0, 1))
    yield f"quality: {same:.2f} the same, {near:.2f} within one"
    yield f"kappa of the two people, mean over moves: {statistics.mean(kappa(rows, m) for m in MOVES):.2f}"


def _row(what: str, values: Iterable[float], target: str) -> str:
    return f"{what:40}" + "".join(f"{v:13.3f}" for v in values) + f"{target:>9}"


def _at(items: Sequence[Any], places: Sequence[int]) -> list[Any]:
    return [items[n] for n in places]


def _macro(truth: Sequence[frozenset[Move]], said: Sequence[Iterable[Move]], which: int) -> float:
    rates = [_rates(m, truth, said) for m in MOVES]
    return statistics.mean(r[which] for r in rates if r[3])


def _accused(truth: Sequence[frozenset[Move]], said: Sequence[Iterable[Move]]) -> float:
    clean = [s for t, s in zip(truth, said, strict=True) if not t & COUNTERPRODUCTIVE]
    return sum(bool(COUNTERPRODUCTIVE & set(s)) for s in clean) / len(clean)


def _both(row: Row, said: Said) -> Iterable[tuple[MoveSeen, int]]:
    for there in row["moves"]:
        if there["move"] in said and there["move"] not in COUNTERPRODUCTIVE:
            yield said[there["move"]], there["quality"]


def _reliability(truth: Sequence[frozenset[Move]], said: Sequence[Said]) -> Iterable[str]:
    """How often a move is there, by how likely the reader calls it."""
    yield "likelihood said   moves   really there"
    for low, high in pairwise(_BINS):
        inside = [(m in t) for t, s in zip(truth, said, strict=True) for m, seen in s.items() if low <= seen.confidence < high]
        if inside:
            share = sum(inside) / len(inside)
            yield f"{low:.2f} to {min(high, 1.0):.2f}{len(inside):10}{share:12.2f}  {'#' * round(30 * share)}"


def _times(rows: Sequence[Row]) -> Iterable[str]:
    _cued(rows[0])
    reader, cues = _median(rows, _read), _median(rows, _cued)
    yield f"one line read: {1000 * reader:.3f} ms median; its cues alone {1000 * cues:.3f} ms (target: at most 1 ms)"


def _median(rows: Sequence[Row], work: Callable[[Row], object]) -> float:
    spent: list[float] = []
    for row in rows:
        started = time.perf_counter()
        work(row)
        spent.append(time.perf_counter() - started)
    return statistics.median(spent)
