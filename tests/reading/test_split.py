"""A whole that is split into percentages."""

import pytest

from factcheck import check_text
from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "60 percent took tea, 30 percent milk and the remaining 20 percent water."),
        (
            "en",
            "60 percent of the guests took tea, 30 percent milk and the rest, 20 percent, beer.",
        ),
        ("en", "It is split into 60 percent rent, 30 percent wages and 20 percent food."),
        (
            "en",
            "The fund is divided: 60 percent for rent, 30 percent for wages, and 20 percent for food.",
        ),
        ("de", "60 Prozent nahmen Tee, 30 Prozent Milch und die übrigen 20 Prozent Wasser."),
        ("de", "60 Prozent nahmen Tee, 30 Prozent Milch, der Rest (20 Prozent) Wasser."),
        ("de", "Das Geld verteilt sich auf 60 % Miete, 30 % Löhne und 20 % Essen."),
        ("fr", "60 % aiment le thé, 30 % le lait et les 20 % restants la bière."),
        ("fr", "Le budget est réparti en 60 % de loyer, 30 % de salaires et 20 % de repas."),
    ],
)
def test_percentages_of_a_whole_are_read(language: str, text: str) -> None:
    """Where words close the list, or say that something is split."""
    ((*terms, total),) = stated(text, language)
    assert [term.split(" = ")[1] for term in terms] == ["60 %", "30 %", "20 %"]
    assert total == "part1 + part2 + part3 <= 100 %"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "60 percent like tea, 50 percent milk and 40 percent both."),
        ("en", "Asked what they drink, 60 percent said tea, 50 percent milk and 20 percent beer."),
        (
            "en",
            "Rents rose 60 percent in May, 30 percent in June and the remaining 20 percent since.",
        ),
        ("en", "At first 70 percent passed; of the rest, 60 percent did so in June."),
        ("en", "60 percent of the men and the remaining 50 percent of the women agreed."),
        ("en", "It was distributed to 60 percent of homes in towns and 50 percent in villages."),
        ("en", "Up from 60 percent in May, 70 percent took Ann and the remaining 20 percent Bob."),
        (
            "en",
            "In May 40 percent and in June 60 percent came; the rest, 60 and 40 percent, stayed.",
        ),
        ("en", "60 percent own a car, 50 percent a bike and the remaining 10 percent neither."),
        (
            "en",
            "60 percent of it is oil, against 55 percent in May, and the remaining 40 percent gas.",
        ),
        ("en", "60 percent is oil, after 55 percent in May, and the remaining 40 percent gas."),
        (
            "en",
            "60 percent voted among men, 70 percent among women; the remaining 40 percent slept.",
        ),
        ("en", "Costs are split so that firms pay 80 percent in Rome and 90 percent in Oslo."),
        ("en", "It is divided among three heirs, with 60 percent in Rome and 70 percent in bonds."),
        ("de", "60 Prozent mögen Tee, 50 Prozent Milch und 40 Prozent beides."),
        ("de", "60 Prozent haben ein Auto, 50 Prozent ein Rad, die übrigen 10 Prozent weder noch."),
        ("de", "60 Prozent sind Öl, nach 55 Prozent im Mai, und die restlichen 40 Prozent Gas."),
        ("fr", "60 % ont une auto, 50 % un vélo et les 10 % restants ni l'un ni l'autre."),
        ("fr", "60 % du total est du gaz, contre 55 % en mai, et les 40 % restants du bois."),
    ],
)
def test_percentages_of_several_wholes_are_not_read(language: str, text: str) -> None:
    """Several answers, a part of a part, a change, or another thing."""
    assert "split" not in kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In May 66 percent said yes, 31 percent no and 9 percent did not know."),
        ("en", "She won the run-off with 52.4 percent to 48.6 percent."),
        ("en", "She won the second round by 52.4 percent of the vote to 48.6 percent for him."),
        (
            "de",
            "66 Prozent sind zufrieden, 31 Prozent unzufrieden, 9 Prozent machten keine Angabe.",
        ),
        ("de", "Sie gewann die Stichwahl mit 52,4 Prozent zu 48,6 Prozent."),
        ("fr", "66 % ont dit oui, 31 % ont dit non et 9 % ne savent pas."),
    ],
)
def test_answers_and_duels(language: str, text: str) -> None:
    """Opposite answers with those who gave none, and the two of a vote, are 100 percent at most."""
    assert kinds(text, language) == {"split"}
    assert check_text(text, language=language).counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Some 66 percent like tea, 51 percent milk and 9 percent did not know."),
        ("en", "Some 61 percent said yes, 31 percent no and 9 percent did not know."),
        ("en", "She won 60 percent, up from 52 percent to 48 percent for him before."),
        ("en", "The party is divided: 60 percent like Ann and 70 percent want Bob."),
        ("en", "The town is divided over the road: 60 percent want it and 70 percent fear noise."),
        ("en", "In May 66 percent had a job, 51 percent had no car and 9 percent did not answer."),
        (
            "en",
            "In May 66 percent had a job, 51 percent were under 30 and 9 percent did not answer.",
        ),
        ("de", "66 Prozent mögen Tee, 51 Prozent sind unter 30, 9 Prozent machten keine Angabe."),
        ("de", "66 Prozent mögen Tee, 51 Prozent Milch, 9 Prozent machten keine Angabe."),
        ("fr", "66 % aiment le thé, 51 % le lait et 9 % ne savent pas."),
    ],
)
def test_answers_that_may_be_several(language: str, text: str) -> None:
    """Or that are rounded, of another vote, or opinions of those who are of two minds."""
    assert not check_text(text, language=language).counted


@pytest.mark.parametrize(
    "text",
    [
        "With 60 percent voting, 70 percent took Ann and the remaining 30 percent Bob.",
        "It sold 20 percent in May and the remaining 30 percent in June.",
        "33.4 percent took tea, 33.4 percent milk and the remaining 33.3 percent water.",
        "Some 61 percent took tea, 20 percent milk and the remaining 20 percent water.",
    ],
)
def test_less_than_a_whole_is_right(text: str) -> None:
    """The rest may be that of a part, and percentages are rounded."""
    assert kinds(text) == {"split"}
    assert not check_text(text, language="en").counted


def test_what_nobody_prints_is_not_changed() -> None:
    """The whole is 100 percent."""
    text = "60 percent took tea, 30 percent milk and the remaining 20 percent water."
    (found,) = check_text(text, language="en").counted
    assert "make 110%, which is more than 100 %" in found.message
    assert {found.words[one.statement] for one in found.repairs} == {
        "60 percent",
        "30 percent",
        "20 percent",
    }


@pytest.mark.parametrize(
    ("statement", "is_told"),
    [
        ("a + b <= 100 %", False),
        ("100 % = sum(a, b)", False),
        ("a = 100 %", True),
        ("a - b = 100 %", True),
        ("a / b = 100 %", True),
        ("a = b + 100 %", True),
    ],
)
def test_what_shares_make_together_needs_no_quote(statement: str, *, is_told: bool) -> None:
    """A whole is 100 percent; of one share, or of two compared, the text has to say that."""
    claim = {
        "id": "one",
        "source": "wire",
        "quote": "60% tea, the rest (30%) milk",
        "says": ["a = 60 %", "b = 30 %", statement],
    }
    claims = {
        "sources": {"wire": {"file": "wire.txt"}},
        "quantities": {"a": "%", "b": "%"},
        "claims": [claim],
    }
    report = check_text("60% tea, the rest (30%) milk", name="wire.txt", claims=claims)
    assert ("figure-not-quoted" in {one.rule for one in report.findings}) is is_told
