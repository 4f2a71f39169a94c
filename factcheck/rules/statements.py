"""Statements as findings show them: their claims, their words and their place."""

from collections.abc import Iterable, Mapping, Sequence

from factcheck.model.analysis import Analysis
from factcheck.model.expression import Assertion
from factcheck.model.finding import Place
from factcheck.model.interval import Interval
from factcheck.model.span import Span
from factcheck.prose import series

# More statements than these are counted, not repeated, in a sentence.
IN_A_SENTENCE = 5


def number_of(assertion: Assertion) -> int:
    """Return which statement of its claim an assertion is, from 0 on."""
    number = assertion.id.rpartition("#")[2]
    return int(number) - 1 if assertion.claim and assertion.id != assertion.claim.id else 0


def by_id(analysis: Analysis) -> dict[str, Assertion]:
    """Return every assertion under its id."""
    return {assertion.id: assertion for assertion in analysis.theory.assertions}


def wording(assertion: Assertion) -> str:
    """Return a statement in its own words, or each of its readings."""
    readings = [
        " and ".join(
            " ".join(comparison.text.value.split()) for comparison in alternative.comparisons
        )
        for alternative in assertion.alternatives
    ]
    return f"either {series(readings, 'or')}" if len(readings) > 1 else readings[0]


def joint_wording(assertions: Sequence[Assertion]) -> str:
    """Return several statements in a row, as part of a sentence."""
    words = [wording(assertion) for assertion in assertions]
    if len(words) > IN_A_SENTENCE:
        words[IN_A_SENTENCE - 1 :] = [f"{len(words) - IN_A_SENTENCE + 1} more statements"]
    return series(words)


def exact_ends(values: Interval) -> str:
    """Return the ends of an interval to their last digit, for programs to compare."""
    return f"{values.low} to {values.high}"


def span_of(assertion: Assertion) -> Span:
    """Return where a statement stands: its first comparison."""
    return assertion.alternatives[0].comparisons[0].text.span


def place_of(assertion: Assertion) -> Place:
    """Return a statement as a place beside others, labelled with its id."""
    return Place(span_of(assertion), assertion.id if assertion.claim else "definition")


def claims_of(statements: Iterable[str], assertions: Mapping[str, Assertion]) -> tuple[str, ...]:
    """Return the ids of the claims that statements belong to, sorted.

    Definitions belong to no claim.
    """
    claims = (assertions[statement].claim for statement in statements)
    return tuple(sorted({claim.id for claim in claims if claim}))
