"""The files of data: which of them are read, and whether they are the ones that are meant."""

import os
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from factcheck.evidence.flaw import UnavailableError
from factcheck.load import Project, Refusal, display_path
from factcheck.model.problem import Kind
from factcheck.model.span import Text

SUFFIXES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".parquet")
"""The suffixes of the files that are read."""

# The largest file that is read, in bytes.
LARGEST = 256 * 2**20
# An engine takes a path with one of these for a pattern.
PATTERNS = frozenset("*?[]{}")


class DataFile(NamedTuple):
    """A file of data: as its claim file names it, as users see it, and its path without links."""

    written: str
    shown: str
    path: str

    @property
    def suffix(self) -> str:
        """The suffix of its name, which tells its format."""
        return Path(self.path).suffix.lower()

    @property
    def digest(self) -> str:
        """The SHA-256 digest of its content."""
        with Path(self.path).open("rb") as file:
            found = sha256()
            while piece := file.read(2**20):
                found.update(piece)
        return found.hexdigest()


def find(written: str, beside: str, within: Project) -> DataFile:
    """Return the file of a name beside a claim file.

    Raises:
        UnavailableError: where there is none, or none that is read.
    """
    path = Path(beside).parent / written
    found, detail = _followed(path, written, within)
    if detail is not None:
        raise UnavailableError(Kind.NO_DATA, written, detail, found)
    return DataFile(written, display_path(path), found)


def _followed(path: Path, written: str, within: Project) -> tuple[str, str | None]:
    """Return the path of a file without links and nothing; or why it is not read, and a detail."""
    if PATTERNS.intersection(written):
        return "pattern", ""
    if not written.lower().endswith(SUFFIXES):
        return "format", ""
    try:
        real = within.follow(os.fspath(path.parent), path.name, SUFFIXES)
        if isinstance(real, Refusal):
            return real, ""
        status = Path(real).stat()
    except (FileNotFoundError, NotADirectoryError):
        return "absent", ""
    except (OSError, ValueError) as error:
        return "system", getattr(error, "strerror", None) or str(error)
    if not within.has(real):  # a device
        return Refusal.OUTSIDE, ""
    if not S_ISREG(status.st_mode) or PATTERNS.intersection(real):
        return "no file" if not S_ISREG(status.st_mode) else "pattern", ""
    if status.st_size > LARGEST:
        return "large", f"{status.st_size} bytes, where {LARGEST} are allowed"
    return real, None


def check_digest(file: DataFile, recorded: str | None) -> None:
    """Compare a file with the recorded digest of what is meant.

    Raises:
        UnavailableError: where it is another one, or cannot be read.
    """
    if recorded is None:
        return
    try:
        digest = file.digest
    except OSError as error:
        why = error.strerror or str(error)
        raise UnavailableError(Kind.NO_DATA, file.written, why, "system") from None
    if digest != recorded:
        raise UnavailableError(Kind.DATA_CHANGED, file.written, digest[:12], recorded[:12])


def named(text: Text, within: Project) -> DataFile:
    """Return the file that a text of a claim file names."""
    return find(text.value, text.span.file, within)


def shown(text: Text) -> str:
    """Return the path of a file that a text of a claim file names, as users see it."""
    return display_path(Path(text.span.file).parent / text.value)
