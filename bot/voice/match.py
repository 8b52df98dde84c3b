"""Written exchanges: finds the foreseen line that says the same as the learner's, or none. No guess below the threshold."""

import math
from dataclasses import dataclass
from functools import lru_cache

from bot.situation import Exchange, Scenario
from bot.words import STOP, negated, sentences, stem, tokens

THRESHOLD = 0.62
"""Least similarity for a match; set so that unrelated lines of the dialogs stay below it."""
_LIGHT = 0.25
"""Weight of a stop word beside a content word of average rarity."""
_FLOOR = 0.55
"""What a sentence counts when it makes up next to nothing of its line."""
_SHORT = 2
"""Content words up to which a line may be matched by a single one of them."""
_QUESTION = frozenset(
    ("what", "why", "when", "who", "how", "where", "which", "do", "does", "did", "is", "are", "can", "could", "would", "will")
)


@dataclass(frozen=True, slots=True)
class _Form:
    weights: dict[str, float]
    content: frozenset[str]
    norm: float
    negated: bool
    question: bool


class Matcher:
    """The exchanges of one scenario, indexed."""

    def __init__(self, exchanges: tuple[Exchange, ...]) -> None:
        self._exchanges = exchanges
        said = [(n, text) for n, e in enumerate(exchanges) for text in e.said]
        seen: dict[str, int] = {}
        for _, text in said:
            for term in set(_terms(text)):
                seen[term] = seen.get(term, 0) + 1
        self._idf = {term: math.log(1 + len(said) / count) for term, count in seen.items()}
        self._rare = math.log(1 + len(said)) if said else 1.0
        self._forms = [(n, self._form(text)) for n, text in said]
        self._by_term: dict[str, list[int]] = {}
        for at, (_, form) in enumerate(self._forms):
            for term in form.content or form.weights:
                self._by_term.setdefault(term, []).append(at)

    def best(self, line: str) -> list[tuple[float, Exchange]]:
        """The exchanges above the threshold, the most similar first; each counted once, by its best wording."""
        whole = self._form(line[-400:])
        parts = sentences(line)[-4:]
        forms = [(whole, 1.0)]
        if len(parts) > 1:
            # A sentence speaks for the whole line as far as it makes up the line; a question always wants its answer.
            forms += [(form, 1.0 if form.question else self._share(form, whole)) for form in map(self._form, parts)]
        found: dict[int, float] = {}
        near = {at for form, _ in forms for term in form.weights for at in self._by_term.get(term, ())}
        for n, said in (self._forms[at] for at in sorted(near)):
            score = max((weight * _alike(form, said) for form, weight in forms), default=0.0)
            if score >= THRESHOLD:
                found[n] = max(found.get(n, 0.0), score)
        return sorted(((s, self._exchanges[n]) for n, s in found.items()), key=lambda pair: -pair[0])

    @staticmethod
    def _share(part: _Form, whole: _Form) -> float:
        mass = sum(whole.weights.values())
        return _FLOOR + (1 - _FLOOR) * min(1.0, sum(part.weights.values()) / mass) if mass else 0.0

    def _form(self, text: str) -> _Form:
        weights: dict[str, float] = {}
        for term in _terms(text):
            weights[term] = self._idf.get(term, self._rare) * (_LIGHT if term in STOP else 1.0)
        content = frozenset(t for t in weights if t not in STOP and t not in _QUESTION)
        return _Form(weights, content, math.sqrt(sum(w * w for w in weights.values())), negated(text), _asks(text))


def _terms(text: str) -> list[str]:
    return [t if t in STOP else stem(t) for t in tokens(text)]


def _asks(text: str) -> bool:
    words = tokens(text)
    return text.rstrip().endswith("?") or (bool(words) and words[0] in _QUESTION)


def _covers(a: _Form, b: _Form) -> bool:
    """Whether half of the foreseen line's content stands in the learner's: shared small words alone are no match."""
    if len(b.content) == 1 and len(a.content) > _SHORT:
        return False  # one word in common says little about a sentence of many
    shared = sum(b.weights[t] for t in b.content & a.content)
    return shared >= 0.5 * sum(b.weights[t] for t in b.content)


def _alike(a: _Form, b: _Form) -> float:
    if not a.norm or not b.norm or (b.content and not _covers(a, b)):
        return 0.0
    if not b.content and a.weights.keys() != b.weights.keys():
        return 0.0  # "how are you" and "how do I get there" share only small words
    common = sum(w * b.weights[t] for t, w in a.weights.items() if t in b.weights) / (a.norm * b.norm)
    if a.negated != b.negated:
        common *= 0.7
    return common if a.question == b.question else common * 0.85


@dataclass(frozen=True, slots=True, eq=False)
class _Shelf:
    """Keys the cache by identity: comparing thousands of lines at every look-up would cost more than matching them."""

    exchanges: tuple[Exchange, ...]

    def __hash__(self) -> int:
        return id(self.exchanges)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shelf) and other.exchanges is self.exchanges


@lru_cache(maxsize=64)
def _matcher(shelf: _Shelf) -> Matcher:
    return Matcher(shelf.exchanges)


def exchanges_like(scenario: Scenario, line: str) -> list[tuple[float, Exchange]]:
    """The scenario's exchanges that foresee this line, the most similar first."""
    return _matcher(_Shelf(scenario.exchanges)).best(line)
