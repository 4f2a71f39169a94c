"""Changes by a difference, and gaps between two figures."""

import pytest

from factcheck import check_text
from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "Cash increased by $5 million to $25 million from $20 million.", "+ 5 million USD"),
        ("en", "Staff grew by 19 employees, from 501 employees to 520 employees.", "+ 19"),
        (
            "en",
            "Debt decreased $3 million to $6 million compared with $9 million.",
            "- 3 million USD",
        ),
        ("en", "The rate fell by 0.4 percentage points to 3.6% from 4.0%.", "- 0.4 pp"),
        ("en", "The margin widened to 12.5% from 10.5%, up 200 basis points.", "+ 200 bp"),
        (
            "en",
            "Fees fell by $5 million, or 10%, to $45 million from $50 million.",
            "- 5 million USD",
        ),
        ("en", "Turnout was 61 percent, up 4 points from 57 percent.", "+ 4 pp"),
        ("en", "Support was 48 percent, 6 points higher than the 42 percent of May.", "+ 6 pp"),
        ("en", "Subscriptions fell by 40 to 310 from 350.", "- 40"),
        (
            "en",
            "The count of ships fell by 90 to 912, against 1,247 working ships a year ago.",
            "- 90",
        ),
        ("en", "The choir grew by 14 to 2,310 singers, from 2,290.", "+ 14"),
        # Coins are hundredths of the currency beside them.
        ("en", "The fee is €2.40 a day, 70 cents more than last year's €1.70.", "+ 0.70 EUR"),
        ("en", "The fee rose by 5 pence to £1.35 from £1.30.", "+ 0.05 GBP"),
        ("de", "Die Gebühr stieg um 70 Cent von 1,70 Euro auf 2,40 Euro.", "+ 0.70 EUR"),
        (
            "de",
            "Der Anteil wuchs von 31,4 auf 34,1 Prozent, also um 2,7 Prozentpunkte.",
            "+ 2.7 pp",
        ),
        ("de", "Die Rendite lag bei 7,2% (2018: 7,9% /–0,7 Prozentpunkte).", "- 0.7 pp"),
        (
            "de",
            "Die Zinsen stiegen um 7,6 Mio € auf 9,5 Mio € (Vj. 1,9 Mio €).",
            "+ 7.6 million EUR",
        ),
        (
            "de",
            "Der Zufluss lag mit 9 Mio € um 2 Mio € unter dem Vorjahr (Vj. 11 Mio €).",
            "- 2 million EUR",
        ),
    ],
)
def test_a_difference_is_read(language: str, text: str, says: str) -> None:
    """In the unit itself, or in points between percentages."""
    assert any(one[-1] == f"after = before {says}" for one in stated(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Cash increased by $5 million to $25 million from 20 million euros."),
        ("en", "Cash increased by $5 million to $25 million, expenses to $20 million."),
        ("en", "The rate fell by 4 percent to 36% from 40%."),
        ("en", "The board may cut the crew by 20 to 30 people from 200."),
        ("en", "Fees rise by 2 to 5 percent from 3 percent."),
        ("en", "The count of ships fell by 19 to 912, against 1,247 working ships a year ago."),
        ("en", "The rate rose by 2 points to 36 euros from 34 euros."),
        ("en", "We sold 38.9 million, an increase of 1.2 million dozen from 37.7 million."),
        ("en", "They lowered the growth forecast by 0.3 points to 1.7% from 2.0%."),
        ("de", "Die Zinsen stiegen um 7,6 Mio € auf 9,5 Mio €."),
        ("en", "The limit fell from 110 to 80 km/h (50 mph)."),
        ("en", "Demand rose by 30 tonnes to 900 tonnes, against a 20 tonne rise in supply to 700."),
        ("en", "Output was 14 units, 2 units below its quota, with a rival just below 3 units."),
        ("en", "The road grew from 40 km to 64 km (40 miles)."),
        ("en", "The fee rose by 70 cents to 240 people from 170 people."),
    ],
)
def test_a_difference_of_another_kind_is_not_read(language: str, text: str) -> None:
    """Another unit, another thing, percent for points, or no figure before."""
    assert "difference" not in kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Cats live 15 years and dogs 12 years, a gap of three years.",
            ["smaller = 12 years", "larger = 15 years", "larger = smaller + 3 years"],
        ),
        (
            "de",
            "Die Blauen liegen mit 410 nur 7 Stimmen hinter den Roten mit 417 Stimmen.",
            ["smaller = 410", "larger = 417", "larger = smaller + 7"],
        ),
    ],
)
def test_a_gap_is_read(language: str, text: str, expected: list[str]) -> None:
    """Whichever of the two is the larger one."""
    assert stated(text, language) == [expected]


