"""Numbers in digits: grouped or not, with decimals of either convention, and fractions.

Groups are separated by point, comma, blank or apostrophe.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from factcheck.prose import exact
from factcheck.recognise.lexicons import VULGAR, Lexicon
from factcheck.recognise.tokens import Tokens, is_number

# Digits of one number, and parts between separators; more are no number that people read.
MOST_DIGITS = 30
MOST_PARTS = 12
_APOSTROPHES = "'’"
SEPARATORS = frozenset(f".,{_APOSTROPHES}")
JOINING = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}")
_BLANKS = JOINING | {" "}
_POWERS = frozenset("^eEx×·")
# What stands behind digits that a fraction or a power follows, but for other digits.
_CONTINUING = frozenset({"/", *VULGAR, *_POWERS})
GROUP = 3
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100})


class Number(NamedTuple):
    """A number, without its unit.

    It means ``value`` times ``scale``; ``written`` is the value in digits with as many decimals as
    were written. ``end`` is the token behind it. ``plain``: a run of digits and nothing else.
    ``words``: in words. ``fraction``: a part of a whole.
    """

    value: Fraction
    written: str
    end: int
    scale: int = 1
    plain: bool = False
    words: bool = False
    fraction: bool = False

    @property
    def total(self) -> Fraction:
        """The value with its scale applied."""
        return self.value if self.scale == 1 else self.value * self.scale


def numeral(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return the number that begins with a token.

    The token is of digits, a decimal point, or a fraction of one character.
    """
    words = tokens.words
    if words[index] in VULGAR:
        return fraction(VULGAR[words[index]], index + 1)
    if words[index] == lexicon.decimal:  # .25
        if not is_number(words[index + 1]):
            return None
        written = f"0.{words[index + 1]}"
        return Number(Fraction(written), written, index + 2) if len(written) < MOST_DIGITS else None
    written, end = _digits(tokens, index, lexicon)
    if len(written) > MOST_DIGITS:
        return None
    is_plain = end == index + 1
    found = None
    if words[end] in _CONTINUING or is_number(words[end]):
        found = _with_fraction(tokens, index) if is_plain else None
        found = found or _powered(tokens, written, end)
    return found or Number(_value(written), written, end, plain=is_plain)


@lru_cache(maxsize=4096)
def _value(written: str) -> Fraction:
    """Return the value of digits with a decimal point or none; ``Fraction`` parses it slower."""
    whole, point, decimals = written.partition(".")
    return Fraction(int(whole + decimals), 10 ** len(decimals)) if point else Fraction(int(whole))


def fraction(value: Fraction, end: int) -> Number:
    """Return a part of a whole."""
    told = exact(value)
    return Number(value, "" if "/" in told else told, end, fraction=True)


