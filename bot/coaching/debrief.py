"""The debrief: one strength, the turning point, one thing to change, each with the learner's own words.

Quotes are verbatim or left out. State changes are told in words, never in numbers; what stayed hidden stays hidden.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.coaching.chance import called, fill, missed
from bot.coaching.rewrite import rewrite
from bot.content import Texts
from bot.model import COUNTERPRODUCTIVE, PROPOSALS, Effect, Move, MoveSeen, Node
from bot.predicates import Track, holds
from bot.situation import MoveGuide, Scenario, View
from bot.words import line_id

ACCUSE_FROM = 0.8
PRAISE_FROM = 0.75
"""Confidence from which a move is praised; a line that also hurts is not."""
_LITTLE, _MUCH = 0.03, 0.12
_BY_PRIORITY = {"objective": "clear_ask", "relationship": "soft_start", "self_respect": "saying_no"}
_OWN_SHARE = 0.5
"""Share of a rewrite's words that must be the learner's for it to be called theirs."""
_SEEN_WELL: frozenset[Move] = frozenset(
    {"OPEN_SOFT", "DESCRIBE", "EXPRESS", "REQUEST", "OPEN_QUESTION", "APOLOGIZE", "OPTIONS", "CLOSE", "BOUNDARY", "NEED"}
)
"""Moves that are found well enough for their absence to be worth a word (docs/figures.md)."""
_SHOWN = 3
"""How many absent steps of a view are named: more reads like a list of faults."""


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the debrief."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """The sections in order, and the turns they point to (ids)."""

    parts: tuple[Part, ...]
    turning: int | None
    change: int | None


@dataclass(frozen=True, slots=True)
class Lens:
    """What a debrief is seen through: the situation, the guides and views, the words."""

    scenario: Scenario
    guides: Mapping[Move, MoveGuide]
    views: Mapping[str, View]
    texts: Texts


def debrief(lens: Lens, path: Sequence[Node], track: Track, confidence: tuple[int | None, int | None]) -> Debrief:
    """The debrief of one branch, `path` (at least one turn), that ended as `track`; confidence before and after, 0..10."""
    turning = _turning_node(path)
    best = _strength(path, turning)
    praised = {node.id for node in (turning, best[0] if best else turning) if _swing(node) > 0}
    worst = _change(lens, path, praised)
    parts = [
        Part(lens.texts.say("debrief.worked"), _worked(lens, path, best)),
        Part(lens.texts.say("debrief.turning"), _turned(lens, turning)),
        Part(lens.texts.say("debrief.change"), worst[1]),
        Part(lens.texts.say("debrief.carried", name=called(lens.scenario)), _carried(lens, path)),
        Part(lens.texts.say("debrief.view"), _view(lens, path, track)),
    ]
    if any(value is not None for value in confidence):
        parts.append(Part(lens.texts.say("debrief.confidence"), _confidence(lens, confidence)))
    return Debrief(tuple(parts), turning.id, worst[0])


# --- what worked ----------------------------------------------------------------------------------------------------


def _strength(path: Sequence[Node], turning: Node) -> tuple[Node, MoveSeen] | None:
    """The best constructive move: quality first, then what the turn did; not the turning point's own if another is as good."""
    found = [
        (seen.quality, node is not turning, _swing(node) + (0.1 if node.ledger.opened else 0.0), node, seen)
        for node in path
        for seen in node.reading.moves
        if seen.move not in COUNTERPRODUCTIVE and seen.quality >= 2 and seen.quote in node.said
        if seen.confidence >= PRAISE_FROM and not _harms(node)
    ]
    if not found:
        return None
    *_, node, seen = max(found, key=lambda row: row[:3])
    return node, seen


def _harms(node: Node) -> bool:
    return any(seen.move in COUNTERPRODUCTIVE and seen.confidence >= PRAISE_FROM for seen in node.reading.moves)


def _spoilt(node: Node) -> bool:
    """Whether something in it was tried and spoilt: "sorry if you felt hurt" is nobody's example of staying in a talk."""
    return any(seen.quality == 1 for seen in node.reading.moves)


def _worked(lens: Lens, path: Sequence[Node], best: tuple[Node, MoveSeen] | None) -> str:
    if best is None:
        kind = next((node for node in reversed(path) if not _harms(node) and not _spoilt(node)), None)
        if kind is None:
            return lens.texts.say("debrief.none_worked")
        return lens.texts.say("debrief.stayed", quote=_short(kind.said), turns=_turns(lens, path))
    node, seen = best
    guide = lens.guides[seen.move]
    quote = _short(_clause(node.said, seen.quote))
    return f"{guide.praise} “{quote}” {lens.texts.say('debrief.at', turn=_turn(node))} {guide.why}"


# --- the turning point ------------------------------------------------------------------------------------------------


def _swing(node: Node) -> float:
    return node.ledger.openness_after - node.ledger.openness_before


def _turning_node(path: Sequence[Node]) -> Node:
    def weight(node: Node) -> float:
        extra = 0.25 if node.mood.ended in ("walked_out", "shut_down") else 0.0
        extra += 0.15 if node.ledger.verdict == "agree" else 0.0
        return abs(_swing(node)) + extra + (0.04 if node.ledger.opened else 0.0)

    return max(path, key=weight)


