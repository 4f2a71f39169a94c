"""By what factor one of two figures is the other."""

import re

import pytest

from factcheck import check_text
from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Visits tripled from 120 to 720.", ("120", "720", "3 times")),
        ("en", "Visits tripled to 720 from 120.", ("120", "720", "3 times")),
        ("en", "Visits tripled to 720, compared with 120 in May.", ("120", "720", "3 times")),
        ("en", "Visits more than tripled from 120 to 340.", ("120", "340", "at least 3 times")),
        ("en", "Visits rose from 120 to 170, almost doubling.", ("120", "170", "nearly 2 times")),
        ("en", "Visits halved from 720 to 240.", ("720", "240", "0.5 times")),
        ("en", "The choir tripled its fees from $120 to $720.", ("120 USD", "720 USD", "3 times")),
        (
            "en",
            "It drew 720 fans, three times as many as the 120 of 2019.",
            ("120", "720", "3 times"),
        ),
        (
            "en",
            "It drew 720 fans, three times as many as in 2019 (120).",
            ("120", "720", "3 times"),
        ),
        (
            "en",
            "The 720 fans are three times as many as the 120 of 2019.",
            ("120", "720", "3 times"),
        ),
        ("en", "It drew 720 fans, three times the 120 of 2019.", ("120", "720", "3 times")),
        (
            "en",
            "It costs $720, three times the usual fee of $120.",
            ("120 USD", "720 USD", "3 times"),
        ),
        (
            "en",
            "A fee of $720 was 2.5 times the average of $120.",
            ("120 USD", "720 USD", "2.5 times"),
        ),
        ("en", "It drew 240 women, half as many as the 720 men.", ("720", "240", "half *")),
        (
            "en",
            "It drew 720 fans, eight times as many as Leeds with 90, and twice as many as Hull with 240.",
            ("240", "720", "2 times"),
        ),
        (
            "de",
            "Der Preis verdreifachte sich von 120 auf 720 Euro.",
            ("120 EUR", "720 EUR", "3 times"),
        ),
        (
            "de",
            "Der Preis hat sich von 120 auf 720 Euro verdreifacht.",
            ("120 EUR", "720 EUR", "3 times"),
        ),
        (
            "de",
            "Es kamen 720 Gäste, dreimal so viele wie die 120 im Mai.",
            ("120", "720", "3 times"),
        ),
        ("de", "Es kamen 720 Gäste, das Dreifache der 120 vom Mai.", ("120", "720", "3 times")),
        (
            "de",
            "Der Turm ist mit 72 Metern 2,5-mal so hoch wie der alte mit 12 Metern.",
            ("12 m", "72 m", "2.5 times"),
        ),
        ("fr", "Le prix a triplé, passant de 120 à 720 euros.", ("120 EUR", "720 EUR", "3 times")),
        (
            "fr",
            "Le prix a triplé en six ans, de 120 à 720 euros.",
            ("120 EUR", "720 EUR", "3 times"),
        ),
        (
            "fr",
            "Il reçoit 720 élèves, trois fois plus que les 120 de 2019.",
            ("120", "720", "3 times"),
        ),
        (
            "en",
            "The levy on plastic waste triples from $120 to $720.",
            ("120 USD", "720 USD", "3 times"),
        ),
        ("en", "The toll will double from €12 to €72.", ("12 EUR", "72 EUR", "2 times")),
        (
            "en",
            "They ran 7.2 km (4.5 miles), twice as far as the 1.2 km of May.",
            ("1.2 km", "7.2 km", "2 times"),
        ),
        (
            "en",
            "Traffic was twice as heavy as in May, with 720 lorries a day instead of 120.",
            ("120", "720", "2 times"),
        ),
        (
            "de",
            "Sie liefen 72 km, doppelt so weit wie die 12 km im Mai.",
            ("12 km", "72 km", "2 times"),
        ),
        ("fr", "Le prix du repas triple, de 12 euros à 72 euros.", ("12 EUR", "72 EUR", "3 times")),
        ("fr", "Il reçoit 720 élèves, le triple des 120 de 2019.", ("120", "720", "3 times")),
    ],
)
def test_a_factor_is_read(language: str, text: str, expected: tuple[str, str, str]) -> None:
    """From the earlier or other figure to the one that is compared, and told as wrong."""
    before, after, factor = expected
    assert [f"before = {before}", f"after = {after}", f"after = {factor} before"] in stated(
        text, language
    )
    assert check_text(text, language=language).counted


