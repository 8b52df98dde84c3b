"""Moves told by the shape of a sentence, not by cue words: a dated fact, an echo of what was said, a short offer, stacked hedges.

Apart from the cues because each needs the whole sentence, or the counterpart's last line.
"""

import re
from collections.abc import Iterator

from bot.model import Move
from bot.reading.lexicon import COUNTS, DAYS, FEELINGS, MONTHS, PAST, pattern
from bot.reading.sentences import Sentence, content_words

Shaped = tuple[Move, int, int, float]
"""Move, canonical span, confidence."""

_WHEN_PAST = (
    rf"(?:yesterday|ago|last (?:week|month|year|night|time|summer|winter|spring|fall|quarter|{DAYS})|this (?:morning|week|month|year|afternoon)|(?:on|since|in|by|until|at|for|until|this) (?:{DAYS}|{MONTHS}|\d|the \d|christmas|easter)|"
    rf"(?:{DAYS})(?:'s)?|(?:once|twice|three times|(?:{COUNTS}|\d+) (?:of|times|days|weeks|months|years|hours|minutes|people|shifts|messages|emails|dinners|nights|mornings|accounts|weekends|dishes|meetings|reports|calls|\w+s))|"
    rf"\$ ?\d|\d+(?:[.:,]\d+)*(?: ?(?:am|pm|k|%|euros?|dollars|bucks|pounds))?|in a row|at \d|(?:until|till|since|before|after|at|by) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)|(?:{COUNTS}|\d+) [a-z]+s?|(?:on|since|by|until) the (?:first|second|third|fourth|fifth|tenth|\d)|(?:a|an) (?:minute|hour|day|week|month|year) (?:ago|after|later|before|early|late)|(?:in|until|till|by) the (?:morning|evening|afternoon|night|end)|half past|the (?:other day|whole (?:day|week|night|weekend)))"
)
_MARK = re.compile(rf"\b(?:{_WHEN_PAST})\b|\$ ?\d|€ ?\d|£ ?\d")
_GLOBAL = re.compile(r"\byou (?:\w+ ){0,2}?(?:always|never|constantly|keep)\b|\b(?:every (?:single )?time|all the time|forever)\b")
"""Sweeping about them. "I never got a raise" stays a fact, of lower quality."""
_FUTURE = re.compile(
    r"\b(?:will|would|hoping|wondering|going to|could|can|should|ought|want|let us|please|might|if|need|expect|how|why|what if|(?:have|has|had) to|"
    r"(?<!in )(?<!since )(?<!until )(?<!by )(?<!from )(?<!last )(?<!of )(?<!this )may)\b"
)
_PROMISED = re.compile(r"\b(?:said|told (?:me|us)|promised|agreed)(?: that)? (?:you|he|she|they|we|i|it) would\b")
_NOT_PAST = r"(?!need|feed|speed|indeed|exceed|tired|stressed|exhausted|married|interested|supposed|agreed|sacred|hundred|worried|scared|annoyed|used to)"
_STILL = (
    r"(?:(?:is|are) (?:still |not |only |just ){0,2}(?:full|empty|open|late|here|there|on|dirty|broken|due|missing|overdue|unpaid|gone|back|done|mine|yours)|"
    r"(?:was|were|has|have|had) (?:still |been |not |only |always |just ){0,2}<w>)"
)
_FELT = re.compile(rf"\b(?:am|was|were|felt|feel|been|got) (?:(?:really|so|very|just|pretty|a bit|quite|still|too) ){{0,2}}(?:{FEELINGS})\b")
_FACT = rf"(?:{_NOT_PAST}<past>|{_STILL})"
_WHEN_YOU = r"(?:when|after|the (?:day|night|time)) you (?:did not|had not|had|have (?:not )?{p}|would not|{p})".replace("{p}", f"{_NOT_PAST}<past>") + r" <w>"
_I_HOLD = r"i <adv>(?:have|got|had|received|was given) <adv>(?:got )?(?:another|an|a (?:job|written|better|second|new|firm)|<count>|the) (?:<g1>)(?:offers?|quotes?|interviews?|contract)"
_STILL_OPEN = r"<lead>you (?:<adv>)(?:have not (?!ever\b)<past> (?!anything|a thing)<w>|owe (?:me|us) (?!an? (?:apology|explanation|answer)))"
_IN_A_ROW = r"(?:second|third|fourth|fifth|<count>) (?:<g2>)in a row"
_WHEN_I = rf"when (?:i|we) {_NOT_PAST}<past> <g6>(?:you|everyone|everybody|they|nobody|he|she) <g1>{_NOT_PAST}<past>"
_PLAIN_FACT = f"{_IN_A_ROW}|{_WHEN_I}|{_I_HOLD}|{_STILL_OPEN}|{_WHEN_YOU}"
_YOU_DID = (
    r"<lead>you (?:then |also |just |still )?(?!said|had|were|did|got|made|hurt|lied|ruined|betrayed|ignored|abandoned|used|cheated|wanted|loved|"
    rf"thought|meant|tried|helped|asked|offered|knew|destroyed|wasted|promised me|changed|started|agreed){_NOT_PAST}(?:<past>|did not <w>) (?:<w>) (?:<w>)"
)
_HEDGES = re.compile(
    r"\b(?:i guess|kind of|sort of|maybe|perhaps|probably|possibly|or something|or whatever|i do not know(?= if| maybe| i)|i am not sure (?:if|but)|a little|a bit|i was (?:just )?wondering|"
    r"(?:just )?wondering if|i was (?:just )?hoping|if that is ok|if that makes sense|if you do not mind|i mean|somehow|i suppose|might|if (?:it is )?possible|i just thought|i think maybe|could maybe|no rush)\b"
)
_POLITE = re.compile(r"i was|(?:just )?wondering|if (?:it is )?possible|might|if you do not mind")
"""Half a hedge each: a formal ask is not yet undercut by them."""
_OFFER = re.compile(r"(?:\d|\b(?:one|two|three|four|five|half|every other|each|trial|instead|and|or|weekend|alternate)\b)")
_VERBISH = re.compile(
    r"^(?:(?:ok|so|and|but|then|right|really|what|how|why|when|who|where|which|do|did|does|is|are|was|were|can|could|would|will|should|have|has|had|am|may|you|i|we|it|that|this|they|he|she|sorry|tell|"
    r"seriously|yes|no|at|hey|hi|wait)\b)"
)
_ASKS_INSIDE = re.compile(r"\b(?:what|why|when|who|where|which|how|do you|did you|are you|is it|have you|right$)\b")
_SO_YOU = re.compile(
    r"^(?:ok |right |yes |and |alright )*so,? (?:(?:basically|really|in a way|right now|to you) )?"
    r"(?:you(?: are| were|r)? (?!think i|should|need to|better|must|just|never|always|can just|say i|people)|your |for you|it is (?:less|not|more|about)|it was (?:not|about|the)|the (?:thing|worst|hard|main|real)|with |when (?:i|you|we)|what (?:hurt|hurts|worries|bothers)|on (?:\w+ ){1,3}there)"
)
_SETTLES = re.compile(r"^(?:so|then|ok|good|great|alright|right|deal|perfect|fine|agreed|and so)\b")
_AGREED_WHEN = re.compile(
    rf"\b(?:by|on|before|until|till|from|at|after|every|next|this|in|for)(?: the| about)? (?:\d|tonight|tomorrow|noon|{DAYS}|{MONTHS}|week|weeks|weekend|month|year|spring|summer|fall|autumn|winter|evening|morning|half|{COUNTS}|end|then)|"
    r"\b(?:tonight|tomorrow|today|weekdays|weekends|once a)\b"
)
_WILL_DO = re.compile(r"\b(?:(?:i|you|we|we both)(?: both| each| then| will| are going to| all)*|and(?: then)? (?=talk|meet|look|check|review|send|call|try|go|see|start)) ?(?:(?!" + PAST + r")(?!am\b|are\b|have\b|felt|feel|think|had\b|need|want|can not|did|would|thought|know|mean)[a-z]{2,})\b")
_ACCUSED = re.compile(r"\b(?:my fault|i am (?:the |a |an )?(?:problem|lazy|bad|stupid|liar|selfish|worst|crazy|bad guy here)|\?\?|unbelievable|seriously|do not care|excuse|bullshit|ridiculous)\b|\?\?")
_SHORT_CLOSE = re.compile(r"\b(?:by|on|before|until) (?:the )?(?:\d|tonight|tomorrow|next|" + DAYS + "|" + MONTHS + r")")


