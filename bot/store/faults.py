"""What SQLite and the disk report, as sentences for a person: what happened and what to do. The only place that translates."""

import errno
import sqlite3
from pathlib import Path
from typing import Literal

from bot.errors import StoreConflict, StoreError

_Fault = Literal["full", "readonly", "unopenable", "no_folder", "busy", "damaged", "too_long", "disk", "other"]

Unread = Literal["torn", "strange"]
"""Why a line is no event: it stops in the middle, or it is whole but not an event that this Greenroom knows."""

_BY_SQLITE: dict[int, _Fault] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_PERM: "readonly",
    sqlite3.SQLITE_CANTOPEN: "unopenable",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_TOOBIG: "too_long",
    sqlite3.SQLITE_IOERR: "disk",
}

_BY_ERRNO: dict[int, _Fault] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "readonly",
    errno.EACCES: "readonly",
    errno.EPERM: "readonly",
    errno.ENOTDIR: "no_folder",
    errno.EEXIST: "no_folder",
    errno.EIO: "disk",
}

_SENTENCES: dict[_Fault, str] = {
    "full": "The disk is full, so Greenroom could not write to {path}. Free some space, then try again.",
    "readonly": "Greenroom may not write to {path}. Allow it to write to that file and its folder, "
    "or set GREENROOM_DATA_DIR to a folder of your own.",
    "unopenable": "Greenroom could not open {path}. Make sure that it is a file and that its folder may be written to, "
    "or set GREENROOM_DATA_DIR to another folder.",
    "no_folder": "{folder} is not a folder and cannot become one, so Greenroom has nowhere to keep conversations. "
    "Set GREENROOM_DATA_DIR to another folder.",
    "busy": "Another program is using {path} and did not let go. Close the other Greenroom, "
    "or whatever else has the file open, then try again.",
    "damaged": "The file {path} is damaged. Stop Greenroom and start it again: "
    "the file is then kept under another name and a new one is started.",
    "too_long": "That message is too long to be kept. Send it in parts.",
    "disk": "The disk reported an error while Greenroom used {path}. Check the disk, then try again.",
    "other": "Greenroom could not use {path} ({detail}). Try again; if it stays so, please report it.",
}


def explain(error: sqlite3.Error | OSError, path: Path) -> StoreError:
    """The error to raise instead of `error`. It names the file and never what was to be written."""
    if isinstance(error, OSError):
        fault = _BY_ERRNO.get(error.errno or 0, "unopenable")
        detail = errno.errorcode.get(error.errno or 0, "unknown")
    else:
        fault = _BY_SQLITE.get(_code(error), "other")
        detail = getattr(error, "sqlite_errorname", type(error).__name__)
    return StoreError(_SENTENCES[fault].format(path=path, folder=path.parent, detail=detail))


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken or no database at all."""
    return _BY_SQLITE.get(_code(error)) == "damaged"


def forbids_reading(error: sqlite3.Error) -> bool:
    """Whether a connection that may only read could not do its work; one that may write perhaps can."""
    return _BY_SQLITE.get(_code(error)) in ("readonly", "unopenable")


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 when the error is Python's own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def newer(path: Path, found: int, known: int) -> StoreError:
    """The file was written by a Greenroom from the future."""
    return StoreError(
        f"{path} was written by a newer Greenroom: it has version {found}, this Greenroom knows up to version {known}. "
        "Upgrade Greenroom and start it again. Nothing in the file was changed."
    )


def foreign(path: Path) -> StoreError:
    """The file is somebody else's database."""
    return StoreError(
        f"{path} is another program's database, so Greenroom leaves it alone. Set GREENROOM_DATA_DIR to a folder of its own."
    )


def set_aside(path: Path, aside: Path) -> str:
    """The notice after a damaged file was moved away."""
    return (
        f"The file with your conversations, {path}, was damaged and could not be read. "
        f"It is kept, unchanged, as {aside}; Greenroom has started a new one."
    )


def still_aside(files: list[Path]) -> str:
    """The notice after an erasure, when damaged files were kept earlier: nothing can be erased inside those."""
    return (
        "Your data is erased from the file in use. Older, damaged files were kept and may still hold some of it; "
        f"delete them by hand: {', '.join(str(file) for file in files)}."
    )


def traces(path: Path) -> StoreError:
    """The rows are gone, but a reader in another process keeps the old bytes alive."""
    return StoreError(
        f"Your data is deleted, but another program has {path} open, so traces of it may be left on the disk. "
        "Close that program, then delete once more."
    )


def torn(number: int) -> StoreError:
    """The last event was half written and has just been put aside."""
    return StoreError(
        f"Event {number}, the last one of this conversation, was only half written and could not be read. "
        f"It was put aside, and the conversation goes on from event {number - 1}: please send your last message again."
    )


def missing(number: int) -> StoreError:
    """There is a hole in the numbers."""
    return StoreError(
        f"Event {number} of this conversation is missing from the file, so it cannot be opened. "
        "Restore the file from a backup, or delete your data with 'forget' and start afresh."
    )


def unreadable(number: int, why: Unread) -> StoreError:
    """Event `number` is no event (a torn last one is another case, see `torn`)."""
    if why == "torn":
        return StoreError(
            f"Event {number} of this conversation is damaged, so it cannot be opened. "
            "Restore the file from a backup, or delete your data with 'forget' and start afresh."
        )
    return StoreError(
        f"Event {number} of this conversation is of a kind that this Greenroom does not know. "
        "A newer version probably wrote it: upgrade Greenroom and open it again. Nothing was changed."
    )


def unkeepable(number: int, kind: str) -> StoreError:
    """The event would go in but not come out again."""
    return StoreError(
        f"Event {number} ({kind}) holds a value that cannot be kept, so nothing of this turn was saved. "
        "This is a mistake in Greenroom: please report it, and try other words."
    )


def gone_on() -> StoreConflict:
    """The conversation does not end where the writer thought."""
    return StoreConflict("This conversation has gone on elsewhere in the meantime. Please send that once more.")


def answered() -> StoreConflict:
    """The inbound id was committed before."""
    return StoreConflict("This message was answered before, so it was not taken a second time.")
