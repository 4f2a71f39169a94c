"""Percent written for percentage points, or the other way round.

Up 2 points is more than up 2 percent.
"""

import re
from collections.abc import Iterator

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import growth, is_percentage
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import edited
from factcheck.model.expression import Comparison, Literal, Name, Operation

KIND = "percent-or-points"
HINT = "percent and percentage points were mixed up"


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement about a change in percent as one in points, and the other way round."""
    comparison = figures.comparison
    text = comparison.text.value
    for change in growth(comparison):
        if is_percentage(change.figure):
            points = f"{change.name.quantity} {change.sign} {_in_unit(' pp', change.figure, text)}"
            yield edited(text, (change.start, change.end, points))
    for side in (comparison.left, comparison.right):
        match side:
            case Operation("+" | "-" as sign, Name() as before, Literal() as figure) if (
                is_percentage(figure)
            ):
                yield edited(text, (before.start, figure.end, _grown(before, sign, figure, text)))
    match comparison:
        case Comparison(
            left=Operation("-", Name() as after, Name() as before), right=Literal() as figure
        ):
            if is_percentage(figure):
                yield f"{after.quantity} {comparison.relation} {_grown(before, '+', figure, text)}"


def _grown(before: Name, sign: str, figure: Literal, text: str) -> str:
    """Return a quantity grown or shrunk by a figure in percent."""
    return f"{before.quantity} * (1 {sign} {_in_unit('%', figure, text)})"


def _in_unit(unit: str, figure: Literal, text: str) -> str:
    """Return a percentage with another unit."""
    return re.sub(rf"\s*{re.escape(figure.unit.name)}(?!\w)", unit, written_as(figure, text))
