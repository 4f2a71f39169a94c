"""Baselines: what stays known, what is new again, and what is gone."""

import json
from pathlib import Path

import pytest

from factcheck.baseline import REASON, Unreadable, compare, pruned, read, record, write
from factcheck.model.anchor import Evidence
from factcheck.model.article import Trouble, Unavailable
from factcheck.model.baseline import Baseline
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render import FORMATS, WHOLE, render
from factcheck.render.style import Style
from factcheck.rules import RULES
from tests.render import sample
from tests.render.test_sarif import validator

EMPTY = Baseline("factcheck-baseline.json", REASON)


def report() -> Report:
    """The sample, found under all rules."""
    return sample.report()._replace(rules=RULES)


def without(*rules: str) -> Report:
    """The sample without the findings of some rules."""
    full = report()
    return full._replace(findings=tuple(finding for finding in full.findings if finding.rule not in rules))


def recorded() -> Baseline:
    """All findings of the sample."""
    return record(report(), EMPTY)


def gone(found: Report) -> list[str]:
    """The rules of what is gone."""
    assert found.baseline
    return [entry.rule for entry in found.baseline.gone]


def test_what_was_recorded_is_known() -> None:
    """With all findings in the baseline none is shown, and the run does not fail."""
    found = compare(report(), recorded())
    assert found.baseline
    assert (found.baseline.known, found.baseline.gone) == (5, ())
    assert all(finding.known for finding in found.findings)
    assert not found.fails(Severity.NOTE)
    assert found.shown.findings == ()
    assert (found.shown.summary.errors, found.shown.summary.warnings, found.shown.summary.notes) == (0, 0, 0)


def test_a_changed_number_is_new_again() -> None:
    """Where a claim says another number its finding fails, and the old one is gone."""
    full = report()
    claims = tuple(
        claim._replace(says=tuple(text._replace(value="order.total = 41 billion USD") for text in claim.says))
        if claim.id == "total"
        else claim
        for claim in full.corpus.claims
    )
    found = compare(full._replace(corpus=full.corpus._replace(claims=claims)), recorded())
    assert [finding.rule for finding in found.shown.findings] == ["source-conflict"]
    assert found.shown.summary.errors == 1
    assert found.fails(Severity.ERROR)
    assert gone(found) == ["source-conflict"]


def test_what_is_no_more_is_gone() -> None:
    """An entry without a finding is gone."""
    assert gone(compare(without("boundary"), recorded())) == ["boundary"]


def test_what_was_not_looked_for_is_not_gone(tmp_path: Path) -> None:
    """Neither a rule that is not selected nor a file that was not read lets its entry be gone; a file that is no more does."""
    less = without("source-conflict", "boundary")
    unselected = tuple(rule for rule in RULES if rule.name != "boundary")
    assert gone(compare(less._replace(rules=unselected), recorded())) == ["source-conflict"]
    unread = less._replace(corpus=less.corpus._replace(files=(sample.ORDER,)))
    known = recorded()._replace(file=str(tmp_path / "known.json"))
    (tmp_path / "claims").mkdir()
    (tmp_path / sample.CASH).touch()
    assert gone(compare(unread, known)) == []
    (tmp_path / sample.CASH).unlink()
    assert {*gone(compare(unread, known))} >= {"source-conflict", "boundary"}


def test_without_its_text_nothing_is_gone() -> None:
    """What is found in a text is not gone where the text is not at hand."""
    entry = recorded().entries[0]._replace(rule="quote-missing", fingerprint="0" * 32)
    known = Baseline("known.json", REASON, (entry,))
    absent = Evidence(articles={"cash": Unavailable(Trouble.ABSENT)})
    assert gone(compare(report(), known)) == ["quote-missing"]
    assert gone(compare(report()._replace(evidence=absent), known)) == []


def test_recording_again_keeps_what_was_not_looked_for() -> None:
    """A run under some rules takes out nothing of the others; what was looked for and is gone goes."""
    rules = tuple(rule for rule in RULES if rule.name != "boundary")
    again = record(without("boundary", "untested")._replace(rules=rules), recorded())
    assert sorted({entry.rule for entry in again.entries}) == [
        "boundary",
        "contradiction",
        "source-conflict",
        "unit-mismatch",
    ]


def test_pruning_records_nothing_new() -> None:
    """What is gone goes, what is new stays new."""
    before = record(without("source-conflict"), EMPTY)
    after = pruned(without("boundary"), before)
    assert sorted(entry.rule for entry in after.entries) == ["contradiction", "unit-mismatch", "untested"]


