"""Settings: the only reader of the environment."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.errors import UserError

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What an owner may set. `data_dir` holds the conversations."""

    data_dir: Path
    log_level: LogLevel = "WARNING"

    @property
    def database(self) -> Path:
        """The file that holds the conversations."""
        return self.data_dir / "greenroom.db"


def load_settings() -> Settings:
    """Read GREENROOM_* from the environment. Raises UserError when a value is not allowed."""
    folder = os.environ.get("GREENROOM_DATA_DIR", "")
    level = os.environ.get("GREENROOM_LOG_LEVEL", "WARNING").upper()
    match level:
        case "DEBUG" | "INFO" | "WARNING" | "ERROR":
            return Settings(Path(folder).expanduser() if folder else _default_folder(), level)
        case _:
            raise UserError(f"GREENROOM_LOG_LEVEL is {level!r}. Use DEBUG, INFO, WARNING or ERROR, or leave it out.")


def _default_folder() -> Path:
    # Imported here: it is only needed when nothing is set.
    import platformdirs

    return Path(platformdirs.user_data_dir("greenroom", appauthor=False))


def wants_plain_output() -> bool:
    """Whether the environment asks for output without colour or cursor movement (NO_COLOR, TERM=dumb)."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
