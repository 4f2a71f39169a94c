"""The pages of docs: every example is run, and what the page shows is what comes of it.

A block of YAML is a claim file, a block of Markdown a text beside it, one of CSV or JSON its data;
what stands behind the language of the block is its name. A ``console`` block has commands and what they print.
``--update-cases`` rewrites that, for review by diff.
"""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import cli
from factcheck.language import HEDGES

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/language.md"
PAGES = (PAGE, ROOT / "docs/texts.md", ROOT / "docs/evidence.md")
NAMES = {
    "yaml": "example.claims.yaml",
    "markdown": "example.md",
    "csv": "data.csv",
    "json": "data.json",
}
BLOCK = re.compile(
    r"^```(?P<kind>\w+) ?(?P<name>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
COMMAND = re.compile(r"^\$ factcheck (?P<arguments>.*)\n(?P<told>(?:(?!\$ ).*\n)*)", re.MULTILINE)

Output = pytest.CaptureFixture[str]


class Example(NamedTuple):
    """Files by their names, and the block of commands that follows them."""

    page: Path
    section: str
    files: dict[str, str]
    console: str


def examples() -> Iterator[Example]:
    """The examples of the pages, in order: files belong to the commands after them."""
    for page, section in [(one, section) for one in PAGES for section in sections(one)]:
        files: dict[str, str] = {}
        for block in BLOCK.finditer(section):
            if block["kind"] == "console":
                yield Example(page, section.partition("\n")[0], files, block["text"])
                files = {}
            elif block["kind"] in NAMES:
                files[block["name"] or NAMES[block["kind"]]] = block["text"]
        assert not files, f"no console block follows the last files of {section[:40]}"


def sections(page: Path = PAGE) -> list[str]:
    """The sections of a page, each from its heading on."""
    return re.split(r"^## ", page.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]


EXAMPLES = list(examples())


@pytest.fixture
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.section)
def test_example(example: Example, capfd: Output, request: pytest.FixtureRequest) -> None:
    """The commands of an example print what the page shows, what goes to stderr last."""
    Path("claims").mkdir()
    for name, text in example.files.items():
        Path("claims", name).write_text(text, encoding="utf-8")
    commands = list(COMMAND.finditer(example.console))
    assert "".join(command[0] for command in commands) == example.console
    found = ""
    for command in commands:
        status = cli.run(shlex.split(command["arguments"]))
        printed = capfd.readouterr()
        assert status in {0, 1}, printed.err
        found += f"$ factcheck {command['arguments']}\n{printed.out}{printed.err}"
    if request.config.getoption("update_cases"):
        page = example.page.read_text(encoding="utf-8")
        above = f"{[*example.files.values()][-1]}```\n\n```console\n"
        before, after = f"{above}{example.console}```", f"{above}{found}```"
        assert page.count(before) == 1
        example.page.write_text(page.replace(before, after), encoding="utf-8")
    else:
        assert found == example.console


def test_every_section_has_an_example() -> None:
    """There is nothing on the pages that is not shown."""
    for page in PAGES:
        shown = {example.section for example in EXAMPLES if example.page == page}
        assert shown == {section.partition("\n")[0] for section in sections(page)}


def test_the_page_is_printed(capfd: Output) -> None:
    """Whole, or one section by its heading, whatever its case."""
    assert cli.run(["explain", "language"]) == 0
    assert capfd.readouterr().out == PAGE.read_text(encoding="utf-8")
    assert cli.run(["explain", "language", "WHAT A NUMBER MEANS"]) == 0
    (wanted,) = [one for one in sections() if one.startswith("What a number means")]
    assert capfd.readouterr().out == f"## {wanted.strip()}\n"
    assert cli.run(["explain", "language", "rangs"]) == 2
    told = capfd.readouterr().err
    assert told.startswith(
        "Error: there is no section rangs on this page; did you mean Ranges?; there are A first"
    )
    assert cli.run(["explain", "hedges", "nearly"]) == 2
    assert "only the pages language, texts and evidence have sections" in capfd.readouterr().err


def test_all_hedges_are_explained(capfd: Output) -> None:
    """Each hedge of the language with the values that it leaves the same number."""
    assert cli.run(["explain", "hedges"]) == 0
    told = capfd.readouterr().out
    rows = dict(re.findall(r"^  (.+?) 40  +(.+)$", told, re.MULTILINE))
    assert set(rows) == {*HEDGES, ""} - {""}
    assert rows["about"] == "36 to 44"
    assert rows["nearly"] == "36 to under 40"
    assert rows["more than"] == "more than 40"
    assert rows["exactly"] == "exactly 40"
    assert "about 40 to 50" in told


def test_all_units_are_explained(capfd: Output) -> None:
    """Each unit with all its spellings, the prefixes, and the currencies with their signs."""
    assert cli.run(["explain", "units"]) == 0
    told = " ".join(capfd.readouterr().out.split())
    for spelling in ("meter (m, metre)", "hour (h, hr, hrs)", "week", "percent (%)", "kilo- (k-)"):
        assert spelling in told, spelling
    assert "AED, AFN, ALL" in told
    assert "USD ($)" in told
    assert "DEM" in told


def test_the_page_is_in_the_package() -> None:
    """The page that the repository shows is what the wheel carries, and the sdist it is built of."""
    targets = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"][
        "build"
    ]["targets"]
    assert targets["wheel"]["force-include"] == {
        f"docs/{page.name}": f"factcheck/docs/{page.name}" for page in PAGES
    }
    assert "/docs/*.md" in targets["sdist"]["include"]