def _describes(s: Sentence) -> Iterator[Shaped]:
    if _GLOBAL.search(s.text) or s.text.startswith(("so ", "then ", "if ", "i feel", "i think", "i wanted to", "i want to")):
        return
    marked = _MARK.search(s.text) is not None
    if s.asks:
        if s.question and marked and pattern(_YOU_DID).match(s.text):
            yield "DESCRIBE", s.start, s.end, 0.55
        return
    if marked and pattern(_FACT).search(_FELT.sub("", s.text)) and not _FUTURE.search(_PROMISED.sub("", s.text.split(" so ")[0])):
        yield "DESCRIBE", s.start, s.end, 0.8
    elif (m := pattern(_PLAIN_FACT).search(s.text)) is not None:
        yield "DESCRIBE", s.start + m.start(), s.end, 0.7
    elif (m := pattern(_YOU_DID).search(s.text)) is not None:
        yield "DESCRIBE", s.start + m.start(), s.end, 0.6


def jaccard(text: str, previous: str) -> float:
    """Share of content words that two lines have in common, 0..1."""
    a, b = content_words(text), content_words(previous)
    return len(a & b) / len(a | b) if a and b else 0.0


_DENIES = re.compile(r"\b(?:not|never|no)\b")


def _reflects(s: Sentence, previous: str) -> Iterator[Shaped]:
    if _ACCUSED.search(s.text) or s.words < 3:
        return
    near = jaccard(s.text, previous)
    if _SO_YOU.match(s.text) and s.words >= 5 and not _settling(s):
        yield "REFLECT", s.start, s.end, 0.8 if near >= 0.12 else 0.7
        return
    if bool(_DENIES.search(s.text)) != bool(_DENIES.search(previous)):
        return  # the same words with a "not" among them contradict
    starts = s.text.startswith(("so ", "you ", "your ", "ok so ", "and ", "it ", "then ", "with ", "yes so ", "right so ", "because ", "the "))
    if re.match(r"(?:then |so |and |ok )?you (?:can|could|know|said|will|would|have|should|may) ", s.text):
        return
    least = 0.15 if s.text.startswith(("so ", "ok so ", "yes so ", "right so ")) else 0.25
    if least <= near <= (0.85 if starts else 0.6) and ((starts and not s.question) or (near >= 0.25 and not s.asks)):
        yield "REFLECT", s.start, s.end, 0.7 if starts else 0.55


