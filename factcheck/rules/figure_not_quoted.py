"""Report figures of statements that their quotes do not have."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.coverage import Mismatch, Unquoted
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding, Place
from factcheck.model.rule import Rule, Severity
from factcheck.prose import series

RULE = Rule(
    name="figure-not-quoted",
    severity=Severity.ERROR,
    summary="a figure of a statement that is not among the figures of its quote",
    what="""\
Each figure of a statement must be in the claim's quote: the same number in the same unit, whatever its scale word or prefix (a
quarter is 25%, 7,5 Milliarden Dollar are 7.5 billion USD), with the same ends where it is a range, hedged the same, and rounded
to the same place: 4.5 GW is anything from 4.45 to 4.55 GW, 4500 MW is not. A bound may stand in the relation instead: *more than 5* is
`= more than 5` or `> 5`. Of a date the parts must agree that the quote has. A unit that the quote leaves to the words around it may be
added: people, `USD/year`; a sign where the words have it: a loss of 5 is -5.

A statement may say less than its quote where the figure is round, a multiple of a hundred without a scale word: 46,000 people are also
`46 thousand people` and `about 46_000 people`. So may one of a share in words: one in five, every fifth and a fifth are `20%` and `about 20%`.

Bare integers in arithmetic are exempt: the 1 in `1 - 50%`. So are claims without a quote, and sources in a language whose
figures cannot be read; a source says which it is in by `language`.
""",
    why="""\
A contradiction between numbers that nobody wrote is no finding. Whoever reads the claim must be able to see each number of it
in the words of the source.
""",
    example="""\
```yaml
claims:
  - id: first
    quote: a first order of up to $10 billion
    says: order.first = 12 billion USD
```
""",
    instead="""\
Write the figure as the quote has it, or quote the words that it comes from. A figure that follows from others is no claim:
write down the others and let a definition connect them.
""",
)

# Figures of a quote that a message lists; the others are counted.
MOST = 4


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each figure of a statement, at the figure, with the quote beside it."""
    for one in analysis.coverage.unquoted:
        start, end = one.literal.start, one.literal.end
        assert one.claim.quote
        yield Finding(
            rule=RULE.name,
            severity=RULE.severity,
            message=_message(one, " ".join(one.statement.value[start:end].split())),
            span=one.statement.at(start, end),
            places=(Place(one.claim.quote.exact.span, "the quote"),),
            helps=_helps(one),
            claims=(one.claim.id,),
            identity=(one.claim.quote.exact.value,),
        )


def _message(one: Unquoted, written: str) -> str:
    """Return how a figure of a statement differs from those of its quote."""
    if one.mismatch is Mismatch.ABSENT:
        return f"{written} is not in the quote, which has {_figure_list(one) or 'no figures'}"
    if one.mismatch is Mismatch.DATE:
        return f"{written} is not the date in the quote, which has {_figure_list(one)}"
    assert one.figure
    if one.mismatch is Mismatch.PRECISION:
        return f"{written} is not rounded as in the quote, which has {_quoted_figure(one.figure)}"
    return _hedge_message(one, one.figure, written)


def _hedge_message(one: Unquoted, figure: Figure, written: str) -> str:
    """Return how the hedge of a statement differs from that of its quote.

    The bound that a relation says counts as a hedge.
    """
    own, quoted = one.literal.hedge or one.bound, figure.hedge
    if own and quoted:
        bare = written.removeprefix(one.literal.hedge_words).strip()
        return f'{bare} is "{own}" in the statement, but "{quoted}" in the quote, which has {_quoted_figure(figure)}'
    if own:
        return f'the quote does not say "{own}" of {_quoted_figure(figure)}'
    return f'{written} lacks the "{quoted}" of the quote, which has {_quoted_figure(figure)}'


def _figure_list(one: Unquoted) -> str:
    """Return the figures of a quote in a row; of more than ``MOST`` the first ones and a count."""
    shown = [_quoted_figure(figure) for figure in one.figures]
    if len(shown) > MOST:
        shown[MOST - 1 :] = [f"{len(shown) - MOST + 1} more"]
    return series(shown)


def _quoted_figure(figure: Figure) -> str:
    """Return a figure as the quote has it, on one line and in quotation marks."""
    return f'"{" ".join(figure.surface.split())}"'


def _helps(one: Unquoted) -> tuple[str, ...]:
    """Return what to write instead."""
    if one.mismatch is Mismatch.ABSENT:
        return ("write what the quote has, or quote the words that this figure comes from",)
    return (f"write {one.instead}",) if one.instead else ()
