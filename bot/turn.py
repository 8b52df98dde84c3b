"""The story of one message, top to bottom: safety first, then a choice, a command, or the phase's own step.

Given the session so far and one inbound message it makes the new events and the messages to show. Nothing here writes;
`app` commits what comes out and then shows it.
"""

import re

from bot import branches, commands, ending, setup
from bot.coaching.nudge import nudge
from bot.contract import Inbound
from bot.desk import Desk, World
from bot.events import CoachNoted, CrisisClear, CrisisRaised, Stopped, SwapSaid
from bot.model import Difficulty
from bot.reading.line import read_line
from bot.rehearsal.people import persona
from bot.safety.crisis import Alarm, screen
from bot.scene import events_of, exchange
from bot.session import Session
from bot.setup import LEVELS
from bot.voice.swap import swap_line

_STOP = re.compile(r"\W*stop\W*", re.IGNORECASE)
_TOO_LONG = 1500
_CLEAR_TURNS = 2
_DENIES = re.compile(
    r"\W*(?:no\b|nope|not at all|never|i'?m (?:fine|ok|okay|safe|good|not)|i am (?:fine|ok|okay|safe|not)|i don'?t|it'?s not)",
    re.IGNORECASE,
)
_SOON = 2
"""Turns before the end of a counterpart's time at which the coach says so."""
_BACK = re.compile(r"\W*(?:back|none|no|leave|cancel|/back)\W*", re.IGNORECASE)
_NOT_YET = re.compile(r"\W*(?:not (?:yet|now)|no|later|skip|nope|nah|maybe|idk|don'?t know|never)\b.*", re.IGNORECASE | re.DOTALL)


def take(world: World, session: Session, inbound: Inbound) -> Desk:
    """One message against the session so far. What changed is on the desk."""
    desk = Desk(world, session, inbound)
    text = inbound.text or ""
    alarm = screen(text) if text else None
    if alarm is not None and session.phase == "crisis" and alarm.level != "imminent" and _DENIES.match(text):
        # The answer to our own question: it repeats our words and says no. One such answer does not end the state.
        alarm = None
    if alarm is not None:
        _raise(desk, alarm)
    elif inbound.action is not None:
        _choice(desk, inbound.action)
    elif session.phase == "crisis" and not text.startswith("/"):
        _staying(desk, text)
    elif _STOP.fullmatch(text):
        commands.run(desk, "/stop")
    elif re.match(r"/\s*[A-Za-z_]", text):
        commands.run(desk, text)
    else:
        _line(desk, text)
    return desk


# --- safety -------------------------------------------------------------------------------------------------------------------


def _raise(desk: Desk, alarm: Alarm) -> None:
    """Step out of the scene and say where human help is. The block stands in the texts, written by people."""
    again = desk.session.phase == "crisis" and alarm.level != "imminent"
    desk.happened(CrisisRaised(level=alarm.level, about=alarm.kind))
    desk.system(desk.texts.say("crisis.again" if again else f"crisis.{_block(alarm)}"))


def _block(alarm: Alarm) -> str:
    match alarm.kind:
        case "suicide":
            return alarm.level
        case "self_harm":
            return "imminent" if alarm.level == "imminent" else "self_harm"
        case "abuse_victim":
            return "abuse"
        case "minor_at_risk":
            return "minor"
        case "violence":
            return "violence"


def _staying(desk: Desk, text: str) -> None:
    """A turn after a raise without a new one. The first asks what stands in the way of help; the second clear one eases."""
    if _STOP.fullmatch(text):
        commands.run(desk, "/stop")
        return
    scene = desk.session.before_crisis in ("scene", "paused", "whatif", "swap")
    desk.happened(CrisisClear())
    if desk.session.clear_turns >= _CLEAR_TURNS:
        desk.system(desk.texts.say("crisis.easing" if scene else "crisis.easing_lobby"))
        desk.happened(Stopped())
    else:
        desk.system(desk.texts.say("crisis.understood" if _DENIES.match(text) else "crisis.barrier"))


# --- choices -------------------------------------------------------------------------------------------------------------------


def _choice(desk: Desk, action: str) -> None:
    """A button or a number. One that belongs to an earlier moment is answered kindly and changes nothing."""
    verb, _, rest = action.partition(":")
    phase = desk.session.phase
    if verb == "scenario" and any(e.id == rest for e in desk.world.library.entries):
        setup.show_card(desk, rest)
    elif verb == "new":
        desk.happened(Stopped())
        setup.greet(desk)
    elif verb == "go-on" and phase in ("scene", "paused", "swap"):
        commands.run(desk, "/resume")
    elif verb == "done" and phase in ("lobby", "real_talk"):
        desk.told("start.bye")
    elif phase == "intake" and verb in ("skip", "like"):
        _intake_choice(desk, verb, rest)
    elif phase == "card" and verb in ("start", "level"):
        _card_choice(desk, verb, rest)
    elif phase == "whatif" and verb in ("pick", "whatif-back"):
        _whatif_choice(desk, verb, rest)
    elif verb in ("retry", "others", "rerun"):
        _debrief_choice(desk, verb, rest)
    else:
        _stale(desk)


def _intake_choice(desk: Desk, verb: str, rest: str) -> None:
    if verb == "skip" and rest == desk.session.asking:
        setup.intake_line(desk, "", skipped=True)
    elif verb == "like" and desk.session.asking == "like":
        setup.intake_line(desk, desk.texts.say(f"intake.like_{rest}"))
    else:
        _stale(desk)


