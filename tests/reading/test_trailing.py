"""A figure behind a move: by how much it was, or of what else the figure is."""

import pytest

from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rents rose from $600 to $750, 70 percent of it for flats."),
        ("en", "Rents rose from $600 to $750, more than 70 percent of which is for flats."),
        ("en", "Rents rose from $600 to $750, 15 percent above the average."),
        ("en", "Rents rose from $600 to $750, 15 percent more than expected."),
        ("en", "Rents rose from $600 to $750, or 15 percent of the income."),
        ("en", "Rents rose from $600 to $750 (15 percent of the income)."),
        ("en", "Rents rose from $600 to $750, after a 15 percent gain in May."),
        ("en", "Rents rose from $600 to $750, half of it for flats."),
        ("en", "The crew grew from 60 to 75, 50 of them cooks."),
        ("en", "The crew grew from 60 to 75, 20 more than planned."),
        ("en", "The duty falls from 18 percent to 17 percent in 2026, 16 percent in 2027."),
        ("en", "The duty falls from 18 percent to 17 percent, 16 percent, and 12 percent."),
        ("en", "The duty fell from 18 percent to 17 percent, 3 points lower than its peak."),
        ("de", "Die Miete stieg von 60 auf 75 Millionen Euro, 70 Prozent davon für Büros."),
        ("de", "Die Miete stieg von 60 auf 75 Millionen Euro, 15 Prozent über dem Schnitt."),
        ("de", "Die Miete stieg von 60 auf 75 Euro (15 Prozent unter dem Schnitt)."),
        ("de", "Die Zahl stieg von 600 auf 750, die Hälfte davon Köche."),
        ("de", "Die Gebühr sinkt von 18 auf 17 Prozent im Jahr 2026, 16 Prozent im Jahr 2027."),
        ("de", "Die Gebühr fiel von 18 auf 17 Prozent, 3 Punkte unter dem Hoch."),
        ("fr", "Les loyers ont augmenté de 60 euros à 75 euros, soit 15 % du total."),
    ],
)
def test_a_figure_of_something_else_is_no_change(language: str, text: str) -> None:
    """Its own words say of what it is, or it goes on with another level."""
    assert kinds(text, language) <= {"direction"}


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "Rents rose from $600 to $750, 15 percent more.", "* (1 + 15 %)"),
        ("en", "Rents rose from $600 to $750, or 15 percent, in May.", "* (1 + 15 %)"),
        ("en", "Rents rose from $600 to $750 (15 percent).", "* (1 + 15 %)"),
        ("en", "Rents rose from $600 to $750, a 15 percent increase on May.", "* (1 + 15 %)"),
        ("en", "The crew grew from 60 to 75, 20 more.", "+ 20"),
        ("en", "The duty fell from 18 percent to 17 percent, or 3 points.", "- 3 pp"),
        ("de", "Die Miete stieg von 60 auf 75 Millionen Euro, 15 Prozent mehr.", "* (1 + 15 %)"),
        ("de", "Die Gebühr fiel von 18 auf 17 Prozent, also um 3 Punkte.", "- 3 pp"),
        ("fr", "Les loyers ont augmenté de 60 euros à 75 euros, soit 15 %.", "* (1 + 15 %)"),
        # A sign goes with the verb.
        ("de", "Der Absatz sank von 600 auf 450 Stück (minus 15 Prozent).", "* (1 - 15 %)"),
        ("de", "Der Absatz ging von 600 auf 450 Stück zurück (−15 %).", "* (1 - 15 %)"),
        ("en", "The delay fell from 160 ms to 120 ms (-15%).", "* (1 - 15 %)"),
        ("en", "The delay rose from 120 ms to 160 ms (+15%).", "* (1 + 15 %)"),
    ],
)
def test_a_figure_alone_is_the_change(language: str, text: str, says: str) -> None:
    """The phrase ends with it, or words before it say so."""
    assert f"after = before {says}" in [one[-1] for one in stated(text, language)]


def test_a_sign_against_its_verb_says_nothing() -> None:
    """It may be another figure's."""
    assert kinds("The delay rose from 120 ms to 160 ms (-15%).") == {"direction"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Von 160 Läden schließen 40 (minus 15 Prozent)."),
        ("de", "Es ging von 80 auf 60 Liter zurück (35 Prozent)."),
        ("en", "They let 40 of 160 rooms (−15%)."),
        ("en", "Of 160 rooms 40 were let (minus 15 percent)."),
        ("en", "A quarter (minus 15 percent) of it was let."),
        ("fr", "Sur 160 chambres, 40 ont été louées (−15 %)."),
    ],
)
def test_a_percentage_with_a_sign_is_no_share(language: str, text: str) -> None:
    """It tells a change, and so does what stands behind "von 80 auf 60"."""
    assert not {"share", "fraction"} & kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text", "is_read"),
    [
        ("en", "Rents rose from $60 in 2001 to $90 in 2021, up 10 percent on 2020.", False),
        ("en", "Rents rose from $60 in 2001 to $90 in 2021, up 10 percent on 2001.", True),
        ("en", "Rents rose from $60 in 2001 to $90 in 2021, a rise of 10 percent.", True),
        ("en", "Rents rose from $60 in 2001 to $90 in 2021, up 10 percent on last year.", False),
        ("en", "Rents rose from $60 in 2020 to $90 in 2021, up 10 percent on last year.", True),
        ("de", "Sie stieg von 60 im Jahr 2001 auf 90 im Jahr 2021, plus 10 % seit 2020.", False),
    ],
)
def test_a_change_since_another_time_is_none_between_the_figures(
    language: str, text: str, *, is_read: bool
) -> None:
    """Where the time is not that of the figure before."""
    assert ("change" in kinds(text, language)) is is_read


def test_a_change_aside_is_none_between_the_figures() -> None:
    """A comma behind it tells that it was another one."""
    told = "Rents fell 4 percent in May, after rising 2 percent in April, to $96 from $100."
    assert "change" not in kinds(told)
    assert "change" in kinds("After rising 15 percent to $92 from $80, rents were cut in May.")
