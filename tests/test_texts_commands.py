"""The commands that look at texts, as their callers see them: figures, coverage, draft."""

import io
import json
import re
import sys
from difflib import ndiff
from pathlib import Path

import pytest

from factcheck import cli

Output = pytest.CaptureFixture[str]
ARTICLE = "The plant of 500 MW cost $3 billion. It opens in 2027. A third of it is new.\n"
CLAIMS = """\
sources: {wire: {file: wire.txt}}
quantities: {power: MW}
claims:
  - {id: power, quote: The plant of 500 MW, says: power = 500 MW}
"""


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with an article and claims about it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    (tmp_path / "wire.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/wire.claims.yaml").write_text(
        CLAIMS.replace("wire.txt", "../wire.txt"), encoding="utf-8"
    )
    return tmp_path


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Put some bytes on the standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_figures_of_the_standard_input(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """The recogniser's figures, as JSON."""
    stdin(monkeypatch, b"fast 7,5 Mrd. Euro")
    assert cli.run(["figures", "-", "--language", "de", "--output-format", "json"]) == 0
    assert json.loads(capfd.readouterr().out) == [
        {"start": 5, "end": 18, "surface": "7,5 Mrd. Euro", "kind": "money", "value": "7500000000", "unit": "EUR", "hedge": "nearly"}
    ]  # fmt: skip


def test_a_mark_before_the_standard_input_is_no_text(
    monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """The byte order mark that some editors write counts in no offset."""
    stdin(monkeypatch, "\ufeff5 MW".encode())
    assert cli.run(["figures", "-", "--output-format", "json"]) == 0
    (figure,) = json.loads(capfd.readouterr().out)
    assert (figure["start"], figure["end"], figure["unit"]) == (0, 4, "megawatt")


def test_figures_of_a_file_stand_where_the_file_has_them(folder: Path, capfd: Output) -> None:
    """Offsets and lines count in the file, whatever its markup and its line breaks.

    The language is guessed.
    """
    text = "# Das *Werk*\r\n\r\nEs hat **7,5** Gigawatt\r\nund ist neu.\r\n"
    (folder / "werk.md").write_bytes(text.encode())
    assert cli.run(["figures", "werk.md", "--output-format", "json"]) == 0
    (figure,) = json.loads(capfd.readouterr().out)
    assert (figure["value"], text[figure["start"] : figure["end"]]) == ("7.5", "7,5** Gigawatt")
    assert cli.run(["figures", "werk.md", "--color", "never"]) == 0
    assert capfd.readouterr().out == "3  7,5 Gigawatt  amount  7.5 gigawatt\n"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["figures", "gone.txt"], "gone.txt cannot be read"),
        (["figures", "claims"], "claims is no file"),
        (
            ["figures", "wire.txt", "--language", "is"],
            "figures in is cannot be read; known languages: de, en, fr",
        ),
        (["figures", "-"], "the standard input is not UTF-8 (byte 1)"),
        (["coverage", "gone"], "there is no file or folder gone"),
        (["coverage", "empty"], "there are no claim files"),
        (["coverage", "none", "--min-coverage", "5"], "no source names a file"),
        (["draft", "-"], "give a file instead of -"),
        (
            ["draft", "wire.txt", "--to", "claims/wire.claims.yaml"],
            "exists and is never overwritten; --update",
        ),
        (["draft", "wire.txt", "--update"], "there is no file wire.claims.yaml to add to"),
        (["draft", "wire.txt", "--update", "--to", "wire.txt"], "wire.txt is not YAML"),
        (["draft", "wire.txt", "--update", "--to", "none/none.claims.yaml"], "no source in none"),
        (
            ["draft", "wire.txt", "--update", "--to", "bad.claims.yaml"],
            "bad.claims.yaml has errors",
        ),
        (
            ["draft", "wire.txt", "--update", "--to", "claims/wire.claims.yaml"],
            "nothing can be added to",
        ),
        (
            [
                "draft",
                "wire.txt",
                "--update",
                "--language",
                "de",
                "--to",
                "claims/wire.claims.yaml",
            ],
            "in another language: en",
        ),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], error: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """Exit status 2 and a sentence on stderr."""
    stdin(monkeypatch, b"5\xff")
    (folder / "empty").mkdir()
    (folder / "none").mkdir()
    (folder / "none/none.claims.yaml").write_text("sources: {wire: {}}\n", encoding="utf-8")
    (folder / "bad.claims.yaml").write_text("source: {}\n", encoding="utf-8")
    assert cli.run(arguments) == 2
    captured = capfd.readouterr()
    assert error in captured.err.replace("\n", " ")
    assert captured.out == ""


def test_coverage_tells_what_is_unclaimed(capfd: Output) -> None:
    """A line for each figure; without a gate the exit status is 0."""
    assert cli.run(["coverage", "--color", "never"]) == 0
    captured = capfd.readouterr()
    assert captured.out == (
        "wire: 33.3% of 3 quantities: 1 claimed, 0 set aside and 2 unclaimed (wire.txt)\n"
        "  1:14  500 MW      amount    claimed by power\n"
        "  1:26  $3 billion  money     unclaimed\n"
        "  1:50  2027        year      not counted\n"
        "  1:56  A third     fraction  unclaimed\n"
    )
    assert captured.err == ""


