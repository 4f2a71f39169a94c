"""Render what the claims imply for an expression for a terminal."""

from collections.abc import Iterator, Sequence

from factcheck.model.inquiry import Reply, Support
from factcheck.model.report import Report
from factcheck.prose import columns, ends_of_values, pad, span_of_values
from factcheck.render.origins import definitions_told
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
    low, high, _, _ = reply.values
    if low is not None and low == high and reply.low == reply.high:
        lines += _support_lines(span_of_values(reply.values, reply.unit), reply.low, report)
    else:
        told = ends_of_values(reply.values, reply.unit)
        for end, support in zip(told, (reply.low, reply.high), strict=True):
            if end:
                lines += _support_lines(end, support, report)
    return "\n".join(lines) + "\n"


def _support_lines(told: str, support: Support | None, report: Report) -> Iterator[str]:
    """Yield an end of the values, and a line for each statement that it rests on."""
    if support is None:
        yield f"  {told}; what that rests on was not found out within the budget"
        return
    if not support.statements and not support.definitions:
        yield f"  {told}, whatever the claims say"
        return
    yield f"  {told}, by"
    rows = [
        *_claim_rows(support, report),
        *(("by definition", *told) for told in definitions_told(support.definitions, report)),
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
