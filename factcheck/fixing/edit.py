"""Edits of files, what they are made from, and why there are none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from fractions import Fraction
from functools import cached_property

from factcheck.model.anchor import Anchor, Evidence
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage, Covered, Tracked
from factcheck.model.figure import Figure
from factcheck.model.quote import Quote
from factcheck.model.span import Span

Amount = tuple[Fraction | None, Fraction | None, Fraction | None]


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of a file and the text to replace it."""

    span: Span
    text: str


@dataclass(frozen=True)
class Known:
    """What was read, where its quotes stand, and the figures of the texts."""

    corpus: Corpus
    evidence: Evidence
    coverage: Coverage

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by their ids."""
        return {claim.id: claim for claim in self.corpus.claims}

    @cached_property
    def quotes(self) -> Mapping[str, Sequence[tuple[Claim, Quote, Anchor]]]:
        """The quotes of written claims that stand in a text, with their places, by file."""
        found = defaultdict(list)
        for claim in self.corpus.claims:
            anchor = self.evidence.quotes.get(claim.id)
            text = self.evidence.articles.get(claim.source.value) if claim.source else None
            if claim.read or not claim.quote or not isinstance(text, Article):
                continue
            if isinstance(anchor, Anchor):
                found[text.file].append((claim, claim.quote, anchor))
        return found

    @cached_property
    def unquoted(self) -> frozenset[tuple[str, str]]:
        """The literals that the quotes of their claims do not have so, each with the claim's id."""
        return frozenset(
            (one.claim.id, one.statement.value[one.literal.start : one.literal.end])
            for one in self.coverage.unquoted
        )

    @cached_property
    def texts(self) -> Mapping[str, tuple[Article, Covered]]:
        """The texts at hand with their figures, by file."""
        return {
            article.file: (article, covered)
            for covered in self.coverage.sources
            if isinstance(article := self.evidence.articles.get(covered.source), Article)
        }

    @cached_property
    def alike(self) -> Mapping[str, Mapping[Amount, Sequence[Tracked]]]:
        """The figures of the texts at hand by their amounts, by file."""
        found: dict[str, dict[Amount, list[Tracked]]] = {}
        for file, (_, covered) in self.texts.items():
            there: defaultdict[Amount, list[Tracked]] = defaultdict(list)
            for one in covered.figures:
                there[amount_of(one.figure)].append(one)
            found[file] = there
        return found


def amount_of(figure: Figure) -> Amount:
    """Return the value of a figure and the ends of its range, one of which it has."""
    return figure.value, figure.low, figure.high


class Why(StrEnum):
    """Why a repair cannot be carried out."""

    FOLDED = auto()  # its statement or quote stands folded or escaped in the file
    UNSAYABLE = auto()  # the figure cannot be said in the words that it has
    UNFOUND = auto()  # its figure is not in the quote, or there several times
    OTHERWISE = auto()  # the quote says its figure with another hedge, or less precisely
    MARKED_UP = auto()  # there is markup between the characters of the figure
    SEVERAL = auto()  # several sentences or readings say it


def all_of(made: Iterable[Edit | Why]) -> tuple[Edit, ...] | Why:
    """Return some edits, or the first reason why one of them cannot be made."""
    edits: list[Edit] = []
    for one in made:
        if isinstance(one, Why):
            return one
        edits.append(one)
    return tuple(edits)
