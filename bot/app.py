"""Wires it all: `Coach.handle` is the one door for every adapter; the command line's tools stand beside it.

The only module that may import everything in bot.
"""

import asyncio
import logging
import random
from collections import OrderedDict
from datetime import UTC, datetime

from bot.config import Settings
from bot.content import default_library
from bot.contract import Inbound, Scope
from bot.desk import Desk, World
from bot.errors import StoreConflict
from bot.ports import Outbox, Seeds, Store
from bot.session import Session, fold
from bot.tools import bench, check_content, doctor, fit_reader, scenarios, simulate, tag
from bot.turn import take

__all__ = ["Coach", "bench", "check_content", "doctor", "fit_reader", "open_coach", "scenarios", "simulate", "tag"]

_log = logging.getLogger("greenroom")
"""Counts, phases and ids; never what people type."""
_KEPT = 1000
"""Conversations whose folded session stays in memory; any other is folded again from the store."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)


class RandomSeeds:
    """Fresh seeds, or from `first` a fixed row of them (for demonstrations and tests)."""

    def __init__(self, first: int | None = None) -> None:
        self._random = random.Random(first)

    def fresh(self) -> int:
        """A seed, 0 .. 2**31 - 1."""
        return self._random.randrange(2**31)


class Coach:
    """Greenroom as an adapter sees it. One message at a time per conversation, conversations in parallel."""

    def __init__(self, world: World, store: Store, notice: str | None = None) -> None:
        self.notice = notice
        self._world = world
        self._store = store
        self._sessions: OrderedDict[tuple[Scope, str], Session] = OrderedDict()
        self._locks: dict[tuple[Scope, str], asyncio.Lock] = {}

    async def handle(self, inbound: Inbound, outbox: Outbox) -> None:
        """Take one message in: commit what it changed, then show the answer. A repeated inbound id is dropped.

        Raises StoreError when the disk refuses; then nothing has changed and the same message may be sent again.
        """
        key = (inbound.scope, inbound.chat)
        lock = self._locks.setdefault(key, asyncio.Lock())
        async with lock:
            desk = await self._turn(key, _mended(inbound))
        for say in desk.says if desk else ():
            await outbox.show(say)
        if not lock.locked() and len(self._locks) > _KEPT:
            self._locks.pop(key, None)

    async def _turn(self, key: tuple[Scope, str], inbound: Inbound) -> Desk | None:
        session = self._sessions.get(key)
        if session is None:
            session = fold(await self._store.load(*key))
        desk = take(self._world, session, inbound)
        if desk.events:
            try:
                await self._store.commit(*key, session.seq, inbound.id, desk.events)
            except StoreConflict:
                # Another process wrote first, or this very message came before: read again, once.
                self._sessions.pop(key, None)
                if await self._store.seen(*key, inbound.id):
                    return None
                session = fold(await self._store.load(*key))
                desk = take(self._world, session, inbound)
                await self._store.commit(*key, session.seq, inbound.id, desk.events)
        self._keep(key, desk.session)
        _log.debug("%s: %d events, %d messages, now %s", inbound.id, len(desk.events), len(desk.says), desk.session.phase)
        return desk

    def _keep(self, key: tuple[Scope, str], session: Session) -> None:
        self._sessions[key] = session
        self._sessions.move_to_end(key)
        if len(self._sessions) > _KEPT:
            self._sessions.popitem(last=False)

    async def close(self) -> None:
        """Release the store."""
        await self._store.close()


def _mended(inbound: Inbound) -> Inbound:
    """Halves of broken characters become U+FFFD before anything reads or keeps them; a NUL is dropped."""
    if inbound.text is None:
        return inbound
    text = inbound.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "")
    return inbound if text == inbound.text else inbound.model_copy(update={"text": text})


def world(seeds: Seeds) -> World:
    """The shipped content and the machine's clock."""
    return World(default_library(), SystemClock(), seeds)


async def open_coach(settings: Settings, *, seed: int | None = None, store: Store | None = None) -> Coach:
    """Open Greenroom on the owner's data. Raises StoreError when the data folder or file cannot be used."""
    notice = None
    if store is None:
        # Imported here: the core must import in half a second, and tests bring a store of their own.
        from bot.store.sqlite import open_sqlite

        opened = await open_sqlite(settings.database)
        store, notice = opened, opened.notice
    return Coach(world(RandomSeeds(seed)), store, notice)
