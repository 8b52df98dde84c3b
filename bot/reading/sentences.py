"""Sentences of a canonical line, and what counts as a content word.

Apart because moves, questions, shapes and quality must agree on where a sentence ends.
"""

import re
from dataclasses import dataclass

from bot.reading.canon import Canon

_CUT = re.compile(r"(?:[.!?;]+[\")\]]?(?=\s|$)|[!?;]+)[\s\"]*")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ASKS = re.compile(
    r"^(?:(?:and|but|so|ok|well|hey|then|or|yes|no|please|sorry|honestly|hi|wait|also|because|look|right) ,?)*"
    r"(?:(?:what|why|when|who|how|where|which|whose)(?! (?:i|you|we|it|he|she|they|my|your|the)\b(?! \w+ing\b))|(?:do|does|did|is|are|was|were|can|could|would|will|should|has)(?! not (?!you\b|i\b|we\b|they\b|it\b|he\b|she\b|that\b|this\b))|"
    r"have you|may i|may we|any|am i|got)\b"
)
_STOP = frozenset(
    "a an the and or but if so as at by for from in into of off on onto out over to up with about after before than then that this these those there "
    "i me my mine myself you your yours yourself we us our ours he him his she her hers they them their it its one am is are was were be been being "
    "do does did doing done have has had having will would can could shall should may might must not no yes ok just really very too also only even "
    "still get got go going what when where who whom which why how because while until like want need know think feel say said saying tell make "
    "let now here well right oh hey hi thing things something anything much more most some any all every each other such same own lot bit kind sort "
    "ever never always again already mean means sounds sound hear hearing understand it's".split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the canonical text, with its place there."""

    start: int
    end: int
    text: str
    question: bool
    """It ends with a question mark."""
    asks: bool
    """It ends with a question mark or begins like a question."""
    words: int


def sentences(line: Canon) -> tuple[Sentence, ...]:
    """At most sixty sentences; the rest of a very chopped line counts as one more."""
    found: list[Sentence] = []
    last = 0
    for m in _CUT.finditer(line.text):
        if len(found) >= 60:
            break
        _add(found, line.text, last, m.start(), "?" in m.group())
        last = m.end()
    _add(found, line.text, last, len(line.text), False)
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int, question: bool) -> None:
    body = text[start:end]
    start += len(body) - len(body.lstrip(" ,"))
    body = body.strip(" ,")
    if body:
        asks = question or _ASKS.match(body) is not None
        found.append(Sentence(start, start + len(body), body, question, asks, len(_WORD.findall(body))))


def stem(word: str) -> str:
    """A crude stem: enough to see that `budgets` and `budget`, `waiting` and `waited` are one word."""
    word = word.removesuffix("'s")
    for tail in ("ings", "ing", "edly", "ied", "ies", "ed", "es", "ly", "s", "e", "y"):
        if word.endswith(tail) and len(word) - len(tail) >= 3 and not (tail == "s" and word.endswith("ss")):
            word = word[: -len(tail)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls" else word


def content_words(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(stem(w) for w in _WORD.findall(text) if w not in _STOP and len(w) > 1)
