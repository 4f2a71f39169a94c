"""What belongs to a project: how far links and absolute paths are followed, and no further."""

import os
from collections.abc import Iterable
from enum import StrEnum, auto
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

# What git keeps for itself, secrets among it, is no part of any project.
GIT = ".git"
# What has a name here is a device, though links lead to it: ``/dev/stdin``.
DEVICES = ("/dev/", "/proc/")


class Refusal(StrEnum):
    """Why a file that is there is not read."""

    OUTSIDE = auto()  # it belongs neither to the project nor to the source path
    DISGUISED = (
        auto()
    )  # a link leads to it that hides what it is: a hidden file, or one that is not read under its own name


class Project(NamedTuple):
    """The folders whose files are read, with all that is in them; none of them is a link."""

    folders: tuple[str, ...]

    def follow(self, folder: str, name: str, ends: tuple[str, ...] = ("",)) -> str | Refusal:
        """Return the file that a name in a folder leads to, by its path without links, or why it is not read.

        ``ends`` are the ends of names that a file may have to which a link leads; one that is hidden is never read through a link.

        Raises:
            OSError: where there is no such file, or the way to it cannot be followed.
        """
        written = os.path.normpath(Path(os.path.realpath(folder), name))
        if written.startswith(DEVICES):
            return written
        real = os.path.realpath(Path(folder, name), strict=True)
        inside = [Path(real).relative_to(top).parts for top in self.folders if Path(real).is_relative_to(top)]
        if not any(GIT not in map(str.casefold, parts) for parts in inside):
            return Refusal.OUTSIDE
        is_hidden = all(any(part.startswith(".") for part in parts) for parts in inside)
        if real != written and (is_hidden or not real.lower().endswith(ends)):
            return Refusal.DISGUISED
        return real


def project(folder: str, paths: Iterable[str], source_path: Iterable[str] = ()) -> Project:
    """Return the project with its settings in a folder; where that is empty, the repository around the working folder, else that.

    Always part of it are the given folders, those of the given files, and those of the source path.
    """
    given = (path if S_ISDIR(mode_of(Path(path))) else Path(path).parent for path in paths)
    return Project(
        tuple(sorted(map(os.path.realpath, {folder or _repository(), *map(os.fspath, given), *source_path})))
    )


def mode_of(path: Path, *, link: bool = False) -> int:
    """Return what a path leads to, or what ``link`` is there, as ``st_mode`` tells; 0 where nothing can be told."""
    try:
        return path.stat(follow_symlinks=not link).st_mode
    except (OSError, ValueError):
        return 0


def _repository() -> str:
    """The folder of the repository around the working folder; else that, also where it is gone."""
    try:
        here = Path.cwd()
    except OSError:
        return os.curdir
    return str(next((folder for folder in (here, *here.parents) if os.path.lexists(folder / GIT)), here))
