"""What the scenario's own words tell: which concerns a proposal touches, and whether a sentence wants what this talk is about.

Apart because the words come from the scenario, not from us; stems are compared so that "reviews" ties to "review".
"""

import re
from functools import lru_cache

from bot.model import PROPOSALS, MoveSeen
from bot.reading.canon import canon
from bot.reading.sentences import stem

_WANTS = re.compile(
    r"\b(?:i|we) (?:(?!not\b)\w+ ){0,2}(?:want|need|would like|would love|ask|asking|hope|hoping|am after|deserve|request|propose|expect|came for|am here for)\b"
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@lru_cache(maxsize=4096)
def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(stem(w) for w in _WORD.findall(canon(phrase).text))


def stands_in(phrase: str, stems: tuple[str, ...]) -> bool:
    """Whether a word or phrase stands in a line, given the line's stems; word by word, endings forgiven."""
    wanted = _stems(phrase)
    n = len(wanted)
    return bool(n) and any(stems[i : i + n] == wanted for i in range(len(stems) - n + 1))


def asks_for(sentence: str, words: tuple[str, ...]) -> bool:
    """Whether a canonical sentence says that its writer wants what the scenario's ask words name."""
    if not words or not _WANTS.search(sentence):
        return False
    stems = tuple(stem(w) for w in _WORD.findall(sentence))
    return any(stands_in(w, stems) for w in words)


def linked(text: str, moves: tuple[MoveSeen, ...], links: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    """Ids of the concerns whose words stand in a canonical line that proposes something; otherwise ()."""
    if not links or not any(m.move in PROPOSALS for m in moves):
        return ()
    stems = tuple(stem(w) for w in _WORD.findall(text))
    return tuple(concern for concern, phrases in links if any(stands_in(p, stems) for p in phrases))
