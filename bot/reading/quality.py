"""How well a constructive move is made: 1 attempted but flawed, 2 good, 3 exemplary (coaching.md section 2).

Apart from finding the moves so that the definitions can be read, and changed, one under the other.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.model import Apology, Move
from bot.reading.apology import apology_score
from bot.reading.sentences import Sentence, content_words
from bot.reading.shapes import jaccard


@dataclass(frozen=True, slots=True)
class Scene:
    """What quality needs beyond the words of one move."""

    previous: str
    """The counterpart's last line, canonical."""
    apology: Apology | None
    whole: str
    """The canonical line."""
    terms: int = 0
    """Slots that make a proposal definite: dates, times, amounts, numbers."""
    dates: int = 0
    """Those of them that say when."""
    questions: int = 0
    ask_words: tuple[str, ...] = ()
    """The scenario's words for what the learner wants."""


Judge = Callable[[Sentence, str, frozenset[Move], Scene], int]
"""Sentence, text from the cue on, all moves of the line, scene -> 1..3."""

_BUT = re.compile(r"\b(?:but|however)\b(?! (?:that is no excuse|i understand|it is not an excuse))")
_REFUSABLE = re.compile(r"\b(?:would|could|can|may|might|possible|chance|willing|open|asking|wondering|like|please|appreciate|ok if|hoping|mind)\b")
_NEGATIVE = re.compile(r"\b(?:stop|quit|do not|less|not to)\b")
_VAGUE = re.compile(r"\b(?:be (?:more|less|nicer|better|kinder)|more considerate|try harder|more respect|do better|change|more effort|more support|something|be there)\b")
_WHY = re.compile(r"\b(?:because|so (?:that )?i|so we|since|that way|otherwise|reason)\b")
_GLOBAL = re.compile(r"\b(?:always|never|lazy|selfish|rude|terrible|awful|ridiculous|unfair|obviously)\b")
_FAUX = re.compile(r"\b(?:like you|disrespected|ignored|manipulated|used|attacked|betrayed|abandoned|judged|unappreciated|dismissed|you make me)\b")
_RETURN = re.compile(r"\b(?:at \d|in (?:\d+|a|an|ten|five|fifteen|twenty|thirty) |after|tomorrow|later|tonight|then (?:talk|come)|back|minutes|hour)\b")
_TOPIC = re.compile(r"\b(?:about|regarding|discuss|it is about)\b")
_INTENT = re.compile(r"\b(?:because i (?:care|want|value)|matters to me|important to me|us both|we both|i want us|i care|appreciate|our friendship)\b")
_GIVE = re.compile(r"\b(?:if|exchange|return|or|instead|either|trade|half|then i|and (?:you|i))\b")
_DO = re.compile(r"\b(?:will|call|send|talk|pay|ask|check|write|take|meet|do|text|put|bring|follow)\b")
_OWNS = re.compile(r"\b(?:you|i|we)\b")


def _clamp(score: int) -> int:
    return max(1, min(3, score))


def _open_soft(_: Sentence, __: str, ___: frozenset[Move], scene: Scene) -> int:
    return _clamp(1 + bool(_TOPIC.search(scene.whole)) + bool(_INTENT.search(scene.whole) or (scene.dates and _TOPIC.search(scene.whole))))


def _describe(s: Sentence, _: str, all_moves: frozenset[Move], scene: Scene) -> int:
    if _GLOBAL.search(s.text) or "BLAME" in all_moves:
        return 1
    return 3 if scene.terms >= 2 or (scene.dates and s.words >= 6) else 2


def _express(s: Sentence, rest: str, all_moves: frozenset[Move], _: Scene) -> int:
    if _FAUX.search(rest) or "BLAME" in all_moves:
        return 1
    return 3 if re.search(r"\b(?:when|because|about|after|that)\b", s.text) and s.words >= 6 else 2


def _need(s: Sentence, rest: str, _: frozenset[Move], scene: Scene) -> int:
    return _clamp(2 + bool(_WHY.search(rest) or (scene.dates and s.words >= 6)))


def _request(s: Sentence, rest: str, all_moves: frozenset[Move], scene: Scene) -> int:
    score = bool(_REFUSABLE.search(s.text)) + bool(scene.terms or re.search(r"\b(?:before|when|if|every|until|next|each|after)\b", rest))
    score += bool(s.words >= 4 and not _VAGUE.search(rest) and not _NEGATIVE.search(rest))
    return _clamp(score - bool(all_moves & {"BLAME", "CONTEMPT", "THREAT"}))


def _reinforce(s: Sentence, rest: str, all_moves: frozenset[Move], _: Scene) -> int:
    if "should" in rest or all_moves & {"THREAT", "BLAME"}:
        return 1
    return 3 if re.search(r"\b(?:you|your|both|team)\b", s.text) and s.words >= 7 else 2


