"""What only the SQLite file can get wrong: how it is made, its version, its disk."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store import faults
from bot.store.sqlite import APPLICATION, VERSION, open_sqlite
from tests.contracts.samples import said
from tests.store.outside import ME, contents, get, plant, pragma, put, raw, run

# --- making and opening ------------------------------------------------------------------------------------------


async def test_folder_and_files_are_for_their_owner_only(path: Path) -> None:
    before = os.umask(0)
    try:
        store = await open_sqlite(path)
        await store.commit(ME, "c", 0, "1", [said("one")])
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(before)
    await store.close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert modes == {"greenroom.db": 0o600, "greenroom.db-wal": 0o600, "greenroom.db-shm": 0o600}


async def test_the_connection_is_set_to_lose_nothing_and_to_wipe_what_is_deleted(path: Path) -> None:
    store = await open_sqlite(path)
    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout", "temp_store")
    assert [await pragma(store, name) for name in names] == ["wal", 2, 1, 1, 5000, 2]
    await store.close()


async def test_what_was_committed_is_there_after_reopening(path: Path) -> None:
    await put(path, "one", "two")
    await put(path, "three")
    assert await get(path) == [said("one"), said("two"), said("three")]


async def test_loading_is_one_range_scan_of_an_index(path: Path) -> None:
    await put(path)
    with raw(path) as connection:
        from bot.store.sqlite import _LAST, _LOAD, _SEEN

        for statement in (_LOAD, _LAST, _SEEN):
            plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", [""] * statement.count("?")).fetchall()
            assert len(plan) == 1, plan
            assert plan[0][3].startswith("SEARCH") and "chat=?" in plan[0][3], plan


def test_the_other_store_is_used_without_loading_sqlite_utils() -> None:
    code = "import sys, bot.store, bot.store.memory; assert 'sqlite_utils' not in sys.modules"
    assert run("-c", code) == 0


# --- versions ------------------------------------------------------------------------------------------------------


async def test_a_new_file_carries_the_newest_version_and_every_migration(path: Path) -> None:
    await put(path)
    with raw(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        names = [name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations ORDER BY name")]
    assert [int(name[:4]) for name in names] == list(range(1, VERSION + 1))


async def test_opening_a_current_file_writes_nothing_to_it(path: Path) -> None:
    await put(path, "one")
    before = contents(path.parent)
    assert await get(path) == [said("one")]
    assert contents(path.parent) == before


async def test_an_empty_file_left_by_a_crash_is_made_into_a_store(path: Path) -> None:
    plant(path, b"")
    await put(path, "one")
    assert await get(path) == [said("one")]


async def test_a_newer_version_is_refused_and_left_as_it_is(path: Path) -> None:
    await put(path, "one")
    with raw(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 6}")
    before = contents(path.parent)
    with pytest.raises(StoreError, match=rf"has version {VERSION + 6}, .* up to version {VERSION}. Upgrade Greenroom"):
        await open_sqlite(path)
    assert contents(path.parent) == before


async def test_another_programs_database_is_refused_and_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    with raw(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = contents(path.parent)
    with pytest.raises(StoreError, match=r"another program's database"):
        await open_sqlite(path)
    assert contents(path.parent) == before


# --- the disk ------------------------------------------------------------------------------------------------------


async def test_a_full_disk_saves_nothing_and_the_conversation_goes_on_when_there_is_room(path: Path) -> None:
    await put(path, "one")
    store = await open_sqlite(path)
    pages = await pragma(store, "page_count")
    await pragma(store, f"max_page_count = {pages}")
    with pytest.raises(StoreError, match=r"disk is full.* Free some space"):
        await store.commit(ME, "c", 1, "big", [said("two"), said("big " * 10_000)])
    assert await store.load(ME, "c") == [said("one")]
    assert not await store.seen(ME, "c", "big")
    await pragma(store, "max_page_count = 100000")
    await store.commit(ME, "c", 1, "big", [said("two")])
    await store.close()


async def test_a_read_only_file_can_be_read_and_says_so_on_writing(path: Path) -> None:
    await put(path, "one")
    store = await open_sqlite(path)
    await pragma(store, "query_only = ON")
    with pytest.raises(StoreError, match=r"may not write .* GREENROOM_DATA_DIR"):
        await store.commit(ME, "c", 1, "2", [said("two")])
    assert await store.load(ME, "c") == [said("one")]
    await store.close()


async def test_a_folder_that_cannot_be_made_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a regular file")
    for path in (tmp_path / "file" / "greenroom.db", tmp_path / "file" / "deeper" / "greenroom.db"):
        with pytest.raises(StoreError, match=r"is not a folder .* GREENROOM_DATA_DIR"):
            await open_sqlite(path)


async def test_a_folder_in_the_files_place_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "greenroom.db").mkdir()
    with pytest.raises(StoreError, match=r"could not open .* is a file"):
        await open_sqlite(tmp_path / "greenroom.db")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
async def test_a_device_in_the_files_place_ends_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "greenroom.db").symlink_to("/dev/full")
    with pytest.raises(StoreError, match=r"greenroom.db"):
        await open_sqlite(tmp_path / "greenroom.db")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_IOERR_READ, "Check the disk"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "may not write"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "could not open"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program"),
        (sqlite3.SQLITE_NOTADB, "is damaged"),
        (sqlite3.SQLITE_TOOBIG, "Send it in parts"),
        (sqlite3.SQLITE_MISUSE, "please report it"),
    ],
)
def test_each_error_of_sqlite_has_its_sentence_and_quotes_nothing(code: int, said: str) -> None:
    error = sqlite3.OperationalError("CANARY")
    error.sqlite_errorcode = code
    error.sqlite_errorname = "SQLITE_X"
    sentence = str(faults.explain(error, Path("/a/greenroom.db")))
    assert said in sentence
    assert "CANARY" not in sentence
