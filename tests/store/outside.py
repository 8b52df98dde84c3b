"""What the tests of the SQLite store share: the file seen from outside, and processes that write to it."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.contract import Scope
from bot.events import Event
from bot.store.sqlite import SqliteStore, open_sqlite
from tests.contracts.samples import said

ROOT = Path(__file__).parents[2]
ME = Scope(platform="telegram", user="1")


async def put(path: Path, *texts: str) -> None:
    """Commit one line each, and close."""
    store = await open_sqlite(path)
    end = len(await store.load(ME, "c"))
    for number, text in enumerate(texts, end):
        await store.commit(ME, "c", number, f"in-{number}", [said(text)])
    await store.close()


async def get(path: Path) -> list[Event]:
    store = await open_sqlite(path)
    try:
        assert store.notice is None
        return await store.load(ME, "c")
    finally:
        await store.close()


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The file behind the store's back, in autocommit."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


async def pragma(store: SqliteStore, statement: str) -> object:
    """A setting of the store's own connection; some of them (a full disk, a read-only one) can be had in no other way."""
    row = await store._run(lambda: store._connection.execute(f"PRAGMA {statement}").fetchone())
    return row[0] if row else None


def plant(path: Path, body: bytes) -> None:
    """Something lies where the store's file should be."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(body)


def spoil(path: Path, start: int, size: int | None = None) -> None:
    """Overwrite `size` bytes, or all to the end."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * (path.stat().st_size - start if size is None else size))


def run(*arguments: str) -> int:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False).returncode


def contents(folder: Path) -> dict[str, bytes]:
    """What the files hold. An empty -wal and any -shm hold nothing."""
    found = {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.endswith("-shm")}
    return {name: body for name, body in found.items() if body or not name.endswith("-wal")}


def start_writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.writer", str(path), name, str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@contextmanager
def writer(path: Path, name: str = "child") -> Iterator[subprocess.Popen[str]]:
    """A process that writes as fast as it can, killed at the end of the block."""
    with start_writer(path, name, 0) as child:
        try:
            yield child
        finally:
            child.kill()


def read_until(child: subprocess.Popen[str], line: str) -> None:
    assert child.stdout is not None
    while (found := child.stdout.readline()) != f"{line}\n":
        assert found, child.communicate()[1]
