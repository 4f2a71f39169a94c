"""Growth written for a fall, or more for less, or the other way round."""

from collections.abc import Iterator

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import added
from factcheck.explain.repair import edited

KIND = "sign"
HINT = "{meant} was written as {was}"


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with one figure added instead of subtracted, or subtracted."""
    comparison = figures.comparison
    text = comparison.text.value
    for _, place in added(comparison):
        yield edited(text, (place, place + 1, "+" if text[place] == "-" else "-"))
