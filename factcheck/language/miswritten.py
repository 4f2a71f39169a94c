"""Numbers as a statement does not take them: decimal commas, blanks, scales behind units, dots."""

import re

from factcheck.language.flaw import BadTextError, bad, replaced, shortened
from factcheck.language.scales import AMBIGUOUS, NOT_SCALES, SCALES
from factcheck.model.nearest import nearest
from factcheck.model.problem import Kind

# Digits with anything between them that somebody somewhere groups digits by or writes for a decimal
# point.
_DIGITS_AND_SIGNS = re.compile(r"[0-9]++(?:[.,'\N{RIGHT SINGLE QUOTATION MARK}_\s][0-9]++)++")
_DECIMAL = re.compile("[0-9_]+,[0-9]+")
_GROUPED = re.compile(
    r"([0-9]{1,3})((?:([.,'\N{RIGHT SINGLE QUOTATION MARK}\s])[0-9]{3})(?:\3[0-9]{3})*)"
    r"(?:([.,])([0-9]+))?"
)


def miswritten(text: str, number: re.Match[str]) -> BadTextError | None:
    """Return the error of a number that goes on behind its end, with what to write instead."""
    return (
        _grouped_number(text, number)
        or _scale_after_unit(text, number)
        or _abbreviation(text, number)
    )


def _grouped_number(text: str, operand: re.Match[str]) -> BadTextError | None:
    """Return the error of digits that go on behind a comma, a blank or another sign, if any."""
    last = "high" if operand["high"] else "low"
    if operand.end() != operand.end(last):
        return None
    start = re.compile("[0-9]").search(text, operand.start(last))
    whole = _DIGITS_AND_SIGNS.match(text, start.start()) if start else None
    if whole is None or whole.end() <= operand.end():
        return None
    written = whole[0]
    if not _GROUPED.fullmatch(written) and not _DECIMAL.fullmatch(written):
        return None
    rewritten = _rewritten(written)
    is_sure = " or " not in rewritten
    return bad(
        Kind.DECIMAL_COMMA,
        *whole.span(),
        shortened(written),
        shortened(rewritten),
        instead=replaced(text, *whole.span(), rewritten) if is_sure else "",
    )


def _rewritten(written: str) -> str:
    """Return a number with ``_`` between groups of digits and a point before decimals.

    Two readings where both are possible.
    """
    grouped = _GROUPED.fullmatch(written)
    if grouped is None:
        return written.replace(",", ".")
    first, groups, sign, _, decimals = grouped.groups()
    integer = first + groups.replace(sign, "_")
    if decimals:
        return f"{integer}.{decimals}"
    if groups.count(",") == 1:
        return f"{integer} or {first}.{groups[1:]}" if first != "0" else f"0.{groups[1:]}"
    return integer


def _scale_after_unit(text: str, operand: re.Match[str]) -> BadTextError | None:
    """Return the error of ``7 m USD`` or ``5 millions USD``: no scale before a unit; if any."""
    end = "high" if operand["high"] else "low"
    word = operand[f"{end}_unit"]
    follows = re.compile(r"\.?\s*[^\W\d_]").match(text, operand.end())
    if not word or not follows or operand[f"{end}_scale"]:
        return None
    place = operand.span(f"{end}_unit")
    if word in AMBIGUOUS:
        return bad(Kind.AMBIGUOUS_SCALE, *place, word, AMBIGUOUS[word])
    meant = NOT_SCALES.get(word) or nearest(word, SCALES)
    if not meant:
        return None
    return bad(
        Kind.NOT_A_SCALE, *place, shortened(word), meant, instead=replaced(text, *place, meant)
    )


def _abbreviation(text: str, operand: re.Match[str]) -> BadTextError | None:
    """Return the error of ``10 Mrd. USD``, if any."""
    word = operand["high_scale"] or operand["low_scale"]
    place = operand.end()
    if word and text.startswith(".", place) and text.endswith(word, 0, place):
        return bad(
            Kind.SYNTAX,
            place,
            place + 1,
            f"{word} without a dot",
            ".",
            instead=replaced(text, place, place + 1, ""),
        )
    return None
