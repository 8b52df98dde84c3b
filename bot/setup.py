"""Everything before a scene: the first screen, the shelf, the intake of the learner's own situation, the card.

On the floor of turn and commands; apart because it is a conversation of its own.
"""

import re
from typing import get_args

from bot.content import Entry
from bot.contract import Choice
from bot.desk import Desk
from bot.events import CardEdited, CardShown, Greeted, IntakeAnswered, IntakeBegan, Readied
from bot.model import Difficulty, Intake, IntakeField
from bot.rehearsal.intake import answered, edited, first_words, next_question
from bot.scene import begin

LEVELS: tuple[Difficulty, ...] = get_args(Difficulty)
_LIKES = ("warm", "blunt", "anxious", "avoidant", "dry", "formal")
_FIRST_THREE = ("raise", "friend_fight", "money_partner")
_SKIP = re.compile(r"\W*(?:skip|/skip|pass|next|no idea|idk|don'?t know|dunno|nothing|-)?\W*", re.IGNORECASE)
_GO = re.compile(
    r"\W*(?:start|go|yes|y|yep|ok(?:ay)?|ready|let'?s (?:go|start|do it)|begin|looks? good|sure|fine|right)\W*", re.IGNORECASE
)
_WRONG = re.compile(
    r"\s*(?:no|nope|not|wrong|actually|it'?s (?:with|about))\b[,.:]?\s*(?:it'?s |it is )?(?:with |about )?", re.IGNORECASE
)
_SPOKEN = re.compile(r"\b(?:you|your|you're|u|ur|hi|hey|hello|we|us|sorry)\b|\?", re.IGNORECASE)
"""What a first line to the other person nearly always holds, and a correction of the card seldom."""
_SMALL = re.compile(r"\W*(?:hi|hello|hey|yo|thanks?|thank you|ok(?:ay)?|bye|goodbye|test|\?)\W*", re.IGNORECASE)
_MAX = 2000
"""Characters of one intake answer that are kept on the card."""


# --- the lobby --------------------------------------------------------------------------------------------------------------


def greet(desk: Desk) -> None:
    """The first screen, or a shorter one for somebody who has seen it."""
    known = desk.session.greeted
    if not known:
        desk.happened(Greeted())
    text = desk.texts.say("start.again" if known else "start.hello")
    entries = {e.id: e for e in desk.world.library.entries}
    starts = [Choice(id=f"scenario:{id}", label=entries[id].title) for id in _FIRST_THREE if id in entries]
    desk.system(text, *starts)
    desk.system(desk.texts.say("start.ways_out"))


def show_shelf(desk: Desk) -> None:
    """The ready-made scenes."""
    entries = desk.world.library.entries
    rows = [f"{e.title}: {e.blurb}" for e in entries]
    text = "\n".join([desk.texts.say("start.shelf"), *(f"· {row}" for row in rows), desk.texts.say("start.shelf_hint")])
    desk.system(text, *(Choice(id=f"scenario:{e.id}", label=e.title) for e in entries))


def lobby_line(desk: Desk, text: str) -> None:
    """Free text outside a scene: usually the conversation they dread."""
    if _SMALL.fullmatch(text):
        low = text.lower()
        key = "start.bye" if "bye" in low else "start.thanks" if "thank" in low else None
        if key:
            desk.told(key)
        else:
            greet(desk)
        return
    entry = _ready_made(desk, text)
    intake = first_words(text[:_MAX], tuple(desk.world.library.templates()))
    if entry is None and intake.domain is None and (len(text.split()) < 3 or not re.search(r"[a-zA-Z]{3}", text)):
        desk.told("start.lobby_unclear")
        return
    begin_intake(desk, intake, entry)