def test_a_gap_between_other_things_is_not_read() -> None:
    """The difference has another unit than the two, or the last figure is a difference as well."""
    assert not kinds("Cats live 15 years and dogs 12 years, a gap of three meters.")
    behind = "They are third with 40 points, six points behind Leeds and a further four from York."
    assert not kinds(behind)


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "The club has 460 members, 60 more than a year ago (400).", "+ 60"),
        ("en", "It needs 60 MB more than before, 460 MB instead of 400 MB.", "+ 60 MB"),
        ("en", "He scored 46 points, 6 more than his average of 40.", "+ 6"),
        ("en", "They won 7 of 10 games (70%), compared with 55%, a gain of 15 points.", "+ 15 pp"),
        (
            "en",
            "They won 7 of 10 games (70%), compared with 55%, a gain of 25 percentage points.",
            "+ 25 pp",
        ),
        (
            "en",
            "Coverage is 70% (7 of 10 lines), up from 55% in 2.1, a rise of 15 points.",
            "+ 15 pp",
        ),
        ("en", "It fell by 6 points, from 24 to 18, and by 3 points, from 24 to 21.", "- 3"),
        ("en", "It sold 460 boats in May 2019, 60 boats more than the 400 of April.", "+ 60"),
        ("de", "Der Verein zählt 460 Frauen und Männer, 60 mehr als im Mai (400).", "+ 60"),
        ("de", "Es kamen 340 Gäste, 60 Gäste weniger als die 400 im Mai.", "- 60"),
        ("fr", "Le taux a augmenté de 15 points, de 55 % à 70 %.", "+ 15 pp"),
        ("fr", "Le taux est passé de 55 % à 70 %, soit un gain de 15 points.", "+ 15 pp"),
        ("fr", "Le club compte 460 membres, 60 de plus qu'en 2019 (400).", "+ 60"),
        (
            "fr",
            "Le budget atteint 46 millions d'euros, en hausse de 6 millions par rapport aux 40 millions.",
            "+ 6 million EUR",
        ),
    ],
)
def test_a_difference_is_told_from_afar(language: str, text: str, says: str) -> None:
    """Behind other words, without its verb, or with the earlier figure in brackets."""
    assert any(one[-1] == f"after = before {says}" for one in stated(text, language))


def test_a_difference_told_from_afar_is_that_of_the_figures_that_fit() -> None:
    """It says nothing where it is true of others."""
    text = "It has 460 members in 90 towns, 60 more than in 2019 (400)."
    assert not check_text(text, language="en").counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Her lead of 15 percentage points (45% against 32%) is clear."),
        (
            "en",
            "Of women 45 of 100 (45%) came, compared with 32 of 100 (32%), a gap of 15 points.",
        ),
        (
            "en",
            "Of them 9 in 20 (45%) saved 50% more, against 8 of 25 (32%), a difference of 15 points.",
        ),
        ("de", "Ihr Vorsprung von 15 Prozentpunkten (45 % gegen 32 %) ist klar."),
        ("fr", "Son avance de 15 points (45 % contre 32 %) est nette."),
    ],
)
def test_a_gap_is_told_beside_brackets(language: str, text: str) -> None:
    """Two percentages in brackets, or one bracket with both."""
    assert check_text(text, language=language).counted
    assert not check_text(text.replace("15", "13"), language=language).counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The inn has 46 rooms on 4 floors, 6 more than the 40 it had before."),
        ("en", "Income was $46 million, a rise of $6 million on 2019 ($4 million)."),
        ("en", "It has 301 members, 98 over 80."),
        ("de", "Es kamen 301 Männer, 98 über 80."),
    ],
)
def test_a_difference_between_others_is_not_told(language: str, text: str) -> None:
    """Another figure fits, or what stands in brackets is the last rise."""
    assert not check_text(text, language=language).counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The choir has 47 singers, {} more than last spring, when it had 32."),
        ("de", "Der Chor zählt 47 Stimmen, {} mehr als ein Jahr zuvor, als es 32 waren."),
        ("fr", "Le chœur compte 47 voix, {} de plus qu'un an plus tôt, quand il en comptait 32."),
        # What lies between is told before a result.
        ("en", "The motion won by {} votes, 47 to 32, on Monday."),
        ("de", "Er siegte mit {} Stimmen Vorsprung, 47 zu 32."),
        ("fr", "La liste gagne de {} voix, 47 contre 32."),
    ],
)
def test_a_difference_is_told_with_what_was_then(language: str, text: str) -> None:
    """In a clause of its own behind it, or as a result."""
    assert not check_text(text.format(15), language=language).counted
    assert check_text(text.format(19), language=language).counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The choir has 47 singers, 19 more than last spring, when 32 left."),
        ("en", "The choir has 47 singers, 19 more than last spring, when it sold 32 tickets."),
        ("en", "The motion won by 19 votes, 47 to 32 and 4 for none."),
        ("de", "Der Chor zählt 47 Stimmen, 19 mehr als ein Jahr zuvor, als 32 Kinder gingen."),
        (
            "fr",
            "Le chœur compte 47 voix, 19 de plus qu'un an plus tôt, quand il a vendu 32 places.",
        ),
    ],
)
def test_what_else_was_then_is_no_difference(language: str, text: str) -> None:
    """Other things, or more of them."""
    assert not check_text(text, language=language).counted
