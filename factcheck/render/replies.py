"""Render what the claims imply for an expression for a terminal."""

from collections.abc import Iterator, Sequence

from factcheck.model.inquiry import Reply, Support
from factcheck.model.interval import Interval
from factcheck.model.report import Report
from factcheck.prose import columns, pad, span_of_values
from factcheck.render.phrases import LOOSE, WHY, claim_of, text_of
from factcheck.render.style import Style
from factcheck.render.terminal import clean


def render(reply: Reply, assumed: Sequence[str], report: Report, style: Style) -> str:
    """Return the values of an expression, and for each end the statements that it rests on.

    Without values, why there are none.
    """
    lines = [f"assumed: {clean(statement)}" for statement in assumed]
    subject = style.paint("strong", clean(reply.expression))
    if reply.values is None:
        why = f"not known, since {WHY[reply.why]}" if reply.why else "not known"
        return "\n".join([*lines, f"{subject}: {why}"]) + "\n"
    remark = "" if reply.tight else style.paint("faint", f"  {LOOSE}")
    lines.append(f"{subject}: {span_of_values(reply.values, reply.unit)}{remark}")
    low, high, low_open, high_open = reply.values
    if low is not None and low == high and reply.low == reply.high:
        lines += _support_lines(reply.values, reply.low, reply, report)
    else:
        if low is not None:
            lines += _support_lines(Interval(low, None, low_open), reply.low, reply, report)
        if high is not None:
            end = Interval(None, high, high_open=high_open)
            lines += _support_lines(end, reply.high, reply, report)
    return "\n".join(lines) + "\n"


def _support_lines(
    end: Interval, support: Support | None, reply: Reply, report: Report
) -> Iterator[str]:
    """Yield an end of the values, and a line for each statement that it rests on."""
    told = span_of_values(end, reply.unit)
    if support is None:
        yield f"  {told}; what that rests on was not found out within the budget"
        return
    if not support.statements and not support.definitions:
        yield f"  {told}, whatever the claims say"
        return
    yield f"  {told}, by"
    rows = [
        *_claim_rows(support, report),
        *(("by definition", text, "") for text in support.definitions),
    ]
    widths = [max(columns(clean(row[place])) for row in rows) for place in (0, 1)]
    for name, text, place in rows:
        cells = [pad(clean(cell), width) for cell, width in zip((name, text), widths, strict=True)]
        yield f"      {cells[0]}  {cells[1]}  {clean(place)}".rstrip()


def _claim_rows(support: Support, report: Report) -> Iterator[tuple[str, str, str]]:
    """Yield each statement with its text and its place in its file."""
    claims = {claim.id: claim for claim in report.corpus.claims}
    for name in support.statements:
        text, claim = text_of(name, claims), claim_of(name, claims)
        span = text.span if text else claim.span if claim else None
        written = text.value if text else "one of its readings"
        yield name, " ".join(written.split()), f"{span.file}:{span.line}" if span else ""
