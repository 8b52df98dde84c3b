"""One event of every kind, with every optional part filled in somewhere. Shared by the tests that keep or fold events."""

from bot import events as ev
from bot.model import Alternative, Apology, ConcernState, Effect, Intake, Ledger, Mood, MoveSeen, Opened, Reading, Reply, Slot

MOOD = Mood(
    trust=0.41,
    defens=0.3,
    anger=0.1 + 0.2,
    concerns=(ConcernState(id="fairness", phase=1),),
    turn=3,
    uses=(("REFLECT", 2), ("BLAME", 1)),
    last_attack=2,
    ended="walked_out",
)
READING = Reading(
    moves=(MoveSeen("REFLECT", 0.7, 0.9, 2, "so you felt"),),
    acts=("reflect", "ask_why"),
    slots=(Slot("money", "my 40 €", "your 40 €"),),
    apology=Apology(frozenset({"regret", "repair"}), conditional=True),
    linked=("fairness",),
    words=9,
)
REPLY = Reply("Fine. Say it, then.", ("uptake.3", "content.9"), ("by Friday",), "bank")
LEDGER = Ledger(
    effects=(Effect("REFLECT", 0.1, -0.05, 0.0, 0.2),), stance_after="guarded", opened=Opened("fairness", 1), verdict="counter"
)
INTAKE = Intake(who="my sister", happened="she 'forgot' the rent\nagain", want="40 €", name="Noor", domain="home")

EVENTS: tuple[ev.Event, ...] = (
    ev.Greeted(),
    ev.IntakeBegan(intake=INTAKE, asking="fear"),
    ev.IntakeAnswered(intake=INTAKE, asking=None),
    ev.CardShown(scenario="own:home", intake=INTAKE),
    ev.CardEdited(scenario="raise", difficulty="hard"),
    ev.Readied(),
    ev.Started(scenario="raise", difficulty="nightmare", seed=2**31 - 1, mood=MOOD, opening=REPLY, confidence=4),
    ev.LearnerSaid(node=1, parent=None, text='I said "no" 🙂', reading=READING),
    ev.CounterpartSaid(node=1, reply=REPLY, mood=MOOD, ledger=LEDGER),
    ev.CoachNoted(node=1, about="REFLECT", rung=2, asked=True, text="Try naming the feeling."),
    ev.Paused(),
    ev.Resumed(),
    ev.Rewound(to=None),
    ev.WhatIfOpened(parent=1, suggested=("a", "b")),
    ev.WhatIfTried(alternatives=(Alternative("What if…", READING, REPLY, MOOD, LEDGER, "VALIDATE"),)),
    ev.WhatIfClosed(picked=0),
    ev.SwapBegan(line=REPLY),
    ev.SwapSaid(text="No.", reply=REPLY),
    ev.SwapEnded(),
    ev.Ended(how="agreed"),
    ev.Debriefed(confidence=7, turning=1, change=None),
    ev.RealTalkAsked(case="raise"),
    ev.RealTalkSet(case="raise", when=""),
    ev.Stopped(),
    ev.CrisisRaised(level="active", about="self_harm"),
    ev.CrisisClear(),
)


def said(text: str, node: int = 1) -> ev.LearnerSaid:
    """A learner's line of which only the text matters."""
    return ev.LearnerSaid(node=node, parent=None, text=text, reading=Reading())
