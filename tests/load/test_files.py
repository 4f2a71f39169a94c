"""Finding and decoding claim files."""

import os
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from factcheck.load import contents, files
from factcheck.load.contents import content
from factcheck.load.files import find
from factcheck.model.problem import Kind, Problem
from factcheck.model.skipped import Skip, Skipped
from factcheck.model.span import Span


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a directory of its own."""
    monkeypatch.chdir(tmp_path)


def write(*paths: str) -> None:
    """Some files."""
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}", encoding="utf-8")


def found(*paths: str) -> list[str]:
    """The names of the files under some paths, where nothing is wrong."""
    result = find(map(Path, paths))
    assert (result.missing, result.problems) == ((), ())
    return list(result.files)


def test_directories_are_searched() -> None:
    """However deep, for the names of claim files alone, in the order of their names.

    Hidden ones are passed over.
    """
    write("c/b/x.claims.yml", "c/a.claims.yaml", "c/b/d/y.claims.json", "c/z.claims.jsonl")
    write(
        "c/.git/a.claims.yaml",
        "c/.a.claims.yaml",
        "c/a.yaml",
        "c/claims.yaml",
        "c/a.claims.yaml.orig",
        "c/b.txt",
    )
    expected = ["c/a.claims.yaml", "c/b/d/y.claims.json", "c/b/x.claims.yml", "c/z.claims.jsonl"]
    assert found("c") == expected
    assert found("./c/") == expected
    assert found(".") == expected
    assert found(str(Path("c").absolute())) == expected


@pytest.mark.parametrize(
    ("path", "skipped", "reason"),
    [
        ("c/x.claims.YAML", "c/x.claims.YAML", Skip.NAME),
        ("c/Order.Claims.yml", "c/Order.Claims.yml", Skip.NAME),
        ("c/claims.yaml", "c/claims.yaml", Skip.NAME),
        ("c/deep/x.claim.json", "c/deep/x.claim.json", Skip.NAME),
        ("c/order-claims.yml", "c/order-claims.yml", Skip.NAME),
        ("c/x.claims.yaml.txt", "c/x.claims.yaml.txt", Skip.NAME),
        ("c/x.claims.ndjson", "c/x.claims.ndjson", Skip.NAME),
        ("c/.x.claims.yaml", "c/.x.claims.yaml", Skip.HIDDEN),
        ("c/.drafts/2025/x.claims.jsonl", "c/.drafts", Skip.HIDDEN),
        ("c/.drafts/.x.claims.yml", "c/.drafts", Skip.HIDDEN),
    ],
)
def test_what_looks_meant_and_is_not_read_is_noted(path: str, skipped: str, reason: Skip) -> None:
    """A name almost that of a claim file, and hidden claim files, are noted with the reason."""
    write("c/a.claims.yaml", path)
    result = find([Path("c")])
    assert list(result.files) == ["c/a.claims.yaml"]
    assert result.skipped == (Skipped(skipped, reason),)
    assert list(find([Path(path)]).files) == [path]
    assert find([Path(path)]).skipped == ()


def test_what_is_skipped_is_noted_in_the_order_of_its_names() -> None:
    """Whatever the reason, and however it was come across."""
    names = [
        "c/.a/x.claims.yaml",
        "c/.b.claims.yaml",
        *(f"c/{name}.claim.yaml" for name in "fdbeca"),
        "d/.claims.yml",
    ]
    write("c/a.claims.yaml", *names)
    found_skipped = [one.file for one in find([Path("d"), Path("c")]).skipped]
    assert found_skipped == [
        "c/.a",
        "c/.b.claims.yaml",
        *(f"c/{name}.claim.yaml" for name in "abcdef"),
        "d/.claims.yml",
    ]


def test_what_is_named_besides_its_folder_is_not_noted() -> None:
    """A file that is named is read, and so not noted as skipped, whatever its name and folder."""
    write("c/a.claims.yaml", "c/b.claims.YAML", "c/.drafts/x.claims.yaml")
    result = find(map(Path, ("c", "c/b.claims.YAML", "c/.drafts")))
    assert list(result.files) == ["c/.drafts/x.claims.yaml", "c/a.claims.yaml", "c/b.claims.YAML"]
    assert result.skipped == ()


def test_what_nobody_means_is_not_noted() -> None:
    """Other files, editors' copies, repositories, caches and environments are silently passed."""
    write(
        "c/a.claims.yaml",
        "c/disclaims.yaml",
        "c/a.yaml",
        "c/claims.md",
        "c/a.claims.yaml~",
        "c/reclaim.json",
    )
    write(
        "c/.#b.claims.YAML",
        "c/._c.claim.yml",
        "c/.claims.md",
        "c/.#a.claims.yaml",
        "c/._a.claims.yaml",
        "c/.a.claims.yaml.swp",
        "c/.drafts/a.md",
    )
    write("c/.git/a.claims.yaml", "c/.old/.git/a.claims.yaml")
    write(
        "c/.venv/pyvenv.cfg",
        "c/.venv/lib/a.claims.yaml",
        "c/.some/CACHEDIR.TAG",
        "c/.some/a.claims.yaml",
    )
    Path("elsewhere").mkdir()
    write("elsewhere/a.claims.yaml")
    Path("c/.linked").symlink_to("../elsewhere")
    assert find([Path("c")]).skipped == ()


