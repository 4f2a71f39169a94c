"""The drawing of a clash."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.explanation import Axis, Extent
from factcheck.model.interval import Interval
from factcheck.render.html.picture import Picture, draw_axis
from tests.render.html.pages import axis, interval


def drawn(made: Interval, stated: Interval, *parts: Interval, unit: str = "MW") -> Picture:
    """The picture of two sides and what the one is made of."""
    extents = [Extent("", "part", "p", part) for part in parts]
    found = draw_axis(
        Axis(unit, (*extents, Extent("=", "made", "m", made), Extent("but", "stated", "s", stated)))
    )
    assert found
    return found


def test_gap() -> None:
    """Two sides that are apart have a gap, and its words say how wide it is."""
    found = draw_axis(axis())
    assert found
    assert (found.band.kind, found.band.text) == ("gap", "1 USD apart")
    made, stated = found.bars[2:]
    assert (found.band.start, found.band.end) == (stated.end, made.start)
    assert found.guides(made) == [made.start]
    assert found.alternative == (
        "first: about 9 (9 to 11 USD); rest: about 32 (32 to 33 USD); first + rest: about 41 (41 to 44 USD); "
        "total: about 39 (39 to 40 USD). 1 USD apart."
    )


def test_percentages_are_apart_by_points() -> None:
    """20 and 26 percent are 6 points apart, not 6 percent."""
    assert drawn(interval(19, 20), interval(26, 27), unit="%").band.text == "6 points apart"


def test_touch() -> None:
    """A limit that is reached but not passed is no gap, and its end is drawn open."""
    found = drawn(interval(5, 5), interval(5, None, low_open=True))
    assert (found.band.kind, found.band.text) == (
        "touch",
        "They meet at 5 MW, which one of them leaves out",
    )
    assert found.bars[1].ends == ("open", "beyond")
    assert found.bars[1].end == 100


def test_a_single_value_has_room_on_either_side() -> None:
    """A quarter of it, or one where it is zero."""
    found = drawn(interval(5, 5), interval(5, None, low_open=True))
    assert found.ticks == ((10.0, "4"), (50.0, "5"), (90.0, "6"))
    found = drawn(interval(0, 0), interval(None, 0, high_open=True))
    assert (found.ticks[0][0], found.ticks[-1]) == (0.0, (100.0, "1"))


def test_ticks_are_round() -> None:
    """They are multiples of 1, 2, 5 or 10 times a power of ten, five or so of them."""
    ends = (
        ((0, 2), (5, 6), "0 2 4 6"),
        ((0, 1), (15, 16), "0 5 10 15"),
        ((0, 2), (26, 28), "0 10 20 30"),
        ((0, 20), (60, 64), "0 20 40 60"),
    )
    for made, stated, ticks in ends:
        assert [
            word for _, word in drawn(interval(*made), interval(*stated)).ticks
        ] == ticks.split()


def test_an_end_that_counts_is_closed() -> None:
    """One that does not is open, and where there is none the bar goes on."""
    found = drawn(interval(20, 30, high_open=True), interval(40, None))
    assert [bar.ends for bar in found.bars] == [("closed", "open"), ("closed", "beyond")]


def test_a_unit_is_told_once() -> None:
    """Beside the axis, or with each number where that is the custom; plain numbers have none."""
    sides = interval(20, 30), interval(40, 60)
    assert [drawn(*sides, unit=unit).unit for unit in ("MW", "1", "%")] == ["MW", "", ""]
    assert [drawn(*sides, unit=unit).ticks[0][1] for unit in ("MW", "1", "%")] == [
        "20",
        "20",
        "20%",
    ]


def test_overlap() -> None:
    """What two sides have in common is told."""
    found = drawn(interval(20, 30), interval(25, 33))
    assert (found.band.kind, found.band.text) == ("overlap", "25 to 30 MW fits both")


def test_far_parts_are_left_out() -> None:
    """What would make the gap too narrow to be seen is not drawn."""
    assert len(drawn(interval(100, 101), interval(102, 103), interval(1, 2)).bars) == 2
    assert len(drawn(interval(100, 101), interval(110, 111), interval(1, 2)).bars) == 3


def test_dates() -> None:
    """A gap between dates is the days from one of them to the other."""
    day = 86_400
    found = drawn(interval(0, day), interval(11 * day, 12 * day), unit="date")
    assert found.band.text == "11 days apart"
    assert found.unit == ""


def test_nothing_to_draw() -> None:
    """Sides without any end, and one side alone, are not drawn."""
    anything = Interval(None, None)
    assert (
        draw_axis(Axis("MW", (Extent("=", "a", "a", anything), Extent("but", "b", "b", anything))))
        is None
    )
    assert draw_axis(Axis("MW", (Extent("=", "a", "a", interval(1, 2)),))) is None


def ends() -> st.SearchStrategy[Interval]:
    """Intervals of all kinds, very large ones too."""
    value = st.fractions(max_denominator=1000) | st.integers(-(10**400), 10**400).map(Fraction)
    return st.builds(
        lambda values, low, high, low_open, high_open: Interval(
            min(values) if low else None,
            max(values) if high else None,
            low_open and low,
            high_open and high,
        ),
        st.tuples(value, value),
        *[st.booleans()] * 4,
    )


@given(ends(), ends(), st.lists(ends(), max_size=2), st.sampled_from(["MW", "1", "%", "date", "s"]))
def test_everything_is_within_the_picture(
    made: Interval, stated: Interval, parts: list[Interval], unit: str
) -> None:
    """Whatever is drawn begins and ends within the picture, and has a few ticks."""
    extents = (
        *(Extent("", "p", "p", part) for part in parts),
        Extent("=", "m", "m", made),
        Extent("but", "s", "s", stated),
    )
    found = draw_axis(Axis(unit, extents))
    if found is None:
        assert not any((made.low, made.high, stated.low, stated.high))
        return
    for start, end in [
        (found.band.start, found.band.end),
        *((bar.start, bar.end) for bar in found.bars),
    ]:
        assert 0 <= start <= end <= 100
    assert 1 <= len(found.ticks) <= 5
    assert all(0 <= x <= 100 for x, _ in found.ticks)
