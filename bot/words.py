"""Words of a line for matching: tokens, light stems, everyday synonyms. Knows nothing of moves or scenarios.

On the floor of content, because reading and voice both compare lines and areas may not import each other.
"""

import re
import zlib
from functools import lru_cache

_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")

_STOP_WORDS = (
    "a an the and or of to in on at for with as is are was were be been being am it its it's this that these those i me my mine"
    " you your yours he she they them their we us our do does did have has had so just really very well then there here if"
    " about into from by up out over too also got get gets im i'm you're youre we're i've you've i'll you'll id i'd lol oh ok"
    " okay hey hi um uh like um maybe would could can will shall should may might let let's"
)
STOP = frozenset(_STOP_WORDS.split())

_NEGATION_WORDS = (
    "not no never don't dont doesn't doesnt didn't didnt can't cant won't wont isn't isnt wasn't wasnt nothing aren't arent"
    " haven't havent shouldn't couldn't wouldn't ain't without"
)
NEGATIONS = frozenset(_NEGATION_WORDS.split())

_SAME = (
    "angry mad upset pissed annoyed furious cross", "sorry apologise apologize apology",
    "raise salary pay compensation wage paid",
    "money cash funds", "mum mom mother mam", "dad father", "boss manager lead", "fix solve resolve sort", "wrong mistake error",
    "talk chat speak discuss conversation", "happy glad pleased", "hurt pain", "afraid scared fear worried worry nervous",
    "friend mate buddy pal", "want wish", "need require", "begin start", "finish end stop quit", "clean tidy wash", "dish plate",
    "explain clarify",
    "understand get see", "idea proposal suggestion offer",
    "week weekly", "month monthly", "year yearly annual",
    "busy swamped overloaded slammed", "tired exhausted", "help support", "fair unfair fairness", "lie lying lied",
    "joke joking kidding",
    "hear listen", "reply answer respond text", "forget forgot", "promise promised promising", "expensive pricey",
    "buy bought purchase spend spent",
    "thanks thank appreciate grateful", "love care", "believe trust", "question ask", "today now", "u you", "plz pls please",
)  # fmt: skip
_CANON = {word: group.split()[0] for group in _SAME for word in group.split()}
_ENDINGS = ("ingly", "edly", "ings", "ing", "ies", "ied", "ed", "ly", "es", "s")


def tokens(text: str) -> list[str]:
    """Lower-case words with straight apostrophes, in order."""
    return _TOKEN.findall(text.lower().replace("’", "'"))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A light stem, canonical among everyday synonyms: "paying" and "salary" meet in "raise"."""
    if word in _CANON:
        return _CANON[word]
    root = word.removesuffix("'s")
    for ending in _ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= 3:
            root = root[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
            break
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "sl":
        root = root[:-1]
    root = root.rstrip("e") if len(root) > 4 else root
    return _CANON.get(root, root)


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of a line."""
    return frozenset(stem(t) for t in tokens(text) if t not in STOP)


@lru_cache(maxsize=16384)
def key_stems(phrase: str) -> frozenset[str]:
    """`stems` of a phrase from a content file, remembered. Not for what people type: that is not kept."""
    return stems(phrase)


def line_id(line: str) -> str:
    """A short stable name of a written line: its checksum."""
    return f"{zlib.crc32(line.encode()):08x}"


def sentences(text: str) -> list[str]:
    """The sentences of a line, without surrounding space; a line without punctuation is one sentence."""
    return [part for found in _SENTENCE.findall(text) if (part := found.strip())]


def negated(text: str) -> bool:
    """Whether the line holds a negation."""
    return any(t in NEGATIONS for t in tokens(text))
