"""Constraints as SMT-LIB 2 text."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.prose import digits

# A quoted symbol may hold neither bars nor backslashes.
UNQUOTABLE = str.maketrans("|\\", "¦/")


def symbol(name: str) -> str:
    """A name as a quoted symbol."""
    return f"|{comment(name).translate(UNQUOTABLE)}|"


def comment(text: str) -> str:
    """Words that stay on one line."""
    return "".join(letter if letter.isprintable() else "?" for letter in " ".join(text.split()))


def number(value: Fraction) -> str:
    """A rational number."""
    size = f"(/ {digits(abs(value.numerator))}.0 {digits(value.denominator)}.0)"
    return size if value >= 0 else f"(- {size})"


def term(variables: Mapping[str, str], atom: Atom) -> str:
    """An atom; ``variables`` gives the term of each variable."""
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
    """The conjunction."""
    return _joined("and", "true", list(parts))


def some(parts: Iterable[str]) -> str:
    """The disjunction."""
    return _joined("or", "false", list(parts))


def _joined(operator: str, empty: str, parts: list[str]) -> str:
    if len(parts) > 1:
        return f"({operator} {' '.join(parts)})"
    return parts[0] if parts else empty


def conjunction(variables: Mapping[str, str], reading: Conjunction) -> str:
    """A reading with all its clauses."""
    atoms = [term(variables, atom) for atom in reading.atoms]
    clauses = [
        some(every(term(variables, atom) for atom in alternative) for alternative in clause)
        for clause in reading.clauses
    ]
    return every([*atoms, *clauses])


def formula(variables: Mapping[str, str], constraint: Constraint) -> str:
    """A constraint with all its readings."""
    return some(conjunction(variables, reading) for reading in constraint.readings)
