"""A list of others that a changed statement must agree with, each answer worked out once."""

from collections.abc import Collection, Sequence
from functools import cached_property

from factcheck.constrain import Range, Take
from factcheck.explain.repair.encoded import Encoded, Whole, is_convex
from factcheck.model.constraint import Constraint
from factcheck.model.expression import Assertion
from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.solve import (
    Budget,
    Forest,
    Rest,
    System,
    binding,
    forest_hull,
    hull_within,
    verdict_at_once,
    verdict_with,
)


class Others:
    """Assertions that a changed statement must agree with, as a system and as a forest.

    Where they are all of some assertions but the one with the id ``name``, those tell at once what
    they leave it, for each of them in turn (``within``).
    """

    def __init__(
        self,
        assertions: Sequence[Assertion],
        encoded: Encoded,
        take: Take,
        within: Sequence[Assertion] = (),
        name: str = "",
    ) -> None:
        self._assertions = assertions
        self._encoded = encoded
        self._take = take
        self._within = within
        self._name = name

    @cached_property
    def system(self) -> System:
        """They as a system."""
        return self._encoded.system_of(self._assertions, self._take)

    @cached_property
    def _forest(self) -> Forest | None:
        """They as a forest, where they are one."""
        return self._encoded.forest_of(self.system)

    @cached_property
    def _whole(self) -> Whole | None:
        """They with the statement, where that tells what they say without it."""
        whole = self._encoded.whole_of(self._within, self._take) if self._within else None
        return whole if whole and whole.forest else None

    @cached_property
    def _rest(self) -> Rest | None:
        """What they leave the quantities of the statement, where all together tell."""
        whole = self._whole
        return whole.forest.without(self._name) if whole and whole.forest else None

    def hull(self, subject: Range, names: Sequence[str], budget: Budget) -> Interval | None:
        """Return the hull of a quotient of linear forms; ``names`` are its quantities, sorted."""
        hull = None
        if self._rest and not self._rest.is_contradictory:
            hull = hull_within(self._rest.boxes, subject)
        forest = None if hull else self._forest
        if forest and not forest.is_contradictory and forest.domains.keys() >= {*names}:
            hull = forest_hull(forest, subject, None)
        return hull or self._encoded.hull_of(self.system, subject, names, budget)

    def verdict_with(self, added: Constraint, budget: Budget) -> Verdict:
        """Return the verdict on them with one more statement."""
        forms = self._encoded.forms
        if self._whole and self._rest:
            found = verdict_at_once(self._whole.system, self._rest, added, budget, forms)
            if found is not None:
                return found
        return verdict_with(self.system, self._forest, added, budget, forms)

    def is_convex(self, names: Collection[str], budget: Budget) -> bool:
        """Whether between two values that they allow an expression each value is allowed."""
        if self._whole or all(map(self._encoded.is_convex, self.system.constraints)):
            return True
        system = binding(self.system, budget, names, self._encoded.forms) or self.system
        known = self._encoded.forms.fixed(system.constraints)
        return all(is_convex(one, self._encoded.symbols, known) for one in system.constraints)

    def counts_near(self, names: Collection[str]) -> bool:
        """Whether whole numbers bear on some quantities."""
        if self._whole or not self.system.whole:
            return False
        near = self.system.around(names).constraints
        symbols = self._encoded.symbols
        return any(symbols[name].integer for one in near for name in one.quantities)
