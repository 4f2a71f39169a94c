"""Intervals as mathematicians write them."""

from fractions import Fraction

from hypothesis import strategies as st

from factcheck.model.interval import Interval

ARITHMETIC = (
    ("[1, 2]", "+", "[10, 20]", "[11, 22]"),
    ("(1, 2]", "+", "[10, 20)", "(11, 22)"),
    ("[1, 2)", "+", "(10, 20]", "(11, 22)"),
    ("[1, inf)", "+", "[10, 20]", "[11, inf)"),
    ("[1, 2]", "+", "(-inf, 20]", "(-inf, 22]"),
    ("(-inf, 2]", "+", "[10, inf)", "(-inf, inf)"),
    ("[1, 2]", "-", "[10, 20]", "[-19, -8]"),
    ("[1, 2]", "-", "[10, 20)", "(-19, -8]"),
    ("[1, 2]", "-", "(10, 20]", "[-19, -8)"),
    ("[1, 2]", "-", "[10, inf)", "(-inf, -8]"),
    ("[1, 2]", "-", "(-inf, 20]", "[-19, inf)"),
    ("[2, 3]", "*", "[5, 7]", "[10, 21]"),
    ("(2, 3]", "*", "[5, 7)", "(10, 21)"),
    ("[2, 3)", "*", "(5, 7]", "(10, 21)"),
    ("[-3, -2)", "*", "[5, 7]", "[-21, -10)"),
    ("[5, 7]", "*", "(-3, -2]", "(-21, -10]"),
    ("[-3, -2]", "*", "[-7, -5)", "(10, 21]"),
    ("[-3, 2]", "*", "[5, 7]", "[-21, 14]"),
    ("[-3, 1]", "*", "[5, 7]", "[-21, 7]"),
    ("[-3, 1/2]", "*", "[5, 7]", "[-21, 7/2]"),
    ("[-1, 3]", "*", "[-7, -5]", "[-21, 7]"),
    ("(-3, 2]", "*", "[5, 7]", "(-21, 14]"),
    ("[-3, 2)", "*", "[5, 7]", "[-21, 14)"),
    ("[-3, 2]", "*", "[-5, 7]", "[-21, 15]"),
    ("[-3, 2]", "*", "(-5, 7]", "[-21, 15)"),
    ("[-2, 2]", "*", "[-2, 2)", "[-4, 4]"),
    ("[-2, 2)", "*", "(-2, 2)", "(-4, 4)"),
    ("[0, 2]", "*", "(5, inf)", "[0, inf)"),
    ("(0, 2]", "*", "(5, inf)", "(0, inf)"),
    ("(0, 2]", "*", "[0, 1]", "[0, 2]"),
    ("[0, 2]", "*", "(0, 1)", "[0, 2)"),
    ("(0, 2]", "*", "(0, 1]", "(0, 2]"),
    ("[2, inf)", "*", "[5, 7]", "[10, inf)"),
    ("[2, 3]", "*", "[5, inf)", "[10, inf)"),
    ("(-inf, 3]", "*", "[5, 7]", "(-inf, 21]"),
    ("(-inf, inf)", "*", "[5, 7]", "(-inf, inf)"),
    ("0", "*", "[5, inf)", "0"),
    ("[5, inf)", "*", "0", "0"),
    ("(-inf, inf)", "*", "0", "0"),
    ("[2, 3]", "/", "[4, 5]", "[2/5, 3/4]"),
    ("[2, 3]", "/", "(4, 5]", "[2/5, 3/4)"),
    ("[2, 3]", "/", "[4, 5)", "(2/5, 3/4]"),
    ("[2, 3]", "/", "[4, inf)", "(0, 3/4]"),
    ("[2, 3]", "/", "[-5, -4]", "[-3/4, -2/5]"),
    ("[2, 3]", "/", "(-inf, -4]", "[-3/4, 0)"),
    ("[-2, 3]", "/", "[4, inf)", "[-1/2, 3/4]"),
    ("[0, 3]", "/", "[4, inf)", "[0, 3/4]"),
)
"""Two intervals, an operation, and all that it makes of a member of each."""
POWERS = (
    ("[2, 3)", 2, "[4, 9)"),
    ("(-3, -2]", 2, "[4, 9)"),
    ("(-3, 2]", 2, "[0, 9)"),
    ("[-2, 3)", 2, "[0, 9)"),
    ("(-2, 2]", 2, "[0, 4]"),
    ("(0, 2]", 2, "(0, 4]"),
    ("[-2, 0)", 2, "(0, 4]"),
    ("(-inf, 1]", 2, "[0, inf)"),
    ("(-inf, -1]", 2, "[1, inf)"),
    ("(-3, 2]", 3, "(-27, 8]"),
    ("(-inf, 2]", 3, "(-inf, 8]"),
    ("[-3, 2]", 1, "[-3, 2]"),
    ("[-3, 2]", 0, "1"),
    ("[2, 4)", -1, "(1/4, 1/2]"),
    ("[-4, -2]", -2, "[1/16, 1/4]"),
    ("[2, inf)", -3, "(0, 1/8]"),
)
"""An interval, an exponent, and all powers of its members."""
FUNCTIONS = (
    ("sum", ("[1, 2]", "(3, 4]", "5"), "(9, 11]"),
    ("mean", ("[1, 2]", "(3, 4]", "5"), "(3, 11/3]"),
    ("mean", ("[-1, inf)", "3"), "[1, inf)"),
    ("max", ("[1, 2]", "(0, 5)", "[1, 5]"), "[1, 5]"),
    ("max", ("(1, 2]", "[1, 5)"), "(1, 5)"),
    ("max", ("(-inf, 2]", "[1, 5)"), "[1, 5)"),
    ("max", ("(-inf, 2]", "(-inf, 1]"), "(-inf, 2]"),
    ("max", ("[1, inf)", "7"), "[7, inf)"),
    ("min", ("[1, 2]", "(0, 5)", "[1, 5]"), "(0, 2]"),
    ("min", ("[1, 2)", "[1, 5)"), "[1, 2)"),
    ("min", ("[1, 3)", "[2, 3]"), "[1, 3)"),
    ("min", ("[1, inf)", "7"), "[1, 7]"),
    ("min", ("3",), "3"),
)
"""A function, intervals, and all that it makes of a member of each."""


