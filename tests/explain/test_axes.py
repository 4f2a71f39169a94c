"""What of a contradiction is drawn on one axis."""

from factcheck.model.claim import Reading
from factcheck.model.explanation import Axis
from tests.diagnose.claims import analyzed, text, written

POWER = {"a": "MW", "b": "GW", "c": "GW", "total": "MW", "share": "1"}


def axes(
    *says: str, readings: tuple[str, ...] = ()
) -> list[tuple[str, list[tuple[str, str, str, str]]]]:
    """The axes of the only knot of some claims in short; the last claim has readings, if any."""
    corpus = written(POWER, {f"c{place}": one for place, one in enumerate((*says, *readings[:1]))})
    if readings:
        ways = tuple(Reading(f"way-{place}", (text(one),)) for place, one in enumerate(readings))
        corpus = corpus._replace(
            claims=(*corpus.claims[:-1], corpus.claims[-1]._replace(says=(), readings=ways))
        )
    (explanation,) = analyzed(corpus).explanations.values()
    return [(axis.unit, axis_rows(axis)) for axis in explanation.axes]


def axis_rows(axis: Axis) -> list[tuple[str, str, str, str]]:
    """The extents of an axis."""
    return [
        (one.sign, one.what, one.says, f"{one.values.low} to {one.values.high}")
        for one in axis.extents
    ]


def test_a_sum() -> None:
    """An axis has parts, their sum and what is stated instead, in one unit, with their rounding."""
    assert axes("a = 200 MW", "b = 3 GW", "total = 5000 MW", "total = a + b") == [
        (
            "MW",
            [
                ("", "a", "200 MW", "399/2 to 401/2"),
                ("", "b", "3 GW", "2500 to 3500"),
                ("=", "a + b", "3,200 MW", "5399/2 to 7401/2"),
                ("but", "total", "5,000 MW", "9999/2 to 10001/2"),
            ],
        )
    ]


def test_parts_of_another_kind_are_left_out() -> None:
    """A factor has no place on the axis of what it multiplies."""
    assert axes("a = 20.0 MW", "share = 50%", "total = share * a", "total = 30.0 MW") == [
        (
            "MW",
            [
                ("", "a", "20.0 MW", "399/20 to 401/20"),
                ("=", "share × a", "10 MW", "39501/4000 to 40501/4000"),
                ("but", "total", "30.0 MW", "599/20 to 601/20"),
            ],
        )
    ]


def test_each_reading_has_an_axis() -> None:
    """What clashes whichever way it is read is drawn for each."""
    found = axes("a = 20.0 MW", readings=("a = 2.0 MW", "a = 200.0 MW"))
    assert [{says for _, _, says, _ in extents} for _, extents in found] == [
        {"20.0 MW", "2.0 MW"},
        {"20.0 MW", "200.0 MW"},
    ]


def test_a_chain() -> None:
    """Where only several statements together contradict a quantity, its two limits are drawn."""
    assert axes("a = 2 * b + c", "c = 4 GW + a") == [
        (
            "GW",
            [
                ("=", "b", "at most -1.75 GW", "None to -7/4"),
                ("but", "b", "at least 0 GW", "0 to None"),
            ],
        )
    ]


def test_a_chain_between_quantities() -> None:
    """Where what is left is about several quantities, there is nothing to draw."""
    assert axes("a < b", "b < c", "c < a") == []
