"""What content files hold: scenarios, domain templates, common lines, what the coach knows. Frozen, without behaviour.

Pydantic, because people write these files and each field is checked; the engine's own nouns are in model.py.
All quantities are 0..1 unless a field says otherwise. docs/howto/add-a-scenario.md explains every field.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.model import Act, Band, Domain, Move, OpenPoint, Temperament

QuestionKind = Literal["what", "why", "when", "who", "how", "where", "how_much", "yesno", "any"]
Text = Annotated[str, Field(min_length=1)]
Lines = Annotated[tuple[Text, ...], Field(min_length=1)]
Unit = Annotated[float, Field(ge=0, le=1)]


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Character(_Content):
    """The counterpart as a person: what the learner is told and the numbers behind it."""

    name: Text
    pronoun: Literal["she", "he", "they"] = "they"
    role: Text
    sketch: Text
    temperament: Temperament = "dry"
    agreeableness: Unit = 0.5
    neuroticism: Unit = 0.5
    avoidance: Unit = 0.3
    anxiety: Unit = 0.3
    concern_self: Unit = 0.6
    concern_other: Unit = 0.5
    power: Annotated[float, Field(ge=-1, le=1)] = 0.0
    distance: Unit = 0.3
    face_culture: Unit = 0.5
    trust: Unit = 0.45


class Concern(_Content):
    """A hidden interest in three layers. `keywords` may not be said before phase 1; `links` tie a proposal to it."""

    id: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    label: Text
    theta: Unit = 0.55
    weight: Unit = 0.5
    keywords: Lines
    links: Lines
    vague: Lines
    partial: Lines
    full: Lines
    refuse: Lines
    addressed: Lines


class Objection(_Content):
    """A reason against, said until it fades: when its concern is addressed, or when the `fades` predicate holds."""

    id: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    concern: str | None = None
    fades: str | None = None
    keywords: Lines
    lines: Annotated[tuple[Text, ...], Field(min_length=3)]


class FactAnswer(_Content):
    """The answer to a direct question. `dodge` is used at most once, by a guarded person."""

    about: Lines
    kind: QuestionKind = "any"
    plain: Text
    grudging: Text
    dodge: Text | None = None
    needs: str | None = None


class Exchange(_Content):
    """A foreseen line and its reply. `needs` is a predicate over the state; a band left out is not answered from here."""

    said: Lines
    guarded: Text | None = None
    neutral: Text | None = None
    open: Text | None = None
    needs: str | None = None


class ActLines(_Content):
    """Replies to one act, by stance band."""

    guarded: tuple[Text, ...] = ()
    neutral: tuple[Text, ...] = ()
    open: tuple[Text, ...] = ()
    hostile: tuple[Text, ...] = ()
    shut_down: tuple[Text, ...] = ()


class Spot(_Content):
    """A word that touches a nerve (hot) or something dear (soft), and what they then say."""

    words: Lines
    lines: Lines


class Verdicts(_Content):
    """What they say to a proposal; `agree` and `confirm` only when the state says AGREE."""

    agree: Annotated[tuple[Text, ...], Field(min_length=3)]
    confirm: Annotated[tuple[Text, ...], Field(min_length=3)]
    counter: Annotated[tuple[Text, ...], Field(min_length=3)]
    not_yet: Annotated[tuple[Text, ...], Field(min_length=3)]
    no: Annotated[tuple[Text, ...], Field(min_length=3)]


class Handovers(_Content):
    """How they give the turn back, by what is still open."""

    no_ask: Annotated[tuple[Text, ...], Field(min_length=3)]
    no_terms: Annotated[tuple[Text, ...], Field(min_length=3)]
    unsettled: Annotated[tuple[Text, ...], Field(min_length=3)]
    settled: Annotated[tuple[Text, ...], Field(min_length=2)]


class Endings(_Content):
    """Their last words, by how it ended."""

    walked_out: Annotated[tuple[Text, ...], Field(min_length=2)]
    shut_down: Annotated[tuple[Text, ...], Field(min_length=2)]
    time: Annotated[tuple[Text, ...], Field(min_length=2)]
    agreed: Annotated[tuple[Text, ...], Field(min_length=2)]
    open: Annotated[tuple[Text, ...], Field(min_length=2)]


class Examples(_Content):
    """Mixed models: one weak and one strong opening line."""

    weak: Text
    strong: Text


class Scenario(_Content):
    """One situation, complete. See docs/howto/add-a-scenario.md for every field with an example."""

    id: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    title: Text
    seed: str = ""
    domain: Domain
    you: Text
    setting: Annotated[tuple[Text, ...], Field(min_length=2)]
    topic: Text
    channel: Literal["dm", "group", "face", "phone", "text"]
    public: bool = False
    stakes: Annotated[int, Field(ge=1, le=5)] = 3
    goals: Lines
    priority: Literal["objective", "relationship", "self_respect"] = "objective"
    frameworks: tuple[str, ...] = ()
    ask_words: Lines
    content_note: str = ""
    counterpart: Character
    openings: Annotated[tuple[Text, ...], Field(min_length=2)]
    concerns: Annotated[tuple[Concern, ...], Field(min_length=1)]
    objections: Annotated[tuple[Objection, ...], Field(min_length=5)]
    facts: Annotated[tuple[FactAnswer, ...], Field(min_length=1)]
    exchanges: tuple[Exchange, ...] = ()
    acts: dict[Act, ActLines] = Field(default_factory=dict)
    hot: tuple[Spot, ...] = ()
    soft: tuple[Spot, ...] = ()
    verdicts: Verdicts
    handovers: Handovers
    own: Annotated[tuple[Text, ...], Field(min_length=4)]
    endings: Endings
    tries: dict[Move, Lines]
    examples: Examples
    success: Lines




class LineGroup(_Content):
    """Lines common to all situations. An empty list of acts, points or temperaments means: any."""

    beat: Literal["uptake", "content", "handover"]
    acts: tuple[Act, ...] = ()
    points: tuple[OpenPoint, ...] = ()
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]
    temperaments: tuple[Temperament, ...] = ()
    texts: Lines


class Bank(_Content):
    """One file of prompts/lines/."""

    lines: tuple[LineGroup, ...]


class Relation(_Content):
    """A person one may have trouble with in this domain: how they are named, and the standing between the two."""

    words: Lines
    role: Text
    power: Annotated[float, Field(ge=-1, le=1)] = 0.0
    distance: Unit = 0.3


class Template(Scenario):
    """A domain's scenario with the particulars left out; the learner's own words fill it (rehearsal/intake.py)."""

    cues: Lines
    relations: Annotated[tuple[Relation, ...], Field(min_length=1)]


class MoveGuide(_Content):
    """What the coach knows about one move, in words (prompts/coach/moves.toml). `instead` is for the last seven."""

    name: Text
    code: Text
    cue: Text
    question: Text
    why: Text
    praise: str
    turning: Text
    change: Text
    instead: tuple[Move, ...] = ()


class View(_Content):
    """A framework as a view over moves, with a generic name (prompts/coach/frameworks.toml)."""

    name: Text
    say: Text
    steps: Annotated[tuple[Move, ...], Field(min_length=1)]
    weights: tuple[float, ...]
