"""The nouns of the house: frozen values without behaviour.

What scenario files hold is in situation.py. All quantities are 0..1 unless a field says otherwise.
"""

from dataclasses import dataclass, field
from typing import Literal, get_args

# --- what a learner's line does -------------------------------------------------------------------------------

Move = Literal[
    "OPEN_SOFT", "DESCRIBE", "EXPRESS", "NEED", "REQUEST", "REINFORCE", "OPEN_QUESTION", "REFLECT", "VALIDATE", "OWN",
    "APOLOGIZE", "CONTRAST", "OPTIONS", "CRITERIA", "BOUNDARY", "HOLD", "REPAIR", "CLOSE",
    "BLAME", "CONTEMPT", "DEFEND", "AVOID", "THREAT", "DISMISS", "UNDERMINE",
]  # fmt: skip
MOVES: tuple[Move, ...] = get_args(Move)
COUNTERPRODUCTIVE: frozenset[Move] = frozenset(MOVES[18:])
ATTACKS: frozenset[Move] = COUNTERPRODUCTIVE - {"UNDERMINE"}
LISTENING: frozenset[Move] = frozenset({"REFLECT", "VALIDATE", "OPEN_QUESTION"})
PRESSURE: frozenset[Move] = frozenset({"REQUEST", "BLAME", "THREAT", "HOLD"})
PROPOSALS: frozenset[Move] = frozenset({"REQUEST", "OPTIONS", "CLOSE"})

Act = Literal[
    "ask_what", "ask_why", "ask_when", "ask_who", "ask_how", "ask_where", "ask_how_much", "ask_yesno", "ask_takes",
    "request", "propose", "apologize", "apologize_partly", "apologize_if", "validate", "reflect", "own", "feel", "fact",
    "need", "praise", "blame", "insult", "threat", "dismiss", "boundary", "topic_change", "small_talk", "greet",
    "thanks", "agree", "refuse", "never_mind", "silence", "one_word", "repeat", "humour", "meta", "goodbye", "unclear", "long",
    "open",
]  # fmt: skip
ACTS: tuple[Act, ...] = get_args(Act)
"""What kind of reply a line calls for; the moves say how it lands. `long` and `open` are the voice's own, never read."""

SlotKind = Literal["number", "money", "percent", "date", "time", "duration", "name", "quote", "always", "thing"]

ApologySlot = Literal["regret", "explanation", "responsibility", "repentance", "repair", "forgiveness"]


@dataclass(frozen=True, slots=True)
class MoveSeen:
    """One move in one line. `quote` is a verbatim substring of the line; `quality` is 1..3 (0 for the last seven)."""

    move: Move
    intensity: float
    confidence: float
    quality: int
    quote: str


@dataclass(frozen=True, slots=True)
class Slot:
    """Something in the learner's line that may be echoed. `text` is their own form, `echo` the same with the persons flipped."""

    kind: SlotKind
    text: str
    echo: str


