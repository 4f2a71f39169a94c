"""What has changed since a revision, as git tells it, and which findings that touches."""

import subprocess
from pathlib import Path

import pytest

from factcheck import check
from factcheck.baseline import compare, record
from factcheck.changes import Refused, changes_since, mark_touched
from factcheck.model.anchor import Evidence
from factcheck.model.article import Trouble, Unavailable
from factcheck.model.baseline import Baseline
from factcheck.model.change import Changes
from factcheck.model.finding import Finding, Place, ShownStatement
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from factcheck.render import render
from factcheck.render.style import Style
from tests.render import sample

CLAIMS = """\
sources:
  wire: {title: The wire, file: ../wire.txt}
  talk: {title: A talk}
quantities:
  all: USD
  part: USD
  rest: USD
  staff: people
definitions:
  - all = part + rest
claims:
  - id: whole
    source: wire
    quote: 40 dollars in all
    says: all = 40 USD
  - id: some
    source: wire
    speaker: the owner
    says: part = 10 USD
  - id: other
    source: wire
    speaker: the owner
    says: rest = 20 USD
  - {id: early, source: talk, says: staff = 600 people}
  # counted twice
  - {id: late, source: talk, says: staff = 700 people}
"""
TEXT = "There were 40 dollars in all.\n"
MONEY, STAFF = "disputed", "contradiction"


def git(*arguments: str) -> None:
    """Run git as somebody."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with claims about money and staff, each wrong, and a text; we are in it."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/a b.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "wire.txt").write_text(TEXT, encoding="utf-8")
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "first")
    return tmp_path


def change(folder: Path, before: str, after: str) -> None:
    """Put other words into the claims."""
    file = folder / "claims/a b.claims.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def report_since(revision: str = "HEAD") -> Report:
    """The claims checked and held against a revision."""
    report = check("claims", bounds=False)
    changes = changes_since(revision, report)
    assert isinstance(changes, Changes)
    return mark_touched(report, changes)


def rules(revision: str = "HEAD") -> list[str]:
    """The rules of what is touched and no note."""
    return [
        finding.rule
        for finding in report_since(revision).shown.findings
        if finding.severity is not Severity.NOTE
    ]


@pytest.mark.usefixtures("folder")
def test_nothing_changed() -> None:
    """Without a change nothing is touched; all is counted, and fails as before."""
    report = report_since()
    assert report.shown.findings == ()
    assert report.since
    assert report.since.untouched == len(report.findings) == 2
    assert report.fails(Severity.ERROR)
    assert "not shown: 2 findings that the change since HEAD does not touch" in render(
        report, "text", Style(400)
    )


@pytest.mark.parametrize(
    ("before", "after", "touches"),
    [
        ("staff = 700", "staff = 800", [STAFF]),
        ("part = 10", "part = 11", [MONEY]),
        ("40 dollars in all\n", "40 dollars\n", [MONEY]),
        ("all = part + rest", "all  =  part + rest", [MONEY]),
        ("    speaker: the owner\n    says: rest", "    says: rest", [MONEY]),
        ("  # counted twice\n", "", [STAFF]),
        ("claims:\n", "\nclaims:\n", []),
        ("  staff: people", "  staff: {unit: people}", []),
        ("claims:\n", "claims: \n", []),
        ("definitions:\n  - all = part", "definitions: \n  - all  = part", [MONEY]),
        ("  - id: some", "  - as_of: 2025-07-01\n    id: some", [MONEY]),
        ("10 USD\n", "10 USD\n    as_of: 2025-07-01\n", [MONEY]),
        ("part = 10 USD\n", "\n      part = 10 USD\n\n", [MONEY]),
    ],
)
def test_changed_lines(folder: Path, before: str, after: str, touches: list[str]) -> None:
    """A finding is touched where a place, a claim or a definition of it has changed.

    A line after that was taken out counts too.
    """
    change(folder, before, after)
    assert rules() == touches


def test_any_line_of_a_finding_touches_it() -> None:
    """A change at its place, at any other place of it or at a statement will do.

    One beside them will not.
    """
    span = Span("a.yaml", 3, 1, 4, 9)
    statement = ShownStatement("x", "x = 1", span._replace(file="c.yaml"))
    finding = Finding("boundary", Severity.ERROR, "Odd", span, statements=(statement,))
    finding = finding._replace(
        places=tuple(Place(span._replace(file=file), "here") for file in ("b.yaml", "d.yaml"))
    )
    report = sample.report()._replace(findings=(finding,))
    for line, touches in ((2, False), (3, True), (4, True), (5, False)):
        for file in ("a.yaml", "b.yaml", "c.yaml", "d.yaml"):
            (told,) = mark_touched(report, Changes("HEAD", {file: ((line, line),)})).findings
            assert told.touched is touches


def test_a_changed_text(folder: Path) -> None:
    """Where the text has changed, what its claims are found in is touched."""
    (folder / "wire.txt").write_text(f"New.\n{TEXT}", encoding="utf-8")
    assert rules() == [MONEY]


@pytest.mark.usefixtures("folder")
def test_a_text_that_is_not_at_hand() -> None:
    """Nobody asks git about it."""
    report = sample.report()._replace(
        evidence=Evidence(articles={"cash": Unavailable(Trouble.ABSENT)})
    )
    assert changes_since("HEAD", report) == Changes("HEAD", {})


def test_a_new_file(folder: Path) -> None:
    """What git does not know yet is new as a whole; what it is told to ignore is not."""
    (folder / "claims/new.claims.yaml").write_text(
        "claims: [{id: x, source: talk, says: staff = 9 people}]\n", encoding="utf-8"
    )
    assert {*rules()} == {STAFF}
    (folder / ".gitignore").write_text("new*\n", encoding="utf-8")
    assert rules() == []


def test_what_is_unread_is_told_wherever_it_is(folder: Path) -> None:
    """What cannot be read counts as touched though no line of it has changed, and fails the run."""
    (folder / "claims/old.claims.yaml").write_text(
        "claims: [{id: x, source: talk, says: staff = 9 USD}]\n", encoding="utf-8"
    )
    git("add", ".")
    git("commit", "--quiet", "--message", "broken")
    assert rules() == ["unit-mismatch"]
    assert report_since().shown.fails(Severity.ERROR)


def test_an_older_revision(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was committed since counts, from a folder further down as well."""
    change(folder, "staff = 700", "staff = 800")
    git("commit", "--quiet", "--all", "--message", "second")
    assert rules() == []
    assert rules("HEAD~1") == [STAFF]
    monkeypatch.chdir(folder / "claims")
    report = check(".", bounds=False)
    changes = changes_since("HEAD~1", report)
    assert isinstance(changes, Changes)
    assert [finding.rule for finding in mark_touched(report, changes).shown.findings] == [STAFF]


