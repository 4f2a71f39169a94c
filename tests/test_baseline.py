"""Baselines: what stays known, what is new again, and what is gone."""

import json
from pathlib import Path

import pytest

from factcheck.baseline import REASON, Unreadable, compare, prune_gone, read, record, write
from factcheck.load.texts import read_text
from factcheck.model.anchor import Evidence
from factcheck.model.article import Trouble, Unavailable
from factcheck.model.baseline import Baseline, Compared
from factcheck.model.change import Since
from factcheck.model.finding import Finding, Place, ShownStatement
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render import FORMATS, WHOLE, render
from factcheck.render.style import Style
from factcheck.rules import RULES
from tests.render import sample
from tests.render.test_sarif import validator

EMPTY = Baseline("factcheck-baseline.json", REASON)


def report() -> Report:
    """The sample, found under all rules, without what could not be read and what is accepted."""
    return with_findings(*(one for one in sample.report().counted if not one.is_unread))


def with_findings(*findings: Finding) -> Report:
    """The sample with other findings."""
    full = sample.report()
    return full._replace(rules=RULES, findings=findings, summary=full.summary.counting(findings))


def without(*rules: str) -> Report:
    """The sample without the findings of some rules."""
    full = report()
    return full._replace(
        findings=tuple(finding for finding in full.findings if finding.rule not in rules)
    )


def recorded() -> Baseline:
    """All findings of the sample that can be."""
    return record(report(), EMPTY)


def clashing(
    *sets: str, complete: bool = True, says: str = "", rule: str = "contradiction"
) -> Report:
    """The sample with one finding of some sets, each written as the claims in it.

    What the third claim ``says`` can be another thing.
    """
    members = tuple(tuple(one.split()) for one in sets)
    claims = tuple(sorted({name for one in members for name in one}))
    finding = Finding(
        rule,
        Severity.ERROR,
        "They clash",
        sample.place(sample.ORDER, "order.total = 40"),
        claims=claims,
        sets=members,
        sets_complete=complete,
        grounds=((rule, ""),) * len(members),
    )
    full = with_findings(finding)
    first, second, third, *others = full.corpus.claims
    if says:
        third = third._replace(says=tuple(text._replace(value=says) for text in third.says))
    return full._replace(corpus=full.corpus._replace(claims=(first, second, third, *others)))


def is_known(found: Report, before: Report) -> bool:
    """Whether the only finding of a report is known to a baseline taken of another."""
    (finding,) = compare(found, record(before, EMPTY)).findings
    return finding.known


def gone(found: Report) -> list[str]:
    """The rules of what is gone."""
    assert found.baseline
    return [entry.rule for entry in found.baseline.gone]


def test_what_was_recorded_is_known() -> None:
    """With all findings in the baseline none is shown, and the run does not fail."""
    found = compare(report(), recorded())
    assert found.baseline
    assert (found.baseline.known, found.baseline.gone) == (4, ())
    assert all(finding.known for finding in found.findings)
    assert not found.fails(Severity.NOTE)
    assert found.shown.findings == ()
    assert (
        found.shown.summary.errors,
        found.shown.summary.warnings,
        found.shown.summary.notes,
    ) == (0, 0, 0)


def test_a_changed_number_is_new_again() -> None:
    """Where a claim says another number its finding fails, and the old one is gone."""
    full = report()
    claims = tuple(
        claim._replace(
            says=tuple(text._replace(value="order.total = 41 billion USD") for text in claim.says)
        )
        if claim.id == "total"
        else claim
        for claim in full.corpus.claims
    )
    found = compare(full._replace(corpus=full.corpus._replace(claims=claims)), recorded())
    assert [finding.rule for finding in found.shown.findings] == ["source-conflict"]
    assert found.shown.summary.errors == 1
    assert found.fails(Severity.ERROR)
    assert gone(found) == ["source-conflict"]


def test_a_finding_is_known_by_all_of_its_sets() -> None:
    """Whatever findings its sets were told in then.

    One of them that is new makes it new, and one less does not.
    """
    both = clashing("total rest", "rest first-order")
    apart = with_findings(
        *(one for some in ("total rest", "rest first-order") for one in clashing(some).findings)
    )
    assert is_known(both, apart)
    assert is_known(clashing("total rest"), both)
    assert not is_known(both, clashing("total rest"))
    assert [one.known for one in compare(apart, record(both, EMPTY)).findings] == [True, True]
    assert compare(apart, record(both, EMPTY)).baseline == Compared(EMPTY.file, 2, ())


