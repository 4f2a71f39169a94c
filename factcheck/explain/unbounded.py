"""Why the bounds of a quantity are not known."""

from collections.abc import Iterable, Iterator

from factcheck.model.bound import Unbounded, Why
from factcheck.model.solution import Component, Solution, Verdict

OF_VERDICT = {
    Verdict.CONTRADICTORY: Why.CONTRADICTORY,
    Verdict.UNDECIDED: Why.UNDECIDED,
    Verdict.CONSISTENT: Why.NOT_FOUND,
}


def unbounded(quantities: Iterable[str], solution: Solution) -> tuple[Unbounded, ...]:
    """Return the quantities that a solution has no bounds of, each with the reason, by name."""
    bounded = {bound.quantity for bound in solution.bounds}
    reasons = dict(_reasons(solution.components))
    return tuple(
        Unbounded(name, reasons.get(name, Why.UNMENTIONED))
        for name in sorted(quantities)
        if name not in bounded
    )


def _reasons(components: Iterable[Component]) -> Iterator[tuple[str, Why]]:
    """Yield every quantity with the reason that its component gives.

    Components without a scenario come last so that they count.
    """
    for component in sorted(components, key=lambda component: component.scenario, reverse=True):
        why = Why.ONLY_SUPPOSED if component.scenario else OF_VERDICT[component.verdict]
        yield from ((name, why) for name in component.quantities)
