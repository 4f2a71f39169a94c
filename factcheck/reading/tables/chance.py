"""Lines of a table that agree with a sum by chance, and those of which only some are added up."""

from collections import Counter
from collections.abc import Sequence

from factcheck.reading.tables.lines import Entry

# Parts that tell of a rounding to fives, at the least, and how much that may take or add.
FEWEST, FIVE = 3, 5
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


def is_in_fives(total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether a total is off by no more than a rounding of it and its parts to fives."""
    numbers = [total, *(part for part in parts if part.amount)]
    are_fives = all(not one.number.decimals and not one.number.value % FIVE for one in numbers)
    if not are_fives or len(numbers) <= FEWEST:
        return False
    difference = abs(sum(part.number.value for part in parts) - total.number.value)
    return 2 * difference <= FIVE * len(numbers)
