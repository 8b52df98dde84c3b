"""What every store promises, run over every implementation. A new store is one line in OPENERS and one machine below."""

import asyncio
import tempfile
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot import events as ev
from bot.contract import Scope
from bot.errors import StoreConflict, StoreError
from bot.model import Intake, Mood, Reply
from bot.ports import Store
from bot.store.memory import MemoryStore
from bot.store.sqlite import open_sqlite
from tests.contracts.samples import EVENTS, said

Opener = Callable[[Path], Awaitable[Store]]


async def open_memory(_: Path) -> Store:
    return MemoryStore()


async def open_file(folder: Path) -> Store:
    return await open_sqlite(folder / "data" / "greenroom.db")


OPENERS: dict[str, Opener] = {"memory": open_memory, "sqlite": open_file}
ME = Scope(platform="telegram", user="1")


@pytest.fixture(params=OPENERS)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened = await OPENERS[request.param](tmp_path)
    yield opened
    await opened.close()


# --- what goes in comes out -------------------------------------------------------------------------------------


async def test_an_unknown_conversation_is_empty(store: Store) -> None:
    assert await store.load(ME, "c") == []
    assert not await store.seen(ME, "c", "1")


async def test_events_come_back_in_order_and_after_a_number(store: Store) -> None:
    lines = [said(str(number)) for number in range(1, 31)]
    for start in range(0, 30, 3):
        await store.commit(ME, "c", start, f"in-{start}", lines[start : start + 3])
    assert await store.load(ME, "c") == lines
    for after in (0, 1, 10, 29, 30, 31, 1000):
        assert await store.load(ME, "c", after) == lines[after:]


def test_the_samples_hold_one_event_of_every_kind() -> None:
    kinds = get_args(get_args(ev.Event)[0])
    assert [type(event) for event in EVENTS] == list(kinds)


async def test_an_event_of_every_kind_comes_back_equal_and_of_its_own_type(store: Store) -> None:
    await store.commit(ME, "c", 0, "1", EVENTS)
    loaded = await store.load(ME, "c")
    assert loaded == list(EVENTS)
    assert [type(event) for event in loaded] == [type(event) for event in EVENTS]


async def test_an_inbound_id_is_seen_in_its_own_conversation_only(store: Store) -> None:
    await store.commit(ME, "c", 0, "77", [ev.Greeted()])
    assert await store.seen(ME, "c", "77")
    assert not await store.seen(ME, "c", "7")
    assert not await store.seen(ME, "d", "77")
    assert not await store.seen(Scope(platform="telegram", user="2"), "c", "77")
    assert not await store.seen(Scope(platform="telegram", user="1", space="guild"), "c", "77")


async def test_a_message_that_changes_nothing_is_remembered_all_the_same(store: Store) -> None:
    await store.commit(ME, "c", 0, "1", [])
    assert await store.seen(ME, "c", "1")
    assert await store.load(ME, "c") == []
    await store.commit(ME, "c", 0, "2", [ev.Greeted()])


# --- all or nothing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("after", [0, 1, 3, 99])
async def test_a_commit_that_does_not_continue_the_conversation_conflicts_and_leaves_nothing(store: Store, after: int) -> None:
    await store.commit(ME, "c", 0, "1", [said("one"), said("two")])
    with pytest.raises(StoreConflict):
        await store.commit(ME, "c", after, "2", [said("three")])
    assert await store.load(ME, "c") == [said("one"), said("two")]
    assert not await store.seen(ME, "c", "2")


async def test_a_repeated_inbound_id_conflicts_and_leaves_nothing(store: Store) -> None:
    await store.commit(ME, "c", 0, "1", [said("one")])
    with pytest.raises(StoreConflict):
        await store.commit(ME, "c", 1, "1", [said("two")])
    assert await store.load(ME, "c") == [said("one")]


async def test_of_many_commits_at_once_exactly_one_wins(store: Store) -> None:
    tries = [store.commit(ME, "c", 0, str(number), [said(str(number))]) for number in range(20)]
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(result is None for result in results) == 1
    assert all(result is None or isinstance(result, StoreConflict) for result in results)
    assert len(await store.load(ME, "c")) == 1


