"""Report source texts that cannot be read here."""

from collections import Counter
from collections.abc import Iterator

from factcheck.model.analysis import Analysis
from factcheck.model.article import Trouble, Unavailable
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule, Severity

RULE = Rule(
    name="source-unavailable",
    severity=Severity.NOTE,
    summary="the text of a source is not on this machine: its quotes were not checked",
    what="""\
A source names a file that cannot be found or read, beside the claim file or in any folder of the source path. What it says
counts all the same; only its quotes were not looked up. It is a note where the source has a `sha256`:
that text was read once and is elsewhere. Without one it is a warning, since the name may be misspelt;
the file that was probably meant is offered.
""",
    why="""\
Texts are often somebody's property and stay outside of the project that has the claims. But a report should say what was
not checked.
""",
    example="""\
```yaml
sources:
  wire: {file: wire.txt}
```
""",
    instead="""\
Put the file beside the claim file, or name the folder that has it: `--source-path`, `source-path` in the configuration, or
the environment variable `FACTCHECK_SOURCES`. Texts are UTF-8 files named `.txt`, `.md` or `.html`. Neither a link nor an absolute
path leads out of the project and these folders.
Where a text stays elsewhere on purpose, record the `sha256` of its bytes with the source.
""",
)

# ``{}`` is what the trouble notes beside its kind.
REASONS = {
    Trouble.ABSENT: "is not on this machine",
    Trouble.DANGLING: "is a link to a file that is not on this machine",
    Trouble.NO_FILE: "is no file",
    Trouble.UNREADABLE: "cannot be read ({})",
    Trouble.TOO_LARGE: "is larger than {} bytes",
    Trouble.NOT_UTF8: "is not UTF-8 (byte {})",
    Trouble.UNKNOWN_LANGUAGE: "was not read: it is in none of the languages that are ({}); if it is all the same, --language says in which",
    Trouble.NO_TEXT: "is no text but a file of the kind {}: save what it says as plain text or HTML",
    Trouble.OUTSIDE: "is outside of the project and the source path, where nothing is read",
    Trouble.DISGUISED: "is a link to a hidden file or one that is named like no text, and was not followed",
    Trouble.UNKNOWN_FORMAT: "is in none of the formats that are read ({})",
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield one finding for each source that names a file whose text is unavailable."""
    quotes = Counter(
        claim.source.value for claim in analysis.corpus.claims if claim.source and claim.quote
    )
    for name, article in analysis.evidence.articles.items():
        source = analysis.corpus.sources[name]
        if isinstance(article, Unavailable) and source.file:
            unchecked = {0: "", 1: ": its quote was not checked"}
            yield Finding(
                rule=RULE.name,
                severity=RULE.severity if source.sha256 else Severity.WARNING,
                message=f"{source.file.value} {REASONS[article.trouble].format(article.value)}"
                + unchecked.get(quotes[name], f": its {quotes[name]} quotes were not checked")
                + (f"; did you mean {article.nearest}?" if article.nearest else ""),
                span=source.file.span,
            )
