"""The edits of a repair: of its text, of the quotes of that, and of its statement."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from html import escape

from factcheck.fixing import quotes
from factcheck.fixing.edit import Edit, Known, Why, all_of
from factcheck.fixing.places import Read, said, text_at
from factcheck.fixing.spelling import Piece
from factcheck.model.anchor import Anchor
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.explanation import Repair
from factcheck.model.figure import Figure, FigureKind
from factcheck.model.span import Span, Text
from factcheck.reword import reworded, said_anew, says_date

DIGITS = "0123456789.,'\N{RIGHT SINGLE QUOTATION MARK}"
MARKED_UP = (".html", ".htm")


def edits_of(
    repair: Repair,
    claim: Claim | None,
    statements: Sequence[tuple[Text | None, str]],
    known: Known,
) -> tuple[Edit, ...] | Why:
    """Return the edits that carry out a repair of statements of a claim, with the new one of each.

    What was read is changed in its text alone. What was written is changed with its quote, and
    with its text where that is at hand.
    """
    places = [(place, text) for place, text in statements if place]
    if not claim or len(places) < len(statements):
        return Why.SEVERAL
    if claim.read:
        return _of_texts(repair, [place.span for place, _ in places], known)
    if not all(place.literal for place, _ in places):
        return Why.FOLDED
    then = quotes.stated_then(known, claim, repair.now, repair.then)
    if then == repair.then and quotes.differs(known, claim, repair.now):
        return Why.OTHERWISE  # more than the zeros of a price
    beside = _beside(repair, claim, known)
    if isinstance(beside, Why):
        return beside
    # Not what ends a longer number.
    figure = re.compile(rf"(?<![\w.]){re.escape(repair.then)}(?!\w)")
    texts = ((place.span, figure.sub(lambda _: then, text)) for place, text in places)
    return (*beside, *(Edit(span, text) for span, text in texts))


def told_anew(repair: Repair, span: Span, known: Known) -> str:
    """Return how a text would have the figure at a place once it is repaired.

    Empty where that cannot be told. What a verb or an adverb says is told as a number of times.
    """
    found = text_at(known, span.file, span)
    if not found or len(found.figures) != 1:
        return ""
    (figure,) = found.figures
    new = reworded(found.article.prose.text, figure, found.language, repair.now, repair.then)
    if not new and figure.kind is FigureKind.MULTIPLE:
        return f"{repair.then} times"
    return f"{figure.hedge} {new}".strip() if new else ""


def _of_texts(repair: Repair, spans: Iterable[Span], known: Known) -> tuple[Edit, ...] | Why:
    """Return the edits of a text for a figure that statements were read with, each place once."""
    made = [_of_text(repair, span, known) for span in dict.fromkeys(spans)]
    return next(
        (one for one in made if isinstance(one, Why)),
        tuple(edit for one in made if not isinstance(one, Why) for edit in one),
    )


def _of_text(repair: Repair, span: Span, known: Known) -> tuple[Edit, ...] | Why:
    """Return the edits of a text for a figure that it was read with."""
    found = text_at(known, span.file, span)
    if not found or len(found.figures) != 1:
        return Why.UNFOUND
    return _rewritten(known, found, found.figures[0], repair)


def _beside(repair: Repair, claim: Claim, known: Known) -> tuple[Edit, ...] | Why:
    """Return the edits that belong to that of a statement."""
    anchor = known.evidence.quotes.get(claim.id)
    article = known.evidence.articles.get(claim.source.value) if claim.source else None
    if not claim.quote or not isinstance(article, Article):
        made = quotes.alone(known, claim, repair.now, repair.then)
        is_edited = made and not isinstance(made, Why)
        return Why.SEVERAL if is_edited and _says(repair, [claim]) > len(repair.replaced) else made
    if not isinstance(anchor, Anchor):
        return Why.UNFOUND
    found = text_at(known, article.file, anchor)
    quoted = found.figures if found else ()
    there = said(quoted, repair.now)
    if not found or not there:
        return quotes.untold(quoted, repair.now, repair.then) or ()
    if len(there) > 1:
        return Why.UNFOUND
    figure = there[0]
    if _is_said_elsewhere(known, article, figure, claim, repair):
        return Why.SEVERAL
    return _rewritten(known, found, figure, repair)


def _is_said_elsewhere(
    known: Known, article: Article, figure: Figure, claim: Claim, repair: Repair
) -> bool:
    """Whether another statement says the same of a figure, which would no longer be true of it."""
    others = (
        other
        for other, _, anchor in known.quotes.get(article.file, ())
        if other.id == claim.id or (anchor.start < figure.end and figure.start < anchor.end)
    )
    return _says(repair, others) > len(repair.replaced)


def _says(repair: Repair, claims: Iterable[Claim]) -> int:
    """Return how many statements of claims have the literal that a repair changes."""
    literal = re.compile(rf"(?<![\w.]){re.escape(repair.now)}(?![\w.])")
    texts = (
        text.value
        for claim in claims
        for text in (*claim.says, *(text for one in claim.readings for text in one.says))
    )
    return sum(bool(literal.search(text)) for text in texts)


def _rewritten(known: Known, text: Read, figure: Figure, repair: Repair) -> tuple[Edit, ...] | Why:
    """Return the edits of a text and its quotes that say a figure anew.

    None where it is a date of which the text does not tell the part that changes.
    """
    article = text.article
    if says_date(figure, repair.then):
        return ()
    prose = article.prose.text
    anew = said_anew(prose, figure, text.language, repair.now, repair.then)
    if not anew:
        return Why.UNSAYABLE
    pieces = [
        Piece(one.start + start, one.start + end, words)
        for one in anew
        for start, end, words in _pieces(prose[one.start : one.end], one.words)
    ]
    edits = [_in_file(article, *piece) or Why.MARKED_UP for piece in pieces]
    return all_of([*edits, *quotes.with_changes(known, article, pieces)])


def _pieces(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return what to replace in words so that they become others: numbers and words as a whole."""
    before, after = _cut(old), _cut(new)
    found: list[tuple[int, int, str]] = []
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        # Something must stand where something is added.
        more = int(first == last)
        start = len("".join(before[: first - more]))
        stop = len("".join(before[:last]))
        found.append((start, stop, "".join(after[begin - more : end])))
    return found


def _cut(words: str) -> list[str]:
    """Return runs of digits with their separators, runs of letters, and every other character."""
    parts: list[str] = []
    for sign in words:
        last = parts[-1] if parts else ""
        if last and (
            (sign.isalpha() and last[-1].isalpha()) or (sign in DIGITS and last[0].isdigit())
        ):
            parts[-1] += sign
        else:
            parts.append(sign)
    return parts


def _in_file(article: Article, start: int, end: int, words: str) -> Edit | None:
    """Return the edit of a part of the prose; ``None`` where there is markup inside of it."""
    first, last = article.prose.origin(start, end)
    raw = article.lines.text[first:last]
    if "<" in raw and article.prose.text[start:end] != raw:
        return None
    if raw != article.prose.text[start:end] and not raw.startswith("&"):
        return None
    is_marked_up = article.file.lower().endswith(MARKED_UP)
    told = escape(words, quote=False) if is_marked_up else words
    return Edit(Span(article.file, *article.lines.place(first), *article.lines.place(last)), told)
