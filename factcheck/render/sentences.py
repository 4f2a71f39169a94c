"""The words that a finding is about in Markdown: statements in a table, or passages of a text."""

from collections.abc import Mapping

from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.finding import Finding
from factcheck.render.markup import code_span, escape, table
from factcheck.render.passages import Passage
from factcheck.render.phrases import brief, claim_of, fitting_remark


def statement_table(finding: Finding, corpus: Corpus, claims: Mapping[str, Claim]) -> str:
    """Return the table of a finding: one row for each statement, or else for each claim.

    A row has what the source says, how it was read, and the values that would fit.
    """
    to_fit = {
        repair.statement: escape(fitting_remark(repair).removesuffix(" fits"))
        for repair in (*finding.repairs, *(one for pair in finding.joint_repairs for one in pair))
    }
    statements = [(statement.claim, [statement.text]) for statement in finding.statements]
    statements = statements or [
        (name, _statement_texts(claims.get(name))) for name in finding.claims
    ]
    rows = [
        (
            code_span(name),
            _attribution(claim_of(name, claims), corpus),
            "<br>".join(code_span(brief(text)) for text in texts),
            to_fit.get(name, ""),
        )
        for name, texts in statements
    ]
    heads = ("claim", "the source says", "read as", "fits if")
    kept = [column for column in range(len(heads)) if any(row[column] for row in rows)]
    return table(
        [heads[column] for column in kept], [[row[column] for column in kept] for row in rows]
    )


def _statement_texts(claim: Claim | None) -> list[str]:
    """Return everything that a claim says, in one reading or several."""
    if claim is None:
        return []
    readings = (
        f"{reading.name}: {text.value}" for reading in claim.readings for text in reading.says
    )
    return [*(text.value for text in claim.says), *readings]


def _attribution(claim: Claim | None, corpus: Corpus) -> str:
    """Return the words of a claim, who says them, and where."""
    if claim is None:
        return ""
    words = [f"“{escape(brief(claim.quote.exact.value))}”"] if claim.quote else []
    if claim.speaker:
        words.append(f"so {escape(brief(claim.speaker))}")
    if claim.source:
        source = corpus.sources.get(claim.source.value)
        words.append(
            f"*{escape(source.title or source.name)}*" if source else code_span(claim.source.value)
        )
    if claim.as_of:
        words.append(f"as of {claim.as_of}")
    return ", ".join(words)


def passage_text(passage: Passage, *, placed: bool) -> str:
    """Return a sentence as a quote, or a part of a table, its figures bold; its place if wanted."""
    rows = [
        [
            "".join(
                f"**{_inline(part.text)}**" if part.is_figure else _inline(part.text)
                for part in cell
            )
            for cell in row
        ]
        for row in passage.rows
    ]
    place = code_span(f"{passage.span.file}:{passage.span.line}") if placed else ""
    if passage.is_table:
        return table(rows[0], rows[1:]) + (f"\n\n{place}" if placed else "")
    return f"> {rows[0][0]}" + (f" ({place})" if placed else "")


def _inline(text: str) -> str:
    """Return a part of a line that marks up nothing; its blanks at the ends stay."""
    bare = text.strip()
    return text.replace(bare, escape(bare)) if bare else " "
