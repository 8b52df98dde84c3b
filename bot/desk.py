"""What lies on the desk while one message is handled: the session as it grows, the events made, the words to show.

Apart from turn and commands because both work on it.
"""

from dataclasses import dataclass, field

from bot.coaching.chance import called
from bot.content import Library, Texts
from bot.contract import Choice, Inbound, Panel, Say
from bot.events import Event
from bot.model import COUNTERPRODUCTIVE, Intake, Mood, MoveSeen, Node, Reading
from bot.ports import Clock, Seeds
from bot.predicates import Track
from bot.reading.persons import flip, their_line
from bot.rehearsal.intake import build
from bot.rehearsal.mood import stance
from bot.session import Rehearsal, Session, apply
from bot.situation import Scenario

_KEPT = 200
"""Scenarios built from learners' words that stay in memory; another is built again in a moment."""
SURE = 0.5
"""Least confidence at which a constructive move counts for the counterpart; below it was only a guess."""
SURE_OF_HARM = 0.7
"""The same for a counterproductive move: being wrongly accused costs a learner more than a missed jab."""


@dataclass
class World:
    """The ports and the content, and the scenarios built from learners' own words so far."""

    library: Library
    clock: Clock
    seeds: Seeds
    _built: dict[tuple[str, Intake], Scenario] = field(default_factory=dict)

    def scenario(self, ref: str, intake: Intake | None) -> Scenario:
        """The scenario behind a reference: one from the shelf, or `own:<domain>` filled with the learner's words."""
        if intake is None:
            return self.library.scenario(ref)
        key = (ref, intake)
        if key not in self._built:
            domain = intake.domain or "friends"
            fears = their_line(intake.fear) if intake.fear else ()
            if len(self._built) >= _KEPT:
                self._built.pop(next(iter(self._built)))
            self._built[key] = build(self.library.template(domain), intake, fears, flip)
        return self._built[key]


@dataclass
class Desk:
    """One message being handled. `happened` and `say` are the only ways to change anything."""

    world: World
    session: Session
    inbound: Inbound
    events: list[Event] = field(default_factory=list)
    says: list[Say] = field(default_factory=list)

    @property
    def texts(self) -> Texts:
        """The bot's own words."""
        return self.world.library.texts

    @property
    def scenario(self) -> Scenario:
        """The scenario of the running rehearsal."""
        return self.scenario_of(self.session.running)

    def scenario_of(self, r: Rehearsal) -> Scenario:
        """The scenario of a rehearsal."""
        return self.world.scenario(r.scenario, r.intake)

    @property
    def them(self) -> str:
        """What the coach calls the counterpart."""
        return called(self.scenario)

    def happened(self, event: Event) -> None:
        """Take an event in: it will be committed, and the session moves on by it."""
        self.session = apply(self.session, event)
        self.events.append(event)

    def coach(self, text: str, *choices: Choice, panels: tuple[Panel, ...] = ()) -> None:
        """The coach speaks."""
        self.says.append(Say(voice="coach", text=text, choices=choices, panels=panels))

    def system(self, text: str, *choices: Choice) -> None:
        """The bot speaks about itself."""
        self.says.append(Say(voice="system", text=text, choices=choices))

    def counterpart(self, text: str) -> None:
        """The counterpart speaks."""
        self.says.append(Say(voice="counterpart", text=text, name=self.scenario.counterpart.name))

    def as_learner(self, text: str) -> None:
        """The learner's own side speaks, while they sit in the other chair."""
        self.says.append(Say(voice="learner", text=text, name="You"))

    def told(self, key: str, *choices: Choice, **values: object) -> None:
        """The coach says one of the texts."""
        self.coach(self.texts.say(key, **values), *choices)

    @property
    def last_words(self) -> str:
        """What the counterpart said last, where the learner is now."""
        r = self.session.running
        return r.opening.text if r.at is None else r.node(r.at).reply.text

    def seed(self) -> int:
        """A fresh seed for a new rehearsal."""
        return self.world.seeds.fresh()


def counts(seen: MoveSeen) -> bool:
    """Whether a move was read surely enough to count."""
    return seen.confidence >= (SURE_OF_HARM if seen.move in COUNTERPRODUCTIVE else SURE)


def track(start: Mood, path: tuple[Node, ...], *more: Reading, mood: Mood | None = None, ending: str | None = None) -> Track:
    """What `path` has shown, with further readings on top and the mood they led to."""
    best: dict[str, int] = {}
    first: dict[str, int] = {}
    readings = [*(node.reading for node in path), *more]
    for turn, reading in enumerate(readings, 1):
        for seen in reading.moves:
            if counts(seen):
                best[seen.move] = max(best.get(seen.move, 0), seen.quality)
                first.setdefault(seen.move, turn)
    now = mood or (path[-1].mood if path else start)
    return Track(now, stance(now), best, first, ending or now.ended)  # type: ignore[arg-type]
