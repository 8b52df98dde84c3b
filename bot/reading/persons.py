"""Whose mouth the words are in: first and second person swapped for an echo, and a feared sentence put in the other's mouth.

Apart because it needs care of its own: a wrong echo is worse than none, so what does not turn cleanly is left out by `their_line`.
"""

import re

_SWAP = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "i'm": "you're", "im": "you're", "i've": "you've",
    "ive": "you've", "i'll": "you'll", "i'd": "you'd", "your": "my", "ur": "my", "yours": "mine", "yourself": "myself",
    "you're": "I'm", "youre": "I'm", "you've": "I've", "youve": "I've", "you'll": "I'll", "youll": "I'll", "you'd": "I'd", "youd": "I'd",
}  # fmt: skip
_TO_YOU = {"am": "are", "was": "were", "wasn't": "weren't", "wasnt": "weren't"}
_TO_I = {"are": "am", "were": "was", "weren't": "wasn't", "werent": "wasn't", "aren't": "am not", "arent": "am not"}
_ADVERBS = frozenset("always never just really still already also only often even actually honestly literally usually ever both".split())
_AUX = frozenset("do does did are were can could will would should have had don't didn't aren't can't won't wouldn't couldn't shouldn't may might am is was".split())
_HEADS_CLAUSE = frozenset(
    "that if when because what how why where who whenever unless until since before after while and but so or think thought know knew feel felt hope wish say said says guess believe "
    "as than though although whether like cause bc cuz sure glad sorry every time way thing day moment reason".split()
)
_TAKES_OBJECT = frozenset(
    "to for with about of at from on by behind around without let lets make made makes help helped see saw hear heard want wanted need needed ask asked tell told give gave call called love loved "
    "miss missed owe owed show showed trust pay paid lend lent text texted email remind leave left hurt blame believe hate like thank teach bring send sent offer expect hire keep stop watch wait".split()
)
_AFTER_OBJECT = frozenset(
    "like to for with about in on at by from of a an the my your his her any some because if and but or so that this again back more too out up off down yesterday tomorrow tonight today soon "
    "later first last next this every all as than please first right after before when while until alone".split()
)
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|[^A-Za-z]+")


def _plain(token: str) -> str:
    return token.lower().replace("’", "'")


def _is_subject(before: str, after: str, joined_before: bool) -> bool:
    """Whether a `you` stands before its verb. `joined_before`: no punctuation between it and the word before."""
    if not after or not before or not joined_before:
        return bool(after) and (after not in _AFTER_OBJECT or not before)
    if before in _AUX:
        return True
    if before in _TAKES_OBJECT and not (before in _HEADS_CLAUSE and after not in _AFTER_OBJECT):
        return after in ("are", "were", "should", "would", "could", "will", "can", "do", "did", "have", "had", "always", "never") and before != "to"
    return after not in _AFTER_OBJECT


def _word_near(tokens: list[str], at: int, step: int) -> tuple[str, bool]:
    """The nearest word on one side of token `at` within its clause, and whether only a space lies between."""
    gap = tokens[at + step] if 0 <= at + step < len(tokens) else None
    if gap is None or at + 2 * step < 0 or at + 2 * step >= len(tokens) or gap.strip():
        return "", False
    return _plain(tokens[at + 2 * step]), True


def _agree(tokens: list[str], out: list[str], at: int, table: dict[str, str]) -> None:
    """Turns the verb after the subject at `at` (one adverb may stand between) and, in a question, the one before it."""
    for k in (at + 2, at + 4):
        if k >= len(tokens) or tokens[k - 1].strip():
            break
        word = _plain(tokens[k])
        if word in table:
            out[k] = table[word]
            return
        if word not in _ADVERBS:
            break
    if at >= 2 and not tokens[at - 1].strip() and _plain(tokens[at - 2]) in table and (at < 4 or bool(tokens[at - 3].strip())):
        turned = table[_plain(tokens[at - 2])]
        out[at - 2] = turned.capitalize() if tokens[at - 2][:1].isupper() else turned


def _flipped(tokens: list[str]) -> list[str]:
    out = list(tokens)
    for i, token in enumerate(tokens):
        word = _plain(token)
        if word in ("you", "u"):
            before, joined = _word_near(tokens, i, -1)
            after, _ = _word_near(tokens, i, 1)
            subject = _is_subject(before, after, joined)
            out[i] = "I" if subject else "me"
            if subject:
                _agree(tokens, out, i, _TO_I)
        elif word in _SWAP:
            new = _SWAP[word]
            out[i] = new.capitalize() if token[0].isupper() and not word.startswith("i") and new[0] != "I" else new
            if word == "i":
                _agree(tokens, out, i, _TO_YOU)
    return out


