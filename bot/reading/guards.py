"""What a cue gets wrong: words that are denied, quoted, reported, asked about, meant kindly or said about oneself.

Apart from the cues because one guard serves many of them. When in doubt a guard drops the hit: it is better to miss an accusation
than to accuse a learner of one.
"""

import re
from functools import cache

from bot.model import Move
from bot.reading.lexicon import pattern

_SAYING = (
    r"(?:<g4>not (?:<g1>)(?:say|saying|mean|meaning|imply|implying|call|calling|think|thinking|suggest|suggesting|tell|telling|accuse|accusing|"
    r"believe|blame|blaming|here to|trying to|want to say)|never (?:said|meant|thought|say|called|think)|nobody (?:says|said|thinks)|no one (?:says|said|thinks|is saying)|"
    r"without (?:saying|meaning|blaming)|far from)(?: (?!but\b|just\b)<w>){0,4} ?$"
)
_REPORT = (
    r"(?:(?:(?:my|her|his|our|the|your) [a-z]+|you|she|he|they|mom|dad|who|people|somebody|someone|boss|brother|sister|friend|manager|wife|husband|partner|girlfriend|boyfriend|mother|father|doctor|teacher|"
    r"voice|therapist) (?:just |once |even |always |never |has |have |had |keeps? |kept |only )*"
    r"(?:said|says|say|saying|told|tells|telling|called|call|calls|calling|yelled|texted|wrote|shouted|claims?|claimed|thinks?|thought|think|screamed|meant|believes?|believe|implied)|"
    r"i (?:said|called|told you|yelled|once said|thought|used to think|heard)|being told|told that|the words?|like|when people say)(?: (?!but\b)<w>){0,4} ?$"
)
_ASKED = (
    r"(?:do you (?:think|feel|mean|believe|want)|are you (?:saying|telling me|suggesting|implying)|is it(?: really)?|does (?:it|that) mean|did i (?:say|call)|was it|would you say|so (?:for|to) you|"
    r"whether|as if|as though|if|unless|wondering|wondered|in case|(?:afraid|worried|scared) (?:that )?)(?: <w>){0,3} ?$"
)
_SELF = r"(?:i|i am|i was|i feel like|i felt like|me|myself|i look like|i sound like|i am being|feel|felt)(?: (?:like|such|so|just|a|an|the|really|being|kind of))* ?$"
_KIND = re.compile(
    r"\b(?:thank|thanks|grateful|i appreciate|i love (?:you|that|how)|so glad|proud of you|lucky to|amazing|wonderful|means a lot|i miss|so kind|makes? me (?:smile|happy)|"
    r"i admire|well done|congrat|i like (?:that|how))"
)
_KINDLY_ALWAYS = re.compile(
    r"always (?:been )?(?:\w+ )?(?:make|made|makes|mak\w+|help\w*|support\w*|listen\w*|welcome|there|kind|good|great|nice|know|sweet|generous|patient|fair|"
    r"honest|so \w+ to|been|cheer\w*|encourag\w*|take care|took care|work(?:ed)? hard|remember|wanted|loved?|friend|a good|my (?:best|favorite)|look(?:ed)? out|have my back|had my back|trust|say yes|give me)\b"
    r"(?! (?:excuses|me (?:feel )?(?:bad|small|stupid|guilty|wait|late|mad|angry|cry)|everything|it about|fun of|a mess|faces|up|late|better))"
)
_KINDLY_NEVER = re.compile(
    r"never (?:\w+ )?(?:let me down|judged?|complain\w*|gave up|give up|hurt me|have to|had to|mind|asked for anything|said (?:it|that|anything) (?:would|was)|knew|heard|met|been (?:to|there|here)|"
    r"liked|told me (?:you|that)|meant|wanted|intended|forgot|agreed|signed|lied to me|missed a|late)\b"
)
_MILD = re.compile(r"(?:^|[.!?;] |, |and |but |so |that )(?:did|do|have|were|are|would|could|can|may|will|had|has|should)(?: not)? ?$")
_RHETORICAL = re.compile(
    r"\b(?:what(?: the (?:hell|fuck|heck))? is (?:wrong|the matter) with|what is your (?:problem|damage)|what were you thinking|what the (?:hell|fuck|heck)|"
    r"how (?:can|dare|could) you\b(?! (?:see|imagine|help|picture|make (?:it|this) work|best))|how about\b|what about\b|what if\b|what (?:time|day|date)\b|how (?:much longer|many times|come you (?:never|always))|what more do you want|what do you care|"
    r"why would you|how (?:are|is|r) (?:you|things|it|life|everything)(?: going| doing| today| all)*(?: ?[?.!,]|$)|how have you been(?: ?[?.!,]|$)|how was (?:your|the) (?:weekend|day|trip|flight|holiday|vacation|night|drive|evening|morning|lunch)|"
    r"what is up(?: ?[?.!,]|$)|how do you do(?: ?[?.!,]|$)|how stupid|how selfish|how hard (?:is it|can it be)|how is that (?:fair|my (?:fault|problem))|what kind of (?:person|friend|mother|father|boss|man)|what do you mean(?: ?[?.!,]|$)|"
    r"what do you want(?: ?[?!]|$)|what did you (?:say|expect)(?: ?[?!]|$)|what (?:now|else)(?: ?[?!]|$)|what is (?:the point|it to you|your name)|what did i (?:do|say)|how (?:old|far|big|long|much|many|often|soon)\b|what happened (?:\w+ ){1,5}(?:was|is|were) (?:not )?\w+|what are you (?:even )?talking about|"
    r"what is (?:my|the (?:price|rent|cost|deadline|time|date|address|number))\b)"
)
_DENIED = re.compile(r"\b(?:not|never|nor|hardly|stop|without|nothing)(?: (?:really|even|just|that|a|to|make|makes|any|totally|quite|all|be|feel|feeling))* ?$")
_SORRY_NOT_MINE = re.compile(
    r"(?:\b(?:say|said|saying|be|says|feel|felt|than|sounds?|look|not|hear|he is|she is|they are|you are|if you are|a) (?:even |you are |he is |she is |they are |so |really |very )*$)"
)
_SNEER = re.compile(
    r"\b(?:my fault|i am (?:the |a |an )?(?:problem|lazy|bad|stupid|liar|selfish|worst|crazy|bad guy here)|unbelievable|just do not care|excuses?|bullshit|ridiculous)\b|[?]{2}"
)
_WONDERS = re.compile(r"^(?:so |ok |and |but |well )*(?:what|how|which|why)\b")
_MAYBE = re.compile(r"\b(?:maybe|perhaps|wish|if)(?: \w+)? ?$")
_AUX_BEFORE = re.compile(r"\b(?:can|could|will|would|may|did|do|does|if|when|before)(?: (?:that|it|this))? ?$")
_IF = re.compile(r"\b(?:if|in case)(?: (?:it|that|this|what i said|anything))? ?$")
_WH_BEFORE = re.compile(r"\b(?:what|how much|how|why|where|who|can|could|do|should)(?: (?:would|do|did|should|could|can|exactly|else|even))? ?$")
_OFFENCE = re.compile(r"\b(?:no offen[cs]e|not to be (?:rude|mean)|with all due respect)\b")

