"""The arithmetic of a conflict, for each way to read its statements."""

from collections.abc import Mapping, Sequence
from itertools import product
from math import prod

from factcheck.constrain import Take, constrain
from factcheck.explain.arithmetic.chain import chain
from factcheck.explain.arithmetic.derivation import Derivation, derive
from factcheck.explain.arithmetic.touching import touching
from factcheck.explain.arithmetic.whole import no_whole_number
from factcheck.model.explanation import Axis
from factcheck.model.expression import Assertion
from factcheck.model.symbol import Symbol
from factcheck.prose import series
from factcheck.solve import Budget, System, certify

WAYS = {2: "either way"}
"""The words for so many ways to read the statements."""

MOST = 4
"""More ways to read the statements than these have no arithmetic one by one."""


def derive_by_reading(
    leading: Sequence[Assertion],
    system: System,
    symbols: Mapping[str, Symbol],
    budget: Budget,
    take: Take,
) -> Derivation | None:
    """Return how statements come to clash in every reading; ``None`` where no arithmetic shows it.

    ``system`` is what the statements mean together. By ``symbols`` some quantities may be whole
    that need not be in it.
    """
    if prod(len(one.alternatives) for one in leading) == 1:
        return _derive_or_chain(leading, system, symbols, budget, take)
    if prod(len(one.alternatives) for one in leading) > MOST:
        return None
    headlines, lines = [], []
    axes: list[Axis] = []
    for ways in product(*(one.alternatives for one in leading)):
        chosen = [one._replace(alternatives=(way,)) for one, way in zip(leading, ways, strict=True)]
        readings = tuple(constrain(one, system.symbols, take) for one in chosen)
        part = System(system.symbols, (), readings)
        derivation = _derive_or_chain(chosen, part, symbols, budget, take)
        if derivation is None:
            return None
        names = [
            f'"{way.name}"'
            for one, way in zip(leading, ways, strict=True)
            if len(one.alternatives) > 1
        ]
        which = f"if {series(names)} {'is' if len(names) == 1 else 'are'} meant"
        headlines.append(f"{which}, {derivation.headline}")
        lines += [which, *(f"  {line}" for line in derivation.lines)]
        axes += derivation.axes
    either = WAYS.get(len(headlines), "in every reading")
    return Derivation(f"{either}: {'; '.join(headlines)}", tuple(lines), tuple(axes))


def _derive_or_chain(
    leading: Sequence[Assertion],
    system: System,
    symbols: Mapping[str, Symbol],
    budget: Budget,
    take: Take,
) -> Derivation | None:
    """Return the arithmetic from quantity to quantity where that is enough, else a chain."""
    comparisons = [comparison for one in leading for comparison in one.alternatives[0].comparisons]
    derivation = derive(comparisons, symbols, take)
    if derivation is None and system.whole:
        derivation = no_whole_number(comparisons, symbols, take)
    if derivation is None:
        refutations = certify(system, budget)
        if refutations is not None and system.ties:
            derivation = touching(comparisons, system.symbols, take)
        if derivation is None and refutations is not None and len(refutations) == 1:
            derivation = chain(refutations[0], system)
    return derivation
