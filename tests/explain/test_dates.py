"""A date that cannot be gets the likeliest other one, as few of its digits changed as will do."""

import pytest

from factcheck.model.explanation import DATE, Explanation, Repair
from tests.diagnose.claims import written
from tests.explain.test_shared import explained

UNITS = {"start": "date", "end": "date"}


def told(start: str, end: str, between: str, definitions: tuple[str, ...] = ()) -> Explanation:
    """What is told of two dates and what is said of the time between them."""
    says = {"start": f"start = {start}", "end": f"end = {end}", "between": between}
    says = {name: text for name, text in says.items() if text}
    return explained(written(UNITS, says, definitions))


def repair_of(explanation: Explanation, name: str) -> Repair:
    """The repair of one statement."""
    (repair,) = [one for one in explanation.repairs if one.statement == name]
    return repair


def test_a_duration_of_at_least_so_many_months() -> None:
    """From the first of September to a new year are 16 months, of which at least 16 are too many."""
    says = {"start": "start = @2021-09", "end": "end <= @2022", "long": "long = at least 20 months"}
    explanation = explained(written({**UNITS, "long": "months"}, says, ("end = start + long",)))
    assert repair_of(explanation, "long").then == "at least 15 months"


@pytest.mark.parametrize(
    ("start", "end", "between", "name", "then"),
    [
        # A year, a month, a day; day and month in each other's place.
        ("@2019-06-20", "@2022-07-01", "end = start + 24 months", "end", "@2021-07-01"),
        ("@2019-06-20", "@2022-07-01", "end = start + 24 months", "start", "@2020-06-20"),
        ("@2023-03-11", "@2023-08-25", "end = start + 45 days", "end", "@2023-04-25"),
        ("@2021-09-04", "@2021-09-30", "end = start + 35 days", "start", "@2021-08-26"),
        ("@2023-03-02", "@2023-03-20", "end = start + 14 days", "end", "@2023-03-16"),
        ("@2023-02-20", "@2023-11-03", "end = start + 19 days", "end", "@2023-03-11"),
        # Where as much changes, the day that is so many days before, not one by rounding.
        ("@2023-05-30", "@2023-06-14", "end - start = 13 days", "start", "@2023-06-01"),
        # So many months later it is the same day again.
        ("@2021-03-17", "@2022-08-29", "end - start = 25 months", "end", "@2023-04-17"),
        ("@2021-03-01", "@2023-02", "end = start + 30 months", "end", "@2023-09"),
        ("@2021-05-01", "@2024-06", "end = start + 40 months", "end", "@2024-09"),
        # Where it takes more than one digit, what the others give to the day.
        ("@2022-03-01", "@2022-06-04", "end = start + 3 weeks", "end", "@2022-03-22"),
        ("@2022-03-01", "@2022-06-04", "end = start + 3 weeks", "start", "@2022-05-14"),
        # As precise as it is, and as it is told before as it is rounded.
        ("@1961", "@2010", "end = start + 60 years", "end", "@2021"),
        ("@1961", "@2010", "end = start + 60 years", "start", "@1950"),
        ("@1996", "@2019", "end = start + 20 years", "start", "@1999"),
        ("@2019-03-10", "@2021-05", "end = start + 30 months", "end", "@2021-09"),
        ("@2020-02", "@2021-08", "end = start + 6 months", "end", "@2020-08"),
    ],
)
def test_another_date(start: str, end: str, between: str, name: str, then: str) -> None:
    """It agrees, and is written as the statement language has dates."""
    repair = repair_of(told(start, end, between), name)
    assert (repair.then, repair.unit, repair.share) == (then, DATE, None)
    assert repair.replacement == f"{name} = {then}"


def test_two_dates_of_one_thing() -> None:
    """Where it is the one or the other, each may be; the dates are days apart."""
    says = {"a": "day = @2021-04-09", "b": "day = @2021-07-09"}
    explanation = explained(written({"day": "date"}, says))
    assert [(one.statement, one.then) for one in explanation.repairs] == [
        ("a", "@2021-07-09"),
        ("b", "@2021-04-09"),
    ]
    assert [int(one.moves) for one in explanation.repairs] == [91, -91]


def test_an_order_of_dates_is_put_right_by_a_year() -> None:
    """Nobody meant the year 219 or 2910, and of all that are earlier no one is what was meant."""
    explanation = told("@2019-08-05", "@2019-02-13", "", ("start < end",))
    assert repair_of(explanation, "start").then == "@2018-08-05"
    assert repair_of(explanation, "end").then == "@2020-02-13"
    assert not explanation.diagnoses


def test_swapped_digits_of_a_year_are_a_slip_where_only_that_year_fits() -> None:
    """A year that fits only because the years between are rounded is not told beside one that does.

    So 60 years after 1954 are 2014, not 2013.
    """
    explanation = told("@1988", "@2031", "end = start + 25 years")
    (slip,) = explanation.diagnoses
    assert repair_of(explanation, "end").then == "@2013"
    assert (slip.kind, slip.replacement) == ("swapped-digits", "end = @2013")
    assert not told("@1945", "@2013", "end = start + 60 years").diagnoses


def test_what_cannot_be_a_date_stays() -> None:
    """A date a century off has no repair, and neither has the 31st of a shorter month."""
    explanation = told("@1700", "@2019", "end = start + 12 years")
    assert {one.statement for one in explanation.repairs} == {"between"}
    repair = repair_of(told("@2023-01-31", "@2023-03-05", "end = start + 5 days"), "start")
    assert repair.then == "@2023-02-28"