def _open_question(s: Sentence, rest: str, all_moves: frozenset[Move], scene: Scene) -> int:
    if scene.questions >= 3 or rest.startswith("why") or all_moves & {"BLAME", "CONTEMPT"}:
        return 1
    return 3 if jaccard(s.text, scene.previous) > 0.1 or re.search(r"\b(?:you|your)\b.*\b(?:need|see|feel|worr\w+|matters?|side|think)\b", rest) else 2


def _reflect(s: Sentence, rest: str, _: frozenset[Move], scene: Scene) -> int:
    near = jaccard(s.text, scene.previous)
    if _BUT.search(rest) or near > 0.75:
        return 1
    return 3 if near >= 0.2 else 2


def _validate(s: Sentence, rest: str, all_moves: frozenset[Move], scene: Scene) -> int:
    if _BUT.search(rest[:120]) or all_moves & {"DISMISS", "BLAME", "CONTEMPT"}:
        return 1
    return 3 if s.words >= 7 and (not scene.previous or content_words(s.text) & content_words(scene.previous)) else 2


def _own(s: Sentence, rest: str, all_moves: frozenset[Move], _: Scene) -> int:
    if _BUT.search(rest[:120]) or all_moves & {"DEFEND", "BLAME"} or "i am such a" in s.text:
        return 1
    return 3 if s.words >= 7 else 2


def _apologize(s: Sentence, _: str, __: frozenset[Move], scene: Scene) -> int:
    a = scene.apology
    if a is None or a.conditional or a.but:
        return 1
    score = apology_score(a)
    return 3 if score >= 0.58 else 2 if score > 0.14 or s.words >= 4 else 1


def _contrast(_: Sentence, rest: str, all_moves: frozenset[Move], __: Scene) -> int:
    if all_moves & {"BLAME", "CONTEMPT", "DISMISS"}:
        return 1
    return 3 if re.search(r"\b(?:i do|i just|but|it is that|i want|rather|i am (?:just )?(?:trying|hoping|asking))\b", rest[6:]) else 2


def _options(s: Sentence, rest: str, all_moves: frozenset[Move], scene: Scene) -> int:
    if all_moves & {"THREAT", "BLAME"} or s.words < 3:
        return 1
    return 3 if _GIVE.search(rest[3:]) and (scene.terms or s.words >= 7) else 2


def _criteria(_: Sentence, rest: str, all_moves: frozenset[Move], scene: Scene) -> int:
    if all_moves & {"THREAT", "CONTEMPT"}:
        return 1
    return 3 if scene.terms and len(rest) > 20 else 2


def _boundary(s: Sentence, _: str, all_moves: frozenset[Move], scene: Scene) -> int:
    if scene.whole.count("sorry") > 1 or re.search(r"is that ok|if that is ok", scene.whole) or all_moves & {"UNDERMINE", "THREAT"}:
        return 1
    return 3 if re.search(r"\bif\b.*\bi\b|\b(?:but|instead|i can|we can|happy to)\b", scene.whole) and s.words >= 5 else 2


def _hold(_: Sentence, rest: str, all_moves: frozenset[Move], scene: Scene) -> int:
    if all_moves & {"BLAME", "CONTEMPT", "THREAT"}:
        return 1
    heard = re.search(r"\b(?:hear|understand|i know|i get|may be true|fair|i see|later)\b", scene.whole)
    return 3 if heard and len(rest) > 12 else 2


def _repair(_: Sentence, __: str, all_moves: frozenset[Move], scene: Scene) -> int:
    pause = re.search(r"\b(?:break|pause|minutes?|breath|cool|step (?:back|out)|timeout|time out)\b", scene.whole)
    if all_moves & {"BLAME", "CONTEMPT"} or (pause and not _RETURN.search(scene.whole)):
        return 1
    return 3 if pause or len(scene.whole) > 45 else 2


def _close(_: Sentence, __: str, ___: frozenset[Move], scene: Scene) -> int:
    return _clamp(bool(_OWNS.search(scene.whole)) + bool(_DO.search(scene.whole)) + bool(scene.dates))


_JUDGES: dict[Move, Judge] = {
    "OPEN_SOFT": _open_soft, "DESCRIBE": _describe, "EXPRESS": _express, "NEED": _need, "REQUEST": _request, "REINFORCE": _reinforce,
    "OPEN_QUESTION": _open_question, "REFLECT": _reflect, "VALIDATE": _validate, "OWN": _own, "APOLOGIZE": _apologize,
    "CONTRAST": _contrast, "OPTIONS": _options, "CRITERIA": _criteria, "BOUNDARY": _boundary, "HOLD": _hold, "REPAIR": _repair,
    "CLOSE": _close,
}  # fmt: skip


def quality(move: Move, sentence: Sentence, rest: str, all_moves: frozenset[Move], scene: Scene) -> int:
    """1..3 for one of the eighteen constructive moves. `rest` is the canonical line from the cue on."""
    return _JUDGES[move](sentence, rest, all_moves, scene)
