"""Report source texts that have changed."""

from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.article import Article
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity

RULE = Rule(
    name="source-changed",
    severity=Severity.WARNING,
    summary="the text of a source is no longer the one that its quotes were taken from",
    what="""\
A source records the SHA-256 of its text, and the file that was found has another.
""",
    why="""\
Articles are corrected after they are published. Quotes that are still found may have lost the sentence around them.
""",
    example="""\
```yaml
sources:
  wire:
    file: wire.txt
    sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
```
""",
    instead="""\
Read again what the quotes say, then record the digest of the new text, which the help beside the finding gives. Where the
file is another text of the same name, look at the source path: the first file that is found counts.
""",
)
# Enough of a digest to tell it from another.
BEGINNING = 12


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each source with a digest that its text does not have."""
    for name, article in analysis.evidence.articles.items():
        source = analysis.corpus.sources[name]
        if (
            isinstance(article, Article)
            and source.file
            and source.sha256
            and source.sha256 != article.sha256
        ):
            yield Finding(
                rule=RULE.name,
                severity=RULE.severity,
                message=f"{source.file.value} is no longer the text that the quotes were taken from: its sha256 begins with "
                f"{article.sha256[:BEGINNING]}, not {source.sha256[:BEGINNING]}",
                span=source.file.span,
                identity=(article.sha256,),
                helps=(f"read its quotes again, then write sha256: {article.sha256}",),
            )
