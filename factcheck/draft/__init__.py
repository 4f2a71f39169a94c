"""Drafts of claims from a text, one for each sentence with figures.

Each figure is a typed literal of a quantity of its own. In: the text of an ``Article``, its
language, and what is covered already. Out: ``Drafted``. Imports the nouns, the recogniser, the
anchors and, for units, the statement language.

``sentences`` cuts the text, ``naming`` suggests names and counted nouns from the words around a
figure.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from factcheck.anchor.locate import locate
from factcheck.anchor.page import Page
from factcheck.model.anchor import Anchor
from factcheck.model.draft import Draft, Drafted, Proposal
from factcheck.model.figure import QUANTITIES, Figure, FigureKind
from factcheck.model.quote import Quote
from factcheck.model.span import Span, Text
from factcheck.reading import naming, sentences
from factcheck.recognise import as_literal, figures, meaning

__all__ = ["draft"]

DRAFTED = QUANTITIES | {FigureKind.DATE, FigureKind.YEAR}
# Words before or behind a sentence that may be needed to make its quote unique, at most.
CONTEXT = 12
NOWHERE = Span("", 1, 1, 1, 1)


def draft(  # noqa: PLR0913, PLR0917 - a text, how to read it, and what there is already
    text: str,
    language: str,
    source: str,
    covered: Collection[int] = (),
    taken: Collection[str] = (),
    ids: Collection[str] = (),
) -> Drafted:
    """Return the drafts for a text.

    ``covered`` are the figures that need none, by their index among all, ``taken`` the names and
    ``ids`` the claims that there are already.
    """
    page = Page(text)
    found = figures(text, language)
    names, free_ids = naming.Names(taken), naming.Names(ids)
    scope = naming.slug(source)
    drafts: list[Draft] = []
    left: list[str] = []
    number = 0
    for start, end in sentences(text, found):
        here = []
        while number < len(found) and found[number].start < end:
            if found[number].kind in DRAFTED and number not in covered:
                here.append(_surface(found[number]))
            number += 1
        if not here:
            continue
        words = " ".join(text[start:end].split())
        proposals, without = _proposals(words, Counter(here), language, scope, names)
        left += without
        if proposals:
            name = proposals[0].name.partition(".")[2].replace("_", "-")
            context = _context(
                words, text[max(start - 1000, 0) : start], text[end : end + 1000], page
            )
            drafts.append(Draft(free_ids.free(f"{source}-{name}", "-"), words, *context, proposals))
    return Drafted(source, tuple(drafts), tuple(left))


def _surface(figure: Figure) -> str:
    return " ".join(figure.surface.split())


def _proposals(
    words: str, wanted: Counter[str], language: str, scope: str, names: naming.Names
) -> tuple[tuple[Proposal, ...], list[str]]:
    """Return the figures of a sentence as they are read there, and those that have no literal."""
    proposals, left = [], []
    found = figures(words, language)
    for index, figure in enumerate(found):
        surface = _surface(figure)
        if figure.kind not in DRAFTED or not wanted[surface]:
            continue
        wanted[surface] -= 1
        literal = as_literal(figure)
        if not literal:
            left.append(surface)
            continue
        stop = found[index + 1].start if index + 1 < len(found) else len(words)
        behind = words[figure.end : stop]
        unit, written = _unit(figure, literal, behind, language)
        before = _without(words[: figure.start], found[:index])
        name = (
            f"{scope}.{naming.about(before, behind, language)}{'_date' if unit == 'date' else ''}"
        )
        proposals.append(
            Proposal(
                names.free(name),
                unit,
                written,
                signed=_is_signed(figure),
                average=written != literal and _has_fraction(figure),
            )
        )
    return tuple(proposals), left


def _without(words: str, found: Sequence[Figure]) -> str:
    """Return words without the figures among them."""
    for figure in reversed(found):
        words = f"{words[: figure.start]} {words[figure.end :]}"
    return words


def _unit(figure: Figure, literal: str, behind: str, language: str) -> tuple[str, str]:
    """Return the unit to declare, and the literal in it.

    What a number without a unit counts is taken from the words behind it.
    """
    if figure.kind not in QUANTITIES:
        return "date", literal
    noun = (
        naming.counted(behind, language)
        if figure.kind is FigureKind.NUMBER and not figure.unit
        else ""
    )
    if noun:
        return noun, f"{literal} {noun}"
    meant = meaning(figure)
    return (meant.unit.name if meant else "") or "1", literal


def _is_signed(figure: Figure) -> bool:
    return any(end is not None and end < 0 for end in (figure.value, figure.low))


def _has_fraction(figure: Figure) -> bool:
    ends = (figure.value, figure.low, figure.high)
    return any(end is not None and end.denominator != 1 for end in ends)


def _context(words: str, before: str, behind: str, page: Page) -> tuple[str, str]:
    """Return the words before or behind a quote that make it unique, as few as are enough.

    Both are empty where the quote is unique by itself, or where nothing helps.
    """
    ahead, later = before.split(), behind.split()
    tried = [
        (" ".join(ahead[len(ahead) - size :]), "") for size in range(min(CONTEXT, len(ahead)) + 1)
    ]
    tried += [("", " ".join(later[:size])) for size in range(1, min(CONTEXT, len(later)) + 1)]
    for prefix, suffix in tried:
        if isinstance(locate(Quote(Text(words, NOWHERE), prefix, suffix), page), Anchor):
            return prefix, suffix
    return "", ""
