"""Constraints as SMT-LIB 2 text."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.prose import digits

UNQUOTABLE = str.maketrans("|\\", "¦/")
"""A quoted symbol may hold neither bars nor backslashes."""


def symbol(name: str) -> str:
    """Return a name as a quoted symbol."""
    return f"|{comment(name).translate(UNQUOTABLE)}|"


def comment(text: str) -> str:
    """Return words on one line, for a comment."""
    return "".join(letter if letter.isprintable() else "?" for letter in " ".join(text.split()))


def number(value: Fraction) -> str:
    """Return a rational number as a term."""
    size = f"(/ {digits(abs(value.numerator))}.0 {digits(value.denominator)}.0)"
    return size if value >= 0 else f"(- {size})"


def term(variables: Mapping[str, str], atom: Atom) -> str:
    """Return an atom as a term; ``variables`` gives the term of each variable."""
    products = []
    for monomial, factor in atom.terms:
        number = f"{digits(factor)}.0" if factor >= 0 else f"(- {digits(-factor)}.0)"
        factors = [variables[name] for name in monomial]
        products.append(f"(* {number} {' '.join(factors)})" if factors else number)
    total = (
        f"(+ {' '.join(products)})" if len(products) > 1 else (products[0] if products else "0.0")
    )
    return f"({atom.relation} {total} 0.0)"


def every(parts: Iterable[str]) -> str:
    """Return the conjunction of terms."""
    return _apply("and", "true", list(parts))


def some(parts: Iterable[str]) -> str:
    """Return the disjunction of terms."""
    return _apply("or", "false", list(parts))


def _apply(operator: str, empty: str, parts: list[str]) -> str:
    """Return an operator applied to terms: the term itself for one, ``empty`` for none."""
    if len(parts) > 1:
        return f"({operator} {' '.join(parts)})"
    return parts[0] if parts else empty


def conjunction(variables: Mapping[str, str], reading: Conjunction) -> str:
    """Return a reading with all its clauses as a term."""
    atoms = [term(variables, atom) for atom in reading.atoms]
    clauses = [
        some(every(term(variables, atom) for atom in alternative) for alternative in clause)
        for clause in reading.clauses
    ]
    return every([*atoms, *clauses])


def formula(variables: Mapping[str, str], constraint: Constraint) -> str:
    """Return a constraint with all its readings as a term."""
    return some(conjunction(variables, reading) for reading in constraint.readings)
