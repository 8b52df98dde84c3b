"""The one table of commands: name -> handler and help text. Adapters build their menus from it.

A handler takes the desk and what was typed after the name. What a learner may not do now is answered in words; an event is
only made when the session allows it.
"""

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass

from bot import branches, setup
from bot.coaching.nudge import hint
from bot.contract import Choice
from bot.desk import Desk
from bot.ending import end_scene, show_debrief
from bot.events import (
    CoachNoted,
    Paused,
    Resumed,
    Stopped,
    SwapBegan,
    SwapEnded,
)
from bot.model import Intake
from bot.rehearsal.intake import first_words
from bot.scene import track_of
from bot.session import Rehearsal
from bot.voice.swap import swap_line

_IN_SCENE = ("scene", "paused", "whatif", "swap")


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it does in words (`commands.<name>` in the texts) and its handler."""

    name: str
    run: Callable[[Desk, str], None]


def run(desk: Desk, line: str) -> None:
    """Run a line that begins with a slash. A misspelt name gets the nearest one suggested."""
    found = re.match(r"/\s*([A-Za-z_]+)\s*(.*)", line, re.DOTALL)
    name, rest = (found[1].lower(), found[2].strip()) if found else (line.strip("/ ")[:20], "")
    command = COMMANDS.get(name)
    if command is not None:
        command.run(desk, rest)
        return
    near = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
    if near:
        desk.system(desk.texts.say("help.unknown", name=name, nearest=near[0]))
    else:
        desk.system(desk.texts.say("help.unknown_bare", name=name))


def _start(desk: Desk, _: str) -> None:
    """Where you are: the running scene with the last words, or the first screen."""
    s = desk.session
    r = s.rehearsal
    if s.phase in _IN_SCENE and r is not None:
        _recap(desk, r)
    elif s.phase in ("before", "after", "real_talk", "intake", "card") and s.greeted:
        _where(desk)
    else:
        setup.greet(desk)


def _recap(desk: Desk, r: Rehearsal) -> None:
    name = desk.them
    text = desk.texts.say("start.back", title=desk.scenario.title, name=name, turn=len(r.path) + 1)
    if r.path:
        text = f"{text} {desk.texts.say('start.back_last_you', said=r.path[-1].said)}"
    go, new = desk.texts.say("start.back_choice_go"), desk.texts.say("start.back_choice_new")
    desk.system(text, Choice(id="go-on", label=go), Choice(id="new", label=new))
    if desk.session.phase == "whatif":
        branches.compare(desk)
    elif desk.session.phase == "paused":
        desk.told("scene.paused_talk", name=name)
    elif desk.session.phase == "swap" and r.swap_line is not None:
        desk.counterpart(r.swap_line.text)
    else:
        desk.counterpart(desk.last_words)


def _where(desk: Desk) -> None:
    s = desk.session
    match s.phase:
        case "card":
            setup.show_card(desk, s.scenario or "", s.intake, s.difficulty)
        case "before":
            desk.told("before.confidence")
        case "after":
            desk.told("end.confidence")
        case "intake":
            setup.begin_intake(desk, s.intake or Intake())
        case _:
            setup.greet(desk)


def _help(desk: Desk, _: str) -> None:
    rows = "\n".join(f"/{name:<10} {desk.texts.say(f'commands.{name}')}" for name in COMMANDS)
    desk.system(f"{desk.texts.say('help.title')}\n{rows}\n{desk.texts.say('help.footer')}")


def _rehearse(desk: Desk, words: str) -> None:
    if words:
        intake = first_words(words, tuple(desk.world.library.templates()))
        setup.begin_intake(desk, intake)
    else:
        setup.begin_intake(desk, Intake())


def _scenarios(desk: Desk, words: str) -> None:
    ids = [e.id for e in desk.world.library.entries]
    if words in ids:
        setup.show_card(desk, words)
    else:
        setup.show_shelf(desk)


def _hint(desk: Desk, _: str) -> None:
    s = desk.session
    if s.phase == "swap":
        desk.told("hint.swap", name=desk.them)
        return
    if s.phase not in ("scene", "paused"):
        desk.told("hint.ended" if s.phase in ("after", "real_talk") else "scene.no_scene")
        return
    r = s.running
    note = hint(desk.world.library.guides, desk.scenario, track_of(r), r.path, r.nudges)
    rungs = ("cue", "question", "example" if r.intake is None else "shape")
    guide = desk.world.library.guides[note.about]
    text = desk.texts.say(f"hint.{rungs[note.rung]}", text=note.text, name=guide.name)
    desk.happened(CoachNoted(node=r.at, about=note.about, rung=note.rung, asked=True, text=note.text))
    more = f" {desk.texts.say('hint.more')}" if note.rung < 2 else ""
    desk.coach(f"{text}{more}")


def _pause(desk: Desk, _: str) -> None:
    s = desk.session
    if s.phase == "scene":
        desk.happened(Paused())
        desk.told("scene.paused", name=desk.them)
    else:
        desk.told("scene.already_paused" if s.phase == "paused" else "scene.no_scene")


def _resume(desk: Desk, _: str) -> None:
    s = desk.session
    if s.phase == "scene":
        desk.told("scene.not_paused", name=desk.them, last=desk.last_words)
    elif s.phase in ("whatif", "swap"):
        _leave_side(desk)
    elif s.phase == "paused" or (s.phase == "lobby" and s.rehearsal is not None and s.rehearsal.ended is None):
        desk.happened(Resumed())
        desk.told("scene.resumed", name=desk.them, last=desk.last_words)
    elif s.rehearsal is not None and s.rehearsal.debriefed:
        desk.told("scene.over")
    else:
        desk.told("scene.nothing_to_resume")


def _leave_side(desk: Desk) -> None:
    if desk.session.phase == "swap":
        _end_swap(desk)
    else:
        branches.close_whatif(desk, None)


# --- the other chair, the end ---------------------------------------------------------------------------------------------------


def _swap(desk: Desk, _: str) -> None:
    s = desk.session
    if s.phase == "swap":
        _end_swap(desk)
    elif s.phase in ("scene", "paused"):
        r = s.running
        first = swap_line(desk.scenario, tuple(node.said for node in r.path), (), desk.last_words, None)
        desk.happened(SwapBegan(line=first))
        desk.told("swap.began", name=desk.them)
        desk.as_learner(first.text)
    else:
        desk.told("scene.no_scene")


def _end_swap(desk: Desk) -> None:
    name = desk.them
    desk.happened(SwapEnded())
    desk.told("swap.ended", name=name)
    desk.told("swap.resumed", name=name, last=desk.last_words)


def _end(desk: Desk, _: str) -> None:
    if desk.session.phase in _IN_SCENE:
        end_scene(desk, by_learner=True)
    elif desk.session.phase == "after":
        desk.told("end.confidence")
    else:
        desk.told("end.need_scene")


def _debrief(desk: Desk, _: str) -> None:
    r = desk.session.rehearsal
    if r is None or not r.debriefed:
        desk.told("debrief.none")
        return
    show_debrief(desk, (r.confidence, r.confidence_after))


def _stop(desk: Desk, _: str) -> None:
    r = desk.session.rehearsal
    kept = r is not None and r.ended is None and desk.session.phase in (*_IN_SCENE, "crisis")
    desk.happened(Stopped())
    desk.system(desk.texts.say("stop.done", kept=desk.texts.say("stop.kept" if kept else "stop.nothing")))


COMMANDS: dict[str, Command] = {
    c.name: c
    for c in (
        Command("start", _start), Command("help", _help), Command("rehearse", _rehearse), Command("scenarios", _scenarios),
        Command("hint", _hint), Command("pause", _pause), Command("resume", _resume), Command("rewind", branches.take_back),
        Command("whatif", branches.what_if), Command("tree", branches.draw_tree), Command("swap", _swap), Command("end", _end),
        Command("debrief", _debrief), Command("stop", _stop),
    )
}  # fmt: skip
