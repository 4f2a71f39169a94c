"""The statements beside one that may be wrong, with what mix-ups look for in them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.diagnose.parts import equated
from factcheck.model.expression import Assertion, Comparison, Literal, Name, leaves, names
from factcheck.model.interval import Interval
from factcheck.rational import fast_interval


class Beside(NamedTuple):
    """A statement beside another one.

    ``mentioned`` are its quantities, ``named`` where its only comparison mentions them. ``equated``
    are both sides of a claim ``quantity = figure``, ``exact`` the values of that figure.
    """

    assertion: Assertion
    comparison: Comparison | None
    mentioned: frozenset[str]
    named: Sequence[Name]
    equated: tuple[Name, Literal] | None
    exact: Interval | None


def beside(assertion: Assertion) -> Beside:
    """Return a statement with what mix-ups look for in it."""
    comparison = assertion.comparison
    named = [one for one in leaves(comparison) if isinstance(one, Name)] if comparison else []
    parts = equated(comparison) if assertion.claim and comparison else None
    exact = fast_interval(parts[1].exact) if parts else None
    return Beside(assertion, comparison, frozenset(assertion.quantities), named, parts, exact)


def all_equated(others: Iterable[Beside]) -> list[tuple[Assertion, Name, Literal]]:
    """Return the claims that are ``quantity = figure``, with both."""
    return [(one.assertion, *one.equated) for one in others if one.equated]


def defining(
    quantity: str, others: Iterable[Beside]
) -> Iterator[tuple[Comparison, Sequence[Name]]]:
    """Yield the definitions that mention a quantity once, each with where it mentions any."""
    for one in others:
        if one.comparison and one.assertion.claim is None and quantity in one.mentioned:
            times = [name for name in one.named if name.quantity == quantity]
            if len(times) == 1:
                yield one.comparison, one.named


def linked(one: str, another: str, others: Iterable[Beside]) -> list[Comparison]:
    """Return the statements that are about both of two quantities."""
    return [
        comparison
        for other in others
        if one in other.mentioned and another in other.mentioned
        for alternative in other.assertion.alternatives
        for comparison in alternative.comparisons
        if {one, another} <= {*names(comparison)}
    ]
