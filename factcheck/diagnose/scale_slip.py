"""A figure too large or too small by a power of ten: a digit or a scale word slipped.

Ten, a hundred, a thousand, a million or a billion times.
"""

from collections.abc import Iterator

from factcheck.diagnose.figures import Figures

KIND = "scale-slip"
HINT = "“{was}” was written for “{meant}”"
POWERS = (3, -3, 1, -1, 2, -2, 6, -6, 9, -9)
"""Of two powers that would both do, the first is the likelier."""


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with one figure on another scale."""
    for figure in figures.stated:
        yield from figure.rescaled(POWERS)
