"""What consistent claims leave to say: readings ruled out, values that are not plausible."""

from collections.abc import Iterator, Mapping
from contextlib import suppress

from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.expression import Assertion
from factcheck.model.interval import Interval
from factcheck.model.solution import Component, Implausibility, ReadingOutcome, Verdict
from factcheck.polynomial import atom
from factcheck.rational import MINUS_ONE, Rational
from factcheck.solve.budget import Budget, SpentError
from factcheck.solve.ladder import Extent, bounds, propagate, verdict
from factcheck.solve.questions.conflicts import conflicts
from factcheck.solve.system import System


def readings(
    system: System, assertions: Mapping[str, Assertion], scenario: str, budget: Budget
) -> Iterator[ReadingOutcome]:
    """Yield which readings of a claim the other claims of a consistent system rule out.

    Asked is about the claims of a scenario that have several readings.
    """
    for claim in system.claims:
        assertion = assertions[claim.id]
        if (
            len(claim.readings) == 1
            or assertion.claim is None
            or scenario_of(assertion) != scenario
        ):
            continue
        by_verdict: dict[Verdict, list[str]] = {one: [] for one in Verdict}
        for alternative, reading in zip(assertion.alternatives, claim.readings, strict=True):
            only = Constraint(claim.id, (reading,), claim.auxiliary, claim.quantities)
            part = system.having([only if other is claim else other for other in system.claims])
            found = Verdict.UNDECIDED
            with suppress(SpentError):
                found = verdict(part, budget)
            by_verdict[found].append(alternative.name)
        possible, impossible, undecided = (
            tuple(by_verdict[one])
            for one in (Verdict.CONSISTENT, Verdict.CONTRADICTORY, Verdict.UNDECIDED)
        )
        if impossible:
            yield ReadingOutcome(claim.id, possible, impossible, undecided)


def scenario_of(assertion: Assertion) -> str:
    """Return the hypothesis under which an assertion holds; empty where it always does."""
    return assertion.claim.scenario.value if assertion.claim and assertion.claim.scenario else ""


def implausible(system: System, budget: Budget) -> Iterator[Implausibility]:
    """Yield the quantities of a consistent system that have no value in their plausible band."""
    for name in system.quantities:
        band = system.symbols[name].between
        if band is None:
            continue
        within = Constraint(
            system.symbols[name].band_id, (Conjunction(_within(name, band)),), (), (name,)
        )
        with_band = system.having(system.claims, [*system.firm, within])
        if verdict(with_band, budget) is Verdict.CONTRADICTORY:
            ends: list[tuple[str, Extent]] = []
            with suppress(SpentError):  # what it would be instead is not known then
                ends.extend(bounds(system, propagate(system), budget, (name,)))
            implied = next((values for _, (values, is_tight) in ends if is_tight), None)
            yield Implausibility(name, band, implied, _contradictory(with_band, budget))


def _contradictory(system: System, budget: Budget) -> Component | None:
    """Return a contradictory system as a component; ``None`` where no conflict is established."""
    found = conflicts(system, budget)
    if found is None:
        return None
    ids = tuple(constraint.id for constraint in system.constraints)
    return Component(
        ids,
        system.quantities,
        Verdict.CONTRADICTORY,
        conflicts=found.sets,
        corrections=found.corrections,
        complete=found.complete,
    )


def _within(name: str, band: Interval) -> tuple[Atom, ...]:
    atoms = []
    if band.low is not None:
        atoms.append(
            atom({(name,): MINUS_ONE, (): Rational(band.low)}, "<" if band.low_open else "<=")
        )
    if band.high is not None:
        atoms.append(
            atom({(name,): Rational(1), (): Rational(-band.high)}, "<" if band.high_open else "<=")
        )
    return tuple(atoms)
