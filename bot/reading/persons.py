"""First and second person swapped: for echoing ("my hours" -> "your hours") and for feared sentences in the other's mouth.

Careful rather than clever: a sentence that cannot be turned well is left out, because a wrong echo is worse than none.
"""

import re

_PAIRS: tuple[tuple[str, str], ...] = (
    ("i'm", "you're"), ("i am", "you are"), ("i was", "you were"), ("i've", "you've"), ("i'd", "you'd"), ("i'll", "you'll"),
    ("am i", "are you"), ("was i", "were you"), ("i", "you"), ("me", "you"), ("my", "your"), ("mine", "yours"),
    ("myself", "yourself"), ("you're", "I'm"), ("you are", "I am"), ("you were", "I was"), ("you've", "I've"), ("you'd", "I'd"),
    ("you'll", "I'll"), ("are you", "am I"), ("were you", "was I"), ("your", "my"), ("yours", "mine"), ("yourself", "myself"),
)  # fmt: skip
_TO = dict(_PAIRS)
_CHAT = {"im": "i'm", "ive": "i've", "youre": "you're", "u": "you", "ur": "your", "youve": "you've", "youll": "you'll", "id": "i'd"}
_PERSON = re.compile(
    r"(?<![\w'])(i am|i was|am i|was i|you are|you were|are you|were you|i'm|i've|i'd|i'll|you're|you've|you'd|you'll|i|me|my|mine"
    r"|myself|yours|yourself|your|you|im|ive|id|youre|youve|youll|u|ur)(?![\w'])",
    re.IGNORECASE,
)
_BEFORE_OBJECT = re.compile(
    r"(?:\b(?:to|for|with|at|from|about|of|on|by|than|like|behind|without|tell|told|ask|asked|give|gave|call|called|help|see|saw|hear"
    r"|love|hate|hurt|trust|need|want|make|made|let|miss|know|told|text|owe|pay|paid|show|thank|believe|leave|left|blame|support)"
    r"|\b\w+(?:ing|ed|n't have))\s*$",
    re.IGNORECASE,
)
_AFTER_OBJECT = re.compile(r"^\s*(?:$|[.,!?;:]|(?:to|for|at|in|on|about|with|and|but|or|again|back|anymore|now|that|when|because)\b)", re.I)


def flip(text: str) -> str:
    """The text as the other person would say it about the same things: I and you, my and your change places."""
    text = text.replace("’", "'")

    def turned(found: re.Match[str]) -> str:
        word = found[0].lower()
        word = _CHAT.get(word, word)
        if word == "you":
            before, after = text[: found.start()], text[found.end() :]
            new = "me" if _BEFORE_OBJECT.search(before) or (before.strip() and _AFTER_OBJECT.match(after)) else "I"
        else:
            new = _TO[word]
        at_start = not text[: found.start()].strip()
        return new[:1].upper() + new[1:] if at_start and found[0][:1].isupper() else new

    return _PERSON.sub(turned, text)


# --- feared sentences -------------------------------------------------------------------------------------------------

_SAYS = re.compile(
    r"^(?:(?:and|or|but|maybe|probably|like|just|also|then)\s+)*"
    r"(?:(?:that\s+)?(?:i'?m|i am) (?:afraid|scared|worried) (?:that\s+)?)?"
    r"(?:(?:she|he|they|it|[A-Z][a-z]+|my \w+)(?:'?ll| will| would|'?d| might| may| could|'?s going to| is going to| are going to|'?re going to)?"
    r"\s+(?:just |probably |always |then )?(?:says?|tells? me|argues?|claims?|thinks?|insists?|say|tell me|think)\s*(?:that\b|:|,)?\s*"
    r"|that\s+)?",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?:say|says|tell me|tells me|argue|claim|think|thinks|insist|that)\b", re.IGNORECASE)
_REACTION = re.compile(
    r"^(?:\w+\s+){0,3}?(?:(?:she|he|they)(?:'?ll| will| would|'?d| might| may)?\s+)(?:get|be|become|go|start|cry|leave|hang|laugh|yell|shout"
    r"|scream|explode|refuse|reject|fire|dump|ignore|walk|storm|break|shut|not|hate|never|stop|feel|make|turn|bring|act)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“]([^\"”]{3,160})[\"”]|(?<!\w)'([^']{3,160})'(?!\w)")
_ABOUT_ME = re.compile(r"(?<![\w'])(i|i'm|im|me|my|mine|we|we're|our|us|you|you're|it|it's|there|this|that|nobody|no|not|the)(?![\w])", re.I)
_THEM = re.compile(r"(?<![\w'])(she's|he's|they're|she|he|they|her|him|them|his|their)(?![\w'])", re.IGNORECASE)
_MOST = 4


def their_line(text: str) -> tuple[str, ...]:
    """What a learner fears the other will say, as sentences in the other's mouth; () when the words are no speech.

    "she'll say I'm selfish and that we can't afford it" -> ("You're selfish.", "We can't afford it.").
    """
    text = " ".join(text.replace("’", "'").split())[:600]
    quoted = [a or b for a, b in _QUOTED.findall(text)]
    if quoted:
        return tuple(_sentence(q) for q in quoted[:_MOST])
    found: list[str] = []
    speech = False
    for part in re.split(r"[.;\n]|,?\s+(?:and|or|,)\s+(?=that\b|she\b|he\b|they\b|i\b|i'm\b|we\b|it\b|there\b)|,\s+(?=that\b)", text):
        part = part.strip(" ,-") if part else ""
        line = _turned(part, speech)
        if line is not None:
            found.append(line)
            speech = True
    return tuple(dict.fromkeys(found))[:_MOST]


def _turned(part: str, speech: bool) -> str | None:
    """One clause in the other's mouth, or None when it is a reaction, a fragment, or about a third person."""
    if not part or _REACTION.match(part):
        return None
    head = _SAYS.match(part)
    said = part[head.end() :] if head else part
    marked = bool(head and head.end() and _SPOKEN.search(head[0]))
    if not said or len(said.split()) < 2 or not (marked or speech or _ABOUT_ME.search(said) or part[:1].islower()):
        return None
    direct = re.match(r"(?:you|you're|youre|u)\b", said, re.IGNORECASE)
    mine = _own_person(said if direct else flip(said), direct=bool(direct))
    return None if mine is None else _sentence(mine)


def _own_person(line: str, *, direct: bool) -> str | None:
    """"her money" said by her is "my money"; a third person as subject in the middle is left as it is only once."""
    swaps = {"her": "my", "his": "my", "their": "my", "she's": "I'm", "he's": "I'm", "they're": "I'm", "she": "I", "he": "I", "they": "I"}
    people = _THEM.findall(line)
    if direct or not people:
        return line
    if len(people) > 1 or people[0].lower() not in swaps:
        return None
    turned = _THEM.sub(lambda found: swaps[found[0].lower()], line)
    return re.sub(r"\bI (has|is|was|doesn't|does)\b", _agree, turned)


def _agree(found: re.Match[str]) -> str:
    return "I " + {"has": "have", "is": "am", "was": "was", "doesn't": "don't", "does": "do"}[found[1]]


def _sentence(line: str) -> str:
    line = re.sub(r"\bi\b", "I", line.strip(" .,!"))
    return line[:1].upper() + line[1:] + ("" if line.endswith("?") else ".")
