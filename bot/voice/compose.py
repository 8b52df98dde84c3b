"""The counterpart's reply from written lines: uptake, content, hand-over, joined and checked.

Guarded people skip the hand-over, hostile ones have one cutting beat, shut-down ones a word. Deterministic: the same
moment gives the same words on any machine.
"""

from itertools import islice

from bot.model import Act, Ledger, Node, OpenPoint, Reading, Reply
from bot.predicates import Track
from bot.situation import LineGroup, Scenario
from bot.voice.agenda import Content, answer_first, comes_back, content, feared, from_bank, objections, turned_aside
from bot.voice.moment import Moment
from bot.words import line_id, tokens

LONGEST = {"shut_down": 60, "hostile": 200, "guarded": 260, "neutral": 380, "open": 480}
"""Characters of a reply, by stance band: a phone screen, and less from people who do not want to talk."""
_LET_BE: frozenset[Act] = frozenset(
    {"feel", "boundary", "refuse", "thanks", "goodbye", "repeat", "insult", "threat", "never_mind"}
)
"""Acts after which handing the turn back would sound like a form being filled in."""
_TAKES_UP = 0.3
"""How often an answer is led in by a remark on the line: more sounds like a machine that reports what it received."""
_HANDS_OVER = frozenset({"verdict", "objection", "act", "bank", "own"})
_EARLY = 3
"""Turns before nobody is pressed for what they want."""
_HELLO: frozenset[Act] = frozenset({"open", "greet", "small_talk", "unclear", "one_word"})
"""Acts of a first line that nobody would answer with what is on their mind."""
_FILLERS = frozenset(
    {"all", "okay", "ok", "well", "fine", "right", "hm", "yes", "look", "listen", "so", "good", "sure", "alright"}
)
"""First words that are an uptake of their own; two in a row sound glued."""


def answer(
    *,
    scenario: Scenario,
    bank: tuple[LineGroup, ...],
    said: str,
    reading: Reading,
    track: Track,
    ledger: Ledger,
    path: tuple[Node, ...],
    opening: str,
    seed: int,
) -> Reply:
    """The counterpart's words to `said`, given the state after it (`track`, `ledger`) and the turns before it (`path`)."""
    m = Moment(scenario, bank, said, reading, track, path, opening, seed, ledger.verdict, ledger.addressed)
    opened, phase = (ledger.opened.concern, ledger.opened.phase) if ledger.opened else (None, 0)
    core = next(content(m, opened, phase), None)
    if core is None:
        # Everything fitting has been said on this branch; silence is what is left, and it is in character.
        return Reply(text="...", lines=(), source="silence")
    beats = _beats(m, core)
    fears = {line_id(line) for o in scenario.objections if o.id.startswith("feared_") for line in o.lines}
    return Reply(
        text=" ".join(text for _, text in beats),
        lines=tuple(id for id, _ in beats),
        terms=_terms(m, core),
        source="feared" if any(id in fears for id, _ in beats) else core.source,
    )


def opening(scenario: Scenario, seed: int) -> Reply:
    """The counterpart's first line."""
    line = scenario.openings[seed % len(scenario.openings)]
    return Reply(text=line.replace("{topic}", scenario.topic), lines=(line_id(line),), source="opening")


def _beats(m: Moment, core: Content) -> list[tuple[str, str]]:
    beats = [(core.id, core.text)]
    if m.band in ("hostile", "shut_down") or core.source == "ending":
        return beats
    before = next(answer_first(m), None) if core.source == "disclosure" else None
    if before is not None:
        return [(before.id, before.text), *beats]
    if not core.stands_alone and core.source != "agree" and (taken := _uptake(m, core)):
        beats.insert(0, taken)
    if core.source in ("act", "bank", "exchange", "fact", "verdict") and not m.feared and (m.path or m.act not in _HELLO):
        said = " ".join(text for _, text in beats)
        worry = next(feared(m), None)
        if worry is not None and "?" not in said and not _too_long(m, said, worry.text):
            return [*beats, (worry.id, worry.text)]
    if core.source in ("act", "bank") and "?" not in core.text and (comes_back(m) or turned_aside(m)):
        beats += [(o.id, o.text) for o in islice(objections(m), 1) if not _too_long(m, core.text, o.text)]
        return beats
    if m.band == "guarded" or core.source in ("spot", "agree", "disclosure") or m.act in _LET_BE:
        return beats
    if core.source not in _HANDS_OVER or (m.point == "no_ask" and len(m.path) < _EARLY):
        return beats
    if m.chance("handover") < (0.45 if m.band == "open" else 0.3) and (given := _handover(m, beats)):
        beats.append(given)
    return beats


def _uptake(m: Moment, core: Content) -> tuple[str, str] | None:
    """Half a sentence that shows this very line was heard. Left out when it would repeat or ask a second question."""
    first = tokens(core.text)
    if m.act.startswith("ask_"):
        return None  # a question wants its answer, not a remark on it
    if first and first[0] in _FILLERS:
        return None
    if core.source == "explained":
        return None
    if not m.figure and core.source != "dropped" and m.chance("uptake") > _TAKES_UP:
        return None
    found = m.draw(from_bank(m, "uptake", m.act), "uptake")
    if found is None or _too_long(m, found[1], core.text):
        return None
    if "?" in found[1] and "?" in core.text and not found[1].rstrip().endswith("?"):
        return None
    if found[1].count("?") + core.text.count("?") > 1 and m.band != "open":
        return None
    return None if _alike(found[1], core.text) else found


def _handover(m: Moment, beats: list[tuple[str, str]]) -> tuple[str, str] | None:
    """Gives the turn back in character, unless something was asked already."""
    said = " ".join(text for _, text in beats)
    if "?" in said:
        return None
    point: OpenPoint = m.point
    lines = getattr(m.scenario.handovers, point)
    found = m.draw(lines, "handover", yes=point == "settled") or m.draw(from_bank(m, "handover", None), "handover")
    return None if found is None or _too_long(m, said, found[1]) or _alike(said, found[1]) else found


def _too_long(m: Moment, *parts: str) -> bool:
    return sum(len(p) + 1 for p in parts) > LONGEST[m.band]


def _alike(a: str, b: str) -> bool:
    """Whether two beats begin with the same word: read aloud, that sounds like a machine."""
    first, second = tokens(a), tokens(b)
    return bool(first and second) and first[0] == second[0]


def _terms(m: Moment, core: Content) -> tuple[str, ...]:
    """What the counterpart tied themselves to, when they agreed: the learner's own figures and dates."""
    if core.source != "agree":
        return ()
    return tuple(m.slots[kind] for kind in ("money", "percent", "number", "date", "time") if kind in m.slots)
