"""Whether the learner asks about the counterpart's own last words: "less than what?", "what's on Sunday?", "you lost me".

Such a question wants those words explained. Answered as a question about the world it gets a reply that passes it by.
"""

import re

from bot.words import STOP, sentences, stem, tokens

_PLAIN = re.compile(
    r"^(?:sorry |ok |okay |wait |um |so |and |but |hm )*(?:what|huh|eh|meaning|how so|how do you mean|like what|such as|as in"
    r"|what(?:'s| is) that supposed to mean|what are you (?:on about|saying|talking about)|what do (?:you|u) mean\b.*|wdym\b.*"
    r"|what does that mean\b.*|in what way|why not|why's that|what about (?:it|that))\s*\?*$"
    r"|\b(?:you(?:'ve| have)? lost me|i don'?t (?:follow|get what you mean)|not sure what (?:you mean|that means)"
    r"|explain that)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"^(?:\w+['\w]* ){1,4}?(?:what|who|which|whom|where|when|how)(?: (?!i\b|you\b|we\b)\w+)?\s*\?*$", re.IGNORECASE
)
_OFFERS = re.compile(r"\b(?:what|how) (?:about|if)\b", re.IGNORECASE)
_ASKS = frozenset({"what", "what's", "whats", "which", "who", "who's", "whose", "how", "where", "when", "why"})
_EMPTY = frozenset({"mean", "exactly", "then", "bit", "part", "thing", "kind", "sort", "mate", "yes", "no", "ok", "wait"})
_LONGEST = 12
"""Words up to which a question may only pick up the other's."""


def asks_back(said: str, last: str) -> bool:
    """Whether one of the first sentences of `said` asks what a word of `last` meant."""
    heard = tokens(last)
    stems_heard = {stem(t) for t in heard}
    for part in sentences(said)[:3]:
        words = tokens(part)
        if not words or len(words) > _LONGEST:
            continue
        if _PLAIN.search(part.strip()):
            return True
        if _OFFERS.search(part):
            continue
        if _TAIL.search(part.strip()) and stem(words[0]) in stems_heard:
            return True
        asking = "?" in part or words[0] in _ASKS
        if asking and _ASKS & set(words[:3]) and _only_their_words(words, stems_heard):
            return True
        if part.rstrip().endswith("?") and len(words) <= 3 and set(words) <= set(heard) and not _ASKS & set(words):
            return True
    return False


def _only_their_words(words: list[str], heard: set[str]) -> bool:
    """Whether what a question is about are the other's words alone, and none but theirs."""
    content = {stem(w) for w in words if w not in STOP and w not in _ASKS}
    about = {w for w in content if w not in _EMPTY} or content
    return bool(about) and about <= heard
