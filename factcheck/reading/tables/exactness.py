"""Whether the whole numbers of a table are counts, which are exact, or rounded amounts."""

from collections.abc import Iterable, Sequence
from math import erf, inf, prod, sqrt

from factcheck.reading.tables.sums import Sum

# Tables of whole numbers without a word about their scale that are rounded all the same, to one
# that is not, and totals that are wrong among counts, to one that is right.
ROUNDED, WRONG = 1 / 30, 1 / 50
# A table is one of counts where rounding is less likely than that, to one.
UNLIKELY = 1 / 3
# How much less likely exact numbers become by one line that nothing calls a total, at the most: it
# may agree after rounding by chance.
DOUBT = 100
# How often a rounded total is the sum of so many rounded parts.
SUMS = {2: 0.75, 3: 0.67, 4: 0.6}


def are_counts(totals: Iterable[tuple[Sequence[Sum], bool]], derived: int = 0) -> bool:
    """Whether the totals of a table that hold after rounding are those of counts.

    Of each there are its sums, and whether its name calls it a total.

    Each of ``derived`` figures, such as changes in percent, is what exact numbers give, and rounded
    ones only by chance.
    """
    found = [
        ([told for one in sums if one.holds and (told := _difference(one))[0] > 1], is_named)
        for sums, is_named in totals
    ]
    is_single = sum(difference > 0 for told, _ in found for _, difference in told) == 1
    odds = [
        min(_odds(told, is_single=is_single), inf if is_named else DOUBT)
        for told, is_named in found
        if told
    ]
    return bool(odds or derived) and ROUNDED * prod(odds) / 4**derived <= UNLIKELY


def _odds(told: Sequence[tuple[int, int]], *, is_single: bool) -> float:
    """Return how much likelier rounding makes the differences of a total than counts do."""
    return prod(
        _chance(count, difference, is_single=is_single) / (WRONG if difference else 1)
        for count, difference in told
    )


def _difference(one: Sum) -> tuple[int, int]:
    """Return the number of parts that are not zero, and by how much their sum is off."""
    parts = [part.amount for _, part in one.parts if part.amount]
    return len(parts), abs(sum(parts) - one.total.amount)


def _likelihood(count: int) -> float:
    """Return how often a rounded total is the sum of so many rounded parts."""
    return SUMS.get(count) or 1.38 / sqrt(count + 1)


def _chance(count: int, difference: int, *, is_single: bool) -> float:
    """Return how often a rounded total is off by so much from the sum of so many rounded parts.

    One that is off by more than one beside others that are right is hardly ever a rounded one;
    where several are off, rounding is likely.
    """
    if not difference:
        return _likelihood(count)
    if difference == 1 or not is_single:
        return 1 - _likelihood(count)
    spread = sqrt((count + 1) / 6)
    return erf((difference + 0.5) / spread) - erf((difference - 0.5) / spread)