def test_a_large_hidden_folder_is_not_searched_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A claim file is found among the first files of a hidden folder, and looked for no longer."""
    monkeypatch.setattr(files, "HIDDEN_MOST", 3)
    write(
        "c/.few/a/b",
        "c/.few/b/x.claims.yaml",
        *(f"c/.many/a/{name}" for name in "wxyz"),
        "c/.many/b/x.claims.yaml",
    )
    assert find([Path("c")]).skipped == (Skipped("c/.few", Skip.HIDDEN),)


def test_what_is_named_is_read() -> None:
    """A file that is named need not be named like a claim file, and a directory may be hidden."""
    write("x.yaml", ".h/a.claims.yaml")
    assert found("x.yaml", ".h") == [".h/a.claims.yaml", "x.yaml"]


def test_paths_are_shown_from_the_working_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where they lie above it."""
    write("c/a.claims.yaml", "d/x")
    monkeypatch.chdir("d")
    assert found("../c") == ["../c/a.claims.yaml"]


def test_twice_is_once() -> None:
    """A file that is reached several ways is read once, under its own name if it has one there."""
    write("c/b/a.claims.yaml")
    Path("c/again.claims.yaml").symlink_to("b/a.claims.yaml")
    Path("c/a").symlink_to("b")
    os.link("c/b/a.claims.yaml", "c/b/hard.claims.yaml")
    assert found("c", "c/b", "c/b/a.claims.yaml", "./c/../c") == ["c/b/a.claims.yaml"]
    assert found("c/a") == ["c/a/a.claims.yaml"]


def test_links_lead_out_of_a_directory() -> None:
    """What only a link leads to is found too, and under the link's name."""
    write("elsewhere/a.claims.yaml", "file.txt", "c/b/b.claims.yaml")
    Path("c/linked").symlink_to("../elsewhere")
    Path("c/linked.claims.yaml").symlink_to("../file.txt")
    assert found("c") == ["c/b/b.claims.yaml", "c/linked.claims.yaml", "c/linked/a.claims.yaml"]


def test_a_directory_link_that_loops() -> None:
    """A link to a directory above, or to itself, does not hang the search."""
    write("c/b/a.claims.yaml")
    Path("c/b/up").symlink_to("..")
    Path("c/self").symlink_to("self")
    Path("c/this").symlink_to(".")
    assert found("c") == ["c/b/a.claims.yaml"]


def test_the_order_of_paths_does_not_matter() -> None:
    """However paths overlap and are ordered, the same files come out under the same names."""
    write("c/b/a.claims.yaml", "d/x.claims.yaml")
    Path("c/link").symlink_to("../d")
    Path("d/back").symlink_to("../c")
    paths = [Path("c/link"), Path("c"), Path("d"), Path("d/back/b"), Path("c/b/a.claims.yaml")]
    outcomes = {tuple(find(order).files.items()) for order in permutations(paths)}
    assert len(outcomes) == 1


def test_paths_that_do_not_exist() -> None:
    """They are told apart from everything else."""
    write("a.claims.yaml")
    Path("broken").symlink_to("nowhere")
    result = find(
        [Path("gone"), Path("a.claims.yaml"), Path("a.claims.yaml/b"), Path("x\0y"), Path("broken")]
    )
    assert list(result.files) == ["a.claims.yaml"]
    assert result.missing == ("a.claims.yaml/b", "broken", "gone", "x\0y")
    assert result.problems == ()


