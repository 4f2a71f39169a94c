"""Findings that a text accepts: comments before a block, and quotes of the settings.

``<!-- factcheck: accept contradiction, reason: as printed, until: 2027-01-31 -->`` holds for what
is found in the block behind it, in plain text in the paragraph. A setting names a quote instead.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from factcheck.anchor.locate import locate
from factcheck.anchor.page import Page
from factcheck.model.anchor import Anchor
from factcheck.model.article import Article
from factcheck.model.claim import Acceptance, AcceptedQuote
from factcheck.model.layout import Comment
from factcheck.model.problem import Kind, Problem
from factcheck.model.quote import Quote
from factcheck.model.span import Span, Text

_OURS = re.compile(r"<!--\s*factcheck\s*:\s*(.*?)\s*-->", re.DOTALL)
# What ends a paragraph: a blank line or, in a text without any, a line break.
_BLANK_LINE, _LINE_END = re.compile(r"\n[^\S\n]*\n"), re.compile("\n")
_ACCEPT = re.compile(
    r"accept\s+(?P<rule>[\w-]+)\s*,\s*reason\s*:\s*(?P<reason>\S.*?)"
    r"(?:\s*,\s*until\s*:\s*(?P<until>\d{4}-\d\d-\d\d))?",
    re.DOTALL,
)


def accepted_quotes(
    articles: Iterable[Article], quotes: Sequence[AcceptedQuote], *, partial: bool
) -> Iterator[Acceptance]:
    """Yield what the settings accept: in each text that has the quote once, else nowhere.

    Where the texts are ``partial``, a quote that none has may be for another text: it is left out.
    """
    pages = [(article, Page(article.prose.text)) for article in articles] if quotes else []
    for one in quotes:
        quote = Quote(Text(one.quote, one.span))
        found = ((article, locate(quote, page)) for article, page in pages)
        places: list[Span | None] = [
            article.span(place.start, place.end)
            for article, place in found
            if isinstance(place, Anchor)
        ]
        for place in places or [None] * (not partial):
            yield Acceptance(one.rule, one.reason, one.span, one.until, place)


def acceptances(article: Article) -> Iterator[Acceptance | Problem]:
    """Yield what the comments of a text accept, each with the block that it holds for.

    A comment that is meant for us and cannot be read is a problem.
    """
    for comment in article.layout.comments:
        ours = _OURS.fullmatch(comment.text.strip())
        if ours:
            yield _acceptance(article, comment, " ".join(ours[1].split()))


def _acceptance(article: Article, comment: Comment, body: str) -> Acceptance | Problem:
    """Return what one comment accepts, or the problem that it cannot be read."""
    (line, column), (end, width) = map(article.lines.place, (comment.start, comment.end))
    span = Span(article.file, line, column, end, width)
    read = _ACCEPT.fullmatch(body)
    try:
        until = date.fromisoformat(read["until"]) if read and read["until"] else None
    except ValueError:
        read = None
    if not read:
        return Problem(Kind.BAD_COMMENT, span, (body,))
    block = _block(article, comment.at)
    return Acceptance(read["rule"], read["reason"], span, until, block or span)


def _block(article: Article, at: int) -> Span | None:
    """Return the block behind a place of the prose; of plain text the paragraph."""
    prose, blocks = article.prose.text, article.layout.blocks
    if blocks:
        block = next((one for one in blocks if one.start >= at), None)
        return article.span(block.start, block.end) if block else None
    start = at + len(prose[at:]) - len(prose[at:].lstrip())
    ends = _BLANK_LINE if _BLANK_LINE.search(prose.strip()) else _LINE_END
    end = ends.search(prose, start)
    stop = end.start() if end else len(prose)
    return article.span(start, stop) if start < stop else None
