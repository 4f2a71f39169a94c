"""Statements as findings tell them: whose they are, their words and their place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model.analysis import Analysis
from factcheck.model.expression import Assertion, Expression, Literal, Name, Negative
from factcheck.model.finding import Place
from factcheck.model.span import Span
from factcheck.prose import series

# More statements than these are counted, not repeated, in a sentence.
IN_A_SENTENCE = 5


def by_id(analysis: Analysis) -> dict[str, Assertion]:
    """Every assertion under its id."""
    return {assertion.id: assertion for assertion in analysis.theory.assertions}


def wording(assertion: Assertion) -> str:
    """A statement in its own words; readings are joined with "or"."""
    readings = (
        " and ".join(" ".join(comparison.text.value.split()) for comparison in alternative.comparisons)
        for alternative in assertion.alternatives
    )
    return " or ".join(readings)


def wordings(assertions: Sequence[Assertion]) -> str:
    """Several statements in a row, as a sentence bears them."""
    words = [wording(assertion) for assertion in assertions]
    if len(words) > IN_A_SENTENCE:
        words[IN_A_SENTENCE - 1 :] = [f"{len(words) - IN_A_SENTENCE + 1} more statements"]
    return series(words)


def span_of(assertion: Assertion) -> Span:
    """Where a statement begins."""
    return assertion.alternatives[0].comparisons[0].text.span


def place_of(assertion: Assertion) -> Place:
    """A statement as a place beside others, under its id."""
    return Place(span_of(assertion), assertion.id if assertion.claim else "definition")


def claims_of(statements: Iterable[str], assertions: Mapping[str, Assertion]) -> tuple[str, ...]:
    """The ids of the claims that statements belong to, sorted; definitions belong to none."""
    claims = (assertions[statement].claim for statement in statements)
    return tuple(sorted({claim.id for claim in claims if claim}))


def leaves(expression: Expression) -> Iterator[Literal | Name]:
    """The literals and names of an expression, from left to right."""
    waiting = [expression]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Negative):
            waiting.append(part.operand)
        elif isinstance(part, Literal | Name):
            yield part
        else:
            waiting += (part.right, part.left)


def quantities_of(assertion: Assertion) -> tuple[str, ...]:
    """The quantities that a statement mentions, in the order of their mention."""
    return tuple(
        dict.fromkeys(
            leaf.quantity
            for alternative in assertion.alternatives
            for comparison in alternative.comparisons
            for side in (comparison.left, comparison.right)
            for leaf in leaves(side)
            if isinstance(leaf, Name)
        )
    )
