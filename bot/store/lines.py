"""An event as a line of text that is safe to keep, and back. Both stores use it, so both give back the same.

What becomes of odd text: Python lets a `str` hold lone surrogates (a broken emoji from a console), UTF-8 does not.
Two halves that belong together are joined; a half that is alone comes back as U+FFFD, the replacement character.
All other text comes back equal, character for character.
"""

import json

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from bot.events import Event, from_json, to_json
from bot.store import faults
from bot.store.faults import Unread


def encode(event: Event, number: int) -> str:
    """The line for `event`, which `decode` is certain to read. Raises StoreError when it cannot be kept."""
    try:
        line = to_json(event)
    except PydanticSerializationError:
        line = _without_lone_surrogates(event)
    # Read back at once: an event that went in but does not come out (a NaN does that) would close the conversation for ever.
    if isinstance(decode(line.encode()), str):
        raise faults.unkeepable(number, event.kind)
    return line


def decode(body: bytes) -> Event | Unread:
    """The event in `body`, or why there is none. Errors are not passed on, because theirs quote the typed text."""
    try:
        return from_json(body.decode())
    except UnicodeDecodeError:
        return "torn"
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        return "torn" if first["type"] == "json_invalid" else "strange"


def _without_lone_surrogates(event: Event) -> str:
    line = json.dumps(event.model_dump(), default=list, ensure_ascii=False)
    return line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
