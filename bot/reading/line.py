"""The door of the reader: one line in, one `Reading` out.

Here only the order of the work is kept; what each step knows lives in its own module.
"""

from dataclasses import dataclass
from functools import lru_cache

from bot.model import Act, Reading
from bot.reading.acts import acts, is_noise, is_silence
from bot.reading.apology import apology_in
from bot.reading.canon import canon
from bot.reading.link import linked
from bot.reading.moves import Found, moves
from bot.reading.politeness import mitigation
from bot.reading.quality import Scene
from bot.reading.sentences import sentences
from bot.reading.slots import slots

_PLAIN: frozenset[Act] = frozenset({
    "small_talk", "greet", "thanks", "agree", "refuse", "goodbye", "silence", "one_word", "repeat", "meta", "humour", "never_mind", "praise",
    "ask_when", "ask_who", "ask_where", "ask_how_much", "ask_what", "ask_yesno", "ask_takes", "ask_how", "ask_why", "topic_change",
})  # fmt: skip
"""Acts that need no move to be understood."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the scenario knows: its words for the ask, the words that tie a proposal to a concern, the names in play."""

    ask_words: tuple[str, ...] = ()
    links: tuple[tuple[str, tuple[str, ...]], ...] = ()
    names: tuple[str, ...] = ()


_NO_HINTS = Hints()


@lru_cache(maxsize=256)
def _plain(previous: str) -> str:
    """The counterpart's last line in plain spelling: the same line is often compared with several tries of the learner's."""
    return canon(previous).text


def read_line(text: str, previous: str = "", hints: Hints = _NO_HINTS) -> Reading:
    """Reads one chat line; any string works, and at most its first 2,000 characters are read. `previous` is the counterpart's last line."""
    line = canon(text)
    if is_silence(line.raw):
        return Reading(acts=("silence",), words=len(line.words))
    parts = sentences(line)
    noise = is_noise(line)
    found = () if noise else slots(line.raw, hints.names)
    apology = apology_in(line.text)
    scene = Scene(
        previous=_plain(previous),
        apology=apology,
        whole=line.text,
        terms=sum(s.kind in ("money", "percent", "date", "time", "duration", "number") for s in found),
        dates=sum(s.kind in ("date", "time") for s in found),
        questions=sum(s.question for s in parts),
        ask_words=hints.ask_words,
    )
    read = Found() if noise else moves(line, parts, scene)
    seen = read.seen
    said = acts(line, parts, seen, found, apology)
    return Reading(
        moves=seen,
        acts=said,
        slots=found,
        mitigation=mitigation(line.text),
        apology=apology,
        linked=linked(line.text, seen, hints.links),
        unsure=_unsure(read, said),
        words=len(line.words),
    )


def _unsure(read: Found, said: tuple[Act, ...]) -> bool:
    """Nothing is surely there, and either something may be or no act explains the line."""
    return not read.seen and (bool(read.maybe) or not any(a in _PLAIN for a in said))
