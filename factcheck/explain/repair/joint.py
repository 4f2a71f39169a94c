"""Two statements that, changed together, agree with all others, where no change of one will do."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from factcheck.explain.repair.setting import Settings
from factcheck.explain.repair.single import repairs
from factcheck.model.conflict import Knot
from factcheck.model.explanation import Repair
from factcheck.solve import Budget

# So many corrections of two statements are looked into.
LOOKED_INTO = 4


def pairs(knot: Knot, settings: Settings, budget: Budget) -> tuple[tuple[Repair, Repair], ...]:
    """The pair of repairs that moves its figures least, if there is any, measured against what they are.

    The second repair is right once the first is made.
    """
    corrections = [correction for correction in knot.corrections if len(correction) == 2][
        :LOOKED_INTO
    ]
    found = [
        pair
        for correction in corrections
        for first, second in permutations(correction)
        for pair in _pairs(first, second, knot, settings, budget)
    ]
    return (min(found, key=_moves),) if found else ()


def _pairs(
    first: str, second: str, knot: Knot, settings: Settings, budget: Budget
) -> Iterator[tuple[Repair, Repair]]:
    one, other = (settings.assertions[name] for name in (first, second))
    for repair in repairs(one, settings.of(first, knot, budget, {second: None}), settings.restate):
        repaired = settings.restate(one, repair.replacement)
        if repaired is not None:
            for further in repairs(
                other, settings.of(second, knot, budget, {first: repaired}), settings.restate
            ):
                yield repair._replace(group=further.group), further


def _moves(pair: tuple[Repair, Repair]) -> tuple[Fraction, tuple[str, ...]]:
    """How far a pair moves its figures; then their statements, so that the order is always the same."""
    shares = (abs(repair.moves if repair.share is None else repair.share) for repair in pair)
    return sum(shares, Fraction(0)), tuple(repair.statement for repair in pair)
