"""Intervals as mathematicians write them."""

from fractions import Fraction

from hypothesis import strategies as st

from factcheck.model.interval import Interval


def interval(written: str) -> Interval:
    """The interval that ``[1, 2)`` or ``(-inf, 1/2]`` says, or the point that ``3`` says."""
    if "," not in written:
        return Interval.point(Fraction(written))
    low, high = (None if "inf" in end else Fraction(end) for end in written[1:-1].split(", "))
    return Interval(low, high, low is not None and written.startswith("("), high is not None and written.endswith(")"))


def shown(values: Interval) -> str:
    """The interval as it is written; an end that belongs to it and one that does not are told apart, also at infinity."""
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
