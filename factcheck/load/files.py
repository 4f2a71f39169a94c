"""The claim files under some paths, each once, and the text of each."""

import os
import re
import stat
from collections.abc import Collection, Container, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from factcheck.load.contents import display_path, file_problem, reason_of
from factcheck.load.ignored import ignored
from factcheck.load.projects import Project, Refusal, mode_of, project
from factcheck.model.problem import Kind, Problem
from factcheck.model.skipped import Skip, Skipped

SUFFIXES = (".claims.yaml", ".claims.yml", ".claims.json", ".claims.jsonl")

# Names that somebody gives a claim file who does not know, or mistypes, SUFFIXES. Notepad adds
# ".txt".
ALMOST = re.compile(r"(?:^|[._ -])claims?\.(?:ya?ml|jsonl?|ndjson)(?:\.txt)?$", re.IGNORECASE)
# Editors and systems put files with these beginnings beside the one that is edited or copied.
COMPANIONS = (".#", "._")
# Folders whose hidden claim files nobody means: repositories, and what programs make for
# themselves and mark as such.
REPOSITORIES = frozenset({".git", ".hg", ".svn", ".jj", ".bzr"})
MARKERS = frozenset({"CACHEDIR.TAG", "pyvenv.cfg"})
# A folder of other people's texts, as those with a marker are; claim files in it are read.
FOREIGN = "node_modules"
# Files of a hidden folder that are looked at for a claim file, at most; more would slow every run.
HIDDEN_MOST = 2_000


class ClaimFiles(NamedTuple):
    """The claim files under some paths, by the names that users see; and what is not among them.

    ``missing`` are paths that do not exist, ``problems`` what cannot be searched, ``skipped`` files
    that look meant and are not read. ``texts`` are the texts under the same paths; ``passed`` is
    how many others are passed over, since version control ignores them or they came with a program.
    """

    files: Mapping[str, Path]
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[Skipped, ...] = ()
    texts: Mapping[str, Path] = {}
    passed: int = 0


def find(paths: Iterable[Path], within: Project | None = None) -> ClaimFiles:
    """Return the claim files and texts among some paths and in the directories among them.

    In directories, however deep, both are known by their names (``SUFFIXES``, ``FORMATS``), links
    are followed ``within`` the project, and names with a dot in front are passed over. A text is
    passed over as well where version control ignores it, and in the folders of other people's
    programs, but not in such a folder that is itself among the paths. Whatever is reached twice
    counts once, and the order of the paths does not matter.
    """
    paths = [*paths]
    search = _Search(within or project("", map(os.fspath, paths)))
    links = search.look({display_path(path): path for path in paths}, named=True)
    # Links come last, so that files have their own names wherever they have one under these paths.
    while links:
        links = search.look(links, named=False)
    found = sorted(search.files.items())
    texts = [one for one in found if _is_text(one[0])]
    hidden = _hidden({name for name, _ in texts}, [display_path(path) for path in paths])
    return ClaimFiles(
        dict(one for one in found if not _is_text(one[0])),
        tuple(search.missing),
        tuple(search.problems),
        tuple(sorted({one for one in search.skipped if not _is_read(one, search.files)})),
        {name: path for name, path in texts if name not in hidden},
        search.passed + len(hidden),
    )


def _hidden(texts: Collection[str], named: Collection[str]) -> frozenset[str]:
    """Return the texts that version control ignores, and that nobody named nor a folder of them."""
    searched = {*texts} - {*named}
    hidden = ignored(searched) if searched else frozenset[str]()
    if not hidden:
        return hidden
    whole = {os.path.abspath(name) for name in named}  # noqa: PTH100 - as written, links and all
    meant = tuple(f"{name}{os.sep}" for name in whole if ignored([name]))
    return frozenset(name for name in hidden if not os.path.abspath(name).startswith(meant))  # noqa: PTH100


