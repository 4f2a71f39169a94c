"""The settings of all statements of an analysis, built from its components and knots."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from factcheck.explain.repair.encoded import Encoded
from factcheck.explain.repair.related import Related
from factcheck.explain.repair.setting import Neighbours, Setting, without
from factcheck.language import restating, whole_anew
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Claim
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.expression import Assertion
from factcheck.model.solution import Component, Verdict
from factcheck.model.symbol import Symbol
from factcheck.solve import Budget, Forest, minimal_hitting_sets, propagate

WAYS = 8
"""Where other conflicts stay, a change must agree with so many ways to resolve them at most; each
takes a question of its own."""

SEVERAL = 4
"""Of so many conflicts of a knot at most it is asked what the others in them give for a figure."""

Restate = Callable[[Assertion, str], Assertion | None]
"""A reader of changed statements, ``None`` where the text makes no sense."""


class Settings:
    """The settings of all statements of an analysis.

    ``assertions`` are its assertions by their ids, ``symbols`` its quantities; ``about`` is the
    fraction that vague hedges allow in changed statements.
    """

    def __init__(self, analysis: Analysis, about: Fraction) -> None:
        self.assertions = {assertion.id: assertion for assertion in analysis.theory.assertions}
        self._analysis = analysis
        self._about = about
        self.symbols = analysis.theory.symbols
        self.encoded = Encoded(self.symbols, about, self._symbols_with)
        self._components: dict[str, list[Component]] = {}
        self._sets = [
            frozenset(conflict.statements)
            for component in analysis.solution.components
            for conflict in component.conflicts
            if conflict.statements
        ]
        self._propagated: dict[
            tuple[str, tuple[str, ...]], tuple[list[Assertion], Forest | None]
        ] = {}
        for component in analysis.solution.components:
            for name in component.assertions:
                self._components.setdefault(name, []).append(component)

    @cached_property
    def restate(self) -> Restate:
        """A reader of what a statement with another text would mean."""
        return restating(self._analysis.theory, self._analysis.corpus, self._about)

    def _symbols_with(self, *changed: Assertion) -> Mapping[str, Symbol]:
        """Return the quantities as they are once some statements are changed."""
        declared = self._analysis.corpus.quantities
        return whole_anew(self.symbols, declared, self.assertions, changed)

    @cached_property
    def related(self) -> Related:
        """Its statements by how they may be related, as well where nothing connects them."""
        return Related(one for one in self.assertions.values() if one.id in self._components)

    def read_beside(self, name: str) -> Iterator[Assertion]:
        """Yield what else was read with the figure of a statement and clashes with nothing.

        A figure of a text may be in several relations, each a claim with quantities of its own.
        """
        own = frozenset(self._components[name][0].assertions)
        for other in self.related.read_with(self.assertions[name]):
            if other.id not in own and not any(other.id in members for members in self._sets):
                yield other

    def language_of(self, claim: Claim) -> str:
        """Return the language of a claim's source; empty where none is declared."""
        sources = self._analysis.corpus.sources
        source = sources.get(claim.source.value) if claim.source else None
        return (source.language if source else "") or ""

    def definitions(self, conflict: Conflict) -> list[Assertion]:
        """Return all definitions in the component of a conflict, whether it needs them or not."""
        component = self._components[(*conflict.statements, *conflict.definitions)[0]][0]
        return [
            one for name in component.assertions if (one := self.assertions[name]).claim is None
        ]

    def setting_for(
        self,
        name: str,
        knot: Knot,
        budget: Budget,
        changed: Mapping[str, Assertion | None] = MappingProxyType({}),
    ) -> Setting:
        """Return what a statement of a knot must agree with.

        That are its components without the other mistakes that the knot was taken apart by, in each
        way to resolve their conflicts that are not of the knot.
        ``changed`` replaces statements, or with ``None`` removes them. Statements that these or the
        statement itself clash with in accepted conflicts are left out: those that are not of the
        knot, since with these the change must agree; all of them where there are no others.
        """
        touched = {name, *changed}
        mistaken = frozenset(knot.beside) - touched
        accepted = self._accepted_beside(touched, knot)
        wholes: list[list[Assertion]] = []
        besides: list[list[Assertion]] = []
        is_torn = False
        for component in self._components[name]:
            inside = frozenset(component.assertions)
            staying = [
                members for members in self._sets if members <= inside and not touched & members
            ]
            is_torn = is_torn or bool(staying)
            ways = self._resolutions(
                [members for members in staying if not (accepted | mistaken) & members], component
            )
            wholes += [
                self._members_without(component, {*accepted, *mistaken, *way}, changed)
                for way in ways
            ]
            if accepted & inside:
                besides.append(self._members_without(component, {name}, changed))
        return Setting(
            [without(name, whole) for whole in wholes],
            self.encoded,
            budget,
            wholes=[] if changed else wholes,
            name=name,
            is_torn=is_torn,
            besides=besides,
            conflicts=[self._others_of(one, name, changed) for one in knot.conflicts[:SEVERAL]],
            changed=[*filter(None, changed.values())],
        )

    def _others_of(
        self, conflict: Conflict, name: str, changed: Mapping[str, Assertion | None]
    ) -> list[Assertion]:
        """Return the others of a statement's conflict, the changed ones as they are then."""
        others = [
            changed.get(one, self.assertions[one])
            for one in (*conflict.definitions, *conflict.statements)
            if one != name
        ]
        return [one for one in others if one]

    def _accepted_beside(self, touched: set[str], knot: Knot) -> set[str]:
        """Return what changed statements clash with in conflicts that are not of their knot.

        Statements of the knot only where there are no others.
        """
        here = {frozenset(conflict.statements) for conflict in knot.conflicts}
        clashing = frozenset[str]().union(*here)
        return {
            one
            for members in self._sets
            if touched & members and members not in here and members.isdisjoint(knot.beside)
            for one in (members - clashing or members) - touched
        }

    def _resolutions(
        self, sets: Sequence[frozenset[str]], component: Component
    ) -> Sequence[Collection[str]]:
        """Return the smallest ways to resolve some conflicts of a component.

        Where not all conflicts are known, one way: to remove all that clashes there.
        """
        if not component.complete:
            return [frozenset[str]().union(*sets)]
        return minimal_hitting_sets(sets, WAYS)[0]

    def _members_without(
        self,
        component: Component,
        left_out: Collection[str],
        changed: Mapping[str, Assertion | None],
    ) -> list[Assertion]:
        """Return the assertions of a component without some, the changed ones as they are then."""
        return [
            other
            for one in component.assertions
            if one not in left_out and (other := changed.get(one, self.assertions[one])) is not None
        ]

    def component(self, name: str) -> Component:
        """Return the component of a statement, the one without a scenario where there is one."""
        return self._components[name][0]

    def neighbours_of(self, name: str, budget: Budget) -> Neighbours | None:
        """Return what a statement must agree with, without a scenario or else under its own.

        ``None`` where its component is not consistent.
        """
        component = self.component(name)
        if component.verdict is not Verdict.CONSISTENT:
            return None
        key = component.scenario, component.assertions
        if key not in self._propagated:
            members = [self.assertions[one] for one in component.assertions]
            system = self.encoded.system_of(members)
            self._propagated[key] = members, propagate(system)
        return Neighbours(name, *self._propagated[key], self.encoded, budget)
