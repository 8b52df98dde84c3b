"""A conversation for tests: the whole core over a store in memory, with a fixed seed and clock. No patching."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.app import Coach
from bot.content import default_library
from bot.contract import Choice, Inbound, Say, Scope
from bot.desk import World
from bot.ports import Store
from bot.session import Session, fold
from bot.store.memory import MemoryStore

LIBRARY = default_library()


class FixedClock:
    """Always the same moment."""

    def now(self) -> datetime:
        return datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class FixedSeeds:
    """Seeds counted up from one."""

    def __init__(self, first: int = 1) -> None:
        self._next = first - 1

    def fresh(self) -> int:
        self._next += 1
        return self._next


class Talk:
    """Somebody typing. `says` holds all that was shown in answer to the last message."""

    def __init__(self, store: Store | None = None, seed: int = 1, user: str = "u") -> None:
        self.store = store or MemoryStore()
        self.coach = Coach(World(LIBRARY, FixedClock(), FixedSeeds(seed)), self.store)
        self.scope = Scope(platform="test", user=user)
        self.says: list[Say] = []
        self._count = 0

    async def show(self, say: Say) -> None:
        self.says.append(say)

    async def type(self, *lines: str) -> str:
        """Type lines one after the other; what was shown in answer to the last one."""
        for line in lines:
            await self._send(line, None)
        return self.shown

    async def press(self, id: str) -> str:
        """Press a choice by its id."""
        await self._send(None, id)
        return self.shown

    async def pick(self, number: int) -> str:
        """Press the nth choice on the screen, from 1."""
        return await self.press(self.choices[number - 1].id)

    async def _send(self, text: str | None, action: str | None, id: str | None = None) -> None:
        self._count += 1
        self.says = []
        await self.coach.handle(
            Inbound(
                id=id or f"m{self._count}", scope=self.scope, chat="c", at=FixedClock().now(), text=text, action=action
            ),
            self,
        )

    async def again(self, text: str) -> str:
        """Deliver the last inbound id once more."""
        self.says = []
        await self.coach.handle(
            Inbound(id=f"m{self._count}", scope=self.scope, chat="c", at=FixedClock().now(), text=text), self
        )
        return self.shown

    @property
    def shown(self) -> str:
        """Everything on the screen as plain text."""
        parts = []
        for say in self.says:
            parts.append(f"{say.name}: {say.text}" if say.name else say.text)
            parts += [f"{p.title}\n{p.body}" for p in say.panels]
        return "\n".join(parts)

    @property
    def choices(self) -> Sequence[Choice]:
        """The choices on the screen."""
        return [c for say in self.says for c in say.choices]

    @property
    def counterpart(self) -> str:
        """What the counterpart said in answer to the last message, or an empty string."""
        return next((say.text for say in self.says if say.voice == "counterpart"), "")

    async def session(self) -> Session:
        """The session as the store has it."""
        return fold(await self.store.load(self.scope, "c"))

    async def scene(self, scenario: str = "raise") -> "Talk":
        """Straight into a ready-made scene."""
        await self.press(f"scenario:{scenario}")
        await self.press("start")
        await self.type("skip")
        return self
