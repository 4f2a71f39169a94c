"""What the claims imply, as a table for a terminal."""

from collections.abc import Mapping, Sequence

from factcheck.model.bound import Bound
from factcheck.model.quantity import Quantity
from factcheck.prose import span_of_values
from factcheck.render.style import Style
from factcheck.render.terminal import clean, columns, pad


def render(bounds: Sequence[Bound], quantities: Mapping[str, Quantity], style: Style) -> str:
    """One line a quantity: its name, the values left open, and what it is."""
    rows = []
    for bound in bounds:
        declared = quantities.get(bound.quantity)
        label = clean(declared.label) if declared and declared.label else ""
        rows.append((clean(bound.quantity), clean(span_of_values(bound.values, bound.unit)), label))
    widths = [max((columns(row[column]) for row in rows), default=0) for column in range(2)]
    return "".join(
        f"{style.paint('strong', pad(name, widths[0]))}  {pad(values, widths[1])}  {style.paint('faint', label)}".rstrip()
        + "\n"
        for name, values, label in rows
    )
