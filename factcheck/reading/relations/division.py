"""A whole and the list of its parts, of any length: "434 fell out: 301 for age and 133 by choice".

The parts are the whole where words tell that nothing is left out, or where the figures all but
agree: a slip is likelier then than a part that is missing or things in two parts. Where words only
tell that nothing is in two parts, these are no more than the whole.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.guards import by_language
from factcheck.reading.items import Items, items
from factcheck.reading.lists import OF_A_SHARE, ListWords, list_words, may_overlap
from factcheck.reading.literals import count
from factcheck.reading.nouns import noun
from factcheck.reading.opposites import are_a_pair, are_all
from factcheck.reading.phrases import Match, likely, matches
from factcheck.reading.relation import Relation, Stated, Term
from factcheck.reading.sketch import CLOSING, Sketch
from factcheck.reading.slips import Sizes

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"ALL": "the|all|these|its|their"},
        "de": {"ALL": "den|allen|ihren|seinen|insgesamt"},
        "fr": {"ALL": "les|ses|leurs"},
    }
)
# A few words, and an article before the whole.
_FEW = r"(?: [^\W\d_]+){0,2}"
_ALL = "(?:{ALL} )?"
# What stands before a list.
PATTERNS = by_language(
    {
        "en": (
            "<whole>{STRETCH} (?:in|from|across) <groups>{STRETCH}(?P<colon>:) ",
            "<whole>{STRETCH}(?P<colon>:) ",
            f"<whole>{_FEW} (?P<bracket>\\()(?=⟨)",
            f"(?:^|[,;] )of {_ALL}<whole>",
            "<whole>{STRETCH},? of (?:which|whom) ",
            f"<part> (?:out )?of {_ALL}<whole>(?= seats)",
            f"\\bamong {_ALL}<whole>{_FEW} (?:were|are) (?=⟨)",
            (
                f"<whole>{_FEW} (?P<given>randomi[sz]ed|randomly assigned|allocated)"
                "(?:,? ⟨[or]\\d+⟩,?)? to "
            ),
        ),
        "de": (
            "<whole>{STRETCH} (?:in|aus) <groups>{STRETCH}(?P<colon>:) ",
            "<whole>{STRETCH}(?P<colon>:) ",
            f"<whole>{_FEW} (?P<bracket>\\()(?=⟨)",
            f"(?:^|[,;] )von {_ALL}<whole>",
            "<whole>{STRETCH},? davon ",
            f"<part> (?:der|von) {_ALL}<whole>(?= (?:sitze|mandate))",
            f"\\bunter {_ALL}<whole>{_FEW} (?:waren|sind) (?=⟨)",
        ),
        "fr": (
            "<whole>{STRETCH} (?:dans|de) <groups>{STRETCH}(?P<colon>:) ",
            "<whole>{STRETCH}(?P<colon>:) ",
            f"<whole>{_FEW} (?P<bracket>\\()(?=⟨)",
            f"(?:^|[,;] )sur {_ALL}<whole>",
            "<whole>{STRETCH},? dont ",
            "<part> des <whole>(?= sièges)",
            f"\\bparmi {_ALL}<whole>{_FEW},? (?:il y avait|figuraient|sont) (?=⟨)",
        ),
    },
    _WORDS,
)
_SHARE = re.compile(r" \(⟨p\d+⟩\)")
_CLAUSE_END = re.compile(r"[,;.:()]")
# Parts of a list, at least; those of one whose words do not tell that nothing is left out; and a
# whole that is no small number.
FEWEST, SEVERAL, SOME = 2, 3, 20
# A sum that is off by more than one in so many is none of parts with a rest.
FAR = 4


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the wholes that a sentence prints with lists of their parts."""
    are_few = sketch.amounts + sketch.letters.count("o") <= FEWEST
    if are_few or language not in PATTERNS:
        return
    words, plain = list_words(language), sketch._replace(text=_SHARE.sub("", sketch.text))
    for pattern in likely(PATTERNS[language], plain):
        for match in matches(pattern, language, plain):
            if OF_A_SHARE(language).search(plain.text[: plain.place(match.figures["whole"])]):
                continue
            found = items(plain, match, words)
            # Behind a list of money there may be more money.
            is_money = match.figures["whole"].kind is FigureKind.MONEY
            fewest = FEWEST if is_money else len(found.parts)
            shorter = (found.first(size) for size in range(len(found.parts), fewest - 1, -1))
            told = (_Division(plain, match, one, words).relation() for one in shorter)
            yield from [one for one in told if one][:1]


