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


@pytest.mark.parametrize(
    ("language", "text", "is_read"),
    [
        ("en", "Rents rose from $600 to $750, up 10 percent in Ames.", False),
        ("en", "Rents rose from $600 to $750, up 10 percent in 2014.", True),
        ("en", "Rents rose from $600 to $750 (+10% in Ames).", False),
        (
            "en",
            "Rents rose from $600 to $750, a rise of 10 percent in Ames and 30 percent here.",
            False,
        ),
        ("en", "Rents rose from $600 to $750, reflecting a 10 percent rise in costs.", False),
        ("en", "Rents rose from $600 to $750, a sharp rise of 10 percent.", True),
        ("en", "Rents rose from $600 to $750, wages up 10 percent.", False),
        ("en", "Rents rose from $600 to $750, volume growth of 10 percent.", False),
        ("en", "Rents rose 10 percent in Ames to $750 from $600.", True),
        (
            "de",
            "Die Miete stieg von 600 auf 750 Euro, ein Plus von 10 Prozent bei Neubauten.",
            False,
        ),
        ("de", "Die Miete stieg von 600 auf 750 Euro, ein Plus von 10 Prozent.", True),
        (
            "de",
            "Die Miete stieg um 40 % auf 750 Euro, verglichen mit 600 Euro beim Rivalen.",
            False,
        ),
        ("de", "Die Miete stieg um 40 % auf 750 Euro, verglichen mit 600 Euro im Vorjahr.", True),
        ("fr", "Le prix a augmenté de 40 % à 750 euros, contre 600 euros pour le rival.", False),
        ("fr", "Le prix a augmenté de 40 % à 750 euros, contre 600 euros en 2013.", True),
        ("de", "Die Miete steigt jedes Jahr um 5 Prozent von 600 auf 750 Euro.", False),
    ],
)
def test_a_change_of_a_part_is_none_of_the_thing(
    language: str, text: str, *, is_read: bool
) -> None:
    """In one place, of one cause, or of what the words before it name."""
    assert ("change" in kinds(text, language)) is is_read


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("Rents rose from $600 to $750, an increase of $50 a year.", False),
        ("Rents rise by $50 a year, from $600 to $750.", False),
        ("Rents rise by $50 a month, from $600 to $750 a month.", True),
        ("Rents rose from $600 to $750, an increase of $50.", True),
        ("Tin rose 20 cents a pound to $8.90 from $8.10.", True),
        ("The index rose 15 points to 3,415, up from 3,300 in May.", False),
        ("The index rose 15 points to 3,415, from a low of 3,300.", False),
        ("The index rose 15 points to 3,415, still down from 3,600.", False),
        ("The index rose 15 points to 3,415, up from 3,300.", True),
        ("Support rose 2 points to 31 percent, from 26 percent at the last election.", False),
        ("Support rose 2 points to 31 percent, compared with 26 percent for the rival.", False),
        ("Support rose 2 points to 31 percent, compared with 26 percent in Chicago.", False),
        ("Support rose 2 points to 31 percent, compared with 26 percent in March.", True),
        (
            "Support rose 2 points to 31 percent, compared with 26 percent in the last quarter.",
            True,
        ),
    ],
)
def test_a_difference_from_another_figure_is_not_read(text: str, *, is_read: bool) -> None:
    """It is told for each year, or complete before a figure of another time or thing."""
    assert ("difference" in kinds(text)) is is_read


@pytest.mark.parametrize(
    ("language", "text", "is_read"),
    [
        ("en", "Profit rose from $60 million to $75 million, an increase of $2 per share.", False),
        ("en", "Profit rose from $60 million to $75 million, or by $2 a share.", False),
        ("en", "Profit rose from $850,000 to $900,000, an increase of 12 cents a share.", False),
        ("de", "Der Gewinn stieg von 6 auf 7 Millionen Euro, ein Plus von 1 Euro je Aktie.", False),
        (
            "fr",
            "Le gain est passé de 6 à 7 millions d'euros, une hausse de 1 euro par action.",
            False,
        ),
        ("en", "Profit rose from $60 to $75, an increase of $12 per share.", True),
        ("en", "Profit per share rose from $60 to $75, an increase of $12 per share.", True),
        ("en", "Profit rose from $60 million to $75 million, an increase of $12 million.", True),
        (
            "fr",
            "Le gain est passé de 6 à 7 millions d'euros, en hausse de 2 millions d'euros.",
            True,
        ),
    ],
)
def test_a_price_is_no_difference_of_all(language: str, text: str, *, is_read: bool) -> None:
    """One for each share, beside levels with a scale, or much larger ones."""
    assert ("difference" in kinds(text, language)) is is_read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The race drew 11,836 runners, 1,136 more than last year's 10,700, up 10.6%."),
        ("en", "It drew 11,836, 1,136 more than last year's 10,700, an increase of 12.6%."),
        ("en", "Rents rose by 60 euros from last year's 1,200 euros, an increase of 5%."),
        ("en", "Rents rose by 60 euros from last year's 1,200 euros, an increase of 9%."),
        ("en", "The gap widened by 300 votes from 1,200, a rise of 25%."),
        ("en", "Revenue grew $2 million from $10 million, a 20% increase."),
        ("en", "The price was cut by £5 from £20, a 25% reduction."),
        ("en", "The fund lost $3 million from its $60 million, a fall of 5%."),
        ("en", "It has 250 more members than last year's 1,000, an increase of a quarter."),
        ("de", "Die Miete stieg um 60 Euro von 1.200 Euro, ein Plus von 5 Prozent."),
    ],
)
def test_by_how_much_is_no_level(language: str, text: str) -> None:
    """Where a thing changed by a figure, that is none that it changed to, in percent."""
    assert "before * (1" not in str(stated(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rents rose to 1,260 euros from last year's 1,200 euros, an increase of 9%."),
        ("en", "It has 1,250 members, against last year's 1,000, an increase of 30%."),
        ("en", "The price fell to £10 from £20, a 50% reduction."),
        ("de", "Die Miete stieg auf 1.260 Euro von 1.200 Euro, ein Plus von 9 Prozent."),
    ],
)
def test_a_level_beside_by_how_much(language: str, text: str) -> None:
    """The near miss: what a thing changed to."""
    assert len(stated(text, language)) == 1
