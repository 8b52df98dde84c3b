"""From scores to likelihoods, and from which likelihood a move counts: Platt scaling and the bars.

Both are chosen on gold lines that the heads which scored them did not learn from.
"""

import numpy as np
from numpy.typing import NDArray

from bot.model import COUNTERPRODUCTIVE, MOVES

PRECISION = 0.95
"""Precision that a counterproductive move's bar must reach on lines it was not fitted on."""
SLACK = 0.015
"""How much F1 a constructive move's bar may give up for recall."""
LEAST = 0.3
"""No constructive move counts below this likelihood."""
ACCUSED = 0.004
"""Share of lines without any counterproductive move that may be accused of one, over all seven."""


def calibrate(scores: NDArray[np.float64], truth: NDArray[np.bool_]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Platt's slope and shift for each move, from out-of-fold line scores."""
    from sklearn.linear_model import LogisticRegression

    slope, shift = np.ones(len(MOVES)), np.zeros(len(MOVES))
    for j in range(len(MOVES)):
        if truth[:, j].any():
            head = LogisticRegression(C=10.0).fit(scores[:, [j]], truth[:, j])
            slope[j], shift[j] = head.coef_[0, 0], head.intercept_[0]
    return slope, shift


def bars(likely: NDArray[np.float64], truth: NDArray[np.bool_]) -> list[tuple[float, float]]:
    """For each move the likelihood from which it counts and from which it is suspected. Constructive moves: the best F1.
    Counterproductive ones: precision first, then raised until few enough lines without any are accused of one.
    """
    tries = np.arange(0.1, 0.98, 0.02)
    sure = np.array([_kindest(tries, likely[:, j], truth[:, j]) for j in range(len(MOVES))])
    harm = [j for j, m in enumerate(MOVES) if m in COUNTERPRODUCTIVE]
    clean = ~truth[:, harm].any(axis=1)
    for j in harm:
        precise = [t for t in tries if t >= 0.5 and precision_of(likely[:, j] >= t, truth[:, j]) >= PRECISION]
        sure[j] = max(precise, key=lambda t: f1_of(likely[:, j] >= t, truth[:, j]), default=0.97)
    while (likely[np.ix_(clean, np.array(harm))] >= sure[harm]).any(axis=1).mean() > ACCUSED:
        raised = [(_lost(likely, truth, j, sure[j], up), j, up) for j in harm if (up := _above_next(likely[clean, j], sure[j]))]
        _, j, sure[j] = min(raised)
    return [(round(float(t), 4), round(min(0.7 * float(t), 0.5), 3)) for t in sure]


def _kindest(tries: NDArray[np.float64], likely: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """The lowest bar, at least LEAST, whose F1 is the best but for SLACK: missing a good move costs more than a doubt."""
    worth = {float(t): f1_of(likely >= t, truth) for t in tries if t >= LEAST}
    return min(t for t, f1 in worth.items() if f1 >= max(worth.values()) - SLACK)


def _above_next(likely: NDArray[np.float64], bar: float) -> float:
    """The bar that spares one more of these lines; 0 when none is above `bar`."""
    over = likely[likely >= bar]
    return float(over.min()) + 1e-4 if len(over) else 0.0


def _lost(likely: NDArray[np.float64], truth: NDArray[np.bool_], j: int, bar: float, up: float) -> int:
    """Right findings of move `j` that a bar raised to `up` gives up."""
    return int((truth[:, j] & (likely[:, j] >= bar) & (likely[:, j] < up)).sum())


def precision_of(said: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    """Share of what was said that is true."""
    return float((said & true).sum() / max(1, said.sum()))


def f1_of(said: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    """Harmonic mean of precision and recall."""
    return float(2 * (said & true).sum() / max(1, said.sum() + true.sum()))
