"""Dimensions are multiplied by adding up their exponents."""

from fractions import Fraction

from factcheck.model.span import Span, Text
from factcheck.model.unit import Dimension

LENGTH, TIME = Dimension((("length", Fraction(1)),)), Dimension((("time", Fraction(1)),))


def told(dimension: Dimension) -> str:
    """Base dimensions with their exponents."""
    return " ".join(f"{base}^{power}" for base, power in dimension.exponents)


def test_exponents_add_up_and_vanish() -> None:
    """What is divided by itself has no dimension; bases are sorted however they came."""
    products = [
        TIME * LENGTH,
        LENGTH * LENGTH,
        LENGTH / TIME,
        LENGTH / LENGTH,
        LENGTH**3,
        LENGTH**-1,
        LENGTH**0,
    ]
    assert [told(one) for one in products] == [
        "length^1 time^1",
        "length^2",
        "length^1 time^-1",
        "",
        "length^3",
        "length^-1",
        "",
    ]


def test_a_piece_of_a_text_has_its_place() -> None:
    """Of words that the file shows as they are it is exact; else it is that of all of them."""
    span = Span("a.claims.yaml", 3, 11, 3, 20)
    assert Text("one and 2", span).at(4, 7) == Span("a.claims.yaml", 3, 15, 3, 18)
    assert Text("one and 2", span).at(4, 4) == Span("a.claims.yaml", 3, 15, 3, 16)
    assert Text("one and 2", span, literal=False).at(4, 7) == span
