"""Findings that a text accepts: comments before a block, and quotes of the settings.

``<!-- factcheck: accept contradiction, reason: as printed, until: 2027-01-31 -->`` holds for what
is found in the block behind it. For texts that have no comments a setting names a quote instead.
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
_ACCEPT = re.compile(
    r"accept\s+(?P<rule>[\w-]+)\s*,\s*reason\s*:\s*(?P<reason>\S.*?)"
    r"(?:\s*,\s*until\s*:\s*(?P<until>\d{4}-\d\d-\d\d))?",
    re.DOTALL,
)


def accepted_quotes(
    articles: Iterable[Article], quotes: Sequence[AcceptedQuote]
) -> Iterator[Acceptance]:
    """Yield what the settings accept: in each text that has the quote once, else nowhere."""
    pages = [(article, Page(article.prose.text)) for article in articles] if quotes else []
    for one in quotes:
        quote = Quote(Text(one.quote, one.span))
        found = ((article, locate(quote, page)) for article, page in pages)
        places: list[Span | None] = [
            article.span(place.start, place.end)
            for article, place in found
            if isinstance(place, Anchor)
        ]
        for place in places or [None]:
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
    block = next((one for one in article.layout.blocks if one.start >= comment.at), None)
    place = article.span(block.start, block.end) if block else span
    return Acceptance(read["rule"], read["reason"], span, until, place)
