"""Report quotes that their source does not have."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.anchor import Difference, Missing
from factcheck.model.article import Article
from factcheck.model.finding import Finding, Place
from factcheck.model.quote import Quote
from factcheck.model.rule import Rule, Severity
from factcheck.model.source import Source
from factcheck.prose import series

RULE = Rule(
    name="quote-missing",
    severity=Severity.ERROR,
    summary="a quote that is not in the text of its source",
    what="""\
The words of a quote, or of a passage that a source sets aside, do not stand in the source's text. Typography does not
matter: any quotation mark is as good as another, and so is any dash and any blank or line break; soft hyphens, ligatures and
the encoding of accents do not count. Upper and lower case do, and a quote cannot begin or end inside a number: "5 million" is
no quote of "25 million".
""",
    why="""\
A claim is worth what its link to the text is worth. Whoever finds a contradiction must be able to read the sentence it
comes from.
""",
    example="""\
The text says *a first order of $10 billion*:

```yaml
sources:
  wire: {file: wire.txt}
claims:
  - id: first
    quote: a first order of $12 billion
    says: order.first = 12 billion USD
```
""",
    instead="""\
Copy the passage from the text as it stands, and see whether the statement still says what it says. A passage cannot be
shortened with an ellipsis: quote the part that the figures are in, or make two claims of it.
""",
)

# Characters of a passage that are shown (of more, its beginning and end), and differences that are.
LONGEST = 80
MOST = 3


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each claim or set-aside passage whose quote is missing.

    The nearest passage is the place beside it.
    """
    evidence = analysis.evidence
    for claim in analysis.corpus.claims:
        outcome = evidence.quotes.get(claim.id)
        if isinstance(outcome, Missing) and claim.quote and claim.source:
            yield _finding(
                analysis,
                analysis.corpus.sources[claim.source.value],
                claim.quote,
                outcome,
                (claim.id,),
            )
    for name, outcomes in evidence.set_aside.items():
        source = analysis.corpus.sources[name]
        for passage, outcome in zip(source.set_aside, outcomes, strict=True):
            if isinstance(outcome, Missing):
                yield _finding(analysis, source, passage.quote, outcome)


def _finding(
    analysis: Analysis, source: Source, quote: Quote, missing: Missing, claims: tuple[str, ...] = ()
) -> Finding:
    """Return the finding of a quote that is missing, or that lacks its prefix and suffix."""
    article = analysis.evidence.articles[source.name]
    assert source.file
    assert isinstance(article, Article)
    message = f"the quote is not in {source.file.value}"
    places: tuple[Place, ...] = ()
    passage = ""
    if missing.nearest:
        start, end = missing.nearest.start, missing.nearest.end
        passage = article.prose.text[start:end]
        span = article.span(start, end)
        if missing.misplaced:
            places = (Place(span, "here"),)
            message = f"the quote is in {source.file.value}, line {span.line}, but not with its prefix and suffix around it"
        else:
            places = (Place(span, "the nearest passage"),)
            nearest = f'the nearest passage, "{_shortened(passage)}" in line {span.line}'
            message += f"; {nearest}, {series(_differences(missing))}"
    return Finding(
        rule=RULE.name,
        severity=RULE.severity,
        message=message,
        span=quote.exact.span,
        places=places,
        claims=claims,
        identity=(quote.exact.value, passage),
    )


def _differences(missing: Missing) -> list[str]:
    """Return how a passage differs from a quote, in at most ``MOST`` phrases and a count."""
    phrases = [_difference_text(difference) for difference in missing.differences[:MOST]]
    if more := len(missing.differences[MOST:]):
        phrases.append(f"differs {more} more times" if more > 1 else "differs once more")
    return phrases or ["differs from it"]


def _difference_text(difference: Difference) -> str:
    """Return one difference between a passage and a quote as a phrase."""
    if not difference.text:
        return f'lacks "{_shortened(difference.quote)}"'
    if not difference.quote:
        return f'has "{_shortened(difference.text)}" besides'
    return (
        f'has "{_shortened(difference.text)}" where the quote has "{_shortened(difference.quote)}"'
    )


def _shortened(words: str) -> str:
    """Return words on one line without soft hyphens, the middle of many left out."""
    words = " ".join(words.replace("\N{SOFT HYPHEN}", "").split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2]}…{words[-LONGEST // 2 :]}"
