"""The trained part of the reader: how likely each move is in a sentence, from one data file of weights.

Twenty-five linear heads over the features of `features.py`, each followed by its calibration. `bot/bench/fit.py` makes the file.
numpy is imported at the first line that is read, not at start.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from bot.model import MOVES
from bot.reading.features import BLOCKS, Features, pieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILE = "heads.npz"
_BETWEEN = "\n"
"""What separates names in the file; no feature holds it."""


@dataclass(frozen=True, slots=True)
class Bars:
    """From which likelihood a move counts (`sure`), and from which it is at least suspected (`maybe`); both 0..1."""

    sure: float
    maybe: float


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads, ready to use."""

    rows: tuple[dict[str, int], ...]
    """For each block, the row of a feature in `weights`."""
    idf: "NDArray[np.float32]"
    weights: "NDArray[np.float32]"
    """Features x moves; the block's weight is already in."""
    vectors: dict[str, int]
    """The row of a word in `meaning`."""
    meaning: "NDArray[np.float32]"
    """Words x dimensions: each word's vector times how much it says."""
    meaning_weights: "NDArray[np.float32]"
    bias: "NDArray[np.float32]"
    slope: "NDArray[np.float32]"
    shift: "NDArray[np.float32]"
    """Calibration: likelihood = 1 / (1 + exp(-(slope * score + shift)))."""
    bars: tuple[Bars, ...]
    """One per move, in the order of MOVES."""
    classes: dict[str, int]
    spelt: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Rows of the pieces of common words, filled as they are met. Other words are not kept: a name is nobody's business."""

    def likelihood(self, sentences: list[Features]) -> "NDArray[np.float32]":
        """Sentences x moves, each 0..1."""
        import numpy as np

        scores = np.stack([self._score(f) for f in sentences])
        likely: NDArray[np.float32] = 1.0 / (1.0 + np.exp(-(self.slope * scores + self.shift)))
        return likely

    def _pieces(self, word: str) -> tuple[int, ...]:
        known = self.spelt.get(word)
        if known is None:
            rows = self.rows[BLOCKS.index("pieces")]
            known = tuple(rows[piece] for piece in pieces(word) if piece in rows)
            if word in self.vectors:
                self.spelt[word] = known
        return known

    def _score(self, f: Features) -> Any:
        import numpy as np

        score = self.bias.copy()
        at: list[int] = []
        counts: list[int] = []
        sizes: list[int] = []
        for block, rows in zip(BLOCKS, self.rows, strict=True):
            if block == "pieces":
                found = Counter(row for word in f.tokens for row in self._pieces(word))
            else:
                found = Counter(rows[name] for name in f.blocks[block] if name in rows)
            if found:
                at += found.keys()
                counts += found.values()
                sizes.append(len(found))
        if at:
            ids = np.array(at)
            values = (1.0 + np.log(np.array(counts, dtype=np.float32))) * self.idf[ids]
            lengths = np.sqrt(np.add.reduceat(values * values, np.cumsum([0, *sizes[:-1]])))
            score += (values / np.repeat(lengths, sizes)) @ self.weights[ids]
        known = [self.vectors[w] for w in f.tokens if w in self.vectors]
        if known:
            mean = self.meaning[known].sum(axis=0)
            score += (mean @ self.meaning_weights) / (np.sqrt(mean @ mean) + 1e-9)
        return score


@cache
def heads() -> Heads:
    """The shipped heads, read once. Raises FileNotFoundError when the package was installed without its data file."""
    import numpy as np

    with files("bot.reading").joinpath(FILE).open("rb") as file, np.load(file) as data:
        names = [bytes(data[f"names_{b}"]).decode().split(_BETWEEN) for b in BLOCKS]
        words = bytes(data["words"]).decode().split(_BETWEEN)
        notes = json.loads(bytes(data["notes"]))
        rows, at = [], 0
        for block in names:
            rows.append({name: at + i for i, name in enumerate(block)})
            at += len(block)
        if tuple(notes["moves"]) != MOVES:
            raise ValueError("heads.npz belongs to another list of moves: run `make fit`")
        return Heads(
            rows=tuple(rows),
            idf=data["idf"].astype(np.float32),
            weights=data["weights"].astype(np.float32) * data["scale"],
            vectors={w: i for i, w in enumerate(words)},
            meaning=data["meaning"].astype(np.float32) * data["meaning_scale"][:, None],
            meaning_weights=data["meaning_weights"].astype(np.float32),
            bias=data["bias"].astype(np.float32),
            slope=data["slope"].astype(np.float32),
            shift=data["shift"].astype(np.float32),
            bars=tuple(Bars(sure, maybe) for sure, maybe in notes["bars"]),
            classes=dict(zip(words, data["classes"].tolist(), strict=True)),
        )
