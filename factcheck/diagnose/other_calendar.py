"""A year that was reckoned as 52 weeks or 365 days, a month as 30 days: no figure is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.diagnose.beside import Beside, all_equated
from factcheck.diagnose.parts import equated, replaced, with_unit
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import last_place, numbers_of, unit_size
from factcheck.model.expression import Comparison, Literal

KIND = "other-calendar"

COUNTS: Mapping[tuple[str, str], Sequence[int]] = MappingProxyType(
    {
        ("year", "week"): (52,),
        ("year", "day"): (365, 360, 366),
        ("month", "week"): (4,),
        ("month", "day"): (30, 31),
    }
)
"""As how many of the shorter period people reckon the longer one."""

RECKONED: Mapping[str, str] = MappingProxyType(
    {"year": "365.25 days", "month": "a twelfth of 365.25 days"}
)
"""How long the longer periods are where the statement language names them."""

_PERIODS: Mapping[str, str] = MappingProxyType(
    {
        name: names.split()[0]
        for names in ("day days d", "week weeks", "month months mo", "year years a yr yrs")
        for name in names.split()
    }
)


def proposals(comparison: Comparison, others: Sequence[Beside]) -> Iterator[tuple[str, str]]:
    """Yield a statement with its figure by a shorter period, and divided by how many there are.

    Where it is just so many times another figure, which is by that period. A bare number need not
    be in the quote: ``pay = 10_400 EUR/week / 52``.
    """
    parts = equated(comparison)
    if parts is None:
        return
    figure = parts[1]
    above, longer = _rate(figure)
    if longer not in RECKONED:
        return
    written = written_as(figure, comparison.text.value)
    for assertion, _, other in all_equated(others):
        its, shorter = _rate(other)
        if its != above or not assertion.comparison:
            continue
        of = written_as(other, assertion.comparison.text.value)
        for count in COUNTS.get((longer, shorter), ()):
            if _is_so_many(figure, count, other):
                anew = with_unit(figure, written, f"{above}/{shorter}")
                words = f"{_told(written)} is {count} {shorter}s of {_told(of)}"
                rule = f"a {longer} is reckoned here as {RECKONED[longer]}"
                yield replaced(comparison, figure, f"{anew} / {count}"), f"{words}; {rule}"


def _rate(figure: Literal) -> tuple[str, str]:
    """Return the unit of a figure without the period that it is by, and that period, or nothing."""
    above, _, below = figure.unit.name.rpartition("/")
    return above, _PERIODS.get(below, "")


def _is_so_many(figure: Literal, count: int, other: Literal) -> bool:
    """Whether a figure is so many times another one as both are printed, to its last place."""
    size, its_size = (unit_size(one) / one.unit.factor for one in (figure, other))
    pairs = zip(numbers_of(figure), numbers_of(other), strict=False)
    return len(numbers_of(figure)) == len(numbers_of(other)) and all(
        abs(one * size - count * each * its_size) * 2 <= last_place(figure) * size
        for one, each in pairs
    )


def _told(written: str) -> str:
    """Return a figure as readers group its digits."""
    return written.replace("_", ",")
