"""A store that forgets when the process ends: the one tests use. It keeps the whole contract but durability."""

from collections.abc import Sequence

from bot.contract import Scope
from bot.events import Event
from bot.store import faults, lines

_Key = tuple[Scope, str]


class MemoryStore:
    """Conversations in a dictionary. After `close` it may be handed on, so that a test can play a restart."""

    def __init__(self) -> None:
        self._bodies: dict[_Key, list[str]] = {}
        self._inbound: dict[_Key, set[str]] = {}

    async def load(self, scope: Scope, chat: str, after: int = 0) -> list[Event]:
        """See the Store port."""
        events: list[Event] = []
        for number, body in enumerate(self._bodies.get((scope, chat), [])[after:], after + 1):
            event = lines.decode(body.encode())
            if isinstance(event, str):
                raise faults.unreadable(number, event)
            events.append(event)
        return events

    async def seen(self, scope: Scope, chat: str, inbound: str) -> bool:
        """See the Store port."""
        return inbound in self._inbound.get((scope, chat), set())

    async def commit(self, scope: Scope, chat: str, after: int, inbound: str, events: Sequence[Event]) -> None:
        """See the Store port. Nothing is awaited in here, so no other commit can come between."""
        key = (scope, chat)
        fresh = [lines.encode(event, number) for number, event in enumerate(events, after + 1)]
        if len(self._bodies.get(key, [])) != after:
            raise faults.gone_on()
        if inbound in self._inbound.get(key, set()):
            raise faults.answered()
        self._bodies.setdefault(key, []).extend(fresh)
        self._inbound.setdefault(key, set()).add(inbound)

    async def erase(self, scope: Scope) -> None:
        """See the Store port."""
        self._bodies = {key: kept for key, kept in self._bodies.items() if key[0] != scope}
        self._inbound = {key: kept for key, kept in self._inbound.items() if key[0] != scope}

    async def close(self) -> None:
        """See the Store port."""