def test_the_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Nothing is lost, and what is written has the reason and what the claims say."""
    file = tmp_path / "known.json"
    known = recorded()._replace(file=str(file), reason="before the “relaunch”")
    file.write_text(write(known), encoding="utf-8")
    assert read(str(file)) == known
    content = json.loads(write(known))
    assert content["reason"] == "before the “relaunch”"
    assert {"total": ["order.total = 40 billion USD"]}.items() <= content["findings"][0]["claims"].items()


def test_moved_lines_change_no_byte() -> None:
    """Findings in another order and at other lines make the same file."""
    full = report()
    assert write(record(full._replace(findings=full.findings[::-1]), EMPTY)) == write(recorded())


def test_paths_count_from_the_folder_of_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder further down the same findings are known, those without claims too."""
    (tmp_path / "deep").mkdir()
    full = report()
    below = tuple(
        finding._replace(span=finding.span._replace(file=f"../{finding.span.file}")) for finding in full.findings
    )
    lines = {f"../{file}": text for file, text in full.corpus.lines.items()}
    moved = full._replace(findings=below, corpus=full.corpus._replace(lines=lines))
    monkeypatch.chdir(tmp_path / "deep")
    found = compare(moved, recorded()._replace(file="../factcheck-baseline.json"))
    assert found.baseline
    assert found.baseline.known == 5


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<<<<<<< ours", "is not JSON: "),
        (b"\xff", "is not JSON: "),
        (b"[" * 10**5, "is not JSON: "),
        (b"[]", "is no baseline of version 1"),
        (b'{"version": 2}', "is no baseline of version 1"),
        (b'{"version": 1, "reason": "", "findings": [{}]}', "is no baseline: "),
        (b'{"version": 1, "reason": "", "findings": [1]}', "is no baseline: "),
        (b'{"version": 1, "reason": 1, "findings": []}', "is no baseline: "),
    ],
)
def test_what_is_no_baseline_is_told(tmp_path: Path, content: bytes, why: str) -> None:
    """A file that was not written as one is refused with the reason."""
    (tmp_path / "known.json").write_bytes(content)
    found = read(str(tmp_path / "known.json"))
    assert isinstance(found, Unreadable)
    assert found.why.startswith(why)


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_format_tells_all_or_what_is_new(output_format: str) -> None:
    """What is known is told by the formats that can say so, and by no other."""
    known = record(without("unit-mismatch"), EMPTY)
    told = render(compare(report(), known), output_format, Style())
    assert ("milion" in told) is True
    assert ("do not add up" in told) is (output_format in WHOLE)


def test_what_is_left_out_is_counted() -> None:
    """The closing sentence has how many are known, where they are left out."""
    found = compare(report(), record(without("unit-mismatch"), EMPTY))
    assert "not shown: 4 known findings in factcheck-baseline.json" in render(found, "text", Style(400))
    assert "not shown" not in render(found, "html", Style())


def test_json_tells_the_state() -> None:
    """Every finding says whether it is known, and what is gone is listed; without a baseline neither is known."""
    known = record(without("unit-mismatch"), EMPTY)
    told = json.loads(render(compare(without("boundary"), known), "json", Style()))
    assert [finding["known"] for finding in told["findings"]] == [True, False, True, True]
    assert told["baseline"]["known"] == 3
    assert [entry["rule"] for entry in told["baseline"]["gone"]] == ["boundary"]
    plain = json.loads(render(report(), "json", Style()))
    assert plain["baseline"] is None
    assert {finding["known"] for finding in plain["findings"]} == {None}


def test_sarif_tells_the_state() -> None:
    """Each result is new or unchanged, what is gone is absent with its file; without a baseline none has a state."""
    known = record(without("unit-mismatch"), EMPTY._replace(file="claims/known.json"))
    log = json.loads(render(compare(without("boundary"), known), "sarif", Style()))
    validator().validate(log)
    results = log["runs"][0]["results"]
    assert sorted(result["baselineState"] for result in results) == ["absent", "new", *["unchanged"] * 3]
    (absent,) = (result for result in results if result["baselineState"] == "absent")
    assert absent["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == sample.CASH
    plain = json.loads(render(report(), "sarif", Style()))["runs"][0]["results"]
    assert not any("baselineState" in result for result in plain)