def test_coverage_of_a_text_alone(folder: Path, capfd: Output) -> None:
    """What a text states is read without a claim file; what was read counts as covered."""
    (folder / "note.md").write_text(
        "Rents fell 10 percent to $900 from $1,000. A third moved.", encoding="utf-8"
    )
    assert cli.run(["coverage", "note.md", "--color", "never", "--min-coverage", "75"]) == 0
    assert capfd.readouterr().out == (
        "note.md: 75% of 4 quantities: 3 read and 1 not read (note.md)\n"
        "  1:12  10 percent  percent   read, and checked against others\n"
        "  1:26  $900        money     read, and checked against others\n"
        "  1:36  $1,000      money     read, and checked against others\n"
        "  1:44  A third     fraction  not read\n"
    )
    assert cli.run(["coverage", "note.md", "--min-coverage", "75.5"]) == 1


@pytest.mark.parametrize(("least", "status"), [("33.3", 0), ("33.4", 1), ("100", 1), ("0", 0)])
def test_coverage_is_a_gate(least: str, status: int, capfd: Output) -> None:
    """Less than the least percentage is exit status 1, and says where."""
    assert cli.run(["coverage", "--min-coverage", least]) == status
    assert ("wire: 33.3% is less than" in capfd.readouterr().err) == bool(status)


