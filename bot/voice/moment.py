"""The moment that the counterpart answers: all that the choice of words may depend on, and the drawing of a line.

Numbers of the mood stay out of the words; only the band, the permitted disclosures and the verdict come in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from bot.content import YES, leaked
from bot.model import Act, Band, Node, OpenPoint, Reading, Slot, SlotKind, Temperament, Verdict
from bot.predicates import Track
from bot.situation import LineGroup, Scenario
from bot.voice.echo import asks_back
from bot.words import line_id, stems, tokens

_SLOT = re.compile(r"\{(\w+)\}")
_PREPOSITION = re.compile(r"\b(?:until|by|on|from|in|at|around|before|after|since|for) \{")
_PREPOSITION_TWICE = re.compile(
    r"\b(?:until|by|on|from|in|at|around|before|after|since|for)"
    r" (?:until|by|on|from|in|at|around|before|after|since|for|every|last)\b",
    re.IGNORECASE,
)
_NAMED_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|[A-Z]\w+ber|Christmas|Easter"
)
_PERMISSION = re.compile(
    r"\b(?:can|could|may) i (?:tell|say|ask|explain|finish|show|bring up|add|be honest)\b"
    r"|\blet me (?:tell|explain|finish|say|show)\b",
    re.IGNORECASE,
)
_WHEN_SLOT = re.compile(r"\{(?:date|time|duration|number)\}")
_DATED: frozenset[Act] = frozenset({"request", "propose", "boundary", "agree", "refuse"})
_SENTENCE = 4
"""Words from which a line counts as a sentence."""
_ECHO, _ECHO_DAY = 0.8, 0.3
"""How often a line that echoes a sum, or anything else of the learner's, goes before one that does not."""
_REPEATS = 3
"""How many earlier replies a new one may not begin like."""


_OPENERS: frozenset[Act] = frozenset({"ask_yesno", "greet", "request", "fact", "unclear", "ask_when", "small_talk", "need"})
"""Acts under which people ask for a moment to talk."""
LONG = 160
"""Words from which a turn is more than anyone takes in at once."""


