"""Figures and claims compared: literals not in their quotes, figures of texts that no claim says.

In: a ``Corpus``, its ``Theory`` and the ``Evidence`` of its quotes. Out: a ``Coverage``. Imports
the nouns, the recogniser and, for units, the statement language.

``quotes`` reads quotes in their language, ``quoted`` compares literals with their figures
(``measures`` in value and unit, ``dates`` in date, ``hedging`` in hedge, ``losses`` in sign;
``months`` finds more parts of dates, ``shares`` more quantities), ``states`` finds the state of
each figure of a text, ``tongue`` the language of a text, ``foreign`` whether it is one that is not
read.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from factcheck.cover.hedging import StatedLiteral
from factcheck.model.anchor import Evidence
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage, Covered, Recognised, State, Unquoted
from factcheck.model.expression import literals
from factcheck.model.figure import Figure
from factcheck.model.theory import Theory

__all__ = ["cover", "may_be_about", "recognised", "with_read", "without_foreign"]


def may_be_about(figure: Figure) -> bool:
    """Whether a statement may say "about" where the text has a bare figure: 3,500, but not 350."""
    from factcheck.cover.quoted import is_loose

    return is_loose(figure)


def recognised(corpus: Corpus, evidence: Evidence) -> dict[str, Recognised]:
    """Return the figures of the texts at hand, by source; each text is read once."""
    if not evidence.articles:
        return {}
    from factcheck.cover.tongue import language_of
    from factcheck.recognise import figures

    known: dict[tuple[str, str, str], Recognised] = {}
    found = {}
    for name, article in evidence.articles.items():
        if isinstance(article, Article):
            text = article.prose.text
            declared = _declared_language(corpus, name)
            language = language_of(declared, [text])
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
    missing = _unquoted(corpus, by_source, stated, evidence, about)
    found, gone = _cover_texts(corpus, by_source, stated, evidence, about, texts)
    return Coverage(missing, _with_support(found, corpus, theory), gone)


def _unquoted(
    corpus: Corpus,
    by_source: Mapping[str, Sequence[Claim]],
    stated: Mapping[str, Sequence[StatedLiteral]],
    evidence: Evidence,
    about: Fraction,
) -> tuple[Unquoted, ...]:
    """Return the literals of claims that their quotes do not have."""
    if not any(stated.get(claim.id) for claims in by_source.values() for claim in claims):
        return ()
    from factcheck.cover.quotes import not_quoted

    return tuple(
        found
        for name, claims in by_source.items()
        for found in not_quoted(claims, stated, _declared_language(corpus, name), about, evidence)
    )


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