def _settling(s: Sentence) -> bool:
    """Whether a sentence fixes who does what by when: it starts like a result, somebody acts, and there is a when."""
    return (
        _SETTLES.match(s.text) is not None
        and s.words >= 6
        and _AGREED_WHEN.search(s.text) is not None
        and _WILL_DO.search(s.text) is not None
        and not re.search(rf"^(?:\w+ ,?){{0,2}}(?:what|why|when|how|who|can|could|would|do|did)\b|\b(?:would|could|never|always|you (?:{PAST}))\b", s.text)
    )


def _offers(s: Sentence, alone: bool) -> Iterator[Shaped]:
    if s.question and 3 <= s.words <= 16 and not _VERBISH.match(s.text) and not _ASKS_INSIDE.search(s.text) and _OFFER.search(s.text):
        yield "OPTIONS", s.start, s.end, 0.65
    if _settling(s):
        yield "CLOSE", s.start, s.end, 0.75
        return
    parts = [p for p in re.split(r", (?:and )?| and ", s.text) if p]
    if alone and 2 <= len(parts) <= 5 and _SHORT_CLOSE.search(s.text) and re.match(r"(?:ok )?(?:you|i) ", s.text) and not s.question:
        owners = {p.split()[0] for p in parts} & {"you", "i"}
        if len(owners) == 2:
            yield "CLOSE", s.start, s.end, 0.75


def _hedged(s: Sentence) -> Iterator[Shaped]:
    found = list(_HEDGES.finditer(s.text))
    weight = sum(0.5 if _POLITE.match(m.group()) else 1.0 for m in found)
    if weight >= 2:
        sure = 0.85 if weight >= 3 else 0.6
        yield "UNDERMINE", s.start + found[0].start(), s.start + found[-1].end(), sure


def shaped(sentences: tuple[Sentence, ...], previous: str) -> list[Shaped]:
    """All shapes found in a line. `previous` is the counterpart's last line, canonical."""
    found: list[Shaped] = []
    for s in sentences:
        found += _describes(s)
        found += _reflects(s, previous)
        found += _offers(s, len(sentences) <= 2)
        found += _hedged(s)
    return found
