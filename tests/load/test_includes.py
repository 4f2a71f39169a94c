"""Tests of files that claim files include: their declarations hold, their claims do not."""

from pathlib import Path

import pytest

from factcheck import check, load
from factcheck.model.corpus import Corpus
from factcheck.model.problem import Kind

NAMES = """
quantities: {cost: EUR, paid: EUR}
scenarios: {strike: they strike}
definitions: [paid <= cost]
sources: {named: {title: N}, unnamed: {title: U}}
claims: [{id: other, source: named, quote: q, says: cost = 1 EUR}]
"""
CLAIMS = """
include: [{0}]
claims:
  - {{id: cost, source: named, scenario: strike, quote: q, says: cost = 5 EUR}}
  - {{id: paid, source: named, quote: q, says: paid = 9 EUR}}
"""


def write(folder: Path, **files: str) -> None:
    """Write claim files, by their names without the ending."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.claims.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(folder: Path, *names: str) -> Corpus:
    """What some files say, and those that they include."""
    return load.read([folder / f"{name}.claims.yaml" for name in names])


def test_declarations_hold_and_claims_do_not(tmp_path: Path) -> None:
    """Of the sources only those that a claim names, so that nothing is told of other texts."""
    write(tmp_path, names=NAMES, a=CLAIMS.format("names.claims.yaml"))
    found = read(tmp_path, "a")
    assert found.problems == ()
    assert list(found.quantities) == ["cost", "paid"]
    assert list(found.scenarios) == ["strike"]
    assert list(found.sources) == ["named"]
    assert [one.says.value for one in found.definitions] == ["paid <= cost"]
    assert [claim.id for claim in found.claims] == ["cost", "paid"]
    assert len(found.files) == 1
    (finding,) = (
        one for one in check(tmp_path / "a.claims.yaml").findings if one.rule == "contradiction"
    )
    assert finding.definitions == ("paid <= cost",)


def test_a_file_that_is_checked_too_is_read_once(tmp_path: Path) -> None:
    """Then its claims are checked, and all of its sources are there."""
    write(tmp_path, names=NAMES, a=CLAIMS.format("names.claims.yaml"))
    found = read(tmp_path, "a", "names")
    assert found.problems == ()
    assert [claim.id for claim in found.claims] == ["cost", "paid", "other"]
    assert list(found.sources) == ["named", "unnamed"]


def test_included_files_include_others(tmp_path: Path) -> None:
    """Each relative to the file that names it; a circle is harmless."""
    write(
        tmp_path,
        deep__names=f"include: [../a.claims.yaml, more.claims.yaml]{NAMES}",
        deep__more="quantities: {rest: EUR}",
        a=CLAIMS.format("deep/names.claims.yaml"),
    )
    found = read(tmp_path, "a")
    assert found.problems == ()
    assert list(found.quantities) == ["cost", "paid", "rest"]
    assert [claim.id for claim in found.claims] == ["cost", "paid"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("gone.claims.yaml", "system"),
        ("names.yaml", "name"),
        ("lines.claims.jsonl", "name"),
        ("link.claims.yaml", "outside"),
    ],
)
def test_what_cannot_be_included_is_told_where_it_is_named(
    name: str, why: str, tmp_path: Path
) -> None:
    """Nothing is read out of the project, nor what is no claim file."""
    (tmp_path / "secret.claims.yaml").write_text("quantities: {secret: EUR}", encoding="utf-8")
    here = tmp_path / "project"
    here.mkdir()
    (here / "link.claims.yaml").symlink_to(tmp_path / "secret.claims.yaml")
    write(here, a=f"include:\n  - {name}\nclaims: []\n")
    found = read(here, "a")
    (problem,) = found.problems
    assert (problem.kind, problem.values[0], problem.values[-1]) == (Kind.NOT_INCLUDED, name, why)
    assert (problem.span.line, problem.span.column) == (2, 5)
    assert "secret" not in found.quantities


def test_what_is_wrong_in_an_included_file_is_told(tmp_path: Path) -> None:
    """At its place there: nothing passes unread."""
    write(
        tmp_path,
        names="quantities: {cost: EUR}\nclaims: [{id: x}]\n",
        a="include: [names.claims.yaml]\nclaims: []",
    )
    problems = read(tmp_path, "a").problems
    assert problems
    assert {Path(problem.span.file).name for problem in problems} == {"names.claims.yaml"}


def test_a_file_that_declares_an_unknown_name_is_offered(tmp_path: Path) -> None:
    """Of those beside the checked one; what a checked file lacks and nobody declares is not."""
    write(tmp_path, names=NAMES, a=CLAIMS.format("").replace("paid = 9", "nobodys = 9"))
    report = check(tmp_path / "a.claims.yaml")
    helps = {one.message.split('"')[1]: one.helps for one in report.findings if one.is_unread}
    offered = ("write include: [names.claims.yaml], which declares it",)
    assert helps["strike"] == helps["named"] == offered
    write(
        tmp_path,
        b="claims: [{id: x, source: s, quote: q, says: cost = 5 EUR}, {id: y, source: s, quote: q, says: nobodys = 9 EUR}]\nsources: {s: {title: S}}",
    )
    report = check(tmp_path / "b.claims.yaml")
    helps = {one.message.split('"')[1]: one.helps for one in report.findings if one.is_unread}
    assert helps == {"cost": offered, "nobodys": ()}
