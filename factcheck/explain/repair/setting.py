"""What a changed statement must agree with, and the questions whether it does."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest

from factcheck.constrain import Range, Take, as_taken, constrain
from factcheck.explain.repair.encoded import Encoded
from factcheck.explain.repair.others import Others
from factcheck.model.expression import Assertion
from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.rational import plain_interval
from factcheck.solve import Budget, Forest, forest_hull, outer_bounds, verdict

LARGEST = 20
"""In components with more statements than these that are no forests, nothing is said of what the
others imply: asking for each statement would take long."""


def without(name: str, assertions: Sequence[Assertion]) -> list[Assertion]:
    """Return assertions without the one with an id."""
    return [one for one in assertions if one.id != name]


class Setting:
    """Lists of assertions that a changed statement must agree with, and what assertions mean.

    ``others`` has a list for each scenario; where its assertions contradict each other without the
    statement too, a list for each way to resolve that: what agrees with all lists contradicts
    nothing new. ``wholes`` are the same lists with the statement, whose id is ``name``, unless
    others are changed as well. ``is_torn``: there are such contradictions, which no change of the
    statement ends. ``besides`` are the lists with the assertions that ``others`` leaves out because
    they clash with the statement in an accepted conflict. ``conflicts`` are the others of the first
    conflicts, ``leading`` those of the one that is told, ``changed`` those of the assertions that
    are as they will be.
    """

    def __init__(  # noqa: PLR0913 - what the statement must agree with, one by one
        self,
        others: Sequence[Sequence[Assertion]],
        encoded: Encoded,
        budget: Budget,
        *,
        wholes: Sequence[Sequence[Assertion]] = (),
        name: str = "",
        is_torn: bool = False,
        besides: Sequence[Sequence[Assertion]] = (),
        conflicts: Sequence[Sequence[Assertion]] = (),
        changed: Sequence[Assertion] = (),
    ) -> None:
        self.conflicts = conflicts
        self.leading = conflicts[0] if conflicts else ()
        self._changed = changed
        self.others = others
        self._wholes = wholes
        self._name = name
        self.is_torn = is_torn
        self.besides = besides
        self.encoded = encoded
        self.symbols = encoded.symbols
        self.budget = budget
        self._lists: dict[Take, list[Others]] = {}
        self._convex: dict[frozenset[str], bool] = {}

    def lists(self, take: Take = as_taken) -> list[Others]:
        """Return each list of others as what answers questions about it."""
        if take not in self._lists:
            self._lists[take] = [
                Others(one, self.encoded, take, whole, self._name)
                for one, whole in zip_longest(self.others, self._wholes, fillvalue=())
            ]
        return self._lists[take]

    def is_convex(self, names: Collection[str]) -> bool:
        """Whether between two values that the others allow each value is allowed.

        Of an expression of some quantities. So it is without choices, products and whole numbers.
        Whole numbers that a statement fixes at one value do no harm, in products too.
        """
        key = frozenset(names)
        if key not in self._convex:
            self._convex[key] = all(one.is_convex(key, self.budget) for one in self.lists())
        return self._convex[key]

    def counts_near(self, names: Collection[str]) -> bool:
        """Whether whole numbers bear on some quantities, by what the others say."""
        return any(one.counts_near(names) for one in self.lists())

    def hulls(self, subject: Range | None, take: Take = as_taken) -> Iterator[Interval | None]:
        """Yield the hull of an expression's values that each list of others allows.

        ``None`` where it is not known.
        """
        polynomials = (subject.low, subject.high, subject.denominator) if subject else ()
        monomials = [monomial for polynomial in polynomials for monomial in polynomial or ()]
        is_linear = None not in polynomials and all(len(monomial) <= 1 for monomial in monomials)
        mentioned = tuple(sorted({name for monomial in monomials for name in monomial}))
        for one in self.lists(take):
            yield one.hull(subject, mentioned, self.budget) if subject and is_linear else None

    def boxes(self, names: Collection[str]) -> Iterator[Mapping[str, Interval] | None]:
        """Yield intervals that hold all values of some quantities by each list of others.

        In base units; ``None`` where the others are certain to contradict each other.
        """
        for one in self.lists():
            near = one.system.around(names)
            found = outer_bounds(near, self.budget, self.encoded.forms)
            if any(box.is_empty for box in found.values()):
                yield None
            else:
                yield {
                    name: values.scaled(symbol.unit.factor)
                    for name in names
                    for symbol in [self.symbols[name]]
                    for values in [plain_interval(found.get(name, symbol.by_sign))]
                }

    def agrees(self, changed: Assertion, budget: Budget | None = None) -> bool:
        """Whether a changed statement is consistent with each list of others.

        ``budget`` is spent instead of the setting's own where it is given.
        """
        encoded = self.encoded.having(*self._changed, changed)
        if encoded is not self.encoded:
            return Setting(self.others, encoded, self.budget).agrees(changed, budget)
        constraint = constrain(changed, self.symbols)
        return all(
            one.verdict_with(constraint, budget or self.budget) is Verdict.CONSISTENT
            for one in self.lists()
        )

    def group_verdict(self, changed: Assertion) -> Verdict:
        """Return the verdict on all that is connected with a changed statement.

        The statement must agree with the others.
        """
        if self.is_torn:
            return Verdict.CONTRADICTORY
        if not self.besides:
            return Verdict.CONSISTENT
        constraint = constrain(changed, self.symbols)
        systems = map(self.encoded.system_of, self.besides)
        verdicts = {
            verdict(system.having([*system.claims, constraint]), self.budget, self.encoded.forms)
            for system in systems
        }
        return next(
            (one for one in (Verdict.CONTRADICTORY, Verdict.UNDECIDED) if one in verdicts),
            Verdict.CONSISTENT,
        )


class Neighbours(Setting):
    """All others in a statement's component, which is a forest once for all its statements."""

    def __init__(
        self,
        name: str,
        assertions: Sequence[Assertion],
        forest: Forest | None,
        encoded: Encoded,
        budget: Budget,
    ) -> None:
        super().__init__([without(name, assertions)], encoded, budget, name=name)
        self._is_large = len(assertions) > LARGEST
        self._forest = forest

    def hulls(self, subject: Range | None, take: Take = as_taken) -> Iterator[Interval | None]:
        """Yield the hull, at once where the component is a forest; ``None`` in other large ones."""
        hull = forest_hull(self._forest, subject, self._name) if self._forest and subject else None
        if hull is not None or self._is_large:
            yield hull
        else:
            yield from super().hulls(subject, take)
