"""Figures and claims compared: literals not in their quotes, figures of texts that no claim says.

In: a ``Corpus``, its ``Theory`` and the ``Evidence`` of its quotes. Out: a ``Coverage``. Imports
the nouns, the recogniser and, for units, the statement language.

``quoted`` compares literals with the figures of their quotes (``measures`` in value and unit,
``hedging`` in hedge, ``losses`` in sign; ``months`` finds more parts of dates, ``shares`` more
quantities), ``states`` finds the state of each figure of a text, ``tongue`` the language of a text,
``foreign`` whether it is one that is not read.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.cover.hedging import StatedLiteral
from factcheck.model.anchor import Evidence
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage, Covered, Recognised, State, Unquoted
from factcheck.model.expression import Form, Literal, literals
from factcheck.model.figure import Figure
from factcheck.model.quote import Quote
from factcheck.model.theory import Theory

if TYPE_CHECKING:
    from factcheck.cover.measures import Measured

__all__ = ["cover", "may_be_about", "recognised", "with_read", "without_foreign"]

# The forms of literals that "one" may say.
_PLAIN = frozenset({Form.NUMBER, Form.HEDGED})


def may_be_about(figure: Figure) -> bool:
    """Whether a statement may say "about" where the text has a bare figure: 3,500, but not 350."""
    from factcheck.cover.quoted import is_loose

    return is_loose(figure)


def recognised(corpus: Corpus, evidence: Evidence) -> dict[str, Recognised]:
    """Return the figures of the texts at hand, by source; each text is read once."""
    if not evidence.articles:
        return {}
    from factcheck.recognise import figures

    known: dict[tuple[str, str, str], Recognised] = {}
    found = {}
    for name, article in evidence.articles.items():
        if isinstance(article, Article):
            text = article.prose.text
            declared = _declared_language(corpus, name)
            language = _language(declared, [text])
            key = (article.file, article.sha256, language)
            if key not in known:
                spoken = language or "en"
                is_foreign = bool(declared) and not language
                known[key] = Recognised(spoken, tuple(figures(text, spoken)), is_foreign)
            found[name] = known[key]
    return found


def without_foreign(
    corpus: Corpus, articles: Mapping[str, Article | Unavailable]
) -> dict[str, Article | Unavailable]:
    """Return the texts of sources, with given ones in a language that is not read as unavailable.

    A language that is declared is believed.
    """
    from factcheck.cover import tongue
    from factcheck.recognise import LOCALES

    def is_foreign(name: str, article: Article) -> bool:
        source = corpus.sources[name]
        return source.given and not source.language and tongue.is_foreign([article.running])

    return {
        name: Unavailable(Trouble.UNKNOWN_LANGUAGE, ", ".join(LOCALES))
        if isinstance(article, Article) and is_foreign(name, article)
        else article
        for name, article in articles.items()
    }


def with_read(coverage: Coverage, read: Mapping[str, Collection[int]]) -> Coverage:
    """Return a coverage with those figures as read that stand in a relation of their text.

    ``read`` has the indices of these figures by source; what is claimed or set aside stays so.
    """
    return coverage._replace(
        sources=tuple(
            replace(
                covered,
                figures=tuple(
                    tracked._replace(state=State.READ)
                    if index in read.get(covered.source, ()) and tracked.state is State.UNCLAIMED
                    else tracked
                    for index, tracked in enumerate(covered.figures)
                ),
            )
            for covered in coverage.sources
        )
    )


def cover(
    corpus: Corpus,
    theory: Theory,
    evidence: Evidence,
    about: Fraction,
    texts: Mapping[str, Recognised] | None = None,
) -> Coverage:
    """Return which figures of their quotes and of the texts at hand the claims of a corpus cover.

    ``about`` is the fraction that vague hedges allow, ``texts`` the figures of the texts at hand
    where they are known.
    """
    texts = recognised(corpus, evidence) if texts is None else texts
    stated: defaultdict[str, list[StatedLiteral]] = defaultdict(list)
    for assertion in theory.assertions:
        if assertion.claim:
            stated[assertion.claim.id] += [
                (comparison, literal)
                for alternative in assertion.alternatives
                for comparison in alternative.comparisons
                for literal in literals(comparison)
            ]
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.quote:
            by_source[claim.source.value if claim.source else ""].append(claim)
    unquoted = [
        found
        for name, claims in by_source.items()
        for found in _unquoted(claims, stated, _declared_language(corpus, name), about, evidence)
    ]
    found, gone = _cover_texts(corpus, by_source, stated, evidence, about, texts)
    return Coverage(tuple(unquoted), _with_support(found, corpus, theory), gone)


def _with_support(found: Sequence[Covered], corpus: Corpus, theory: Theory) -> tuple[Covered, ...]:
    """Return the figures of texts, and mark those whose claims are about numbers from data."""
    given = {f"={one.says.value}" for one in corpus.definitions if one.origin}
    if not given:
        return tuple(found)
    known = {name for one in theory.assertions if one.id in given for name in one.quantities}
    claims = {
        one.claim.id
        for one in theory.assertions
        if one.claim and not known.isdisjoint(one.quantities)
    }
    return tuple(
        replace(
            covered,
            figures=tuple(
                one._replace(supported=not claims.isdisjoint(one.claims)) for one in covered.figures
            ),
        )
        for covered in found
    )


def _declared_language(corpus: Corpus, source: str) -> str:
    declared = corpus.sources.get(source)
    return declared.language or "" if declared else ""


def _unquoted(
    claims: Sequence[Claim],
    stated: Mapping[str, Sequence[StatedLiteral]],
    declared: str,
    about: Fraction,
    evidence: Evidence,
) -> list[Unquoted]:
    """Return the literals of claims that the quotes of one source do not have.

    Where nobody says which language the quotes are in, a figure counts however any language reads
    it.
    """
    claims = [claim for claim in claims if stated.get(claim.id)]
    if not claims:
        return []
    from factcheck.recognise import LOCALES

    language = _language(declared, (_words(claim.quote) for claim in claims if claim.quote))
    if not language:
        return []
    others = [] if declared else [other for other in LOCALES if other != language]
    return [
        one
        for claim in claims
        for one in _not_in_quote(claim, stated[claim.id], (language, *others), about, evidence)
    ]


def _not_in_quote(
    claim: Claim,
    stated: Sequence[StatedLiteral],
    languages: Sequence[str],
    about: Fraction,
    evidence: Evidence,
) -> Sequence[Unquoted]:
    """Return the literals that the quote of a claim does not have in any of the languages.

    They are reported as the first language reads the quote.
    """
    from factcheck.cover.losses import sentence_of
    from factcheck.cover.quoted import unquoted
    from factcheck.cover.verbatim import stands

    quote = claim.quote
    assert quote
    sentence = sentence_of(claim, evidence)
    first, *others = languages
    alone = not quote.prefix and not quote.suffix
    if first == "en" and alone and all(stands(*one, quote.exact.value) for one in stated):
        return ()
    ones = [one for _, one in stated if one.form in _PLAIN and one.values == ("1",)]
    missing = list(unquoted(claim, stated, _figures(quote, first, about, ones), sentence))
    for other in others:
        if not missing:
            break
        still = {
            (one.statement, one.literal)
            for one in unquoted(claim, stated, _figures(quote, other, about, ones), sentence)
        }
        missing = [one for one in missing if (one.statement, one.literal) in still]
    return missing


def _figures(
    quote: Quote, language: str, about: Fraction, stated: Sequence[Literal]
) -> list["Measured"]:
    """Return the figures of a quote as a language reads it where it stands.

    ``stated`` are the literals of 1: with them "one" is a figure too, as somebody says that it is.
    """
    from factcheck.cover.measures import is_count, measured
    from factcheck.cover.months import months
    from factcheck.cover.shares import ones, quantities
    from factcheck.recognise import figures

    text, start, end = _passage(quote)
    counted = any(is_count(one.unit) for one in stated)
    found = []
    # The cells of a row are read each by itself: 67 and 8 beside a dash are no score.
    for cell in text.split("\t"):
        read = figures(cell, language)
        found += [
            measured(figure, about)
            for figure in chain(
                read,
                months(cell, language, read),
                quantities(cell, language, read),
                ones(cell, language, read, counted=counted) if stated else (),
            )
            if "\t" in text or (figure.start < end and figure.end > start)
        ]
    return found


def _language(declared: str, texts: Iterable[str]) -> str:
    """Return the language of texts: as declared, else by their words; empty where unknown."""
    from factcheck.cover import tongue

    return tongue.known(declared) if declared else tongue.guess(texts)


def _passage(quote: Quote) -> tuple[str, int, int]:
    """Return a quote with what stands around it, and where in that the quote begins and ends."""
    before = quote.prefix if not quote.prefix or quote.prefix[-1].isspace() else f"{quote.prefix} "
    after = f" {quote.suffix}" if quote.suffix[:1].isalnum() else quote.suffix
    text = before + quote.exact.value + after
    return text, len(before), len(text) - len(after)


def _words(quote: Quote) -> str:
    return f"{quote.prefix} {quote.exact.value} {quote.suffix}"


def _cover_texts(  # noqa: PLR0913, PLR0917 - a corpus and what is known of its texts
    corpus: Corpus,
    by_source: Mapping[str, Sequence[Claim]],
    stated: Mapping[str, Sequence[StatedLiteral]],
    evidence: Evidence,
    about: Fraction,
    texts: Mapping[str, Recognised],
) -> tuple[tuple[Covered, ...], tuple[str, ...]]:
    """Return the figures of the texts at hand, and the sources whose texts are not."""
    if not evidence.articles:
        return (), ()
    from factcheck.cover.states import covered

    found = []
    for name, article in evidence.articles.items():
        if isinstance(article, Article):
            claims = by_source.get(name, ())
            source = corpus.sources[name]
            found.append(covered(source, article, claims, stated, evidence, texts[name], about))
    gone = (name for name, article in evidence.articles.items() if not isinstance(article, Article))
    return tuple(found), tuple(gone)
