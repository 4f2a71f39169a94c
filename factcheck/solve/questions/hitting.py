"""Minimal hitting sets: the smallest ways to take something out of every one of several sets."""

from collections.abc import Iterator, Sequence
from itertools import islice

from factcheck.solve.budget import Budget

VISITS = 30_000
"""A search visits at most this many partial hitting sets, some tenths of a second of work."""

VISITING = 20
"""Steps that a visit counts: about 10 µs."""


def minimal_hitting_sets(
    sets: Sequence[frozenset[str]], limit: int, budget: Budget | None = None
) -> tuple[list[tuple[str, ...]], bool]:
    """Return minimal hitting sets, smallest first, then sorted; and whether these are all.

    At most ``limit`` (1 or more) are returned, and the search ends after ``VISITS`` visits; at
    least one is returned where any exists. What the search did counts in ``budget``. There is none
    where a set is empty, and only ``()`` where there are no sets.
    """
    if not sets:
        return [()], True
    names = sorted(frozenset[str]().union(*sets))
    number = {name: index for index, name in enumerate(names)}
    rows = sorted(
        {tuple(sorted(number[name] for name in members)) for members in sets},
        key=lambda row: (len(row), row),
    )
    if not rows[0]:
        return [], True
    search = _Search(rows, len(names))
    found: list[tuple[int, ...]] = []
    for size in range(1, len(names) + 1):
        found += sorted(islice(search.of_size(size), limit - len(found) + 1))
        if len(found) > limit or search.is_spent or not search.deeper:
            break
    if budget is not None:
        budget.spend(VISITING * (VISITS - search.visits))
    complete = len(found) <= limit and not search.is_spent
    return [
        tuple(names[member] for member in chosen) for chosen in found[:limit] or [search.any()]
    ], complete


class _Search:
    """Depth first over the members of the first set not yet hit; sets of sets are bit masks.

    A partial hitting set is dropped as soon as one of its members alone hits no set: it can no
    longer become minimal (Murakami and Uno 2014, doi:10.1016/j.dam.2014.01.012).
    """

    def __init__(self, rows: list[tuple[int, ...]], members: int) -> None:
        self.rows = rows
        self.hits = [0] * members
        for index, row in enumerate(rows):
            for member in row:
                self.hits[member] |= 1 << index
        self.most = max(mask.bit_count() for mask in self.hits)
        self.everything = (1 << len(rows)) - 1
        self.visits = VISITS
        self.deeper = True

    @property
    def is_spent(self) -> bool:
        """Whether the search ended early, its visits spent."""
        return self.visits < 0

    def of_size(self, size: int) -> Iterator[tuple[int, ...]]:
        """Yield the minimal hitting sets of one size; ``deeper``: there may be larger ones."""
        self.deeper = False
        # The members chosen, what each alone hits, what is not hit yet, members not to be chosen.
        stack: list[tuple[tuple[int, ...], tuple[int, ...], int, int]] = [
            ((), (), self.everything, 0)
        ]
        while stack:
            self.visits -= 1
            if self.is_spent:
                return
            chosen, alone, unhit, banned = stack.pop()
            if not unhit:
                if len(chosen) == size:
                    yield tuple(sorted(chosen))
                continue
            if unhit.bit_count() > (size - len(chosen)) * self.most:
                self.deeper = True
                continue
            children = []
            for member in self.rows[(unhit & -unhit).bit_length() - 1]:
                if banned >> member & 1:
                    continue
                # A later sibling leaves this member out, so that each set is met once.
                banned |= 1 << member
                still = tuple(mask & ~self.hits[member] for mask in alone)
                if all(still):
                    rest = unhit & ~self.hits[member]
                    children.append(
                        ((*chosen, member), (*still, unhit & self.hits[member]), rest, banned)
                    )
            stack += reversed(children)

    def any(self) -> tuple[int, ...]:
        """Return one minimal hitting set, found greedily."""
        chosen: list[int] = []
        unhit = self.everything
        while unhit:
            best = max(
                range(len(self.hits)),
                key=lambda member: ((self.hits[member] & unhit).bit_count(), -member),
            )
            chosen.append(best)
            unhit &= ~self.hits[best]
        for member in reversed(chosen.copy()):
            others = 0
            for other in chosen:
                others |= self.hits[other] if other != member else 0
            if others == self.everything:
                chosen.remove(member)
        return tuple(sorted(chosen))