async def test_a_value_that_would_not_come_out_again_is_refused_without_naming_the_words(store: Store) -> None:
    secret = str(0xC0FFEE)
    not_a_number = Mood(float("nan"), 0, 0)
    bad = ev.Started(scenario="s", difficulty="easy", seed=1, mood=not_a_number, opening=Reply(secret))
    with pytest.raises(StoreError, match=r"Event 2 \(started\)") as caught:
        await store.commit(ME, "c", 0, "1", [said(secret), bad])
    assert secret not in "".join(traceback.format_exception(caught.value))
    assert await store.load(ME, "c") == []
    assert not await store.seen(ME, "c", "1")


# --- odd text ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ('🙂 é é \x00 \u2028 \x7f \ufffe \\u0041 "quoted"', None),
        ("\r\n\t", None),
        ("", None),
        ("a\ud83d", "a\ufffd"),
        ("\ude42 b", "\ufffd b"),
        ("\ud83d\ude42", "🙂"),
        ("\ud83d\ud83d\ude42\ude42", "\ufffd🙂\ufffd"),
        ("\ud83da\ude42", "\ufffda\ufffd"),
        ('\ud83d"}\ud83d', '\ufffd"}\ufffd'),
    ],
)
async def test_any_text_comes_back_equal_but_for_lone_surrogates(store: Store, typed: str, kept: str | None) -> None:
    wanted = typed if kept is None else kept
    await store.commit(ME, "c", 0, "1", [said(typed), ev.IntakeBegan(intake=Intake(who=typed), asking="want")])
    assert await store.load(ME, "c") == [said(wanted), ev.IntakeBegan(intake=Intake(who=wanted), asking="want")]


@given(st.text(st.characters(exclude_categories=()), max_size=30))
@settings(max_examples=200, database=None, deadline=None)
def test_no_text_at_all_breaks_a_conversation(typed: str) -> None:
    async def keep() -> list[ev.Event]:
        store = MemoryStore()  # the stores share this step (bot/store/lines.py)
        await store.commit(ME, "c", 0, "1", [said(typed)])
        return await store.load(ME, "c")

    wanted = typed.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert asyncio.run(keep()) == [said(wanted)]


@pytest.mark.parametrize("name", ["", "é", "%", "_", "'; DROP TABLE events; --", "a\x00b", "\ud800", "\udfff"])
async def test_any_chat_and_inbound_id_is_its_own(store: Store, name: str) -> None:
    others = [name + "x", name + "\ud801", name + "\x00", "\ufffd", "?"]
    for other in [name, *others]:
        await store.commit(ME, other, 0, name, [said(repr(other))])
        assert not await store.seen(ME, other, name + "x")
    for other in [name, *others]:
        assert await store.load(ME, other) == [said(repr(other))]


async def test_a_line_of_a_megabyte_is_kept(store: Store) -> None:
    line = said("wörd " * 200_000)
    await store.commit(ME, "c", 0, "1", [line])
    assert await store.load(ME, "c") == [line]


# --- erasing ---------------------------------------------------------------------------------------------------------


async def test_erasing_takes_all_of_one_scope_and_nothing_else(store: Store) -> None:
    others = [Scope(platform="telegram", user="2"), Scope(platform="discord", user="1"), ME.model_copy(update={"space": "guild"})]
    for scope in (ME, *others):
        for chat in ("c", "d"):
            await store.commit(scope, chat, 0, "1", [said("one"), said("two")])
    await store.erase(ME)
    for chat in ("c", "d"):
        assert await store.load(ME, chat) == []
        assert not await store.seen(ME, chat, "1")
        for scope in others:
            assert await store.load(scope, chat) == [said("one"), said("two")]
            assert await store.seen(scope, chat, "1")
    await store.commit(ME, "c", 0, "1", [said("again")])


