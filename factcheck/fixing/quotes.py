"""Quotes changed with their text, and quotes moved to where their words stand now."""

import re
from collections.abc import Iterator, Sequence

from factcheck.cover import may_be_about, tongue
from factcheck.fixing.edit import Edit, Known, Why, all_of
from factcheck.fixing.places import said
from factcheck.fixing.spelling import Piece, edits, in_its_style, replaced
from factcheck.model.anchor import Anchor, Missing
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.figure import Figure
from factcheck.model.quote import Quote
from factcheck.recognise import figures
from factcheck.reword import (
    as_fine,
    is_number,
    reworded,
    said_anew,
    says_date,
    without_about,
)

# Words that a quote may get on one side so that it stands in its text once.
LONGEST = 8
SOFT = "\N{SOFT HYPHEN}"
_WORDS = re.compile(r"\S+")


def with_changes(known: Known, article: Article, pieces: Sequence[Piece]) -> Iterator[Edit | Why]:
    """Yield the edits of the quotes of a text in whose prose some pieces are replaced.

    A quote that has a part of a piece alone cannot be changed so. One that stands in the text twice
    then, changed or not, gets the words beside it that make it the only one.
    """
    for _, quote, anchor in known.quotes.get(article.file, ()):
        here = [one for one in pieces if one.start < anchor.end and anchor.start < one.end]
        if not here:
            yield from _apart(known, article, quote, anchor, pieces)
            continue
        is_whole = anchor.start <= here[0].start and here[-1].end <= anchor.end
        if is_whole:
            yield from _changed(known, article, quote, anchor, here)
        else:
            yield Why.UNFOUND


def _changed(
    known: Known, article: Article, quote: Quote, anchor: Anchor, pieces: Sequence[Piece]
) -> Iterator[Edit | Why]:
    """Yield the edits of a quote in which all pieces stand."""
    prose = article.prose.text
    passage = prose[anchor.start : anchor.end]
    new = prose[: anchor.start], replaced(passage, pieces, anchor.start), prose[anchor.end :]
    if "".join(new).count(new[1]) > 1 and not quote.prefix and not quote.suffix:
        yield _longer(known, quote, *new)
        return
    own = []
    for one in pieces:
        place = _aligned(
            passage, quote.exact.value, one.start - anchor.start, one.end - anchor.start
        )
        if not place:
            yield Why.UNFOUND
            return
        own.append(Piece(*place, one.text))
    yield from edits(known, quote.exact, own)


def _apart(
    known: Known, article: Article, quote: Quote, anchor: Anchor, pieces: Sequence[Piece]
) -> Iterator[Edit | Why]:
    """Yield the edit of a quote elsewhere whose words stand where the pieces are replaced, too."""
    prose = article.prose.text
    passage = prose[anchor.start : anchor.end]
    first, last = pieces[0].start, pieces[-1].end
    changed = replaced(prose[first:last], pieces, first)
    around = prose[max(first - len(passage), 0) : first] + changed + prose[last:][: len(passage)]
    was = prose[max(first - len(passage), 0) : last + len(passage)]
    if around.count(passage) <= was.count(passage) or quote.prefix or quote.suffix:
        return
    before, after = prose[: anchor.start], prose[anchor.end :]
    if first < anchor.start:
        before = replaced(before, pieces)
    else:
        after = replaced(after, pieces, anchor.end)
    yield _longer(known, quote, before, passage, after)


def _longer(known: Known, quote: Quote, before: str, passage: str, after: str) -> Edit | Why:
    """Return the edit that gives a quote so many words beside it that it stands there once."""
    told = _extended(before, passage, after)
    lines = known.corpus.lines.get(quote.exact.span.file)
    if not told or lines is None or not quote.exact.literal:
        return Why.FOLDED if told else Why.UNFOUND
    words = " ".join(told.replace(SOFT, "").split())
    return Edit(quote.exact.span, in_its_style(lines, quote.exact.span, words))


def _extended(before: str, passage: str, after: str) -> str:
    """Return a passage with words before it, then behind it, until it is the only one of its line.

    Empty where that does not help.
    """
    left, right = before[before.rfind("\n") + 1 :], after.partition("\n")[0]
    whole = before + passage + after
    starts = [match.start() for match in _WORDS.finditer(left)]
    ends = [match.end() for match in _WORDS.finditer(right)]
    for told in (
        *(left[start:] + passage for start in reversed(starts[-LONGEST:])),
        *(left + passage + right[:end] for end in ends[:LONGEST]),
    ):
        if whole.count(told) == 1:
            return told.strip()
    return ""


