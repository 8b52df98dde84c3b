"""One plain spelling for the many ways people type, with the way back to what they typed.

Cues are written once against the canonical text (lower case, contractions and text-speak written out, one space between words);
every span found there maps back to a verbatim piece of the line. Apart from the cues so that neither knows about the other's mess.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

READ_AT_MOST = 2000

_FLAT = {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x60: "'", 0xB4: "'", 0x2026: ".", 0x2014: ",", 0x2013: "-", 0x2212: "-",
         0xFF1F: "?", 0xFF01: "!", 0x9: " ", 0xA0: " ", 0xB: "\n", 0xC: "\n", 0xD: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}  # fmt: skip
_FLAT |= {code: '"' for code in (0x201C, 0x201D, 0x201E, 0xAB, 0xBB)}
_FLAT |= {code: " " for code in (*range(0x9), *range(0xE, 0x20), 0x7F)}

_NOT = "do does did is was are were have has had would could should might must need ai"
_SAME = """u=you|ya=you|yu=you|yuo=you|r=are|y=why|im=i am|i'm=i am|iam=i am|ima=i am going to|i'ma=i am going to|ive=i have|youre=you are
yoru=your|theyre=they are|thats=that is|thts=that is|whats=what is|wats=what is|wat=what|hows=how is|wheres=where is|whos=who is
theres=there is|hes=he is|shes=she is|its=it is|lets=let us|let's=let us|youve=you have|weve=we have|theyve=they have|youll=you will
theyll=they will|itll=it will|thatll=that will|youd=you would|theyd=they would|itd=it would|wed=we would|can't=can not|cant=can not
cannot=can not|won't=will not|wont=will not|shan't=will not|aint=is not|ain't=is not|gonna=going to|gunna=going to|wanna=want to
gotta=have to|kinda=kind of|sorta=sort of|lemme=let me|gimme=give me|dunno=do not know|idk=i do not know|idc=i do not care
idgaf=i do not care|nvm=never mind|nevermind=never mind|pls=please|plz=please|plss=please|thx=thanks|ty=thank you|tysm=thank you
thnx=thanks|tnx=thanks|thankyou=thank you|bc=because|cuz=because|cos=because|coz=because|bcuz=because|cause=because|becuase=because
becasue=because|bcz=because|tmrw=tomorrow|tmr=tomorrow|tomorow=tomorrow|tommorow=tomorrow|tommorrow=tomorrow|rn=right now|ofc=of course
srsly=seriously|abt=about|w=with|wbu=what about you|hbu=how about you|sry=sorry|sory=sorry|soz=sorry|srry=sorry|apologise=apologize
apologising=apologizing|apologised=apologized|appologize=apologize|appologise=apologize|apolagize=apologize|apologies=apologies
alot=a lot|tho=though|thru=through|prolly=probably|probs=probably|def=definitely|yeah=yes|yea=yes|yep=yes|yup=yes|yh=yes|yeh=yes
nah=no|nope=no|okay=ok|okey=ok|oki=ok|kk=ok|okk=ok|realy=really|rly=really|alway=always|allways=always|alwyas=always|nevr=never
shoud=should|shud=should|woud=would|wud=would|cud=could|coud=could|shoulda=should have|coulda=could have|woulda=would have
dosent=does not|dosnt=does not|doesent=does not|dident=did not|didint=did not|dint=did not|dnt=do not|don=do|thier=their|wierd=weird
somone=someone|b4=before|ppl=people|gf=girlfriend|bf=boyfriend|msg=message|msgs=messages|fkn=fucking|fckn=fucking|fuckin=fucking
realise=realize|realised=realized|recognise=recognize|summarise=summarize|criticise=criticize|criticising=criticizing|favour=favor
behaviour=behavior|lol=lol|thot=thought|thou=though|jus=just|jst=just|wen=when|hav=have|yr=your|hav'nt=have not|til=until|till=until
sec=second|secs=seconds|mins=minutes|min=minutes|hr=hr|hrs=hours|wk=week|wks=weeks|esp=especially|tbf=to be fair|tbh=honestly
ngl=honestly|imo=i think|imho=i think|fr=really|bday=birthday|xmas=christmas|mum=mom|mam=mom|wtf=what the fuck|stfu=shut up
gtfo=fuck off|omg=oh my god|jk=just kidding|nbd=no big deal|np=no problem|ily=i love you|afaik=i think|asap=asap|appreciated=appreciated
c'mon=come on|cmon=come on|y'all=you all|yall=you all|how'd=how did|why'd=why did|what'd=what did|where'd=where did|smth=something
sth=something|convo=conversation|probaly=probably|probly=probably|definately=definitely|sumthing=something|anymore=anymore|noone=nobody"""
_IS = frozenset(
    "it that what how where there here who when why he she everything everyone everybody nothing something this one nobody someone".split()
)
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_YOU_ARE = re.compile(
    r"(?:so|such|being|just|not|always|never|literally|really|too|welcome|overreacting|the|a|an|right|wrong|like|very|fucking|acting|lazy|"
    r"selfish|mean|stupid|rude|crazy|unfair|pathetic|still|totally|probably|busy|mad|angry|upset|gonna|going|lying|saying|asking|kidding|"
    r"joking|my|overthinking|dramatic|trying|doing|making|amazing|great|awesome|worried|tired|stressed|late|fine|ok|good|all|feeling|getting|being|working|talking|thinking|avoiding|scared|sad|hurt|annoyed|pissed)\Z"
)
_DONE = re.compile(r"(?:said|been|had|gone|written|told|taken|given|seen|made|done|got|known|better|left|lost|sent|paid|promised|agreed|asked|just|already|[a-z]{3,}[^e]ed)\Z")
_HAS_BEEN = frozenset("been got had gone become taken made done given".split())
_SICK = frozenset("is am are was were be been feel feels felt got fell very so really seriously mentally critically terribly".split())
_PIECE = re.compile(r"\d+(?:[.,:]\d+)*[a-z%]*|[^\W_]+(?:'[^\W_]+)*")
_STRETCH = re.compile(r"([a-z])\1{2,}")
_SPACES = re.compile(r"[ _*~]+")


@dataclass(frozen=True, slots=True)
class Canon:
    """A line's canonical text and the pieces it was made of."""

    raw: str
    text: str
    words: tuple[str, ...]
    """The words as typed, lower case."""
    _made: tuple[int, ...]
    _from: tuple[int, ...]
    _upto: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the line that the canonical span [start, end) was made from, without spaces at its ends."""
        if not self._made or end <= start:
            return 0, 0
        first = self._from[max(bisect_right(self._made, start) - 1, 0)]
        last = self._upto[max(bisect_right(self._made, end - 1) - 1, 0)]
        piece = self.raw[first:last]
        first += len(piece) - len(piece.lstrip())
        return first, first + len(piece.strip())

    def quote(self, start: int, end: int) -> str:
        """The line's own words for a canonical span."""
        a, b = self.origin(start, end)
        return self.raw[a:b]


