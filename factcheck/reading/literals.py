"""How an honest reader takes a figure of a text: as a literal of the statement language.

A number in digits without a scale word, of at least 1,000, is rounded in all its zeros at the end:
115,000 is ``115 thousand``. Of two such numbers that are compared both are rounded as the finer one
is: 100,000 beside 120,000 is ``0.10 million``. Everything else is as precise as it says.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import COINS, Figure, FigureKind
from factcheck.prose import exact
from factcheck.reading.guards import guard_of_all
from factcheck.reading.relation import Term
from factcheck.recognise import as_literal, meaning

_SCALES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_FACTORS = {word: 10**power for power, word in _SCALES.items()}
_ROUND = 1000
# Fractions that people write in words, as the statement language has them.
_WORDS: Mapping[Fraction, str] = MappingProxyType(
    {
        Fraction(1, 2): "half",
        Fraction(1, 3): "a third",
        Fraction(2, 3): "two thirds",
        Fraction(1, 4): "a quarter",
        Fraction(3, 4): "three quarters",
        Fraction(1, 5): "a fifth",
        Fraction(1, 10): "a tenth",
    }
)
# How a hedge is taken that leaves its own figure out: "more than 50" may be said of 50.
_LOOSE = {"more than": "at least", "less than": "at most"}
# How a hedge of a fraction is taken where whole things leave little choice: "nearly half of the 7".
_ANY = {"just over": "at least", "nearly": "at most"}
CONVERTED = Fraction(25, 1000)
"""A unit converted in brackets may be off by so much of it: writers round it as they like."""
_SIGN = re.compile(r"(?:[+±\N{MINUS SIGN}]\s?|\b(?:plus|minus)\s)(?:$|(?=\d))", re.IGNORECASE)
_NEAR = 10
# Plain points, behind a number.
_POINTS = guard_of_all(
    r"\s{POINTS}\b",
    {"en": {"POINTS": "points?"}, "de": {"POINTS": "[Pp]unkten?"}, "fr": {"POINTS": "points?"}},
)
_TENTH = Fraction(1, 10)
_TENS = re.compile(r"\d0+")


def term(role: str, figure: Figure, beside: Figure | None = None) -> Term | None:
    """Return a figure in the part that it plays; ``None`` where it has no literal.

    ``beside`` is a figure that it is compared with.
    """
    meant = meaning(_plain(figure))
    text = rounded(figure, beside)
    return Term(role, figure, text, meant.unit.name or "1") if meant and text else None


def pair(one: tuple[str, Figure], other: tuple[str, Figure]) -> tuple[Term, Term] | None:
    """Return two figures that are compared, each in its part; ``None`` where one has no literal."""
    first, second = term(*one, other[1]), term(*other, one[1])
    return (first, second) if first and second else None


def count(role: str, figure: Figure) -> Term | None:
    """Return a figure as ``term`` does; one that is printed to its last unit counts whole things.

    It is a plain number then, with nothing that tells that it was rounded.
    """
    found, value = term(role, figure), figure.value
    is_plain = figure.kind is FigureKind.NUMBER and not figure.hedge and figure.scales == (1,)
    if not found or value is None or not is_plain or figure.numbers[0] != exact(value):
        return found
    return found._replace(counted=value.denominator == 1 and found.literal == figure.numbers[0])


def exact_count(role: str, figure: Figure) -> Term | None:
    """Return a figure as ``term`` does, exactly where it counts whole things."""
    found = count(role, figure)
    if found and found.counted:
        return found._replace(literal=f"exactly {found.literal}", counted=False)
    return found


def _plain(figure: Figure) -> Figure:
    """Return a figure; as a number where the statement language does not have its unit."""
    if meaning(figure) or not figure.unit or not all(figure.numbers):
        return figure
    return figure._replace(unit="", kind=FigureKind.NUMBER)


def unhedged(figure: Figure) -> Figure:
    """Return a figure without its hedge."""
    return figure._replace(hedge="")


def in_currency(figure: Figure, other: Figure) -> Figure:
    """Return a figure in coins in the currency of another one; one that is in none as it is."""
    if figure.unit not in COINS or other.unit in COINS or other.kind is not FigureKind.MONEY:
        return figure
    if figure.value is None or figure.scales != (1,):
        return figure
    hundredths = f"{Decimal(figure.numbers[0]).scaleb(-2):f}"
    return figure._replace(value=figure.value / 100, unit=other.unit, numbers=(hundredths,))


def rounded(figure: Figure, beside: Figure | None = None) -> str:
    """Return a figure as a literal; empty where it has none.

    ``beside`` is a figure that it is compared with.
    """
    figure = _plain(figure)
    text, zeros = _loosely(as_literal(figure) or "", figure), _zeros(figure)
    if beside is not None:
        zeros = min(zeros, _zeros(_plain(beside)) or zeros)
    power = next((power for power in _SCALES if power >= zeros), 0)
    if not zeros or not power or figure.value is None:
        return text
    number = Decimal(figure.value.numerator).scaleb(-power)
    return text.replace(figure.numbers[0], f"{number:.{power - zeros}f} {_SCALES[power]}", 1)


def _zeros(figure: Figure) -> int:
    """Return in how many places a number is rounded: in its zeros at the end, from 1,000 on."""
    value = figure.value
    if (
        value is None
        or figure.kind not in {FigureKind.NUMBER, FigureKind.MONEY, FigureKind.AMOUNT}
        or figure.scales != (1,)
        or value.denominator != 1
        or abs(value) < _ROUND
        or "." in figure.numbers[0]
    ):
        return 0
    digits = str(abs(value.numerator))
    return len(digits) - len(digits.rstrip("0"))


def apart(difference: Figure, level: Figure, prose: str) -> str:
    """Return a difference as a literal; between percentages "4 points" are percentage points."""
    amount = rounded(difference).lstrip("-")
    is_plain = difference.kind is FigureKind.NUMBER and level.kind is FigureKind.PERCENT
    behind = prose[difference.end : difference.end + _NEAR]
    return f"{amount} pp" if amount and is_plain and _POINTS.match(behind) else amount


def at_best(figure: Figure) -> Figure:
    """Return a fraction of counted things, its hedge taken as a bound: half or more of them.

    Of few things, none may be "just over half".
    """
    return figure._replace(hedge=_ANY.get(figure.hedge, figure.hedge))


def share(figure: Figure) -> str:
    """Return a percentage or a fraction as a factor; empty where it is neither."""
    if figure.kind is FigureKind.FRACTION and figure.value is not None:
        words = _WORDS.get(figure.value, f"{figure.value.numerator} in {figure.value.denominator}")
        return _loosely(f"{figure.hedge} {words}".strip(), figure)
    return _loosely(as_literal(figure) or "", figure)


def is_signed(figure: Figure, prose: str) -> bool:
    """Whether a figure has a plus or a minus, which a change has and a share has not."""
    before = prose[max(figure.start - _NEAR, 0) : figure.start]
    return (figure.value or 0) < 0 or bool(_SIGN.search(before) or _SIGN.match(figure.surface))


def _loosely(text: str, figure: Figure) -> str:
    """Return a literal that its own figure satisfies."""
    loose = _LOOSE.get(figure.hedge)
    return text.replace(figure.hedge, loose, 1) if loose else text


def converted(figure: Figure) -> str:
    """Return a converted figure in brackets: about it, and never narrower than it is rounded."""
    text, value = rounded(figure), figure.value
    if not text or value is None or figure.hedge:
        return text
    number, _, rest = text.partition(" ")
    scale = _FACTORS.get(rest.partition(" ")[0], 1)
    decimals = len(number.partition(".")[2])
    # "60 miles (100 km)", "30 ft (10 m)": one digit with zeros behind it is a rough figure.
    part = _TENTH if figure.kind is FigureKind.AMOUNT and _TENS.fullmatch(number) else CONVERTED
    slack = abs(value) * part / scale
    is_narrow = slack <= Fraction(1, 2 * 10**decimals)
    return text if is_narrow else f"{number} ± {exact(slack)} {rest}".rstrip()