def interval(written: str) -> Interval:
    """The interval that ``[1, 2)`` or ``(-inf, 1/2]`` says, or the point that ``3`` says."""
    if "," not in written:
        return Interval.point(Fraction(written))
    low, high = (None if "inf" in end else Fraction(end) for end in written[1:-1].split(", "))
    return Interval(
        low,
        high,
        low is not None and written.startswith("("),
        high is not None and written.endswith(")"),
    )


def shown(values: Interval) -> str:
    """The interval as it is written, its open ends and the infinite ones in round brackets."""
    if values.is_point and not values.low_open and not values.high_open:
        return str(values.low)
    low = "-inf" if values.low is None else str(values.low)
    high = "inf" if values.high is None else str(values.high)
    opening = "(" if values.low_open or values.low is None else "["
    return f"{opening}{low}, {high}{')' if values.high_open or values.high is None else ']'}"


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals with at least one member, whose ends are small whole numbers or infinity."""
    low, high = sorted((draw(st.integers(-3, 3)), draw(st.integers(-3, 3))))
    low_open, high_open = draw(st.booleans()) and low < high, draw(st.booleans()) and low < high
    endless_below, endless_above = (
        draw(st.sampled_from([False, False, True])),
        draw(st.sampled_from([False, False, True])),
    )
    return Interval(
        None if endless_below else Fraction(low),
        None if endless_above else Fraction(high),
        low_open and not endless_below,
        high_open and not endless_above,
    )
