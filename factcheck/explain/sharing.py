"""Work on knots, shared by processes where there are many."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

from factcheck.solve.oracle import contexts
from factcheck.workers import ordered, processors

Given = TypeVar("Given")
Made = TypeVar("Made")

TOGETHER = 4
"""So many are done one after the other, in a z3 context of their own, whoever does them."""

PARALLEL = 20
"""Fewer than these are not worth starting processes for."""


def shared(work: Callable[[Given], Made], given: Sequence[Given], workers: int) -> list[Made]:
    """What a function makes of each; by ``workers`` processes, 0: one for each processor."""

    def do(some: Sequence[Given]) -> list[Made]:
        contexts().renew()
        return list(map(work, some))

    several = (workers or processors()) if len(given) >= PARALLEL else 1
    with ordered(do, [given[at : at + TOGETHER] for at in range(0, len(given), TOGETHER)], several) as made:
        return list(chain.from_iterable(made))
