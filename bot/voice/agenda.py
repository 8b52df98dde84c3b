"""Decides what the counterpart has to say: one piece of content of their own, from the strongest claim downward.

The order is the one in docs/howto/add-a-scenario.md. State decides first (ending, agreement, disclosure); then what was
said is answered (exchange, question, proposal, act); only then do they bring up something of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.model import COUNTERPRODUCTIVE, PROPOSALS, Act
from bot.predicates import holds
from bot.situation import ActLines, Concern, FactAnswer, LineGroup, Objection, Template
from bot.voice.match import exchanges_like
from bot.voice.moment import Moment
from bot.words import STOP, key_stems, line_id, sentences, stems, tokens

Source = Literal[
    "ending", "agree", "disclosure", "explained", "dropped", "exchange", "fact", "verdict", "spot", "act", "objection", "feared",
    "own", "bank",
]
_CLOSED: frozenset[Source] = frozenset({"ending", "exchange", "act", "bank", "spot", "feared"})
"""Sources whose lines already answer the learner, so that no uptake goes before them."""
_WEAK: frozenset[Act] = frozenset({"fact", "need", "feel", "one_word", "unclear", "agree", "small_talk", "praise"})
"""Acts after which a person with something on their mind comes back to it."""
_KIND: frozenset[Act] = frozenset(
    {"apologize", "apologize_partly", "validate", "reflect", "own", "thanks", "greet", "repeat", "silence"}
)
_NARROW: frozenset[Act] = frozenset({"ask_when", "ask_who", "ask_where", "ask_how_much", "ask_yesno"})
"""Questions that want one answer; a story told instead would pass them by."""
_COLD = ("hostile", "shut_down")
_KINDS: dict[Act, str] = {
    "ask_what": "what", "ask_why": "why", "ask_when": "when", "ask_who": "who", "ask_how": "how", "ask_where": "where",
    "ask_how_much": "how_much", "ask_yesno": "yesno", "ask_takes": "what",
}  # fmt: skip
_ASIDE = 0.6
"""How often a question that nobody wrote an answer for is followed by an objection."""
_RETURNS = 0.45
"""How often somebody answers a plain statement with what is on their mind rather than with a remark on it."""
_SHORT_QUESTION = 5
_MEANS = re.compile(r"\b(?:mean|wdym|lost me|explain)\b", re.IGNORECASE)
_YES_OR_NO = re.compile(
    r"\b(?:yes or no|a yes|a no|do we have a deal|are we (?:good|agreed|ok(?:ay)?|set))\b"
    r"|\bso (?:you(?:'ll|ll| will)|we(?:'re|re| are))\b"
    r"|\b(?:will|would|can) you (?:do it|agree|say yes)|\b(?:yes|ok|okay|deal|agreed)\?\s*$",
    re.IGNORECASE,
)
_QUESTION_WORDS = frozenset(
    ("what", "why", "when", "who", "how", "where", "which", "do", "did", "are", "is", "can", "would", "will", "have")
)


@dataclass(frozen=True, slots=True)
class Content:
    """The words of one piece, the line behind it, and where it came from."""

    id: str
    text: str
    source: Source

    @property
    def stands_alone(self) -> bool:
        """Whether it already answers the learner's line."""
        return self.source in _CLOSED


def content(m: Moment, opened: str | None, phase: int) -> Iterator[Content]:
    """What they could say, the strongest claim first. `opened` is the concern that moved to `phase` this turn."""
    yield from _decided(m, opened, phase)
    if m.band == "shut_down":
        yield from _by_act(m)
        return
    if m.act == "repeat" and m.band != "hostile":
        yield from (c for c in (*_written(m), *_answers(m)) if _names_it(m))
        yield from _explained(m)
    if not m.feared and m.path and not any(act in _KINDS for act in m.reading.acts):
        yield from feared(m)
    yield from _settles(m)
    yield from _written(m)
    yield from _to_proposal(m)
    yield from _answers(m)
    yield from _touched(m)
    if m.path:
        yield from feared(m)
    if m.act in _WEAK and m.band != "open":
        yield from objections(m, near=m.chance("return") > _RETURNS or not m.path)
    yield from _by_act(m)
    yield from objections(m)
    yield from _drawn(m, m.scenario.own, "own")


