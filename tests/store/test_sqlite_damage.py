"""A file that is broken: nothing is overwritten, nothing stays unreadable for ever."""

import asyncio
import os
import signal
import sys
import traceback
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.sqlite import APPLICATION, open_sqlite
from tests.contracts.samples import said
from tests.store.outside import ME, contents, get, plant, put, raw, read_until, run, spoil, writer


async def _assert_set_aside(path: Path, before: dict[str, bytes]) -> None:
    store = await open_sqlite(path)
    assert await store.load(ME, "c") == []
    await store.commit(ME, "c", 0, "1", [said("fresh")])
    await store.close()
    aside = {name: body for name, body in contents(path.parent).items() if ".damaged-" in name}
    assert store.notice is not None
    stem = min(aside, key=len)
    assert str(path.with_name(stem)) in store.notice
    assert {name.replace(stem, path.name): body for name, body in aside.items()} == before
    assert await get(path) == [said("fresh")]


@pytest.mark.parametrize("body", [b"x", b"Dear diary, today I said no.\n" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
async def test_a_file_that_is_no_database_is_kept_aside_and_a_new_one_started(path: Path, body: bytes) -> None:
    plant(path, body)
    await _assert_set_aside(path, {path.name: body})


@pytest.mark.parametrize("spot", [0, 100, 4096, 40_960])
async def test_a_damaged_database_is_kept_aside_with_its_log_byte_for_byte(path: Path, spot: int) -> None:
    await put(path, *("long line " * 200 for _ in range(40)))
    with writer(path) as child:  # killed, so that it leaves a -wal behind
        read_until(child, "3")
    spoil(path, spot, 4096)
    before = contents(path.parent)
    assert len(before[f"{path.name}-wal"]) > 0
    await _assert_set_aside(path, before)


async def test_two_damaged_files_in_one_second_are_both_kept(path: Path) -> None:
    for body in (b"first", b"second", b"third"):
        plant(path, body)
        store = await open_sqlite(path)
        await store.close()
    kept = [body for name, body in sorted(contents(path.parent).items()) if ".damaged-" in name]
    assert sorted(kept) == [b"first", b"second", b"third"]


async def test_when_several_find_the_damage_at_once_one_moves_it_and_none_loses_the_new_file(path: Path) -> None:
    plant(path, b"no database")
    stores = await asyncio.gather(*(open_sqlite(path) for _ in range(8)))
    assert sum(store.notice is not None for store in stores) == 1
    await stores[0].commit(ME, "c", 0, "1", [said("one")])
    for store in stores:
        assert await store.load(ME, "c") == [said("one")]
        await store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
async def test_opening_waits_while_another_process_is_opening(path: Path) -> None:
    import fcntl

    plant(path, b"no database")
    folder = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    opening = asyncio.create_task(open_sqlite(path))
    await asyncio.sleep(0.1)
    assert contents(path.parent) == {path.name: b"no database"}
    os.close(folder)
    await (await opening).close()


async def test_a_journal_left_by_a_crash_is_rolled_back_not_taken_for_damage(path: Path) -> None:
    path.parent.mkdir()
    code = f"""
import os, sqlite3
c = sqlite3.connect({str(path)!r}, isolation_level=None)
c.execute("PRAGMA application_id = {APPLICATION}")
c.execute("PRAGMA cache_size = 2")
c.execute("BEGIN IMMEDIATE")
c.execute("CREATE TABLE half (x)")
for _ in range(2000): c.execute("INSERT INTO half VALUES (zeroblob(1000))")
os.kill(os.getpid(), 9)
"""
    assert run("-c", code) == -signal.SIGKILL
    assert path.with_name(f"{path.name}-journal").exists()
    await put(path, "one")
    assert await get(path) == [said("one")]


async def test_damage_that_shows_while_running_names_the_remedy(path: Path) -> None:
    await put(path, *("long line " * 200 for _ in range(40)))
    store = await open_sqlite(path)
    spoil(path, 4096)
    with pytest.raises(StoreError, match=r"is damaged. Stop Greenroom and start it again"):
        await store.load(ME, "c")
    await store.close()
    again = await open_sqlite(path)
    assert again.notice is not None
    await again.close()


@pytest.mark.parametrize("cut", ["substr(body, 1, 20)", "''", "CAST(x'7b22c3' AS TEXT)"])
async def test_a_half_written_last_event_is_named_once_and_put_aside(path: Path, cut: str) -> None:
    await put(path, "one", "two", "three")
    with raw(path) as connection:
        connection.execute(f"UPDATE events SET body = {cut} WHERE seq = 3")
        (half,) = connection.execute("SELECT CAST(body AS BLOB) FROM events WHERE seq = 3").fetchone()
    store = await open_sqlite(path)
    with pytest.raises(StoreError, match=r"Event 3, .* half written"):
        await store.load(ME, "c")
    assert await store.load(ME, "c") == [said("one"), said("two")]
    await store.commit(ME, "c", 2, "again", [said("three, again")])
    await store.close()
    with raw(path) as connection:
        assert connection.execute("SELECT seq, CAST(body AS BLOB) FROM torn").fetchall() == [(3, half)]


async def test_a_half_written_event_elsewhere_is_named_and_nothing_is_changed(path: Path) -> None:
    await put(path, "one", "two", "three")
    with raw(path) as connection:
        connection.execute("UPDATE events SET body = substr(body, 1, 20) WHERE seq = 2")
    store = await open_sqlite(path)
    for _ in range(2):
        with pytest.raises(StoreError, match=r"Event 2 .* damaged"):
            await store.load(ME, "c")
    assert await store.load(ME, "c", 2) == [said("three")]
    await store.close()


async def test_an_event_of_a_kind_yet_unknown_asks_for_an_upgrade_and_is_left_alone(path: Path) -> None:
    await put(path, "one", "two")
    with raw(path) as connection:
        connection.execute("""UPDATE events SET body = '{"kind": "dreamt", "text": "c0ffee"}' WHERE seq = 2""")
    store = await open_sqlite(path)
    for _ in range(2):
        with pytest.raises(StoreError, match=r"Event 2 .* upgrade Greenroom") as caught:
            await store.load(ME, "c")
        assert "c0ffee" not in "".join(traceback.format_exception(caught.value))
    await store.close()


async def test_a_hole_in_the_numbers_is_named(path: Path) -> None:
    await put(path, "one", "two", "three")
    with raw(path) as connection:
        connection.execute("DELETE FROM events WHERE seq = 2")
    store = await open_sqlite(path)
    with pytest.raises(StoreError, match=r"Event 2 .* missing"):
        await store.load(ME, "c")
    await store.close()
