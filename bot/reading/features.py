"""What the trained heads look at in one sentence: its words in order, pieces of words, kinds of words, manner, and what went before.

Plain strings, grouped in blocks that are weighed apart. The same function serves training, reading and the benches; what a feature is
worth stands in the data file alone (docs/reading-a-line.md). No feature names a person, a place or a scenario.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from bot.reading.sentences import content_words

BLOCKS = ("words", "pieces", "kinds", "manner")
"""The blocks, in the order of the data file: word n-grams, character n-grams, n-grams of word classes, everything else."""

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?!]+|\"|,")
_PIECES = (2, 3, 4, 5)
_SKIP = frozenset({"^", "$"})

_MANNER: dict[str, str] = {
    "please": r"please",
    "thanks": r"thank|thanks|appreciate|grateful",
    "sorry": r"sorry|apolog\w+|forgive|excuse me|regret",
    "hedge": r"maybe|perhaps|i guess|i think|kind of|sort of|probably|possibly|might|a bit|a little|somewhat|i suppose|i believe|seems?|could be|in my opinion|generally|usually|often|sometimes|tend to|likely|if that is ok|if possible|just",
    "agree": r"i (?:\w+ )?agree|you are right|good point|fair (?:point|enough)|true|absolutely|exactly",
    "hear": r"i (?:\w+ )?(?:understand|see|get|hear|know)|makes sense|valid|of course|no wonder|anyone would",
    "disagree": r"disagree|not true|wrong|false|that is not|nonsense",
    "own_view": r"i think|i believe|i feel|in my opinion|personally|to me|for me|from my (?:side|end)",
    "no": r"not|no|never|nothing|nobody|none|nor|without",
    "sweeping": r"always|never|every|all|everyone|everybody|nobody|nothing|totally|completely|constantly|forever|whole",
    "stress": r"really|very|so|extremely|absolutely|definitely|obviously|clearly|literally|actually|honestly|seriously",
    "reason": r"because|so that|since|therefore|the reason|that is why|as a result|otherwise",
    "condition": r"if|unless|would|could|might|until",
    "turn": r"but|however|though|although|yet|still|anyway",
    "you": r"you|your|yours|yourself",
    "i": r"i|me|my|mine|myself",
    "we": r"we|us|our|ours|let us|both|together",
    "they": r"he|she|they|him|her|them|his|their",
    "swear": r"fuck\w*|shit\w*|damn|hell|crap|ass|bullshit|bloody",
    "slur": r"stupid|idiot\w*|dumb|pathetic|ridiculous|moron\w*|loser|lazy|selfish|liar|nonsense|hypocrit\w*|joke|child|baby",
    "good": r"good|great|love|nice|glad|happy|wonderful|fair|amazing|kind|best|well|hope|better|easier",
    "bad": r"bad|terrible|awful|hate|worst|sad|angry|hurt|unfair|sick|tired|mess|problem|fault|blame|scared|worried|upset",
    "wh": r"what|how|why|who|when|where|which",
    "must": r"must|have to|need to|should|ought|better|supposed",
    "time": r"today|tomorrow|tonight|yesterday|week|month|year|\w+day|ago|last|next|morning|evening|by|until",
    "past": r"was|were|did|had|said|told|went|came|got|made|took|\w{3,}ed",
    "ahead": r"will|going to|can|could|shall|plan",
    "polite_ask": r"(?:could|would|can|will|may|might) (?:you|i|we)|do you mind|is there any chance|would it be",
    "said": r"said|says|told|called|asked|wrote|texted|calls",
    "hello": r"hi|hello|hey|dear|good (?:morning|evening)",
    "only": r"just|only|simply|merely|even|at all",
    "people": r"people|anyone|someone|somebody|folks|others|person|society",
    "also": r"also|too|as well|both sides|on the other hand|at the same time|in addition|each",
    "muse": r"think|believe|guess|suppose|wonder|imagine|wish|agree|doubt|curious",
    "fact": r"facts?|evidence|proof|study|studies|statistics|truth|reality|rules?|law|policy|contract|says|average|per ?cent",
    "give_up": r"whatever|forget|never mind|drop|leave it|fine|nothing",
}  # fmt: skip
_QUOTED = re.compile(r'"[^"]* [^"]*"')
"""Two words or more between quotation marks are somebody else's. One word in them may be a sneer and stays."""
_PHRASE = re.compile(r"[a-z]+(?: [a-z]+)?")


def _split() -> tuple[dict[str, list[str]], dict[str, re.Pattern[str]]]:
    """Words and pairs of words are looked up; only what is no plain phrase is left to expressions (a third of the time)."""
    phrases: dict[str, list[str]] = {}
    rest: dict[str, re.Pattern[str]] = {}
    for name, cue in _MANNER.items():
        ways = re.split(r"\|(?![^(]*\))", cue)
        for way in ways:
            if _PHRASE.fullmatch(way):
                phrases.setdefault(way, []).append(name)
        if odd := [way for way in ways if not _PHRASE.fullmatch(way)]:
            rest[name] = re.compile(rf"\b(?:{'|'.join(odd)})\b")
    return phrases, rest


