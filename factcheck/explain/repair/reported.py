"""Which figures of a statement somebody reported, and may have got wrong."""

import re
from collections.abc import Collection, Iterator

from factcheck.explain.repair.proposing import number_of
from factcheck.model.expression import (
    Assertion,
    Comparison,
    Form,
    Literal,
    Operation,
    literals,
    nodes,
    with_literals,
)
from factcheck.prose import exact

_NUMBER = re.compile(r"\d(?:[\d_.,'\N{RIGHT SINGLE QUOTATION MARK}\N{NO-BREAK SPACE}]*\d)?")


def as_quoted(assertion: Assertion) -> Comparison | None:
    """Return what a statement says, its quoted bare integers as figures like any other.

    So 483 of ``483 / 100_000 * 1 deaths/people``, quoted as 483 per 100,000. Not those of one
    digit, nor the powers of ten by which others are counted.
    """
    comparison, claim = assertion.comparison, assertion.claim
    if comparison is None or claim is None or claim.read or claim.quote is None:
        return comparison
    quoted = {re.sub(r"\D", "", one) for one in _NUMBER.findall(claim.quote.exact.value)}

    def change(one: Literal) -> Literal:
        if one.form is not Form.ARITHMETIC:
            return one
        digits = re.sub(r"\D", "", one.values[-1])
        is_figure = len(digits) > 1 and digits.rstrip("0") != "1" and digits in quoted
        return one._replace(form=Form.NUMBER) if is_figure else one

    return comparison._replace(
        left=with_literals(comparison.left, change), right=with_literals(comparison.right, change)
    )


def mendable(comparison: Comparison, left_out: Collection[int]) -> Iterator[Literal]:
    """Yield the figures that a repair may change, but for those that begin at some offsets.

    Not the base of a rate.
    """
    bases = _bases(comparison)
    for literal in literals(comparison):
        is_fixed = literal.form is Form.ARITHMETIC or literal in bases
        if not is_fixed and literal.start not in left_out:
            yield literal


def _bases(comparison: Comparison) -> list[Literal]:
    """Return the figures for which a rate is told: of litres per 100 km those kilometres."""
    return [
        node.right
        for node in nodes(comparison)
        if isinstance(node, Operation)
        and node.operator == "/"
        and isinstance(node.left, Literal)
        and isinstance(node.right, Literal)
        and _is_power_of_ten(node.right)
    ]


def _is_power_of_ten(literal: Literal) -> bool:
    """Whether a figure is one, ten, a hundred …, as it is printed."""
    return len(literal.values) == 1 and exact(number_of(literal)).rstrip("0") == "1"
