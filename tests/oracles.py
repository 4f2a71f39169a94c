"""Check random projects and assert the properties that hold of every report.

Plain z3 is the only solver asked.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch
from xml.etree import ElementTree as ET

import z3

from factcheck import baseline, pipeline, rules
from factcheck.judge.voices import SEVEREST_FIRST
from factcheck.language import restating
from factcheck.model.analysis import Analysis
from factcheck.model.baseline import Baseline
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.expression import Assertion
from factcheck.model.lines import Lines
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.solution import Component, Solution, Verdict
from factcheck.model.span import Span
from factcheck.model.theory import Theory
from factcheck.render import FORMATS, bounds, coverage, render
from factcheck.render.json import render_bounds, render_coverage
from factcheck.render.style import Style
from factcheck.solve import Limits, solve
from tests.projects import PATIENCE, Project, reordered
from tests.solve import naive
from tests.solve.meaning import holds

TODAY = date(2026, 1, 15)
CLASHES = SEVEREST_FIRST[:-1]
STYLES = (Style(), Style(width=40, color=True), Style(quiet=True))
BAD_INPUT = frozenset({"invalid-file", "unknown-name", "unit-mismatch", "inverted-range"})
# Steps of z3 on one question; what takes more is not looked into.
STEPS = 300_000


class Checked(NamedTuple):
    """The outcome of one check: the analysis, the report, and its rendering in every format."""

    analysis: Analysis
    report: Report
    texts: dict[str, str]


def check(project: Project) -> Checked:
    """Check a project twice, its files in both orders; assert all properties of its report."""
    with _working_folder(project), _counted_work():
        analysis, report = _run(project)
        again, same = _run(reordered(project))
        _check_baseline(report)
    assert report == same
    assert analysis.solution._replace(seconds={}) == again.solution._replace(seconds={})
    checked = Checked(analysis, report, _render_all(report))
    assert all(
        checked.texts[f"{name} 0"] == render(same, name, Style()) for name in ("text", "json")
    )
    _check_outputs(checked)
    _check_findings(checked)
    _check_verdict(checked, project)
    _check_counts(checked)
    _check_all_is_solved(checked)
    for component in checked.analysis.solution.components:
        _check_component(component, checked.analysis.theory)
    with _counted_work():
        for knot in checked.analysis.knots:
            _check_repairs(knot, checked.analysis, project)
    return checked


def render_project(project: Project) -> dict[str, str]:
    """Check a project and render its report in every format."""
    with _working_folder(project), _counted_work():
        return _render_all(_run(project)[1])


@contextmanager
def _counted_work() -> Iterator[None]:
    """Let nothing depend on the clock: leave out z3's optimiser, which may exceed any limit."""
    with patch("factcheck.solve.ladder.extents.optimise", lambda *_: None):
        yield


@contextmanager
def _working_folder(project: Project) -> Iterator[None]:
    """Write the files of a project into a temporary folder and work there."""
    with TemporaryDirectory() as folder:
        before = Path.cwd()
        os.chdir(folder)
        try:
            for name, text in (*project.claims.items(), *project.texts.items()):
                Path(name).write_text(text, encoding="utf-8", newline="")
            yield
        finally:
            os.chdir(before)


def _run(project: Project) -> tuple[Analysis, Report]:
    """Run the pipeline with bounds, implied figures and proofs.

    Return the analysis that the rules saw, and the report.
    """
    seen: list[Analysis] = []
    judged = rules.check

    def looking(analysis: Analysis, *chosen: Sequence[str]) -> object:
        seen.append(analysis)
        return judged(analysis, *chosen)

    with patch.object(rules, "check", looking):
        report = pipeline.run(
            list(project.claims),
            project.settings,
            TODAY,
            want_bounds=True,
            want_implied=True,
            want_proofs=True,
        )
    return seen[0], report


def _render_all(report: Report) -> dict[str, str]:
    """Render a report in every format, the text for terminals in several styles."""
    told = {f"{name} 0": render(report, name, Style()) for name in FORMATS}
    for place, style in enumerate(STYLES):
        told[f"text {place}"] = render(report, "text", style)
        told[f"bounds {place}"] = (
            bounds.render(report.bounds, report, style) if report.bounds else ""
        )
        told[f"bounds of claims {place}"] = bounds.render_claims(report, style)
        told[f"coverage {place}"] = coverage.render(report.coverage, style)
    told["bounds.json"] = render_bounds(report.bounds, report.unbounded, report)
    told["coverage.json"] = render_coverage(report.coverage)
    told |= {f"proof {proof.file}": proof.text for proof in report.proofs}
    return told