def _decided(m: Moment, opened: str | None, phase: int) -> Iterator[Content]:
    """What the state has settled: the end, a yes, a concern that was earned."""
    s, mood = m.scenario, m.track.mood
    match mood.ended:
        case "walked_out":
            yield from _drawn(m, s.endings.walked_out, "ending")
        case "shut_down":
            yield from _drawn(m, s.endings.shut_down, "ending")
        case "time":
            yield from _drawn(m, s.endings.agreed if mood.agreed else s.endings.time, "ending", yes=mood.agreed)
        case None:
            pass
    if m.verdict == "agree":
        yield from _drawn(m, s.verdicts.agree, "agree", yes=True)
    narrow = any(act in _NARROW and act != "ask_yesno" for act in m.reading.acts)
    if m.verdict == "settled" and not narrow and any(seen.move == "CLOSE" for seen in m.reading.moves):
        yield from _drawn(m, s.verdicts.confirm, "agree", yes=True)
    if opened is not None:
        c = next(c for c in s.concerns if c.id == opened)
        yield from _drawn(m, (c.vague, c.partial, c.full)[phase - 1], "disclosure")


def _names_it(m: Moment) -> bool:
    """Whether a question about their last words names something that somebody may have written an answer for."""
    return len(m.said_stems - _QUESTION_WORDS) > 0 and not _MEANS.search(m.said)


def _explained(m: Moment) -> Iterator[Content]:
    """Asked what they mean, they say their last point in other words: the same layer, objection or verdict. A remark that
    had no point of its own is dropped for what is really on their mind.
    """
    s = m.scenario
    last = set(m.path[-1].reply.lines) if m.path else set()
    groups = [lines for c in s.concerns for lines in (c.full, c.partial, c.vague, c.refuse, c.addressed)]
    groups += [o.lines for o in s.objections]
    groups += [s.verdicts.not_yet, s.verdicts.no, s.verdicts.counter]
    behind = [lines for lines in groups if last & {line_id(line) for line in lines}]
    for lines in behind:
        yield from _drawn(m, lines, "explained")
    # A point with no other words left is not taken back: they go on to the next that stands behind it.
    source: Source = "explained" if behind else "dropped"
    opened = {c.id: c.phase for c in m.track.mood.concerns if c.phase}
    for c in s.concerns:
        if c.id in opened:
            yield from _drawn(m, (c.vague, c.partial, c.full)[opened[c.id] - 1], source)
    yield from (Content(o.id, o.text, source) for o in objections(m))


def _settles(m: Moment) -> Iterator[Content]:
    """"Is that a yes?" gets one: what was agreed, or where they stand with the ask. What was agreed is kept to."""
    if m.track.mood.agreed and set(m.reading.acts) & {"ask_when", "ask_how_much"} and "agreed" in m.slots:
        kept = tuple(t for g in _shelf(_Bank(m.bank), "content", m.band) if "agree" in g.acts for t in g.texts if "{agreed}" in t)
        yield from _drawn(m, kept, "agree", yes=True)
    if not _YES_OR_NO.search(m.said) or not m.asked:
        return
    v = m.scenario.verdicts
    if m.track.mood.agreed:
        yield from _drawn(m, v.confirm, "agree", yes=True)
    else:
        yield from _drawn(m, v.not_yet if m.track.mood.progress >= 0.4 else v.no, "verdict")


def _written(m: Moment) -> Iterator[Content]:
    band = "guarded" if m.band in _COLD else m.band
    for _, exchange in exchanges_like(m.scenario, m.said):
        reply: str | None = getattr(exchange, band) or (exchange.neutral if band == "open" else None)
        if reply and holds(exchange.needs, m.track):
            yield from _drawn(m, (reply,), "exchange")


def _answers(m: Moment) -> Iterator[Content]:
    """A direct question gets its answer: the last one asked, from the scenario's facts."""
    kinds = [_KINDS[act] for act in m.reading.acts if act in _KINDS]
    if not kinds:
        return
    question = _last_question(m.said)
    words = stems(question) | frozenset(tokens(question))
    fits = [(_fit(fact, words, kinds[-1]), fact) for fact in m.scenario.facts]
    for fit, fact in sorted(fits, key=lambda pair: -pair[0]):
        if fit < 1:
            return
        if not holds(fact.needs, m.track):
            continue
        dodged = any(node.reply.source == "dodge" for node in m.path)
        cold = m.band in ("guarded", "hostile")
        first = (fact.dodge,) if fact.dodge and cold and not dodged and m.chance("dodge") < 0.35 else ()
        lines = (*first, fact.grudging, fact.plain) if cold else (fact.plain, fact.grudging)
        for line in lines:
            yield from _drawn(m, (line,), "fact")