_ASKED_FOR = re.compile(r"\b(?:what (?:is|was|are|were|would be)|which|is there|do you (?:have|know)|tell me|where (?:is|are))(?: [^\s.!?;]+){0,2} ?$")
_GRANTS = re.compile(r"\bi (?:get|know|understand|see|can see)\b")
_TAG = re.compile(r"\b(?:are|were|is|was|do|did|have|has|would|will) (?:not )?(?:you|it)$")

_ACCUSING: frozenset[Move] = frozenset({"BLAME", "CONTEMPT", "THREAT", "DISMISS", "DEFEND", "AVOID"})


@cache
def _before(cue: str) -> re.Pattern[str]:
    return pattern(cue)


def clause_before(text: str, start: int) -> str:
    """What stands between the beginning of the sentence (or the last `but`) and `start`, at most 80 characters."""
    head = text[max(0, start - 80) : start]
    cut = max(head.rfind(mark) for mark in (". ", "! ", "? ", "; ", ": ", '" '))
    head = head[cut + 2 :] if cut >= 0 else head
    but = max(head.rfind(" but "), head.rfind(", so "), head.rfind("but "))
    return head[but + 4 :] if but >= 0 else head


def _quoted(text: str, start: int) -> bool:
    return text.count('"', 0, start) % 2 == 1 and '"' in text[start:]


