"""Pieces of the line that a reply may take up: amounts, dates, names, quoted words, "you always ...", the thing asked for.

Found in the text as typed, because the echo keeps the learner's own form. Only what parses well becomes a slot: a wrong echo is worse
than none.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.model import Slot, SlotKind
from bot.reading.lexicon import DAYS, MONTHS
from bot.reading.persons import flip

_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
_NUM = rf"(?:\d+(?:[.,]\d+)*|(?:(?:{_ONES})(?:[- ](?:{_ONES}|thousand))?|a (?:hundred|thousand|couple of|few|dozen)|half a|half an|an|a))"
_DIGITS = r"\d{1,3}(?:\.\d{3})+,\d{2}|\d{1,3}(?:[.,]\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d+)?"
_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|quarters?|years?|yrs?|weekends?)"
_MONEY = (
    rf"(?:[$€£]\s?(?:{_DIGITS})\s?(?:k|m|thousand|million|grand)?\b(?:\s?(?:to|-|–)\s?[$€£]?(?:{_DIGITS})\s?k?\b)?|(?:{_DIGITS})\s?(?:[$€£]|k\b)(?:\s?(?:euros?|dollars|usd|eur|pounds|gbp)\b)?|"
    rf"(?:{_DIGITS}|(?:{_ONES})(?:[- ](?:{_ONES}|thousand))*|a (?:hundred|thousand))\s?(?:k\s)?(?:euros?|dollars?|bucks|pounds|quid|usd|eur|gbp|grand|francs|thousand (?:euros|dollars|pounds))\b)"
)
_PERCENT = rf"(?:(?:{_DIGITS})\s?(?:%|percent\b|per cent\b|pct\b)|(?:a )?(?:{_ONES})(?:[- ](?:{_ONES}))?\s(?:percent|per cent)\b)"
_TIME = (
    r"(?:(?:at|by|around|after|before|until|till|from)\s)?(?:(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|0?[1-9])\s?(?:[ap]m\b|[ap]\.m\.|o'?clock\b))|(?:at|by|around|after|before|until|till)\s(?:noon|midnight)\b|"
    r"(?:at|after|before|around|until|till)\s(?:1[0-2]|[1-9])(?!\s?(?:%|percent|[$€£k]|\d|[.,:]\d|euros|dollars|of|years|weeks|months|days|people|the))(?=\s|[.,!?;]|$)"
)
_DAY = (
    rf"(?:(?:by|on|until|till|before|from|since|this|next|last|after|every|for)\s)?(?:(?:next|this|last|coming)\s)?(?:{DAYS})(?:\s(?:morning|afternoon|evening|night))?\b(?!'s\s\w+\sof)"
)
_MONTH = rf"(?:(?:by|on|until|till|before|from|since|after|in)\s)?(?:the\s)?(?:(?:{MONTHS})\.?\s\d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{MONTHS})\b|(?:early|mid|late|end of)\s(?:{MONTHS})\b)|(?:in|by|until|till|since|from|before|after|last|next|this)\s(?:{MONTHS})\b"
_REL = (
    rf"(?:(?:by|until|till|before|from|since|on|at)\s)?(?:(?:the\s)?(?:end\sof\s(?:the|this|next)\s(?:week|month|year|quarter|day)|\d{{1,2}}(?:st|nd|rd|th)\b(?!\s(?:time|floor|grade|birthday|place))|day after tomorrow)|"
    r"(?:next|this|last|every|coming)\s(?:week(?:end)?|month|year|quarter|morning|evening|afternoon|summer|winter|spring|fall|autumn|semester|term|time)\b(?!\sof)|tomorrow(?:\s(?:morning|night|evening|afternoon))?|tmrw|tonight|today|yesterday|christmas|easter|thanksgiving|new year's?)\b|"
    rf"in\s(?:about\s)?{_NUM}\s{_UNIT}(?:'s?\stime)?\b|{_NUM}\s{_UNIT}\sago\b|within\s(?:the\s)?{_NUM}\s{_UNIT}\b|\d{{4}}-\d{{2}}-\d{{2}}|(?:[12]?\d|3[01])/(?:[12]?\d|3[01])(?:/\d{{2,4}})?(?=[\s,;.!?]|$)"
)
_DURATION = rf"(?:(?:for|about|at least|up to)\s)?{_NUM}(?:\s(?:or|to)\s{_NUM}|-\d+)?\s?(?:more\s|extra\s|whole\s|full\s)?{_UNIT}\b"
_NUMBER = rf"(?:(?:{_DIGITS})(?:\s?(?:to|-|–)\s?(?:{_DIGITS}))?(?:\s?x\b)?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\s(?!of us|of you|more thing)[a-z]+s)(?![\d%])"
_ALWAYS = re.compile(r"(?:^|[.,!?;:\n\"(]\s?|\b(?:and|but|because|like|honestly|so|think|mean|well|cause|cuz|bc|when|that|is|look|no|yes|yeah|do|why|how)\s)((?:you|u|ya)\s(?:always|never|constantly)\s[^.!?;,\n\"]{2,60})", re.I)
_QUOTE = re.compile(r"[\"“«]([^\"“”«»\n]{2,60})[\"”»]")
_QUOTE_END = re.compile(r"\s(?:and|but|so|because|when|which|while|if|even|then|or|(?<!how )(?<!what )(?<!much )(?<!many )(?<!when )(?<!that )i|thank\w*|lol|please|pls)\s.*$", re.I)
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{2,15})(?:\s[A-Z][a-z]{2,15})?\b(?!')")
_NOT_NAMES = frozenset(
    f"{DAYS}|{MONTHS}|christmas|easter|english|french|german|spanish|american|european|god|internet|discord|slack|zoom|excel|google|whatsapp|instagram|facebook|"
    "the|this|that|when|what|why|how|who|and|but|yes|you|your|can|could|would|thanks|thank|sorry|please|maybe|also|because|for|not|never|always|just|now|then|there|"
    "with|mom|dad|mum|grandma|grandpa|hi|hey|ok|okay|well|look|honestly|let|our|her|his|she|they|are|was|were|all|team|teams|finance|marketing|sales|legal".split("|")
)
_THING = re.compile(
    r"\b(?:asking for|ask for|asking about|like to have|like to get|like|want|need|give me|get|have|return|request|requesting|discuss|talk about|talk to you about|speak about|about)\s"
    r"((?:a|an|the|my|your|our|some|more)\s(?:[a-z'-]+\s){0,2}?(?:raise|promotion|refund|deposit|rent|money|keys?|car|schedule|hours|shifts?|weekend|extension|deadline|dishes|noise|music|salary|pay|budget|review|rota|contract|"
    r"apology|time off|day off|days off|leave|loan|bill|bills|repairs?|project|report|credit|grade|room|key|password|phone|party|wedding|visit|visits|holiday|holidays|vacation|transfer|workload|role|title|bonus|training|help|answer|"
    r"decision|plan|break|space|privacy|parking spot|dog|cat|kids|laundry|kitchen|bathroom|trash|heating|moderator role|ban|ticket|appointment|medication|referral|second opinion|prescription))\b(?!\s(?:of|for|from|in|on)\s(?:a|an|the)?)",
    re.I,
)


@cache
def _wholes() -> tuple[tuple[SlotKind, re.Pattern[str]], ...]:
    """In order of claim: an earlier kind keeps its piece of the text."""
    table: tuple[tuple[SlotKind, str], ...] = (
        ("money", _MONEY), ("percent", _PERCENT), ("date", f"{_REL}|{_MONTH}|{_DAY}"), ("time", _TIME), ("duration", _DURATION), ("number", _NUMBER),
    )  # fmt: skip
    return tuple((kind, re.compile(rf"(?<![\w$€£.,:])(?:{source})", re.I)) for kind, source in table)


def _measures(text: str) -> Iterator[tuple[int, Slot]]:
    taken: list[tuple[int, int]] = []
    for kind, shape in _wholes():
        for m in shape.finditer(text):
            if any(m.start() < b and a < m.end() for a, b in taken):
                continue
            if kind == "date" and _ambiguous(m.group()):
                continue
            taken.append(m.span())
            found = m.group().strip()
            yield m.start(), Slot(kind, found, found)


def _ambiguous(found: str) -> bool:
    """`mar`, `may`, `sun` and the like are dates only with something beside them, or written in full with a capital."""
    return found.lower() in ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "may", "march", "mar", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "in may", "every time", "this time", "last time", "next time", "august") and (
        found not in ("Mon", "Tue", "Wed", "Thu", "Fri", "March", "August", "In May", "in May", "fri", "mon")
    )


def _words(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, Slot]]:
    for m in _QUOTE.finditer(text):
        if len(m.group(1).split()) <= 8:
            yield m.start(), Slot("quote", m.group(1).strip(), m.group(1).strip())
    for m in _ALWAYS.finditer(text):
        said = _QUOTE_END.sub("", m.group(1)).strip()
        if 3 <= len(said.split()) <= 9:
            yield m.start(), Slot("always", said, flip(said))
    for name in names:
        if name and (found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I)):
            yield found.start(), Slot("name", found.group(), found.group())
    known = {n.lower() for n in names}
    for m in _NAME.finditer(text):
        first = m.group().split()[0]
        if first.lower() not in _NOT_NAMES and m.group().lower() not in known and first.lower() not in known:
            yield m.start(), Slot("name", m.group(), m.group())
    for m in _THING.finditer(text):
        echo = flip(m.group(1))
        yield m.start(1), Slot("thing", m.group(1), echo)


def slots(text: str, names: tuple[str, ...] = ()) -> tuple[Slot, ...]:
    """The slots of a line as typed, in its order, at most twelve."""
    found = sorted([*_measures(text), *_words(text, names)], key=lambda pair: pair[0])
    seen: list[Slot] = []
    for _, slot in found:
        if slot not in seen:
            seen.append(slot)
    return tuple(seen[:12])
