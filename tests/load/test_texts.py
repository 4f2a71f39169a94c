"""Finding and reading the texts of sources."""

import os
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from factcheck.load import read_texts, texts
from factcheck.load.texts import read_stream
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.source import Source
from factcheck.model.span import Span, Text


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a directory of its own."""
    monkeypatch.chdir(tmp_path)


def write(path: str, content: str | bytes) -> None:
    """A file."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content if isinstance(content, bytes) else content.encode())


def source(file: str | None, name: str = "wire", claims: str = "claims/a.claims.yaml") -> Source:
    """A source that is declared in a claim file."""
    span = Span(claims, 1, 1, 1, 2)
    return Source(name, span, file=Text(file, span) if file else None)


def read(file: str, *source_path: str) -> Article | Unavailable:
    """The text of a source."""
    return read_texts([source(file)], source_path)["wire"]


def test_a_text() -> None:
    """It is known by its path, its digest, its lines and its prose."""
    write("claims/wire.txt", "\ufeffone\r\ntwo")
    article = read("wire.txt")
    assert isinstance(article, Article)
    assert article.file == "claims/wire.txt"
    assert article.sha256 == sha256("\ufeffone\r\ntwo".encode()).hexdigest()
    assert [*article.lines] == ["one", "two"]
    assert article.prose.text == "one\r\ntwo"
    assert article.span(1, 7) == Span("claims/wire.txt", 1, 2, 2, 3)
    assert article.span(4, 5) == Span("claims/wire.txt", 1, 5, 1, 6)


@pytest.mark.parametrize("name", ["wire.html", "wire.HTM", "wire.md", "wire.markdown"])
def test_places_of_a_marked_up_text(name: str) -> None:
    """They are those in the file, in code points."""
    write(f"claims/{name}", "é\n\n🙂 7,<b>5</b>&nbsp;b")
    article = read(name)
    assert isinstance(article, Article)
    at = article.prose.text.index("7,5\xa0b")
    assert article.span(at, at + 4) == Span(f"claims/{name}", 3, 3, 3, 19)
    assert article.span(at, at + 5).end_column == 20


def test_where_texts_are_looked_for() -> None:
    """Beside the claim file, then in the folders of the source path in their order.

    A name may have folders, or be absolute.
    """
    write("second/wire.txt", "second")
    write("third/wire.txt", "third")
    write("third/deep/wire.txt", "deep")

    def text(file: str) -> str:
        article = read(file, "first", "second", "third")
        assert isinstance(article, Article)
        return article.prose.text

    assert text("wire.txt") == "second"
    assert text("deep/wire.txt") == "deep"
    assert text(str(Path("third/wire.txt").absolute())) == "third"
    write("claims/wire.txt", "beside")
    assert text("wire.txt") == "beside"


def test_a_text_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many sources name it, and however they do."""
    write("claims/wire.txt", "one")
    Path("claims/link.txt").symlink_to("wire.txt")
    reads = []
    make = texts.article

    def count(*given: str) -> Article:
        reads.append(given)
        return make(*given)

    monkeypatch.setattr(texts, "article", count)
    names = ["wire.txt", "../claims/wire.txt", "link.txt"]
    found = read_texts([source(name, str(number)) for number, name in enumerate(names)], ())
    assert len(reads) == 1
    assert found["0"] is found["1"] is found["2"]


def test_sources_without_a_file_have_no_text() -> None:
    """They are not looked for."""
    write("claims/wire.txt", "one")
    assert read_texts([source(None)], ("texts",)) == {}
    assert list(read_texts([source(None), source("wire.txt", "other")], ("texts",))) == ["other"]


@pytest.mark.parametrize(
    "name", ["gone.txt", "wire.txt/gone.txt", "nul\0.txt", "../../../../../../../gone.txt"]
)
def test_a_text_that_is_not_there(name: str) -> None:
    """Where no folder has it, it is absent."""
    write("claims/wire.txt", "one")
    assert read(name, "nowhere", "claims") == Unavailable(Trouble.ABSENT)


def test_a_link_to_nothing() -> None:
    """It is there, so that nobody looks for a misspelt name."""
    Path("claims").mkdir()
    Path("claims/wire.md").symlink_to("gone.md")
    assert read("wire.md", "claims") == Unavailable(Trouble.DANGLING)


def test_what_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each trouble is told as what it is, and nothing is raised."""
    write("claims/latin.txt", b"caf\xe9")
    write("claims/large.txt", b"0123456789")
    write("claims/wire.pdf", b"%PDF")
    Path("claims/folder.md").mkdir()
    os.mkfifo("claims/pipe.txt")
    Path("claims/loop.txt").symlink_to("loop.txt")
    monkeypatch.setattr(texts, "LARGEST", 9)
    assert read("latin.txt") == Unavailable(Trouble.NOT_UTF8, "3")
    assert read("large.txt") == Unavailable(Trouble.TOO_LARGE, "9")
    assert read("wire.pdf") == Unavailable(
        Trouble.UNKNOWN_FORMAT, ".txt, .md, .markdown, .html, .htm"
    )
    assert read("wire") == read("wire.pdf")
    assert read("folder.md") == read("pipe.txt") == Unavailable(Trouble.NO_FILE)
    assert read("loop.txt") == Unavailable(Trouble.UNREADABLE, "Too many levels of symbolic links")
    assert read("x" * 300 + ".txt") == Unavailable(Trouble.UNREADABLE, "File name too long")
    monkeypatch.setattr(texts, "LARGEST", 10)
    assert isinstance(read("large.txt"), Article)


def test_a_stream() -> None:
    """It is read as plain text, and what cannot be read is told as of a file."""
    found = read_stream("-", BytesIO(b"\xef\xbb\xbfone\n"))
    assert isinstance(found, Article)
    assert (found.file, found.prose.text) == ("-", "one\n")
    assert read_stream("-", BytesIO(b"caf\xe9")) == Unavailable(Trouble.NOT_UTF8, "3")


def test_the_largest_text() -> None:
    """A text of 8 MiB is read, and one with a byte more is not."""
    write("claims/wire.txt", b"a" * 2**23)
    article = read("wire.txt")
    assert isinstance(article, Article)
    assert len(article.prose.text) == 2**23
    write("claims/wire.txt", b"a" * (2**23 + 1))
    assert read("wire.txt") == Unavailable(Trouble.TOO_LARGE, f"{2**23}")


def test_a_text_that_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between finding and reading it becomes unreadable."""
    write("claims/wire.txt", "one")

    def vanish(self: Path, mode: str) -> None:
        raise FileNotFoundError(2, "No such file or directory", str(self), mode)

    monkeypatch.setattr(Path, "open", vanish)
    assert read("wire.txt") == Unavailable(Trouble.UNREADABLE, "No such file or directory")


def test_what_cannot_be_read_hides_no_text_further_on() -> None:
    """A folder in the way is passed over; if there is no text at all, the first trouble is told."""
    Path("claims/wire.txt").mkdir(parents=True)
    Path("loops").mkdir()
    Path("loops/wire.txt").symlink_to("wire.txt")
    assert read("wire.txt", "loops", "texts") == Unavailable(Trouble.NO_FILE)
    write("texts/wire.txt", "one")
    assert isinstance(read("wire.txt", "loops", "texts"), Article)