def _check_outputs(checked: Checked) -> None:
    """JSON and XML parse, and no text holds control characters that a terminal obeys."""
    for name, text in checked.texts.items():
        assert "\x00" not in text, name
        if name.startswith(("json", "sarif", "gitlab", "rdjson")) or name.endswith(".json"):
            json.loads(text)
        if name.startswith("junit"):
            ET.fromstring(text)  # noqa: S314 - our own
        if name.endswith(" 0") and not name.startswith(
            ("json", "sarif", "gitlab", "rdjson", "html")
        ):
            assert "\x1b" not in text, name
    told = json.loads(checked.texts["json 0"])
    assert told["verdict"] == checked.report.verdict
    assert [finding["rule"] for finding in told["findings"]] == [
        finding.rule for finding in checked.report.findings
    ]


def _check_findings(checked: Checked) -> None:
    """Findings are sorted, name existing claims and point at existing places."""
    report = checked.report
    claims = {claim.id for claim in report.corpus.claims}
    keys = [
        (one.span.file, one.span.line, one.span.column, one.rule, one.message)
        for one in report.findings
    ]
    assert keys == sorted(keys)
    for finding in report.findings:
        assert finding.message.strip(), finding
        # What is wrong with a claim may be all that is known of it.
        assert finding.rule in BAD_INPUT or set(finding.claims) <= claims, finding
        statements = {
            name.partition("#")[0]
            for members in (*finding.sets, *finding.corrections)
            for name in members
        }
        assert statements <= set(finding.claims), finding
        assert set(finding.suspects) <= {
            name for members in finding.corrections for name in members
        }, finding
        for span in (finding.span, *(place.span for place in finding.places)):
            _check_span(span, report.corpus.lines.get(span.file))


def _check_span(span: Span, lines: Lines | None) -> None:
    """A place begins before it ends, and is in its file."""
    assert (span.line, span.column) <= (span.end_line, span.end_column), span
    if lines is not None:
        assert 1 <= span.line <= span.end_line <= max(len(lines), 1), span
        assert 1 <= span.column <= len(lines[span.line - 1] if lines else "") + 1, span


def _check_verdict(checked: Checked, project: Project) -> None:
    """The verdict follows from the components, and whether there are findings from it."""
    report = checked.report
    assert report.verdict is _verdict(checked.analysis)
    clashing = [finding for finding in report.findings if finding.rule in CLASHES]
    assert not clashing or report.verdict is Verdict.CONTRADICTORY
    if project.settings.select or project.settings.ignore:
        return
    if report.verdict is Verdict.UNDECIDED:
        assert report.fails(Severity.ERROR)
    if report.verdict is Verdict.CONTRADICTORY:
        assert clashing or any(claim.accept for claim in report.corpus.claims)


def _verdict(analysis: Analysis) -> Verdict:
    """The worst verdict on a component; what is not read is not decided."""
    found = {component.verdict for component in analysis.solution.components}
    if analysis.corpus.problems or analysis.theory.problems:
        found.add(Verdict.UNDECIDED)
    worst_first = (Verdict.CONTRADICTORY, Verdict.UNDECIDED, Verdict.CONSISTENT)
    return next((verdict for verdict in worst_first if verdict in found), Verdict.CONSISTENT)


def _check_counts(checked: Checked) -> None:
    """Counts and exit status agree with the findings that nobody accepted."""
    report, told = checked.report, json.loads(checked.texts["json 0"])
    severities = [
        finding["severity"] for finding in told["findings"] if not finding.get("accepted")
    ]
    counts = [told["summary"][f"{severity}s"] for severity in Severity]
    assert counts == [severities.count(severity) for severity in Severity]
    assert report.fails(Severity.NOTE) == bool(severities)
    assert report.fails(Severity.ERROR) == (Severity.ERROR in severities)


def _check_baseline(report: Report) -> None:
    """A new baseline knows every finding, except of what is unread, and none of it is gone."""
    taken = baseline.record(report, Baseline("baseline.json", "as it is"))
    Path(taken.file).write_text(baseline.write(taken), encoding="utf-8")
    read = baseline.read(taken.file)
    assert isinstance(read, Baseline)
    compared = json.loads(render(baseline.compare(report, read), "json", Style()))
    assert not compared["baseline"]["gone"]
    for finding in compared["findings"]:
        assert (
            finding["known"]
            or finding.get("accepted")
            or finding["rule"] in {*BAD_INPUT, "undecided"}
        ), finding