@dataclass(frozen=True, slots=True)
class Apology:
    """The six slots that an apology filled, and the two things that spoil it (coaching.md section 4)."""

    slots: frozenset[ApologySlot]
    conditional: bool = False
    but: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one line. `moves` and `acts` are in the order of the line; `unsure` means abstained."""

    moves: tuple[MoveSeen, ...] = ()
    acts: tuple[Act, ...] = ()
    slots: tuple[Slot, ...] = ()
    mitigation: float = 0.0
    apology: Apology | None = None
    linked: tuple[str, ...] = ()
    unsure: bool = False
    words: int = 0


# --- the counterpart's inside ---------------------------------------------------------------------------------

Stance = Literal["left", "shut_down", "hostile", "guarded", "neutral", "warming", "open"]
STANCES: tuple[Stance, ...] = get_args(Stance)
Ending = Literal["walked_out", "shut_down", "time"]
Verdict = Literal["none", "agree", "counter", "not_yet", "no", "settled"]
Difficulty = Literal["easy", "normal", "hard", "nightmare"]
Temperament = Literal["blunt", "warm", "anxious", "dry", "formal", "teen"]


@dataclass(frozen=True, slots=True)
class Persona:
    """Who the counterpart is, in numbers that never change within a rehearsal. `power` is -1..1."""

    agreeableness: float = 0.5
    neuroticism: float = 0.5
    avoidance: float = 0.3
    anxiety: float = 0.3
    concern_self: float = 0.6
    concern_other: float = 0.5
    power: float = 0.0
    distance: float = 0.3
    difficulty: float = 0.5
    face_culture: float = 0.5
    trust: float = 0.45
    horizon: int = 16
    max_turns: int = 16


@dataclass(frozen=True, slots=True)
class ConcernState:
    """One hidden interest: phase 0 hidden, 1 vague, 2 partial, 3 full."""

    id: str
    theta: float = 0.55
    weight: float = 0.5
    phase: int = 0
    addressed: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """The counterpart's whole state after a turn. Small, so that every turn keeps its own copy (rewind, what-if)."""

    trust: float
    defens: float
    anger: float
    heard: float = 0.10
    face: float = 1.0
    withdraw: float = 0.0
    progress: float = 0.0
    agreed: bool = False
    concerns: tuple[ConcernState, ...] = ()
    turn: int = 0
    uses: tuple[tuple[Move, int], ...] = ()
    last_attack: int | None = None
    hot: int = 0
    ended: Ending | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A concern moved one phase this turn."""

    concern: str
    phase: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What one move did to the four feelings, after gains (signed)."""

    move: Move
    trust: float
    defens: float
    anger: float
    heard: float


@dataclass(frozen=True, slots=True)
class Ledger:
    """Why the counterpart reacted as they did this turn; shown in the debrief, never in the scene."""

    effects: tuple[Effect, ...] = ()
    openness_before: float = 0.0
    openness_after: float = 0.0
    stance_before: Stance = "neutral"
    stance_after: Stance = "neutral"
    opened: Opened | None = None
    addressed: tuple[str, ...] = ()
    verdict: Verdict = "none"
    offer: float = 0.0
    demand: float = 0.0
    face_loss: float = 0.0


# --- words ---------------------------------------------------------------------------------------------------

Domain = Literal["work", "family", "friends", "romance", "home", "school", "health", "money", "online"]
DOMAINS: tuple[Domain, ...] = get_args(Domain)
Band = Literal["guarded", "neutral", "open", "hostile", "shut_down"]
"""Stances as lines know them: warming and open share their words."""
OpenPoint = Literal["no_ask", "no_terms", "unsettled", "settled"]
"""What is still open: no request yet; a request without terms; terms on the table; agreed."""


# --- the learner's own situation --------------------------------------------------------------------------------

IntakeField = Literal["who", "happened", "want", "fear", "like"]
INTAKE_FIELDS: tuple[IntakeField, ...] = get_args(IntakeField)


@dataclass(frozen=True, slots=True)
class Intake:
    """The learner's own words about their situation, each as typed; empty means not given."""

    who: str = ""
    happened: str = ""
    want: str = ""
    fear: str = ""
    like: str = ""
    name: str = ""
    about: str = ""
    domain: Domain | None = None


# --- what the tree of a rehearsal holds --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reply:
    """The counterpart's answer to one line: the words, which bank lines they used, and what they tied themselves to."""

    text: str
    lines: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One what-if line, tried from the same state as the others and not yet part of the rehearsal."""

    said: str
    reading: Reading
    reply: Reply
    mood: Mood
    ledger: Ledger
    hint: Move | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One turn of a rehearsal. `parent` is None for the first; several nodes may share a parent after a rewind."""

    id: int
    parent: int | None
    said: str
    reading: Reading
    reply: Reply
    mood: Mood
    ledger: Ledger
    notes: tuple[str, ...] = field(default=())
