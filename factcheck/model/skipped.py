"""Files that look as if they were meant to be read, and are not."""

from enum import StrEnum, auto
from typing import NamedTuple


class Skip(StrEnum):
    """Why a file is not read; ``render/phrases.py`` has the words for each reason."""

    NAME = auto()  # it is named almost like a claim file
    HIDDEN = auto()  # it is a hidden claim file, or a hidden folder that holds claim files
    NO_FILE = auto()  # it is named like a claim file, and is a pipe, a device or a socket
    OUTSIDE = auto()  # it is a link to what belongs neither to the project nor to the source path
    DISGUISED = auto()  # it is a link to what is hidden, or is not read under its own name


class Skipped(NamedTuple):
    """A file or folder that is not read, as users see it, and the reason."""

    file: str
    reason: Skip