def _last_question(text: str) -> str:
    parts = sentences(text)
    asked = [p for p in parts if p.endswith("?")]
    asked = asked or [p for p in parts if (t := tokens(p)) and t[0] in _QUESTION_WORDS]
    return asked[-1] if asked else text


def _fit(fact: FactAnswer, words: frozenset[str], kind: str) -> float:
    """How well a fact answers a question of these stems and kind. Below 1 it is not an answer."""
    found = [keys for about in fact.about if (keys := key_stems(about) - _QUESTION_WORDS) and keys <= words]
    if not found:
        return 0.0
    hits = len(found)
    long = len(words - STOP - _QUESTION_WORDS) > _SHORT_QUESTION
    # One word of a long question may be anything; a phrase, or a word that is most of the question, is what was asked.
    hits -= 1 if long and max(map(len, found)) == 1 else 0
    right = 1.0 if fact.kind == kind else 0.8 if fact.kind == "any" else 0.0
    return right * (1 + 0.5 * hits) if right else 0.5 * min(hits, 1)


def _to_proposal(m: Moment) -> Iterator[Content]:
    """A proposal that is not accepted: with the reason that fits the weightiest concern still open."""
    if m.verdict not in ("counter", "not_yet", "no"):
        return
    s = m.scenario
    if m.point in ("no_ask", "no_terms") and not any(seen.move in PROPOSALS and seen.quality >= 2 for seen in m.reading.moves):
        yield from _drawn(m, s.handovers.no_terms, "act")
    states = {c.id: c for c in m.track.mood.concerns}
    met = [c for c in s.concerns if c.id in m.addressed]
    for c in met:
        yield from _drawn(m, c.addressed, "verdict")
    heard = [c for c in s.concerns if states[c.id].phase >= 2 and not states[c.id].addressed]
    for c in sorted(heard, key=_weight):
        yield from _drawn(m, c.refuse, "verdict")
    v = s.verdicts
    lines = {"counter": v.counter, "not_yet": v.not_yet, "no": v.no}
    ready = m.verdict if m.band == "open" or m.verdict != "counter" else "not_yet"
    yield from _drawn(m, lines[ready], "verdict")


def _weight(c: Concern) -> float:
    return -c.weight


def _touched(m: Moment) -> Iterator[Content]:
    """A hot or a soft spot that the line touched."""
    words = frozenset(tokens(m.said))
    made = {seen.move for seen in m.reading.moves}
    unkind = bool(made & COUNTERPRODUCTIVE)
    sorry = bool(made & {"APOLOGIZE", "OWN"})
    for spot in m.scenario.hot if unkind or (m.band in ("guarded", "hostile") and not sorry) else ():
        if _touches(spot.words, m.said, words):
            yield from _drawn(m, spot.lines, "spot")
    for spot in m.scenario.soft if not unkind and m.band not in _COLD else ():
        if _touches(spot.words, m.said, words):
            yield from _drawn(m, spot.lines, "spot")


def _touches(spot: tuple[str, ...], said: str, words: frozenset[str]) -> bool:
    return any((w in words) if " " not in w else (w in said.lower()) for w in spot)


def _by_act(m: Moment) -> Iterator[Content]:
    """The scenario's own lines for this act, then the common bank's."""
    own: ActLines | None = m.scenario.acts.get(m.act)
    if isinstance(m.scenario, Template) and m.chance("voice") < 0.5:
        # The learner's own situation has one set of lines for everybody; how this person talks comes from the bank.
        yield from _drawn(m, _in_their_voice(m), "bank")
    if own is not None:
        yield from _drawn(m, getattr(own, m.band), "act")
    yield from _drawn(m, from_bank(m, "content", m.act), "bank")
    if m.band in _COLD and own is not None:
        yield from _drawn(m, own.guarded, "act")


