"""A conversation as it stands now: `fold(events)`, one event at a time.

Pure. PHASES can be read as documentation: which events each phase allows. Anything else is our own mistake (IllegalEvent),
never the learner's: what a learner may not do is answered before an event is made.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.errors import IllegalEvent
from bot.events import (
    CardEdited,
    CardShown,
    CoachNoted,
    CounterpartSaid,
    CrisisClear,
    CrisisRaised,
    Debriefed,
    Ended,
    Event,
    Greeted,
    IntakeAnswered,
    IntakeBegan,
    LearnerSaid,
    Paused,
    Readied,
    RealTalkAsked,
    RealTalkSet,
    Resumed,
    Rewound,
    Started,
    Stopped,
    SwapBegan,
    SwapEnded,
    SwapSaid,
    WhatIfClosed,
    WhatIfOpened,
    WhatIfTried,
)
from bot.model import Alternative, Difficulty, Intake, IntakeField, Mood, Node, Reply

Phase = Literal["lobby", "intake", "card", "before", "scene", "paused", "whatif", "swap", "after", "real_talk", "crisis"]

_ANYWHERE = frozenset({"stopped", "crisis_raised", "card_shown", "intake_began", "greeted"})
PHASES: dict[Phase, frozenset[str]] = {
    "lobby": _ANYWHERE | {"rewound", "resumed", "real_talk_asked", "what_if_opened"},
    "intake": _ANYWHERE | {"intake_answered"},
    "card": _ANYWHERE | {"card_edited", "readied"},
    "before": _ANYWHERE | {"started"},
    "scene": _ANYWHERE
    | {"learner_said", "counterpart_said", "coach_noted", "paused", "rewound", "what_if_opened", "swap_began", "ended"},
    "paused": _ANYWHERE | {"resumed", "coach_noted", "rewound", "what_if_opened", "swap_began", "ended"},
    "whatif": _ANYWHERE | {"what_if_tried", "what_if_closed", "rewound", "ended"},
    "swap": _ANYWHERE | {"swap_said", "swap_ended", "ended"},
    "after": _ANYWHERE | {"debriefed", "rewound", "what_if_opened"},
    "real_talk": _ANYWHERE | {"real_talk_set", "rewound", "what_if_opened"},
    "crisis": frozenset({"crisis_raised", "crisis_clear", "resumed", "stopped", "card_shown", "intake_began", "greeted"}),
}


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One run of one situation: its start, the tree of turns, and where in the tree the learner is."""

    scenario: str
    intake: Intake | None
    difficulty: Difficulty
    seed: int
    mood: Mood
    opening: Reply
    confidence: int | None
    nodes: tuple[Node, ...] = ()
    at: int | None = None
    nudges: tuple[CoachNoted, ...] = ()
    ended: str | None = None
    debriefed: bool = False
    counted: bool = False
    confidence_after: int | None = None
    swap: tuple[tuple[str, str], ...] = ()
    swap_line: Reply | None = None

    def node(self, id: int) -> Node:
        """The turn with this id. Raises KeyError."""
        if not 0 <= id < len(self.nodes):
            raise KeyError(id)
        return self.nodes[id]

    def line(self, to: int | None) -> tuple[Node, ...]:
        """The turns from the opening to `to`, oldest first; None is the opening itself."""
        return tuple(reversed(list(self._upward(to))))

    @property
    def path(self) -> tuple[Node, ...]:
        """The turns from the opening to where the learner is, oldest first."""
        return self.line(self.at)

    def _upward(self, id: int | None) -> Iterator[Node]:
        while id is not None:
            found = self.nodes[id]
            yield found
            id = found.parent

    def mood_at(self, id: int | None) -> Mood:
        """The counterpart's mood after a turn; None is the opening."""
        return self.mood if id is None else self.nodes[id].mood

    @property
    def case(self) -> str:
        """What counts as the same case for "three runs": the scenario, or the learner's own words about who and what."""
        return self.scenario if self.intake is None else f"{self.scenario}:{self.intake.who}:{self.intake.happened}".lower()


@dataclass(frozen=True, slots=True)
class Session:
    """The state of one conversation. `seq` is how many events it was folded from."""

    seq: int = 0
    phase: Phase = "lobby"
    greeted: bool = False
    intake: Intake | None = None
    asking: IntakeField | None = None
    scenario: str | None = None
    difficulty: Difficulty = "normal"
    rehearsal: Rehearsal | None = None
    whatif_parent: int | None = None
    whatif_from: Phase = "scene"
    suggested: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    runs: tuple[tuple[str, int], ...] = ()
    plans: tuple[tuple[str, str], ...] = ()
    pending: LearnerSaid | None = None
    before_crisis: Phase | None = None
    alarms: int = 0
    clear_turns: int = 0

    @property
    def running(self) -> Rehearsal:
        """The rehearsal. Only called in phases that have one."""
        if self.rehearsal is None:
            raise IllegalEvent(f"no rehearsal in phase {self.phase}")
        return self.rehearsal


def fold(events: Iterable[Event], start: Session | None = None) -> Session:
    """The session after `events`."""
    session = start or Session()
    for event in events:
        session = apply(session, event)
    return session


