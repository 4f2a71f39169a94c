"""The figures of a text, as a table for a terminal."""

from collections.abc import Sequence
from fractions import Fraction

from factcheck.model.figure import Figure
from factcheck.model.lines import Lines
from factcheck.prose import columns, exact, pad
from factcheck.render.style import Style
from factcheck.render.terminal import clean


def render(lines: Lines, found: Sequence[Figure], style: Style) -> str:
    """One line a figure: its line in the text, the figure as written, its kind, and what it says."""
    rows = []
    for figure in found:
        line, _ = lines.place(figure.start)
        rows.append(
            (
                str(line),
                clean(" ".join(figure.surface.split())),
                str(figure.kind),
                clean(_told(figure)),
            )
        )
    widths = [max((columns(row[column]) for row in rows), default=0) for column in range(3)]
    return "".join(
        f"{style.paint('faint', place.rjust(widths[0]))}  {style.paint('strong', pad(surface, widths[1]))}  "
        f"{pad(kind, widths[2])}  {told}".rstrip()
        + "\n"
        for place, surface, kind, told in rows
    )


def _told(figure: Figure) -> str:
    """A figure in words: ``nearly 589,000,000,000 USD``, ``150 to 200 megawatt``, ``2025-07-28``."""
    if figure.low is not None and figure.high is not None:
        number = f"{_number(figure.low)} to {_number(figure.high)}"
    else:
        number = figure.date or ("" if figure.value is None else _number(figure.value))
    return " ".join(word for word in (figure.hedge, number, figure.unit) if word)


def _number(value: Fraction) -> str:
    """A number in full, its whole part in groups of three digits."""
    whole, point, decimals = exact(value).partition(".")
    return (
        f"{int(whole):,}{point}{decimals}"
        if whole.lstrip("-").isdigit() and whole != "-0"
        else f"{whole}{point}{decimals}"
    )