def flip(text: str) -> str:
    """First and second person swapped: "my hours" -> "your hours", "you said you'd call me" -> "I said I'd call you"."""
    return "".join(_flipped(_TOKEN.findall(text)))


# --- what they fear the other will say ---------------------------------------------------------------------------

_WHO = r"(?:she|he|they|it|my [a-z]+(?: [a-z]+)?|(?-i:[A-Z][a-z]+)|mom|mum|dad|everyone|people|the [a-z]+|i'?m (?:afraid|scared|worried) (?:that )?(?:she|he|they))"
_SAY = (
    r"(?:say|says|saying|said|tells? me|claims?|argues?|insists?|complains?|reply|replies|answers?|be like|responds?|points? out|yells?|"
    r"shouts?)\b(?: (?:me|back|to me|again|at me|something like|things like|stuff like|with))*"
)
_LEAD = re.compile(
    rf"^(?:(?:and|or|then|maybe|probably|well|i (?:think|guess|fear|know|bet)|(?:i'?m|i am) (?:afraid|scared|worried)(?: that)?)[, ]+)*"
    rf"(?P<who>{_WHO})?(?:'ll|ll|'d| will| would| might| may| could|'s going to| is going to|'s gonna| are going to|'re going to| gonna)?"
    rf"(?: (?:just|probably|always|usually|only|definitely|get (?:angry|mad|upset|defensive)(?: and)?|laugh and|sigh and|cry and|shut down and|roll (?:his|her|their) eyes and|be (?:angry|upset|mad) and))*"
    rf" ?\b(?P<say>{_SAY})[ ,:]*(?P<that>that\b|how\b)?[ ,:]*",
    re.I,
)
_THAT = re.compile(r"^(?:that|how)\s+", re.I)
_SPLIT = re.compile(
    r"(?:,?\s+(?:and|or|but)\s+(?=(?:that|how)\s)|,\s+(?=that\s)|,?\s+(?:and|or)\s+(?:then\s+)?(?=(?:(?:she|he|they)(?:'ll|\s+will)?\s+)?(?:say|says|tell me|claim|argue|insist|complain)\s)|[.!;\n]+\s*|(?<=\?)\s+)", re.I
)
_QUOTED = re.compile(r"[\"“”]([^\"“”\n]{2,160})[\"“”]|(?:^|(?<=\s))['‘]([^'‘’\n]{2,160})['’](?=$|[\s.,!?])")
_REACTION = re.compile(
    r"^(?:(?:and|or|that|then) )*(?:(?:she|he|they|mom|mum|dad|my \w+|(?-i:(?!We|You|It|That|There|This|What|Why|No|I)[A-Z][a-z]+))(?:'ll|ll|'d|'re|'s| will| would| might| may| could| is| are| gets?| goes| always| never| won't| wont| just)+|(?:get|be|start|laugh|cry|leave|walk|shut|ignore|explode|freak|hang|"
    r"fire|refuse|interrupt|deny|blame|accuse|yell|shout|storm|stop|roll|go|make|not|being|getting|crying|anger|silence|a fight|rejection|conflict|losing)\b)",
    re.I,
)
_SPELL = {"im": "I'm", "ive": "I've", "i": "I", "i'm": "I'm", "i've": "I've", "i'll": "I'll", "i'd": "I'd", "dont": "don't", "cant": "can't", "wont": "won't", "didnt": "didn't",
          "doesnt": "doesn't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "havent": "haven't", "thats": "that's", "theres": "there's", "youre": "you're", "u": "you", "ur": "your",
          "shes": "she's", "hes": "he's", "theyre": "they're", "its": "it's", "shouldnt": "shouldn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "weve": "we've", "theyll": "they'll", "youve": "you've"}  # fmt: skip
_THIRD = {
    "she": ("she", "her", "hers", "herself"), "he": ("he", "him", "his", "himself"), "they": ("they", "them", "their", "theirs", "themselves", "themself"),
}  # fmt: skip
_SELF = {"him": "me", "them": "me", "their": "my", "hers": "mine", "theirs": "mine", "herself": "myself", "himself": "myself", "themselves": "myself", "themself": "myself"}
_VERBS_TO_I = {"has": "have", "is": "am", "are": "am", "were": "was", "doesn't": "don't", "does": "do", "isn't": "am not", "aren't": "am not", "hasn't": "haven't", "goes": "go", "weren't": "wasn't", "says": "say", "tries": "try"}
_JOINED = {"'s": "'m", "'re": "'m", "'ve": "'ve", "'ll": "'ll", "'d": "'d"}
_FIRST = re.compile(r"\b(?:I|I'm|I've|I'll|I'd|me|my|mine|myself)\b")
_SECOND = re.compile(r"\b(?:you|you're|you've|you'll|you'd|your|yours|yourself)\b", re.I)
_NO = re.compile(r"^(?:no|no way|absolutely not)$", re.I)
_AND_LEAVES = re.compile(
    r",?\s+(?:and|then)\s+(?:then\s+|just\s+)?(?:walk|leave|hang|get|storm|cry|start|laugh|slam|shut|ignore|go|stop|turn|change|roll|make|refuse|fire|kick|block|end|dump|"
    r"never|be|become|blame|yell|shout|scream)\b.*$", re.I
)
_NO_SENTENCE = re.compile(r"(?:yes|if|whether|why|something|anything|nothing|it|so|sorry|things|stuff|mean things|to|about|with|at|for|of|against|behind|by)(?:\s|$)(?!(?:is|was|'s|has|does|will|would|can|means)\b)", re.I)
_HAS_VERB = re.compile(
    r"(?:'(?:s|m|re|ve|ll|d)|n't)\b|\b(?:am|is|are|was|were|have|has|had|can|could|will|would|should|do|does|did|never|always|need|must|may|might)\b|"
    r"^(?:i|you|we|she|he|they|it|nobody|everyone|everybody|people|others|no|not|too|get|stop|don't) ", re.I
)
_CALLED = re.compile(r"^(?:(?:she|he|they|(?-i:[A-Z]\w+)|my \w+)(?:'ll| will| would| might)? )?calls? me (?P<what>(?:(?:a|an|too|so) )?[a-z][a-z -]{2,30})$", re.I)
_TOLD_TO = re.compile(r"\btells? me (?P<neg>not )?to (?P<what>[a-z][^,;.!?]{2,60})$", re.I)
_KEEPS_S = frozenset("this is was always his us yes as its has less perhaps sometimes thus plus does goes besides".split())


_AND = re.compile(r",?\s+and\s+(?=(?:i|i'm|im|you|you're|it|it's|we|that|she|he|they|there)\b)", re.I)


def their_line(text: str, pronouns: tuple[str, ...] = ("she", "he", "they")) -> tuple[str, ...]:
    """What someone fears to hear, as sentences the other would say (at most four); what does not turn cleanly is left out.

    `pronouns` are those that may mean the other person.
    """
    head = text[:1000].replace("’", "'").strip()
    quoted = [a or b for a, b in _QUOTED.findall(head)]
    if quoted:
        return tuple(s for q in quoted[:4] if (s := _finished(_spelled(q))))
    found: list[str] = []
    speaker: str | None = None
    reported = False
    for i, part in enumerate(_SPLIT.split(head)):
        was = reported if i else False
        turned, heard, reported = _turned(part.strip(" ,-"), pronouns, speaker, was)
        pieces = [turned]
        if turned is None and len(halves := _AND.split(part)) > 1:
            # What does not turn as a whole may turn in halves: "... it was there before and i always blame her".
            pieces = []
            for half in halves:
                one, speaker, was = _turned(half.strip(" ,-"), pronouns, speaker, was)
                pieces.append(one)
            reported = was
        else:
            speaker = heard
        found += [piece for piece in pieces if piece and piece not in found]
    return tuple(found[:4])


def _turned(part: str, pronouns: tuple[str, ...], speaker: str | None, reported: bool) -> tuple[str | None, str | None, bool]:
    """One piece turned, with the speaker's pronoun and whether we are inside reported speech, for the pieces that follow."""
    part = re.sub(r"^(?:(?:or|and|also|maybe|probably)\s+)+", "", part, flags=re.I)
    called, told = _CALLED.match(part), _TOLD_TO.search(part)
    if called:
        return _finished(f"you're {called['what']}"), speaker, reported
    if told:
        what = ("don't " if told["neg"] else "") + told["what"]
        return (None if _FIRST.search(_spelled(what)) or _thirds(what, pronouns) else _finished(what)), speaker, reported
    lead = _LEAD.match(part)
    if lead and lead["say"]:
        who = (lead["who"] or "").lower().split()
        speaker = who[-1] if who and who[-1] in _THIRD else speaker
        return _reported(part[lead.end() :], pronouns, speaker, bool(lead["that"])), speaker, True
    that = _THAT.match(part)
    if that:
        return _reported(part[that.end() :], pronouns, speaker, True), speaker, True
    if _REACTION.match(part) and not reported:
        return None, speaker, False
    return (_reported(part, pronouns, speaker, reported) if reported else _direct(part)), speaker, reported


def _thirds(text: str, pronouns: tuple[str, ...]) -> set[str]:
    words = set(re.findall(r"[a-z]+", text.lower()))
    return {p for p in ("she", "he", "they") if words & set(_THIRD[p]) and (p in pronouns or p in ("she", "he"))}


def _spelled(text: str) -> str:
    return re.sub(r"[A-Za-z]+(?:'[A-Za-z]+)*", lambda m: _SPELL.get(m.group().lower(), m.group()) if m.group().lower() in _SPELL else m.group(), text)


_OF_ME = re.compile(r"i(?:'m| am) (?:(?:too|so|just|being|always|not|a|an) )*[a-z]+$|.*\bmy (?:fault|problem|own fault)\b", re.I)
_EXCUSE = re.compile(r"\b(?:broke|skint|busy|tired|exhausted|fine|sorry|trying|done|stressed|ready|swamped|overwhelmed|working|sick|ill)$", re.I)
"""What people say of themselves and seldom of the one they answer."""


def _direct(part: str) -> str | None:
    """Words without a lead: taken as the other's own when nobody in them could be mistaken."""
    part = _spelled(part)
    if _thirds(part, ("she", "he", "they")):
        return None
    if _OF_ME.match(part) and not _EXCUSE.search(part):
        return _finished(flip(part))  # "I'm too sensitive" is what the learner fears to be told
    if re.match(r"(?:a|an|the|my|some|more)\b", part, re.I) and not _HAS_VERB.search(part):
        return None  # a thing, not something said
    return _finished(part)


def _reported(part: str, pronouns: tuple[str, ...], speaker: str | None, that: bool) -> str | None:
    part = _spelled(part.strip(" ,:"))
    part = _AND_LEAVES.sub("", part)
    if _NO.match(part):
        return "No."
    if _NO_SENTENCE.match(part) or not _HAS_VERB.search(part):
        return None
    if _SECOND.search(part):
        return None if that or _FIRST.search(part) or _thirds(part, pronouns) else _finished(part)
    thirds = _thirds(part, pronouns)
    if speaker is not None:
        thirds &= {speaker}
    elif len(thirds) > 1 or ("they" in thirds and pronouns != ("they",)):
        return None
    if thirds:
        mine = _as_i(part, thirds.pop())
        return None if mine is None else _finished(mine)
    return _finished(flip(part))


def _as_i(part: str, pronoun: str) -> str | None:
    """The other's pronoun becomes I and the learner you; None when a verb would stay wrong."""
    if re.search(r"\b(?:and|but|or) (?:\w+ )?\w+s\b", part, re.I):
        return None
    tokens = _TOKEN.findall(part)
    out = _flipped(tokens)
    for i, token in enumerate(tokens):
        word = _plain(token)
        stem, mark, tail = word.partition("'")
        if word == pronoun or (stem == pronoun and mark):
            if mark and f"'{tail}" not in _JOINED:
                return None
            out[i] = "I" + (_JOINED[f"'{tail}"] if mark else "")
            if not mark:
                _first_person_verb(tokens, out, i, pronoun)
            elif tail == "s" and i + 2 < len(tokens) and re.match(r"(?:been|had|got|done|gone|given|tried|taken)$", _plain(tokens[i + 2])):
                out[i] = "I've"
        elif word in _THIRD[pronoun] and word != pronoun:
            out[i] = _mine(word, _word_near(tokens, i, 1)[0])
    return "".join(out)


def _mine(word: str, after: str) -> str:
    if word in _SELF:
        return _SELF[word]
    return "my" if after and after not in _AFTER_OBJECT and after not in _ADVERBS else "me" if word == "her" else "mine"


def _first_person_verb(tokens: list[str], out: list[str], at: int, pronoun: str) -> None:
    for k in (at + 2, at + 4):
        if k >= len(tokens) or tokens[k - 1].strip():
            return
        word = _plain(tokens[k])
        if word in _VERBS_TO_I:
            out[k] = _VERBS_TO_I[word]
        elif word in _ADVERBS:
            continue
        elif pronoun != "they" and word.endswith("s") and not word.endswith("ss") and word not in _KEEPS_S:
            stem = word[:-2] if re.search(r"(?:sh|ch|x|o|ss|zz)es$", word) else word[:-1]
            out[k] = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else stem
        return


def _finished(sentence: str) -> str | None:
    """Capitalised with one full stop (or its question mark); None when it is too short, too long, or not words."""
    body = " ".join(sentence.split()).strip(" ,;:-\"'").lstrip(".!? ")
    mark = "?" if body.endswith("?") else "."
    body = body.rstrip(".!?… ")
    words = body.split()
    if not 1 <= len(words) <= 25 or not any(c.isalpha() for c in body) or not body.isprintable() or len(body) > 200:
        return None
    return body[0].upper() + body[1:] + mark
