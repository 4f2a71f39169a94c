"""Tests of the forms that people type: what each means, or what is said of it."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from factcheck.model.expression import Literal, in_evaluation_order
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind, Problem
from factcheck.model.relation import Relation
from tests.language.reading import theory

UNITS: Mapping[str, str] = {
    "cost": "USD",
    "old": "USD",
    "new": "USD",
    "staff": "people",
    "share": "%",
    "start": "date",
    "end": "date",
    "sold[q1]": "USD",
    "sold[q2]": "USD",
    "rate": "jobs/month",
    "price": "EUR/kWh",
    "plain": "1",
}


def shape(says: str) -> tuple[Relation, list[object]]:
    """The relation of a statement, and its nodes but for their places."""
    found = theory(says, units=UNITS)
    assert found.problems == ()
    comparison = found.assertions[0].alternatives[0].comparisons[0]
    nodes: list[object] = []
    for node in in_evaluation_order(comparison.left) + in_evaluation_order(comparison.right):
        if isinstance(node, Literal):
            nodes.append((node.taken, node.unit.dimension))
        else:
            nodes.append(getattr(node, "quantity", None) or getattr(node, "operator", node))
    return comparison.relation, nodes


def problem(says: str) -> Problem:
    """The only problem of a statement."""
    found = theory(says, units=UNITS)
    assert found.assertions == ()
    (only,) = found.problems
    return only


def literal(says: str) -> Literal:
    """The only literal of a statement."""
    comparison = theory(says, units=UNITS).assertions[0].alternatives[0].comparisons[0]
    nodes = in_evaluation_order(comparison.left) + in_evaluation_order(comparison.right)
    (only,) = (node for node in nodes if isinstance(node, Literal))
    return only


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("cost = $7bn", "cost = 7 billion USD"),
        ("cost = $7 billion", "cost = 7 billion USD"),
        ("cost = 7 bn USD", "cost = 7 billion USD"),
        ("cost = 7 Mrd USD", "cost = 7 billion USD"),
        ("cost = 7 tausend USD", "cost = 7 thousand USD"),
        ("cost ≤ 40 USD", "cost <= 40 USD"),
        ("cost ≥ 40 USD", "cost >= 40 USD"),
        ("cost≠40 USD", "cost != 40 USD"),
        ("cost = 3 × old", "cost = 3 * old"),
        ("cost = 3·old", "cost = 3 * old"),
        ("cost = old − new", "cost = old - new"),
        ("cost = old ÷ 4", "cost = old / 4"),
        ("cost = −4 USD", "cost = -4 USD"),
        ("cost = between 4 and 6 million USD", "cost = 4 to 6 million USD"),
        ("cost = between 4 to 6 million USD", "cost = 4 to 6 million USD"),
        ("cost = from 4 to 6 million USD", "cost = 4 to 6 million USD"),
        ("cost = zwischen 4 und 6 Millionen USD", "cost = 4 to 6 million USD"),
        ("cost = von 4 bis 6 Millionen USD", "cost = 4 to 6 million USD"),
        ("cost = 4 bis 6 Millionen USD", "cost = 4 to 6 million USD"),
        ("cost = 4–6 million USD", "cost = 4 to 6 million USD"),
        ("cost = $4 — 6 million", "cost = 4 to 6 million USD"),
        ("cost = 40% of old", "cost = 40% * old"),
        ("cost = 40 percent of old", "cost = 40% * old"),
        ("cost = 40 per  cent of old", "cost = 40% * old"),
        ("cost = 40 Prozent * old", "cost = 40% * old"),
        ("share = 4 percentage points", "share = 4 pp"),
        ("share = 1 percentage point", "share = 1 pp"),
        ("share = 40 basis points", "share = 40 bp"),
        ("share = 4 Prozentpunkte", "share = 4 pp"),
        ("share = 4 Promille", "share = 4 ‰"),
        ("staff = seven people", "staff = 7 people"),
        ("staff = sieben people", "staff = 7 people"),
        ("staff = twenty thousand people", "staff = 20 thousand people"),
        ("staff = five to six people", "staff = 5 to 6 people"),
        ("cost = two times old", "cost = 2 times old"),
        ("cost = one in four of old", "cost = 1 in 4 of old"),
        ("cost = one quarter of old", "cost = 1 in 4 of old"),
        ("cost = two-thirds of old", "cost = two thirds of old"),
        ("cost = zwei Drittel * old", "cost = two thirds * old"),
        ("cost = die Hälfte * old", "cost = half * old"),
        ("start = end + aged 4", "start = end + aged 4 years"),
        ("rate = 4 jobs/mo", "rate = 4 jobs/month"),
        ("price = 25.31 eurocent/kWh", "price = 25.31 eurocents/kWh"),
    ],
)
def test_a_form_means_what_its_plain_twin_means(typed: str, plain: str) -> None:
    """What people type for a sign, a word or a range is read as what they mean."""
    assert shape(typed) == shape(plain)


@pytest.mark.parametrize(
    ("phrases", "hedge"),
    [
        ("around; roughly; approximately; some; circa; ~; ≈; rund; etwa; ungefähr", "about"),
        ("almost; just under; close to; slightly less than; fast; knapp; nahezu", "nearly"),
        ("slightly more than; a little over; just  above; gut; etwas mehr als", "just over"),
        ("no more than; not more than; maximum; a maximum of; bis zu; bis; maximal", "up to"),
        ("höchstens", "at most"),
        ("no less than; minimum; from; no fewer than; mindestens; ab", "at least"),
        ("fewer than; below; under; weniger als; unter", "less than"),
        ("above; over; mehr als; über", "more than"),
        ("precisely; genau", "exactly"),
    ],
)
def test_a_hedge_has_many_names(phrases: str, hedge: str) -> None:
    """Each phrase is the hedge whose values it leaves, and is known as it was written."""
    plain = literal(f"cost = {hedge} 40 USD")
    for phrase in phrases.split("; "):
        found = literal(f"cost = {phrase} 40 USD")
        assert (found.taken, found.hedge) == (plain.taken, hedge)
        assert found.hedge_words == " ".join(phrase.split())


def test_around_may_stand_for_the_equals_sign() -> None:
    """``≈`` and ``~`` are read with and without an equals sign before them."""
    for says in ("cost ≈ 40 USD", "cost = ≈ 40 USD", "cost~40 USD"):
        assert shape(says) == shape("cost = about 40 USD")


@pytest.mark.parametrize(
    ("typed", "kind", "why", "instead"),
    [
        ("cost = 4-6 million USD", Kind.OTHER_FORM, "range", "cost = 4 to 6 million USD"),
        ("cost = $4-6 million", Kind.OTHER_FORM, "range", "cost = $4 to 6 million"),
        ("cost = old * (1 – 40%)", Kind.OTHER_FORM, "range", ""),
        ("cost = old + 40%", Kind.OTHER_FORM, "growth", "cost = old * (1 + 40%)"),
        ("cost = old - 40%", Kind.OTHER_FORM, "growth", "cost = old * (1 - 40%)"),
        ("cost = old up 40%", Kind.OTHER_FORM, "growth", "cost = old * (1 + 40%)"),
        ("cost = old down by 4 percent", Kind.OTHER_FORM, "growth", "cost = old * (1 - 4 percent)"),
        ("cost = 40% more than old", Kind.OTHER_FORM, "growth", "cost = old * (1 + 40%)"),
        ("cost = 40% less than old", Kind.OTHER_FORM, "growth", "cost = old * (1 - 40%)"),
        ("cost = twice old", Kind.OTHER_FORM, "times", "cost = 2 times old"),
        ("cost = triple old", Kind.OTHER_FORM, "times", "cost = 3 times old"),
        ("cost = 4x old", Kind.OTHER_FORM, "times", "cost = 4 times old"),
        ("cost is 40 USD", Kind.OTHER_FORM, "equals", "cost = 40 USD"),
        ("cost == old", Kind.SYNTAX, "==", "cost = old"),
        ("cost => old", Kind.SYNTAX, "=>", "cost = old"),
        ("cost: 40 USD", Kind.SYNTAX, ":", "cost = 40 USD"),
        ("cost: 40", Kind.SYNTAX, ":", "cost = 40 USD"),
        ("cost = 4,000,000 USD", Kind.DECIMAL_COMMA, "4_000_000", "cost = 4_000_000 USD"),
        ("cost = 4,5 million USD", Kind.DECIMAL_COMMA, "4.5", "cost = 4.5 million USD"),
        ("cost = 4 000 USD", Kind.DECIMAL_COMMA, "4_000", "cost = 4_000 USD"),
        ("cost = 4'000 USD", Kind.DECIMAL_COMMA, "4_000", "cost = 4_000 USD"),
        ("cost = 4,000 USD", Kind.DECIMAL_COMMA, "4_000 or 4.000", ""),
        ("start = April 2024", Kind.OTHER_FORM, "date", "start = @2024-04"),
        ("start = 4. Mai 2024", Kind.OTHER_FORM, "date", "start = @2024-05-04"),
        ("start = April 4, 2024", Kind.OTHER_FORM, "date", "start = @2024-04-04"),
        ("start = 2024-04-04", Kind.OTHER_FORM, "date", "start = @2024-04-04"),
        ("start < in 2024", Kind.OTHER_FORM, "date", "start < @2024"),
        ("start = 04.05.2024", Kind.OTHER_FORM, "date", ""),
        ("start = 2024", Kind.DATE_ARITHMETIC, "@2024", "start = @2024"),
        ("staff = 4", Kind.DIMENSIONS_DIFFER, "4 people", "staff = 4 people"),
        ("staff = 4 persons", Kind.UNKNOWN_UNIT, "", "staff = 4 people"),
        ("cost = 4 billion dollars", Kind.UNKNOWN_UNIT, "USD, AUD", "cost = 4 billion USD"),
        ("cost = 4 billion USd", Kind.UNKNOWN_UNIT, "", "cost = 4 billion USD"),
        ("cost = USD 4bn", Kind.OTHER_FORM, "order", "cost = 4 bn USD"),
        ("cost = USD 4.5 million", Kind.OTHER_FORM, "order", "cost = 4.5 million USD"),
        ("cost = USD 40", Kind.OTHER_FORM, "order", "cost = 40 USD"),
        ("cost = 4 USD million", Kind.OTHER_FORM, "order", "cost = 4 million USD"),
        ("cost = half a million USD", Kind.OTHER_FORM, "digits", "cost = 0.5 million USD"),
        ("staff = half a dozen people", Kind.OTHER_FORM, "digits", "staff = 6 people"),
        ("staff = a half dozen people", Kind.OTHER_FORM, "digits", "staff = 6 people"),
        ("staff = about a dozen people", Kind.OTHER_FORM, "digits", "staff = about 12 people"),
        ("staff = ein Dutzend people", Kind.OTHER_FORM, "digits", "staff = 12 people"),
        ("cost = old plus 4 USD", Kind.OTHER_FORM, "sign", "cost = old + 4 USD"),
        ("cost = old minus new", Kind.OTHER_FORM, "sign", "cost = old - new"),
        ("cost / staff = 4 USD per people", Kind.OTHER_FORM, "per", "cost / staff = 4 USD/people"),
        ("staff = dozens of people", Kind.OTHER_FORM, "vague", ""),
        ("staff = several people", Kind.OTHER_FORM, "vague", ""),
        ("staff = viele", Kind.OTHER_FORM, "vague", ""),
        ("cost = old and new", Kind.OTHER_FORM, "several", ""),
        ("cost = old; cost = new", Kind.OTHER_FORM, "several", ""),
        ("share = 40 +- 3 %", Kind.OTHER_FORM, "tolerance", "share = 40 ± 3 %"),
        ("share = 40% +/- 3%", Kind.OTHER_FORM, "tolerance", "share = 40% ± 3%"),
        ("cost = 4 of old", Kind.OTHER_FORM, "of", ""),
        ("cost = old of new", Kind.SYNTAX, "of", ""),
        ("share = 5 in 4", Kind.OTHER_FORM, "share", ""),
        ("share = 0 in 4", Kind.OTHER_FORM, "share", ""),
        ("share = -4^2 * plain", Kind.OTHER_FORM, "power", "share = (-4)^2 * plain"),
        ("share = 40%^2", Kind.OTHER_FORM, "power", "share = (40%)^2"),
        ("cost = sum(old,new)", Kind.SYNTAX, ",", "cost = sum(old, new)"),
        ("cost = sold[*]", Kind.EVERY_INDEX, "sold[*]", ""),
        ("cost = sum(sold[*] + old)", Kind.EVERY_INDEX, "sold[*]", ""),
        ("cost = 7k", Kind.NOT_A_SCALE, "thousand", "cost = 7 thousand USD"),
        ("cost = 10 Mrd. USD", Kind.SYNTAX, ".", "cost = 10 Mrd USD"),
        ("cost = odl", Kind.UNKNOWN_QUANTITY, "", ""),
        ("cost = 9 to 4 USD", Kind.INVERTED_RANGE, "4 to 9 USD", "cost = 4 to 9 USD"),
        ("cost = old = new", Kind.SEVERAL_RELATIONS, "cost = old", ""),
        ("cost > old >= 4 USD", Kind.SEVERAL_RELATIONS, "old >= 4 USD", ""),
        ("staff = aged 4 people", Kind.UNKNOWN_HEDGE_USE, "age", ""),
        ("share = about 40 ± 3 %", Kind.UNKNOWN_HEDGE_USE, "tolerance", ""),
    ],
)
def test_a_form_that_is_not_read_is_answered(
    typed: str, kind: Kind, why: str, instead: str
) -> None:
    """The answer says why, and shows the statement as it was meant wherever that can be guessed."""
    found = problem(typed)
    assert (found.kind, found.instead) == (kind, instead)
    assert any(why in value for value in found.values)
    assert not instead or theory(instead, units=UNITS).problems == ()


@pytest.mark.parametrize(
    "says",
    [
        "share = 3 - 2 * plain",
        "plain = 3-2",
        "plain = 3 - 5",
        "cost = old * (1-40%)",
        "cost = old-4 USD",
        "plain = share + 40%",
        "plain = share + -3",
        "cost = 2× old",
        "cost = 2 times (1 – 2 USD)",
        "cost = old * (1 - 40%) + 4 – 6 USD",
    ],
)
def test_a_near_miss_of_a_refused_form_is_read(says: str) -> None:
    """A minus with blanks around it, behind a name or in a parenthesis, and points that are added."""
    assert theory(says, units=UNITS).problems == ()


def test_what_several_mistakes_hide_is_offered_in_one_step() -> None:
    """A statement with three mistakes is shown without any of them."""
    found = problem("cost == 4,000,000 dollars")
    assert found.instead == "cost = 4_000_000 USD"


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("half", "0.475", "0.525"),
        ("a third", "37/120", "43/120"),
        ("two thirds", "77/120", "83/120"),
        ("three quarters", "0.725", "0.775"),
        ("a tenth", "0.09", "0.11"),
        ("1 in 5", "0.18", "0.22"),
        ("3 in 4", "0.725", "0.775"),
        ("1 in 100_000", "0.000009", "0.000011"),
        ("1 in 10 thousand", "0.00009", "0.00011"),
        ("exactly a third", "1/3", "1/3"),
        ("exactly 1 in 5", "0.2", "0.2"),
        ("about a third", "4/15", "0.4"),
        ("about 1 in 5", "0.16", "0.24"),
        ("nearly half", "0.45", "0.5"),
        ("nearly 1 in 2", "0.45", "0.5"),
        ("just over half", "0.5", "0.55"),
        ("more than half", "0.5", None),
        ("up to a third", None, "1/3"),
        ("52 ± 3 %", "0.49", "0.55"),
        ("52% ± 0.5 pp", "0.515", "0.525"),
        ("-2 ± 3 %", "-0.05", "0.01"),
    ],
)
@pytest.mark.parametrize("relation", ["=", "<", ">=", "!="])
def test_shares_and_tolerances(written: str, low: str, high: str | None, relation: str) -> None:
    """A worded share is within a tenth of itself and 2.5 points; a tolerance is as written.

    So they are under every relation.
    """
    taken = literal(f"share {relation} {written}").taken
    assert (taken.low, taken.high) == tuple(end and Fraction(end) for end in (low, high))


@pytest.mark.parametrize(
    ("says", "low", "high"),
    [
        ("start = end + aged 18 months", "18 * month - 3", "19 * month + 3"),
        ("start = end + aged 84", "84 * year - 1", "85 * year + 1"),
        ("start - end = aged 84", "84 * year - 1", "85 * year + 1"),
        ("start = end - aged 2 weeks", "14 - 1", "21 + 1"),
        ("end + aged 7 years < start", "7 * year - 1", "8 * year + 1"),
    ],
)
def test_an_age_that_moves_a_date_has_the_slack_of_calendars(
    says: str, low: str, high: str
) -> None:
    """An age is a completed number of units; a date that it moves may be off by days."""
    units = {"year": Fraction("365.25"), "month": Fraction("365.25") / 12}
    taken = literal(says).taken
    assert taken.low == eval(low, units) * 86_400  # noqa: S307 - our own arithmetic
    assert taken.high == eval(high, units) * 86_400  # noqa: S307 - our own arithmetic
    assert taken.high_open


def test_an_age_by_itself_is_a_completed_number_of_units() -> None:
    """So "aged 83" and "aged 84" have no value in common."""
    found = theory("t = aged 83", "t = aged 84", "t = aged 20 to 30", units={"t": "years"})
    one, other, range_ = (
        assertion.alternatives[0].comparisons[0].right for assertion in found.assertions
    )
    year = Fraction("365.25") * 86_400
    assert isinstance(one, Literal)
    assert isinstance(other, Literal)
    assert isinstance(range_, Literal)
    assert one.taken == Interval(83 * year, 84 * year, high_open=True)
    assert other.taken.low == one.taken.high
    assert range_.taken == Interval(20 * year, 31 * year, high_open=True)


@pytest.mark.parametrize("name", ["half", "some", "min", "in", "of", "maximum", "knapp", "aged"])
def test_a_reserved_word_is_part_of_a_name_only(name: str) -> None:
    """The word alone has a meaning of its own; with a dot behind it it names something."""
    assert theory(f"{name}.x = 4 USD", units={f"{name}.x": "USD"}).problems == ()
    assert theory(f"{name} = 4 USD", units={"x": "USD"}).problems


def test_a_function_is_a_name_where_no_parenthesis_follows() -> None:
    """Old claim files call quantities sum and mean."""
    found = theory("sum = sum(mean, mean) + mean * (2)", units={"sum": "USD", "mean": "USD"})
    assert found.problems == ()


def test_words_of_numbers_are_names_elsewhere() -> None:
    """A number word is a number before a word, and a name where a name may stand."""
    found = theory("five = two + 1 USD", units={"five": "USD", "two": "USD"})
    assert found.problems == ()
