"""Words that cues share, and the small notation that cues are written in.

Notation: `<name>` is one of the groups below; a space also matches a comma and a space; `<g3>` is a gap of up to three words that
never leaves the sentence. Apart from the cue tables so that a new feeling or insult is added in one place.
"""

import re
from functools import cache

Tiers = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""The cues of one move: sure, usual, weak."""

FEELINGS = (
    "hurt|sad|upset|angry|mad|furious|annoyed|frustrated|irritated|embarrassed|ashamed|guilty|scared|afraid|anxious|nervous|worried|worrying|"
    "stressed|overwhelmed|exhausted|tired|burn(?:ed|t) out|drained|lonely|alone|disappointed|heartbroken|devastated|confused|lost|stuck|"
    "helpless|hopeless|powerless|small|jealous|insecure|uncomfortable|uneasy|awkward|terrified|shocked|surprised|relieved|happy|glad|"
    "proud|grateful|hopeful|excited|touched|torn|resentful|bitter|miserable|humiliated|crushed|numb|empty|low|depressed|panicked|tense|"
    "unhappy|discouraged|worn out|fed up|bothered|awful|terrible|horrible|bad|weird|broken|shaken|rattled|stung|struggling|panicking|"
    "close to (?:burning out|tears|breaking)|burning out|shaking|in tears|taken aback|concerned|discouraging|freaking out|overloaded|homesick|desperate|freaked out|pissed(?: off)?|gutted|bummed(?: out)?|sick of it|swamped|at my limit"
)
FAUX = (
    "disrespected|ignored|abandoned|manipulated|used|attacked|betrayed|blamed|belittled|bullied|cheated|criticized|criticised|dismissed|"
    "excluded|interrupted|intimidated|judged|let down|misunderstood|neglected|overlooked|patroni[sz]ed|pressured|provoked|put down|"
    "rejected|ripped off|taken for granted|threatened|tricked|unappreciated|undervalued|unheard|unimportant|unloved|unseen|unsupported|"
    "unwanted|victimi[sz]ed|violated|walked over|wronged|invisible|left out|unwelcome|lied to|cornered|controlled|singled out"
)
FLAWS = (
    "lazy|selfish|unfair|unreasonable|mean|rude|cold|cruel|inconsiderate|thoughtless|careless|irresponsible|unreliable|immature|childish|"
    "difficult|impossible|stubborn|controlling|manipulative|dishonest|fake|hypocritical|paranoid|toxic|negative|ungrateful|spoiled|"
    "arrogant|entitled|disrespectful|insensitive|needy|clingy|cheap|stingy|greedy|messy|unprofessional|incompetent|harsh|petty|"
    "passive aggressive|passive-aggressive|narcissistic|self-?ish|self-centered|self centered|self absorbed|self-absorbed|heartless|"
    "lying|bossy|nosy|two-faced|shady|sneaky|judgmental|condescending|vindictive|out of line|full of yourself|a liar|a hypocrite|"
    "a narcissist|a bully|a control freak|a bad (?:friend|mother|father|parent|boss|manager|person|partner|roommate|landlord)|the problem|"
    "a terrible \\w+|terrible at|a horrible \\w+|the worst|useless|no help|a nightmare|a hoarder|a slob|a gossip|a user|a coward"
)
INSULTS = (
    "ass|idiot|moron|loser|jerk|asshole|arsehole|bitch|bastard|clown|fool|dumbass|prick|dick|dickhead|creep|freak|psycho|pig|brat|imbecile|"
    "scum|scumbag|trash|garbage|joke|waste of space|piece of shit|sociopath|snake|cow|cretin|twat|wanker|muppet|disgrace"
)
SCORN = (
    "pathetic|stupid|dumb|worthless|disgusting|ridiculous|delusional|insane|crazy|laughable|clueless|brainless|brain dead|ignorant|"
    "an embarrassment|embarrassing|beneath me|a child|a baby|a nobody|out of your mind|thick|sad little|unbelievable"
)
PAST = (
    "came|said|told|went|left|took|gave|got|made|did|had|was|were|sent|paid|spent|brought|bought|broke|forgot|lost|put|read|saw|wrote|"
    "drank|drove|ate|slept|woke|kept|let|met|held|hung|hit|cut|cost|lent|began|ran|sold|stood|threw|wore|won|chose|caught|fell|found|"
    "heard|knew|led|rang|sat|shut|spoke|stole|taught|thought|flew|grew|built|rose|fed|been|done|gone|taken|given|seen|written|broken|"
    "forgotten|eaten|spoken|shown|been paid|[a-z]{2,}ed"
)
DAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|mondays|tuesdays|wednesdays|thursdays|fridays|"
    "saturdays|sundays"
)
MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a hundred"
PUT_OFFS = "now|later|today|tonight|tomorrow|soon|this week|next week|sometime|at some point|some time"

_GROUPS = {
    "adv": r"(?:(?:really|just|so|very|kind of|sort of|a bit|a little|pretty|quite|honestly|literally|totally|completely|absolutely|truly|"
    r"still|actually|also|too|always|often|sometimes|super|extremely|incredibly|rather|fucking|damn|such|getting|feeling|all|even|clearly|"
    r"obviously|definitely|only|simply|genuinely|deeply|more and more|lowkey|low key|somewhat|fully|like|both|now|not gonna lie|frankly|"
    r"constantly|seriously|frigging|bloody|basically|probably|generally|usually|already|again) ){0,4}",
    "feeling": f"(?:{FEELINGS})",
    "faux": f"(?:{FAUX})",
    "flaw": f"(?:{FLAWS})",
    "insult": f"(?:{INSULTS})",
    "scorn": f"(?:{SCORN})",
    "past": f"(?:{PAST})",
    "day": f"(?:{DAYS}|{MONTHS})",
    "count": rf"(?:\d+|{COUNTS})",
    "soft": r"(?:(?:please|maybe|just|perhaps|possibly|at least|also|kindly|try to|try and|start to|both|all|quickly|really|ever) ){0,3}",
    "lead": r"(?:^|(?<=[.!?;:,)]\x20))(?:(?:ok|so|well|and|but|yes|no|hey|hi|look|listen|honestly|oh|wow|um|uh|hmm|right|alright|anyway|actually|"
    r"please|then|also|i mean|like|or|great|sure|cool|because|sorry|i think|maybe|now|wait|again|good|still|dude|bro|man|mom|dad|babe|lol|haha|ugh|jeez|geez|gosh|yo|omg|oh my god|"
    r"i guess|to be honest|in that case|for example) ){0,3}",
    "bos": r"(?:^|(?<=[.!?;:]\x20))",
    "end": r"(?= ?(?:[.!?;,\n]|$|lol\b|haha|and\b|but\b|though\b|please\b|anymore\b|then\b|ok\b|anyway\b))",
    "stop": r"(?= ?(?:[.!?;\n]|$))",
    "w": r"[^\s.!?;]+",
    "when": rf"(?:\d|today|tonight|tomorrow|now on|next|this|the|end|{DAYS}|{MONTHS}|{PUT_OFFS}|noon|midnight|morning|christmas|easter)",
}
_LOOKBACK = re.compile(r"(\(\?<[!=][^)]*\))")
_MACRO = re.compile(r"<([a-z]+)(\d*)>")


def _group(m: re.Match[str]) -> str:
    name, number = m.groups()
    return rf"(?:[^\s.!?;]+ ){{0,{number}}}" if name == "g" else _GROUPS[name]


def source(cue: str) -> str:
    """A cue as an ordinary regular expression. What looks back keeps its plain spaces: its width must be fixed."""
    parts = _LOOKBACK.split(_MACRO.sub(_group, cue))
    return "".join(part if i % 2 else part.replace(" ", ",? ") for i, part in enumerate(parts))


@cache
def pattern(cue: str) -> re.Pattern[str]:
    """A single cue, compiled once at first use."""
    return re.compile(rf"(?<![\w'])(?:{source(cue)})(?!(?<=\w)\w)")
