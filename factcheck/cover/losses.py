"""Whether a quote says without a sign what its statement says with one: a loss of 5 is -5."""

import re

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

_WORD = re.compile(r"[^\W\d_]+")


def may_turn(claim: Claim, comparison: Comparison, literal: Literal) -> bool:
    """Whether the quote of a claim may have the number of a literal with the other sign.

    That is where the quote or the statement has a word of loss, or where the statement takes the
    literal away.
    """
    quote, text = claim.quote, comparison.text.value
    if quote is None:
        return False
    if text[: literal.start].rstrip().endswith("-"):
        return True
    found = _WORD.findall(f"{quote.prefix} {quote.exact.value} {quote.suffix} {text}".lower())
    return any(word in LESS or word.endswith(ENDINGS) for word in found)
