"""How a scene ends: who ended it, how sure the learner is now, the debrief, and the question about the real talk."""

from bot.contract import Choice
from bot.desk import Desk
from bot.events import Debriefed, Ended, RealTalkAsked, RealTalkSet
from bot.scene import debrief_of

RUNS_BEFORE_ASKING = 3
"""After this many runs of one case the coach asks about the real talk: rehearsal is not a way round it."""


def end_scene(desk: Desk, *, by_learner: bool) -> None:
    """End the scene when the learner wants it, or when the counterpart's mood has ended it; otherwise do nothing."""
    r = desk.session.running
    how = r.mood_at(r.at).ended
    if not by_learner and how is None:
        return
    desk.happened(Ended(how="learner" if by_learner or how is None else how))
    if not r.path:
        desk.told("end.nothing")
        desk.happened(Debriefed(confidence=None, turning=None, change=None))
        return
    if not by_learner:
        desk.told(f"scene.over_{how}", name=desk.them)
    desk.told("end.confidence")


def after(desk: Desk, sure: int | None) -> None:
    """The debrief, and after three runs of one case the question about the real talk."""
    r = desk.session.running
    found = show_debrief(desk, (r.confidence, sure))
    desk.happened(Debriefed(confidence=sure, turning=found[0], change=found[1]))
    case = r.case
    runs = dict(desk.session.runs).get(case, 0)
    if runs >= RUNS_BEFORE_ASKING and case not in dict(desk.session.plans):
        desk.happened(RealTalkAsked(case=case))
        desk.told("real_talk.ask", runs=runs)


def show_debrief(desk: Desk, confidence: tuple[int | None, int | None]) -> tuple[int | None, int | None]:
    """Show the debrief of the branch that the learner is on; the turning point's and the changed turn's ids."""
    t = desk.texts
    r = desk.session.running
    found = debrief_of(desk.world, r, confidence)
    body = "\n\n".join(f"{part.heading}. {part.text}" for part in found.parts)
    choices = []
    if found.change is not None:
        choices.append(Choice(id=f"retry:{found.change}:{r.seed}", label=t.say("debrief.again")))
        choices.append(Choice(id=f"others:{found.change}:{r.seed}", label=t.say("debrief.whatif")))
    choices += [Choice(id="rerun", label=t.say("debrief.rerun")), Choice(id="done", label=t.say("debrief.done"))]
    desk.coach(f"{t.say('debrief.title')}\n\n{body}", *choices)
    return found.turning, found.change


def real_talk_line(desk: Desk, text: str, *, later: bool) -> None:
    """Their answer about the real talk, with one of their own best lines to take along."""
    r = desk.session.running
    desk.happened(RealTalkSet(case=r.case, when="" if later else text[:200]))
    if later:
        desk.told("real_talk.later")
        return
    best = max(
        ((seen.quality, node.id, node.said) for node in r.path for seen in node.reading.moves if seen.quality >= 2),
        default=(0, 0, desk.scenario.examples.strong),
    )
    desk.told("real_talk.set", when=text.strip().rstrip(".")[:120].capitalize(), line=best[2])

