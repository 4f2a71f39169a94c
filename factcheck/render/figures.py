"""Render the figures of a text as a table for a terminal."""

from collections.abc import Sequence
from fractions import Fraction

from factcheck.model.figure import Figure
from factcheck.model.lines import Lines
from factcheck.prose import columns, exact, pad
from factcheck.render.style import Style
from factcheck.render.terminal import clean


def render(lines: Lines, figures: Sequence[Figure], style: Style) -> str:
    """Return one line for each figure.

    It has the figure's line in the text, the figure as written, its kind, and what it says.
    """
    rows = []
    for figure in figures:
        line, _ = lines.place(figure.start)
        rows.append(
            (
                str(line),
                clean(" ".join(figure.surface.split())),
                str(figure.kind),
                clean(_figure_text(figure)),
            )
        )
    widths = [max((columns(row[column]) for row in rows), default=0) for column in range(3)]
    return "".join(
        f"{style.paint('faint', place.rjust(widths[0]))}  {style.paint('strong', pad(surface, widths[1]))}  "
        f"{pad(kind, widths[2])}  {value}".rstrip()
        + "\n"
        for place, surface, kind, value in rows
    )


def _figure_text(figure: Figure) -> str:
    """Return a figure in words.

    Examples are ``nearly 589,000,000,000 USD``, ``150 to 200 megawatt``, ``2025-07-28``.
    """
    if figure.low is not None and figure.high is not None:
        number = f"{_number_text(figure.low)} to {_number_text(figure.high)}"
    else:
        number = figure.date or ("" if figure.value is None else _number_text(figure.value))
    return " ".join(word for word in (figure.hedge, number, figure.unit) if word)


def _number_text(value: Fraction) -> str:
    """Return a number in full, its whole part in groups of three digits."""
    whole, point, decimals = exact(value).partition(".")
    return (
        f"{int(whole):,}{point}{decimals}"
        if whole.lstrip("-").isdigit() and whole != "-0"
        else f"{whole}{point}{decimals}"
    )
