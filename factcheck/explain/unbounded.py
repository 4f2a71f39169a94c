"""Why nothing is told of how low and high a quantity can be."""

from collections.abc import Iterable, Iterator

from factcheck.model.bound import Unbounded, Why
from factcheck.model.solution import Component, Solution, Verdict

OF_VERDICT = {
    Verdict.CONTRADICTORY: Why.CONTRADICTORY,
    Verdict.UNDECIDED: Why.UNDECIDED,
    Verdict.CONSISTENT: Why.NOT_FOUND,
}


def unbounded(quantities: Iterable[str], solution: Solution) -> tuple[Unbounded, ...]:
    """Return those of some quantities that a solution has no bound of, each with the reason, by name."""
    bounded = {bound.quantity for bound in solution.bounds}
    reasons = dict(_reasons(solution.components))
    return tuple(
        Unbounded(name, reasons.get(name, Why.UNMENTIONED))
        for name in sorted(quantities)
        if name not in bounded
    )


def _reasons(components: Iterable[Component]) -> Iterator[tuple[str, Why]]:
    """Yield every quantity with what its component says, those without a scenario last so that they count."""
    for component in sorted(components, key=lambda component: component.scenario, reverse=True):
        why = Why.ONLY_SUPPOSED if component.scenario else OF_VERDICT[component.verdict]
        yield from ((name, why) for name in component.quantities)