def _in_their_voice(m: Moment) -> tuple[str, ...]:
    """The bank's lines for this act that belong to this temperament alone."""
    shelf = _shelf(_Bank(m.bank), "content", m.band)
    return tuple(t for g in shelf if g.temperaments and m.act in g.acts and _fits(g, m, m.act) for t in g.texts)


@dataclass(frozen=True, slots=True, eq=False)
class _Bank:
    """Keys the cache by identity: the bank is one tuple for the life of the program."""

    groups: tuple[LineGroup, ...]

    def __hash__(self) -> int:
        return id(self.groups)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Bank) and other.groups is self.groups


@lru_cache(maxsize=64)
def _shelf(bank: _Bank, beat: str, band: str) -> tuple[LineGroup, ...]:
    return tuple(g for g in bank.groups if g.beat == beat and band in g.bands)


def from_bank(m: Moment, beat: str, act: Act | None) -> tuple[str, ...]:
    """Bank lines of a beat that fit act, band and temperament; the temperament's own come first."""
    fit = [g for g in _shelf(_Bank(m.bank), beat, m.band) if _fits(g, m, act)]
    own = [g for g in fit if g.temperaments]
    chosen = own if own and m.chance(f"temper-{beat}") < 0.6 else fit
    lines = tuple(t for g in chosen for t in g.texts)
    return lines if any(m.may_say(line) for line in lines) else tuple(t for g in fit for t in g.texts)


def _fits(g: LineGroup, m: Moment, act: Act | None) -> bool:
    if g.temperaments and m.temperament not in g.temperaments:
        return False
    if g.points and m.point not in g.points:
        return False
    return not g.acts or act in g.acts


def objections(m: Moment, *, near: bool = False) -> Iterator[Content]:
    """Objections that have not faded: nearest in topic to the line, then least recently used. `near`: only those on topic."""
    said_before = [id for node in m.path for id in node.reply.lines]
    for o in sorted(_standing(m), key=lambda o: (-_near(o, m), _last_use(o, said_before))):
        if not near or _near(o, m):
            yield from _drawn(m, o.lines, "objection")


def answer_first(m: Moment) -> Iterator[Content]:
    """What must be answered before anything is told of their own accord: terms on the table, or a narrow question."""
    if m.act in ("propose", "request") or any(seen.move in PROPOSALS and seen.quality >= 2 for seen in m.reading.moves):
        yield from _to_proposal(m)
    if any(act in _KINDS for act in m.reading.acts):
        yield from (c for c in _written(m) if "?" not in c.text)
    if any(act in _NARROW for act in m.reading.acts):
        yield from _answers(m)


def comes_back(m: Moment) -> bool:
    """Whether somebody with something on their mind comes back to it after taking a plain line in."""
    return m.band in ("guarded", "neutral") and m.act in _WEAK and m.chance("back") < 0.2


def turned_aside(m: Moment) -> bool:
    """Whether a question without an answer is followed by what is on their mind: nobody only shrugs, turn after turn."""
    return m.band in ("guarded", "neutral", "open") and m.act in _KINDS and m.chance("aside") < _ASIDE


def feared(m: Moment) -> Iterator[Content]:
    """What the learner is afraid to hear comes early, but not in answer to kindness and not twice running."""
    if m.band == "open" or m.act in _KIND or (m.path and m.path[-1].reply.source == "feared"):
        return
    for o in _standing(m):
        if o.id.startswith("feared_"):
            yield from _drawn(m, o.lines[:1], "feared")


def _standing(m: Moment) -> list[Objection]:
    met = {c.id for c in m.track.mood.concerns if c.addressed}
    return [o for o in m.scenario.objections if o.concern not in met and not (o.fades and holds(o.fades, m.track))]


def _near(o: Objection, m: Moment) -> int:
    return sum(1 for k in o.keywords if (keys := key_stems(k)) and keys <= m.said_stems)


def _last_use(o: Objection, said_before: list[str]) -> int:
    ids = {line_id(line) for line in o.lines}
    return max((n for n, id in enumerate(said_before) if id in ids), default=-1)


def _drawn(m: Moment, lines: tuple[str, ...], source: Source, *, yes: bool = False) -> Iterator[Content]:
    if found := m.draw(lines, source, yes=yes):
        yield Content(found[0], found[1], source)
