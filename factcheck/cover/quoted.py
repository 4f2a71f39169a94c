"""Whether the literals of a statement are among the figures of its quote."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.cover.dates import date_of, is_same_date
from factcheck.cover.hedging import SAME, TURNED, StatedLiteral, agrees, bound, hedge
from factcheck.cover.losses import may_turn
from factcheck.cover.measures import Measured, ends, factors, half_a_place, tolerance
from factcheck.language import grouped
from factcheck.model.claim import Claim
from factcheck.model.coverage import Mismatch, Unquoted
from factcheck.model.expression import (
    Comparison,
    Expression,
    Form,
    Function,
    Literal,
    Name,
    Operation,
    names,
    nodes,
)
from factcheck.model.figure import DATES, QUANTITIES, Figure, FigureKind
from factcheck.recognise import as_literal, in_currency_of

# A figure that may be rounded in its zeros is of one of these kinds and a multiple of a hundred.
LOOSE = frozenset({FigureKind.NUMBER, FigureKind.AMOUNT, FigureKind.MONEY})
ROUND = 100
# The bounds that leave their own figure out, and those that let it in.
LOOSENED: Mapping[str, str] = {"more than": "at least", "less than": "up to"}
# The hedges that one end of a range may have as a bound from below or above.
BELOW = frozenset({"more than", "at least", "just over"})
ABOVE = frozenset({"less than", "up to", "nearly"})


class _Stated(NamedTuple):
    """A literal where it stands; ``ends`` are its numbers in base units.

    ``may_turn``: the quote may say them with the other sign.
    """

    comparison: Comparison
    literal: Literal
    ends: tuple[Fraction, ...]
    may_turn: bool = False

    @property
    def turned(self) -> "_Stated":
        """The same with the other sign."""
        return self._replace(ends=tuple(sorted(-end for end in self.ends)))


def unquoted(
    claim: Claim, said: Iterable[StatedLiteral], figures: Sequence[Measured], sentence: str = ""
) -> Iterator[Unquoted]:
    """Yield the literals of a claim's statements that the figures of its quote do not have.

    ``sentence`` is the one that the quote stands in, where that is known.
    """
    stated = [
        _Stated(comparison, literal, ends(literal), may_turn(claim, comparison, literal, sentence))
        for comparison, literal in said
        if literal.form is not Form.ARITHMETIC and not _is_all(comparison, literal)
    ]
    for one in stated:
        if one.literal.form is Form.DATE:
            yield from _unquoted_date(claim, one, figures)
        else:
            yield from _unquoted_number(claim, one, stated, figures)


def _is_all(comparison: Comparison, literal: Literal) -> bool:
    """Whether a statement compares a sum of shares with this literal, which is 100 %."""
    told = (literal.values, literal.unit.name, literal.hedge)
    if literal not in (comparison.left, comparison.right) or told != (("100",), "%", ""):
        return False
    return len(names(comparison)) > 1 and all(map(_is_of_a_sum, nodes(comparison)))


def _is_of_a_sum(node: Expression) -> bool:
    """Whether a node may stand in a comparison of sums: a sum, a quantity or a figure."""
    match node:
        case Name() | Literal() | Operation("+") | Function("sum"):
            return True
        case _:
            return False


def _unquoted_number(
    claim: Claim, one: _Stated, stated: Sequence[_Stated], figures: Sequence[Measured]
) -> Iterator[Unquoted]:
    text, literal = one.comparison.text, one.literal
    spellings = (one, one.turned) if one.may_turn else (one,)
    same = [
        (figure, spelling is not one)
        for spelling in spellings
        for figure in figures
        if _has_number(spelling, stated, figure)
    ]
    if not same and not any(_from_two(spelling, figures) for spelling in spellings):
        counted = tuple(other.figure for other in figures if other.figure.kind in QUANTITIES)
        yield Unquoted(claim, text, literal, Mismatch.ABSENT, counted)
    wrong = []
    for other, is_turned in same:
        mismatch = _mismatch(one, other, is_turned=is_turned)
        if not mismatch:
            return
        wrong.append((mismatch is not Mismatch.HEDGE, mismatch, other.figure))
    if wrong:
        _, mismatch, figure = min(wrong, key=lambda found: found[0])
        limit = "" if literal.hedge else bound(one.comparison, literal)
        yield Unquoted(
            claim, text, literal, mismatch, (figure,), figure, _instead(figure, literal), limit
        )


def says(
    comparison: Comparison, literal: Literal, figure: Measured, *, may_turn: bool = False
) -> bool:
    """Whether a literal has the number or the date of a figure.

    Of whatever kind the literal is, and whatever their hedges and rounding are. The tolerance of
    a literal is one of its numbers. ``may_turn``: the figure may have the other sign.
    """
    if literal.form is Form.DATE:
        return figure.figure.kind in DATES and is_same_date(
            date_of(comparison, literal), figure.figure
        )
    numbers, others = [*ends(literal), *tolerance(literal)], figure.ends
    if may_turn:
        numbers += [-number for number in numbers]
    return any(
        any(
            _alike(number, other * factor, literal, figure)
            for number in numbers
            for other in others
        )
        for factor in factors(literal, figure)
    )


def _has_number(one: _Stated, stated: Sequence[_Stated], other: Measured) -> bool:
    """Whether a figure has the number, or the range, of a literal.

    One end of a range will do for a bound, and where the other end is said too.
    """
    numbers = one.ends
    for factor in factors(one.literal, other):
        told = [end * factor for end in other.ends]
        if len(told) == len(numbers):
            if all(
                _alike(number, end, one.literal, other)
                for number, end in zip(numbers, told, strict=True)
            ):
                return True
        elif len(told) > 1 and numbers[0] in told:
            (rest,) = (end for end in told if end != numbers[0])
            if _bounds(one, rest) or any(another.ends == (rest,) for another in stated):
                return True
    return False


def _bounds(one: _Stated, rest: Fraction) -> bool:
    """Whether a literal is said as a bound on the side where the other end of its range is."""
    word = hedge(one.literal)
    limit = word if word in BELOW | ABOVE else bound(one.comparison, one.literal)
    if not limit:
        return not one.comparison.relation.is_equation
    return limit in (BELOW if one.ends[0] < rest else ABOVE)


def _alike(number: Fraction, figure_number: Fraction, literal: Literal, other: Measured) -> bool:
    """Whether two numbers are the same, or the same as far as decimals can write a fraction."""
    return number == figure_number or (
        other.endless and abs(number - figure_number) <= half_a_place(literal)
    )


def _from_two(one: _Stated, figures: Sequence[Measured]) -> bool:
    """Whether the ends of a range are two figures: from 4 percent in May to 6 percent in June."""
    return len(one.ends) > 1 and all(
        any(
            number == end * factor
            for other in figures
            for factor in factors(one.literal, other)
            for end in other.ends
        )
        for number in one.ends
    )


def _mismatch(one: _Stated, other: Measured, *, is_turned: bool) -> Mismatch | None:
    """Return what differs between a literal and a figure of the same number, but for the number.

    ``is_turned``: the figure has the other sign, so that its bound is on the other side.
    """
    literal, figure = one.literal, other.figure
    is_end = len(one.ends) < len(other.ends)
    said = TURNED.get(SAME.get(figure.hedge, figure.hedge), figure.hedge)
    if not is_end and not agrees(one.comparison, literal, said if is_turned else figure.hedge):
        return None if _is_loosened(literal, figure) else Mismatch.HEDGE
    if literal.taken.is_point or literal.hedge or is_end:
        return None
    return None if _agree_in_place(literal, other) else Mismatch.PRECISION


def _is_loosened(literal: Literal, figure: Figure) -> bool:
    """Whether a literal loosens a figure as it may: "about" for a round one or a worded share.

    Or it includes the end that the quote leaves out: at least 40 for more than 40.
    """
    return LOOSENED.get(figure.hedge) == hedge(literal) or (
        hedge(literal) == "about" and not figure.hedge and is_loose(figure)
    )


def is_loose(figure: Figure) -> bool:
    """Whether a writer may mean a figure as approximate: a round one, or a share in words."""
    return _is_round(figure) or _is_worded(figure)


def _agree_in_place(literal: Literal, other: Measured) -> bool:
    """Whether a literal is rounded to the same place as a figure of its number.

    A round figure may be rounded in its zeros. Numbers in words have no place: 1 in 5, seven.
    """
    if not other.literal or not other.in_digits or _is_worded(other.figure):
        return True
    # The literal's number is the figure's, so that the places of both are as far apart as their
    # halves.
    half, own = half_a_place(literal), half_a_place(other.literal) / other.literal.unit.factor
    is_loose = _is_round(other.figure)
    places = (own * factor for factor in factors(literal, other))
    return any(half == place or (is_loose and half > place) for place in places)


def _is_round(figure: Figure) -> bool:
    """Whether a figure is one of hundreds, without a scale word: 115,000, but not $40 million."""
    return (
        figure.kind in LOOSE
        and all(scale == 1 for scale in figure.scales)
        and all(number.isdecimal() and not int(number) % ROUND for number in figure.numbers)
    )


def _is_worded(figure: Figure) -> bool:
    """Whether a figure is a share without a place to round to: 1 in 5, 3/4, a fifth."""
    return figure.kind is FigureKind.FRACTION


def _instead(figure: Figure, literal: Literal) -> str:
    """Return a figure as the literal that its statement should have; empty where it has none."""
    priced = in_currency_of(figure, literal.unit)
    written = as_literal(priced._replace(numbers=tuple(map(grouped, figure.numbers))))
    if not written:
        return ""
    unit = literal.unit.name
    if not figure.unit and figure.kind is FigureKind.NUMBER:
        return f"{written} {unit}".rstrip()
    # For what a price is, the words around the quote may say.
    below = "" if "/" in figure.unit else unit.partition("/")[2]
    return f"{written}/{below}" if figure.unit and below else written


def _unquoted_date(claim: Claim, one: _Stated, figures: Sequence[Measured]) -> Iterator[Unquoted]:
    """Yield the date literal where it agrees with no date of the quote.

    A date agrees where the parts agree that both have; a quote without dates has no part.
    """
    dated = [other.figure for other in figures if other.figure.kind in DATES]
    date = date_of(one.comparison, one.literal)
    numbers = {end for other in figures if other.figure.kind not in DATES for end in other.ends}
    if (
        dated
        and not any(is_same_date(date, figure) for figure in dated)
        and Fraction(date.partition("-")[0]) not in numbers
    ):
        instead = next(filter(None, map(as_literal, dated)), "")
        yield Unquoted(
            claim, one.comparison.text, one.literal, Mismatch.DATE, tuple(dated), dated[0], instead
        )
