"""Whether a quote says without a sign what its statement says with one: a loss of 5 is -5."""

import re
from functools import lru_cache

from factcheck.model.anchor import Anchor, Evidence
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.expression import Comparison, Literal
from factcheck.recognise import words

LESS = words("""
    loss losses lost lose loses losing deficit deficits shortfall shortfalls minus negative below down lower less fewer
    fell fall falls falling fallen drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing
    shrank shrink shrinks shrunk shrinking contracted contraction cut cuts cutting reduced reduction reductions slump slumped plunge plunged
    sank sinks sunk slid slide slipped slip tumbled outflow outflows
    verlor verloren verliert verlieren negativ negative negativer negatives unter weniger
    sank sanken sinkt sinken gesunken fiel fielen fällt fallen gefallen schrumpfte schrumpften schrumpft geschrumpft
    ging gingen zurück zurückgegangen abnahme gekürzt reduziert verringert verringerte nachgegeben abfluss abflüsse
""")
"""Words of a change or a result below zero."""
ENDINGS = (
    "verlust", "verluste", "verlusts", "verlustes", "verlusten", "minus", "defizit", "defizite",
    "defizits", "fehlbetrag", "fehlbeträge", "rückgang", "rückgänge", "rückgangs", "einbruch",
)  # fmt: skip
"""German nouns that mean the same, which others are put before: Quartalsverlust."""

MORE = words("""
    rose rise rises rising risen grew grow grows growing grown growth gain gains gained increase increases increased
    increasing climbed climbs jumped jumps surged soared up higher more plus added
    stieg stiegen steigt steigen gestiegen wuchs wuchsen wächst wachsen gewachsen zunahme zugenommen erhöht erhöhte
    erhöhten kletterte kletterten plus mehr höher zuwachs anstieg wachstum zugelegt legte legten
""")
"""Words of a change or a result above zero."""

_NO_DIGIT = re.compile(r"\D")
_NEGATIVE = re.compile(
    r"(?<=\t)(?:[^\w\t]*\([^()\t]*\d[^()\t]*\)?|[^\w\t]*[-\u2212\u2013][^\w\t]*\d[^\t]*)"
)
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?]\s|\n\s*\n")
_LONGEST = 1000
"""Characters of a sentence before and behind a quote that are looked at; few have as many."""
_BY = frozenset({"um", "by"})
"""Words before how much something changes, whichever way."""


def sentence_of(claim: Claim, evidence: Evidence) -> str:
    """Return the sentence of the text at hand that a quote stands in; empty where there is none."""
    anchor = evidence.quotes.get(claim.id)
    article = evidence.articles.get(claim.source.value if claim.source else "")
    if not isinstance(anchor, Anchor) or not isinstance(article, Article):
        return ""
    text = article.prose.text
    begin, stop = max(anchor.start - _LONGEST, 0), anchor.end + _LONGEST
    start = max((one.end() for one in _END.finditer(text, begin, anchor.start)), default=begin)
    end = _END.search(text, anchor.end, stop)
    return text[start : end.start() if end else stop]


def may_turn(claim: Claim, comparison: Comparison, literal: Literal, sentence: str) -> bool:
    """Whether the quote of a claim may have the number of a literal with the other sign.

    That is where a row of a table has it as negative; where the quote, its ``sentence`` or the
    statement has a word of loss, or where the statement takes the literal away; and where the quote
    says by how much something changes, and nothing says which way.
    """
    quote, text = claim.quote, comparison.text.value
    if quote is None:
        return False
    if text[: literal.start].rstrip().endswith("-") or _is_negative_cell(
        literal, quote.exact.value
    ):
        return True
    said, is_less = _words(f"{quote.prefix} {quote.exact.value} {quote.suffix} {sentence}")
    if is_less or _words(text)[1]:
        return True
    return not _BY.isdisjoint(said) and MORE.isdisjoint(said)


def _is_negative_cell(literal: Literal, quote: str) -> bool:
    """Whether a quoted row writes the number of a literal with a minus: (251) or - 251."""
    if "\t" not in quote or not literal.values:
        return False
    digits = _NO_DIGIT.sub("", literal.values[0])
    return any(_NO_DIGIT.sub("", cell) == digits for cell in _NEGATIVE.findall(quote))


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[frozenset[str], bool]:
    """Return the words of a text in small letters, and whether one of them is of a loss."""
    found = frozenset(_WORD.findall(text.lower()))
    return found, any(word in LESS or word.endswith(ENDINGS) for word in found)
