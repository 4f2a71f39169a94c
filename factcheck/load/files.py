"""Claim files: which there are under some paths, each once, and the text of each."""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from factcheck.model.lines import Lines
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span

SUFFIXES = (".claims.yaml", ".claims.yml", ".claims.json", ".claims.jsonl")

# The largest file that is read, in bytes.
LARGEST = 256 * 2**20


class Found(NamedTuple):
    """The claim files under some paths, by the names that users see; the paths that do not exist; what cannot be searched."""

    files: Mapping[str, Path]
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]


def find(paths: Iterable[Path]) -> Found:
    """The claim files among some paths and, however deep, in the directories among them.

    In directories a claim file is known by its name (``SUFFIXES``), links are followed, and names with a dot in front
    are passed over. Whatever is reached twice counts once, and the order of the paths does not matter.
    """
    search = _Search()
    links = search.look({shown(path): path for path in paths}, named=True)
    # What is no link comes first, so that files have their own names wherever they have one under these paths.
    while links:
        links = search.look(links, named=False)
    return Found(dict(sorted(search.files.items())), tuple(search.missing), tuple(search.problems))


def content(name: str, path: Path) -> str | Problem:
    """The text of a file, or why there is none."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
            if len(data) > LARGEST:
                size = max(len(data), os.fstat(file.fileno()).st_size)
                return _problem(Kind.FILE_TOO_LARGE, name, f"{size} bytes", f"{LARGEST}")
        return data.decode().removeprefix("\ufeff")
    except OSError as error:
        return _problem(Kind.UNREADABLE_FILE, name, _reason(error))
    except UnicodeDecodeError as error:
        before = data[: error.start].decode().removeprefix("\ufeff")
        line, column = Lines(before).place(len(before))
        return Problem(Kind.NOT_UTF8, Span(name, line, column, line, column + 1), (str(error.start),))


def shown(path: Path) -> str:
    """A path as users see it: from the working directory where that is possible, with ``/``."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on another drive, or no path at all
        relative = os.fspath(path)
    return os.fsencode(relative).decode(errors="replace").replace(os.sep, "/")


class _Search:
    """What a search has come across; files and directories are known by what they are, not by where they hang."""

    def __init__(self) -> None:
        self.files: dict[str, Path] = {}
        self.missing: list[str] = []
        self.problems: list[Problem] = []
        self.known: set[tuple[int, int]] = set()

    def look(self, paths: Mapping[str, Path], *, named: bool) -> dict[str, Path]:
        """Look at paths that users name, or at links that were come across; gives the links to look at next."""
        files: dict[str, Path] = {}
        links: dict[str, Path] = {}
        for name, path in sorted(paths.items()):
            try:
                is_directory = stat.S_ISDIR(path.stat().st_mode)
            except (OSError, ValueError) as error:
                if named and isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
                    self.missing.append(name)
                else:
                    self.problems.append(_problem(Kind.UNREADABLE_FILE, name, _reason(error)))
                continue
            if is_directory:
                self.walk(path, files, links)
            else:
                files[name] = path
        for name, path in sorted(files.items()):
            # What is neither file nor directory (a pipe, say) is read only where it is meant.
            if self.is_new(path) and (path.is_file() or (named and name in paths)):
                self.files[name] = path
        return links

    def walk(self, top: Path, files: dict[str, Path], links: dict[str, Path]) -> None:
        """Gather the claim files in and below a directory, and apart from them the links that may lead to more."""
        for folder, folders, names in os.walk(top, onerror=self.unsearchable):
            folders[:] = [name for name in folders if not name.startswith(".")]
            if not self.is_new(Path(folder)):
                folders.clear()
                continue
            for path in (Path(folder, name) for name in folders):
                if path.is_symlink():
                    links[shown(path)] = path
            for path in (Path(folder, name) for name in names if name.endswith(SUFFIXES) and not name.startswith(".")):
                (links if path.is_symlink() else files)[shown(path)] = path

    def unsearchable(self, error: OSError) -> None:
        """Note a directory that cannot be listed."""
        self.problems.append(_problem(Kind.UNREADABLE_FILE, shown(Path(error.filename)), _reason(error)))

    def is_new(self, path: Path) -> bool:
        """Whether a file or directory is come across for the first time."""
        try:
            found = path.stat()
        except OSError:  # it has vanished; if it is to be read, that will be said then
            return True
        identity = (found.st_dev, found.st_ino)
        if identity in self.known:
            return False
        self.known.add(identity)
        return True


def _problem(kind: Kind, name: str, *values: str) -> Problem:
    """What is wrong with a file as a whole."""
    return Problem(kind, Span(name, 1, 1, 1, 1), values)


def _reason(error: OSError | ValueError) -> str:
    """What the system says."""
    return getattr(error, "strerror", None) or str(error)