def _ready_made(desk: Desk, text: str) -> Entry | None:
    """The scene whose cues the words hold, the longest cue first. Its bare id or title counts too."""
    low = f" {re.sub(r'[^a-z ]', ' ', text.lower())} "
    bare = low.strip().replace(" ", "_")
    found = [
        (len(cue), entry)
        for entry in desk.world.library.entries
        for cue in (*entry.cues, entry.title.lower())
        if f" {cue} " in low or bare == entry.id
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


# --- the intake ---------------------------------------------------------------------------------------------------------------


def begin_intake(desk: Desk, intake: Intake, ready: Entry | None = None) -> None:
    """The first of at most four short questions; `ready` is a ready-made scene close to what was said."""
    asking = next_question(intake, None)
    desk.happened(IntakeBegan(intake=intake, asking=asking))
    if ready is not None:
        offer = Choice(id=f"scenario:{ready.id}", label=desk.texts.say("intake.ready_choice", title=ready.title))
        desk.told("intake.ready")
        _ask(desk, asking, offer)
    else:
        desk.told("intake.begin")
        _ask(desk, asking)


def _ask(desk: Desk, asking: IntakeField | None, *before: Choice) -> None:
    if asking is None:
        _to_card(desk)
        return
    skip = Choice(id=f"skip:{asking}", label=desk.texts.say("intake.skip"))
    likes = [Choice(id=f"like:{k}", label=desk.texts.say(f"intake.like_{k}")) for k in _LIKES] if asking == "like" else []
    desk.told(f"intake.{asking}", *before, *likes, skip)


def intake_line(desk: Desk, text: str, *, skipped: bool = False) -> None:
    """An answer to the present question of the intake."""
    s = desk.session
    intake, asking = s.intake or Intake(), s.asking
    if asking is None:
        _to_card(desk)
        return
    if not (skipped or _SKIP.fullmatch(text)):
        intake = answered(intake, asking, text[:_MAX], tuple(desk.world.library.templates()))
    following = next_question(intake, asking)
    desk.happened(IntakeAnswered(intake=intake, asking=following))
    _ask(desk, following)


def _to_card(desk: Desk) -> None:
    intake = desk.session.intake or Intake()
    show_card(desk, f"own:{intake.domain or 'friends'}", intake)


# --- the card -------------------------------------------------------------------------------------------------------------------


def show_card(desk: Desk, scenario: str, intake: Intake | None = None, difficulty: Difficulty | None = None) -> None:
    """Put a scenario on the table."""
    desk.world.scenario(scenario, intake)  # a wrong file is said now, before anything is kept
    desk.happened(CardShown(scenario=scenario, intake=intake, difficulty=difficulty or desk.session.difficulty))
    _draw_card(desk)


def _draw_card(desk: Desk) -> None:
    s = desk.session
    scenario = desk.world.scenario(s.scenario or "", s.intake)
    t, who = desk.texts, scenario.counterpart
    rows: list[tuple[str, str]]
    if s.intake is None:
        name = f"{who.name}, {who.role}. {who.sketch}"
        rows = [("with", name), ("you", scenario.you), ("setting", " ".join(scenario.setting)), ("want", scenario.goals[0])]
    else:
        open_ = t.say("card.not_given")
        name = f"{s.intake.name}, {who.role}" if s.intake.name else who.role
        given = (("about", s.intake.about), ("happened", s.intake.happened))
        rows = [("with", name), *((key, text) for key, text in given if text)]
        feared = [o.lines[0] for o in scenario.objections if o.id.startswith("feared_")]
        rows += [("want", s.intake.want or open_), ("say", " ".join(feared) or s.intake.fear or open_)]
        rows += [("like", s.intake.like or open_)]
    rows.append(("difficulty", t.say(f"card.{s.difficulty}")))
    body = "\n".join(f"{t.say(f'card.{key}')}: {value}" for key, value in rows)
    fix = "" if s.intake is None else f"\n{t.say('card.fix')}"
    note = f"\n{scenario.content_note}" if scenario.content_note else ""
    at = LEVELS.index(s.difficulty)
    choices = [Choice(id="start", label=t.say("card.start"))]
    choices += [Choice(id=f"level:{LEVELS[at + 1]}", label=t.say("card.harder"))] if at + 1 < len(LEVELS) else []
    choices += [Choice(id=f"level:{LEVELS[at - 1]}", label=t.say("card.easier"))] if at else []
    desk.coach(f"{t.say('card.title')}: {scenario.title}\n{body}{note}{fix}", *choices)


def card_line(desk: Desk, text: str) -> bool:
    """Text while the card is on the table: start, a difficulty, a correction. True: it was already the first line of the scene,
    which has begun."""
    s = desk.session
    if _GO.fullmatch(text) or not text.strip():
        ready(desk)
        return False
    level = text.strip().lower().removeprefix("difficulty").strip(" :")
    if level in LEVELS:
        set_level(desk, level)
        return False
    changed = edited(s.intake, text[:_MAX]) if s.intake is not None else None
    if changed is None and s.intake is not None and _WRONG.match(text):
        changed = answered(s.intake, "who", _WRONG.sub("", text), tuple(desk.world.library.templates()))
    if changed is not None:
        desk.happened(CardEdited(scenario=f"own:{changed.domain or 'friends'}", intake=changed, difficulty=s.difficulty))
        desk.told("card.fixed")
        _draw_card(desk)
    elif _SPOKEN.search(text):
        desk.happened(Readied())
        start(desk, None)
        return True
    else:
        desk.told("card.not_fixed" if s.intake is not None else "card.ready_fixed")
    return False


def set_level(desk: Desk, level: Difficulty) -> None:
    """Change the difficulty on the card."""
    s = desk.session
    desk.happened(CardEdited(scenario=s.scenario or "", intake=s.intake, difficulty=level))
    _draw_card(desk)


def ready(desk: Desk) -> None:
    """They want to start: ask how sure they are."""
    desk.happened(Readied())
    desk.told("before.confidence")


def confidence(text: str) -> int | None:
    """A number 0..10 in a short answer, or None."""
    found = re.fullmatch(r"\D{0,12}?(10|\d)(?:\s*(?:/|out of)\s*10)?\D{0,12}", text.strip())
    return int(found[1]) if found else None


def is_skip(text: str) -> bool:
    """Whether an answer passes on the question."""
    return bool(_SKIP.fullmatch(text))


def start(desk: Desk, sure: int | None) -> None:
    """The scene begins: the counterpart speaks first."""
    s = desk.session
    desk.happened(begin(desk.world, s.scenario or "", s.intake, s.difficulty, desk.seed(), sure))
    desk.told("before.began", name=desk.them)
    desk.counterpart(desk.last_words)
