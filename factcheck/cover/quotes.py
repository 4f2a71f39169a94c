"""The literals of claims that their quotes do not have, in whatever language these are read."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import chain

from factcheck.cover.hedging import StatedLiteral
from factcheck.cover.losses import sentence_of
from factcheck.cover.measures import Measured, is_count, measured
from factcheck.cover.months import months
from factcheck.cover.quoted import unquoted
from factcheck.cover.shares import ones, quantities
from factcheck.cover.tongue import language_of
from factcheck.cover.verbatim import stands
from factcheck.model.anchor import Evidence
from factcheck.model.claim import Claim
from factcheck.model.coverage import Unquoted
from factcheck.model.expression import Form, Literal
from factcheck.model.quote import Quote
from factcheck.recognise import LOCALES, figures

# The forms of literals that "one" may say.
_PLAIN = frozenset({Form.NUMBER, Form.HEDGED})


def not_quoted(
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
    language = language_of(declared, (_words(claim.quote) for claim in claims if claim.quote))
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
) -> list[Measured]:
    """Return the figures of a quote as a language reads it where it stands.

    ``stated`` are the literals of 1: with them "one" is a figure too, as somebody says that it is.
    """
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


def _passage(quote: Quote) -> tuple[str, int, int]:
    """Return a quote with what stands around it, and where in that the quote begins and ends."""
    before = quote.prefix if not quote.prefix or quote.prefix[-1].isspace() else f"{quote.prefix} "
    after = f" {quote.suffix}" if quote.suffix[:1].isalnum() else quote.suffix
    text = before + quote.exact.value + after
    return text, len(before), len(text) - len(after)


def _words(quote: Quote) -> str:
    return f"{quote.prefix} {quote.exact.value} {quote.suffix}"
