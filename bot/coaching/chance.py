"""What the learner could do next: the moves that this moment offers, the most useful first.

Hints, nudges about missed chances and what-if suggestions all rest on this one ranking.
"""

from collections.abc import Iterator, Sequence

from bot.model import ATTACKS, COUNTERPRODUCTIVE, LISTENING, Mood, Move, Node, Stance
from bot.predicates import Track
from bot.situation import Scenario

_A_LOT = 25
"""Words in three turns from which somebody has said a lot about their own side."""


def chances(track: Track, path: Sequence[Node]) -> tuple[Move, ...]:
    """The moves worth making now, best first, without repeats; at least three."""
    return tuple(dict.fromkeys(_ranked(track, path)))


def _ranked(track: Track, path: Sequence[Node]) -> Iterator[Move]:
    mood = track.mood
    if not path:
        yield from ("OPEN_SOFT", "DESCRIBE", "OPEN_QUESTION")
    if mood.agreed:
        yield from ("CLOSE", "REINFORCE")
    if path:
        yield from _after_last(path[-1], mood)
    if track.stance in ("hostile", "shut_down"):
        yield from ("VALIDATE", "REPAIR", "OWN")
    curious = any("?" in node.said for node in path[-2:])
    if track.stance == "guarded" and not curious and not _listened(path[-2:]):
        yield from ("OPEN_QUESTION", "VALIDATE", "REFLECT")
    yield from _not_yet(track, path)
    yield from ("OPEN_QUESTION", "REFLECT", "REQUEST", "VALIDATE", "NEED")


def _after_last(last: Node, mood: Mood) -> Iterator[Move]:
    made = {seen.move for seen in last.reading.moves}
    if made & ATTACKS:
        yield from ("REPAIR", "OWN", "VALIDATE")
    dodged = any(act.startswith("ask_") for act in last.reading.acts) and last.reply.source in ("bank", "act")
    if dodged and not mood.agreed:
        yield "HOLD"
    if last.ledger.opened is not None:
        yield from ("REFLECT", "VALIDATE")
    heard = [c for c in mood.concerns if c.phase >= 2 and not c.addressed]
    if heard and not mood.agreed and made & {"REQUEST", "OPTIONS", "HOLD"}:
        yield from ("OPTIONS", "VALIDATE")
    if last.ledger.verdict in ("no", "not_yet") and made & {"REQUEST", "HOLD"}:
        yield from ("OPEN_QUESTION", "OPTIONS", "CRITERIA")
    if last.ledger.verdict == "counter":
        yield from ("OPTIONS", "CLOSE")


def _not_yet(track: Track, path: Sequence[Node]) -> Iterator[Move]:
    """The usual order of a talk, for what has not been seen so far."""
    for move in ("DESCRIBE", "EXPRESS", "NEED"):
        if move not in track.first:
            yield move
    if not track.first.keys() & LISTENING:
        yield "OPEN_QUESTION"
    if "REQUEST" not in track.first and len(path) >= 3:
        yield "REQUEST"
    if "REQUEST" in track.first and not track.mood.agreed:
        yield "HOLD"
        yield "CRITERIA"


def _listened(nodes: Sequence[Node]) -> bool:
    return any(seen.move in LISTENING for node in nodes for seen in node.reading.moves)


def missed(path: Sequence[Node]) -> Move | None:
    """A chance that the last two turns both let go by, or None. Only the ones that cost something are named."""
    if len(path) < 3:
        return None
    three, two, before = path[-3:], path[-2:], path[-3]
    cold: tuple[Stance, ...] = ("guarded", "hostile", "shut_down")
    curious = any("?" in node.said or act.startswith("ask_") for node in three for act in node.reading.acts)
    told_us = before.reply.source == "disclosure" and before.ledger.opened is not None and before.ledger.opened.phase >= 2
    if told_us and not _met(two) and not any("?" in node.said for node in two):
        return "REFLECT"
    told = sum(node.reading.words for node in three) >= _A_LOT
    if told and not curious and not _met(three) and all(node.ledger.stance_after in cold for node in two):
        return "OPEN_QUESTION"
    return None


def _met(nodes: Sequence[Node]) -> bool:
    """Whether a turn turned towards the other person: listened, owned something, apologized."""
    kind = LISTENING | {"OWN", "APOLOGIZE", "REPAIR"}
    return any(seen.move in kind for node in nodes for seen in node.reading.moves)


def suggestions(scenario: Scenario, track: Track, path: Sequence[Node], count: int = 3) -> tuple[tuple[Move, str], ...]:
    """Up to `count` lines that the learner might say now, each for another move, none said before."""
    said = {node.said.strip().lower() for node in path}
    found: list[tuple[Move, str]] = []
    for move in chances(track, path):
        line = next((fill(t, scenario) for t in scenario.tries.get(move, ()) if fill(t, scenario).lower() not in said), None)
        if line and move not in COUNTERPRODUCTIVE:
            found.append((move, line))
        if len(found) == count:
            break
    return tuple(found)


def fill(line: str, scenario: Scenario) -> str:
    """A learner's line with the scenario's topic in its place."""
    text = line.replace("{topic}", scenario.topic)
    return text[:1].upper() + text[1:]


def called(scenario: Scenario) -> str:
    """What the coach calls the counterpart: their name, or "your manager" when the learner gave none."""
    who = scenario.counterpart
    owner, _, bare = who.role.partition(" ")
    if bare.lower() != who.name.lower():
        return who.name
    return who.role if owner == "your" else f"the {bare}"
