"""Conditions over observable state, as scenario files write them: `agreed`, `stance>=warming`, `concern:budget.phase>=2`.

Apart from content because the engine evaluates them and content checks them. The grammar (scenarios.md section 3):

    agreed | concern:ID.addressed | concern:ID.phase>=N | move:MOVE>=QUALITY | no:MOVE | turn(move:MOVE)<=N
    | turn>=N | stance>=STANCE | stance<=STANCE | ending!=HOW          each may be preceded by `!`, joined by ` and `
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from bot.model import MOVES, STANCES, Mood, Move, Stance


@dataclass(frozen=True, slots=True)
class Track:
    """What a rehearsal has shown so far: the mood, its stance, best quality and first turn of each move, how it ended."""

    mood: Mood
    stance: Stance
    best: Mapping[Move, int] = field(default_factory=dict)
    first: Mapping[Move, int] = field(default_factory=dict)
    ending: str | None = None


_FORMS = re.compile(
    r"(?P<agreed>agreed)|concern:(?P<addressed>[a-z_]+)\.addressed|concern:(?P<phase_of>[a-z_]+)\.phase>=(?P<phase>[1-3])"
    r"|move:(?P<move>[A-Z_]+)>=(?P<quality>[0-3])|no:(?P<never>[A-Z_]+)|turn\(move:(?P<by>[A-Z_]+)\)<=(?P<by_turn>\d+)"
    r"|turn>=(?P<turn>\d+)|stance(?P<cmp>>=|<=)(?P<stance>[a-z_]+)|ending!=(?P<ending>[a-z_]+)"
)


def problem(text: str, concerns: frozenset[str]) -> str | None:
    """What is wrong with a predicate, in words, or None when it can be evaluated."""
    for part in text.split(" and "):
        found = _FORMS.fullmatch(part.strip().removeprefix("!"))
        if not found:
            return f"{part!r} is not a condition; write for example agreed, stance>=warming, concern:ID.phase>=2, move:REQUEST>=2"
        got = {k: v for k, v in found.groupdict().items() if v is not None}
        for key in ("addressed", "phase_of"):
            if key in got and got[key] not in concerns:
                return f"{got[key]!r} is not a concern of this scenario ({', '.join(sorted(concerns))})"
        for key in ("move", "never", "by"):
            if key in got and got[key] not in MOVES:
                return f"{got[key]!r} is not a move ({', '.join(MOVES)})"
        if "stance" in got and got["stance"] not in STANCES:
            return f"{got['stance']!r} is not a stance ({', '.join(STANCES)})"
    return None


def holds(text: str | None, track: Track) -> bool:
    """Whether a predicate (already checked with `problem`) is true now. None and the empty string are always true."""
    if not text:
        return True
    return all(_one(part.strip(), track) for part in text.split(" and "))


def _one(part: str, track: Track) -> bool:
    if part.startswith("!"):
        return not _one(part[1:], track)
    found = _FORMS.fullmatch(part)
    if not found:
        raise ValueError(f"not a predicate: {part!r}")
    got = {k: v for k, v in found.groupdict().items() if v is not None}
    return _about_moves(got, track) if {"move", "never", "by"} & got.keys() else _about_state(got, track)


def _about_moves(got: dict[str, str], track: Track) -> bool:
    if "move" in got:
        return track.best.get(cast(Move, got["move"]), 0) >= int(got["quality"])
    if "never" in got:
        return cast(Move, got["never"]) not in track.first
    return track.first.get(cast(Move, got["by"]), 10**6) <= int(got["by_turn"])


def _about_state(got: dict[str, str], track: Track) -> bool:
    concerns = {c.id: c for c in track.mood.concerns}
    if "agreed" in got:
        return track.mood.agreed
    if "addressed" in got:
        return concerns[got["addressed"]].addressed
    if "phase_of" in got:
        return concerns[got["phase_of"]].phase >= int(got["phase"])
    if "turn" in got:
        return track.mood.turn >= int(got["turn"])
    if "ending" in got:
        return track.ending != got["ending"]
    gap = STANCES.index(track.stance) - STANCES.index(cast(Stance, got["stance"]))
    return gap >= 0 if got["cmp"] == ">=" else gap <= 0
