"""What a slip proposes, whole tables of it, before anything is asked whether it fits."""

from fractions import Fraction

import pytest

from factcheck.diagnose import (
    doubled_digit,
    rise_or_fall,
    scale_slip,
    sign,
    square_slip,
    swapped_digits,
    unit_slip,
    wrong_part,
)
from factcheck.diagnose.beside import beside
from factcheck.diagnose.figures import Figures
from factcheck.diagnose.kinds import Slip
from factcheck.diagnose.parts import stated
from factcheck.explain.repair import scaled
from factcheck.language import CURRENCY_SIGNS
from factcheck.model.expression import Comparison
from factcheck.model.interval import Interval
from tests.theories import claims


def comparison(quantities: str, says: str) -> Comparison:
    """The only statement of a claim, as meant."""
    return claims(quantities, says).assertions[0].alternatives[0].comparisons[0]


def figures(quantities: str, says: str) -> Figures:
    """Its figures, where nothing is known of what would fit."""
    return Figures(comparison(quantities, says), lambda _: None)


@pytest.mark.parametrize(
    "row",
    [
        *(
            " ".join(prefix + unit for prefix in ("", "k", "M", "G", "T"))
            for unit in ("W", "Wh", "J", "Hz", "B", "bit", "eV")
        ),
        *(" ".join(prefix + unit for prefix in ("", "k", "M", "G")) for unit in ("V", "A", "VA")),
        *(
            " ".join(prefix + unit for prefix in ("", "k", "M", "G", "T"))
            for unit in ("t", "toe", "tce")
        ),
        *(
            " ".join(prefix + unit for prefix in ("", "kilo", "mega", "giga", "tera"))
            for unit in (
                "watt",
                "watts",
                "joule",
                "joules",
                "hertz",
                "byte",
                "bytes",
                "bit",
                "bits",
                "tonne",
                "tonnes",
            )
        ),
        "W Wh/year Wh/month Wh/day",
        "kW kWh/year kWh/month kWh/day",
        "MW MWh/year MWh/month MWh/day",
        "GW GWh/year GWh/month GWh/day",
        "TW TWh/year TWh/month TWh/day",
        "day week month year",
        "d a",
        "seconds minutes hours days weeks months years",
        "mg g kg t",
        "mm cm m km mi",
        "m^2 ha km^2",
        "m² ha km²",
        "mm^2 cm^2 m^2",
        "mm² cm² m²",
        "hectares acres",
        "ml l m^3",
        "mm^3 cm^3 m^3 km^3",
        "mm³ cm³ m³ km³",
        "pp bp",
        "m ft",
        "kg lb",
        "s min h",
        "EUR/kWh eurocent/kWh",
        "GBP/l penny/l",
    ],
)
def test_units_that_are_written_for_each_other(row: str) -> None:
    """Each unit of a row may have been meant for each other one."""
    units = [unit for unit in row.split() if unit != "B"]
    for unit in units:
        proposed = set(unit_slip.proposals(figures(f"x: {unit}", f"x = 3 {unit}")))
        assert {f"x = 3 {other}" for other in units if other != unit} <= proposed
        assert f"x = 3 {unit}" not in proposed


def test_a_part_of_a_unit_may_be_the_slip() -> None:
    """One word of a compound unit is exchanged at a time."""
    proposed = [*unit_slip.proposals(figures("x: USD/MWh", "x = 3 USD/MWh"))]
    assert {"x = 3 USD/kWh", "x = 3 USD/GWh", "x = 3 USD/Wh"} <= set(proposed)
    assert all(one.startswith("x = 3 USD/") for one in proposed)
    proposed = [*unit_slip.proposals(figures("x: kg/ha", "x = 3 kg/ha"))]
    units = "mg/ha g/ha t/ha lb/ha kg/m^2 kg/km^2 kg/m² kg/km² kg/acres"
    assert proposed == [f"x = 3 {unit}" for unit in units.split()]


