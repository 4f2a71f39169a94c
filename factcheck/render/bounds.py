"""Render what the claims imply as a table for a terminal."""

from collections.abc import Sequence

from factcheck.model.bound import Bound
from factcheck.model.report import Report
from factcheck.prose import columns, pad, remaining_values, span_of_values
from factcheck.render.phrases import LOOSE, informative, subject_of
from factcheck.render.style import Style
from factcheck.render.terminal import clean


def render(bounds: Sequence[Bound], report: Report, style: Style) -> str:
    """Return one line for each quantity.

    It has the name, the values that remain possible, the label, and remarks: whether no claim
    states the quantity, and whether its values may be narrower.
    """
    unstated = {*report.unstated}
    rows = []
    for bound in bounds:
        declared = report.corpus.quantities.get(bound.quantity)
        about = [declared.label] if declared and declared.label else []
        about += ["no claim states it"] if bound.quantity in unstated else []
        about += [] if bound.tight else [LOOSE]
        rows.append([bound.quantity, span_of_values(bound.values, bound.unit), "; ".join(about)])
    return _table(rows, style)


def render_claims(report: Report, style: Style) -> str:
    """Return one line for each figure of a claim; an empty string where the others imply nothing.

    It has the claim, the subject of the figure, what it says and what the others imply.
    """
    rows = [
        [subject_of(one), one.subject, one.says, remaining_values(one)]
        for one in informative(report.implied)
    ]
    return _table([["claim", "of", "says", "the others imply"], *rows], style) if rows else ""


def _table(rows: Sequence[Sequence[str]], style: Style) -> str:
    """Return the cells in aligned columns, the first column strong and the last faint."""
    cleaned = [[clean(cell) for cell in row] for row in rows]
    widths = [max(map(columns, column)) for column in zip(*cleaned, strict=True)]
    lines = []
    for row in cleaned:
        first, *middle, last = (pad(cell, width) for cell, width in zip(row, widths, strict=True))
        lines.append(
            "  ".join(
                [style.paint("strong", first), *middle, style.paint("faint", last.rstrip())]
            ).rstrip()
        )
    return "".join(f"{line}\n" for line in lines)