def test_coverage_as_json(capfd: Output) -> None:
    """The same for programs."""
    assert cli.run(["coverage", "--output-format", "json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert [figure["state"] for figure in told["sources"][0]["figures"]] == [
        "claimed",
        "unclaimed",
        "not-counted",
        "unclaimed",
    ]


def test_coverage_without_texts(folder: Path, capfd: Output) -> None:
    """Texts that are not at hand are told; a gate cannot do its work without any."""
    (folder / "wire.txt").unlink()
    assert cli.run(["coverage"]) == 0
    assert "the texts of wire" in capfd.readouterr().err
    assert cli.run(["coverage", "--min-coverage", "1"]) == 2


def test_a_draft_is_written_beside_the_article(folder: Path, capfd: Output) -> None:
    """It is a claim file without errors, and covers all that can be a claim."""
    assert cli.run(["draft", "wire.txt"]) == 0
    assert (
        "2 claims with 3 figures in wire.claims.yaml; left for you to write: A third."
        in capfd.readouterr().err
    )
    before = (folder / "wire.claims.yaml").read_bytes()
    assert cli.run(["check", "wire.claims.yaml", "--ignore", "draft-claim"]) == 0
    assert cli.run(["draft", "wire.txt", "--update"]) == 0
    assert "Nothing to add" in capfd.readouterr().err
    assert cli.run(["draft", "wire.txt"]) == 2
    assert (folder / "wire.claims.yaml").read_bytes() == before


def test_a_draft_on_stdout_is_the_same(capfd: Output) -> None:
    """``--to -`` writes no file, the same bytes each time."""
    assert cli.run(["draft", "wire.txt", "--to", "-"]) == 0
    first = capfd.readouterr().out
    assert "says: wire.plant" in first or "  - wire.plant" in first
    assert cli.run(["draft", "wire.txt", "--to", "-"]) == 0
    assert capfd.readouterr().out == first
    Path("-").touch()
    assert cli.run(["draft", "wire.txt", "--to", "-"]) == 0
    assert capfd.readouterr().out == first
    assert not Path("-").read_bytes()


def test_an_update_adds_what_is_new_and_nothing_else(folder: Path, capfd: Output) -> None:
    """New sentences become drafts.

    What a person changed, set aside or looked at stays byte for byte.
    """
    assert cli.run(["draft", "wire.txt"]) == 0
    file = folder / "wire.claims.yaml"
    mine = file.read_text(encoding="utf-8").replace("    draft: true\n", "    # seen\n", 1)
    file.write_text(mine, encoding="utf-8", newline="\n")
    (folder / "wire.txt").write_text(ARTICLE + "\nIt employs 250 people.\n", encoding="utf-8")
    assert cli.run(["draft", "wire.txt", "--update"]) == 0
    told = capfd.readouterr().err
    assert (
        "1 claim with 1 figure added to wire.claims.yaml; left for you to write: A third. The rest is as it was"
        in told
    )
    assert "its sha256 is" in told
    compared = list(ndiff(mine.splitlines(), file.read_text(encoding="utf-8").splitlines()))
    assert not [line for line in compared if line.startswith("- ")]
    new = [line.removeprefix("+ ") for line in compared if line.startswith("+ ")]
    assert new == [
        "  wire.employs_people: people",
        "  - id: wire-employs-people",
        "    source: wire",
        '    quote: "It employs 250 people."',
        "    says: wire.employs_people = 250 people",
        "    draft: true",
    ]
    assert (
        cli.run(
            [
                "check",
                "wire.claims.yaml",
                "--select",
                "invalid-file,quote-missing,figure-not-quoted",
            ]
        )
        == 0
    )


def test_a_draft_names_its_article_from_the_source_path(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """The path is relative to the claim file or to a folder in which texts are looked up.

    So it holds elsewhere.
    """
    (folder / "texts").mkdir()
    (folder / "texts/far.txt").write_text(ARTICLE, encoding="utf-8")
    assert cli.run(["draft", "texts/far.txt", "--to", "claims/far.claims.yaml"]) == 0
    assert "file: ../texts/far.txt" in (folder / "claims/far.claims.yaml").read_text(
        encoding="utf-8"
    ).replace('"', "")
    monkeypatch.setenv("FACTCHECK_SOURCES", str(folder / "texts"))
    assert cli.run(["draft", "texts/far.txt", "--to", "claims/near.claims.yaml"]) == 0
    assert "file: far.txt" in (folder / "claims/near.claims.yaml").read_text(encoding="utf-8")
    assert "Each is marked as a draft" in capfd.readouterr().err


def test_a_draft_of_several_texts_and_folders(folder: Path, capfd: Output) -> None:
    """One claim file, in which each text is a source; a text that is named twice is one."""
    (folder / "docs/more").mkdir(parents=True)
    (folder / "docs/wire.md").write_text("The mill has 48 workers.\n", encoding="utf-8")
    (folder / "docs/more/b.md").write_text("Die Mühle hat 48 Arbeiter.\n", encoding="utf-8")
    assert cli.run(["draft", "wire.txt", "docs", "docs/wire.md"]) == 0
    told = capfd.readouterr().err
    assert "4 claims with 5 figures" in told
    assert "in texts.claims.yaml" in told
    written = (folder / "texts.claims.yaml").read_text(encoding="utf-8")
    assert [line for line in written.splitlines() if line.startswith(("    file", "    lang"))] == [
        "    file: wire.txt",
        "    language: en",
        "    file: docs/more/b.md",
        "    language: de",
        "    file: docs/wire.md",
        "    language: en",
    ]
    assert [written.count(f"    source: {name}\n") for name in ("wire", "b", "wire_2")] == [2, 1, 1]
    assert cli.run(["check", "texts.claims.yaml", "--ignore", "draft-claim"]) == 0
    assert cli.run(["draft", "wire.txt", "docs"]) == 2
    assert cli.run(["draft", "claims"]) == 2
    assert "there is no text (.md, .html, .txt) in claims" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("within", "named", "target", "files"),
    [
        ("d", ".", "d/texts.claims.yaml", ["a.md", "e/b.md"]),
        ("d", "./", "d/texts.claims.yaml", ["a.md", "e/b.md"]),
        ("d/e", "..", "d/texts.claims.yaml", ["a.md", "e/b.md"]),
        (".", "d", "d/texts.claims.yaml", ["a.md", "e/b.md"]),
        (".", "d/", "d/texts.claims.yaml", ["a.md", "e/b.md"]),
        ("d", "e", "d/e/texts.claims.yaml", ["b.md"]),
        ("d/e", "../a.md", "d/a.claims.yaml", ["a.md"]),
    ],
)
def test_a_draft_of_a_folder_stands_in_it(
    within: str,
    named: str,
    target: str,
    files: list[str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: Output,
) -> None:
    """However the folder is called, so that a check of it finds the draft and its texts."""
    (folder / "d/e").mkdir(parents=True)
    (folder / "d/a.md").write_text("The mill has 48 workers.\n", encoding="utf-8")
    (folder / "d/e/b.md").write_text("The barn has 12 cows.\n", encoding="utf-8")
    monkeypatch.chdir(folder / within)
    assert cli.run(["draft", named]) == 0, capfd.readouterr().err
    written = (folder / target).read_text(encoding="utf-8")
    named_files = re.findall(r"^    file: (.+)$", written, re.MULTILINE)
    assert named_files == files
    assert cli.run(["check", str((folder / target).parent), "--ignore", "draft-claim"]) == 0


def test_an_update_of_several_texts(folder: Path, capfd: Output) -> None:
    """New texts become sources, new figures of known things get their names."""
    assert cli.run(["draft", "wire.txt", "--to", "all.claims.yaml"]) == 0
    before = (folder / "all.claims.yaml").read_text(encoding="utf-8")
    (folder / "wire.txt").write_text(f"{ARTICLE}The plant of 500 MW is big.\n", encoding="utf-8")
    (folder / "note.md").write_text("The mill has 48 workers.\n", encoding="utf-8")
    update = ["draft", "wire.txt", "note.md", "--update", "--to", "all.claims.yaml"]
    assert cli.run(update) == 0
    after = (folder / "all.claims.yaml").read_text(encoding="utf-8")
    assert [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] == "-"] == []
    assert after.count("wire.plant = 500 MW") == 2
    assert after.count("wire.plant: MW") == 1
    assert "  note:\n    file: note.md\n" in after
    assert cli.run(["check", "all.claims.yaml", "--ignore", "draft-claim"]) == 0
    assert cli.run(update) == 0
    assert "Nothing to add" in capfd.readouterr().err