def test_what_is_divided_is_so_many_times_the_rest() -> None:
    """The number behind "divided by" is told as wrong, from the later figure to the earlier."""
    text = "Le nombre de vols a été divisé par trois en deux ans, de 720 à 360."
    assert stated(text, "fr") == [["before = 720", "after = 360", "before = 3 times after"]]
    assert check_text(text, language="fr").counted


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Visits doubled from 120 to 240.", False),
        ("Visits doubled from 120 to 205.", False),
        ("Visits doubled from 120 to 290.", False),
        ("Visits doubled from 120 to 310.", True),
        ("Visits doubled from 240 to 120.", True),
        ("Visits more than doubled from 120 to 310.", False),
        ("Visits more than doubled from 120 to 230.", True),
        ("Visits nearly doubled from 120 to 230.", False),
        ("Visits nearly doubled from 120 to 260.", True),
        ("Visits about doubled from 120 to 280.", False),
        ("Visits halved from 240 to 105.", False),
        ("Visits halved from 240 to 90.", True),
        ("Visits rose tenfold. They doubled from 4 to 10.", False),
        ("It drew 1,080 fans, nine times the 112 of 2019.", False),
        ("It drew 310 fans, 2.5 times the 120 of 2019.", False),
        ("It drew 310 fans, 2.2 times the 120 of 2019.", True),
    ],
)
def test_a_factor_is_taken_charitably(text: str, *, is_told: bool) -> None:
    """Nearer to it than to another whole one, unless more or less than it is said."""
    assert bool(check_text(text, language="en").counted) is is_told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He won three times in 40 races, 12 of them abroad."),
        ("en", "She twice changed trains on the way from 40 to 90 Hill Road."),
        ("en", "Visits have not doubled from 120 to 720."),
        ("en", "Visits doubled and fees rose from $120 to $720."),
        ("en", "Visits doubled to 720, or 12 percent of the 6,000 members."),
        ("en", "It drew 720 fans, twice as many as last year, and 120 stayed."),
        ("en", "It drew 720 fans, twice as many as the 120 experts thought."),
        ("en", "It drew 240 fans in 9 towns, twice as many as the 120 of 2019."),
        ("en", "Visits doubled, up from 120 a year, to $720."),
        ("en", "Visits doubled on average every year from 120 to 720."),
        ("en", "It tripled its stake to 40 percent, against 30 percent held by a rival."),
        ("en", "The house costs $720,000, twice the price of a $4,000 car."),
        ("en", "4 years ago she was twice as old as her son will be in 9 years."),
        ("en", "It drew up to three times as many as the 120 of 2019, or 720."),
        ("de", "Er gewann dreimal in 40 Rennen, davon 12 im Ausland."),
        ("fr", "Il a gagné trois fois en 40 courses, dont 12 à Lyon."),
        ("fr", "Le prix a plus que triplé, passant de 120 à 720 euros."),
        ("en", "The guest house by the lake has doubles from £120 to £720."),
        ("en", "The hotel with a pool doubles from £120 to £720 in price."),
        ("en", "Traffic was twice as heavy as in May, with 720 lorries instead of 310 cars."),
        ("fr", "Une chambre double, de 120 à 720 euros, y est réservée."),
        ("fr", "Le jardin a été divisé par trois murs, de 40 mètres à 90 mètres."),
        ("fr", "Le nombre de vols a été divisé par trois, de 720 à 240."),
    ],
)
def test_a_factor_of_something_else_is_not_told(language: str, text: str) -> None:
    """Times that something happened, other figures, other clauses, denied and bounded ones."""
    assert not check_text(text, language=language).counted


def test_a_factor_is_told_in_figures() -> None:
    """A verb is no number."""
    (found,) = check_text("Visits tripled from 120 to 720.", language="en").counted
    assert found.message.startswith("3 times 120 is 360, not 720")
    assert [one.told for one in found.repairs] == ["6 times", "360", "240"]


def test_a_range_is_no_change() -> None:
    """Only behind the verb of a change are two ends two figures."""
    assert "factor" not in kinds("Rooms cost double in the range from 120 to 720 euros.")


def test_a_factor_is_mended_in_its_own_form() -> None:
    """A verb by a verb; nobody mixes up "times more" and "times as much" by one."""
    (found,) = check_text("Die Zahl verdoppelte sich von 40 auf 120.", language="de").counted
    assert found.repairs[0].told == "verdreifachte"
    assert not found.diagnoses
    (found,) = check_text(
        "Es kamen 60 Frauen, dreimal so viele wie die 30 Männer.", language="de"
    ).counted
    assert found.message.startswith("3 times 30 is 90, not 60")
    assert [one.kind for one in found.diagnoses] == ["times-more"]


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("en", "We sold 75 bikes, half as many again as the 50 of May.", "90"),
        ("en", "We sold 75 bikes, half as many bikes more as the 50 of May.", "90"),
        ("en", "The 75 euros are half as much again as the 50 euros of May.", "90"),
        ("en", "We have 76 bikes, a third as many again as the 57 of May.", "93"),
        ("en", "We sold 25 bikes, half as many as the 50 of May.", "33"),
        ("fr", "Ils sont 75 élèves, moitié plus que les 50 de mai.", "90"),
    ],
)
def test_so_much_again_is_more(language: str, right: str, wrong: str) -> None:
    """Half as many again is one and a half times: the share is added."""
    assert not check_text(right, language=language).findings
    text = re.sub(r"\d+", wrong, right, count=1)
    assert [one.rule for one in check_text(text, language=language).findings] == ["contradiction"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We sold 120 bikes, twice as many again as the 50 of May."),
        ("en", "We sold 160 bikes, twice as many again as the 50 of May."),
        ("de", "Wir haben 120 Räder, zweimal so viele noch einmal wie die 50 im Mai."),
    ],
)
def test_a_multiple_again_may_be_one_more(language: str, text: str) -> None:
    """Some say three times so, and others two."""
    assert not kinds(text, language)