def test_a_link_that_leads_nowhere() -> None:
    """Within a directory it is a file that cannot be read, if it is named like a claim file."""
    Path("c").mkdir()
    Path("c/a.claims.yaml").symlink_to("nowhere")
    Path("c/other").symlink_to("nowhere")
    result = find([Path("c")])
    assert result.problems == (
        Problem(
            Kind.UNREADABLE_FILE,
            Span("c/a.claims.yaml", 1, 1, 1, 1),
            ("No such file or directory",),
        ),
    )


def test_a_pipe_among_the_files() -> None:
    """What would block whoever reads it is passed over in a directory."""
    write("c/a.claims.yaml")
    os.mkfifo("c/b.claims.yaml")
    assert found("c") == ["c/a.claims.yaml"]
    assert find([Path("c")]).skipped == (Skipped("c/b.claims.yaml", Skip.NO_FILE),)
    assert found("c/b.claims.yaml") == ["c/b.claims.yaml"]


def test_a_directory_that_cannot_be_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a problem of its own, and the others are searched."""
    write("c/a.claims.yaml", "c/locked/b.claims.yaml")
    scan = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = find([Path("c")])
    assert list(result.files) == ["c/a.claims.yaml"]
    assert [(problem.kind, problem.span.file, problem.values) for problem in result.problems] == [
        (Kind.UNREADABLE_FILE, "c/locked", ("Permission denied",))
    ]


def test_names_that_are_not_utf8() -> None:
    """Each of them is read, and shown with the bytes that are no characters."""
    for name in (b"a\xff.claims.yaml", b"a\xfe.claims.yaml"):
        Path(os.fsdecode(name)).write_text("{}", encoding="utf-8")
    assert found(".") == ["a\\xfe.claims.yaml", "a\\xff.claims.yaml"]


def test_a_file_that_vanishes() -> None:
    """Between search and reading it becomes a problem."""
    write("a.claims.yaml")
    result = find([Path("a.claims.yaml")])
    Path("a.claims.yaml").unlink()
    for name, path in result.files.items():
        assert content(name, path) == Problem(
            Kind.UNREADABLE_FILE, Span("a.claims.yaml", 1, 1, 1, 1), ("No such file or directory",)
        )


def test_bytes_that_are_not_utf8() -> None:
    """The problem is at the first bad byte, given by line, column and offset."""
    path = Path("a.claims.yaml")
    path.write_bytes(b"\xef\xbb\xbfa: b\r\n\xc3\xa4: \xff\n")
    assert content("a", path) == Problem(Kind.NOT_UTF8, Span("a", 2, 4, 2, 5), ("13",))
    path.write_bytes("a: b".encode("utf-16"))
    assert content("a", path) == Problem(Kind.NOT_UTF8, Span("a", 1, 1, 1, 2), ("0",))


def test_a_byte_order_mark_is_no_content() -> None:
    """It is left out."""
    path = Path("a.claims.yaml")
    path.write_bytes(b"\xef\xbb\xbfa: b\r\n")
    assert content("a", path) == "a: b\r\n"


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not read beyond the limit."""
    path = Path("a.claims.yaml")
    path.write_bytes(b"0123456789")
    monkeypatch.setattr(contents, "LARGEST", 9)
    assert content("a", path) == Problem(
        Kind.FILE_TOO_LARGE, Span("a", 1, 1, 1, 1), ("10 bytes", "9")
    )
    monkeypatch.setattr(contents, "LARGEST", 10)
    assert content("a", path) == "0123456789"


def test_the_size_of_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is that of the whole file, though it was not read to its end.

    Of a pipe that which was read.
    """
    path = Path("a.claims.yaml")
    path.write_bytes(b"x" * 100)
    monkeypatch.setattr(contents, "LARGEST", 9)
    monkeypatch.setattr(contents, "PIECE", 4)
    assert content("a", path) == Problem(
        Kind.FILE_TOO_LARGE, Span("a", 1, 1, 1, 1), ("100 bytes", "9")
    )
    reading, writing = os.pipe()
    os.write(writing, b"x" * 100)
    os.close(writing)
    assert content("a", Path(f"/dev/fd/{reading}")) == Problem(
        Kind.FILE_TOO_LARGE, Span("a", 1, 1, 1, 1), ("12 bytes", "9")
    )
    os.close(reading)