@pytest.mark.parametrize("then", [True, False])
@pytest.mark.parametrize("now", [True, False])
def test_where_the_search_was_cut_off_any_set_will_do(*, then: bool, now: bool) -> None:
    """Then or now: what was found of the sets hangs on where the search ended.

    One that was never found is new all the same.
    """
    found = clashing("total rest", "rest first-order", complete=now)
    before = clashing("total rest", "total first-order", complete=then)
    assert is_known(found, before) is not (then and now)
    assert not is_known(clashing("rest first-order", complete=now), before)
    gone_then = compare(clashing("rest first-order", complete=now), record(before, EMPTY)).baseline
    assert gone_then
    assert bool(gone_then.gone) is (then and now)


def test_a_set_is_known_by_what_its_statements_say() -> None:
    """With another number, voice or definition a set is new, whatever other claims say."""
    assert is_known(clashing("total rest"), clashing("total rest"))
    assert not is_known(
        clashing("total rest", says="order.rest = 33 billion USD"), clashing("total rest")
    )
    assert is_known(
        clashing("total first-order", says="order.rest = 33 billion USD"),
        clashing("total first-order"),
    )
    assert not is_known(clashing("total rest"), clashing("total rest", rule="disputed"))
    (finding,) = clashing("total rest").findings
    assert not is_known(
        with_findings(
            finding._replace(grounds=(("contradiction", "", "order.total = 2 * order.rest"),))
        ),
        clashing("total rest"),
    )


def test_what_a_quote_and_its_text_say_counts() -> None:
    """Another wrong figure of the quote or the text at the same claim is new again."""
    finding = Finding(
        "quote-missing",
        Severity.ERROR,
        "x",
        sample.place(sample.CASH, "the remaining"),
        claims=("rest",),
    )
    before = with_findings(finding._replace(identity=("the $32 billion", "the $31\n billion")))
    assert is_known(
        with_findings(finding._replace(identity=("the $32 billion", "the $31 billion"))), before
    )
    assert not is_known(
        with_findings(finding._replace(identity=("the $32 billion", "the $30 billion"))), before
    )
    assert not is_known(
        with_findings(finding._replace(identity=("the $33 billion", "the $31 billion"))), before
    )


def test_what_could_not_be_read_is_never_known(tmp_path: Path) -> None:
    """It is not recorded, a file with it does not hide it, and nothing is called gone beside it."""
    full = with_findings(*report().findings, sample.unit())
    assert record(full, EMPTY) == recorded()
    entry = recorded().entries[0]
    old = recorded()._replace(entries=(entry._replace(rule="unit-mismatch"),), version=1)
    file = tmp_path / "old.json"
    file.write_text(write(old), encoding="utf-8")
    assert read(str(file)) == Baseline(str(file), REASON, ())
    found = compare(with_findings(sample.unit()), recorded())
    assert gone(found) == []
    assert found.fails(Severity.ERROR)
    assert (
        gone(compare(with_findings(*without("boundary").findings, sample.unit()), recorded())) == []
    )


def test_where_nothing_is_found_all_is_gone() -> None:
    """No finding is left that could hide one."""
    assert len(gone(compare(with_findings(), recorded()))) == len(recorded().entries)


def test_what_is_accepted_is_neither_known_nor_gone() -> None:
    """It is not recorded, so that it is new once its acceptance has expired.

    And what was recorded before is still there.
    """
    (finding,) = clashing("total rest").findings
    accepted = with_findings(finding._replace(accepted=sample.accepted().accepted))
    assert record(accepted, EMPTY).entries == ()
    found = compare(accepted, record(clashing("total rest"), EMPTY))
    assert [one.known for one in found.findings] == [False]
    assert gone(found) == []
    assert len(found.shown.accepted) == 1


def test_a_baseline_of_version_1_is_read(tmp_path: Path) -> None:
    """It has no sets: a contradiction is known by its fingerprint, as a whole."""
    entries = tuple(entry._replace(sets=()) for entry in recorded().entries)
    content = json.loads(write(recorded()._replace(entries=entries))) | {"version": 1}
    file = tmp_path / "claims/known.json"
    file.parent.mkdir()
    file.write_text(json.dumps(content), encoding="utf-8")
    known = read(str(file))
    assert isinstance(known, Baseline)
    assert known.version == 1
    assert all(one.known for one in compare(report(), known._replace(file=EMPTY.file)).findings)


def test_what_is_no_more_is_gone() -> None:
    """An entry without a finding is gone."""
    assert gone(compare(without("boundary"), recorded())) == ["boundary"]


