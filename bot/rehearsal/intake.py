"""The learner's own situation: their words understood, corrected, and made into a playable scenario.

What was not given is left vague or asked, never invented as a fact about the real person.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from bot.model import INTAKE_FIELDS, Domain, Intake, IntakeField, Temperament
from bot.situation import Objection, Relation, Scenario, Template

ASKED: tuple[IntakeField, ...] = ("who", "happened", "want", "fear", "like")
"""The questions of the intake in their order."""
_TOLD = 14
"""Words of a first description from which what happened need not be asked again."""

_NAME = r"(?-i:([A-Z][a-z]+(?:[- ][A-Z][a-z]+)?))"
_NAMED = re.compile(rf"\b(?:named|called|name is|name's)\s+{_NAME}", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|over|because of|regarding)\s+((?:the |my |our |his |her |their |a |an )?[a-z'’-]+(?: [a-z'’-]+){0,2}?)"
    r"(?=\s+(?:and|but|again|because|so|with|all|every|when|since|for|at|on|in|who|that|is|are|was|i|we|he|she|they)\b"
    r"|[.,!?;]|$)",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:ask|convince|get|persuade)\s+.{2,40}?\s(for|to)\s+(.{3,80}?)(?:[.?!]|$)", re.IGNORECASE)
_THING = re.compile(
    r"(?:a|an|the|my|our|more|some)\s[a-z'-]+(?:\s(?!back|by|in|on|at|for|from|next|this|so|and)[a-z'-]+)?", re.IGNORECASE
)
_NO_TOPIC = frozenset({
    "it", "this", "that", "him", "her", "them", "me", "us", "you", "how", "what", "everything", "and", "or", "but", "all", "at",
    "there", "here", "again", "by", "whether", "not", "being", "who",
})  # fmt: skip
"""First words after "about" or "over" that name nothing: "he's always over and uses our stuff" is about no "and uses"."""
_TALK_WITH = re.compile(
    r"\b(?:(?:talk|talking|speak|speaking|chat|conversation|argument|fight|sit down|word) (?:to|with)"
    r"|tell|telling|ask|asking|confront|confronting"
    r"|convince|text|message|face|say (?:no|sorry|it) to|apologi[sz]e to|stand up to|break up with)\s+"
    r"((?:my|our|the|a|an)\s+[A-Za-z-]+(?:\s+(?!that\b|about\b|to\b|for\b|i\b|if\b|why\b|how\b|not\b)[A-Za-z-]+){0,2})(?!['’]s)",
    re.IGNORECASE,
)
"""The person whom the talk is said to be with, where the words say so."""

_LIKE: tuple[tuple[str, Temperament, dict[str, float]], ...] = (
    (r"avoid|shuts? down|quiet|silent|withdraw|walks? away|never talks|closed", "dry", {"avoidance": 0.9, "anxiety": 0.2}),
    (r"anxious|nervous|worr|clingy|insecure|sensitive|cries", "anxious", {"neuroticism": 0.8, "anxiety": 0.8}),
    (r"angry|hot|temper|explo|yell|shout|loud|defensive", "blunt", {"neuroticism": 0.8, "agreeableness": 0.3}),
    (r"blunt|direct|harsh|tough|cold|strict|stubborn", "blunt", {"agreeableness": 0.3, "neuroticism": 0.45}),
    (r"formal|polite|proper|professional|corporate", "formal", {"distance": 0.6}),
    (r"sarcas|dry|jok|funny|humou?r", "dry", {"agreeableness": 0.45}),
    (r"teen|young|kid|child", "teen", {"neuroticism": 0.6}),
    (r"warm|kind|nice|caring|sweet|gentle|friendly|easy", "warm", {"agreeableness": 0.75, "neuroticism": 0.4}),
)
_FIELDS: tuple[tuple[str, str], ...] = (
    (r"name|their name|called", "name"), (r"who|with|them|person", "who"), (r"about|topic", "about"),
    (r"what happened|happened|story|background", "happened"), (r"want|i want|goal|ask", "want"),
    (r"they(?:'ll| will| may)? say|fear|say|objections?", "fear"), (r"like|they are like|they are|they're like|style", "like"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Understood:
    """What the words point to: the domain with the most cues, the person in it, and how strong the evidence is."""

    domain: Domain
    relation: Relation | None
    hits: int


def place(text: str, templates: Iterable[Template]) -> Understood:
    """Which of the domains the words belong to, and who in it. With no evidence: friends, nobody in particular, 0 hits."""
    low = f" {re.sub(r'[^a-z0-9 ]', ' ', text.lower().replace(chr(8217), chr(39)).replace(chr(39), ''))} "
    best = Understood("friends", None, 0)
    for template in templates:
        relation = max(template.relations, key=lambda r: (-_first(r.words, low), _hits(r.words, low)), default=None)
        person = _hits(relation.words, low) if relation else 0
        hits = 3 * person + sum(len(c.split()) for c in template.cues if _stands(c, low))
        if hits > best.hits:
            best = Understood(template.domain, relation if person else None, hits)
    return best


def _with_whom(text: str, templates: Sequence[Template]) -> Understood:
    """As `place`, but a person whom the learner says they must talk to goes before anybody else that is mentioned."""
    found = place(text, templates)
    for said in _TALK_WITH.finditer(text):
        named = place(said[1], templates)
        if named.relation is not None:
            return named if found.relation != named.relation else found
    return found


def _hits(words: Sequence[str], low: str) -> int:
    return max((len(w.split()) for w in words if _stands(w, low)), default=0)


def _first(words: Sequence[str], low: str) -> int:
    """Where the first of the words stands: of two people named, the first is the one the talk is with."""
    found = (low.find(f" {form} ") for w in words for form in (w, f"{w}s"))
    return min((at for at in found if at >= 0), default=len(low))


def _stands(word: str, low: str) -> bool:
    plain = word.lower().replace("'", "").replace("-", " ")
    return any(f" {form} " in low for form in (plain, f"{plain}s"))


def first_words(text: str, templates: Sequence[Template]) -> Intake:
    """What the first free text says about who, what happened, what is wanted and the name; the rest stays empty."""
    found = _with_whom(text, templates)
    who = found.relation.role if found.relation else ""
    return Intake(
        who=who,
        happened=text.strip(),
        want=_want(text),
        name=_name(text, found.relation),
        about=_topic(text) or _wanted_thing(text),
        domain=found.domain if found.hits else None,
    )


def _want(text: str) -> str:
    """What the words say is wanted: "ask my boss for a raise". Having to tell somebody something is not yet a wish."""
    text = text.replace("’", "'")
    if found := _ASKING.search(text):
        verb = "don't " if re.search(r"\bnot\s+$", text[: found.start(1)]) else ""
        return found[2].strip() if found[1].lower() == "for" else f"that they {verb}{found[2].strip()}"
    return ""


def _topic(text: str) -> str:
    for found in _ABOUT.finditer(text):
        topic = found[1].strip().lower()
        if topic.split()[0] not in _NO_TOPIC:
            return topic
    return ""


def _wanted_thing(text: str) -> str:
    found = _ASKING.search(text)
    thing = _THING.match(found[2].strip()) if found and found[1].lower() == "for" else None
    return thing[0].lower() if thing else ""


def _name(text: str, relation: Relation | None) -> str:
    if found := _NAMED.search(text):
        return found[1]
    for word in relation.words if relation else ():
        if found := re.search(rf"\b{re.escape(word)},?\s+{_NAME}", text, re.IGNORECASE):
            return found[1]
        if found := re.search(rf"{_NAME},?\s+(?:is\s+)?my\s+(?:\w+\s)?{re.escape(word)}\b", text, re.IGNORECASE):
            return found[1]
    return ""


def answered(intake: Intake, asked: IntakeField, text: str, templates: Sequence[Template]) -> Intake:
    """The intake with one answer taken in. A "who" also settles domain and name."""
    if asked == "happened" and intake.happened:
        intake = replace(intake, name=intake.name or _name(text, _relation(intake, templates)))
        return _set(intake, asked, f"{intake.happened.rstrip('. ')}. {text.strip()}")
    if asked == "happened" and not intake.name:
        intake = replace(intake, name=_name(text, _relation(intake, templates)))
    if asked != "who":
        return _set(intake, asked, text.strip())
    found = place(text, templates)
    name = _name(text, found.relation) or _bare_name(text) or intake.name
    who = found.relation.role if found.relation else text.strip()
    return replace(intake, who=who, name=name, domain=found.domain if found.hits else intake.domain)


def _relation(intake: Intake, templates: Sequence[Template]) -> Relation | None:
    return next((r for t in templates for r in t.relations if r.role == intake.who), None)


def _bare_name(text: str) -> str:
    found = re.match(rf"\s*{_NAME}\s*(?:[,.(]|$)", text)
    return found[1] if found else ""


def next_question(intake: Intake, after: IntakeField | None) -> IntakeField | None:
    """The next question that the words have not answered yet; None when the card can be shown."""
    rest = ASKED[ASKED.index(after) + 1 :] if after in ASKED else ASKED
    return next((f for f in rest if not _get(intake, f) or (f == "happened" and len(intake.happened.split()) < _TOLD)), None)


def edited(intake: Intake, text: str) -> Intake | None:
    """The intake corrected by a line such as "name: Maya"; None when the line is no correction."""
    found = re.match(r"\s*([A-Za-z' ]{2,20}?)\s*(?::|=| is\b| are\b)\s*(.*\S)\s*$", text, re.DOTALL)
    if not found:
        return None
    for pattern, name in _FIELDS:
        if re.fullmatch(pattern, found[1].strip(), re.IGNORECASE):
            value = found[2].strip()
            return replace(intake, name=value) if name == "name" else replace(intake, about=value) if name == "about" else _set(
                intake, _field(name), value
            )
    return None


def _field(name: str) -> IntakeField:
    return next(f for f in INTAKE_FIELDS if f == name)


def _set(intake: Intake, field: IntakeField, value: str) -> Intake:
    match field:
        case "who":
            return replace(intake, who=value)
        case "happened":
            return replace(intake, happened=value)
        case "want":
            return replace(intake, want=value)
        case "fear":
            return replace(intake, fear=value)
        case "like":
            return replace(intake, like=value)


def _get(intake: Intake, field: IntakeField) -> str:
    match field:
        case "who":
            return intake.who
        case "happened":
            return intake.happened
        case "want":
            return intake.want
        case "fear":
            return intake.fear
        case "like":
            return intake.like


# --- the scenario -----------------------------------------------------------------------------------------------------


def build(template: Template, intake: Intake, fears: Sequence[str], flip: Callable[[str], str]) -> Scenario:
    """A playable scenario from a domain's template and the learner's words.

    `fears` are the feared sentences already in the counterpart's mouth; `flip` turns "my hours" into "your hours".
    """
    relation = next((r for r in template.relations if r.role == intake.who), None)
    temperament, shifts = temper(intake.like, template.counterpart.temperament)
    role = intake.who or template.counterpart.role
    topic = flip(intake.about) if intake.about else template.topic
    numbers = {"power": relation.power if relation else 0.0, "distance": relation.distance if relation else 0.3, **shifts}
    person = template.counterpart.model_copy(
        update={"name": intake.name or speaker(role), "role": role, "temperament": temperament, **numbers}
    )
    feared = tuple(
        Objection.model_construct(id=f"feared_{n}", concern=None, fades=None, keywords=_keys(line), lines=_ways(line))
        for n, line in enumerate(fears)
    )
    return template.model_copy(
        update={
            "id": f"own_{template.domain}",
            "title": f"{speaker(role)}: {topic}" if intake.about else f"You and {intake.name or role}",
            "counterpart": person,
            "topic": topic,
            "tries": {move: _about(lines, intake.about or template.topic) for move, lines in template.tries.items()},
            "objections": (*feared, *template.objections),
            "ask_words": (*_keys(intake.want), *template.ask_words),
        }
    )


def _about(lines: Sequence[str], topic: str) -> tuple[str, ...]:
    """The learner's own lines with the topic in the learner's own words: "my hours", not "your hours"."""
    return tuple(line.replace("{topic}", topic) for line in lines)


def speaker(role: str) -> str:
    """A name for the transcript when none was given: "your manager" speaks as "Manager"."""
    bare = re.sub(r"^(?:your|my|the|a|an)\s+", "", role.strip(), flags=re.IGNORECASE)
    short = " ".join(bare.split()[:3]) or "Them"
    return short[:1].upper() + short[1:]


def _keys(text: str) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"[a-z']{4,}", text.lower()) if w not in _COMMON) or ("that",)


_COMMON = frozenset({"that", "this", "with", "have", "they", "them", "your", "you're", "about", "just", "will", "would", "want"})


def _ways(line: str) -> tuple[str, ...]:
    """The feared sentence as given. Once is enough: said again it would be a record, not a person."""
    return (line,)


def temper(like: str, default: Temperament) -> tuple[Temperament, dict[str, float]]:
    """Temperament and persona numbers for "they are like ..."; the first match sets the voice, all set numbers."""
    voice: Temperament | None = None
    numbers: dict[str, float] = {}
    for pattern, temperament, shifts in _LIKE:
        if re.search(pattern, like, re.IGNORECASE):
            voice = voice or temperament
            numbers = {**shifts, **numbers}
    return voice or default, numbers
