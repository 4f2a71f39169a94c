"""The texts of sources: found beside the claim file or along the source path, and read once however many sources name them."""

import stat
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from factcheck.load.files import shown
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.lines import Lines
from factcheck.model.rendition import Bit, rendition
from factcheck.model.source import Source

# The largest text that is read, in bytes: many times the longest article, twice a long novel.
LARGEST = 8 * 2**20

# The name of the module here that knows what a reader sees of a format; none where that is everything.
FORMATS = {".txt": "", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


def read_texts(sources: Iterable[Source], source_path: Sequence[str]) -> dict[str, Article | Unavailable]:
    """The text of each source that names a file, by source. ``source_path`` are the folders to look in after the claim file's."""
    library = _Library()
    return {
        source.name: library.look_up(source.file.value, (str(Path(source.file.span.file).parent), *source_path))
        for source in sources
        if source.file
    }


class _Library:
    """The texts that were read in one run, by what the files are, not by where they hang."""

    def __init__(self) -> None:
        self.read: dict[tuple[int, int, str], Article | Unavailable] = {}

    def look_up(self, name: str, folders: Iterable[str]) -> Article | Unavailable:
        """The text of the first file of a name; without one, why the first thing of that name is none."""
        suffix = Path(name).suffix.lower()
        if suffix not in FORMATS:
            return Unavailable(Trouble.UNKNOWN_FORMAT, ", ".join(FORMATS))
        trouble = Unavailable(Trouble.ABSENT)
        for path in (Path(folder, name) for folder in folders):
            try:
                found = path.stat()
            except (FileNotFoundError, NotADirectoryError, ValueError):
                continue
            except OSError as error:
                seen = Unavailable(Trouble.UNREADABLE, error.strerror or str(error))
            else:
                if stat.S_ISREG(found.st_mode):
                    identity = (found.st_dev, found.st_ino, FORMATS[suffix])
                    if identity not in self.read:
                        self.read[identity] = _read(path, FORMATS[suffix])
                    return self.read[identity]
                seen = Unavailable(Trouble.NO_FILE)
            trouble = seen if trouble.trouble is Trouble.ABSENT else trouble
        return trouble


def read_text(path: Path) -> Article | Unavailable:
    """The text of one file; one with a suffix that is none of ``FORMATS`` is plain text."""
    if path.is_dir():
        return Unavailable(Trouble.NO_FILE)
    return _read(path, FORMATS.get(path.suffix.lower(), ""))


def _read(path: Path, reader: str) -> Article | Unavailable:
    """The text of a file, or why there is none."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            return Unavailable(Trouble.TOO_LARGE, str(LARGEST))
        text = data.decode().removeprefix("\ufeff")
    except OSError as error:
        return Unavailable(Trouble.UNREADABLE, error.strerror or str(error))
    except UnicodeDecodeError as error:
        return Unavailable(Trouble.NOT_UTF8, str(error.start))
    return article(shown(path), text, reader, sha256(data).hexdigest())


def article(file: str, text: str, reader: str = "", digest: str = "") -> Article:
    """A text as one of the readers in ``FORMATS`` shows it."""
    bits: Callable[[str], Iterable[Bit]] = import_module(f"factcheck.load.{reader}").bits if reader else _plain
    return Article(file, digest, Lines(text), rendition(bits(text)))


def _plain(text: str) -> tuple[Bit]:
    return (Bit(text, 0, len(text)),)