class _Division(NamedTuple):
    """A list and the match before it."""

    sketch: Sketch
    match: Match
    items: Items
    words: ListWords

    @property
    def whole(self) -> Figure:
        """The figure that the list divides."""
        return self.match.figures["whole"]

    @property
    def told(self) -> str:
        """What is said in the list or, behind a colon, before it as well."""
        is_after = "colon" not in self.match.words
        return self.sketch.text[self.match.end if is_after else self.match.start :]

    @property
    def is_listed(self) -> bool:
        """Whether the list stands alone: in brackets or behind a colon."""
        return not {"colon", "bracket"}.isdisjoint(self.match.words)

    @property
    def said(self) -> list[str]:
        """What is said behind each part, up to a comma."""
        behind = (text.rpartition(CLOSING)[2] for text in self.items.texts)
        return [_CLAUSE_END.split(text, maxsplit=1)[0].rstrip() for text in behind]

    @property
    def sort(self) -> Sequence[re.Pattern[str]]:
        """The words for what is never both of which each part has one of its own; none for none."""
        alone = _sort(self.said, self.words.alone)
        return alone or (_sort(self.items.texts, self.words.sorts) if self.is_listed else ())

    def relation(self) -> Relation | None:
        """Return what the list states of its whole; ``None`` where that is nothing."""
        terms = [_term("whole", self.whole)]
        terms += [_term(f"part{number}", one) for number, one in enumerate(self.items.parts, 1)]
        told = tuple(term for term in terms if term)
        sign = self.sign()
        if not sign or len(told) < len(terms):
            return None
        total = " + ".join(term.role for term in told[1:])
        says = (Stated(f"whole {sign} {total}", self.whole),)
        return Relation("parts", self.sketch.start, self.sketch.end, told, says)

    def sign(self) -> str:
        """Return how the whole compares with the sum of its parts; empty where nothing tells."""
        if len(self.items.parts) < FEWEST:
            return ""
        sizes = Sizes(self.whole, self.items.parts)
        if sizes.are_other or self.words.shared.search(self.told):
            return ""
        is_all = self.are_all(sizes)
        if is_all and not self.items.open:
            return "="
        return ">=" if is_all or self.are_apart() else ""

    def are_all(self, sizes: Sizes) -> bool:
        """Whether nothing is left out, by the words of the list or as its figures all but agree."""
        groups = self.match.figures.get("groups")
        if groups and groups.value == len(self.items.parts) + self.items.open:
            return True
        size = len(self.items.parts)
        is_sort = len(self.sort) == size or (
            size == FEWEST and are_all(self.told, self.sketch.language)
        )
        return (
            "given" in self.match.words
            or (self.is_listed and is_sort)
            or (not self.words.asked.search(self.told) and self.are_left_over(sizes))
        )

    def are_left_over(self, sizes: Sizes) -> bool:
        """Whether the last part is what is left, or figures behind a colon all but agree."""
        if not self.items.closing:
            return False
        rest = self.words.rest.search(self.items.texts[-1])
        if rest:
            return rest["left"] is not None or sizes.are_off_by(FAR) or sizes.have_slip
        return "colon" in self.match.words and sizes.are_near and self.is_even()

    def is_even(self) -> bool:
        """Whether a long list has things of one sort: all with a noun of their own, or none."""
        prose, language = self.sketch.prose, self.sketch.language
        nouns = {bool(noun(one, prose, language)) for one in self.items.parts}
        is_long = len(self.items.parts) >= SEVERAL and (self.whole.value or 0) >= SOME
        return is_long and len(nouns) == 1 and not may_overlap(self.items.texts, language)

    def are_apart(self) -> bool:
        """Whether nothing is in two parts."""
        is_pair = len(self.items.parts) == FEWEST and are_a_pair(self.sketch, self.items.parts)
        return is_pair or bool(self.sort) or self.are_seats() or self.are_periods()

    def are_seats(self) -> bool:
        """Whether the whole is one of seats that parties have, and nothing is said of others."""
        place = self.sketch.behind(self.sketch.place(self.whole))
        is_whole = self.words.seats.match(self.sketch.text, place - 1) is not None
        return is_whole and not any(
            self.words.moved.search(text) or not self.words.parties.match(said)
            for text, said in zip(self.items.texts, self.said, strict=True)
        )

    def are_periods(self) -> bool:
        """Whether money is spent in times that all differ."""
        periods = [self.words.periods.match(text) for text in self.items.texts]
        told = {period["period"] for period in periods if period}
        return self.whole.kind is FigureKind.MONEY and len(told) == len(self.items.parts)


def _sort(
    texts: Sequence[str], sorts: Sequence[Sequence[re.Pattern[str]]]
) -> Sequence[re.Pattern[str]]:
    """Return the words of a sort of which each text has one of its own; none for none."""
    for sort in sorts:
        found = [[at for at, one in enumerate(sort) if one.search(text)] for text in texts]
        single = {told[0] for told in found if len(told) == 1}
        if len(single) == len(texts):
            return sort
    return ()


def _term(role: str, figure: Figure) -> Term | None:
    """Return a figure as a count, even where it looks like a name."""
    is_name = figure.kind is FigureKind.NAME
    found = count(role, figure._replace(kind=FigureKind.NUMBER) if is_name else figure)
    return found and found._replace(figure=figure)
