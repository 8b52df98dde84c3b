"""A process of its own that writes to a store, for the tests that kill it or race it.

    writer.py FILE NAME COUNT      COUNT 0 means: until killed

Every commit appends two lines, `NAME n` and `NAME n again`; n is printed when the commit has returned.
"""

import asyncio
import os
import sys
from pathlib import Path

from bot.contract import Scope
from bot.errors import StoreConflict
from bot.store.sqlite import open_sqlite
from tests.contracts.samples import said

ME = Scope(platform="telegram", user="1")


async def write(path: Path, name: str, count: int) -> None:
    """Write, stepping aside when somebody else was first."""
    os.write(1, b"begin\n")
    store = await open_sqlite(path)
    end = len(await store.load(ME, "c"))
    number = 0
    while not count or number < count:
        lines = [said(f"{name} {number}"), said(f"{name} {number} again")]
        try:
            await store.commit(ME, "c", end, f"{name}-{number}", lines)
        except StoreConflict:
            end += len(await store.load(ME, "c", end))
            continue
        os.write(1, f"{number}\n".encode())
        number += 1
        end += 2
    await store.close()


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
