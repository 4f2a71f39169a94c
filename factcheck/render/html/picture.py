"""Draw a clash on one axis: where the bars, the gap and the ticks are, in percent of the width."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from factcheck.model.explanation import Axis, Extent
from factcheck.model.interval import Interval
from factcheck.prose import amount, amounts, span_of_values, time_between, with_signs

# Bars that are no part of the clash itself are left out where they would make its gap narrower than
# this fraction of the axis.
NARROWEST = 40
# At most so many steps between ticks.
STEPS = 4
# Units that stand with each number; others are shown once.
WITH_NUMBER = frozenset({"%", "‰", "date", "s", "second"})

Domain = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its words, and where it starts and ends.

    ``kind`` is ``made``, ``stated`` or ``part``. An end is ``closed``, ``open`` where it is not
    itself a value, or ``beyond`` where the values have no end.
    """

    kind: str
    what: str
    says: str
    values: str
    start: float
    end: float
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Band:
    """What is between the two sides of a clash, and how much it is.

    ``kind`` is ``gap``, ``touch`` or ``overlap``.
    """

    kind: str
    start: float
    end: float
    text: str

    @property
    def middle(self) -> float:
        """Where its words belong."""
        return round((self.start + self.end) / 2, 2)


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars over one axis; ``unit`` is empty where the ticks show it."""

    bars: tuple[Bar, ...]
    band: Band
    ticks: tuple[tuple[float, str], ...]
    unit: str

    @property
    def alternative(self) -> str:
        """The same in words, for readers who do not see the picture."""
        rows = "; ".join(
            f"{bar.what}: {bar.says} ({bar.values})" if bar.values else f"{bar.what}: {bar.says}"
            for bar in self.bars
        )
        return f"{rows}. {self.band.text}."

    def guides(self, bar: Bar) -> list[float]:
        """Return the ends of a bar where the band begins or ends."""
        if bar.kind == "part":
            return []
        return sorted({self.band.start, self.band.end} & {bar.start, bar.end})


def draw_axis(axis: Axis) -> Picture | None:
    """Return the picture of a clash.

    ``None`` where neither side has an end, or one of the two sides is missing.
    """
    sides = {extent.sign: extent for extent in axis.extents if extent.sign}
    if len(sides) < 2 or not any(_ends(side.values) for side in sides.values()):  # noqa: PLR2004 - the two that clash
        return None
    made, stated = sides["="].values, sides["but"].values
    domain = _domain(axis.extents, made, stated)
    bars = tuple(
        _bar(extent, domain, axis) for extent in axis.extents if _is_within(extent.values, domain)
    )
    band = _band(made, stated, domain, axis.unit)
    return Picture(
        bars,
        replace(band, text=with_signs(band.text, axis.signs)),
        tuple((at, with_signs(text, axis.signs)) for at, text in _ticks(domain, axis.unit)),
        "" if axis.unit in {*WITH_NUMBER, "1"} else axis.unit,
    )


def _ends(values: Interval) -> list[Fraction]:
    """Return the ends that an interval has."""
    return [end for end in (values.low, values.high) if end is not None]


def _domain(extents: Sequence[Extent], made: Interval, stated: Interval) -> Domain:
    """Return the least and the greatest value of the axis."""
    near = [*_ends(made), *_ends(stated)]
    everything = [end for extent in extents for end in _ends(extent.values)]
    gap = _gap_between(made, stated)
    width = max(everything) - min(everything)
    if gap is None or not gap[1] - gap[0] or (gap[1] - gap[0]) * NARROWEST >= width:
        near = everything
    low, high = min(near), max(near)
    margin = (high - low) / 12 or abs(low) / 4 or Fraction(1)
    return low - margin, high + margin


def _gap_between(one: Interval, other: Interval) -> Domain | None:
    """Return what lies between two intervals with nothing in common; ``None`` if they overlap."""
    for below, above in ((one, other), (other, one)):
        if below.high is None or above.low is None or below.high > above.low:
            continue
        if below.high < above.low or below.high_open or above.low_open:
            return below.high, above.low
    return None


def _is_within(values: Interval, domain: Domain) -> bool:
    """Whether all ends of an interval, one at least, are on the axis."""
    ends = _ends(values)
    return bool(ends) and all(domain[0] <= end <= domain[1] for end in ends)


def _percent_along(value: Fraction, domain: Domain) -> float:
    """Return where a value is on the axis, in percent."""
    low, high = domain
    return round(float((value - low) / (high - low) * 100), 2)


def _bar(extent: Extent, domain: Domain, axis: Axis) -> Bar:
    """Return the bar of an extent."""
    values = extent.values
    span = with_signs(span_of_values(values, axis.unit), axis.signs)
    return Bar(
        kind={"=": "made", "but": "stated"}.get(extent.sign, "part"),
        what=extent.what,
        says=extent.says,
        values="" if values.is_point or span == extent.says else span,
        start=0 if values.low is None else _percent_along(values.low, domain),
        end=100 if values.high is None else _percent_along(values.high, domain),
        ends=(_end_kind(values.low, values.low_open), _end_kind(values.high, values.high_open)),
    )


def _end_kind(value: Fraction | None, is_open: bool) -> str:
    """Return the kind of an end of a bar."""
    return "beyond" if value is None else "open" if is_open else "closed"


def _band(made: Interval, stated: Interval, domain: Domain, unit: str) -> Band:
    """Return the band between the two sides of a clash."""
    gap = _gap_between(made, stated)
    if gap is None:
        low = max(end for end in (made.low, stated.low, domain[0]) if end is not None)
        high = min(end for end in (made.high, stated.high, domain[1]) if end is not None)
        both = span_of_values(Interval(low, high), unit)
        return Band(
            "overlap",
            _percent_along(low, domain),
            _percent_along(high, domain),
            f"{both} fits both",
        )
    start, end = (_percent_along(value, domain) for value in gap)
    if gap[0] == gap[1]:
        return Band(
            "touch",
            start,
            end,
            f"They meet at {amount(gap[0], unit)}, which one of them leaves out",
        )
    if unit == "date":
        apart = time_between(*gap)
    else:  # percentages are apart by points
        apart = amount(gap[1] - gap[0], "points" if unit == "%" else unit)
    return Band("gap", start, end, f"{apart} apart")


def _ticks(domain: Domain, unit: str) -> tuple[tuple[float, str], ...]:
    """Return round values of the axis and where they are."""
    low, high = domain
    if unit == "date":
        third = (high - low) / 3
        values = [low + third / 2, low + third * 3 / 2, high - third / 2]
    else:
        step = _tick_step((high - low) / STEPS)
        values = [step * number for number in range(-(-low // step), high // step + 1)]
    words = amounts(values, unit if unit in WITH_NUMBER else "1")
    return tuple(
        (_percent_along(value, domain), word) for value, word in zip(values, words, strict=True)
    )


def _tick_step(least: Fraction) -> Fraction:
    """Return the least of 1, 2, 5 and 10 times a power of ten that is no smaller."""
    power = Fraction(10) ** (Decimal(least.numerator) / Decimal(least.denominator)).adjusted()
    return next(power * times for times in (1, 2, 5, 10, 20) if power * times >= least)