def _card_choice(desk: Desk, verb: str, rest: str) -> None:
    level: Difficulty | None = next((known for known in LEVELS if known == rest), None)
    if verb == "start":
        setup.ready(desk)
    elif level is not None:
        setup.set_level(desk, level)
    else:
        _stale(desk)


def _whatif_choice(desk: Desk, verb: str, rest: str) -> None:
    s = desk.session
    found = re.fullmatch(r"([1-9]):(\d+)", rest)
    if verb == "whatif-back":
        branches.close_whatif(desk, None)
    elif found and int(found[2]) == len(s.running.nodes) and int(found[1]) <= len(s.alternatives):
        branches.close_whatif(desk, int(found[1]) - 1)
    else:
        _stale(desk)


def _debrief_choice(desk: Desk, verb: str, rest: str) -> None:
    s = desk.session
    r = s.rehearsal
    found = re.fullmatch(r"(\d+):(\d+)", rest)
    if r is None or s.phase not in ("lobby", "real_talk"):
        _stale(desk)
    elif verb == "rerun":
        setup.show_card(desk, r.scenario, r.intake, r.difficulty)
    elif not found or int(found[2]) != r.seed or int(found[1]) >= len(r.nodes):
        _stale(desk)
    elif verb == "retry":
        node = r.node(int(found[1]))
        branches.rewind(desk, node.parent, node.said)
    else:
        node = r.node(int(found[1]))
        branches.open_whatif(desk, node.parent)
        branches.compare(desk)


def _stale(desk: Desk) -> None:
    if desk.session.phase in ("scene", "paused", "whatif", "swap"):
        desk.told("scene.not_yours", turn=len(desk.session.running.path) + 1)
    else:
        desk.told("scene.no_scene")


# --- lines ---------------------------------------------------------------------------------------------------------------------


def _line(desk: Desk, text: str) -> None:
    """Free text, by phase."""
    match desk.session.phase:
        case "lobby" | "crisis":
            setup.lobby_line(desk, text)
        case "intake":
            setup.intake_line(desk, text)
        case "card":
            if setup.card_line(desk, text):
                _said(desk, text)
        case "before":
            _before(desk, text)
        case "scene":
            _said(desk, text)
        case "paused":
            desk.told("scene.paused_talk", name=desk.them)
        case "whatif":
            _whatif_line(desk, text)
        case "swap":
            _swapped(desk, text)
        case _:
            _afterwards(desk, text)


def _afterwards(desk: Desk, text: str) -> None:
    if desk.session.phase == "after":
        sure = setup.confidence(text)
        if sure is None and len(text.split()) > 3 and not setup.is_skip(text):
            desk.told("end.not_heard", name=desk.them)
        else:
            ending.after(desk, sure)
    else:
        ending.real_talk_line(desk, text, later=bool(_NOT_YET.fullmatch(text)) or not text.strip())


def _before(desk: Desk, text: str) -> None:
    """How sure they are, or already the first line."""
    sure = setup.confidence(text)
    setup.start(desk, sure)
    if sure is None and not setup.is_skip(text) and len(text.split()) > 3:
        _said(desk, text)


def _said(desk: Desk, text: str) -> None:
    """One turn of the scene."""
    r = desk.session.running
    name = desk.them
    tried = exchange(desk.world, r, r.at, text)
    if "meta" in tried.reading.acts and len(tried.reading.moves) <= 1:
        desk.told("scene.meta", name=name)
        return
    for event in events_of(r, r.at, tried):
        desk.happened(event)
    desk.counterpart(tried.reply.text)
    if tried.mood.ended is None:
        _coach(desk, len(text) > _TOO_LONG)
    ending.end_scene(desk, by_learner=False)


def _coach(desk: Desk, too_long: bool) -> None:
    """At most one word from the coach a turn."""
    r = desk.session.running
    name = desk.them
    if too_long:
        desk.told("scene.too_long")
        return
    if r.path[-1].ledger.verdict == "agree":
        desk.told("scene.agreed", name=name)
        return
    if persona(desk.scenario.counterpart, r.difficulty).max_turns - r.path[-1].mood.turn == _SOON:
        desk.told("end.soon", name=name)
        return
    note = nudge(desk.world.library.guides, r.path, r.nudges)
    if note is not None:
        key = "hint.nudge_quote" if note.quote else "hint.nudge"
        text = desk.texts.say(key, text=note.text, quote=note.quote)
        desk.happened(CoachNoted(node=r.at, about=note.about, rung=0, asked=False, text=text))
        desk.coach(text)


def _whatif_line(desk: Desk, text: str) -> None:
    if _BACK.fullmatch(text) or not text.strip():
        branches.close_whatif(desk, None)
    else:
        branches.try_lines(desk, text)


def _swapped(desk: Desk, text: str) -> None:
    """The learner spoke from the other chair; their own side answers."""
    r = desk.session.running
    said = r.swap if r.swap_line is None else (*r.swap, ("", r.swap_line.text))
    before = r.swap_line.text if r.swap_line else ""
    reply = swap_line(desk.scenario, tuple(node.said for node in r.path), said, text, read_line(text, before))
    if not reply.text:
        desk.told("swap.no_more")
        commands.run(desk, "/swap")
        return
    desk.happened(SwapSaid(text=text, reply=reply))
    desk.as_learner(reply.text)