def _turned(lens: Lens, node: Node) -> str:
    name = called(lens.scenario)
    effect = max(node.ledger.effects, key=lambda e: abs(e.defens) + abs(e.trust) + abs(e.anger) + abs(e.heard), default=None)
    agreed = node.ledger.verdict == "agree"
    won = next((s for s in node.reading.moves if agreed and s.move in PROPOSALS), None)
    seen = won or next((s for s in node.reading.moves if effect and s.move == effect.move), None)
    quote = _short(_clause(node.said, seen.quote) if seen and seen.quote in node.said else node.said)
    left = node.mood.ended in ("walked_out", "shut_down")
    text = f"“{quote}” {_outcome(lens, node, name)} {'' if left else _felt(lens, node.ledger.effects, name)}"
    if seen and (seen.move not in COUNTERPRODUCTIVE or seen.confidence >= ACCUSE_FROM):
        text = f"{text} {lens.guides[seen.move].turning}"
    return " ".join(text.split())


def _outcome(lens: Lens, node: Node, name: str) -> str:
    if node.mood.ended in ("walked_out", "shut_down"):
        return lens.texts.say(f"debrief.{node.mood.ended}", name=name)
    if node.ledger.verdict == "agree":
        return lens.texts.say("debrief.agreed", name=name)
    if node.ledger.opened:
        label = next(c.label for c in lens.scenario.concerns if c.id == node.ledger.opened.concern)
        key = ("debrief.hinted", "debrief.opened", "debrief.opened_more")[node.ledger.opened.phase - 1]
        return lens.texts.say(key, name=name, concern=label)
    return ""


def _felt(lens: Lens, effects: Sequence[Effect], name: str) -> str:
    """The two largest changes of the turn in words: guard, trust, temper, feeling heard."""
    sums = {
        "guard": sum(e.defens for e in effects),
        "trust": sum(e.trust for e in effects),
        "temper": sum(e.anger for e in effects),
        "heard": sum(e.heard for e in effects),
    }
    told = [k for k, v in sorted(sums.items(), key=lambda kv: -abs(kv[1])) if abs(v) >= _LITTLE][:2]
    keys = [f"{k}_{'up' if sums[k] > 0 else 'down'}{'_much' if abs(sums[k]) >= _MUCH else ''}" for k in told]
    words = [lens.texts.say(f"debrief.felt.{key}") for key in keys]
    return lens.texts.say("debrief.after", name=name, what=" and ".join(words)) if words else ""


# --- one thing to change ----------------------------------------------------------------------------------------------


def _change(lens: Lens, path: Sequence[Node], praised: set[int]) -> tuple[int | None, str]:
    """The costliest flaw with the line rewritten; failing that a chance that went by; failing that the next step up.

    A turn that was just praised is left alone, unless it held something that hurts.
    """
    flaws = [
        (seen.move in COUNTERPRODUCTIVE, -_swing(node), node, seen)
        for node in path
        for seen in node.reading.moves
        if seen.quote in node.said and _flawed(seen, node, praised)
    ]
    for _, _, node, seen in sorted(flaws, key=lambda row: row[:2], reverse=True):
        others = tuple(o.quote for o in node.reading.moves if o.move in COUNTERPRODUCTIVE and o.quote != seen.quote)
        new = rewrite(node.said, seen, lens.guides, lens.scenario, others)
        guide = lens.guides[seen.move]
        said = lens.texts.say("debrief.you_said", turn=_turn(node), quote=_short(_clause(node.said, seen.quote)))
        if new:
            return node.id, f"{said} {guide.change} {_in_words(lens, node.said, new)}"
    return _missed(lens, path, praised)


def _flawed(seen: MoveSeen, node: Node, praised: set[int]) -> bool:
    if seen.move in COUNTERPRODUCTIVE:
        return seen.confidence >= ACCUSE_FROM
    return seen.quality == 1 and seen.confidence >= ACCUSE_FROM and node.id not in praised


def _in_words(lens: Lens, said: str, new: str) -> str:
    """Theirs when most of it is what they typed; otherwise an example."""
    own = set(re.findall(r"[a-z']+", said.lower()))
    words = re.findall(r"[a-z']+", new.lower())
    if words and sum(w in own for w in words) >= _OWN_SHARE * len(words):
        return lens.texts.say("debrief.instead", line=new)
    return _example(lens, new)


def _missed(lens: Lens, path: Sequence[Node], praised: set[int]) -> tuple[int | None, str]:
    for end in range(3, len(path) + 1):
        if (move := missed(path[:end])) is not None and (line := _try(lens, move)):
            node = path[end - 1]
            if node.id in praised or any(seen.move == move for later in path for seen in later.reading.moves):
                continue
            said = lens.texts.say("debrief.went_on", turn=_turn(node), quote=_short(node.said))
            return node.id, f"{said} {lens.guides[move].change} {_example(lens, line)}"
    made = {seen.move for node in path for seen in node.reading.moves}
    made |= {"REQUEST"} if made & PROPOSALS else set()
    wanted: tuple[Move, ...] = ("OPEN_QUESTION", "REFLECT", "REQUEST", "VALIDATE", "CLOSE", "NEED", "CRITERIA")
    absent = next((m for m in wanted if m not in made), wanted[1])
    node = path[-1]
    text = lens.texts.say("debrief.next", name=lens.guides[absent].name)
    return node.id, f"{text} {lens.guides[absent].change} {_example(lens, _try(lens, absent) or '')}"


