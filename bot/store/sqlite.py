"""The default store: one SQLite file. The only module that knows sqlite-utils.

The connection lives on a thread of its own, so the event loop never waits for the disk. Every write is one
`BEGIN IMMEDIATE` transaction, synced before it returns; a second process on the same file waits its turn.
Reading order: the schema, opening a file (and what may be wrong with it), the store.
"""

import asyncio
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import ParamSpec, TypeVar

from sqlite_utils import Database, Migrations

from bot.contract import Scope
from bot.errors import StoreError
from bot.events import Event
from bot.store import faults, lines

if sys.platform != "win32":
    import fcntl

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Key = str | bytes
_Owner = tuple[_Key, _Key, _Key]
_Place = tuple[_Key, _Key, _Key, _Key]

# --- the schema: numbered, forward only, never edited once released ------------------------------------------------

VERSION = 1
"""The number of the newest migration; kept in the file as `PRAGMA user_version`."""

APPLICATION = 0x4752_4E52
"""GRNR: how a file says that it is ours (`PRAGMA application_id`)."""

_migrations = Migrations("greenroom")


@_migrations(name="0001_conversations")
def _conversations(database: Database) -> None:
    # `events` keeps its rowid because its rows are wide: measured with rows of 1 kB, WITHOUT ROWID makes the file three times
    # as large and a commit a fifth slower. Loading is one range scan of the unique index.
    place = "platform TEXT NOT NULL, user TEXT NOT NULL, space TEXT NOT NULL, chat TEXT NOT NULL"
    now = "(CAST(strftime('%s', 'now') AS INTEGER))"
    database.execute(
        f"CREATE TABLE events ({place}, seq INTEGER NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL DEFAULT {now}, "
        "UNIQUE (platform, user, space, chat, seq))"
    )
    database.execute(
        f"CREATE TABLE inbound ({place}, id TEXT NOT NULL, PRIMARY KEY (platform, user, space, chat, id)) WITHOUT ROWID"
    )
    database.execute(f"CREATE TABLE torn ({place}, seq INTEGER NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL)")


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring an empty or older file to VERSION, all or nothing."""
    with _writing(connection):
        _migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


# --- opening ---------------------------------------------------------------------------------------------------

_MAGIC = b"SQLite format 3\x00"
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",  # no copy of anybody's words in the system's temporary folder
)


async def open_sqlite(path: Path, *, patience: float = 5.0) -> "SqliteStore":
    """Open the store at `path`, made when missing (folder 0700, file 0600). Look at its `notice` afterwards.

    `patience` is how many seconds to wait for another process. Raises StoreError when the file cannot be used.
    """
    worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="greenroom-store")
    try:
        connection, notice = await asyncio.get_running_loop().run_in_executor(worker, _open, path, patience)
    except BaseException:
        worker.shutdown(wait=False)
        raise
    return SqliteStore(path, worker, connection, notice)


def _open(path: Path, patience: float) -> tuple[sqlite3.Connection, str | None]:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _alone_in(path.parent):
            notice = None
            if _is_damaged(path, patience):
                notice = faults.set_aside(path, _set_aside(path))
            # SQLite would make the file readable for all; its -wal and -shm take the mode of the file.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            return _connect(path, patience), notice
    except (sqlite3.Error, OSError) as error:
        raise faults.explain(error, path) from error


def _connect(path: Path, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version < VERSION:
            _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """One process at a time opens a store here; else two could both find damage, and one move the other's new file away."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _is_damaged(path: Path, patience: float) -> bool:
    """Whether the file must make way. Raises StoreError when it is not ours to touch: a newer version's, another program's."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        # SQLite takes a file of one byte for an empty one and would overwrite it.
        if not _MAGIC.startswith(file.read(len(_MAGIC))):
            return True
    try:
        # Looked at without the right to write: closing a writing connection would copy its -wal into a damaged file.
        return not _is_sound(path, "ro", patience)
    except sqlite3.Error as error:
        if faults.is_damage(error):
            return True
        if not faults.forbids_reading(error):
            raise
    try:
        return not _is_sound(path, "rw", patience)  # a crash while the file was made leaves a journal that only a writer may undo
    except sqlite3.Error as error:
        if faults.is_damage(error):
            return True
        raise


def _is_sound(path: Path, mode: str, patience: float) -> bool:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=patience)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and application != APPLICATION:
            raise faults.foreign(path)
        if version > VERSION:
            raise faults.newer(path, version, VERSION)
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        return bool(verdict == "ok")


def _set_aside(path: Path) -> Path:
    """Rename the file and its -wal and -shm, so that SQLite can still open them together. Nothing is overwritten."""
    stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    count = 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{path.name}.damaged-{stamp}-{count}")
    # The file itself goes last: were it gone first and we killed, SQLite would delete the -wal left behind.
    for tail in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            path.with_name(path.name + tail).rename(aside.with_name(aside.name + tail))
    return aside


# --- the store -------------------------------------------------------------------------------------------------

_HERE = "platform = ? AND user = ? AND space = ? AND chat = ?"
# As bytes, because a column with half a character in it would make sqlite3 raise an error that quotes the column.
_LOAD = f"SELECT seq, CAST(body AS BLOB) FROM events WHERE {_HERE} AND seq > ? ORDER BY seq"
_LAST = f"SELECT seq FROM events WHERE {_HERE} ORDER BY seq DESC LIMIT 1"
_SEEN = f"SELECT 1 FROM inbound WHERE {_HERE} AND id = ?"
_TAKE = "INSERT OR IGNORE INTO inbound (platform, user, space, chat, id) VALUES (?, ?, ?, ?, ?)"
_APPEND = "INSERT INTO events (platform, user, space, chat, seq, body) VALUES (?, ?, ?, ?, ?, ?)"
_PUT_ASIDE = (
    f"INSERT INTO torn SELECT platform, user, space, chat, seq, body, at FROM events WHERE {_HERE} AND seq = ?",
    f"DELETE FROM events WHERE {_HERE} AND seq = ?",
)
_ERASE = tuple(f"DELETE FROM {table} WHERE platform = ? AND user = ? AND space = ?" for table in ("events", "inbound", "torn"))


class SqliteStore:
    """Conversations in one file. Made by `open_sqlite`.

    `notice` is a sentence for the person, or None: a damaged file was set aside, or an erasure could not reach inside one.
    A call that is cancelled may still be carried out.
    """

    def __init__(self, path: Path, worker: ThreadPoolExecutor, connection: sqlite3.Connection, notice: str | None) -> None:
        self.path = path
        self.notice = notice
        self._worker = worker
        self._connection = connection

    async def load(self, scope: Scope, chat: str, after: int = 0) -> list[Event]:
        """See the Store port. A half-written last event is put aside and raised once; then the conversation loads again."""
        return await self._run(self._load, _place(scope, chat), after)

    async def seen(self, scope: Scope, chat: str, inbound: str) -> bool:
        """See the Store port."""
        return await self._run(self._seen, _place(scope, chat), _key(inbound))

    async def commit(self, scope: Scope, chat: str, after: int, inbound: str, events: Sequence[Event]) -> None:
        """See the Store port."""
        await self._run(self._commit, _place(scope, chat), after, _key(inbound), events)

    async def erase(self, scope: Scope) -> None:
        """See the Store port. The file is rewritten, so this takes longer the more others have in it."""
        await self._run(self._erase, _owner(scope))

    async def close(self) -> None:
        """See the Store port."""
        await self._run(self._connection.close)
        self._worker.shutdown(wait=False)

    async def _run(self, work: Callable[_P, _T], *args: _P.args, **_: _P.kwargs) -> _T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._worker, work, *args)
        except (sqlite3.Error, OSError) as error:
            raise faults.explain(error, self.path) from error

    # Below here everything runs on the worker's thread.

    def _load(self, place: _Place, after: int) -> list[Event]:
        rows = self._connection.execute(_LOAD, (*place, after)).fetchall()
        events: list[Event] = []
        for expected, (number, body) in enumerate(rows, after + 1):
            if number != expected:
                raise faults.missing(expected)
            event = lines.decode(body)
            if isinstance(event, str):
                last = number == rows[-1][0]
                raise self._put_aside(place, number) if event == "torn" and last else faults.unreadable(number, event)
            events.append(event)
        return events

    def _put_aside(self, place: _Place, number: int) -> StoreError:
        with _writing(self._connection):
            for statement in _PUT_ASIDE:
                self._connection.execute(statement, (*place, number))
        return faults.torn(number)

    def _seen(self, place: _Place, inbound: _Key) -> bool:
        return self._connection.execute(_SEEN, (*place, inbound)).fetchone() is not None

    def _commit(self, place: _Place, after: int, inbound: _Key, events: Sequence[Event]) -> None:
        rows = [(*place, number, lines.encode(event, number)) for number, event in enumerate(events, after + 1)]
        with _writing(self._connection) as connection:
            last = connection.execute(_LAST, place).fetchone()
            if (last[0] if last else 0) != after:
                raise faults.gone_on()
            if connection.execute(_TAKE, (*place, inbound)).rowcount == 0:
                raise faults.answered()
            connection.executemany(_APPEND, rows)

    def _erase(self, owner: _Owner) -> None:
        with _writing(self._connection) as connection:
            for statement in _ERASE:
                connection.execute(statement, owner)
        # secure_delete wipes deleted rows, yet rebalanced index pages can keep a copy: only a new file is without traces.
        connection.execute("VACUUM")
        (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise faults.traces(self.path)
        asides = sorted(file for file in self.path.parent.iterdir() if file.name.startswith(f"{self.path.name}.damaged-"))
        if asides:
            self.notice = faults.still_aside(asides)


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A write transaction: the lock is taken at once, so what is read inside cannot change before the commit."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite has rolled back by itself after some errors, a full disk among them
            connection.execute("ROLLBACK")
        raise


def _place(scope: Scope, chat: str) -> _Place:
    return (*_owner(scope), _key(chat))


def _owner(scope: Scope) -> _Owner:
    return (_key(scope.platform), _key(scope.user), _key(scope.space))


def _key(text: str) -> _Key:
    """`text` as SQLite can hold it. A lone surrogate is no UTF-8, so such a name is kept as bytes, which equal no text."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text
