"""Arithmetic of polynomials with exact coefficients."""

from collections.abc import Collection
from fractions import Fraction
from math import gcd, lcm

from factcheck.model.constraint import Atom, Monomial
from factcheck.rational import Rational

Polynomial = dict[Monomial, Rational]
"""Coefficients by monomial; none of them is zero."""

ONE: Polynomial = {(): Rational(1)}


def constant(value: Rational) -> Polynomial:
    """Return a number as a polynomial."""
    return {(): value} if value else {}


def is_constant(polynomial: Polynomial) -> bool:
    """Whether a polynomial has no variable."""
    return not polynomial or (len(polynomial) == 1 and () in polynomial)


def add(left: Polynomial, right: Polynomial) -> Polynomial:
    """Return the sum of two polynomials."""
    total = dict(left)
    for monomial, coefficient in right.items():
        value = total.get(monomial)
        if value is None:
            total[monomial] = coefficient
        elif value + coefficient:
            total[monomial] = value + coefficient
        else:
            del total[monomial]
    return total


def subtract(left: Polynomial, right: Polynomial) -> Polynomial:
    """Return the difference of two polynomials."""
    rest = dict(left)
    for monomial, coefficient in right.items():
        value = rest.get(monomial)
        if value is None:
            rest[monomial] = -coefficient
        elif value != coefficient:
            rest[monomial] = value - coefficient
        else:
            del rest[monomial]
    return rest


def scale(polynomial: Polynomial, factor: Rational) -> Polynomial:
    """Return the product of a polynomial and a number."""
    if factor == 1:
        return polynomial
    return (
        {monomial: coefficient * factor for monomial, coefficient in polynomial.items()}
        if factor
        else {}
    )


def multiply(left: Polynomial, right: Polynomial) -> Polynomial:
    """Return the product of two polynomials."""
    if left is ONE:
        return right
    if right is ONE:
        return left
    product: Polynomial = {}
    for mine, coefficient in left.items():
        part = {tuple(sorted(mine + other)): coefficient * value for other, value in right.items()}
        product = add(product, part)
    return product


def sign(polynomial: Polynomial, nonnegative: Collection[str]) -> int:
    """Return 1 where it cannot be negative, -1 where it cannot be positive, else 0."""
    lowest = highest = 0
    for monomial, coefficient in polynomial.items():
        for variable in monomial:
            if variable not in nonnegative:
                return 0
        if coefficient > 0:
            highest = 1
        else:
            lowest = -1
    if lowest and highest:
        return 0
    return lowest or 1


def shared_variables(polynomials: Collection[Polynomial]) -> Monomial:
    """Return the variables that divide every monomial of all polynomials.

    There are none where all polynomials are zero.
    """
    shared: list[str] | None = None
    for polynomial in polynomials:
        for monomial in polynomial:
            rest = list(monomial)
            if shared is None:
                shared = rest
                continue
            kept = []
            for variable in shared:
                if variable in rest:
                    rest.remove(variable)
                    kept.append(variable)
            shared = kept
    return tuple(shared or ())


def divide(polynomial: Polynomial, divisor: Monomial) -> Polynomial:
    """Return the quotient by a monomial that divides the polynomial."""
    quotient: Polynomial = {}
    for monomial, coefficient in polynomial.items():
        rest = list(monomial)
        for variable in divisor:
            rest.remove(variable)
        quotient[tuple(rest)] = coefficient
    return quotient


def atom(polynomial: Polynomial, relation: str) -> Atom:
    """Return the polynomial compared with zero, in the one form that equal constraints share."""
    if not polynomial:
        return Atom((), relation)
    denominator = lcm(*[value.denominator for value in polynomial.values()])
    terms = [
        (key, int(value.numerator * (denominator // value.denominator)))
        for key, value in polynomial.items()
    ]
    divisor = gcd(*[value for _, value in terms])
    terms.sort()
    if relation == "=" and terms[-1][1] < 0:
        divisor = -divisor
    return Atom(tuple([(key, value // divisor) for key, value in terms]), relation)


def bound(
    monomial: Monomial, factor: Fraction, end: Fraction, relation: str, direction: int
) -> Atom:
    """Return ``factor * monomial <= end`` (``direction`` 1) or ``>=`` (-1).

    It is as ``atom`` would make it; the factor is positive.
    """
    coefficient = factor.numerator * end.denominator
    constant = end.numerator * factor.denominator
    divisor = gcd(coefficient, constant) * direction
    if not constant:
        return Atom(((monomial, direction),), relation)
    return Atom((((), -constant // divisor), (monomial, coefficient // divisor)), relation)


def substitute(atom_: Atom, variable: str, equation: Atom) -> Atom:
    """Return the atom with a variable replaced by a multiple of another.

    That is the multiple which an equation of two terms makes it.
    """
    factors = {monomial[0]: factor for monomial, factor in equation.terms}
    factor = -Rational(1, factors.pop(variable))
    ((other, value),) = factors.items()
    result: Polynomial = {}
    for monomial, coefficient in atom_.terms:
        times = monomial.count(variable)
        key = tuple(sorted(other if name == variable else name for name in monomial))
        result = add(result, {key: coefficient * (factor * value) ** times})
    return atom(result, atom_.relation)