def test_what_was_not_looked_for_is_not_gone(tmp_path: Path) -> None:
    """Neither a rule that is not selected nor a file that was not read lets its entry be gone.

    A file that is no more does.
    """
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


@pytest.mark.parametrize(
    ("rule", "without"),
    [
        ("quote-missing", []),
        ("quote-ambiguous", []),
        ("source-changed", []),
        ("unclaimed-figure", []),
        ("boundary", ["boundary"]),
    ],
)
def test_without_its_text_nothing_is_gone(tmp_path: Path, rule: str, without: list[str]) -> None:
    """What is found in a text is not gone where the text is not at hand; what needs no text is."""
    entry = recorded().entries[0]._replace(rule=rule, fingerprint="0" * 32, sets=())
    known = Baseline("known.json", REASON, (entry,))
    absent = Evidence(articles={"cash": Unavailable(Trouble.ABSENT)})
    assert gone(compare(report(), known)) == [rule]
    file = tmp_path / "order.txt"
    file.write_text("a $40 billion order", encoding="utf-8")
    article = read_text(file)
    some = Evidence(articles={"cash": Unavailable(Trouble.ABSENT), "order": article})
    assert gone(compare(report()._replace(evidence=some), known)) == without
    assert gone(
        compare(report()._replace(evidence=Evidence(articles={"order": article})), known)
    ) == [rule]
    assert gone(compare(report()._replace(evidence=absent), known)) == without


def test_recording_again_keeps_what_was_not_looked_for() -> None:
    """A run under some rules takes out nothing of the others.

    What was looked for and is gone goes.
    """
    rules = tuple(rule for rule in RULES if rule.name != "boundary")
    again = record(without("boundary", "untested")._replace(rules=rules), recorded())
    assert sorted({entry.rule for entry in again.entries}) == [
        "boundary",
        "contradiction",
        "source-conflict",
    ]


def test_an_entry_names_all_its_files() -> None:
    """An entry has the files of the finding, of its other places and of its statements, sorted."""
    span = sample.place(sample.ORDER, "order.total = 40")
    finding = Finding(
        "contradiction",
        Severity.ERROR,
        "They clash",
        span,
        places=(
            Place(span._replace(file="z/place.yaml"), "here"),
            Place(span._replace(file="b.yaml"), "there"),
        ),
        statements=(ShownStatement("x", "x = 1", span._replace(file="c.yaml")),),
    )
    (entry,) = record(with_findings(finding), EMPTY).entries
    assert entry.files == ("b.yaml", "c.yaml", sample.ORDER, "z/place.yaml")


def test_pruning_records_nothing_new() -> None:
    """What is gone goes, what is new stays new."""
    before = record(without("source-conflict"), EMPTY)
    after = prune_gone(without("boundary"), before)
    assert sorted(entry.rule for entry in after.entries) == ["contradiction", "untested"]


