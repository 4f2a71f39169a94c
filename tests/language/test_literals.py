"""Tests of factcheck.language.literals, hedges and scales: the table of what a literal means."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language import CURRENCY_SIGNS, understand
from factcheck.language.scales import SCALES
from factcheck.model.expression import Form
from factcheck.model.problem import Kind
from factcheck.model.relation import Relation
from factcheck.recognise import symbols
from tests.language.reading import comparison, corpus, defined, interval, literal, literals, told
from tests.wording import SIGNS


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("7.5 billion", "7.45e9", "7.55e9"),
        ("7.50 billion", "7.495e9", "7.505e9"),
        ("7", "6.5", "7.5"),
        ("70", "69.5", "70.5"),
        ("1_000", "999.5", "1000.5"),
        ("1_250_000", "1249999.5", "1250000.5"),
        ("1e3", "500", "1500"),
        ("1.0e3", "950", "1050"),
        ("7.50e2", "749.5", "750.5"),
        ("2E-3", "0.0015", "0.0025"),
        ("1e+2", "50", "150"),
        ("-3.2", "-3.25", "-3.15"),
        ("0", "-0.5", "0.5"),
        ("00.50", "0.495", "0.505"),
        ("1_0.2_5", "10.245", "10.255"),
        ("75%", "0.745", "0.755"),
        ("75.0 %", "0.7495", "0.7505"),
        ("3 ‰", "0.0025", "0.0035"),
        ("2 pp", "0.015", "0.025"),
        ("25 bp", "0.00245", "0.00255"),
    ],
)
def test_a_number_is_rounded_to_its_last_written_place(written: str, low: str, high: str) -> None:
    """A number in an ``=`` statement of a claim reaches half of its last written place in both directions, closed."""
    found = literal(f"x = {written}")
    assert found.form is Form.NUMBER
    assert found.taken == interval(low, high)
    middle = str((Fraction(low) + Fraction(high)) / 2)
    assert found.exact == interval(middle, middle)


@pytest.mark.parametrize(
    ("written", "taken", "exact"),
    [
        ("150 to 200", interval("149.5", "200.5"), interval("150", "200")),
        ("1.5 to 2 million", interval("1.45e6", "2.05e6"), interval("1.5e6", "2e6")),
        ("100 thousand to 2 million", interval("99500", "2000500"), interval("1e5", "2e6")),
        ("-2 to 3", interval("-2.5", "3.5"), interval("-2", "3")),
        ("-3 to -2", interval("-3.5", "-1.5"), interval("-3", "-2")),
        ("0 to 100%", interval("-0.005", "1.005"), interval("0", "1")),
        ("10% to 20", interval("0.095", "0.205"), interval("0.1", "0.2")),
        ("5 to 5", interval("4.5", "5.5"), interval("5", "5")),
        ("1e2 to 2e2", interval("50", "250"), interval("100", "200")),
        ("exactly 150 to 200", interval("150", "200"), interval("150", "200")),
        ("about 150 to 200", interval("135", "220"), interval("135", "220")),
        ("about 1 to 2", interval("0.5", "2.5"), interval("0.5", "2.5")),
    ],
)
def test_a_range_is_rounded_outwards_by_its_finer_last_place(
    written: str, taken: object, exact: object
) -> None:
    """Both ends of a range move by half of the finer of their last places, after scales and units."""
    found = literal(f"x = {written}")
    assert (found.form, found.taken, found.exact) == (Form.RANGE, taken, exact)


@pytest.mark.parametrize(
    "relation", [relation for relation in Relation if relation is not Relation.EQUAL]
)
def test_other_relations_take_numbers_and_ranges_exactly(relation: Relation) -> None:
    """In ``<``, ``<=``, ``>``, ``>=`` and ``!=`` a number is exactly what is written."""
    assert literal(f"x {relation} 7.5").taken == interval("7.5", "7.5")
    assert literal(f"x {relation} 150 to 200").taken == interval("150", "200")


def test_a_definition_takes_numbers_exactly() -> None:
    """What the editor holds true is not rounded."""
    assert defined("x = 7.5").right.taken == interval("7.5", "7.5")  # type: ignore[union-attr]
    assert defined("x = 150 to 200").right.taken == interval("150", "200")  # type: ignore[union-attr]
    assert defined("x = about 5").right.taken == interval("4.5", "5.5")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("says", "low", "high", "values", "word"),
    [
        ("usd = 15 to 25 billion USD", "14.5", "25.5", ("15", "25"), "billion USD"),
        ("usd = $15 to 25 billion", "14.5", "25.5", ("15", "25"), "billion USD"),
        ("usd = $15 to $25 billion", "14.5", "25.5", ("15", "25"), "billion USD"),
        ("usd = 15 to $25 billion", "14.5", "25.5", ("15", "25"), "billion USD"),
        ("usd = 15 billion to 25 billion USD", "14.5", "25.5", ("15", "25"), "billion USD"),
        ("usd = 15 billion USD to 25", "14.5", "25.5", ("15", "25"), "billion USD"),
        ("usd = 500 million to 1 billion USD", "0.4995", "1.0005", ("0.5", "1"), "billion USD"),
        ("power = 500 MW to 1 GW", "0.4995", "1.0005", ("0.5", "1"), " GW"),
        ("power = 150 to 200 kW", "149.5", "200.5", ("150", "200"), " kW"),
        ("power = 500 kW to 0.0006 GW", "0.0004995", "0.0006005", ("0.0005", "0.0006"), " GW"),
        ("time = 1 day to 3 weeks", "1/14", "43/14", ("1/7", "3"), " weeks"),
    ],
)
def test_scale_and_unit_serve_both_ends(
    says: str, low: str, high: str, values: tuple[str, ...], word: str
) -> None:
    """An end without a unit takes the other's, and its scale too.

    The ends are kept in unit and scale of the second.
    """
    found = literal(says)
    assert found.taken.scaled(1 / (Fraction(found.scale) * found.unit.factor)) == interval(
        low, high
    )
    assert (found.values, f"{found.scale_word} {found.unit.name}") == (values, word)


def test_an_end_with_its_own_unit_keeps_its_scale() -> None:
    """``15 billion to 25 USD`` is not 15 to 25 billion."""
    assert told("usd = 15 billion to 25 USD")[0] is Kind.INVERTED_RANGE


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("-3.2", ("-3.2",)),
        ("1_250_000", ("1250000",)),
        ("7.50e2", ("7.50e2",)),
        ("-$5", ("-5",)),
        ("€ -5", ("-5",)),
    ],
)
def test_a_literal_keeps_its_numbers_as_written(written: str, values: tuple[str, ...]) -> None:
    """Digits, sign and exponent stay as they are; ``_`` between digits goes."""
    quantity = "eur" if "€" in written else "usd" if "$" in written else "x"
    assert literal(f"{quantity} = {written}").values == values


@pytest.mark.parametrize(("sign", "code"), [("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY")])
def test_a_currency_sign_is_the_currency(sign: str, code: str) -> None:
    """``$ € £ ¥`` stand for USD EUR GBP JPY, before a number or behind it."""
    quantity = code.lower()
    for written in (f"{sign}7.5 bn", f"{sign} 7.5 bn", f"7.5 bn {sign}", f"7.5bn{sign}"):
        found = understand(corpus(f"{quantity} = {written}", units={quantity: code}))
        assert found.problems == ()
        right = found.assertions[0].alternatives[0].comparisons[0].right
        assert right.unit.name == code  # type: ignore[union-attr]
        assert right.taken == interval("7.45e9", "7.55e9")  # type: ignore[union-attr]


def test_a_currency_sign_is_the_same_everywhere() -> None:
    """Texts are read by the signs of the language and more; random statements have all of them."""
    assert CURRENCY_SIGNS.items() <= symbols.CURRENCY_SIGNS.items()
    assert dict(CURRENCY_SIGNS) == {sign: currency for currency, sign in SIGNS.items()}


@pytest.mark.parametrize(
    ("says", "forms"),
    [
        ("x = 1 - 50%", ["arithmetic", "number"]),
        ("x = 2 * y", ["arithmetic"]),
        ("x = y / 1000", ["arithmetic"]),
        ("x = y / 1_000", ["arithmetic"]),
        ("x = -1 * y", ["arithmetic"]),
        ("x = (2) * y", ["arithmetic"]),
        ("x + 1 = y", ["arithmetic"]),
        ("x = -(2 + y)", ["arithmetic"]),
        ("x = 2", ["number"]),
        ("x = (2)", ["number"]),
        ("x = - 2", ["number"]),
        ("x = -(2)", ["number"]),
        ("x = 2 times y", ["number"]),
        ("x = (2) times y", ["number"]),
        ("x = y + 2 times y", ["number"]),
        ("x = 2 times 3 * y", ["number", "arithmetic"]),
        ("x = 2 * 3 times y", ["arithmetic", "number"]),
        ("x = 2.0 * y", ["number"]),
        ("x = 2e0 * y", ["number"]),
        ("x = 2 thousand * y", ["number"]),
        ("x = 2% * y", ["number"]),
        ("x = about 2 * y", ["hedged"]),
        ("x = 2 to 3 * y", ["range"]),
        ("usd = usd + 2 USD", ["number"]),
        ("closing = opening + 2 years", ["number"]),
    ],
)
def test_a_bare_integer_beside_an_operator_is_arithmetic(says: str, forms: list[str]) -> None:
    """The 1 in ``1 - 50%`` is exact.

    A figure with anything to it, or alone on its side, is stated.
    """
    found = literals(says)
    assert [part.form for part in found] == forms
    for part in found:
        assert part.taken.is_point == (part.form is Form.ARITHMETIC)


def test_a_stated_multiple_binds_tightest() -> None:
    """``20 to 30 times x`` is a product whose left side is the literal.

    A range binds tighter than ``*``.
    """
    times = comparison("power = 20 to 30 times power").right
    assert (times.operator, times.multiple, times.left.values) == ("*", True, ("20", "30"))  # type: ignore[union-attr]
    plain = comparison("power = 20 to 30 * power").right
    assert (plain.operator, plain.multiple, plain.left.values) == ("*", False, ("20", "30"))  # type: ignore[union-attr]
    quotient = comparison("x = usd / 3 times usd").right
    assert (quotient.operator, quotient.right.multiple) == ("/", True)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("3", "2.7", "3.3"),
        ("5", "4.5", "5.5"),  # both are 0.5 here
        ("40", "39.5", "40.5"),
        ("2.5", "2.45", "2.55"),
        ("0.2", "0.18", "0.22"),
        ("-3", "-3.3", "-2.7"),
        ("0", "0", "0"),
        ("1e3", "900", "1100"),
        ("30%", "0.295", "0.305"),
        ("2 million", "1.8e6", "2.2e6"),
        ("about 3", "2.4", "3.6"),
        ("about 40", "32", "48"),
        ("exactly 3", "3", "3"),
        ("2 to 3", "1.5", "3.5"),
        ("about 2 to 3", "1.6", "3.6"),
    ],
)
def test_a_stated_multiple_is_off_by_a_tenth_at_most(written: str, low: str, high: str) -> None:
    """``3 times`` is 2.7 to 3.3, twice as much with ``about``; a range rounds as any other."""
    assert literals(f"x = {written} times y")[0].taken == interval(low, high)
    assert literals(f"x = ({written}) times y")[0].taken == interval(low, high)


def test_a_multiple_without_rounding_is_exact() -> None:
    """In a definition and in an inequality ``3 times`` is 3."""
    (three,) = literals("x >= 3 times y")
    assert three.taken.is_point
    assert defined("x = 3 times y").right.left.taken.is_point  # type: ignore[union-attr]


def test_other_hedges_leave_a_multiple_what_they_leave_a_number() -> None:
    """``nearly 3 times`` is not below 2.7; a narrow ``about`` is no narrower than the rounding."""
    assert literals("x = nearly 3 times y")[0].taken == interval("2.7", "3", "[)")
    found = understand(corpus("x = about 3 times y", "x = about 40 times y"), Fraction(1, 100))
    taken = [one.alternatives[0].comparisons[0].right.left.taken for one in found.assertions]  # type: ignore[union-attr]
    assert taken == [interval("2.7", "3.3"), interval("39.2", "40.8")]


@pytest.mark.parametrize(
    ("says", "place", "instead"),
    [
        ("power = 200 to 150 MW", "200 to 150 MW", "150 to 200 MW"),
        ("power = about 200 to 150 MW", "200 to 150 MW", "150 to 200 MW"),
        ("power = 200 MW to 150", "200 MW to 150", "150 MW to 200"),
        ("power = 1 GW to 500 MW", "1 GW to 500 MW", "500 MW to 1 GW"),
        ("usd = $25 to 15 billion", "$25 to 15 billion", "$15 to 25 billion"),
        ("usd = $25 to $15 billion", "$25 to $15 billion", "$15 to $25 billion"),
        ("x = -2 to -3", "-2 to -3", "-3 to -2"),
        ("x = (5 to 3) * y", "5 to 3", "3 to 5"),
        ("(about 5 to 3) < x", "5 to 3", "3 to 5"),
        ("usd = 900 to 1.2 billion USD", "900 to 1.2 billion USD", "1.2 to 900 billion USD"),
    ],
)
def test_an_inverted_range_is_turned_round(says: str, place: str, instead: str) -> None:
    """The larger end first is an error that shows the range the right way round."""
    assert told(says) == (Kind.INVERTED_RANGE, place, (place, instead))


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("9" * 5000, "5000"),
        ("1e999999999", "1000000000"),
        ("1e-1001", "1002"),
        ("1e" + "9" * 90, "1000000001"),
        ("0." + "0" * 999 + "1", "1001"),
    ],
)
def test_a_number_of_too_many_digits_is_refused(written: str, digits: str) -> None:
    """A number that has more than a thousand digits when written out is not read."""
    assert told(f"x = {written}") == (Kind.NUMBER_TOO_LONG, written, (digits, "1000"))


@given(
    st.sampled_from(["", "exactly ", "about ", "up to ", "at least ", "less than ", "more than "]),
    st.integers(-(10**9), 10**9),
    st.integers(0, 6),
    st.sampled_from(["", " million", " bn", " Tsd"]),
    st.sampled_from(["", "%", " pp"]),
)
def test_a_written_literal_is_read_back(
    hedge: str, digits: int, places: int, scale: str, unit: str
) -> None:
    """A literal put together from its parts has the values of its parts."""
    number = f"{'-' if digits < 0 else ''}{abs(digits) // 10**places}" + (
        f".{abs(digits) % 10**places:0{places}}" if places else ""
    )
    found = literal(f"x = {hedge}{number}{scale}{unit}")
    step = Fraction(1, 10**places) * SCALES.get(scale.strip(), 1) / (100 if unit else 1)
    value = digits * step
    assert found.values == (number,)
    assert found.hedge == hedge.strip()
    assert Fraction(found.values[0]) * int(found.scale) * found.unit.factor == value
    if not hedge:
        assert found.taken == interval(str(value - step / 2), str(value + step / 2))
    assert value in found.taken.closed()
