"""Nothing out of the project is read, whoever wrote the claim files and the links among them."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from factcheck import cli
from factcheck.model.article import Article
from factcheck.render import FORMATS

Output = pytest.CaptureFixture[str]

SECRET = "token = 8e1f5c9d7733"  # noqa: S105 - of nothing
CLAIMS = """\
sources: {wire: {title: A ferry, file: FILE}}
quantities: {ferry: USD}
claims:
  - {id: fare, quote: 'token = 8e1f5c9d7733', says: ferry = 3 USD}
"""
GOOD = """\
sources: {post: {title: A harbour}}
quantities: {harbour: USD}
claims: [{id: built, says: harbour = 4 USD}]
"""


@pytest.fixture(autouse=True)
def _project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A repository as the working folder, with secrets in it and beside it."""
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    for file in (
        "outside/secret.txt",
        "outside/secret.claims.yaml",
        "outside/folder/secret.md",
        "repo/.git/config",
        "repo/.git/notes.txt",
        "repo/.git/logs/secret.claims.yaml",
        "repo/.env",
        "repo/.cache/secret.txt",
        "repo/credentials.json",
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(SECRET + "\n", encoding="utf-8")
    (tmp_path / "repo/claims").mkdir()
    monkeypatch.chdir(tmp_path / "repo")


def claim(file: str) -> None:
    """A claim file whose source has a file of this name."""
    Path("claims/ferry.claims.yaml").write_text(
        CLAIMS.replace("FILE", json.dumps(file)), encoding="utf-8"
    )


def leaks(capfd: Output, *arguments: str) -> list[str]:
    """Where the secret is told: on stdout or stderr, or in a report, in any format."""
    cli.run(["report", "--to", "reports", *arguments])
    for name in FORMATS:
        cli.run(["check", "--output-format", name, *arguments])
    cli.run(["coverage", *arguments])
    told = capfd.readouterr()
    texts = {"stdout": told.out, "stderr": told.err}
    texts |= {str(file): file.read_text(encoding="utf-8") for file in Path("reports").glob("*")}
    return [name for name, text in texts.items() if SECRET in text]


def messages(capfd: Output, *arguments: str) -> str:
    """What is found, one line each, and the notes."""
    capfd.readouterr()
    cli.run(["check", "--output-format", "concise", *arguments])
    told = capfd.readouterr()
    return told.out + told.err


def link(name: str, target: str) -> Callable[[], object]:
    """What makes a link."""
    return lambda: Path(name).symlink_to(target)


OUTSIDE = "outside of the project and the source path"
DISGUISED = "is a link to a hidden file or one that is named like no text"


@pytest.mark.parametrize(
    ("file", "links", "reason"),
    [
        ("../../outside/secret.txt", [], OUTSIDE),
        ("../../outside/folder/secret.md", [], OUTSIDE),
        ("ABSOLUTE/outside/secret.txt", [], OUTSIDE),
        ("../.git/notes.txt", [], OUTSIDE),
        ("a.txt", [("claims/a.txt", "../../outside/secret.txt")], OUTSIDE),
        ("a.txt", [("claims/a.txt", "ABSOLUTE/outside/secret.txt")], OUTSIDE),
        ("a.txt", [("claims/a.txt", "../.git/config")], OUTSIDE),
        ("a.md", [("claims/a.md", "../.git/notes.txt")], OUTSIDE),
        (
            "a.txt",
            [("claims/a.txt", "b.txt"), ("claims/b.txt", "c"), ("claims/c", "../.git/config")],
            OUTSIDE,
        ),
        ("d/secret.md", [("claims/d", "../../outside/folder")], OUTSIDE),
        ("d/notes.txt", [("claims/d", "../.git")], OUTSIDE),
        ("d/../secret.txt", [("claims/d", "../../outside/folder")], OUTSIDE),
        ("a.txt", [("claims/a.txt", "../.env")], DISGUISED),
        ("a.txt", [("claims/a.txt", "../credentials.json")], DISGUISED),
        ("d/secret.txt", [("claims/d", "../.cache")], DISGUISED),
    ],
)
def test_a_text_that_is_not_read(
    file: str, links: list[tuple[str, str]], reason: str, tmp_path: Path, capfd: Output
) -> None:
    """Why it was not is told, and nothing of it: neither words nor whether a quote stands in it."""
    for name, target in links:
        link(name, target.replace("ABSOLUTE", str(tmp_path)))()
    claim(file.replace("ABSOLUTE", str(tmp_path)))
    told = messages(capfd, "--select", "source-unavailable", "--select", "quote-missing")
    assert reason in told
    assert "quote-missing" not in told
    report = factcheck.check("claims")
    assert not any(isinstance(text, Article) for text in report.evidence.articles.values())
    assert all(
        SECRET not in line
        for file in report.corpus.lines
        if "ferry" not in file
        for line in report.corpus.lines
    )


@pytest.mark.parametrize(
    ("links", "reason"),
    [
        ([("claims/a.claims.yaml", "../../outside/secret.claims.yaml")], "out of the project"),
        ([("claims/a.claims.yaml", "../.git/config")], "out of the project"),
        (
            [("claims/a.claims.json", "../credentials.json")],
            "named neither like a claim file nor like a text",
        ),
        ([("claims/a.claims.yml", "../.env")], "hidden"),
        ([("claims/d", "../../outside")], "out of the project"),
        ([("claims/d", "../.git/logs")], "out of the project"),
        ([("claims/d", "e"), ("claims/e", "../../outside")], "out of the project"),
        ([("claims/a.claims.yaml", "b"), ("claims/b", "../.git/config")], "out of the project"),
    ],
)
@pytest.mark.parametrize("arguments", [[], ["claims"], ["."]])
def test_a_claim_file_that_is_not_read(
    links: list[tuple[str, str]], reason: str, arguments: list[str], capfd: Output
) -> None:
    """A link out of the project is noted with the reason, and nothing of its target is told."""
    for name, target in links:
        link(name, target)()
    Path("claims/good.claims.yaml").write_text(GOOD, encoding="utf-8")
    told = messages(capfd, *arguments)
    assert f"note: {links[0][0]} was not read: it is a link " in told
    assert reason in told
    assert leaks(capfd, *arguments) == []


@pytest.mark.parametrize(
    "target",
    ["../../outside/secret.claims.yaml", "../.git/config", "../.env", "../credentials.json"],
)
def test_a_link_that_is_named(target: str, capfd: Output) -> None:
    """It is not followed either, as a shell may have named it: an error tells what to do."""
    link("claims/a.claims.yaml", target)()
    told = messages(capfd, "claims/a.claims.yaml")
    assert "invalid-file: the file is not read: it is a link" in told
    assert "name the file that it leads to" in told
    assert cli.run(["check", "claims/a.claims.yaml"]) != 0
    assert leaks(capfd, "claims/a.claims.yaml") == []


@pytest.mark.parametrize(
    ("target", "given"),
    [("../outside", "d"), ("../outside", "d/folder"), ("../outside", "claims/../d"), (".git", "d")],
)
def test_a_folder_link_that_is_named(target: str, given: str, capfd: Output) -> None:
    """Nor is a folder behind a link out of the project, and what lies there is no part of it."""
    link("d", target)()
    claim("../d/secret.txt" if target != ".git" else "../d/notes.txt")
    assert "it is a link out of the project" in messages(capfd, given)
    assert OUTSIDE in messages(capfd, "claims", given)
    assert leaks(capfd, given) == []


def test_links_within_the_project_are_followed(capfd: Output) -> None:
    """A text, a claim file and a folder that a link leads to in the project are read."""
    Path("texts").mkdir()
    Path("texts/ferry.txt").write_text(SECRET, encoding="utf-8")
    Path("more/deep").mkdir(parents=True)
    claim("a.txt")
    link("claims/a.txt", "../texts/ferry.txt")()
    link("claims/d", "../more")()
    Path("more/deep/x.claims.yaml").write_text(
        CLAIMS.replace("FILE", "x.txt").replace("fare", "other").replace("wire", "post"),
        encoding="utf-8",
    )
    link("claims/y.claims.yaml", "../more/deep/x.claims.yaml")()
    report = factcheck.check("claims")
    assert isinstance(report.evidence.articles["wire"], Article)
    assert report.summary.claims == 2
    assert "was not read" not in messages(capfd)


def test_what_is_given_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A given folder belongs to the project, as does that of a given file, and the source path."""
    elsewhere = tmp_path / "outside/claims"
    elsewhere.mkdir()
    (elsewhere / "a.claims.yaml").write_text(CLAIMS.replace("FILE", "ferry.txt"), encoding="utf-8")
    (elsewhere / "ferry.txt").write_text(SECRET, encoding="utf-8")
    (tmp_path / "linked").symlink_to(elsewhere)
    for given in (elsewhere, elsewhere / "a.claims.yaml", tmp_path / "linked"):
        articles = factcheck.check(given).evidence.articles
        assert isinstance(articles["wire"], Article)
    claim("secret.txt")
    settings = factcheck.Settings(source_path=(str(tmp_path / "outside"),))
    assert isinstance(
        factcheck.check("claims", settings=settings).evidence.articles["wire"], Article
    )
    claim(str(tmp_path / "outside/secret.txt"))
    assert isinstance(
        factcheck.check("claims", settings=settings).evidence.articles["wire"], Article
    )
    monkeypatch.chdir(elsewhere)
    assert isinstance(factcheck.check(".").evidence.articles["wire"], Article)


def test_the_folder_of_the_settings_is_the_project(capfd: Output) -> None:
    """Where there are settings, their folder is the project and the repository around it is not."""
    Path("sub/claims").mkdir(parents=True)
    Path("notes.txt").write_text(SECRET, encoding="utf-8")
    Path("sub/claims/a.claims.yaml").write_text(
        CLAIMS.replace("FILE", "../../notes.txt"), encoding="utf-8"
    )
    os.chdir("sub")
    told = messages(capfd)
    assert OUTSIDE not in told
    Path("factcheck.toml").write_text("max-sets = 3\n", encoding="utf-8")
    assert OUTSIDE in messages(capfd)
    os.chdir("..")
    assert OUTSIDE in messages(capfd, "--config", "sub/factcheck.toml", "sub/claims")


def test_without_a_repository_the_working_folder_is_the_project(
    tmp_path: Path, capfd: Output
) -> None:
    """What lies above it is not read."""
    os.chdir(tmp_path / "outside")
    Path("claims").mkdir()
    claim("../../repo/claims/x.txt")
    (tmp_path / "repo/claims/x.txt").write_text(SECRET, encoding="utf-8")
    assert OUTSIDE in messages(capfd)
    claim("../folder/secret.md")
    assert OUTSIDE not in messages(capfd)


def test_hidden_texts_that_are_named(capfd: Output) -> None:
    """One is read where a claim file names it and no link does; what git keeps never is."""
    claim("../.cache/secret.txt")
    assert "source-unavailable" not in messages(capfd)
    claim("../.git/notes.txt")
    assert "source-unavailable" in messages(capfd)


def test_no_names_of_files_out_of_the_project(capfd: Output) -> None:
    """A misspelt name is compared with files of the project alone."""
    claim("../../outside/secrte.txt")
    assert "secret.txt" not in messages(capfd)


def test_a_draft_of_a_text_out_of_the_project(tmp_path: Path, capfd: Output) -> None:
    """It says how that text will be read."""
    (tmp_path / "outside/ferry.txt").write_text("It costs 3 dollars.", encoding="utf-8")
    hint = "its text is read where --source-path or FACTCHECK_SOURCES names its folder"
    assert (
        cli.run(["draft", str(tmp_path / "outside/ferry.txt"), "--to", "claims/a.claims.yaml"]) == 0
    )
    assert hint in capfd.readouterr().err
    assert OUTSIDE in messages(capfd)
    Path("claims/ferry.txt").write_text("It costs 3 dollars.", encoding="utf-8")
    assert cli.run(["draft", "claims/ferry.txt"]) == 0
    assert hint not in capfd.readouterr().err
