"""Whether a number that is no sum is meant as one: it is near to it, or a slip makes it so."""

from collections.abc import Sequence

from factcheck.reading.slips import is_slip
from factcheck.reading.tables.lines import Entry

# A total that is off by more than one in so many is hardly meant as the sum, but for a slip.
NEAR = 5
# Where nothing but its name says that it is one, it is off by no more than one in so many.
CLOSE = 20
# In numbers from here on, a slip is no chance.
LONG = 1000


def is_meant(total: Entry, parts: Sequence[Entry], *, slip: bool) -> bool:
    """Whether a wrong total is meant as the sum of parts.

    The largest of all parts is not. ``slip``: a slip in a short number makes it likely, too.
    """
    amount = sum(part.amount for part in parts)
    largest = max(abs(part.amount) for part in parts)
    difference = abs(amount - total.amount)
    if abs(total.amount) == largest:
        return False
    if NEAR * difference <= abs(amount):
        return True
    is_likely = abs(amount) >= LONG or (slip and abs(total.amount) > largest)
    return is_likely and is_slip(amount, total.amount)


def is_close(total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether a total is so close to the sum of parts that no other part can be missing."""
    amount = sum(part.amount for part in parts)
    difference = abs(amount - total.amount)
    return CLOSE * difference <= abs(amount) or is_slip(amount, total.amount)
