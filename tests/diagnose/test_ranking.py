"""Of several slips that would do, the first is the one that an editor would look at first."""

from collections.abc import Mapping

import pytest

from tests.diagnose.cases import (
    ALL_DUES,
    ALL_TAX,
    DUES,
    PARTS,
    SHARES,
    TAX,
    USD,
    WHOLE,
    dues,
    parts,
    twice,
)
from tests.diagnose.claims import analyzed, diagnoses, written

KM = {"x": "km", "y": "km"}
FLOUR = {"then": "t", "now": "t", "rise": "%"}
MILLED = ("now = then * (1 + rise)",)


def first(
    units: Mapping[str, str], says: Mapping[str, str], definitions: tuple[str, ...] = ()
) -> tuple[str, str]:
    """The kind of the first slip, and the statement without it; empty without any."""
    found = diagnoses(analyzed(written(units, says, definitions)))
    return (found[0].kind, found[0].replacement) if found else ("", "")


@pytest.mark.parametrize(
    ("units", "says", "definitions", "expected"),
    [
        # Digits are grouped as they come: one digit too many is one change.
        (
            PARTS,
            parts("16_240 EUR", whole="236_690 EUR"),
            WHOLE,
            ("doubled-digit", "all = 23_690 EUR"),
        ),
        # A word of the period is likelier than a digit that is missing.
        (DUES, dues("21 million EUR/year"), ALL_DUES, ("unit-slip", "all = 21 million EUR/month")),
        # A digit that stands twice, and yet one of another place is nearer.
        (
            {"homes": "homes", "use": "kWh/homes", "all": "kWh"},
            {
                "homes": "homes = about 44_000 homes",
                "use": "use = about 3_000 kWh/homes",
                "all": "all = 13.3 GWh",
                "too": "all = 13.3 GWh",
            },
            ("all = homes * use",),
            ("scale-slip", "homes = about 4_400 homes"),
        ),
        # Nobody writes that a thing is 31,400 times another.
        (
            KM,
            {
                "x": "x = 2.5 km",
                "too": "x = 2.5 km",
                "y": "y = 78.5 km",
                "slip": "y = 31400 times x",
            },
            (),
            ("scale-slip", "y = 31.4 times x"),
        ),
        # A part that becomes more than all of it is less likely than a point that moved.
        (
            USD,
            {
                "x": "x = 93.8 USD",
                "too": "x = 93.8 USD",
                "y": "y = 347 USD",
                "share": "y = 37% * x",
            },
            (),
            ("scale-slip", "y = 34.7 USD"),
        ),
        # Of the figures that one digit more would make, the one that the others give.
        (
            KM,
            twice("x = 45.8 km", "y = 9.16 km", "x = about 50 km")
            | {"slip": "y = 20.00% * x"}
            | {"lost": "x = 4.8 km"},
            (),
            ("lost-digit", "x = 45.8 km"),
        ),
        # A zero behind the point.
        (
            KM,
            {"x": "x = 5.08 km", "too": "x = 5.083 km", "slip": "x = 5.8 km"},
            (),
            ("lost-digit", "x = 5.08 km"),
        ),
        # 213,200 is just 52 times 4,100.
        (
            FLOUR,
            {"then": "then = 3_850 t", "now": "now = 213_200 t", "rise": "rise = 6.5%"},
            MILLED,
            ("other-time", "now = 4_100 t"),
        ),
        # "About" leaves many figures, of which few are what it stands before.
        (
            {"x": "t", "y": "t"},
            {"x": "x = 2_184 t", "y": "y = about 84 t", "half": "x = half of y"},
            (),
            ("other-time", "x = 42 t"),
        ),
        # "Nearly" says as much as a figure.
        (
            USD,
            twice("x = 1.88 billion USD", "x = 1.88 billion USD", "x = nearly 1.9 trillion USD"),
            (),
            ("false-friend", "x = nearly 1.9 billion USD"),
        ),
        # Printed figures are rounded, and no other percentage would do for both ways round.
        (
            KM,
            twice("x = 48.6 km", "y = 63.15 km", "x = y * (1 - 29.9%)"),
            (),
            ("reversed-base", "y = x * (1 + 29.9%)"),
        ),
        # A unit that leaves a figure among the others of its kind.
        (
            {"x": "MWh", "y": "MWh", "z": "MWh"},
            {
                "x": "x = 640 MWh",
                "y": "y = 1.31 TWh",
                "share": "y = 2.05 times x",
                "z": "z = 655 MWh",
                "less": "z < y",
            },
            (),
            ("unit-slip", "y = 1.31 GWh"),
        ),
        # Another unit is another word, however many letters it has.
        (
            {"x": "years"},
            {"x": "x = 14 months", "y": "x = 14 years"},
            (),
            ("unit-slip", "x = 14 years"),
        ),
        (
            {"x": "ha"},
            {"x": "x = 3_600 km^2", "y": "x = 3_600 ha"},
            (),
            ("unit-slip", "x = 3_600 ha"),
        ),
        ({"x": "m"}, {"x": "x = 2_450 ft", "y": "x = 2_450 m"}, (), ("unit-slip", "x = 2_450 m")),
        # What costs cents, and what costs euros.
        (
            {"x": "EUR/kWh", "y": "kWh", "z": "EUR"},
            {"x": "x = 29 EUR/kWh", "y": "y = 2_600 kWh", "z": "z = 754 EUR"},
            ("z = x * y",),
            ("unit-slip", "x = 29 eurocent/kWh"),
        ),
        (
            {"x": "EUR/m^2", "y": "m^2", "z": "EUR"},
            {"x": "x = 29.50 EUR/m^2", "y": "y = 262_000 m^2", "z": "z = 77_290 EUR"},
            ("z = x * y",),
            ("square-slip", "y = 2_620 m^2"),
        ),
        # No unit has made this of that: a digit is too many.
        (
            {"x": "ha"},
            {"x": "x = 360_000 m^2", "y": "x = 3.6 ha"},
            (),
            ("scale-slip", "x = 36 ha"),
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) and len(value) == 2 else "",
)
def test_the_likeliest_slip_comes_first(
    units: Mapping[str, str],
    says: Mapping[str, str],
    definitions: tuple[str, ...],
    expected: tuple[str, str],
) -> None:
    """By what changes, by what the others give, and by what anybody would write."""
    assert first(units, says, definitions) == expected


@pytest.mark.parametrize(
    ("units", "says", "definitions"),
    [
        # Rounded to one digit, a growth in percent would do as any other.
        (SHARES, {"x": "x = 1.13%", "y": "y = 1%", "slip": "y = x + 3.3 pp"}, ()),
        # One digit says nothing of which quantity it is.
        (
            USD,
            {"x": "x = 2 USD", "y": "y = 2 USD", "rest": "x - y = 1 USD"},
            (),
        ),
        # A digit lost of 80 might be any of 140 to 200.
        (KM, {"x": "x = 80 km", "y": "y = 13 km", "times": "x = about 13 times y"}, ()),
    ],
    ids=["percent", "one digit", "any digit"],
)
def test_a_slip_that_any_figure_would_confirm_is_none(
    units: Mapping[str, str], says: Mapping[str, str], definitions: tuple[str, ...]
) -> None:
    """Better none than one that explains whatever stands there."""
    assert first(units, says, definitions) == ("", "")


def test_a_lost_digit_that_may_be_another_is_told_as_such() -> None:
    """The size is known, and that a digit is missing, not which."""
    says = {
        "all": "yield = 4_868_000 EUR",
        "payers": "payers = 3_135 payers",
        "each": "each = 153 EUR/payers",
    }
    (*_, known) = diagnoses(analyzed(written(TAX, says, ALL_TAX)))[:1]
    assert known.message == "“153” was written for “1553”"
    wide = says | {"all": "yield = 4.81 to 4.92 million EUR"}
    (*_, open_one) = diagnoses(analyzed(written(TAX, wide, ALL_TAX)))[:1]
    assert open_one.message.startswith("“153” lost a digit, as of “15")


def test_more_than_once_does_not_become_less() -> None:
    """Nobody who writes 2.5 times as many means two fifths: that figure comes last."""
    says = {"x": "x = 850_000 USD", "y": "y = 2.1 million USD", "times": "x = 2.5 times y"}
    (found,) = analyzed(written(USD, says)).explanations.values()
    assert [one.statement for one in found.repairs][-1] == "times"
    assert found.diagnoses[0].kind == "reversed-ratio"


def test_no_other_figure_far_off_where_a_slip_explains() -> None:
    """With the ratio the other way round, nothing need be 24 times what it is."""
    says = {"x": "x = 430_000 USD", "y": "y = 2.1 million USD", "times": "x = 5 times y"}
    (found,) = analyzed(written(USD, says)).explanations.values()
    assert found.repairs == ()
    assert found.diagnoses[0].kind == "reversed-ratio"


@pytest.mark.parametrize(
    ("says", "wrong"),
    [
        (
            {"born": "born = @2000", "day": "day = @2013-05-09", "age": "day = born + aged 31"},
            "age",
        ),
        (
            {"born": "born = @1942", "day": "day = @2012-05-09", "age": "day = born + aged 78"},
            "day",
        ),
    ],
    ids=["its age is likelier", "nothing else"],
)
def test_a_day_is_rather_in_its_year(says: Mapping[str, str], wrong: str) -> None:
    """Digits exchanged in the year of a day are told where they are not in an age as well."""
    (found,) = diagnoses(analyzed(written({"born": "date", "day": "date"}, says)))
    assert (found.kind, found.statement) == ("swapped-digits", wrong)


def test_a_ratio_with_a_name_may_be_far_off() -> None:
    """Who says 0.0714 pupils for each teacher may give 14 instead."""
    units = {"pupils": "people", "staff": "people", "each": "1"}
    says = {"pupils": "pupils = 378 people", "staff": "staff = 27 people", "each": "each = 0.0714"}
    (found,) = analyzed(written(units, says, ("each = pupils / staff",))).explanations.values()
    assert [one.then for one in found.repairs] == ["14"]
    assert found.diagnoses[0].kind == "reversed-ratio"


def test_parts_of_a_sum_are_in_a_wrong_unit() -> None:
    """Nothing is told of a part alone; together they make the sum of another source."""
    units = {"east": "kWh", "west": "kWh", "all": "kWh"}
    says = {"east": "east = 862 kWh", "west": "west = 471 kWh", "all": "all = 1.33 GWh"}
    sources = {"east": "leaflet", "west": "leaflet", "all": "office"}
    (found, *_) = diagnoses(analyzed(written(units, says, WHOLE, sources=sources)))
    assert found.source == "leaflet"
    assert found.corrected == (("east", "east = 862 MWh"), ("west", "west = 471 MWh"))


@pytest.mark.parametrize(
    ("says", "order"),
    [
        # As many digits change in each: the total was added up, its parts were not.
        ({"a": "a = 41 t", "b": "b = 22 t", "c": "c = 92 t"}, ["c", "a", "b"]),
        # Fewer digits of a part: the total all the same.
        ({"a": "a = 45 t", "b": "b = 54 t", "c": "c = 109 t"}, ["c", "a", "b"]),
    ],
)
def test_a_total_goes_before_its_parts(says: Mapping[str, str], order: list[str]) -> None:
    """Where nothing else tells which of them is wrong."""
    assert repaired({"a": "t", "b": "t", "c": "t"}, says, ("c = a + b",)) == order


@pytest.mark.parametrize(
    ("units", "says", "definitions", "order"),
    [
        # The percentage of a change, before the percentages between which it is.
        (
            {"x": "%", "y": "%"},
            {"x": "x = 6.0%", "y": "y = 8.0%", "rise": "y = x * (1 + 24%)"},
            (),
            ["rise", "x", "y"],
        ),
        # Where it cannot be that, what came of it.
        (
            {"x": "boats", "y": "boats"},
            {"x": "x = 50 boats", "fall": "y = x * (1 - 40%)", "y": "y = 70 boats"},
            (),
            ["y", "x"],
        ),
        (
            {"x": "kg", "y": "kg", "z": "kg", "m": "kg"},
            {"x": "x = 21 kg", "y": "y = 26 kg", "z": "z = 31 kg", "m": "m = 28.5 kg"},
            ("m = mean(x, y, z)",),
            ["m", "x", "z", "y"],
        ),
        (
            {"x": "kg", "y": "kg", "m": "kg"},
            {"x": "x = 31.2 kg", "y": "y = 35.9 kg", "m": "m = 38.2 kg"},
            ("m = max(x, y)",),
            ["m", "x", "y"],
        ),
        # What grows over several years was worked out, and the rate was not.
        (
            {"x": "EUR", "y": "EUR"},
            {"x": "x = 600 EUR", "y": "y = 840 EUR", "rate": "y = x * (1 + 6%)^8"},
            (),
            ["y", "rate", "x"],
        ),
        (
            {"born": "date", "day": "date"},
            {"born": "born = @1951", "age": "day - born = aged 47", "day": "day = @2005-05"},
            (),
            ["age", "born", "day"],
        ),
        (
            {"x": "litres", "y": "km"},
            {"x": "x = 31 litres", "rate": "x = 5.2 litres / 100 km * y", "y": "y = 450 km"},
            (),
            ["x", "rate", "y"],
        ),
    ],
)
def test_what_was_worked_out_goes_first(
    units: Mapping[str, str],
    says: Mapping[str, str],
    definitions: tuple[str, ...],
    order: list[str],
) -> None:
    """However many digits change in it: an editor does that sum again."""
    assert repaired(units, says, definitions) == order


def test_what_was_worked_out_has_a_slip_rather() -> None:
    """Each of three figures may have a zero too many or too few."""
    units = {"cost": "EUR", "heads": "people", "each": "EUR/people"}
    says = {
        "cost": "cost = 4.2 billion EUR",
        "heads": "heads = 70 million people",
        "each": "each = 600 EUR/people",
    }
    definitions = ("each = cost / heads",)
    found = diagnoses(analyzed(written(units, says, definitions)))
    assert [one.statement for one in found] == ["each", "cost", "heads"]
    assert repaired(units, says, definitions) == ["each", "cost", "heads"]


def test_the_statement_of_a_slip_goes_first() -> None:
    """A percentage of the year before: what is left to change is that, not a figure nearer to it."""
    years = ("o[2019]", "o[2020]", "o[2021]")
    says = {
        "first": "o[2019] = 240 t",
        "second": "o[2020] = 288 t",
        "third": "o[2021] = 340 t",
        "rise": "o[2021] = o[2020] + 48 t",
        "all": "o[2021] = o[2019] + 100 t",
    }
    found = diagnoses(analyzed(written(dict.fromkeys(years, "t"), says)))
    assert [one.statement for one in found] == ["rise"]
    assert repaired(dict.fromkeys(years, "t"), says, ())[0] == "rise"


def test_another_word_is_one_change() -> None:
    """Who writes a third may have meant a quarter, before any count is wrong in two digits."""
    units = {"all": "boats", "old": "boats", "wood": "boats", "steel": "boats"}
    says = {
        "all": "all = 84 boats",
        "share": "old = a third of all",
        "wood": "wood = 15 boats",
        "steel": "steel = 6 boats",
    }
    first, *_ = repaired(units, says, ("old = wood + steel",))
    assert first == "share"


def repaired(
    units: Mapping[str, str], says: Mapping[str, str], definitions: tuple[str, ...]
) -> list[str]:
    """The statements of the repairs of the only knot, in their order."""
    analysis = analyzed(written(units, says, definitions))
    (explanation,) = (analysis.explanations[knot.leading] for knot in analysis.knots)
    return [repair.statement for repair in explanation.repairs]


def test_one_of_two_equal_figures_is_that_of_the_other() -> None:
    """47 men, 47 women and 47 people: whose figure was taken is told once."""
    units = dict.fromkeys(("men", "women", "all"), "people")
    says = {"men": "men = 47 people", "women": "women = 47 people", "all": "all = 47 people"}
    found = diagnoses(analyzed(written(units, says, ("all = men + women",))))
    assert [(one.kind, one.statement) for one in found] == [("other-quantity", "all")]


def test_a_year_of_52_weeks_is_told_alone() -> None:
    """No figure is wrong then, though one with other digits would fit."""
    units = {"day": "EUR/day", "year": "EUR/year"}
    says = {"day": "day = 1_250 EUR/day", "slip": "year = 456_250 EUR/year"}
    found = diagnoses(analyzed(written(units, says, ("year = day",))))
    assert [one.kind for one in found] == ["other-calendar"]
    says["slip"] = "year = 456_205 EUR/year"
    found = diagnoses(analyzed(written(units, says, ("year = day",))))
    assert "other-calendar" not in [one.kind for one in found]
