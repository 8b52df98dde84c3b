"""Which of the counterpart's concerns a proposal touches, by the scenario's own words for them.

Apart because the words come from the scenario, not from us; stems are compared so that "reviews" ties to "review".
"""

import re
from functools import lru_cache

from bot.model import PROPOSALS, MoveSeen
from bot.reading.canon import canon
from bot.reading.sentences import stem

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@lru_cache(maxsize=4096)
def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(stem(w) for w in _WORD.findall(canon(phrase).text))


def stands_in(phrase: str, stems: tuple[str, ...]) -> bool:
    """Whether a word or phrase stands in a line, given the line's stems; word by word, endings forgiven."""
    wanted = _stems(phrase)
    n = len(wanted)
    return bool(n) and any(stems[i : i + n] == wanted for i in range(len(stems) - n + 1))


def linked(text: str, moves: tuple[MoveSeen, ...], links: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    """Ids of the concerns whose words stand in a canonical line that proposes something; otherwise ()."""
    if not links or not any(m.move in PROPOSALS for m in moves):
        return ()
    stems = tuple(stem(w) for w in _WORD.findall(text))
    return tuple(concern for concern, phrases in links if any(stands_in(p, stems) for p in phrases))