_PHRASES, _EXPRESSIONS = _split()
_MANY = 3
_LENGTHS = (2, 4, 7, 11, 16, 24, 40, 60, 90)
_NEAR = (0.05, 0.15, 0.3, 0.5)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence: the counterpart's line before, the cues found here and elsewhere in the message."""

    previous: str = ""
    """The counterpart's last line, canonical."""
    cues: tuple[str, ...] = ()
    """Names of cue hits in this sentence, such as `REQUEST:s`."""
    others: tuple[str, ...] = ()
    """Moves that cues found elsewhere in the message."""
    at: int = 0
    """Number of the sentence in its message, from 0."""
    of: int = 1
    """Sentences of the message."""
    before: str = ""
    """The sentence before, canonical."""


@dataclass(frozen=True, slots=True)
class Features:
    """Names of the features of one sentence, by block; a name may come more than once. Pieces are those of the tokens."""

    blocks: dict[str, list[str]] = field(default_factory=dict)
    tokens: tuple[str, ...] = ()

    def names(self, block: str) -> list[str]:
        """All names of a block."""
        return [piece for word in self.tokens for piece in pieces(word)] if block == "pieces" else self.blocks[block]


def tokens(text: str) -> list[str]:
    """The tokens of a canonical text; numbers are all `0`, runs of marks one mark."""
    return ["0" if w[0].isdigit() else w[0] if w[0] in "?!" else w for w in _TOKEN.findall(text)]


def features(text: str, around: Around, classes: dict[str, int]) -> Features:
    """The features of one canonical sentence (its closing mark included). `classes` maps a word to its class."""
    text = _QUOTED.sub(' " ', text)
    words = tokens(text)
    framed = ["^", *words, "$"]
    kinds = [f"#{classes[w]}" if w in classes else w for w in framed]
    return Features(
        {
            "words": _in_order(framed),
            "kinds": [*kinds[1:-1], *(f"{a} {b}" for a, b in pairwise(kinds))],
            "manner": [*_manner(text), *_form(words, around), *_context(text, around)],
        },
        tuple(words),
    )


def _in_order(framed: list[str]) -> list[str]:
    found = [w for w in framed if w not in _SKIP]
    found += [f"{a} {b}" for a, b in pairwise(framed)]
    found += [f"{a} {b} {c}" for a, b, c in zip(framed, framed[1:], framed[2:], strict=False)]
    found += [f"{a} _ {c}" for a, c in zip(framed, framed[2:], strict=False)]
    return found


def pieces(word: str) -> list[str]:
    """The runs of characters of a word, its edges marked by spaces: what is left of a word that is misspelt."""
    framed = f" {word} "
    return [framed[i : i + size] for size in _PIECES for i in range(len(framed) - size + 1)]


@lru_cache(maxsize=64)
def _manner(text: str) -> tuple[str, ...]:
    """Kept for a moment only: the sentence is met again as the one before the next, and the counterpart's line with each sentence."""
    words = tokens(text)
    counts = {name: len(cue.findall(text)) for name, cue in _EXPRESSIONS.items()}
    for phrase in (*words, *map(" ".join, pairwise(words))):
        for name in _PHRASES.get(phrase, ()):
            counts[name] = counts.get(name, 0) + 1
    found = [name for name in _MANNER if counts.get(name)]
    return (*found, *(f"{name}+" for name in found if counts[name] >= _MANY))


def _form(words: list[str], around: Around) -> list[str]:
    first = words[0] if words else "-"
    found = [f"first={first}", f"at={min(around.at, 2)}", f"of={min(around.of, 4)}"]
    found += [f"last={around.at == around.of - 1}"]
    found += [f"long{n}" for n in _LENGTHS if len(words) >= n]
    found += [f"cue={name}" for name in around.cues]
    found += [f"also={name}" for name in around.others]
    if not around.cues:
        found.append("cue=none")
    for mark, name in (("?", "asks"), ("!", "shouts"), ('"', "quotes"), ("0", "figures")):
        if mark in words:
            found.append(name)
    people = [w for w in words if w in ("i", "you", "we", "he", "she", "they", "it")]
    return [*found, f"subject={people[0] if people else '-'}"]


def _context(text: str, around: Around) -> list[str]:
    found = [f"then={name}" for name in _manner(around.before)] if around.before else ["then=-"]
    if not around.previous:
        return [*found, "prev=-"]
    found += [f"prev={name}" for name in _manner(around.previous)]
    found.append("prev=?" if around.previous.rstrip().endswith("?") else "prev=.")
    ours, theirs = content_words(text), content_words(around.previous)
    shared = len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0
    return [*found, *(f"near{n}" for n in _NEAR if shared >= n)]
