"""What is proposed is what somebody may have meant: nothing absurd beside what is not."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from factcheck.model.interval import Interval
from tests.diagnose.claims import analyzed, diagnoses, written

FUND = {"fund": "EUR", "all": "people", "each": "EUR/people"}


def proposed(
    units: Mapping[str, str],
    says: Mapping[str, str],
    definitions: tuple[str, ...] = (),
    sources: Mapping[str, str] | None = None,
) -> tuple[dict[str, str], set[str]]:
    """The repairs of all knots by their statements, and the statements without slips."""
    analysis = analyzed(written(units, says, definitions, sources=sources))
    repairs = {
        one.statement: one.then
        for knot in analysis.knots
        for one in analysis.explanations[knot.leading].repairs
    }
    return repairs, {one.replacement for one in diagnoses(analysis)}


def test_a_ratio_the_wrong_way_round() -> None:
    """36 of 612 are 0.0588: nobody counts 10,000 for 36, but somebody divides by the wrong one."""
    says = {"few": "few = 36 people", "many": "many = 612 people", "rate": "rate = 0.0588"}
    units = {"few": "people", "many": "people", "rate": "1"}
    repairs, _ = proposed(units, says, ("rate = many / few",))
    assert repairs == {"rate": "17"}


def test_amounts_that_are_far_off_beside_no_ratio() -> None:
    """The near miss: where there is nothing better, all is told."""
    says = {"few": "few = 36 EUR", "many": "many = 9_412 EUR"}
    repairs, _ = proposed({"few": "EUR", "many": "EUR"}, says, ("few = many",))
    assert repairs.keys() == {"few", "many"}


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        # Somebody converted as if it were a length, and no word of it is wrong.
        ("70 km^2", {"long": "350 km", "wide": "200 km", "field": "0.07 km^2"}),
        # The near miss: a digit of it is enough.
        ("0.7 km^2", {"long": "3500 m", "wide": "2000 m", "field": "0.07 km^2"}),
        # As little as any of the others makes a million.
        ("70_000 km^2", {"field": "70_000 m^2"}),
    ],
)
def test_a_result_may_be_as_far_off_as_slips(field: str, expected: dict[str, str]) -> None:
    """What was worked out is not left out because others would be as far off."""
    units = {"long": "m", "wide": "m", "field": "km^2"}
    says = {"long": "long = 350 m", "wide": "wide = 200 m", "field": f"field = {field}"}
    repairs, _ = proposed(units, says, ("field = long * wide",))
    assert repairs == expected


@pytest.mark.parametrize(
    ("parts", "expected"), [(12, {"part": "365 EUR"}), (120, {})], ids=["months", "too far off"]
)
def test_what_is_of_another_quantity_has_a_figure_of_its_own(
    parts: int, expected: dict[str, str]
) -> None:
    """The sum of a year said of a month is told beside that of a month, twelve times smaller."""
    says = {"part": "part = 4_380 EUR", "year": "year = 4_380 EUR"}
    repairs, _ = proposed({"part": "EUR", "year": "EUR"}, says, (f"part = year / {parts}",))
    assert repairs == expected


@pytest.mark.parametrize(
    ("paid", "expected"),
    [
        # 715 euros a month are 8,580 a year, which 165 a week make only as they are rounded.
        ("715 EUR/year", {"all": "8_610 EUR/year", "week": "13.7 EUR/week"}),
        # The near miss: they are 8,592, so that the month is what was meant, and nothing else.
        ("716 EUR/year", {"all": "716 EUR/month"}),
    ],
)
def test_what_a_slip_explains_and_does_not_mend(paid: str, expected: dict[str, str]) -> None:
    """Where undoing a slip only agrees by rounding, other figures are proposed, however far."""
    units = {"pay": "EUR/week", "cost": "EUR/year"}
    repairs, slips = proposed(
        units, {"week": "pay = 165 EUR/week", "all": f"cost = {paid}"}, ("cost = pay",)
    )
    assert repairs == expected
    assert slips == {f"cost = {paid.replace('year', 'month')}"}


@pytest.mark.parametrize(
    ("fund", "each", "expected"),
    [
        # Not 420 trillion.
        (
            "420 million EUR",
            "5.19 million EUR/people",
            {"each = 5.19 EUR/people", "all = 81 people"},
        ),
        # The near miss: the next scale word.
        (
            "420 billion EUR",
            "5.19 EUR/people",
            {"fund = 420 million EUR", "all = 81 billion people"},
        ),
    ],
)
def test_nobody_takes_one_scale_word_for_a_far_one(
    fund: str, each: str, expected: set[str]
) -> None:
    """What was left out or put in once is likelier."""
    says = {"fund": f"fund = {fund}", "all": "all = 81 million people", "each": f"each = {each}"}
    repairs, slips = proposed(FUND, says, ("fund = each * all",))
    assert slips == expected
    assert "420 trillion EUR" not in repairs.values()


WEIGHED = {"nut": "nut = 31 t", "fig": "fig = 17 t", "both": "both = 48 t"}
LEAFLET = dict.fromkeys(WEIGHED, "leaflet")


@pytest.mark.parametrize(
    ("office", "repairs"),
    [
        # All of the leaflet, or all of the office: no figure alone.
        ({"one": "nut = 31_020 t", "two": "fig = 16_980 t"}, set()),
        # The near miss: one of the office alone.
        ({"one": "nut = 31_020 t", "two": "fig = 17 t"}, {"one"}),
    ],
)
def test_a_unit_that_is_wrong_all_over_is_wrong_in_no_figure(
    office: dict[str, str], repairs: set[str]
) -> None:
    """A hint says it of all of them."""
    sources = LEAFLET | dict.fromkeys(office, "office")
    found, slips = proposed(
        dict.fromkeys(WEIGHED, "t"), WEIGHED | office, ("both = nut + fig",), sources
    )
    assert found.keys() == repairs
    assert slips


@pytest.mark.parametrize(
    ("sold", "price"),
    [
        ("exactly 408_217.50 EUR", None),  # 12.8739 times 31_709, and more digits than that
        ("exactly 408_221.666 EUR", "exactly 12.874 EUR/tickets"),
    ],
)
def test_no_figure_has_very_many_digits(sold: str, price: str | None) -> None:
    """Where the price is only just possible, it is none that anybody would print."""
    units = {"sold": "EUR", "price": "EUR/tickets", "count": "tickets"}
    says = {
        "sold": f"sold = {sold}",
        "count": "count = exactly 31_709 tickets",
        "price": "price = exactly 12.50 EUR/tickets",
    }
    repairs, _ = proposed(units, says, ("sold = price * count",))
    assert repairs.get("price") == price


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        # 5.02 fits and has two places.
        ("5.018 to 5.024 km", set()),
        # The near miss: of 5.026 to 5.029, nothing with two does.
        ("exactly 5.026 to 5.029 km", {"x = 5.028 km"}),
    ],
)
def test_a_place_more_only_where_none_does(right: str, expected: set[str]) -> None:
    """A writer who prints two places has lost none behind them if two would do."""
    wrong = "x = 5.28 km"
    _, slips = proposed({"x": "km"}, {"x": f"x = {right}", "again": f"x = {right}", "slip": wrong})
    assert slips == expected


def test_points_for_percent_keep_the_values_that_fit() -> None:
    """The 1 beside the percentage is no figure that becomes points."""
    says = {"before": "x = 20%", "after": "y = 27%", "rise": "y = x * (1 + 7%)"}
    analysis = analyzed(written({"x": "%", "y": "%"}, says))
    (knot,) = analysis.knots
    repairs = analysis.explanations[knot.leading].repairs
    by_word, by_figure = (one for one in repairs if one.statement == "rise")
    assert by_word.then == "7 pp"
    assert by_word.fits == Interval(Fraction(6), Fraction(8))
    assert repairs[0] == by_word
    # Behind the word, the figure: 27 percent are 35 percent more than 20.
    assert by_figure.then == "35%"


def test_percent_for_points_leave_the_figure_in_points() -> None:
    """Who wrote 35 points for 35 percent may have meant 7 points as well."""
    says = {"before": "x = 20%", "after": "y = 27%", "rise": "y = x + 35 pp"}
    analysis = analyzed(written({"x": "%", "y": "%"}, says))
    (knot,) = analysis.knots
    repairs = analysis.explanations[knot.leading].repairs
    assert [one.then for one in repairs if one.statement == "rise"] == ["35%", "7 pp"]


CROPS = {"all": "t", "rye": "t"}
NONE_OF_IT = {"all": "all = 2_600 t", "rye": "rye = 0 t", "share": "rye = 4% * all"}


def test_a_zero_is_wrong_rather_than_all_that_is_sixty_times_as_much() -> None:
    """4 percent of 2,600 are 104: no unit makes it nothing, though 2,600 grams would do."""
    analysis = analyzed(written(CROPS, NONE_OF_IT))
    (knot,) = analysis.knots
    explanation = analysis.explanations[knot.leading]
    assert (explanation.repairs[0].statement, explanation.repairs[0].then) == ("rye", "104 t")
    assert not diagnoses(analysis)


def test_nothing_is_made_of_a_zero_beside_a_slip() -> None:
    """The near miss: where a slip explains it, or a figure near to the stated one, zeros stay."""
    units = dict.fromkeys(("all", "a", "b", "c"), "signed EUR")
    says = {"all": "all = 7_310 EUR", "a": "a = 5_140 EUR", "b": "b = -2_170 EUR", "c": "c = 0 EUR"}
    repairs, slips = proposed(units, says, ("all = a + b + c",))
    assert slips == {"b = 2_170 EUR"}
    assert "c" not in repairs
    repairs, slips = proposed(units, {**says, "b": "b = 1_270 EUR"}, ("all = a + b + c",))
    assert repairs.keys() == {"all", "a", "b"}


def test_a_sum_of_zeros_is_no_millionth() -> None:
    """A total of nothing is changed rather than a part of 41 million, which would be one euro."""
    units = dict.fromkeys(("all", "a", "b"), "signed EUR")
    says = {"all": "all = 0 EUR", "a": "a = 41 million EUR", "b": "b = 0 EUR"}
    repairs, _ = proposed(units, says, ("all = a + b",))
    assert repairs == {"all": "41_000_000 EUR"}


def test_a_zero_that_was_worked_out_may_be_wrong() -> None:
    """52 million less 47 million leave 5, though 47 and 52 are near to each other as well."""
    units = dict.fromkeys(("sales", "costs", "profit"), "signed EUR")
    says = {
        "sales": "sales = 52 million EUR",
        "costs": "costs = 47 million EUR",
        "profit": "profit = 0 EUR",
    }
    repairs, _ = proposed(units, says, ("profit = sales - costs",))
    assert [*repairs] == ["profit", "costs", "sales"]
    assert repairs["profit"] == "5_000_000 EUR"


def test_the_percentage_follows_its_points() -> None:
    """From 8.0 to 7.2 percent is 0.8 points, or a tenth: 10.8 percent would fit only roughly."""
    says = {
        "old": "old = 8.0%",
        "new": "new = 7.2%",
        "less": "new = old * (1 - 0.8%)",
    }
    analysis = analyzed(written({"old": "%", "new": "%"}, says))
    (knot,) = analysis.knots
    first, second, *_ = analysis.explanations[knot.leading].repairs
    assert (first.statement, first.then) == ("less", "0.8 pp")
    assert (second.statement, second.then) == ("less", "10%")
    assert {one.kind for one in diagnoses(analysis)} == {"percent-or-points"}


GROWTH = {"before": "signed EUR", "after": "signed EUR", "fell": "1"}


def test_nothing_that_somebody_wrote_turns_below_zero() -> None:
    """30 percent less than 60 is 42: nobody wrote 60 for -12.9, whatever that falls to."""
    says = {
        "before": "before = 60 EUR",
        "after": "after = -9 EUR",
        "fell": "after = before * (1 - 30%)",
    }
    repairs, _ = proposed(GROWTH, says)
    assert repairs.keys() == {"after", "fell"}


def test_what_was_worked_out_may_be_below_zero() -> None:
    """The near miss: 40 less 52 is a loss, whatever profit was told."""
    units = dict.fromkeys(("sales", "costs", "profit"), "signed EUR")
    says = {"sales": "sales = 40 EUR", "costs": "costs = 52 EUR", "profit": "profit = 7 EUR"}
    repairs, _ = proposed(units, says, ("profit = sales - costs",))
    assert repairs["profit"] == "-12 EUR"


def test_a_loss_may_be_larger() -> None:
    """The near miss: what is below zero already stays there."""
    units = dict.fromkeys(("shops", "web", "all"), "signed EUR")
    says = {"shops": "shops = 31 EUR", "web": "web = -4 EUR", "all": "all = 12 EUR"}
    repairs, _ = proposed(units, says, ("all = shops + web",))
    assert repairs["web"] == "-19 EUR"


def test_what_is_ten_times_off_is_told_last() -> None:
    """40 percent of 320 are 128: rather that was meant than that 4 of 360 were away."""
    units = dict.fromkeys(("all", "away", "there", "voted"), "members")
    says = {
        "all": "all = 360 members",
        "away": "away = 40 members",
        "voted": "voted = 144 members",
        "share": "voted = 40% of there",
    }
    analysis = analyzed(written(units, says, ("there = all - away",)))
    (knot,) = analysis.knots
    repairs = analysis.explanations[knot.leading].repairs
    assert [one.statement for one in repairs][-1] == "away"
