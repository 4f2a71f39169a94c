"""Numbers to reckon with are the numbers of everyone else."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from factcheck.rational import MINUS_ONE, ZERO, Rational, plain


@given(st.fractions(), st.fractions())
def test_sums_and_products_are_those_of_fractions(one: Fraction, other: Fraction) -> None:
    """What comes of numbers is the same plain fraction, whichever kind reckons."""
    for total in (plain(Rational(one) + Rational(other)), plain(Rational(one) * Rational(other))):
        assert type(total) is Fraction
    assert plain(Rational(one) + Rational(other)) == one + other
    assert plain(Rational(one) * Rational(other)) == one * other


def test_the_constants_are_what_they_are_called() -> None:
    """Nothing, and one below nothing."""
    assert (plain(ZERO), plain(MINUS_ONE)) == (Fraction(0), Fraction(-1))
