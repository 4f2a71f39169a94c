"""What belongs to a project: how far links and absolute paths are followed."""

import os
from collections.abc import Iterable
from enum import StrEnum, auto
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

# The folder in which git keeps its own files, secrets among them: no part of any project.
GIT = ".git"
# Names that begin so are devices, though links lead to them: ``/dev/stdin``.
DEVICES = ("/dev/", "/proc/")


class Refusal(StrEnum):
    """Why a file that is there is not read."""

    OUTSIDE = auto()  # it belongs neither to the project nor to the source path
    # a link leads to it that hides what it is: a hidden file, or one that is not read under its own
    # name
    DISGUISED = auto()


class Project(NamedTuple):
    """The folders whose files are read, with all that is in them; none of them is a link."""

    folders: tuple[str, ...]

    def follow(self, folder: str, name: str, ends: tuple[str, ...] = ("",)) -> str | Refusal:
        """Return the path without links of a name in a folder, or why the file is not read.

        Through a link nothing hidden is read, and only what has a name with one of these ``ends``.

        Raises:
            OSError: where there is no such file, or the way to it cannot be followed.
        """
        written = os.path.normpath(Path(os.path.realpath(folder), name))
        if written.startswith(DEVICES):
            return written
        real = os.path.realpath(Path(folder, name), strict=True)
        if not self.has(real):
            return Refusal.OUTSIDE
        if real != written and not (self.has(real, hidden=False) and real.lower().endswith(ends)):
            return Refusal.DISGUISED
        return real

    def has(self, path: str, *, hidden: bool = True) -> bool:
        """Whether a path is in one of the folders; ``hidden``: also under hidden names."""
        inside = [
            Path(path).relative_to(folder).parts
            for folder in self.folders
            if Path(path).is_relative_to(folder)
        ]
        return any(
            GIT not in map(str.casefold, parts)
            and (hidden or not any(part.startswith(".") for part in parts))
            for parts in inside
        )

    def leads_out(self, path: str, *, hidden: bool = True) -> bool:
        """Whether a link on the way of a path leads out of the project or to what is hidden.

        The link itself is in the project.
        """
        way = Path(os.path.normpath(Path(path).absolute()))
        return any(self._is_way_out(step, hidden=hidden) for step in (way, *way.parents))

    def _is_way_out(self, step: Path, *, hidden: bool) -> bool:
        written, real = str(Path(os.path.realpath(step.parent), step.name)), os.path.realpath(step)
        return real != written and self.has(written) and not self.has(real, hidden=hidden)


def project(folder: str, paths: Iterable[str], source_path: Iterable[str] = ()) -> Project:
    """Return the project of a run, which has its settings in a folder.

    Where that is empty it is the repository around the working folder, else the working folder.
    Always part of it are the given folders, those of the given files, and those of the source path,
    but no folder to which a link in the project leads out of it.
    """
    own = [folder] if folder else _repository()
    base = Project((*map(os.path.realpath, own), *map(os.path.realpath, source_path)))
    given = (path if S_ISDIR(mode_of(Path(path))) else str(Path(path).parent) for path in paths)
    found = {os.path.realpath(path) for path in given if not base.leads_out(path)}
    return Project(tuple(sorted({*base.folders, *found})))


def mode_of(path: Path, *, link: bool = False) -> int:
    """Return the mode of what a path leads to, or of the ``link`` itself; 0 where it has none."""
    try:
        return path.stat(follow_symlinks=not link).st_mode
    except (OSError, ValueError):
        return 0


def in_repository() -> bool:
    """Whether a repository is around the working folder."""
    return any(os.path.lexists(Path(folder, GIT)) for folder in _repository())


def _repository() -> list[str]:
    """Return the repository's folder around the working folder; else the working folder.

    The list is empty where the working folder is gone.
    """
    try:
        here = Path.cwd()
    except OSError:
        return []
    return [
        str(
            next(
                (folder for folder in (here, *here.parents) if os.path.lexists(folder / GIT)), here
            )
        )
    ]