def _digits(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return a number with its separators read, and the token behind it."""
    words, gaps = tokens.words, tokens.gaps
    parts, separators, position = [words[index]], [], index + 1
    behind = words[position]
    is_alone = behind not in SEPARATORS and not is_number(behind)
    if is_alone or _is_listed(tokens, index):
        return parts[0], position
    while (
        words[position] in SEPARATORS
        and not gaps[position]
        and not gaps[position + 1]
        and is_number(words[position + 1])
        and len(parts) < MOST_PARTS
    ):
        separators.append(words[position])
        parts.append(words[position + 1])
        position += 2
        if len(parts) > 2 and len(parts[1]) not in (2, GROUP):
            return parts[0], index + 1  # a list: 1,2,3
    if separators:
        read = _joined(parts, separators, lexicon)
        return (read, position) if read else (parts[0], index + 1)
    while (
        len(parts[0]) <= GROUP
        and len(parts) < MOST_PARTS
        and _is_group(tokens, position)
        and parts[0][0] != "0"
    ):
        parts.append(words[position])
        position += 1
    is_doubtful = len(parts) > 1 and tokens.text[tokens.starts[index + 1] - 1] == " "
    if is_doubtful and (
        tokens.hyphen(position) or (not gaps[position] and words[position].isalpha())
    ):
        return parts[0], index + 1  # 12 500-Euro-Scheine, 15 787s
    if is_doubtful and len(parts) == 2 and parts[1][-1] != "0" and not lexicon.blank_groups:
        return parts[0], index + 1  # 33 737 MAX jets
    written = "".join(parts)
    if (
        len(parts) > 1
        and words[position] == lexicon.decimal
        and not gaps[position]
        and not gaps[position + 1]
        and is_number(words[position + 1])
    ):
        return f"{written}.{words[position + 1]}", position + 2
    return written, position


def _is_listed(tokens: Tokens, index: int) -> bool:
    """Whether a token continues a list that another number begins: 1,2,3."""
    is_glued = tokens.glued(index) and tokens.glued(index - 1)
    return is_glued and tokens.words[index - 1] == "," and is_number(tokens.words[index - 2])


def _is_group(tokens: Tokens, index: int) -> bool:
    """Whether a token is three digits behind one blank."""
    words, start = tokens.words, tokens.starts[index]
    return (
        len(words[index]) == GROUP
        and is_number(words[index])
        and start - tokens.ends[index - 1] == 1
        and tokens.text[start - 1] in _BLANKS
    )


def _joined(parts: Sequence[str], separators: Sequence[str], lexicon: Lexicon) -> str:
    """Return digits with separators between them, as the statement language writes them.

    Empty if they are no number.
    """
    last, rest = separators[-1], separators[:-1]
    if any(other != separators[0] for other in rest):
        return ""
    if rest and last != separators[0]:
        return (
            f"{''.join(parts[:-1])}.{parts[-1]}"
            if last in ".," and _is_grouped(parts[:-1], separators[0])
            else ""
        )
    if len(parts) > 2:
        return "".join(parts) if _is_grouped(parts, last) else ""
    if last in _APOSTROPHES or (
        last != lexicon.decimal and _is_grouped(parts, last) and parts[0] != "0"
    ):
        return "".join(parts) if _is_grouped(parts, last) else ""
    return f"{parts[0]}.{parts[1]}"


def _is_grouped(parts: Sequence[str], separator: str) -> bool:
    """Whether digits stand in groups of three, or of two before the last one as in India."""
    if len(parts[0]) > GROUP or len(parts[-1]) != GROUP:
        return False
    sizes = {len(part) for part in parts[1:-1]}
    return sizes <= {GROUP} or (separator == "," and sizes == {2} and len(parts[0]) <= 2)


def _with_fraction(tokens: Tokens, index: int) -> Number | None:
    """Return a fraction of two numbers, or a whole number with a fraction: 3/4, 1 3/4, 2½."""
    found = _fraction(tokens, index)
    if found:
        return found
    end, whole = index + 1, int(tokens.words[index])
    is_apart = is_number(tokens.words[end]) and tokens.gaps[end]
    part = _vulgar(tokens, end) or (_fraction(tokens, end) if is_apart else None)
    if not part or part.value >= 1:
        return None
    value = whole + part.value
    return part._replace(value=value, written=exact(value), fraction=False)


def _fraction(tokens: Tokens, index: int) -> Number | None:
    """Return a fraction of two numbers: ``3/4``."""
    words, gaps = tokens.words, tokens.gaps
    if (
        words[index + 1] != "/"
        or gaps[index + 1] != gaps[index + 2]
        or not is_number(words[index + 2])
    ):
        return None
    above, below = words[index], words[index + 2]
    if (
        len(above) > 2
        or len(below) > GROUP
        or int(below) not in _DENOMINATORS
        or int(above) >= int(below)
    ):
        return None
    return fraction(Fraction(int(above), int(below)), index + 3)


def _vulgar(tokens: Tokens, index: int) -> Number | None:
    return (
        fraction(VULGAR[tokens.words[index]], index + 1) if tokens.words[index] in VULGAR else None
    )


def _powered(tokens: Tokens, written: str, end: int) -> Number | None:
    """Return a number with a power of ten, or a power: ``1.3e6``, ``1.3 x 10^6``, ``2^10``."""
    words, gaps = tokens.words, tokens.gaps
    is_power = words[end] == "^"
    if (is_power or words[end] in ("e", "E")) and not gaps[end]:
        at = end + 1
    elif words[end] in ("x", "×", "·") and words[end + 1] == "10" and words[end + 2] == "^":
        at = end + 3
    else:
        return None
    sign = -1 if words[at] == "-" else 1
    at += words[at] in ("-", "+")
    power = words[at]
    if not is_number(power) or len(power) > 2 or gaps[at]:
        return None
    exponent = sign * int(power)
    if not is_power:
        return Number(Fraction(written) * Fraction(10) ** exponent, f"{written}e{exponent}", at + 1)
    value = Fraction(written) ** exponent if Fraction(written) else Fraction(0)
    return Number(value, "", at + 1)