def apply(s: Session, event: Event) -> Session:
    """The session after one more event. Raises IllegalEvent when PHASES forbids it."""
    if event.kind not in PHASES[s.phase]:
        raise IllegalEvent(f"{event.kind} is not allowed in phase {s.phase}")
    after = _set_up(s, event)
    return replace(after, seq=s.seq + 1)


def _set_up(s: Session, e: Event) -> Session:
    match e:
        case Greeted():
            return replace(s, greeted=True)
        case IntakeBegan() | IntakeAnswered():
            return replace(s, phase="intake", intake=e.intake, asking=e.asking)
        case CardShown() | CardEdited():
            return replace(s, phase="card", scenario=e.scenario, intake=e.intake, difficulty=e.difficulty, asking=None)
        case Readied():
            return replace(s, phase="before")
        case Stopped():
            return replace(s, phase="lobby", pending=None, alternatives=(), before_crisis=None)
        case CrisisRaised():
            before = s.before_crisis if s.phase == "crisis" else s.phase
            return replace(s, phase="crisis", before_crisis=before, alarms=s.alarms + 1, clear_turns=0, pending=None)
        case CrisisClear():
            return replace(s, clear_turns=s.clear_turns + 1)
        case _:
            return _play(s, e)


def _play(s: Session, e: Event) -> Session:
    match e:
        case Started():
            return _started(s, e)
        case LearnerSaid():
            return replace(s, pending=e)
        case CounterpartSaid():
            return _answered(s, e)
        case CoachNoted():
            r = s.running
            return replace(s, rehearsal=replace(r, nudges=(*r.nudges, e)))
        case Rewound():
            r = replace(s.running, at=e.to, ended=None, debriefed=False)
            return replace(s, phase="scene", rehearsal=r, pending=None, alternatives=())
        case WhatIfOpened():
            back = s.whatif_from if s.phase == "whatif" else s.phase
            return replace(s, phase="whatif", whatif_parent=e.parent, whatif_from=back, suggested=e.suggested, alternatives=())
        case WhatIfTried():
            return replace(s, alternatives=e.alternatives)
        case WhatIfClosed():
            if e.picked is None:
                return replace(s, phase=s.whatif_from, alternatives=(), suggested=())
            r = replace(s.running, at=s.whatif_parent, ended=None, debriefed=False)
            return replace(s, phase="scene", rehearsal=r, alternatives=(), suggested=())
        case _:
            return _close(s, e)


def _close(s: Session, e: Event) -> Session:
    match e:
        case Paused():
            return replace(s, phase="paused")
        case Resumed():
            return _resumed(s)
        case Ended():
            return replace(s, phase="after", rehearsal=replace(s.running, ended=e.how), alternatives=())
        case Debriefed():
            return _debriefed(s, e)
        case RealTalkAsked():
            return replace(s, phase="real_talk")
        case RealTalkSet():
            return replace(s, phase="lobby", plans=(*s.plans, (e.case, e.when)))
        case _:
            return _swap(s, e)


def _swap(s: Session, e: Event) -> Session:
    match e:
        case SwapBegan():
            return replace(s, phase="swap", rehearsal=replace(s.running, swap=(), swap_line=e.line))
        case SwapSaid():
            r = s.running
            return replace(s, rehearsal=replace(r, swap=(*r.swap, (e.text, e.reply.text)), swap_line=e.reply))
        case SwapEnded():
            return replace(s, phase="scene")
        case _:
            raise AssertionError(f"nothing folds {e.kind}")


def _started(s: Session, e: Started) -> Session:
    r = Rehearsal(
        scenario=e.scenario,
        intake=e.intake,
        difficulty=e.difficulty,
        seed=e.seed,
        mood=e.mood,
        opening=e.opening,
        confidence=e.confidence,
    )
    return replace(s, phase="scene", rehearsal=r, pending=None, alternatives=())


def _answered(s: Session, e: CounterpartSaid) -> Session:
    said = s.pending
    r = s.running
    if said is None or said.node != e.node or e.node != len(r.nodes):
        raise IllegalEvent(f"an answer to turn {e.node} that nobody asked for")
    node = Node(e.node, said.parent, said.text, said.reading, e.reply, e.mood, e.ledger)
    return replace(s, pending=None, rehearsal=replace(r, nodes=(*r.nodes, node), at=node.id))


def _resumed(s: Session) -> Session:
    if s.phase == "crisis":
        scene = s.before_crisis in ("scene", "paused", "whatif", "swap") and s.rehearsal is not None
        return replace(s, phase="scene" if scene else "lobby", before_crisis=None, clear_turns=0)
    ended = s.rehearsal is None or s.rehearsal.ended
    return replace(s, phase="lobby" if ended else "scene")


def _debriefed(s: Session, e: Debriefed) -> Session:
    r = replace(s.running, debriefed=True, counted=True, confidence_after=e.confidence)
    counted = dict(s.runs)
    if not s.running.counted:
        # Trying a turn again is part of the same run.
        counted[r.case] = counted.get(r.case, 0) + 1
    return replace(s, phase="lobby", rehearsal=r, runs=tuple(counted.items()))
