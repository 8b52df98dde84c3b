"""The first crisis screen: does this line sound like somebody in danger? Lexical rules on folded text; no network, no state.

It runs on every inbound text and must stand alone (safety.md 3.2, stage A). It may only raise: nothing here lowers a flag.
Idioms are blanked out first, so that what stays literal is read literally; a gap between words never crosses punctuation.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from bot.safety.cues import (
    ABUSE,
    ACT_OF_SUICIDE,
    COUPLE,
    FEAR,
    IDIOMS,
    JOKE,
    MINOR,
    NEAR,
    NOT,
    NOW,
    PAST,
    SELF_HARM,
    SUICIDE_NOW,
    SUICIDE_PASSIVE,
    THOUGHT_OF_SUICIDE,
    TREAT,
    VIOLENCE,
    WORK,
    YOUNG,
    gap,
)

Level = Literal["passive", "active", "imminent"]
Kind = Literal["suicide", "self_harm", "abuse_victim", "violence", "minor_at_risk"]

_LEVELS: tuple[Level, ...] = get_args(Level)
_KINDS: tuple[Kind, ...] = ("suicide", "minor_at_risk", "abuse_victim", "self_harm", "violence")


@dataclass(frozen=True, slots=True)
class Alarm:
    """Somebody may be in danger: how near, and which kind. Holds no text, so that it can be kept and logged."""

    level: Level
    kind: Kind


# --- folding ------------------------------------------------------------------------------------------------------

_LOOKALIKES = str.maketrans(
    "аеорсухіѕјһкмтвнԁɡӏαοικνρτυχεıłø’‘ʼ`´",
    "aeopcyxisjhkmtbhdglaoiknptuxeilo'''''",
)
_SPACED = re.compile(r"(?<![a-z])(?:[a-z][ .*_-]){3,}[a-z](?![a-z])")
_TOKEN = re.compile(r"[a-z0-9@$!*]+")
_UNIT = re.compile(r"\d+[a-z]+|[a-z]+\d*|[\d*!@$]+")
_DIGITS = str.maketrans("01345@$!*", "oieasasii")
_TO = re.compile(r"\b(?:2|too) (?=(?:die|kill|end|hurt|live)\b)")
_VOWELS = re.compile(r"([aeiou])\1{2,}")
_OTHERS = re.compile(r"([^aeiou\W\d])\1{2,}")
_LAUGH = re.compile("[\U0001f602\U0001f923\U0001f606]")
_STOP = re.compile(r"[.!?;:\n\r\u2026]+")
_COMMA = re.compile(r"[,()\"\u201c\u201d\u2013\u2014]+| - ")
_REST = re.compile(r"[^\w'.,]|_")
_SPACE = re.compile(r"\s+")


def fold(text: str) -> str:
    """The text as the rules read it: lower case, plain letters, no tricks, one space, `.` and `,` as words of their own."""
    text = _LAUGH.sub(" lol ", text)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in {"Mn", "Cf", "Cs"})
    text = text.casefold().translate(_LOOKALIKES)
    text = _SPACED.sub(lambda m: re.sub(r"[ .*_-]", "", m[0]), text)
    text = _TOKEN.sub(_unmask, text)
    text = _COMMA.sub(" , ", _STOP.sub(" . ", text))
    text = _SPACE.sub(" ", _REST.sub(" ", text)).strip()
    return _TO.sub("to ", _OTHERS.sub(r"\1\1", _VOWELS.sub(r"\1", text)))


def _unmask(token: re.Match[str]) -> str:
    """ "k1ll" and "su*cide" as letters; a number with its unit ("10kms") and a closing mark stay as they are."""
    core = token[0].rstrip("!*")
    return token[0] if _UNIT.fullmatch(core) or not core else core.translate(_DIGITS) + token[0][len(core) :]


def _compiled(rules: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule.replace('{GAP}', gap(3))})" for rule in rules))


_RULES: tuple[tuple[re.Pattern[str], Level, Kind], ...] = (
    (_compiled(SUICIDE_NOW), "imminent", "suicide"),
    (_compiled(ACT_OF_SUICIDE), "active", "suicide"),
    (_compiled(THOUGHT_OF_SUICIDE), "active", "suicide"),
    (_compiled(SUICIDE_PASSIVE), "passive", "suicide"),
    (_compiled(MINOR), "active", "minor_at_risk"),
    (_compiled(ABUSE), "active", "abuse_victim"),
    (_compiled(FEAR), "passive", "abuse_victim"),
    (_compiled(SELF_HARM), "active", "self_harm"),
    (_compiled(VIOLENCE), "active", "violence"),
)
_ACT = _RULES[1][0]
_END_IT = re.compile(r"\b(?:just|only|rather|finally) (?:want|wanna|wanted|need)(?: to)? (?:just )?end it\b|\bend it for good\b")
_TOLD = re.compile(r"\b(?:told|tell|tells|telling|says?|said) (?:\w+ )?(?:me )?(?:to|i should) (?:just |go )*$")


def screen(text: str) -> Alarm | None:
    """The gravest danger that `text` speaks of, or None. Works on any string and never raises an exception."""
    said = fold(text)
    said = IDIOMS.sub(" , ", said)
    found = [alarm for pattern, level, kind in _RULES for alarm in _alarms(said, pattern, level, kind)]
    if _END_IT.search(said) and not COUPLE.search(said):
        found.append(Alarm("passive", "suicide"))
    return min(found, key=lambda a: (-_LEVELS.index(a.level), _KINDS.index(a.kind)), default=None)


def _alarms(said: str, pattern: re.Pattern[str], level: Level, kind: Kind) -> Iterator[Alarm]:
    for hit in pattern.finditer(said):
        before = said[max(0, hit.start() - 60) : hit.start()]
        denied = bool(NOT.search(before)) or (kind != "suicide" and bool(NOT.search(hit[0].rpartition(" ")[0] + " ")))
        alarm = (
            _own_life(said, hit, level, kind, denied)
            if kind in {"suicide", "self_harm"}
            else _others(said, hit, level, kind, denied)
        )
        if alarm:
            yield alarm


def _own_life(said: str, hit: re.Match[str], level: Level, kind: Kind, denied: bool) -> Alarm:
    """A denial or a long time ago lowers the level, never to nothing: people say "I don't want to die" when they half do."""
    if denied or PAST.search(said) or _TOLD.search(said[max(0, hit.start() - 40) : hit.start()]):
        return Alarm("passive", kind)
    if level == "active" and (kind == "self_harm" or hit.re is _ACT) and NOW.search(_clause(said, hit)):
        return Alarm("imminent", kind)
    return Alarm(level, kind)


def _others(said: str, hit: re.Match[str], level: Level, kind: Kind, denied: bool) -> Alarm | None:
    """Danger from or to somebody else. What is denied or clearly said in jest is no danger."""
    if kind == "violence" and (JOKE.search(said) or TREAT.search(said)):
        return None
    if denied and "safe" not in hit[0] and "let me" not in hit[0]:
        return None
    if kind == "abuse_victim" and level == "passive" and WORK.search(said):
        return None
    if kind == "abuse_victim" and YOUNG.search(said):
        kind = "minor_at_risk"
    if kind != "violence" and NEAR.search(said):
        return Alarm("imminent", kind)
    if kind == "violence" and NOW.search(_clause(said, hit)):
        return Alarm("imminent", kind)
    return Alarm("passive" if PAST.search(said) and level == "active" else level, kind)


def _clause(said: str, hit: re.Match[str]) -> str:
    """The words around the match, from one stop to the next."""
    start = said.rfind(" . ", 0, hit.start()) + 1
    end = said.find(" . ", hit.end())
    return said[start : end if end >= 0 else len(said)]