@pytest.mark.parametrize("opener", OPENERS.values(), ids=OPENERS)
async def test_erasing_leaves_no_byte_of_the_scope_in_any_file(opener: Opener, tmp_path: Path) -> None:
    store = await opener(tmp_path)
    gone = Scope(platform="CANARY", user="CANARY", space="CANARY")
    ends = {ME: 0, gone: 0}
    for number in range(300):  # rows of many sizes, mixed with another's: pages are split and rebalanced
        scope, word = ((gone, "CANARY"), (ME, "harmless"))[number % 7 % 2]
        events = [said(word * (1 + number * number % 1400)), said(word)]
        await store.commit(scope, "CANARY" if scope is gone else "c", ends[scope], f"{word}-{number}", events)
        ends[scope] += 2
    kept = await store.load(ME, "c")
    await store.erase(gone)
    await store.erase(gone)  # nothing to do, no harm
    assert _files_with(tmp_path, b"CANARY") == []
    assert await store.load(ME, "c") == kept
    assert len(kept) == ends[ME]
    await store.close()
    assert _files_with(tmp_path, b"CANARY") == []


def _files_with(folder: Path, word: bytes) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and word in file.read_bytes()]


# --- scopes never mix: random calls against a model ------------------------------------------------------------------

_WORDS = st.sampled_from(["a", "b", "ab", "", "a\x00", "A"])
_SCOPES = st.builds(Scope, platform=st.sampled_from(["a", "ab"]), user=_WORDS, space=st.sampled_from(["dm", "b", ""]))
_CHATS = st.sampled_from(["a", "b", "ab", "", "\ud800"])
_IDS = st.sampled_from(["1", "2", "3", "4", "12"])
_SIZES = st.integers(0, 3)


class StoreMachine(RuleBasedStateMachine):
    """Each text is a secret of its own, so anything that surfaces in a wrong place is seen."""

    opener: Opener = staticmethod(open_memory)

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.store = self.runner.run(self._open())
        self.events: dict[tuple[Scope, str], list[ev.Event]] = {}
        self.taken: dict[tuple[Scope, str], set[str]] = {}
        self.secret = 0

    async def _open(self) -> Store:
        return await type(self).opener(Path(self.folder.name))

    @rule(scope=_SCOPES, chat=_CHATS, inbound=_IDS, size=_SIZES, off=st.sampled_from([0, 0, 0, 0, -1, 1]))
    def commit(self, scope: Scope, chat: str, inbound: str, size: int, off: int) -> None:
        place = (scope, chat)
        known = self.events.setdefault(place, [])
        taken = self.taken.setdefault(place, set())
        fresh = [said(f"secret {self.secret + number}") for number in range(size)]
        self.secret += size
        work = self.store.commit(scope, chat, max(0, len(known) + off), inbound, fresh)
        if inbound in taken or max(0, len(known) + off) != len(known):
            with pytest.raises(StoreConflict):
                self.runner.run(work)
        else:
            self.runner.run(work)
            known.extend(fresh)
            taken.add(inbound)

    @rule(scope=_SCOPES, chat=_CHATS, after=st.integers(0, 5))
    def load(self, scope: Scope, chat: str, after: int) -> None:
        loaded = self.runner.run(self.store.load(scope, chat, after))
        assert loaded == self.events.get((scope, chat), [])[after:]

    @rule(scope=_SCOPES, chat=_CHATS, inbound=_IDS)
    def seen(self, scope: Scope, chat: str, inbound: str) -> None:
        known = inbound in self.taken.get((scope, chat), set())
        assert self.runner.run(self.store.seen(scope, chat, inbound)) == known

    @rule(scope=_SCOPES)
    def erase(self, scope: Scope) -> None:
        self.runner.run(self.store.erase(scope))
        self.events = {place: kept for place, kept in self.events.items() if place[0] != scope}
        self.taken = {place: kept for place, kept in self.taken.items() if place[0] != scope}

    @invariant()
    def every_conversation_is_as_it_should_be(self) -> None:
        for (scope, chat), known in self.events.items():
            assert self.runner.run(self.store.load(scope, chat)) == known

    def teardown(self) -> None:
        self.runner.run(self.store.close())
        self.runner.close()
        self.folder.cleanup()


class FileMachine(StoreMachine):
    opener = staticmethod(open_file)

    @rule()
    def restart(self) -> None:
        self.runner.run(self.store.close())
        self.store = self.runner.run(self._open())


_RANDOM = settings(
    max_examples=30, stateful_step_count=30, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestMemoryStoreAgainstAModel = StoreMachine.TestCase
TestMemoryStoreAgainstAModel.settings = _RANDOM
TestSqliteStoreAgainstAModel = FileMachine.TestCase
TestSqliteStoreAgainstAModel.settings = _RANDOM
