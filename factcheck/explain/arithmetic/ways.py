"""The arithmetic of a conflict, for each way in which its statements can be read."""

from collections.abc import Sequence
from itertools import product
from math import prod

from factcheck.constrain import Take, constrain
from factcheck.explain.arithmetic.chain import chain
from factcheck.explain.arithmetic.derivation import Derivation, derive
from factcheck.model.explanation import Axis
from factcheck.model.expression import Assertion
from factcheck.prose import series
from factcheck.solve import Budget, System, certify

# What is said of so many ways.
WAYS = {2: "either way"}
# More ways than these are not told one by one.
MOST = 4


def by_reading(
    leading: Sequence[Assertion], system: System, budget: Budget, take: Take
) -> Derivation | None:
    """How statements come to clash whichever way they are read; ``None`` where that cannot be told.

    ``system`` is what they mean together.
    """
    if prod(len(one.alternatives) for one in leading) == 1:
        return _one_way(leading, system, budget, take)
    if prod(len(one.alternatives) for one in leading) > MOST:
        return None
    headlines, lines = [], []
    axes: list[Axis] = []
    for ways in product(*(one.alternatives for one in leading)):
        chosen = [one._replace(alternatives=(way,)) for one, way in zip(leading, ways, strict=True)]
        readings = tuple(constrain(one, system.symbols, take) for one in chosen)
        told = _one_way(chosen, System(system.symbols, (), readings), budget, take)
        if told is None:
            return None
        names = [
            f'"{way.name}"'
            for one, way in zip(leading, ways, strict=True)
            if len(one.alternatives) > 1
        ]
        which = f"if {series(names)} {'is' if len(names) == 1 else 'are'} meant"
        headlines.append(f"{which}, {told.headline}")
        lines += [which, *(f"  {line}" for line in told.lines)]
        axes += told.axes
    either = WAYS.get(len(headlines), "in every reading")
    return Derivation(f"{either}: {'; '.join(headlines)}", tuple(lines), tuple(axes))


def _one_way(
    leading: Sequence[Assertion], system: System, budget: Budget, take: Take
) -> Derivation | None:
    """From quantity to quantity where that is enough, else as a chain of facts."""
    comparisons = [comparison for one in leading for comparison in one.alternatives[0].comparisons]
    derivation = derive(comparisons, system.symbols, take)
    if derivation is None:
        refutations = certify(system, budget)
        if refutations is not None and len(refutations) == 1:
            derivation = chain(refutations[0], system)
    return derivation
