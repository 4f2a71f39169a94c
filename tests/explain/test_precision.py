"""A figure is proposed as its writer would print it: as fine, as round, at what the others give."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest

from factcheck.model.explanation import Repair
from tests.diagnose.claims import analyzed, written
from tests.intervals import interval

TONS = {"ore": "t", "coal": "t", "both": "t", "share": "%"}
SHARED = ("share = ore / coal",)


def repairs_of(
    units: Mapping[str, str], says: Mapping[str, str], definitions: Sequence[str] = ()
) -> dict[str, Repair]:
    """The repairs of all knots, by their statements."""
    analysis = analyzed(written(units, says, definitions))
    return {
        repair.statement: repair
        for knot in analysis.knots
        for repair in analysis.explanations[knot.leading].repairs
    }


@pytest.mark.parametrize(
    ("ore", "then"),
    [
        ("about 61_400 t", "about 20_100 t"),
        ("about 61_000 t", "about 20_000 t"),
        ("about 61_420 t", "about 20_060 t"),
        ("just over 61_400 t", "just over 20_000 t"),
        ("about 200_000 t", "about 20_000 t"),
        # Whoever prints no hedge may mean each digit, and behind the point each zero is meant.
        ("61_400 t", "20_064 t"),
        ("about 61_400.0 t", "about 20_064.0 t"),
    ],
)
def test_behind_a_hedge_a_figure_is_as_round_as_before(ore: str, then: str) -> None:
    """With as many digits other than the zeros at its end."""
    says = {"coal": "coal = exactly 30_400 t", "share": "share = exactly 66%"}
    assert repairs_of(TONS, says | {"ore": f"ore = {ore}"}, SHARED)["ore"].then == then


def test_a_whole_number_stays_one_behind_a_hedge() -> None:
    """Who says about 17 says about 7, not 7.4."""
    says = {"ore": "ore = 222 t", "coal": "coal = 30 t", "times": "ore = about 17 times coal"}
    assert repairs_of(TONS, says)["times"].replacement == "ore = about 7 times coal"


@pytest.mark.parametrize(
    ("ore", "off", "then", "fits"),
    [
        # About 200 is as low as 180, and as high as 220.
        ("exactly 209 to 218 t", "about 900 t", "about 200 t", "[190, 2180/9]"),
        ("exactly 20.9 to 21.8 t", "about 90 t", "about 20 t", "[19, 218/9]"),
        # Where the value told would do if it were exact, so do those around it.
        ("exactly 208 to 218 t", "about 910 t", "about 210 t", "[208, 218]"),
    ],
)
def test_the_range_told_holds_the_value_told(ore: str, off: str, then: str, fits: str) -> None:
    """Behind "about" values outside of those that fit reach these."""
    says = {"one": f"ore = {ore}", "again": f"ore = {ore}", "off": f"ore = {off}"}
    repair = repairs_of({"ore": "t"}, says)["off"]
    assert (repair.then, repair.fits) == (then, interval(fits))


PER_HEAD = {"debt": "EUR", "town": "EUR", "land": "EUR", "each": "EUR/people", "all": "people"}
OWED = ("each = debt / all", "debt = town + land")


def test_a_sum_beside_a_product_is_what_its_parts_make() -> None:
    """Not the nearest figure that rounding leaves: whole numbers elsewhere say nothing of it."""
    says = {
        "debt": "debt = 57 million EUR",
        "town": "town = 42 million EUR",
        "land": "land = 19 million EUR",
        "all": "all = about 30_000 people",
        "each": "each = about 1_900 EUR/people",
    }
    found = repairs_of(PER_HEAD, says, OWED)
    assert {name: one.then for name, one in found.items()} == {
        "debt": "61 million EUR",
        "town": "38 million EUR",
        "land": "15 million EUR",
    }


@pytest.mark.parametrize(
    ("coal", "share", "then"), [("96.7 t", "58.3%", "312.4 t"), ("about 97 t", "58.31%", "312.6 t")]
)
def test_of_two_conflicts_the_sharper_one_gives_the_value(coal: str, share: str, then: str) -> None:
    """A sum of printed figures beside a rounded percentage, or a fine one beside a vague sum."""
    units = dict.fromkeys(("ore", "coal", "salt", "all"), "t")
    says = {
        "ore": "ore = 182.3 t",
        "coal": f"coal = {coal}",
        "salt": "salt = 33.4 t",
        "all": "all = 712.4 t",
        "share": f"ore = {share} * all",
    }
    assert repairs_of(units, says, ["all = ore + coal + salt"])["all"].then == then


def test_what_nobody_tells_is_sought_nearby() -> None:
    """The near miss: how many of 24 agree is not stated, and of the shares there are the nearest."""
    says = {"all": "all = 24 people", "share": "agree = 35% * all"}
    found = repairs_of({"all": "people", "agree": "people"}, says)
    assert found["share"].then in {"33%", "38%"}


@pytest.mark.parametrize(
    ("says", "then"),
    [
        ({"low": "ore = 8.40 t", "mean": "coal = 7.90 t", "high": "both = 13.70 t"}, "8.40 t"),
        # The near miss: what others say is between two ends has a middle.
        (
            {"low": "coal = 8.0 to 14.0 t", "mean": "coal = 7.20 t", "high": "both = 15 t"},
            "11.00 t",
        ),
    ],
)
def test_a_limit_that_is_missed_is_met(says: dict[str, str], then: str) -> None:
    """In the places of the figure: not the middle of what some other limit leaves."""
    limits = ("ore <= coal", "coal <= both")
    assert repairs_of(TONS, says, limits)["mean"].then == then


def test_a_limit_that_does_not_fit_is_none() -> None:
    """The others tell a figure below it."""
    says = {"off": "ore = 410 t", "tenth": "ore = coal / 10", "coal": "coal = 62.0 t"}
    found = repairs_of(TONS, says | {"again": "coal = 62.0 t"}, ("ore <= 95 t",))
    assert found["off"].then == "6.2 t"
    assert found["off"].fits.low
    assert found["off"].fits.low < Fraction("6.2")


@pytest.mark.parametrize(
    ("wool", "then"),
    [
        # 6,000 and 8 % more, twice: the middle of what "about" leaves is 7,005.
        ("about 6_000", "6_998"),
        # Near miss: how much more than the number it is that is printed, is not known; then it is as
        # round as the figure was.
        ("just over 6_000", "7_400"),
    ],
)
def test_about_so_much_is_so_much_to_calculate_with(wool: str, then: str) -> None:
    """What an editor works out anew is worked out with the number that is printed."""
    sheep = {"sheep[1]": "sheep", "sheep[2]": "sheep", "sheep[3]": "sheep"}
    says = {
        "first": f"sheep[1] = {wool} sheep",
        "then": "sheep[2] = sheep[1] * (1 + 8%)",
        "again": "sheep[3] = sheep[2] * (1 + 8%)",
        "last": "sheep[3] = 9_300 sheep",
    }
    assert repairs_of(sheep, says)["last"].then == f"{then} sheep"


def test_a_percentage_of_what_is_about_so_much() -> None:
    """Of about 500 about 300 are 60 %, not the 50 % that "about" lets in as well."""
    says = {"all": "coal = about 500 t", "part": "ore = about 300 t", "share": "ore = 31% of coal"}
    assert repairs_of(TONS, says)["share"].then == "60%"


HALVED = {"all": "EUR", "part": "EUR"}


@pytest.mark.parametrize(
    ("whole", "part", "then"),
    [
        ("660 million EUR", "6.60 billion EUR", {"part": "330 million EUR"}),
        ("660 million EUR", "€6.6 billion", {"part": "€330 million"}),
        ("66 Mio EUR", "6.6 Mrd EUR", {"part": "33 Mio EUR"}),
        ("900 EUR", "4.4 thousand EUR", {"part": "450 EUR"}),
        ("660 million EUR", "6.6 billion EUR", {"all": "13.2 billion EUR"}),
        # The near misses: below one already, and with no more digits than people read.
        ("660 million EUR", "0.66 billion EUR", {"part": "0.33 billion EUR"}),
        ("660 million EUR", "4.4 billion EUR", {"all": "8_800 million EUR"}),
    ],
)
def test_a_figure_has_the_scale_word_that_its_number_takes(
    whole: str, part: str, then: Mapping[str, str]
) -> None:
    """Nobody writes 0.33 billion for 6.6 billion, nor 13,200 million for 660 million."""
    found = repairs_of(HALVED, {"all": f"all = {whole}", "part": f"part = {part}", "h": HALF})
    assert then.items() <= {name: one.then for name, one in found.items()}.items()


HALF = "part = half of all"


@pytest.mark.parametrize(("unit", "fits"), [("homes", "[9690, 9690]"), ("t", "[9689, 9691]")])
def test_the_difference_of_what_is_counted_is_one_whole_number(unit: str, fits: str) -> None:
    """Both are known to the last of them; of tons both are rounded."""
    says = {
        "before": f"before = 16_510 {unit}",
        "after": f"after = 26_200 {unit}",
        "more": f"after - before = 9_700 {unit}",
        "growth": "after = before * (1 + 59%)",
    }
    assert repairs_of({"before": unit, "after": unit}, says)["more"].fits == interval(fits)


def test_what_fits_is_in_the_scale_of_the_figure() -> None:
    """So is how far it moves."""
    says = {"all": "all = 660 million EUR", "part": "part = 6.6 billion EUR", "h": HALF}
    repair = repairs_of(HALVED, says)["part"]
    assert (repair.unit, repair.moves) == ("million EUR", Fraction(-6270))
    assert 313 < (repair.fits.low or 0) < 330 < (repair.fits.high or 0) < 347


def test_a_figure_is_as_fine_as_its_new_scale_word_asks() -> None:
    """Of 326.4 million 330 million is not near enough, as 0.33 billion is."""
    says = {"all": "all = exactly 652.8 million EUR", "part": "part = 6.6 billion EUR"}
    found = repairs_of(HALVED, says | {"h": "part = 50.000% * all"})
    assert found["part"].then == "326 million EUR"


@pytest.mark.parametrize(
    ("says", "name", "then"),
    [
        # What the printed ranges make, not all that their rounding leaves.
        ({"each": "7 to 9", "all": "48 to 58", "count": "4"}, "all", "28 to 36 km"),
        ({"each": "7 to 9", "all": "48 to 58", "count": "4"}, "each", "12 to 14 km/tours"),
        # A limit is as near to what is counted as its first two digits.
        ({"each": "350", "all": "more than 9_000", "count": "13"}, "all", "more than 4_500 km"),
        # The near miss: one that is as near in its own last place.
        ({"each": "350", "all": "more than 9_000", "count": "17"}, "all", "more than 5_900 km"),
    ],
)
def test_ranges_and_limits(says: Mapping[str, str], name: str, then: str) -> None:
    """As a writer would give them who works them out anew."""
    units = {"each": "km/tours", "all": "km", "count": "tours"}
    found = repairs_of(
        units, {one: f"{one} = {says[one]} {units[one]}" for one in units}, ("all = each * count",)
    )
    assert found[name].then == then


@pytest.mark.parametrize(
    ("order", "then"), [("ore > coal", "46 t"), ("ore >= coal", "45 t"), ("coal < ore", "46 t")]
)
def test_more_than_a_figure_is_not_that_figure(order: str, then: str) -> None:
    """What must be more than 45 is at least 46 as it is printed, though 45.2 would be enough."""
    says = {"ore": "ore = 31 t", "coal": "coal = 45 t", "order": order}
    assert repairs_of(TONS, says)["ore"].then == then
