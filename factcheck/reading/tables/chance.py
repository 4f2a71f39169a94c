"""Lines of a table that agree with a sum by chance, and those of which only some are added up."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from factcheck.reading.tables.lines import Entry

# Parts that tell of a rounding to fives, at the least, and how much that may take or add.
FEWEST, FIVE = 3, 5
# Whole numbers from here on with so many zeros at the end are rounded; shares of all make 100.
LARGE, ZEROS, WHOLE = 1000, 2, 100
# Rounded totals of so many parts are exact in most cases.
FEW = 4


def are_mixed(at: int, parts: Sequence[int], names: Sequence[str]) -> bool:
    """Whether parts are of two kinds that take turns, of which a total has only one.

    "League games, league goals, cup games, cup goals, total games": the last words of their names
    tell them apart, or two below one header have the same name.
    """
    told = Counter(names[part] for part in parts if names[part] not in {"", names[at]})
    if any(count > 1 for count in told.values()) and names.count(names[at]) > 1:
        return True
    kinds = [name.split()[-1:] for name in names]
    others = {kinds[part][0] for part in parts if kinds[part] and kinds[part] != kinds[at]}
    has_turns = any(kinds.count([one]) > 1 for one in others)
    return has_turns and any(kinds[part] == kinds[at] for part in parts)


def are_by_chance(sums: Sequence[tuple[Entry, Sequence[Entry]]]) -> bool:
    """Whether totals that hold after rounding prove nothing.

    They are exact less often than rounding leaves them so, or the parts of each are all the same,
    and it is as much as they are together without being their sum, as prices are.
    """
    if all(len({part.amount for part in parts if part.amount}) == 1 for _, parts in sums):
        return True
    told = [(total, parts) for total, parts in sums if len(parts) <= FEW]
    exact = sum(total.amount == sum(one.amount for one in parts) for total, parts in told)
    return 2 * exact < len(told)


def says_nothing(total: Entry, parts: Sequence[Entry], *, is_joint: bool, is_share: bool) -> bool:
    """Whether a total that is no sum of its parts may be right all the same.

    It counts what several have together (``is_joint``), is a share of more (``is_share``, or it has
    decimals) or is rounded otherwise than its digits tell.
    """
    amount = sum((part.number.value for part in parts), Fraction(0))
    is_less = is_joint and total.number.value < amount
    is_of_more = (is_share or total.number.decimals > 0) and _is_share_of_more(total, parts, amount)
    difference = abs(amount - total.number.value)
    return (
        is_less
        or is_of_more
        or _is_in_fives(total, parts, difference)
        or _is_rounded(total, difference)
    )


def _is_share_of_more(total: Entry, parts: Sequence[Entry], amount: Fraction) -> bool:
    """Whether parts are the shares of a total, whose own share is one of more: they make 100."""
    slack = sum((part.step for part in parts), Fraction(0)) / 2
    return bool(abs(amount - WHOLE) <= slack and total.number.value < WHOLE - slack)


def _is_in_fives(total: Entry, parts: Sequence[Entry], difference: Fraction) -> bool:
    """Whether a total is off by no more than a rounding of it and its parts to fives."""
    numbers = [total, *(part for part in parts if part.amount)]
    are_fives = all(not one.number.decimals and not one.number.value % FIVE for one in numbers)
    return are_fives and len(numbers) > FEWEST and 2 * difference <= FIVE * len(numbers)


def _is_rounded(total: Entry, difference: Fraction) -> bool:
    """Whether a total is rounded in its zeros at the end, which its parts need not have."""
    value = abs(total.number.value)
    if value < LARGE or value.denominator > 1:
        return False
    digits = str(value.numerator)
    zeros = len(digits) - len(digits.rstrip("0"))
    return zeros >= ZEROS and 2 * difference <= 10**zeros
