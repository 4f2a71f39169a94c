"""Pairs of statements that agree with all others when changed together, where one does not."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from factcheck.explain.repair.settings import Settings
from factcheck.explain.repair.single import repairs
from factcheck.model.conflict import Knot
from factcheck.model.explanation import Repair
from factcheck.solve import Budget

LOOKED_INTO = 4
"""So many corrections of two statements are looked into."""


def repair_pairs(
    knot: Knot, settings: Settings, budget: Budget
) -> tuple[tuple[Repair, Repair], ...]:
    """Return the pair of repairs that moves its figures least, relative to their values, if any.

    The second repair is right once the first is made. One figure that is stated twice is one
    change, and goes before any two.
    """
    pairs = [one for one in knot.corrections if len(one) == 2]  # noqa: PLR2004 - a pair
    copies = [one for one in pairs if len({settings.assertions[name].text for name in one}) == 1]
    corrections = (copies or pairs)[:LOOKED_INTO]
    found = [
        pair
        for correction in corrections
        for first, second in permutations(correction)
        for pair in _pairs(first, second, knot, settings, budget)
    ]
    return (min(found, key=distance),) if found else ()


def _pairs(
    first: str, second: str, knot: Knot, settings: Settings, budget: Budget
) -> Iterator[tuple[Repair, Repair]]:
    """Yield repairs of a first statement, each with those of a second once the first is made."""
    one, other = (settings.assertions[name] for name in (first, second))
    for repair in repairs(
        one, settings.setting_for(first, knot, budget, {second: None}), settings.restate
    ):
        repaired = settings.restate(one, repair.replacement)
        if repaired is not None:
            for second_repair in repairs(
                other,
                settings.setting_for(second, knot, budget, {first: repaired}),
                settings.restate,
            ):
                yield repair._replace(group=second_repair.group), second_repair


def distance(several: Sequence[Repair]) -> tuple[Fraction, tuple[str, ...]]:
    """Return how far repairs move their figures, then their statements to make the order total."""
    shares = (abs(repair.moves if repair.share is None else repair.share) for repair in several)
    return sum(shares, Fraction(0)), tuple(repair.statement for repair in several)
