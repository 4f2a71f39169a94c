"""A minus too many or too few."""

from collections.abc import Iterator

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import added
from factcheck.explain.repair import NUMBER
from factcheck.language import CURRENCY_SIGNS
from factcheck.model.expression import Form
from factcheck.model.relation import Relation
from factcheck.rational import MINUS_ONE

KIND = "sign"
HINT = "“{was}” was written for “{meant}”"


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with one figure negated that is not added or subtracted."""
    places = {literal.start for literal, _ in added(figures.comparison)}
    for figure in figures.stated:
        form = figure.literal.form
        if form is Form.RANGE or figure.literal.start in places:
            continue
        values = figure.fits if form is Form.NUMBER else None
        if values is None or Relation.EQUAL.may_hold(figure.taken.scaled(MINUS_ONE), values):
            yield figure.instead(_negated(figure.written))


def _negated(written: str) -> str:
    """Return a figure on the other side of zero; a minus may stand before or behind a currency."""
    number = NUMBER.search(written)
    assert number is not None
    if "-" in written[: number.start() + 1]:
        return written.replace("-", "", 1)
    start = number.start() - written[: number.start()].endswith(tuple(CURRENCY_SIGNS))
    return f"{written[:start]}-{written[start:]}"
