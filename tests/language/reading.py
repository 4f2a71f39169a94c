"""Statements read against a few quantities."""

from collections.abc import Mapping
from fractions import Fraction

from factcheck.language import understand
from factcheck.model.claim import Claim, Definition, Reading
from factcheck.model.corpus import Corpus
from factcheck.model.expression import Comparison, Literal, in_evaluation_order
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind, Problem
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span, Text
from factcheck.model.theory import Theory

UNITS = {
    "usd": "USD",
    "eur": "EUR",
    "power": "MW",
    "energy": "MWh",
    "time": "hours",
    "length": "m",
    "price": "USD/MWh",
    "staff": "people",
    "sold": "chips",
    "x": "1",
    "y": "1",
    "opening": "date",
    "closing": "date",
}
HERE = Span("here.claims.yaml", 1, 1, 1, 2)


def text(value: str) -> Text:
    """A text at the beginning of a line."""
    return Text(value, Span("here.claims.yaml", 1, 1, 1, len(value) + 1))


def corpus(
    *says: str,
    units: Mapping[str, str] = UNITS,
    definitions: tuple[str, ...] = (),
    between: Mapping[str, str] | None = None,
    readings: tuple[tuple[str, ...], ...] = (),
) -> Corpus:
    """Claims ``c1``, ``c2`` … with one statement each, and one claim ``r`` for the readings, if there are any."""
    bands = between or {}
    claims = [
        Claim(f"c{place}", HERE, None, None, (text(words),))
        for place, words in enumerate(says, start=1)
    ]
    if readings:
        alternatives = [
            Reading(f"r{place}", tuple(map(text, words)))
            for place, words in enumerate(readings, start=1)
        ]
        claims.append(Claim("r", HERE, None, None, (), tuple(alternatives)))
    return Corpus(
        quantities={
            name: Quantity(
                name, HERE, text(unit), between=text(bands[name]) if name in bands else None
            )
            for name, unit in units.items()
        },
        definitions=tuple(Definition(text(words)) for words in definitions),
        claims=tuple(claims),
    )


def theory(
    *says: str, units: Mapping[str, str] = UNITS, definitions: tuple[str, ...] = ()
) -> Theory:
    """What statements mean."""
    return understand(corpus(*says, units=units, definitions=definitions))


def comparison(says: str) -> Comparison:
    """What a statement of a claim means, which has no problem."""
    found = theory(says)
    assert found.problems == ()
    return found.assertions[0].alternatives[0].comparisons[0]


def defined(says: str) -> Comparison:
    """The same of a definition."""
    found = theory(definitions=(says,))
    assert found.problems == ()
    return found.assertions[0].alternatives[0].comparisons[0]


def literals(says: str) -> list[Literal]:
    """The literals of a statement of a claim, in order."""
    found = comparison(says)
    parts = in_evaluation_order(found.left) + in_evaluation_order(found.right)
    return [part for part in parts if isinstance(part, Literal)]


def literal(says: str) -> Literal:
    """The only literal of a statement of a claim."""
    (only,) = literals(says)
    return only


def problem(says: str) -> Problem:
    """The only problem of a statement of a claim."""
    found = theory(says)
    (only,) = found.problems
    assert found.assertions == ()
    return only


def told(says: str) -> tuple[Kind, str, tuple[str, ...]]:
    """The only problem of a statement: its kind, the characters that it points at, and its values."""
    only = problem(says)
    return only.kind, says[only.span.column - 1 : only.span.end_column - 1], only.values


def interval(low: str | None, high: str | None, ends: str = "[]") -> Interval:
    """An interval from its ends as decimals or fractions; ``ends`` are its brackets."""
    return Interval(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        ends[0] == "(",
        ends[1] == ")",
    )