def test_what_is_known_is_not_counted_twice(folder: Path) -> None:
    """Of what is not touched only what is new is counted."""
    report = check("claims", bounds=False)
    known = compare(report, record(report, Baseline("known.json", "")))
    change(folder, "staff = 700", "staff = 700.0")
    changes = changes_since("HEAD", report)
    assert isinstance(changes, Changes)
    both = mark_touched(known, changes)
    assert both.since
    assert both.since.untouched == 0
    assert both.shown.findings == ()


def test_the_configuration_of_git_changes_nothing(folder: Path) -> None:
    """Colours, prefixes and programs that a person has configured for git are not asked."""
    git("config", "color.ui", "always")
    git("config", "diff.external", "false")
    git("config", "diff.mnemonicPrefix", "true")
    git("config", "diff.relative", "true")
    change(folder, "staff = 700", "staff = 800")
    assert rules() == [STAFF]


def test_a_name_that_git_would_escape(folder: Path) -> None:
    """A file is found again whatever its name is made of."""
    name = 'claims/größe "2\t".claims.yaml'
    (folder / name).write_text(
        "claims: [{id: x, source: talk, says: staff = 9 people}]\n", encoding="utf-8"
    )
    assert {*rules()} == {STAFF}
    git("add", ".")
    git("commit", "--quiet", "--message", "second")
    assert rules() == []
    (folder / name).write_text(
        "claims: [{id: x, source: talk, says: staff = 8 people}]\n", encoding="utf-8"
    )
    assert {*rules()} == {STAFF}


def test_a_revision_is_no_option(folder: Path) -> None:
    """A branch whose name begins like an option of git is a revision all the same."""
    git("update-ref", "refs/heads/-old", "HEAD")
    change(folder, "staff = 700", "staff = 800")
    assert rules("-old") == [STAFF]


def test_what_git_says_is_told(folder: Path) -> None:
    """Where git knows the revision and cannot compare, its own words are the reason."""
    (folder / ".git/index").write_bytes(b"no index")
    refused = changes_since("HEAD", sample.report())
    assert isinstance(refused, Refused)
    assert refused.why.startswith("git says: ")
    assert "index" in refused.why
    assert "fatal" not in refused.why


@pytest.mark.parametrize("revision", ["nowhere", "", "--help", "HEAD:wire.txt", "a\0b"])
@pytest.mark.usefixtures("folder")
def test_no_such_revision(revision: str) -> None:
    """What names no commit is told."""
    assert changes_since(revision, sample.report()) == Refused(
        "git knows no such revision; what was cloned without its history has to be fetched first"
    )


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of a repository git's own words are told."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.delenv("GIT_DIR", raising=False)
    refused = changes_since("HEAD", sample.report())
    assert isinstance(refused, Refused)
    assert refused.why.startswith("git finds no repository here: not a git repository")


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git that is told."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert changes_since("HEAD", sample.report()) == Refused(
        "git was not found, and it alone knows what has changed"
    )
