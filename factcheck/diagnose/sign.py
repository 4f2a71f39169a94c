"""A minus too many or too few."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import added, replaced, stated
from factcheck.explain.repair import NUMBER
from factcheck.language import CURRENCY_SIGNS
from factcheck.model.expression import Comparison, Form
from factcheck.model.relation import Relation

KIND = "sign"
HINT = "“{was}” was written for “{meant}”"


def proposals(comparison: Comparison, fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with one figure negated that is not added or subtracted."""
    for literal, written in stated(comparison):
        is_added = any(literal is other for other, _ in added(comparison))
        if literal.form is Form.RANGE or is_added:
            continue
        values = fits(literal) if literal.form is Form.NUMBER else None
        negated = literal.taken.scaled(Fraction(-1))
        if values is None or Relation.EQUAL.may_hold(negated, values):
            yield replaced(comparison, literal, _negated(written))


def _negated(written: str) -> str:
    """Return a figure on the other side of zero; a minus may stand before or behind a currency."""
    number = NUMBER.search(written)
    assert number is not None
    if "-" in written[: number.start() + 1]:
        return written.replace("-", "", 1)
    start = number.start() - written[: number.start()].endswith(tuple(CURRENCY_SIGNS))
    return f"{written[:start]}-{written[start:]}"
