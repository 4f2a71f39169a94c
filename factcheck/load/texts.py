"""The texts of sources, found beside the claim file or along the source path.

Each is read once, however many sources name it.
"""

import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, NamedTuple

from factcheck.load.contents import display_path, read_most
from factcheck.load.layout import layout
from factcheck.load.projects import Project, Refusal, mode_of, project
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.lines import Lines
from factcheck.model.rendition import Bit, rendition
from factcheck.model.source import Source

# The largest text that is read, in bytes: many times the longest article, twice a long novel.
LARGEST = 8 * 2**20

# How files begin that are no texts, whatever they are called.
KINDS = {
    b"%PDF-": "PDF",
    b"PK\3\4": "ZIP, Word or Excel",
    b"\xd0\xcf\x11\xe0": "Word or Excel",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"\x1f\x8b": "gzip",
}
# A comment in plain text, where nobody but us takes it for one.
_COMMENT = re.compile(r"(?P<comment><!--\s*factcheck\s*:[^<>]*?-->)[^\S\n]*\n?")
# The name of the module here that knows what a reader sees of a format; none where that is
# everything.
FORMATS = {".txt": "", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


def read_texts(
    sources: Iterable[Source], source_path: Sequence[str], within: Project | None = None
) -> dict[str, Article | Unavailable]:
    """Return the text of each source that names a file, by source; from the project alone.

    ``source_path`` are the folders to look in after the claim file's.
    """
    named = [
        (source.name, source.file.value, source.file.span.file) for source in sources if source.file
    ]
    library = _Library(within or project("", {file for _, _, file in named}, source_path))
    return {
        name: library.look_up(text, (str(Path(file).parent), *source_path))
        for name, text, file in named
    }


class _Place(NamedTuple):
    """A file that may be read: its path as users see it, its path without links, its identity."""

    path: Path
    real: Path
    identity: tuple[int, int]


class _Library:
    """The texts that were read in one run, by device and inode, not by path."""

    def __init__(self, within: Project) -> None:
        self.within = within
        self.read: dict[tuple[tuple[int, int], str], Article | Unavailable] = {}

    def look_up(self, name: str, folders: Iterable[str]) -> Article | Unavailable:
        """Return the text of the first file of a name, or why there is none.

        Where no folder has such a file, the reason is that of the first thing of that name.
        """
        suffix = Path(name).suffix.lower()
        if suffix not in FORMATS:
            return Unavailable(Trouble.UNKNOWN_FORMAT, ", ".join(FORMATS))
        trouble = Unavailable(Trouble.ABSENT)
        for folder in folders:
            seen = self.locate(folder, name)
            if isinstance(seen, _Place):
                key = (seen.identity, FORMATS[suffix])
                if key not in self.read:
                    self.read[key] = _read(seen.real, FORMATS[suffix], display_path(seen.path))
                return self.read[key]
            trouble = seen if trouble.trouble is Trouble.ABSENT else trouble
        return trouble

    def locate(self, folder: str, name: str) -> _Place | Unavailable:
        """Return the file of a name in a folder, or why there is none."""
        path = Path(folder, name)
        try:
            found = path.stat()
            if not stat.S_ISREG(found.st_mode):
                return Unavailable(Trouble.NO_FILE)
            real = self.within.follow(folder, name, (*FORMATS,))
        except (FileNotFoundError, NotADirectoryError, ValueError):
            is_link = stat.S_ISLNK(mode_of(path, link=True))
            return Unavailable(Trouble.DANGLING if is_link else Trouble.ABSENT)
        except OSError as error:
            return Unavailable(Trouble.UNREADABLE, error.strerror or str(error))
        if isinstance(real, Refusal):
            return Unavailable(Trouble(real))
        return _Place(path, Path(real), (found.st_dev, found.st_ino))


def read_text(path: Path) -> Article | Unavailable:
    """Return the text of one file; one with a suffix that is none of ``FORMATS`` is plain text."""
    if stat.S_ISDIR(mode_of(path)):
        return Unavailable(Trouble.NO_FILE)
    return _read(path, reader_of(path.name), display_path(path))


def reader_of(name: str) -> str:
    """Return the reader in ``FORMATS`` for a file's name; other names are those of plain text."""
    return FORMATS.get(Path(name).suffix.lower(), "")


def read_stream(name: str, stream: BinaryIO, reader: str = "") -> Article | Unavailable:
    """Return the text of a stream, or why there is none."""
    try:
        data = read_most(stream, LARGEST)
        if len(data) > LARGEST:
            return Unavailable(Trouble.TOO_LARGE, str(LARGEST))
        kind = next((kind for start, kind in KINDS.items() if data.startswith(start)), "")
        if kind:
            return Unavailable(Trouble.NO_TEXT, kind)
        text = data.decode().removeprefix("\ufeff")
    except OSError as error:
        return Unavailable(Trouble.UNREADABLE, error.strerror or str(error))
    except UnicodeDecodeError as error:
        return Unavailable(Trouble.NOT_UTF8, str(error.start))
    return article(name, text, reader, sha256(data).hexdigest())


def _read(path: Path, reader: str, name: str) -> Article | Unavailable:
    """Return the text of a file, or why there is none."""
    try:
        with path.open("rb") as file:
            return read_stream(name, file, reader)
    except OSError as error:
        return Unavailable(Trouble.UNREADABLE, error.strerror or str(error))


def article(file: str, text: str, reader: str = "", digest: str = "") -> Article:
    """Return a text as one of the readers in ``FORMATS`` shows it."""
    bits: Callable[[str], Iterable[Bit]] = (
        import_module(f"factcheck.load.{reader}").bits if reader else _plain
    )
    found = [*bits(text)]
    prose = rendition(found)
    return Article(file, digest, Lines(text), prose, layout(found, prose.text, text))


def _plain(text: str) -> Iterator[Bit]:
    """Yield a text without the comments that are for us, and without their lines."""
    at = 0
    for comment in _COMMENT.finditer(text):
        start, end = comment.span("comment")
        yield Bit(text[at:start], at, start)
        yield Bit("", start, end, mark="comment")
        is_line = not start or text[start - 1] == "\n"
        at = comment.end() if is_line else end
    yield Bit(text[at:], at, len(text))
