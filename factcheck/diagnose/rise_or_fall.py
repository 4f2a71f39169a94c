"""Growth written for a fall, or more for less, or the other way round."""

from collections.abc import Iterator

from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import added
from factcheck.explain.repair import edited
from factcheck.model.expression import Comparison

KIND = "sign"
HINT = "{meant} was written as {was}"


def proposals(comparison: Comparison, _fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with one figure added instead of subtracted, or subtracted."""
    text = comparison.text.value
    for _, place in added(comparison):
        yield edited(text, (place, place + 1, "+" if text[place] == "-" else "-"))