def _check_all_is_solved(checked: Checked) -> None:
    """Every statement is solved in each scenario that it belongs to, or is named by a problem."""
    analysis = checked.analysis
    theory = analysis.theory
    solved = {
        (component.scenario, name)
        for component in analysis.solution.components
        for name in component.assertions
    }
    assert {(naive.scenario_of(one), one.id) for one in theory.assertions} <= solved
    known = {assertion.id for assertion in theory.assertions}
    wrong = {problem.claim for problem in (*analysis.corpus.problems, *theory.problems)}
    for claim in analysis.corpus.claims:
        count = 1 if claim.readings else len(claim.says)
        expected = {claim.id, *(f"{claim.id}#{place}" for place in range(2, count + 1))}
        # A statement about a quantity without a unit that is one is left out with that quantity.
        assert (
            expected <= known
            or claim.id in wrong
            or len(theory.symbols) < len(analysis.corpus.quantities)
        ), claim


def _check_component(component: Component, theory: Theory) -> None:
    """The witness satisfies all statements; conflicts are contradictory and minimal.

    Corrections hit every conflict.
    """
    assertions = {one.id: one for one in theory.assertions if one.id in component.assertions}
    if component.witness is not None:
        values = [
            naive.has_value(theory, name, value)
            for name, value in sorted(component.witness.items())
        ]
        assert _can_hold(theory, assertions.values(), values) is not False
        assert component.verdict is Verdict.CONSISTENT
    assert bool(component.conflicts) <= (component.verdict is Verdict.CONTRADICTORY)
    firm = [one for one in assertions.values() if one.claim is None]
    for conflict in component.conflicts:
        _check_conflict(conflict, assertions, firm, theory)
    for correction in component.corrections:
        if component.complete:
            assert all(
                set(correction) & set(conflict.statements) for conflict in component.conflicts
            )


def _check_conflict(
    conflict: Conflict, assertions: dict[str, Assertion], firm: Sequence[Assertion], theory: Theory
) -> None:
    if not conflict.whole:  # found where nothing need be a whole number, and minimal there
        theory = naive.without_wholeness(theory)
    members = [assertions[name] for name in conflict.statements]
    named = [assertions[name] for name in conflict.definitions]
    assert _can_hold(theory, [*named, *members]) is not True, conflict
    for member in members:
        rest = [one for one in members if one is not member]
        assert _can_hold(theory, [*firm, *rest]) is not False, (conflict, member.id)


def _can_hold(
    theory: Theory, assertions: Iterable[Assertion], also: Iterable[z3.BoolRef] = ()
) -> bool | None:
    """Ask plain z3 whether statements can all be true.

    Return ``None`` where it does not answer within ``STEPS``.
    """
    held = list(assertions)
    solver = z3.SimpleSolver()
    solver.set(rlimit=STEPS)
    solver.add(
        *naive.background(theory, held), *(holds(one, theory.symbols) for one in held), *also
    )
    answer = solver.check()
    return None if answer == z3.unknown else bool(answer == z3.sat)


def _check_repairs(knot: Knot, analysis: Analysis, project: Project) -> None:
    """After each repair or slip the changed statement clashes with other mistakes alone."""
    explanation = analysis.explanations[knot.leading]
    changes: list[tuple[tuple[str, str], ...]] = [
        ((repair.statement, repair.replacement),) for repair in explanation.repairs
    ]
    changes += [slip.corrected for slip in explanation.diagnoses]
    restate = restating(analysis.theory, analysis.corpus, project.settings.about)
    limits = Limits(rlimit=project.settings.rlimit, seconds=PATIENCE, sets=20, corrections=20)
    elsewhere = _clashing(_conflicts(analysis.solution)) - _clashing(knot.conflicts)
    elsewhere.update(knot.beside)
    said = {one.id: one for one in analysis.theory.assertions}
    kept = {name: one for name, one in said.items() if name not in elsewhere}
    for together in changes:
        changed = {name: restate(said[name], text) for name, text in together}
        meant = {name: one for name, one in changed.items() if one is not None}
        assert meant == changed, together
        theory = analysis.theory._replace(assertions=tuple((kept | meant).values()))
        left = [
            one.statements
            for one in _conflicts(solve(theory, limits))
            if not meant.keys().isdisjoint(one.statements)
        ]
        assert not left, (together, left)


def _conflicts(solution: Solution) -> list[Conflict]:
    return [conflict for component in solution.components for conflict in component.conflicts]


def _clashing(conflicts: Iterable[Conflict]) -> set[str]:
    return {statement for conflict in conflicts for statement in conflict.statements}
