"""The learner's line said another way, in their own voice: what was fine stays as typed, only the costly part changes.

Offline this is careful surgery, not style: cut what undercuts, swap what accuses for a line that fits the situation.
"""

import re
from collections.abc import Mapping

from bot.coaching.chance import fill
from bot.model import COUNTERPRODUCTIVE, Move, MoveSeen
from bot.situation import MoveGuide, Scenario

_HEDGES = re.compile(
    r"\b(?:i'?m )?(?:so |really )?sorry (?:to (?:bother|bug|ask)(?: you)?|for (?:bothering|asking)(?: you)?)[,.!]?\s*(?:but\s+)?"
    r"|\b(?:i guess|i mean|kind of|sort of|kinda|sorta|maybe|just|probably|a little bit|i was wondering if maybe)\b[,]?\s*"
    r"|[,.]?\s*\b(?:no worries if not|if that'?s ok(?:ay)?|if you don'?t mind"
    r"|it'?s (?:probably )?(?:silly|stupid|nothing|dumb))\b[.!]?"
    r"|\b(?:this is|it'?s) (?:probably )?(?:silly|stupid|dumb),? but\s*",
    re.IGNORECASE,
)
_BUT = re.compile(r",?\s*\bbut\b.*$", re.IGNORECASE | re.DOTALL)
_STINGS = re.compile(
    r"\b(?:you'?re|you are|ur)\s+(?:so|such|always|never|too|being|just)\b|\byou (?:always|never)\b", re.IGNORECASE
)
"""What may not be kept beside a mended part."""
_SPACE = re.compile(r"\s+([,.!?])")


def rewrite(
    line: str, seen: MoveSeen, guides: Mapping[Move, MoveGuide], scenario: Scenario, others: tuple[str, ...] = ()
) -> str | None:
    """`line` with the flaw of `seen` mended, keeping voice and length; None when there is nothing honest to offer.

    `others` are quotes in the same line that hurt too: none of them may survive in what is kept.
    """
    match seen.move:
        case "UNDERMINE":
            new = _without_hedges(line) or _swapped(line, seen, guides, scenario)
        case "APOLOGIZE" if "but" in seen.quote.lower() or "but" in line.lower():
            new = _like(line, _BUT.sub(".", line).replace("..", "."))
        case _:
            new = _swapped(line, seen, guides, scenario)
    if new and any(other in new for other in others):
        new = _swapped(seen.quote, seen, guides, scenario)
    return new if new and not _same(new, line) and not _same(new, seen.quote) else None


def _same(a: str, b: str) -> bool:
    """Whether two lines say the same in nearly the same words: such a rewrite would be no help."""
    one, two = set(re.findall(r"[a-z']+", a.lower())), set(re.findall(r"[a-z']+", b.lower()))
    return len(one & two) >= 0.85 * len(one | two)


def _without_hedges(line: str) -> str | None:
    cut = _SPACE.sub(r"\1", re.sub(r"\s{2,}", " ", _HEDGES.sub("", line))).strip(" ,")
    clean = not re.search(r"\?{2,}|^(?:sorry|ok so|so|um)\b|\.\.", cut, re.IGNORECASE)
    return _like(line, cut) if clean and len(cut.split()) >= 3 and cut.lower() != line.strip().lower() else None


def _swapped(line: str, seen: MoveSeen, guides: Mapping[Move, MoveGuide], scenario: Scenario) -> str | None:
    """The costly part replaced by a line of this situation that does the constructive thing instead."""
    instead = guides[seen.move].instead if seen.move in COUNTERPRODUCTIVE else (seen.move,)
    new = next((fill(t, scenario) for move in instead for t in scenario.tries.get(move, ())), None)
    if new is None or seen.quote not in line or scenario.id.startswith("own_"):
        return new  # a line of another situation is an example to take the shape from, not a part to build in
    before, after = line.split(seen.quote, 1)
    # Only whole sentences around the costly part are kept: half of one would read like a slip.
    kept_before = re.sub(r"[^.!?\n]*$", "", before).strip()
    kept_after = re.sub(r"^[^.!?\n]*[.!?]*", "", after).strip() if not _ends(seen.quote) else after.strip()
    kept_before, kept_after = ("" if _STINGS.search(part) else part for part in (kept_before, kept_after))
    room = len(line) * 2 + 60
    whole = " ".join(part for part in (kept_before, new, kept_after) if part)
    return _like(line, whole if len(whole) <= room else new)


def _ends(quote: str) -> bool:
    return quote.rstrip()[-1:] in ".!?"


def _like(line: str, new: str) -> str:
    """`new` in the learner's typing: lower-case and without a full stop when that is how they write."""
    if line == line.lower():
        new = re.sub(r"(^|[.!?] )([A-Z])(?![A-Z])", lambda found: found[1] + found[2].lower(), re.sub(r"\bI\b", "i", new))
        return new if line.rstrip()[-1:] in ".!?" else new.rstrip(".")
    return new[:1].upper() + new[1:]