@cache
def _plain() -> dict[str, str]:
    table = dict(pair.split("=", 1) for pair in re.split(r"[|\n]", _SAME))
    for verb in _NOT.split():
        base = "is" if verb == "ai" else verb
        table[f"{verb}n't"] = table[f"{verb}nt"] = f"{base} not"
    for verb in ("should", "could", "would", "must", "might"):
        table[f"{verb}ve"] = table[f"{verb}'ve"] = f"{verb} have"
    return table


def _written_out(word: str, before: str, after: str) -> str:
    """One word in its plain spelling; `before` and `after` settle the few that could be two things."""
    known = _plain().get(word)
    if known is not None:
        return known
    if word in ("ur", "your"):
        return "you are" if _YOU_ARE.match(after) and not (word == "your" and after in ("right", "all", "good", "my")) else "your"
    if word in ("id", "ill"):
        return word if before in _SICK or before in ("an", "my", "your", "the") else {"id": "i would", "ill": "i will"}[word]
    head, mark, tail = word.rpartition("'")
    if mark and tail == "t" and head.endswith("n"):
        return head[:-1] + " not"
    if mark and tail in _ENDINGS:
        return f"{head} {'had' if tail == 'd' and _DONE.match(after) else _ENDINGS[tail]}"
    if mark and tail == "s" and head in _IS:
        return f"{head} {'has' if after in _HAS_BEEN else 'is'}"
    return word


def _lowered(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return low.translate(_FLAT)


def canon(text: str) -> Canon:
    """Reads at most the first READ_AT_MOST characters. Never raises."""
    raw = text[:READ_AT_MOST]
    low = _lowered(raw)
    found = list(_PIECE.finditer(low))
    words = [_short(m.group()) for m in found]
    parts: list[str] = []
    made: list[int] = []
    came: list[int] = []
    upto: list[int] = []
    size = last = 0

    def add(piece: str, a: int, b: int) -> None:
        nonlocal size
        if piece:
            parts.append(piece)
            made.append(size)
            came.append(a)
            upto.append(b)
            size += len(piece)

    for i, m in enumerate(found):
        add(_between(low[last : m.start()]), last, m.start())
        after = words[i + 1] if i + 1 < len(words) and low[m.end() : m.end() + 1] == " " else ""
        add(_written_out(words[i], words[i - 1] if i else "", after), m.start(), m.end())
        last = m.end()
    add(_between(low[last:]), last, len(low))
    return Canon(raw, "".join(parts), tuple(words), tuple(made), tuple(came), tuple(upto))


def _short(word: str) -> str:
    return _STRETCH.sub(r"\1", word) if len(word) > 2 else word


def _between(gap: str) -> str:
    """What stands between two words: a line break ends a sentence, spaces shrink to one."""
    if gap in (" ", ""):
        return gap
    if "\n" in gap:
        body = " ".join(gap.split())
        return (body if body[-1:] in (".", "!", "?", ";", ":") else body + " .") + " "
    gap = _SPACES.sub(" ", gap)
    return gap if len(gap) < 200 else gap[:100] + gap[-100:]