def alone(known: Known, claim: Claim, now: str, then: str) -> tuple[Edit, ...] | Why:
    """Return the edits of a quote whose text is not at hand; none where there is nothing to do.

    The quote then has the new figure already, or nobody quotes anything.
    """
    if not claim.quote:
        return ()
    quote = claim.quote.exact
    language = _language_of(known, claim, quote.value)
    found = figures(quote.value, language)
    there = said(found, now)
    if not there:
        return untold(found, now, then) or ()
    if len(there) > 1:
        return Why.UNFOUND
    if says_date(there[0], then):
        return ()  # the quote does not tell the part that changes
    anew = said_anew(quote.value, there[0], language, now, then)
    if not anew:
        return Why.UNSAYABLE
    return all_of(edits(known, quote, [Piece(*one) for one in anew]))


def stated_then(known: Known, claim: Claim, now: str, then: str) -> str:
    """Return the new literal for a statement as its quote has the figure then.

    With its decimals, $184.00; without "about" where only roundness allowed that: of 3,500 somebody
    may say that it is about so many, of 350 not.
    """
    if not claim.quote:
        return then
    text = claim.quote.exact.value
    language = _language_of(known, claim, text)
    for figure in said(figures(text, language), now)[:1]:
        for new in figures(reworded(text, figure, language, now, then), language)[:1]:
            is_vague = figure.hedge or may_be_about(new)
            return as_fine(then if is_vague else without_about(then), new)
    return then


def _language_of(known: Known, claim: Claim, quoted: str) -> str:
    """Return the language of a quote: that of its source, else the one that it seems to be in."""
    declared = known.corpus.sources.get(claim.source.value) if claim.source else None
    language = tongue.known(declared.language or "") if declared else ""
    return language or tongue.guess([quoted]) or "en"


def differs(known: Known, claim: Claim, now: str) -> bool:
    """Whether a quote has the number of a statement, but another hedge or place: 9 for about 9."""
    if not claim.quote or (claim.id, now) not in known.unquoted:
        return False
    text = claim.quote.exact.value
    return bool(said(figures(text, _language_of(known, claim, text)), now))


def untold(quoted: Sequence[Figure], now: str, then: str) -> Why | None:
    """Return why a quote without the figure of a statement keeps this from being changed alone.

    Nothing does where the quote has the new figure, and of a date where it has none at all. A share
    in words may stand there in words that are not read: "das Drittel".
    """
    is_date = now.startswith("@")
    if said(quoted, then) or (is_date and not quoted):
        return None
    return Why.UNFOUND if is_date or is_number(now) else Why.UNSAYABLE


def moved(known: Known, claim: Claim) -> Edit | Why:
    """Return the edit that makes a quote the passage that is most like it in its text."""
    outcome = known.evidence.quotes.get(claim.id)
    article = known.evidence.articles.get(claim.source.value) if claim.source else None
    if (
        not isinstance(outcome, Missing)
        or outcome.misplaced
        or not outcome.nearest
        or not isinstance(article, Article)
        or not claim.quote
    ):
        return Why.UNFOUND
    passage = article.prose.text[outcome.nearest.start : outcome.nearest.end]
    words = " ".join(passage.replace(SOFT, "").split())
    quote = claim.quote.exact
    lines = known.corpus.lines.get(quote.span.file)
    if lines is None or not quote.literal:
        return Why.FOLDED
    return Edit(quote.span, in_its_style(lines, quote.span, words))


def _aligned(passage: str, quote: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the part of a quote that stands for ``passage[start:end]``, whatever its blanks."""
    there, here = _visible(passage), _visible(quote)
    if len(there) != len(here):
        return None
    first = sum(at < start for at in there)
    last = sum(at < end for at in there) - 1
    return (here[first], here[last] + 1) if first <= last else None


def _visible(text: str) -> list[int]:
    """Return the offsets of the characters that are neither blank nor soft hyphens."""
    return [at for at, sign in enumerate(text) if not sign.isspace() and sign != SOFT]
