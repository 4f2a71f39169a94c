"""The words that a finding is about in Markdown: statements in a table, or passages of a text."""

from collections.abc import Mapping

from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.finding import Finding
from factcheck.render.changes import fitting_remark
from factcheck.render.markup import code_span, escape, table
from factcheck.render.passages import Passage
from factcheck.render.phrases import brief, claim_of


def statement_table(finding: Finding, corpus: Corpus, claims: Mapping[str, Claim]) -> str:
    """Return the table of a finding: one row for each statement, or else for each claim.

    A row has what the source says, how it was read, and the values that would fit. The words of a
    claim stand in its first row; a source that all share is named elsewhere.
    """
    to_fit = _values_by_statement(finding)
    shared = source_of(finding, claims)
    rows = []
    quoted: set[str] = set()
    for name, texts in _said(finding, claims):
        claim = claim_of(name, claims)
        is_new = claim is None or claim.id not in quoted
        quoted.update([claim.id] if claim else ())
        rows.append(
            (
                code_span(name),
                _attribution(claim, corpus, shared) if is_new else "",
                "<br>".join(code_span(brief(text)) for text in texts),
                to_fit.get(name, ""),
            )
        )
    heads = ("claim", "the source says", "read as", "fits if")
    kept = [column for column in range(len(heads)) if any(row[column] for row in rows)]
    return table(
        [heads[column] for column in kept], [[row[column] for column in kept] for row in rows]
    )


def _values_by_statement(finding: Finding) -> dict[str, str]:
    """Return the values that would fit the figure of each statement that a repair changes."""
    return {
        name: escape(fitting_remark(repair).removesuffix(" fits"))
        for repair in (
            *(one for several in finding.joint_repairs for one in several),
            *finding.repairs,
        )
        for name, _ in repair.replaced
    }


def source_of(finding: Finding, claims: Mapping[str, Claim]) -> str:
    """Return the one source of all statements of a finding; empty where there are several."""
    found = {
        claim.source.value if claim and claim.source else ""
        for claim in (claim_of(name, claims) for name, _ in _said(finding, claims))
    }
    return found.pop() if len(found) == 1 else ""


def _said(finding: Finding, claims: Mapping[str, Claim]) -> list[tuple[str, list[str]]]:
    """Return the statements of a finding with what each says, or else its claims."""
    statements = [(statement.claim, [statement.text]) for statement in finding.statements]
    return statements or [(name, _statement_texts(claims.get(name))) for name in finding.claims]


def _statement_texts(claim: Claim | None) -> list[str]:
    """Return everything that a claim says, in one reading or several."""
    if claim is None:
        return []
    readings = (
        f"{reading.name}: {text.value}" for reading in claim.readings for text in reading.says
    )
    return [*(text.value for text in claim.says), *readings]


def _attribution(claim: Claim | None, corpus: Corpus, shared: str) -> str:
    """Return the words of a claim and its speaker, and its source unless that is the shared one."""
    if claim is None:
        return ""
    words = [f"“{escape(brief(claim.quote.exact.value))}”"] if claim.quote else []
    if claim.speaker:
        words.append(f"so {escape(brief(claim.speaker))}")
    if claim.source and claim.source.value != shared:
        words.append(source_name(claim.source.value, corpus))
    if claim.as_of:
        words.append(f"as of {claim.as_of}")
    return ", ".join(words)


def source_name(name: str, corpus: Corpus) -> str:
    """Return the title of a source, or its name as code where nobody declared it."""
    source = corpus.sources.get(name)
    return f"*{escape(source.title or source.name)}*" if source else code_span(name)


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
