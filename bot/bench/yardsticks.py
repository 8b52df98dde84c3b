"""The reader's features on two public data sets that are not about rehearsals: receptiveness ratings and CaSiNo's strategies.

The same features and linear heads are fitted on each, beside TF-IDF floors on the same folds. Out of domain for us:
political replies by e-mail, and bargaining over camping goods. Sources and licences: docs/reading-a-line.md. Needs scikit-learn.
"""

import csv
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.bench.fit import Space, Words, data_file, read_features, words_of
from bot.errors import UserError
from bot.reading.features import BLOCKS, Features

FOLDS = 10
_RIDGE = 8.0
_FLOOR_RIDGE = 1.0
_HEAD = 1.0
_COUNTS = 0.5
"""Weight of the counts of manner beside the blocks of features."""
Matrix = Any


def report(data: Path) -> str:
    """Both yardsticks. Raises UserError when the data is not there."""
    ratings, train = data / "receptiveness" / "dev.csv", data / "casino" / "train.jsonl"
    for path in (ratings, train):
        if not path.is_file():
            raise UserError(f"There is no {path}. --data wants the folder that holds receptiveness/ and casino/.")
    words = words_of(data_file())
    return "\n".join((receptiveness(ratings, words), casino(train, data / "casino" / "valid.jsonl", words)))


def whole(text: str, classes: dict[str, int], previous: str = "") -> Features:
    """The features of all sentences of a text together."""
    parts = [f for _, _, f in read_features(text, previous, classes)]
    blocks = {b: [n for f in parts for n in f.blocks.get(b, ())] for b in BLOCKS}
    return Features(blocks, tuple(t for f in parts for t in f.tokens))


def numbers(words: Words, train: Sequence[Features], every: Sequence[Features]) -> Matrix:
    """All texts as rows: the reader's blocks, and how often each manner occurs."""
    from scipy.sparse import csr_matrix, hstack

    space = Space(words).learn(train)
    names = {n: i for i, n in enumerate(sorted({n for f in train for n in f.blocks["manner"]}))}
    counts = np.zeros((len(every), len(names)))
    for row, f in enumerate(every):
        for name, count in Counter(f.blocks["manner"]).items():
            if name in names:
                counts[row, names[name]] = np.log1p(count)
    spread = counts / (counts.std(axis=0) + 0.05)
    return hstack([space.numbers(every), csr_matrix(_COUNTS * spread / np.sqrt(len(names)))]).tocsr()


def receptiveness(path: Path, words: Words) -> str:
    """Pearson's r with the mean rating, ten folds."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import Ridge
    from sklearn.model_selection import KFold

    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    texts, rated = [r["text"] for r in rows], np.array([float(r["receptive"]) for r in rows])
    found = [whole(t, words.class_of) for t in texts]
    ours, floor = np.zeros(len(texts)), np.zeros(len(texts))
    for train, test in KFold(FOLDS, shuffle=True, random_state=0).split(texts):
        x = numbers(words, [found[i] for i in train], found)
        ours[test] = Ridge(_RIDGE, solver="sparse_cg").fit(x[train], rated[train]).predict(x[test])
        tfidf = TfidfVectorizer(min_df=2, ngram_range=(1, 2), sublinear_tf=True)
        known = tfidf.fit_transform([texts[i] for i in train])
        floor[test] = Ridge(_FLOOR_RIDGE).fit(known, rated[train]).predict(tfidf.transform([texts[i] for i in test]))
    r, below = np.corrcoef(ours, rated)[0, 1], np.corrcoef(floor, rated)[0, 1]
    beside = f"TF-IDF and ridge on the same folds {below:.3f}; target 0.50"
    return f"receptiveness, {len(texts)} replies, {FOLDS} folds: r = {r:.3f} ({beside})"


def casino(train: Path, valid: Path, words: Words) -> str:
    """Mean F1 over the ten strategies: trained on train and scored on valid, and over five folds of train by dialogue."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.model_selection import GroupKFold

    known, unseen = _turns(train), _turns(valid)
    labels = sorted({label for turn in known for label in turn["labels"]})
    every = [*known, *unseen]
    truth = np.array([[label in turn["labels"] for label in labels] for turn in every])
    found = [whole(turn["text"], words.class_of, turn["previous"]) for turn in every]
    at, to = np.arange(len(known)), np.arange(len(known), len(every))

    def scores(fit_on: NDArray[np.int_], score_on: NDArray[np.int_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        x = numbers(words, [found[i] for i in fit_on], found)
        tfidf = TfidfVectorizer(min_df=2, ngram_range=(1, 2), sublinear_tf=True).fit([every[i]["text"] for i in fit_on])
        y = tfidf.transform([turn["text"] for turn in every])
        return _said(x, truth, fit_on, score_on, _HEAD), _said(y, truth, fit_on, score_on, 1.0)

    ours, floor = scores(at, to)
    folds = np.zeros((2, len(known), len(labels)), dtype=bool)
    for part, rest in GroupKFold(5).split(at, groups=[turn["dialogue"] for turn in known]):
        folds[:, rest] = scores(part, rest)
    on_valid = f"mean F1 {_f1(ours, truth[to]):.3f} (TF-IDF {_f1(floor, truth[to]):.3f})"
    on_folds = f"{_f1(folds[0], truth[at]):.3f} (TF-IDF {_f1(folds[1], truth[at]):.3f})"
    return f"CaSiNo: {on_valid} on the {len(unseen)} lines of valid; five folds of train {on_folds}; target 0.04 above the floor"


def _turns(path: Path) -> list[dict[str, Any]]:
    turns = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    said = {(t["dialogue"], t["turn"]): t["text"] for t in turns}
    return [{**t, "previous": said.get((t["dialogue"], t["turn"] - 1), "")} for t in turns]


def _said(
    x: Matrix, truth: NDArray[np.bool_], fit_on: NDArray[np.int_], score_on: NDArray[np.int_], strength: float
) -> NDArray[np.bool_]:
    from sklearn.linear_model import LogisticRegression

    said = [
        LogisticRegression(C=strength, solver="liblinear", class_weight="balanced")
        .fit(x[fit_on], truth[fit_on, j])
        .predict(x[score_on])
        for j in range(truth.shape[1])
    ]
    return np.array(said, dtype=bool).T


def _f1(said: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    right, both = (said & truth).sum(axis=0), said.sum(axis=0) + truth.sum(axis=0)
    return float(np.mean(np.where(both, 2 * right / np.maximum(both, 1), 1.0)))
