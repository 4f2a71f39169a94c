"""Report quotes that their source has several times."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.anchor import Ambiguous
from factcheck.model.article import Article
from factcheck.model.finding import Finding, Place
from factcheck.model.rule import Rule, Severity
from factcheck.prose import series

RULE = Rule(
    name="quote-ambiguous",
    severity=Severity.WARNING,
    summary="a quote that stands in the text of its source more than once",
    what="""\
The words of a claim's quote stand in several places of the text, so that it is open which of them the claim is about. A
passage that a source sets aside may stand in several: all of them are.
""",
    why="""\
A text that uses the same words twice need not mean the same thing by them, and a reader who looks up the claim finds the
wrong sentence.
""",
    example="""\
The text says *sold $10 billion in May and $10 billion in June*:

```yaml
sources:
  wire: {file: wire.txt}
claims:
  - id: june
    quote: $10 billion
    says: sales.june = 10 billion USD
```
""",
    instead="""\
Quote more of the sentence, or say what stands right before or after the words:

```yaml
    quote: {exact: "$10 billion", suffix: " in June"}
```
""",
)

# Lines that a message names; the others are "more".
MOST = 5


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each claim whose quote is ambiguous, with the places beside it."""
    for claim in analysis.corpus.claims:
        outcome = analysis.evidence.quotes.get(claim.id)
        if not isinstance(outcome, Ambiguous) or not claim.quote or not claim.source:
            continue
        article = analysis.evidence.articles[claim.source.value]
        file = analysis.corpus.sources[claim.source.value].file
        assert file
        assert isinstance(article, Article)
        spans = [article.span(place.start, place.end) for place in outcome.places]
        lines = list(dict.fromkeys(str(span.line) for span in spans))
        shown = [*lines[:MOST], *(["more"] if len(lines) > MOST else [])]
        at_least = "" if outcome.complete else "more than "
        where = f"line{'s' if len(lines) > 1 else ''} {series(shown)}"
        yield Finding(
            rule=RULE.name,
            severity=RULE.severity,
            message=f"the quote stands {at_least}{len(spans)} times in {file.value} ({where}); "
            "quote more, or tell which by a prefix or suffix",
            span=claim.quote.exact.span,
            places=tuple(Place(span, "") for span in spans),
            claims=(claim.id,),
            identity=(claim.quote.exact.value,),
        )