def _example(lens: Lens, line: str) -> str:
    """A line of this very situation, or, where the learner brought their own, one to take the shape from."""
    own = lens.scenario.id.startswith("own_")
    return lens.texts.say("debrief.first_own" if own else "debrief.first", line=line)


def _try(lens: Lens, move: Move) -> str | None:
    return next((fill(line, lens.scenario) for line in lens.scenario.tries.get(move, ())), None)


# --- what they carried, the view, confidence ------------------------------------------------------------------------------


def _carried(lens: Lens, path: Sequence[Node]) -> str:
    """What the learner really got to hear: a concern counts when its words were said, not when the state allowed them."""
    said = {id for node in path for id in node.reply.lines}
    told = [c.label for c in lens.scenario.concerns if said & {line_id(line) for line in (*c.partial, *c.full)}]
    hidden = len(lens.scenario.concerns) - len(told)
    name = called(lens.scenario)
    heard = lens.texts.say("debrief.told", name=name, concerns="; ".join(told)) if told else ""
    if not hidden:
        return heard
    key = "debrief.hidden_one" if hidden == 1 else "debrief.hidden_more"
    return f"{heard} {lens.texts.say(key if told else 'debrief.hidden_all', name=name, count=hidden)}".strip()


def _view(lens: Lens, path: Sequence[Node], track: Track) -> str:
    """The scenario's first framework: which of its steps were seen, which were not (not seen is not a fault)."""
    view = lens.views[next(iter(lens.scenario.frameworks), _BY_PRIORITY[lens.scenario.priority])]
    seen = [lens.guides[m].name for m in view.steps if track.best.get(m, 0) >= 2 and m not in COUNTERPRODUCTIVE]
    half = [lens.guides[m].name for m in view.steps if track.best.get(m, 0) == 1 and m not in COUNTERPRODUCTIVE]
    rest = [lens.guides[m].name for m in view.steps if m not in track.first and m in _SEEN_WELL]
    rows = [(key, names) for key, names in (("seen", seen), ("half", half), ("not_seen", rest[:_SHOWN])) if names]
    told = " ".join(lens.texts.say(f"debrief.{key}", names=", ".join(names)) for key, names in rows)
    goals = sum(holds(p, track) for p in lens.scenario.success)
    reached = lens.texts.say("debrief.goals", reached=goals, all=len(lens.scenario.success), turns=_turns(lens, path))
    open_ = [_aim(lens, p) for p in lens.scenario.success if not holds(p, track)][:_SHOWN]
    rest_ = lens.texts.say("debrief.still_open", aims=", ".join(dict.fromkeys(open_))) if open_ else ""
    return f"{view.name}: {told} {reached} {rest_}".strip()


def _aim(lens: Lens, predicate: str) -> str:
    """An aim of the scene in words."""
    name = called(lens.scenario)
    if found := re.search(r"(?:move:|no:)([A-Z_]+)", predicate):
        words = next(guide.name for move, guide in lens.guides.items() if move == found[1])
        return lens.texts.say("debrief.aim_never", move=re.sub(r"^(?:a|an|one|the) ", "", words)) if "no:" in predicate else words
    keys = (("agreed", "agreed"), ("ending", "ending"), ("stance", "stance"), ("addressed", "met"), ("phase", "heard"))
    key = next(key for word, key in keys if word in predicate)
    return lens.texts.say(f"debrief.aim_{key}", name=name)


def _confidence(lens: Lens, confidence: tuple[int | None, int | None]) -> str:
    before, after = ("not said" if c is None else f"{c}" for c in confidence)
    return lens.texts.say("debrief.confidence_line", before=before, after=after)


def _clause(said: str, quote: str) -> str:
    """The sentence of the line that holds the quote, verbatim: half a sentence can say the opposite of the whole."""
    at = said.index(quote)
    start = max((m.end() for m in re.finditer(r"[.!?\n]\s+", said[:at])), default=0)
    end = re.search(r"[.!?\n]", said[at + len(quote) :])
    stop = at + len(quote) + (end.end() if end else len(said))
    return said[start:stop].strip()


def _turns(lens: Lens, path: Sequence[Node]) -> str:
    return lens.texts.say("debrief.one_turn" if len(path) == 1 else "debrief.turns", turns=len(path))


def _turn(node: Node) -> int:
    """The number under which /tree and /rewind know the turn."""
    return node.id + 1


def _short(quote: str, most: int = 140) -> str:
    """A quote that fits a phone screen; what is cut is cut at the end, so what is shown stays verbatim."""
    quote = quote.strip()
    return quote if len(quote) <= most else quote[:most].rsplit(" ", 1)[0] + "…"
