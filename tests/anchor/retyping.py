"""Texts and quotes from them that somebody typed anew, for Hypothesis."""

from collections.abc import Sequence

from hypothesis import strategies as st

from factcheck.model.quote import Quote
from factcheck.model.span import Span, Text

# What is the same to a reader. Blanks and what is drawn as nothing come first.
UNITS: tuple[tuple[str, ...], ...] = (
    (" ", "\n", "\xa0", "\u2009", "  ", " \r\n\t", "\u202f"),
    ("\xad", "\u200b", "\ufeff", ""),
    ("-", "–", "—", "−", "\u2011"),
    ("'", '"', "„", "“", "»", "’"),
    ("…", "..."),
    ("ﬁ", "fi"),
    ("ä", "a\u0308"),
    ("x\u0323\u0308", "x\u0308\u0323"),
    ("Å", "Å", "A\u030a"),
    ("한", "\u1112\u1161\u11ab"),
    ("漢",),
    ("a",),
    ("A",),
    (".",),
    ("7,5m",),
    ("25k",),
    ("🙂",),
)
EMPTY = UNITS[:2]

Typed = tuple[str, str]


def unit(units: Sequence[str]) -> st.SearchStrategy[Typed]:
    """A unit written twice."""
    return st.tuples(st.sampled_from(units), st.sampled_from(units))


typed = st.lists(st.sampled_from(UNITS).flatmap(unit), min_size=1, max_size=40)


def is_empty(written: Typed) -> bool:
    """Whether a unit is a blank, or drawn as nothing."""
    return any(written[0] in units for units in EMPTY)


def quoted(exact: str, prefix: str = "", suffix: str = "") -> Quote:
    """A quote."""
    return Quote(Text(exact, Span("case.claims.yaml", 1, 1, 1, 2)), prefix, suffix)
