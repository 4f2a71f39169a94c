"""Why a text is no statement: what was expected, what stands there, what was probably meant."""

import re

from factcheck.language.flaw import BadTextError, bad, shortened
from factcheck.language.scales import AMBIGUOUS, NOT_SCALES, SCALES
from factcheck.language.tokens import DATE, NAME, NUMBER
from factcheck.model.nearest import nearest
from factcheck.model.problem import Kind

# The names of what can be expected, in the words of the sentence about it.
OPERAND, NUMBER_WANTED, OPERATOR = "a number or a name", "a number", "an operator"
RELATION, NOTHING = "a relation (= != < <= > >=)", "nothing more"

# Signs that look right, and what to write for them.
MEANT = {
    "==": "=",
    "=<": "<=",
    "=>": ">=",
    "<>": "!=",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "≈": "= about",
    "~": "= about",
    "\N{MINUS SIGN}": "-",
    "\N{EN DASH}": "- or to",
    "\N{EM DASH}": "- or to",
    "\N{MULTIPLICATION SIGN}": "*",
    "·": "*",
    "÷": "/",
    ":": "/",
    "^": "a product, x * x",
}
_TOKEN = re.compile(r"[^\W_]\w*|[<>=!]+|\S", re.DOTALL)
_NUMBER = re.compile(NUMBER)
# Digits with anything between them that somebody somewhere groups digits by or writes for a decimal
# point.
_DIGITS_AND_SIGNS = re.compile(r"[0-9]++(?:[.,'\N{RIGHT SINGLE QUOTATION MARK}_\s][0-9]++)++")
_DECIMAL = re.compile("[0-9_]+,[0-9]+")
_GROUPED = re.compile(
    r"([0-9]{1,3})((?:([.,'\N{RIGHT SINGLE QUOTATION MARK}\s])[0-9]{3})(?:\3[0-9]{3})*)"
    r"(?:([.,])([0-9]+))?"
)


def unexpected(text: str, position: int, expected: str) -> BadTextError:
    """Return the error that something else than expected stands at a place, or nothing."""
    position = len(text) - len(text[position:].lstrip())
    match = _TOKEN.match(text, position)
    found = match[0] if match else ""
    return bad(
        Kind.SYNTAX, position, position + len(found), MEANT.get(found, expected), shortened(found)
    )


def no_operand(text: str, position: int) -> BadTextError:
    """Return the error that there is no value where there should be one."""
    start = len(text) - len(text[position:].lstrip())
    rest = text[start:]
    if rest[:1] == "." and (digits := _NUMBER.match(rest, 1)):
        return bad(Kind.SYNTAX, start, start + digits.end(), "0." + digits[0], "." + digits[0])
    if rest[:1] in tuple("$€£¥"):
        return unexpected(text, start + 1, NUMBER_WANTED)
    return unexpected(text, start, OPERAND)


def reserved_word(text: str, match: re.Match[str]) -> BadTextError:
    """Return the error that a word stands alone which belongs to a number."""
    word = match["name"]
    if word in SCALES or word in AMBIGUOUS or word in ("to", "times"):
        return unexpected(text, match.start("name"), OPERAND)
    second = re.compile(r"\s+(?:to|most|least|than|over)(?!\w)").match(text, match.end())
    return unexpected(text, second.end() if second else match.end(), NUMBER_WANTED)


def no_operator(text: str, position: int, operand: re.Match[str]) -> BadTextError:
    """Return the error that what follows a value cannot follow it."""
    if operand.lastindex not in (NAME, DATE) and position == operand.end():
        return (
            _grouped_number(text, operand)
            or _scale_after_unit(text, operand)
            or _abbreviation(text, operand)
            or _half_a_range(text, operand)
            or unexpected(text, position, OPERATOR)
        )
    return unexpected(text, position, OPERATOR)


def second_relation(text: str, first: re.Match[str], second: re.Match[str]) -> BadTextError:
    """Return the error that one statement holds two."""
    one, two = text[: second.start("relation")].strip(), text[first.end() :].strip()
    return bad(Kind.SEVERAL_RELATIONS, *second.span("relation"), shortened(one), shortened(two))


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
    return bad(
        Kind.DECIMAL_COMMA, *whole.span(), shortened(written), shortened(_rewritten(written))
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
    return bad(Kind.NOT_A_SCALE, *place, shortened(word), meant) if meant else None


def _abbreviation(text: str, operand: re.Match[str]) -> BadTextError | None:
    """Return the error of ``10 Mrd. USD``, if any."""
    word = operand["high_scale"] or operand["low_scale"]
    place = operand.end()
    if word and text.startswith(".", place) and text.endswith(word, 0, place):
        return bad(Kind.SYNTAX, place, place + 1, f"{word} without a dot", ".")
    return None


def _half_a_range(text: str, operand: re.Match[str]) -> BadTextError | None:
    """Return the error of a range without its second number, if any."""
    match = re.compile(r"\s*to(?!\w)").match(text, operand.end())
    return unexpected(text, match.end(), NUMBER_WANTED) if match and not operand["high"] else None
