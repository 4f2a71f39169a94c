"""Render the report for programs: version 1 of a contract.

Fields may be added, and none is ever renamed. Every finding has the same keys. Numbers are strings:
exact decimals where they end, else ``p/q``.
"""

from collections.abc import Iterable, Sequence

from factcheck.model.bound import Bound, Unbounded
from factcheck.model.coverage import Coverage, Covered, State, Tracked
from factcheck.model.figure import Figure
from factcheck.model.inquiry import Reply, Support
from factcheck.model.report import Report
from factcheck.prose import exact
from factcheck.render.dump import Json, dump, dump_flat, ends, figure_row, open_ends
from factcheck.render.findings import finding_object
from factcheck.render.style import Style

VERSION = 1


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """Return the report as one JSON object: findings indented, bounds one a line."""
    summary = report.summary
    head = {
        "version": VERSION,
        "verdict": report.verdict,
        "summary": {
            "files": summary.files,
            "sources": summary.sources,
            "claims": summary.claims,
            "statements": summary.statements,
            "quantities": summary.quantities,
            "components": summary.components,
            "errors": summary.errors,
            "warnings": summary.warnings,
            "notes": summary.notes,
            "uncertified": summary.uncertified,
            "accepted": summary.accepted,
            "texts": summary.texts,
            "relations": summary.relations,
        },
        "texts": [{"file": one.file, "language": one.language} for one in report.coverage.sources],
        "skipped": [
            {"file": skipped.file, "reason": skipped.reason} for skipped in report.corpus.skipped
        ],
        "cut_off": [
            {
                "claim": cut.assertion,
                "search": cut.search,
                "limit": "time" if cut.by_clock else "work",
            }
            for cut in report.cut
        ],
        "baseline": _baseline(report),
        "since": {"revision": report.since.revision, "untouched": report.since.untouched}
        if report.since
        else None,
        "findings": [finding_object(finding, report) for finding in report.findings],
    }
    return f'{dump(head).removesuffix("}").rstrip()},\n  "bounds": {_bounds_array(report.bounds, report)},\n  "unbounded": {_unbounded_array(report.unbounded)},\n  "implied": {_implied_array(report)}\n}}\n'


def render_bounds(found: Sequence[Bound], missing: Sequence[Unbounded], report: Report) -> str:
    """Return what the claims imply as one JSON object, without the rest of a report."""
    arrays = (
        f'"bounds": {_bounds_array(found, report)},\n  "unbounded": {_unbounded_array(missing)}'
    )
    return f'{{\n  "version": {VERSION},\n  {arrays},\n  "implied": {_implied_array(report)}\n}}\n'


def render_reply(reply: Reply, assumed: Sequence[str], told: Report) -> str:
    """Return the reply about an expression as one JSON object, with what is found beside it."""
    values = None
    if reply.values is not None:
        values = {
            **ends(reply.values, reply.unit),
            "unit": reply.unit,
            **open_ends(reply.values),
            "tight": reply.tight,
            "low_rests_on": _support(reply.low),
            "high_rests_on": _support(reply.high),
        }
    content = {
        "version": VERSION,
        "expression": reply.expression,
        "assumed": [*assumed],
        "values": values,
        "why": reply.why,
        "findings": [finding_object(finding, told) for finding in told.findings],
    }
    return dump(content) + "\n"


def _support(support: Support | None) -> Json | None:
    """Return what an end of implied values rests on."""
    if support is None:
        return None
    return {
        "claims": support.statements,
        "definitions": support.definitions,
        "certified": support.certified,
    }


def render_figures(found: Sequence[Figure]) -> str:
    """Return the figures of a text as a JSON array with one figure a line."""
    lines = ",\n".join(f"  {dump_flat(figure_row(figure))}" for figure in found)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def render_coverage(coverage: Coverage) -> str:
    """Return the state of the figures of each text: sources in their order, one figure a line."""
    sources = ",\n".join(map(_source_object, coverage.sources))
    array = f"[\n{sources}\n  ]" if sources else "[]"
    return f'{{\n  "version": {VERSION},\n  "sources": {array},\n  "unavailable": {dump_flat(coverage.unavailable)}\n}}\n'


def _source_object(covered: Covered) -> str:
    """Return a source with its counts and its figures, as JSON."""
    head = {
        "source": covered.source,
        "file": covered.file,
        "language": covered.language,
        "percent": exact(covered.percent),
        "quantities": covered.quantities,
        "claimed": covered.count(State.CLAIMED),
        "supported": covered.supported,
        "set_aside": covered.count(State.SET_ASIDE),
        "read": covered.count(State.READ),
        "unclaimed": covered.count(State.UNCLAIMED),
    }
    figures = ",\n".join(
        f"        {dump_flat(_tracked_figure(tracked))}" for tracked in covered.figures
    )
    array = f"[\n{figures}\n      ]" if figures else "[]"
    return f'    {dump_flat(head).removesuffix("}")}, "figures": {array}}}'


def _tracked_figure(tracked: Tracked) -> Json:
    """Return a figure with its place, its state, and the claims that say it or else quote it."""
    return {
        **figure_row(tracked.figure),
        "line": tracked.span.line,
        "column": tracked.span.column,
        "state": tracked.state,
        "claims": tracked.claims,
        "supported": tracked.supported,
        "reason": tracked.reason or None,
    }


def _bounds_array(found: Sequence[Bound], report: Report) -> str:
    """Return what the claims imply about each quantity: an array with one quantity a line."""
    unstated = {*report.unstated}
    return _array(
        {
            "quantity": bound.quantity,
            **ends(bound.values, bound.unit),
            "unit": bound.unit,
            **open_ends(bound.values),
            "tight": bound.tight,
            "stated": bound.quantity not in unstated,
        }
        for bound in found
    )


def _unbounded_array(missing: Sequence[Unbounded]) -> str:
    """Return the quantities without values and the reason for each: an array with one a line."""
    return _array({"quantity": one.quantity, "why": one.why} for one in missing)


def _implied_array(report: Report) -> str:
    """Return what the others imply for each claim: an array with one figure a line."""
    return _array(
        {
            "claim": one.assertion,
            "reading": one.reading or None,
            "of": one.subject,
            "compared_with": one.base or None,
            "says": one.says,
            **ends(one.values, one.unit),
            "unit": one.unit,
            **open_ends(one.values),
        }
        for one in report.implied
    )


def _array(rows: Iterable[Json]) -> str:
    """Return an array with one element a line."""
    lines = ",\n".join(f"    {dump_flat(row)}" for row in rows)
    return f"[\n{lines}\n  ]" if lines else "[]"


def _baseline(report: Report) -> Json | None:
    """Return how many of the findings the baseline knows, and which of its entries are gone."""
    if not report.baseline:
        return None
    gone = [
        {
            "rule": entry.rule,
            "message": entry.message,
            "claims": [name for name, _ in entry.claims],
            "files": entry.files,
        }
        for entry in report.baseline.gone
    ]
    return {"file": report.baseline.file, "known": report.baseline.known, "gone": gone}