def _accusing(move: Move, text: str, start: int, sentence: str, quote: str) -> bool:
    before = clause_before(text, start)
    if before and any(_before(cue).search(before) for cue in (_SAYING, _REPORT, _ASKED)):
        return False
    if move != "AVOID" and _quoted(text, start) and not quote.startswith("some"):
        return False
    if move == "AVOID" and _DENIED.search(before):
        return False
    if move == "DEFEND" and quote.startswith("you") and (_TAG.search(sentence) or _GRANTS.search(sentence)):
        return False
    if move in ("BLAME", "CONTEMPT"):
        return _harsh(text, start, before, sentence, quote)
    return not (move == "DISMISS" and before and _before(_SELF + r"|(?:trying|try|tried|need|helped?|had|going|want|wanted|have|will|can|could) (?:me )?to ?$").search(before))


def _harsh(text: str, start: int, before: str, sentence: str, quote: str) -> bool:
    rest = text[start : start + 80]
    if before and _before(_SELF).search(before) and not quote.startswith("you"):
        return False
    if quote.startswith("you") and (_MILD.search(before) or _KINDLY_ALWAYS.search(rest) or _KINDLY_NEVER.search(rest)):
        return False
    if quote.startswith("your ") and _DENIED.search(before):
        return False
    return not _KIND.search(sentence)


@cache
def _not_after(move: Move) -> tuple[re.Pattern[str], ...]:
    """What may not stand right before a constructive cue, in the same clause."""
    report, asked = _before(_REPORT), _before(_ASKED)
    table: dict[Move, tuple[re.Pattern[str], ...]] = {
        "REINFORCE": (_DENIED, _MAYBE), "VALIDATE": (_DENIED, _AUX_BEFORE), "CLOSE": (_DENIED, _AUX_BEFORE), "OPTIONS": (_DENIED,),
        "REPAIR": (_DENIED, _IF), "EXPRESS": (_IF,), "NEED": (_WH_BEFORE,), "OWN": (_DENIED, asked, report),
        "REQUEST": (_DENIED, _WH_BEFORE, report), "CRITERIA": (_DENIED, _ASKED_FOR),
    }  # fmt: skip
    return table.get(move, ())


_THEIR_OWN_WORDS = re.compile(r"^(?:and |so |ok |but )?(?:which|what|where|when|who|how)\b.*\byou (?:keep|always) \w+ing\b")
"""A question that takes up what the other just said of themselves: "which bit do you keep going back to?"."""
_TO_BE_EXACT = re.compile(r"^you (?:never|did not|have not) (?:said|say|told me|tell me|mentioned|mention) (?:that|it|this|so)\b")


def allowed(move: Move, text: str, start: int, end: int, sentence: str) -> bool:
    """Whether a cue's hit in the canonical text stands. `sentence` is the sentence around it."""
    quote = text[start:end]
    if move in _ACCUSING:
        exact = move == "BLAME" and (_THEIR_OWN_WORDS.search(sentence) or _TO_BE_EXACT.search(sentence))
        return not exact and _accusing(move, text, start, sentence, quote)
    before = clause_before(text, start)
    if before and any(cue.search(before) for cue in _not_after(move)):
        return False
    match move:
        case "OPEN_QUESTION":
            return not _RHETORICAL.search(text, max(0, start - 4), end + 40)
        case "REFLECT":
            return not _SNEER.search(text, start, start + 90)
        case "CRITERIA":
            return not quote.startswith(("what ", "which "))
        case "REINFORCE":
            return not _WONDERS.search(sentence)
        case "NEED":
            return not ("mean" in quote and quote.startswith(("being ", "are ", "is ", "was ", "were ", "so ")))
        case "APOLOGIZE":
            return not (_SORRY_NOT_MINE.search(text[max(0, start - 40) : start]) or _quoted(text, start))
        case "CONTRAST":
            return not _OFFENCE.search(sentence)
        case _:
            return True
