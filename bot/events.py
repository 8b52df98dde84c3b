"""What happened in a conversation: the append-only facts from which a session is folded.

An event holds everything that replay needs (the reading, the mood after, the words said), so that an old
conversation reads the same whatever the engine has become since.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from bot.model import Alternative, Difficulty, Intake, IntakeField, Ledger, Mood, Reading, Reply


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Greeted(_Event):
    """The first screen was shown."""

    kind: Literal["greeted"] = "greeted"


class IntakeBegan(_Event):
    """The learner described their own situation; `intake` is what was understood of the first words."""

    kind: Literal["intake_began"] = "intake_began"
    intake: Intake
    asking: IntakeField | None


class IntakeAnswered(_Event):
    """One question of the intake was answered or skipped; `asking` is the next one, None when done."""

    kind: Literal["intake_answered"] = "intake_answered"
    intake: Intake
    asking: IntakeField | None


class CardShown(_Event):
    """A scenario is on the table, ready to start. `scenario` is an id, or `own:<domain>` with an intake."""

    kind: Literal["card_shown"] = "card_shown"
    scenario: str
    intake: Intake | None = None
    difficulty: Difficulty = "normal"


class CardEdited(_Event):
    """The learner corrected the card."""

    kind: Literal["card_edited"] = "card_edited"
    scenario: str
    intake: Intake | None = None
    difficulty: Difficulty


class Readied(_Event):
    """The learner chose to start; how confident they feel is asked first."""

    kind: Literal["readied"] = "readied"


class Started(_Event):
    """The scene began. `confidence` is 0..10, None when skipped."""

    kind: Literal["started"] = "started"
    scenario: str
    intake: Intake | None = None
    difficulty: Difficulty
    seed: int
    mood: Mood
    opening: Reply
    confidence: int | None = None


class LearnerSaid(_Event):
    """The learner's line, as typed, and what was read in it. `parent` is the turn it answers."""

    kind: Literal["learner_said"] = "learner_said"
    node: int
    parent: int | None
    text: str
    reading: Reading


class CounterpartSaid(_Event):
    """The counterpart's answer to `node`, with the mood after it and why."""

    kind: Literal["counterpart_said"] = "counterpart_said"
    node: int
    reply: Reply
    mood: Mood
    ledger: Ledger


class CoachNoted(_Event):
    """The coach said something about `node`. `about` names the move or opportunity, `rung` the step of the ladder (0-2)."""

    kind: Literal["coach_noted"] = "coach_noted"
    node: int | None
    about: str
    rung: int
    asked: bool
    text: str


class Paused(_Event):
    """The scene stands still; the learner talks to the coach."""

    kind: Literal["paused"] = "paused"


class Resumed(_Event):
    """Back into the scene."""

    kind: Literal["resumed"] = "resumed"


class Rewound(_Event):
    """The scene went back to just after `to` (None: to the opening). Nothing is lost: the old branch stays in the tree."""

    kind: Literal["rewound"] = "rewound"
    to: int | None


class WhatIfOpened(_Event):
    """The learner asked to try other lines for the turn `instead_of` (None: for the next one)."""

    kind: Literal["what_if_opened"] = "what_if_opened"
    parent: int | None
    suggested: tuple[str, ...]


class WhatIfTried(_Event):
    """Up to three lines were tried from the same state."""

    kind: Literal["what_if_tried"] = "what_if_tried"
    alternatives: tuple[Alternative, ...]


class WhatIfClosed(_Event):
    """The what-if was left. When one was picked, its turn follows as LearnerSaid and CounterpartSaid."""

    kind: Literal["what_if_closed"] = "what_if_closed"
    picked: int | None


class SwapBegan(_Event):
    """The learner took the other chair; `line` is what their own side says first."""

    kind: Literal["swap_began"] = "swap_began"
    line: Reply


class SwapSaid(_Event):
    """The learner spoke as the counterpart; their own side answered."""

    kind: Literal["swap_said"] = "swap_said"
    text: str
    reply: Reply


class SwapEnded(_Event):
    """Both are back in their own chairs."""

    kind: Literal["swap_ended"] = "swap_ended"


class Ended(_Event):
    """The scene is over. `how` is `learner` when they ended it, else how the counterpart did."""

    kind: Literal["ended"] = "ended"
    how: Literal["learner", "walked_out", "shut_down", "time", "agreed"]


class Debriefed(_Event):
    """The debrief was shown. `confidence` is 0..10 after the scene, None when skipped."""

    kind: Literal["debriefed"] = "debriefed"
    confidence: int | None
    turning: int | None
    change: int | None


class RealTalkAsked(_Event):
    """After three runs of one case the coach asked whether to set a time for the real talk."""

    kind: Literal["real_talk_asked"] = "real_talk_asked"
    case: str


class RealTalkSet(_Event):
    """The learner's answer, in their own words; empty when they would rather not."""

    kind: Literal["real_talk_set"] = "real_talk_set"
    case: str
    when: str


class Stopped(_Event):
    """The learner stopped everything; whatever was running is put away, not deleted."""

    kind: Literal["stopped"] = "stopped"


class CrisisRaised(_Event):
    """A line sounded like danger. The event keeps the level and the kind, never the line (safety.md C9)."""

    kind: Literal["crisis_raised"] = "crisis_raised"
    level: Literal["passive", "active", "imminent"]
    about: str


class CrisisClear(_Event):
    """A clear turn after a raise. Two of them end the crisis state."""

    kind: Literal["crisis_clear"] = "crisis_clear"


Event = Annotated[
    Greeted | IntakeBegan | IntakeAnswered | CardShown | CardEdited | Readied | Started | LearnerSaid | CounterpartSaid
    | CoachNoted | Paused | Resumed | Rewound | WhatIfOpened | WhatIfTried | WhatIfClosed | SwapBegan | SwapSaid
    | SwapEnded | Ended | Debriefed | RealTalkAsked | RealTalkSet | Stopped | CrisisRaised | CrisisClear,
    Field(discriminator="kind"),
]  # fmt: skip

_ADAPTER: TypeAdapter[Event] = TypeAdapter(Event)


def to_json(event: Event) -> str:
    """The event as one line of JSON; `from_json` gives an equal event back."""
    return _ADAPTER.dump_json(event).decode()


def from_json(line: str) -> Event:
    """The event that `to_json` wrote. Raises pydantic.ValidationError on anything else."""
    return _ADAPTER.validate_json(line)
