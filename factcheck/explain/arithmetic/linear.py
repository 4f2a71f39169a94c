"""Linear facts, which relate a sum of quantities to zero, and how they are written."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from factcheck.language import composed
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.prose import amount, amounts

SIGNS = {
    ("<=", True): "≤",
    ("<", True): "<",
    ("<=", False): "≥",
    ("<", False): ">",
    ("=", True): "=",
    ("=", False): "=",
}
WORDS = {"≤": "at most", "<": "less than", "≥": "at least", ">": "more than", "=": "exactly"}
MOMENTS = {"≤": "not after", "<": "before", "≥": "not before", ">": "after", "=": "exactly"}


class LinearFact(NamedTuple):
    """A sum of quantities, each in its unit, and a constant, related to zero, and ``why``."""

    terms: Mapping[str, Fraction]
    constant: Fraction
    relation: str
    why: str

    def plus(self, other: "LinearFact") -> "LinearFact":
        """Return the sum of both facts, whose factors are in them; it has no reason of its own."""
        names = dict.fromkeys([*self.terms, *other.terms])
        sums = {
            name: self.terms.get(name, Fraction(0)) + other.terms.get(name, Fraction(0))
            for name in names
        }
        relations = {self.relation, other.relation}
        relation = "<" if "<" in relations else "<=" if "<=" in relations else "="
        return LinearFact(
            {name: total for name, total in sums.items() if total},
            self.constant + other.constant,
            relation,
            "",
        )


class FactFormatter:
    """Writes a fact as an equation or inequality, with one of its quantities alone on the left."""

    def __init__(self, fact: LinearFact, symbols: Mapping[str, Symbol]) -> None:
        self.fact = fact
        self.symbols = symbols

    def called(self, name: str) -> str:
        """Return what people call a quantity."""
        return self.symbols[name].called

    def words(self, subject: str) -> str:
        """Return the whole fact, with the subject alone on the left."""
        return f"{self.called(subject)} {self.sign(subject)} {self.rest(subject, self.constant(subject))}"

    def ends(self, other: "FactFormatter", subject: str) -> tuple[str, str]:
        """Return in words what this and another fact allow a quantity, with numbers that differ."""
        constants = [one.value(subject) for one in (self, other)]
        if None in constants or constants[0] == constants[1]:
            texts = [one.constant(subject) for one in (self, other)]
        else:
            texts = amounts([value for value in constants if value is not None], self.unit(subject))
        words = MOMENTS if self.symbols[subject].is_date else WORDS
        first, second = (
            f"{words[one.sign(subject)]} {one.rest(subject, text)}"
            for one, text in zip((self, other), texts, strict=True)
        )
        return first, second

    def sign(self, subject: str) -> str:
        """Return the sign of the relation between the subject and the right side."""
        return SIGNS[self.fact.relation, self.fact.terms[subject] > 0]

    def unit(self, subject: str) -> str:
        """Return the unit of the constant on the right.

        Where the subject is a date that is a moment, and beside another date a duration.
        """
        symbol = self.symbols[subject]
        if not symbol.is_date:
            return symbol.unit.name
        others = (name for name in self.fact.terms if name != subject)
        return "s" if any(self.symbols[name].is_date for name in others) else "date"

    def value(self, subject: str) -> Fraction | None:
        """Return the constant on the right; ``None`` where it is zero beside other quantities."""
        value = -self.fact.constant / self.fact.terms[subject]
        return value if value or len(self.fact.terms) == 1 else None

    def values(self, subject: str) -> Interval:
        """Return the values that the fact allows a quantity where it stands alone."""
        value, sign = self.value(subject), self.sign(subject)
        low = None if sign in "≤<" else value
        return Interval(low, None if sign in "≥>" else value, sign == ">", sign == "<")

    def constant(self, subject: str) -> str:
        """Return the constant on the right in words; empty where there is none."""
        value = self.value(subject)
        return "" if value is None else amount(value, self.unit(subject))

    def rest(self, subject: str, constant: str) -> str:
        """Return the right side, with its constant as given."""
        parts = [(coefficient > 0, words) for coefficient, words in self.others(subject)]
        if constant and not parts:
            return constant
        if constant:
            parts.append((not constant.startswith("-"), constant.removeprefix("-")))
        parts.sort(key=lambda part: not part[0])
        text = "".join(f" {'+' if positive else '−'} {words}" for positive, words in parts)  # noqa: RUF001 - the signs that a reader sees
        if text.startswith(" −"):  # noqa: RUF001 - likewise
            return text.replace(" − ", "−", 1)  # noqa: RUF001 - likewise
        return text.removeprefix(" + ")

    def others(self, subject: str) -> Iterable[tuple[Fraction, str]]:
        """Yield the other quantities in words, each with the factor that it is multiplied by."""
        unit = self.symbols[subject].unit
        for name, coefficient in self.fact.terms.items():
            if name == subject:
                continue
            called = self.called(name)
            times = -coefficient / self.fact.terms[subject]
            other = self.symbols[name].unit
            if unit.dimension == other.dimension:
                ratio = abs(times) * unit.factor / other.factor
                yield times, called if ratio == 1 else f"{amount(ratio, '1')} × {called}"  # noqa: RUF001 - the signs that a reader sees
            else:
                ratio_unit = composed(unit, "/", other).name
                yield times, f"{amount(abs(times), ratio_unit)} × {called}"  # noqa: RUF001 - the signs that a reader sees
