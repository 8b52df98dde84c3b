"""All that the core asks of the world. Each port is a Protocol; real ones and test doubles stand side by side."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.contract import Say, Scope
from bot.events import Event


class Clock(Protocol):
    """The time, as a port so that tests can set it."""

    def now(self) -> datetime:
        """The present moment, timezone-aware, in UTC."""


class Seeds(Protocol):
    """Randomness, as a port: a rehearsal takes one seed and is deterministic from there."""

    def fresh(self) -> int:
        """A new seed, 0 .. 2**31 - 1."""


class Outbox(Protocol):
    """Where the core's messages go; the adapter shows them in order."""

    async def show(self, say: Say) -> None:
        """Show one message. Called only after the events behind it are committed."""


class Store(Protocol):
    """Where conversations are kept. Every call takes a Scope; there is no way to read across scopes."""

    async def load(self, scope: Scope, chat: str, after: int = 0) -> list[Event]:
        """The conversation's events with number > `after`, oldest first; the first event of a conversation is 1."""

    async def seen(self, scope: Scope, chat: str, inbound: str) -> bool:
        """Whether this inbound id was committed before."""

    async def commit(self, scope: Scope, chat: str, after: int, inbound: str, events: Sequence[Event]) -> None:
        """Append events numbered `after`+1 .. and the inbound id, all or nothing, durable on return.

        Raises StoreConflict when the conversation no longer ends at `after`, StoreError when the disk refuses.
        """

    async def erase(self, scope: Scope) -> None:
        """Remove everything of this scope, in bytes."""

    async def close(self) -> None:
        """Release the files. A closed store is not used again."""
