"""Other processes on the same file, and one that is killed."""

import asyncio
import random
import shutil
import time
from pathlib import Path

import pytest

from bot.errors import StoreConflict, StoreError
from bot.store.sqlite import open_sqlite
from tests.contracts.samples import said
from tests.store.outside import ME, contents, get, plant, put, raw, read_until, start_writer

# --- other processes --------------------------------------------------------------------------------------------------


async def test_a_file_locked_by_another_program_says_so_and_works_again_afterwards(path: Path) -> None:
    await put(path, "one")
    store = await open_sqlite(path, patience=0.05)
    with raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"Another program is using .* Close the other Greenroom") as caught:
            await store.commit(ME, "c", 1, "2", [said("two")])
        assert not isinstance(caught.value, StoreConflict)
        assert await store.load(ME, "c") == [said("one")]
        other.execute("ROLLBACK")
    await store.commit(ME, "c", 1, "2", [said("two")])
    await store.close()


async def test_while_a_commit_waits_for_another_program_the_loop_goes_on(path: Path) -> None:
    store = await open_sqlite(path)
    with raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        commit = asyncio.create_task(store.commit(ME, "c", 0, "1", [said("one")]))
        started = time.perf_counter()
        for _ in range(10):
            await asyncio.sleep(0.01)
        assert time.perf_counter() - started < 0.4
        assert not commit.done()
        other.execute("ROLLBACK")
    await commit
    assert await store.load(ME, "c") == [said("one")]
    await store.close()


async def test_a_reader_elsewhere_makes_an_erasure_say_that_traces_are_left(path: Path) -> None:
    await put(path, "one", "canary")
    store = await open_sqlite(path, patience=0.05)
    with raw(path) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM events").fetchall()
        with pytest.raises(StoreError, match=r"traces .* Close that program, then delete once more"):
            await store.erase(ME)
    await store.erase(ME)
    assert not any(b"canary" in body for body in contents(path.parent).values())
    await store.close()


async def test_erasing_reaches_events_put_aside_and_points_at_damaged_files(path: Path) -> None:
    plant(path, b"canary, but no database")
    await put(path, "one", "canary")
    with raw(path) as connection:
        connection.execute("UPDATE events SET body = substr(body, 1, length(body) - 1) WHERE seq = 2")
    store = await open_sqlite(path)
    with pytest.raises(StoreError, match=r"half written"):
        await store.load(ME, "c")
    await store.erase(ME)
    left = [name for name, body in contents(path.parent).items() if b"canary" in body]
    assert len(left) == 1 and ".damaged-" in left[0]
    assert store.notice is not None and left[0] in store.notice
    await store.close()


async def test_two_processes_write_one_conversation_without_loss_or_crash(path: Path) -> None:
    await put(path)
    count = 150
    children = [start_writer(path, name, count) for name in ("anna", "ben")]
    for child in children:
        _, errors = child.communicate(timeout=60)
        assert child.returncode == 0, errors
    lines = [event.text for event in await get(path) if event.kind == "learner_said"]
    assert lines[1::2] == [f"{line} again" for line in lines[::2]]
    for name in ("anna", "ben"):
        assert [line for line in lines[::2] if line.startswith(name)] == [f"{name} {number}" for number in range(count)]
    assert len(lines) == 4 * count


# --- sudden death -------------------------------------------------------------------------------------------------------


async def test_whatever_a_killed_process_had_committed_is_there_and_nothing_is_half(tmp_path: Path) -> None:
    moments = random.Random(9)
    path = tmp_path / "greenroom.db"
    total = 0
    for kill in range(50):
        if kill % 10 == 0:  # some die while the file is being made, the others on what the dead have left
            path.unlink(missing_ok=True)
            shutil.rmtree(path.parent)
            path.parent.mkdir()
        promised, errors = die(path, f"child{kill}", moments.uniform(0, 0.06))
        assert errors == ""
        lines = [event.text for event in await get(path) if event.kind == "learner_said"]
        mine = [line for line in lines if line.startswith(f"child{kill} ")]
        numbers = range(len(mine) // 2)
        assert mine == [f"child{kill} {number}{again}" for number in numbers for again in ("", " again")]
        assert promised == list(range(len(promised)))
        assert len(promised) <= len(numbers) <= len(promised) + 1
        total += len(promised)
        await _assert_seen(path, f"child{kill}", len(numbers))
    assert total > 500


def die(path: Path, name: str, after: float) -> tuple[list[int], str]:
    """Start a writer, kill it `after` seconds of work; what it printed."""
    with start_writer(path, name, 0) as child:
        read_until(child, "begin")
        time.sleep(after)
        child.kill()
        printed, errors = child.communicate()
    return [int(line) for line in printed.splitlines()], errors


async def _assert_seen(path: Path, name: str, count: int) -> None:
    store = await open_sqlite(path)
    for number in range(count):
        assert await store.seen(ME, "c", f"{name}-{number}")
    assert not await store.seen(ME, "c", f"{name}-{count}")
    await store.close()