@pytest.mark.parametrize(
    ("figure", "power", "expected"),
    [
        ("5 thousand USD", 3, "5 million USD"),
        ("5 million USD", 3, "5 billion USD"),
        ("5 billion USD", 3, "5 trillion USD"),
        ("5 trillion USD", -6, "5 million USD"),
        ("5 million USD", -3, "5 thousand USD"),
        ("5 thousand USD", -3, "5  USD"),
        ("5 mn USD", 3, "5 bn USD"),
        ("5 bn USD", 3, "5 tn USD"),
        ("5 mn USD", -3, "5 thousand USD"),
        ("5 Mio USD", 3, "5 Mrd USD"),
        ("5 Mio USD", -3, "5 Tsd USD"),
        ("5 Mrd USD", 3, "5 tn USD"),
        ("5 Million USD", 3, "5 Milliarde USD"),
        ("5 Million USD", -3, "5 Tsd USD"),
        ("5 Milliarde USD", 3, "5 tn USD"),
        ("5 Millionen USD", 3, "5 Milliarden USD"),
        ("5 Millionen USD", -3, "5 Tsd USD"),
        ("5 Milliarden USD", 3, "5 tn USD"),
        ("5 trillion USD", 3, "5000 trillion USD"),
        ("5 USD", 3, "5 thousand  USD"),
        ("5 USD", 1, "50 USD"),
        ("5_000 USD", 1, "50_000 USD"),
        ("5_000 USD", -1, "500 USD"),
        ("5 million USD", 1, "50 million USD"),
        ("500 million USD", 1, "5 billion USD"),
        ("99.9 million USD", 1, "999 million USD"),
        ("100 million USD", 1, "1 billion USD"),
        ("0.5 million USD", -1, "50 thousand USD"),
        ("0.95 million USD", -1, "95 thousand USD"),
        ("1 million USD", -1, "0.1 million USD"),
        ("5e3 USD", 2, "5e5 USD"),
        # A point moves past zeros, too; there are no more decimals than before.
        ("6.40 USD", 1, "64.0 USD"),
        ("6.40 USD", 2, "640 USD"),
        ("6.40 USD", -1, "0.64 USD"),
        ("6.0 million USD", 3, "6.0 billion USD"),
        ("1_250.00 USD", 1, "12_500.0 USD"),
        ("640 USD", -1, "64 USD"),
        ("2 to 3 million USD", 3, "2 to 3 billion USD"),
        ("2 million to 3 million USD", 3, "2000 million to 3000 million USD"),
    ],
)
def test_a_figure_is_scaled_as_a_writer_would(figure: str, power: int, expected: str) -> None:
    """With another scale word in the style of its own if there is one, else with other digits."""
    ((literal, written),) = stated(comparison("x: USD", f"x = {figure}"))
    assert scaled(literal, written, power) == expected


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("x = y - 2 USD", ["x = y + 2 USD"]),
        ("x = y + 2 USD", ["x = y - 2 USD"]),
        ("x = y * (1 + 2%)", ["x = y * (1 - 2%)"]),
        ("x = 2 USD", ["x = -2 USD"]),
        ("x = -2 USD", ["x = 2 USD"]),
        ("x = $2", ["x = -$2"]),
        ("x = 1 to 2 USD", []),
    ],
)
def test_a_sign_is_turned(says: str, expected: list[str]) -> None:
    """What is added is subtracted, and a figure by itself is on the other side of zero."""
    written = figures("x: {unit: USD, signed: true}, y: USD", says)
    assert [one for slip in (rise_or_fall, sign) for one in slip.proposals(written)] == expected


@pytest.mark.parametrize(("symbol", "unit"), CURRENCY_SIGNS.items())
def test_a_minus_goes_before_the_sign_of_a_currency(symbol: str, unit: str) -> None:
    """It is written there, and it is found there."""
    quantity = f"x: {{unit: {unit}, signed: true}}"
    assert [*sign.proposals(figures(quantity, f"x = {symbol}2"))] == [f"x = -{symbol}2"]
    assert [*sign.proposals(figures(quantity, f"x = -{symbol}2"))] == [f"x = {symbol}2"]
    assert [*sign.proposals(figures(quantity, f"x = 2 {unit}"))] == [f"x = -2 {unit}"]


