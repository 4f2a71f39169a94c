"""Days of the week are held against the dates that they stand beside, and against no others."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognise import figures, weekdays

DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
FORMS = {
    "en": (
        "on {day}, {date.day} {month} {date.year} they met",
        "on {day}, {month} {date.day}, {date.year}, they met",
        "on {day} the {date.day}th of {month}, {date.year}",
        "{month} {date.day}, {date.year} ({day})",
        "{date} ({short})",
        "{short} {date.day} {month:.3} {date.year}",
        "{date.day} {month} {date.year} was a {day}.",
    ),
    "de": (
        "am {day}, den {date.day}. {month} {date.year}, war es so",
        "am {day} ({date.day}.{date.month}.{date.year})",
        "am {day}abend, dem {date.day}. {month} {date.year}",
        "{short}., {date.day}. {month} {date.year}",
        "{short} {date.day:02}.{date.month:02}.{date.year}",
        "der {date.day}. {month} {date.year} ist ein {day}",
    ),
}


def told(text: str, language: str) -> list[tuple[str, str]]:
    """What is wrong in a text: the words, and the right day in its language."""
    found = weekdays(text, language, figures(text, language))
    return [(text[one.start : one.end], one.right_as) for one in found]


def by_counting(day: date) -> int:
    """The day of the week by Zeller's congruence, from Monday as 0."""
    month = day.month + 12 * (day.month < 3)
    century, year = divmod(day.year - (day.month < 3), 100)
    saturday = day.day + 13 * (month + 1) // 5 + year + year // 4 + century // 4 - 2 * century
    return (saturday - 2) % 7


@given(
    day=st.dates(date(1923, 3, 1), date(2199, 12, 31)),
    named=st.integers(0, 6),
    language=st.sampled_from(["en", "de"]),
    data=st.data(),
)
def test_a_day_is_right_where_the_calendar_has_it(
    day: date, named: int, language: str, data: st.DataObject
) -> None:
    """However the date is written, in both languages; the right day is told."""
    name, month = DAYS[language][named], MONTHS[language].split()[day.month - 1]
    form = data.draw(st.sampled_from(FORMS[language]))
    short = name[: 3 if language == "en" else 2]
    text = form.format(day=name, short=short, month=month, date=day)
    if short in ("Wed", "Sat", "Sun") and short in text.split() and month == "May":
        return  # one of the short names that are other words beside a month in full
    right = by_counting(day)
    assert [one for _, one in told(text, language)] == (
        [] if right == named else [DAYS[language][right]]
    )


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("By Monday, after the storm of 3 June 2025, all was well", "en", []),
        ("Monday is near 3 June 2025", "en", []),
        ("Mondays, 3 June 2025", "en", []),
        ("Monday, 3 June", "en", []),
        ("Monday, 3.6.25", "en", []),
        ("Monday, 4/6/2025", "en", []),
        ("Le lundi 28 juillet 2025, tout ferme", "fr", []),
        ("Le mardi 28 juillet 2025, tout ferme", "fr", [("mardi 28 juillet 2025", "lundi")]),
        ("Le 28 juillet 2025, un mardi.", "fr", [("28 juillet 2025, un mardi", "lundi")]),
        ("Monday\n3 June 2025", "en", []),
        ("Monday,\n3 June 2025", "en", [("Monday,\n3 June 2025", "Tuesday")]),
        ("Monday (3 June 2025) came", "en", [("Monday (3 June 2025)", "Tuesday")]),
        ("MONDAY, 3 JUNE 2025", "en", [("MONDAY, 3 JUNE 2025", "Tuesday")]),
        ("3 June 2025, Monday.", "en", [("3 June 2025, Monday", "Tuesday")]),
        ("From 3 June 2025, Monday is a free day", "en", []),
        ("3 June 2025, a Monday letter", "en", []),
        ("On Monday, 3 June 2025 was chosen", "en", []),
        ("Monday to Friday, 2 June 2025", "en", []),
        ("Monday–Friday, June 2–6, 2025", "en", []),
        ("from Monday to Sunday, 3 June 2025", "en", []),
        (
            "Monday, 2 June 2025 to Friday, 3 June 2025",
            "en",
            [("Friday, 3 June 2025", "Tuesday")],
        ),
        ("2 June 2025, Monday, 3 June 2025", "en", []),
        ("2 June 2025, Tuesday, 3 June 2025", "en", []),
        ("1 June 2025, Tuesday, 4 June 2025", "en", [("Tuesday, 4 June 2025", "Wednesday")]),
        ("The Sun, 3 June 2025", "en", []),
        ("Sun, 3 Jun 2025", "en", [("Sun, 3 Jun 2025", "Tuesday")]),
        ("Thurs., 3 June 2025", "en", [("Thurs., 3 June 2025", "Tuesday")]),
        ("Mail on Sunday, 3 June 2025", "en", []),
        ("on Sunday, 3 June 2025", "en", [("Sunday, 3 June 2025", "Tuesday")]),
        ("Sonnabend, 3.6.2025", "de", [("Sonnabend, 3.6.2025", "Dienstag")]),
        ("Freitag, der 3. Juni 2025", "de", [("Freitag, der 3. Juni 2025", "Dienstag")]),
        ("der Freitag, 3. Juni 2025", "de", []),
        ("bis Montag nach dem Sturm vom 3. Juni 2025", "de", []),
        ("in der Nacht von Montag auf Mittwoch, 3. Juni 2025", "de", []),
        ("montags, 3. Juni 2025", "de", []),
        ("Mo. 2.6.2025\nMi. 3.6.2025", "de", [("Mi. 3.6.2025", "Dienstag")]),
        ("3.6.2025\rMontag, Ida\r3.6.2025", "de", []),
        ("3.6.2025 Montag, in Bonn", "de", [("3.6.2025 Montag", "Dienstag")]),
        ("am Montag,\r\n3.6.2025", "de", [("Montag,\r\n3.6.2025", "Dienstag")]),
    ],
)
def test_a_day_belongs_to_the_date_beside_it(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    """Directly before or behind it; not to a date that something else has, nor to a span of days."""
    assert told(text, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tuesday, 14 July 1789", []),
        ("Friday, 14 July 1789", [("Friday, 14 July 1789", "Tuesday")]),
        ("Thursday, 25 October 1917", []),
        ("Wednesday, 7 November 1917", []),
        ("Saturday, 7 November 1917", [("Saturday, 7 November 1917", "Wednesday")]),
        ("Saturday, 14 October 1066", []),
        ("Monday, 14 October 1066", [("Monday, 14 October 1066", "Saturday")]),
        ("Wednesday, 2 September 1752", []),
        ("Thursday, 14 September 1752", []),
        ("Wednesday, 28 February 1923", []),
        ("Tuesday, 13 March 1923", []),
        ("Monday, 26 March 1923", []),
        ("Sunday, 13 March 1923", [("Sunday, 13 March 1923", "Tuesday")]),
    ],
)
def test_old_dates_may_be_of_the_julian_calendar(text: str, found: list[tuple[str, str]]) -> None:
    """Hastings was on a Saturday, and the October revolution on a Wednesday, its 25 October a Thursday by ours."""
    assert told(text, "en") == found
