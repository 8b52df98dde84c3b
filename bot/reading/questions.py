"""What kind of question a sentence is, with or without its question mark, straight or wrapped ("can you tell me when ...").

Apart from the acts because the answer to a direct question is looked up by exactly this kind.
"""

import re

from bot.model import Act
from bot.reading.lexicon import pattern
from bot.reading.sentences import Sentence

_TAKES = (
    r"what (?:would|will|does|might) (?:it|that|this) take|what (?:do|would|did|might) (?:you|u) (?:<adv>)(?:need|have to have|require|want)(?: (?:from me|to (?:see|hear|say|feel|get|make|know|be|agree|have|happen)|in order|for (?:this|that|me|it)|so))|"
    r"what (?:do|would) you need|what (?:would|could|can|might) (?:<adv>)(?:make (?:it|this|that|you)|help(?: you)?|change (?:your mind|that)|convince|have to (?:change|happen|be)|need to (?:change|happen|be)|work for you|get (?:you|us) to)|"
    r"what (?:has|needs) to (?:change|happen)|what can i do(?: (?:to|so|for))?|how (?:can|could|do) (?:i|we) (?:make (?:this|it|that)|fix (?:this|it)|get (?:you|this|there|to|us)|earn|convince|win|help you)|what should i do(?: to)?|is there anything (?:i|we) can|under what conditions"
)
_WRAP = (
    r"<lead>(?:(?:can|could|would|will) you <soft>(?:tell me|explain|let me know|say|share|help me understand|remind me)|(?:do|did|would) you (?:<adv>)(?:know|remember|have (?:any|an) idea|mind telling me)|any (?:idea|clue)|(?:please )?(?:tell|show|remind) me|help me understand|"
    r"i (?:<adv>)(?:(?:would (?:like|love)|want|need|am trying|wanted) to (?:<adv>)(?:know|ask|understand|hear|find out)|wonder|was wondering|am (?:just )?(?:wondering|curious)|do not (?:<adv>)(?:know|understand|get)(?= (?:why|what|how)\b(?! to\b))|asked you))(?: (?:you|about|of|as to))? ?"
)
_KIND = (
    r"(?P<ask_how_much>how (?:much|many|big|large|often|far|high|expensive)|what (?:is the |is your |would be the |was the )?(?:price|cost|amount|rent|salary|budget|number|percentage|figure|rate|range))"
    r"|(?P<ask_when>when|how (?:soon|long|late|early)|(?:at |by |until |since )?what (?:time|day|date|year|month)|(?:since|until|by) when|what is (?:the|your) (?:deadline|timeline|date))"
    r"|(?P<ask_why>why|how come|what (?:<g1>)?for(?= ?$)|what (?:is|was) (?:the|your) (?:reason|point)|(?:is|was) there (?:a|any) (?:<g1>)reason|what (?:<g1>)(?:makes|made) (?:you|him|her|them)|for what reason)"
    r"|(?P<ask_where>where|(?:which|what) (?:place|room|city|address))"
    r"|(?P<ask_who>who|whom|whose|with whom|(?:which|what) (?:person|people|one of (?:you|them)))"
    r"|(?P<ask_how>how(?! about)|in what way|walk me through|what is the (?:best )?way)"
    r"|(?P<ask_what>what(?! about| if)|which|(?:more about|about (?:it|that|this|your))|anything else)"
)
_YESNO = (
    r"<lead>(?:do|does|did|is|are|was|were|can|could|would|will|should|have (?:you|we|they|i|the|your|my)|has|had (?:you|we|they)|may|am i|is not|are not|do not you|did you|are we|got (?:a|any|ten|five|<count>)) (?:<w>)"
)
_TAG = re.compile(r"(?:, )?\b(?:right|ok|no|yes|correct|agreed|deal|is it|is it not|are you|are you not|do you|do not you|did not you|will you|would you|huh|eh|yeah)$")


def _starts(cue: str) -> str:
    return rf"<lead>(?:{cue})"


def kind_of_question(s: Sentence) -> Act | None:
    """The act `ask_*` of a sentence, or None when it asks nothing. Requests in question form are told apart in `acts`."""
    if pattern(_TAKES).search(s.text) and (s.asks or s.text.startswith(("i ", "tell", "so ", "then ", "but ", "ok "))):
        return "ask_takes"
    wrapped = pattern(_WRAP + rf"(?:{_KIND})").search(s.text)
    if wrapped and wrapped.lastgroup:
        return _named(wrapped.lastgroup)
    if not s.asks and not s.text.startswith(("tell me", "walk me", "help me")):
        return None
    straight = pattern(_starts(_KIND)).search(s.text)
    if straight and straight.lastgroup and (s.question or straight.start() < 25):
        return _named(straight.lastgroup)
    if pattern(_YESNO).search(s.text):
        return "ask_yesno"
    if not s.question:
        return None
    inside = pattern(_KIND).search(s.text)
    if inside and inside.lastgroup and not _TAG.search(s.text):
        return _named(inside.lastgroup)
    return "ask_yesno"


_ACTS: dict[str, Act] = {
    "ask_how_much": "ask_how_much", "ask_when": "ask_when", "ask_why": "ask_why", "ask_where": "ask_where", "ask_who": "ask_who",
    "ask_how": "ask_how", "ask_what": "ask_what",
}  # fmt: skip


def _named(group: str) -> Act:
    return _ACTS[group]