def test_parts_that_may_be_mistaken_come_by_their_names() -> None:
    """Each quantity that a definition computes with may have been mistaken for an equal one."""
    names = [f"part_{letter}" for letter in "ecafbd"]
    quantities = ", ".join(f"{name}: USD" for name in (*names, "total", "rest", "same"))
    said = [
        "rest = 35 USD",
        "total = 100 USD",
        "same = 15 USD",
        *(f"{name} = 10 USD" for name in names),
    ]
    said += [f"same > {name}" for name in names]
    theory = claims(quantities, *said, definitions=f"total = rest + {' + '.join(names)}")
    (rest,) = (one.comparison for one in theory.assertions if one.id == "c0")
    assert rest
    others = [beside(one) for one in theory.assertions if one.id != "c0"]
    assert [*wrong_part.proposals(rest, others)] == [
        ("rest = 40 USD", f"35 USD was worked out with same, 15 USD as c2 says, in place of {name}")
        for name in sorted(names)
    ]


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("x = 0.53 kg", ["x = 5.03 kg", "x = 0.35 kg"]),
        ("x = 4_081 kg", ["x = 4_801 kg", "x = 4_018 kg"]),
        ("x = 12.3±4.5 kg", ["x = 21.3±4.5 kg", "x = 13.2±4.5 kg"]),
        ("x = 33 kg", []),
    ],
)
def test_which_digits_are_swapped(says: str, expected: list[str]) -> None:
    """Two different neighbours, a point between them stays; none brings a zero to the front."""
    assert [*swapped_digits.proposals(figures("x: kg", says))] == expected


@pytest.mark.parametrize(
    ("slip", "low", "high", "expected"),
    [
        (scale_slip, 450, 500, ["x = 440 USD"]),
        (scale_slip, 40, 50, []),
        (scale_slip, -450, -400, []),
        (swapped_digits, 0, 100, []),
        (doubled_digit, 3, 6, ["x = 4 USD"]),
        (doubled_digit, 6, 9, []),
        (sign, -45, -40, ["x = -44 USD"]),
        (sign, 40, 45, []),
    ],
)
def test_only_what_may_fit_is_written(slip: Slip, low: int, high: int, expected: list[str]) -> None:
    """As far as the values that fit are known, and however the figure is rounded then."""
    values = Interval(Fraction(low), Fraction(high))
    meant = comparison("x: {unit: USD, signed: true}", "x = 44 USD")
    assert [text for text in slip.proposals(Figures(meant, lambda _: values)) if text] == expected


def test_a_power_that_cannot_fit_keeps_its_place() -> None:
    """An area in another statement is compared with it by how likely the power of each is."""
    values = Interval(Fraction(4, 10), Fraction(5, 10))
    proposed = square_slip.proposals(Figures(comparison("x: m^2", "x = 44 m^2"), lambda _: values))
    assert [*proposed] == ["", "x = 0.44 m^2", ""]


def test_every_scale_is_written_where_nothing_is_known() -> None:
    """Nothing rules one out."""
    found = [*scale_slip.proposals(figures("x: USD", "x = 44 USD"))]
    assert len(found) == len(scale_slip.POWERS)
    assert all(found)


@pytest.mark.parametrize(("low", "expected"), [(1500, ["x = -$1_510"]), (1600, [])])
def test_a_sign_before_the_currency_is_no_part_of_the_size(low: int, expected: list[str]) -> None:
    """What fits is below zero, too."""
    values = Interval(Fraction(-low - 50), Fraction(-low))
    meant = comparison("x: {unit: USD, signed: true}", "x = -$15_510")
    assert [*doubled_digit.proposals(Figures(meant, lambda _: values))] == expected
