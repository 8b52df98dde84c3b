"""All that an adapter ever sees of Greenroom, and all that Greenroom ever sees of a platform."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

Voice = Literal["counterpart", "coach", "system", "learner"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Scope(_Frozen):
    """Whose data this is. Every store call takes one, so nothing can surface in another person's chat."""

    platform: str
    user: str
    space: str = "dm"


class Inbound(_Frozen):
    """One message from a person. Exactly one of `text` (typed) and `action` (a Choice's id) is given."""

    id: str
    scope: Scope
    chat: str
    at: datetime
    text: str | None = None
    action: str | None = None
    locale: str = "en"


class Choice(_Frozen):
    """Something the person may pick: a button where there are buttons, a numbered line elsewhere."""

    id: str
    label: str


class Panel(_Frozen):
    """One of several short texts that are best seen side by side."""

    title: str
    body: str


class Say(_Frozen):
    """One message to show. `name` is the speaker's name when a counterpart speaks."""

    voice: Voice
    text: str
    name: str | None = None
    panels: tuple[Panel, ...] = ()
    choices: tuple[Choice, ...] = ()