def test_the_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Nothing is lost, and what is written has the reason and what the claims say."""
    file = tmp_path / "known.json"
    known = recorded()._replace(file=str(file), reason="before the “relaunch”")
    file.write_text(write(known), encoding="utf-8")
    assert read(str(file)) == known
    content = json.loads(write(known))
    assert content["reason"] == "before the “relaunch”"
    assert ["sets" in finding for finding in content["findings"]] == [
        bool(entry.sets) for entry in known.entries
    ]
    assert {"total": ["order.total = 40 billion USD"]}.items() <= content["findings"][0][
        "claims"
    ].items()


def test_a_search_that_was_cut_off_is_read_as_that(tmp_path: Path) -> None:
    """The file says whether all sets were looked for."""
    file = tmp_path / "known.json"
    for complete in (True, False):
        known = record(clashing("total rest", complete=complete), EMPTY._replace(file=str(file)))
        file.write_text(write(known), encoding="utf-8")
        assert read(str(file)) == known
        assert known.entries[0].complete is complete


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """With the reason of the system."""
    assert read(str(tmp_path / "no.json")) == Unreadable(
        "cannot be read: No such file or directory"
    )
    assert read(str(tmp_path)) == Unreadable("cannot be read: Is a directory")


def test_moved_lines_change_no_byte() -> None:
    """Findings in another order and at other lines make the same file."""
    full = report()
    assert write(record(full._replace(findings=full.findings[::-1]), EMPTY)) == write(recorded())


def test_paths_count_from_the_folder_of_the_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a folder further down the same findings are known, those without claims too."""
    (tmp_path / "deep").mkdir()
    full = report()
    below = tuple(
        finding._replace(span=finding.span._replace(file=f"../{finding.span.file}"))
        for finding in full.findings
    )
    lines = {f"../{file}": text for file, text in full.corpus.lines.items()}
    moved = full._replace(findings=below, corpus=full.corpus._replace(lines=lines))
    monkeypatch.chdir(tmp_path / "deep")
    found = compare(moved, recorded()._replace(file="../factcheck-baseline.json"))
    assert found.baseline
    assert found.baseline.known == 4


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<<<<<<< ours", "is not JSON: "),
        (b"\xff", "is not JSON: "),
        (b"[" * 10**5, "is not JSON: "),
        (b"[]", "is no baseline of version 1 to 2"),
        (b'{"version": 3}', "is no baseline of version 1 to 2"),
        (b'{"version": "1"}', "is no baseline of version 1 to 2"),
        (b'{"version": 2}', "is no baseline: "),
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


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("fingerprint", 1),
        ("rule", None),
        ("severity", "dire"),
        ("message", ["x"]),
        ("files", "ab"),
        ("files", [1]),
        ("claims", ["total"]),
        ("claims", {"total": [40]}),
        ("sets", "ab"),
        ("sets", {"a": 1}),
        ("sets", [1]),
    ],
)
def test_a_finding_of_another_shape_is_refused(tmp_path: Path, key: str, value: object) -> None:
    """One key whose value was not written by us makes the file no baseline."""
    content = json.loads(write(record(clashing("total rest"), EMPTY)))
    file = tmp_path / "known.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert isinstance(read(str(file)), Baseline)
    content["findings"][0][key] = value
    file.write_text(json.dumps(content), encoding="utf-8")
    assert read(str(file)) == Unreadable("is no baseline: a finding lacks what it needs")


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_format_tells_all_or_what_is_new(output_format: str) -> None:
    """What is known is told by the formats that can say so, and by no other."""
    known = record(without("boundary"), EMPTY)
    told = render(compare(report(), known), output_format, Style())
    assert ("right-to-left" in told) is True
    assert ("do not add up" in told) is (output_format in WHOLE)


def test_what_is_left_out_is_counted() -> None:
    """The closing sentence has how many are known, where they are left out."""
    found = compare(report(), record(without("boundary"), EMPTY))
    assert "not shown: 3 known findings in factcheck-baseline.json" in render(
        found, "text", Style(400)
    )
    assert "not shown" not in render(found, "html", Style())


def test_why_no_contradiction_is_shown_is_told() -> None:
    """What hides it is named: the baseline, a change that does not touch it, or both."""
    known = compare(report(), recorded())
    assert "contradict each other, but that is known; not shown" in render(
        known, "text", Style(400)
    )
    untouched = tuple(finding._replace(touched=False) for finding in report().findings)
    changed = report()._replace(findings=untouched, since=Since("main", 4))
    assert "contradict each other, but that is not touched; not shown" in render(
        changed, "text", Style(400)
    )
    both = known._replace(since=Since("main", 1))
    assert "but that is known or not touched; not shown" in render(both, "text", Style(400))


def test_json_tells_the_state() -> None:
    """Every finding says whether it is known, and what is gone is listed.

    Without a baseline neither is known.
    """
    known = record(without("untested"), EMPTY)
    told = json.loads(render(compare(without("boundary"), known), "json", Style()))
    assert [finding["known"] for finding in told["findings"]] == [True, False, True]
    assert told["baseline"]["known"] == 2
    assert [entry["rule"] for entry in told["baseline"]["gone"]] == ["boundary"]
    plain = json.loads(render(report(), "json", Style()))
    assert plain["baseline"] is None
    assert {finding["known"] for finding in plain["findings"]} == {None}


def test_sarif_tells_the_state() -> None:
    """Each result is new or unchanged, what is gone is absent with its file.

    Without a baseline none has a state.
    """
    known = record(without("untested"), EMPTY._replace(file="claims/known.json"))
    log = json.loads(render(compare(without("boundary"), known), "sarif", Style()))
    validator().validate(log)
    results = log["runs"][0]["results"]
    assert sorted(result["baselineState"] for result in results) == [
        "absent",
        "new",
        *["unchanged"] * 2,
    ]
    (absent,) = (result for result in results if result["baselineState"] == "absent")
    assert absent["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == sample.CASH
    plain = json.loads(render(report(), "sarif", Style()))["runs"][0]["results"]
    assert not any("baselineState" in result for result in plain)
