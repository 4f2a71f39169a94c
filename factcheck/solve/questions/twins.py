"""Claims that say the same: searched once, results given for each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product

from factcheck.model.constraint import Constraint
from factcheck.solve.system import System

Twins = Mapping[str, list[str]]
"""The ids of claims that say the same, by the first of them."""


def twins(system: System, *takes: Callable[[Constraint], object]) -> Twins:
    """Return the claims of a system grouped by what they say, and by what ``takes`` return of each.

    Claims with variables of their own are alone: equal ones have other variables.
    """
    first: dict[object, str] = {}
    groups: dict[str, list[str]] = {}
    for claim in system.claims:
        meanings = (claim.readings, *(take(claim) for take in takes))
        key: object = claim.id if claim.auxiliary else meanings
        groups.setdefault(first.setdefault(key, claim.id), []).append(claim.id)
    return groups


def merged(system: System, known: Twins) -> System:
    """Return the system with only the first claim of each group."""
    return system.having([claim for claim in system.claims if claim.id in known])


def expanded(firsts: Iterable[str], known: Twins) -> Iterator[tuple[str, ...]]:
    """Yield every choice of one twin for each of some first claims, in their order."""
    return product(*(known[name] for name in firsts))