@dataclass(frozen=True)
class Moment:
    """One turn to be answered. `track` holds the mood after the line; `path` the turns before it."""

    scenario: Scenario
    bank: tuple[LineGroup, ...]
    said: str
    reading: Reading
    track: Track
    path: tuple[Node, ...]
    opening: str
    seed: int
    verdict: Verdict
    addressed: tuple[str, ...]

    @property
    def band(self) -> Band:
        """The stance as lines know it. Once the talk has ended the last words come from the endings."""
        match self.track.stance:
            case "warming" | "open":
                return "open"
            case "left":
                return "guarded"
            case other:
                return other

    @property
    def temperament(self) -> Temperament:
        """How this person talks."""
        return self.scenario.counterpart.temperament

    @cached_property
    def used(self) -> frozenset[str]:
        """The lines already said on this branch."""
        return frozenset(id for node in self.path for id in node.reply.lines)

    @cached_property
    def slots(self) -> dict[str, str]:
        """What the line offers for echoing, by slot name; `topic` is always there."""
        found: dict[str, str] = {"topic": self.scenario.topic}
        for slot in self.reading.slots:
            if slot.kind != "always":
                found.setdefault(slot.kind, _inside(slot))
        if terms := next((node.reply.terms for node in self.path if node.reply.terms), ()):
            found["agreed"] = ", ".join(terms)
        if (changed := self._changed()) is not None:
            found["earlier"] = changed
        return found

    def _changed(self) -> str | None:
        kinds: tuple[SlotKind, ...] = ("money", "percent")
        for kind in kinds:
            now = next((s for s in self.reading.slots if s.kind == kind), None)
            before = next((s for s in self._earlier(kind)), None)
            if now and before and now.text.lower() != before.text.lower():
                return before.echo
        return None

    def _earlier(self, kind: SlotKind) -> Iterable[Slot]:
        return (slot for node in reversed(self.path) for slot in node.reading.slots if slot.kind == kind)

    @property
    def feared(self) -> bool:
        """Whether something that the learner was afraid to hear has been said on this branch."""
        return any(node.reply.source == "feared" for node in self.path)

    @cached_property
    def said_stems(self) -> frozenset[str]:
        """Stems of the learner's line."""
        return stems(self.said)

    @cached_property
    def recent_starts(self) -> frozenset[str]:
        """First words of the last replies, so that not every one begins alike."""
        said = [self.opening, *(node.reply.text for node in self.path)]
        return frozenset(t[0] for text in said[-_REPEATS:] if (t := tokens(text)))

    @property
    def act(self) -> Act:
        """The act that most calls for an answer. A wall of text calls for being told so before anything in it."""
        if self.reading.words > LONG:
            return "long"
        found: Act = min(self.reading.acts, key=_URGENCY.index, default="unclear")
        if _PERMISSION.search(self.said):
            return "open"
        if self._asks_back:
            return "repeat"
        if found in ("request", "propose") and self.verdict == "none":
            # "Tell me", "let me finish": nothing was asked that could be granted.
            return "ask_what" if "?" in self.said or found == "request" else "fact"
        if found in _OPENERS and any(seen.move == "OPEN_SOFT" for seen in self.reading.moves):
            return "open"
        # A whole sentence that no cue explains is still something they told us, not noise.
        return "fact" if found == "unclear" and self.reading.words >= _SENTENCE else found

    @property
    def _asks_back(self) -> bool:
        """Whether the learner asks about the counterpart's own last words."""
        return bool(self.path) and asks_back(self.said, self.path[-1].reply.text)

    @property
    def asked(self) -> bool:
        """Whether the learner has asked for anything yet, this line included."""
        return any(m in self.track.best for m in ("REQUEST", "OPTIONS"))

    @property
    def point(self) -> OpenPoint:
        """What is still open between the two."""
        if self.track.mood.agreed:
            return "settled"
        if not self.asked:
            return "no_ask"
        terms = {"money", "percent", "date", "time", "number"}
        named = any(s.kind in terms for node in self.path for s in node.reading.slots) or bool(terms & self.slots.keys())
        return "unsettled" if named or self.track.best.get("REQUEST", 0) >= 2 else "no_terms"

    # --- drawing ---------------------------------------------------------------------------------------------

    def draw(self, lines: Iterable[str], purpose: str, *, yes: bool = False) -> tuple[str, str] | None:
        """One of `lines` that may be said now, as (id, words), or None. The same moment always draws the same line."""
        fit = [line for line in lines if self.may_say(line, yes=yes)]
        if purpose == "uptake" and self.act not in _DATED:
            # A day or a number of the past is no appointment: it is repeated only where something is asked or fixed.
            fit = [line for line in fit if not _WHEN_SLOT.search(line)]
        if not fit:
            return None
        fresh = [line for line in fit if (tokens(line) or [""])[0] not in self.recent_starts] or fit
        echoes = self.chance(f"echo-{purpose}") < (_ECHO if self.figure else _ECHO_DAY)
        slotted = [line for line in fresh if "{" in line.replace("{topic}", "")] if echoes else []
        line = min(slotted or fresh, key=lambda text: self._order(text, purpose))
        return line_id(line), self.fill(line)

    @property
    def figure(self) -> bool:
        """Whether the line names a sum or a share: those are nearly always worth repeating."""
        return bool({"money", "percent"} & self.slots.keys())

    def may_say(self, line: str, *, yes: bool = False) -> bool:
        """Whether a line is unused, its slots can be filled, and it neither leaks nor agrees too early."""
        if line_id(line) in self.used or any(slot not in self.slots for slot in _SLOT.findall(line)):
            return False
        if _PREPOSITION.search(line) and _PREPOSITION_TWICE.search(self.fill(line)):
            return False  # "until in a month"
        return not self.gives_away(line) and (yes or self.track.mood.agreed or not YES.search(line))

    def gives_away(self, line: str) -> bool:
        """Whether a line names a concern that is still hidden."""
        hidden = {c.id for c in self.track.mood.concerns if c.phase == 0}
        return any(leaked(line, c.keywords) for c in self.scenario.concerns if c.id in hidden)

    def fill(self, line: str) -> str:
        """The line with its slots filled; a sentence that begins with an echo gets its capital, where this person uses any."""
        text = _SLOT.sub(lambda found: self.slots[found[1]], line)
        if self.lower_case:
            return re.sub(r"(^|[.!?] )(?!I\b)([A-Z])(?=[a-z'’ ])", lambda found: found[1] + found[2].lower(), text)
        return text[:1].upper() + text[1:] if line.startswith("{") else text

    @property
    def lower_case(self) -> bool:
        """Whether this person types without capitals: then the common lines do so too."""
        return self.scenario.openings[0][:1].islower()

    def chance(self, purpose: str) -> float:
        """A number 0..1 that is fixed for this moment and purpose."""
        return int(self._order("", purpose)[:8], 16) / 0xFFFFFFFF

    def _order(self, text: str, purpose: str) -> str:
        return sha256(f"{self.seed}|{len(self.path)}|{purpose}|{text}".encode()).hexdigest()


def _inside(slot: Slot) -> str:
    """The echo as it reads inside a sentence: "On Wednesday" of a line's start becomes "on Wednesday"."""
    if slot.kind in ("date", "time", "duration") and not _NAMED_DAY.match(slot.echo):
        return slot.echo[:1].lower() + slot.echo[1:]
    return slot.echo


_URGENCY: tuple[Act, ...] = (
    "long", "open",
    "insult", "threat", "blame", "dismiss", "apologize", "apologize_if", "apologize_partly", "goodbye", "ask_takes",
    "ask_why", "ask_when", "ask_how_much", "ask_who", "ask_where", "ask_what", "ask_how", "repeat", "propose",
    "request", "boundary", "refuse",
    "never_mind", "reflect", "own", "validate", "ask_yesno", "need", "feel", "praise", "fact", "agree", "thanks", "humour",
    "topic_change", "small_talk", "greet", "one_word", "silence", "meta", "unclear",
)  # fmt: skip
"""Acts in the order in which they claim the answer when a line holds several."""