class _Search:
    """What a search has come across.

    Files and directories are identified by device and inode, not by their paths. In ``foreign``
    directories no texts are looked for; ``passed`` is how many texts stand there.
    """

    def __init__(self, within: Project) -> None:
        self.within = within
        self.files: dict[str, Path] = {}
        self.missing: list[str] = []
        self.problems: list[Problem] = []
        self.skipped: list[Skipped] = []
        self.known: set[tuple[int, int]] = set()
        self.foreign: set[Path] = set()
        self.passed = 0

    def look(self, paths: Mapping[str, Path], *, named: bool) -> dict[str, Path]:
        """Look at paths that users name, or at links that were come across.

        Gives the links to look at next.
        """
        files: dict[str, Path] = {}
        links: dict[str, Path] = {}
        for name, path in sorted(paths.items()):
            is_directory = self.is_directory(name, path, named=named)
            if is_directory is None:
                continue
            if is_directory and named and self.within.has(os.path.realpath(path)):
                self.walk(path, files, links, meant=named)
            elif followed := self.follow(
                name, path, ("",) if is_directory else _ends(), named=named
            ):
                if is_directory:
                    self.walk(path, files, links, meant=named)
                else:
                    files[name] = followed
        self.keep(files, paths if named else ())
        return links

    def keep(self, files: Mapping[str, Path], named: Container[str]) -> None:
        """Keep each new file; what is no file (a pipe, say) only where it is named."""
        for name, path in sorted(files.items()):
            found = _stat(path)
            if not self.is_new(found):
                continue
            if found is None or stat.S_ISREG(found.st_mode) or name in named:
                self.files[name] = path
            else:
                self.skipped.append(Skipped(name, Skip.NO_FILE))

    def is_directory(self, name: str, path: Path, *, named: bool) -> bool | None:
        """Whether a path leads to a directory; None where that cannot be told, which is noted.

        What a user names and is not there is missing; a link to what is not there is a problem.
        """
        try:
            return stat.S_ISDIR(path.stat().st_mode)
        except (OSError, ValueError) as error:
            if named and isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
                self.missing.append(name)
            else:
                self.problems.append(file_problem(Kind.UNREADABLE_FILE, name, reason_of(error)))
            return None

    def follow(self, name: str, path: Path, ends: tuple[str, ...], *, named: bool) -> Path | None:
        """Return where a path leads; ``None`` where it is not followed, and note why.

        The note is a problem if a user names the path.
        """
        try:
            followed = self.within.follow(os.fspath(path.parent), path.name, ends)
        except OSError as error:
            self.problems.append(file_problem(Kind.UNREADABLE_FILE, name, reason_of(error)))
            return None
        if not isinstance(followed, Refusal):
            return Path(followed)
        if named:
            self.problems.append(file_problem(Kind.NOT_FOLLOWED, name, followed))
        else:
            self.skipped.append(Skipped(name, Skip(followed)))
        return None

    def walk(
        self, top: Path, files: dict[str, Path], links: dict[str, Path], *, meant: bool
    ) -> None:
        """Gather the claim files in and below a directory into ``files``, and links into ``links``.

        The links may lead to more. ``meant``: somebody named the directory.
        """
        for folder, folders, names in os.walk(top, onerror=partial(self.note_unsearchable, top)):
            here = Path(folder)
            hidden = [name for name in folders if name.startswith(".")]
            plain = [name for name in folders if not name.startswith(".")]
            folders.clear()
            if not self.is_new(_stat(here)):
                continue
            self.note_skipped(here, hidden, names)
            self.note_foreign(here, names, meant=meant and here == top)
            named = [name for name in names if self.is_meant(here, name)]
            for name in (*plain, *named):
                path = here / name
                is_link = self.is_link(path)
                if is_link:
                    links[display_path(path)] = path
                elif is_link is False and name in named:
                    files[display_path(path)] = path
                elif is_link is False:
                    folders.append(name)

    def note_foreign(self, folder: Path, names: Collection[str], *, meant: bool) -> None:
        """Note a folder of other people's texts that is not ``meant``, and what lies below one."""
        is_below = folder.parent in self.foreign
        is_theirs = folder.name == FOREIGN or not MARKERS.isdisjoint(names)
        if is_below or (is_theirs and not meant):
            self.foreign.add(folder)
            self.passed += sum(map(_is_text, names))

    def is_meant(self, folder: Path, name: str) -> bool:
        """Whether a file of a folder is a claim file or a text that is to be read."""
        if name.startswith("."):
            return False
        return name.endswith(SUFFIXES) or (folder not in self.foreign and _is_text(name))

    def is_link(self, path: Path) -> bool | None:
        """Whether a path is a link; None, with a problem noted, where that is not known."""
        try:
            return stat.S_ISLNK(path.lstat().st_mode)
        except OSError as error:
            self.problems.append(
                file_problem(Kind.UNREADABLE_FILE, display_path(path), reason_of(error))
            )
            return None

    def note_skipped(self, folder: Path, hidden: Iterable[str], names: Iterable[str]) -> None:
        """Note which hidden folders and which files of a folder look meant and are not read."""
        for name in names:
            if name.endswith(SUFFIXES):
                if name.startswith(".") and not name.startswith(COMPANIONS):
                    self.skipped.append(Skipped(display_path(folder / name), Skip.HIDDEN))
            elif ALMOST.search(name) and not name.startswith("."):
                self.skipped.append(Skipped(display_path(folder / name), Skip.NAME))
        for name in hidden:
            if name not in REPOSITORIES and _holds_claims(folder / name):
                self.skipped.append(Skipped(display_path(folder / name), Skip.HIDDEN))

    def note_unsearchable(self, top: Path, error: OSError) -> None:
        """Note a directory that cannot be listed, below or at the one that is searched."""
        self.problems.append(
            file_problem(
                Kind.UNREADABLE_FILE, display_path(Path(error.filename or top)), reason_of(error)
            )
        )

    def is_new(self, status: os.stat_result | None) -> bool:
        """Whether a file or directory is come across for the first time; remember it."""
        if status is None:  # if it is to be read, what is wrong with it will be said then
            return True
        identity = (status.st_dev, status.st_ino)
        if identity in self.known:
            return False
        self.known.add(identity)
        return True


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _ends() -> tuple[str, ...]:
    """Return the ends of names of what is read, as a claim file or as a text."""
    from factcheck.load.texts import FORMATS

    return (*SUFFIXES, *FORMATS)


def _is_text(name: str) -> bool:
    """Whether a name is that of a text, and not almost that of a claim file."""
    from factcheck.load.texts import FORMATS

    return name.lower().endswith(tuple(FORMATS)) and not ALMOST.search(name)


def _is_read(skipped: Skipped, files: Mapping[str, Path]) -> bool:
    """Whether a skipped file is read all the same, since somebody named it or a file in it."""
    if skipped.file in files:
        return True
    return skipped.reason is Skip.HIDDEN and any(
        file.startswith(f"{skipped.file}/") for file in files
    )


def _holds_claims(hidden: Path) -> bool:
    """Whether a claim file lies in or below a hidden folder that is no link."""
    looked_at = 0
    for _, folders, names in os.walk(hidden) if stat.S_ISDIR(mode_of(hidden, link=True)) else ():
        if not MARKERS.isdisjoint(names):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if name not in REPOSITORIES)
        if any(name.endswith(SUFFIXES) and not name.startswith(COMPANIONS) for name in names):
            return True
        looked_at += len(names) + len(folders)
        if looked_at > HIDDEN_MOST:
            break
    return False
