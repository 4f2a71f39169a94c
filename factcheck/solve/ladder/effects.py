"""What the claims of a forest imply for an expression, and how that shrinks when one says more."""

from collections.abc import Mapping

from factcheck.constrain import Range
from factcheck.model.constraint import Constraint
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.solve.engines.propagation import NOTHING, Forest, Forms, Narrowed, narrow
from factcheck.solve.ladder.hulls import forest_hull


class Effects:
    """Asks one forest what its constraints imply, again and again."""

    def __init__(self, forest: Forest, symbols: Mapping[str, Symbol]) -> None:
        self._forest = forest
        self._forms = Forms(symbols)

    def implied(
        self, subject: Range | None, without: str, narrowed: Narrowed = NOTHING
    ) -> Interval | None:
        """Return the hull that all constraints but one leave an expression.

        ``narrowed`` is the effect of a constraint that says more. ``None`` where the forest does
        not tell.
        """
        return None if subject is None else forest_hull(self._forest, subject, without, narrowed)

    def narrowed_by(self, narrower: Constraint) -> Narrowed:
        """Return the variables that shrink where a constraint of the forest is a narrower one."""
        form = self._forms.read(narrower, ())
        return narrow(self._forest, narrower.id, form) if form else NOTHING
