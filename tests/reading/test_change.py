"""Changes in percent."""

import pytest

from factcheck import check_text
from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Turnover rose 12 percent to $56 million from $50 million.",
            ["before = 50 million USD", "after = 56 million USD", "after = before * (1 + 12 %)"],
        ),
        # What compares is no hedge of the figure behind it.
        (
            "en",
            "Profit of $12 million was 20 percent above the $10 million of last year.",
            ["before = 10 million USD", "after = 12 million USD", "after = before * (1 + 20 %)"],
        ),
        (
            "en",
            "Profit rose 20 percent to $12 million from over $10 million.",
            [
                "before = at least 10 million USD",
                "after = 12 million USD",
                "after = before * (1 + 20 %)",
            ],
        ),
        (
            "de",
            "Der Gewinn lag mit 12 Millionen Euro um 20 Prozent über den 10 Millionen Euro des Vorjahres.",
            ["before = 10 million EUR", "after = 12 million EUR", "after = before * (1 + 20 %)"],
        ),
        (
            "en",
            "Visits fell by a fifth from 40,000 in May to 32,000 in June.",
            ["before = 40 thousand", "after = 32 thousand", "after = before * (1 - a fifth)"],
        ),
        (
            "en",
            "Rents fell by $80 or 10 percent to $720 in May from $800 in March.",
            ["before = 800 USD", "after = 720 USD", "after = before * (1 - 10 %)"],
        ),
        (
            "en",  # both as the finer one is rounded
            "Visits rose by 30 percent from 300,000 to 390,000.",
            ["before = 0.30 million", "after = 0.39 million", "after = before * (1 + 30 %)"],
        ),
        (
            "en",  # beside a number without a zero at its end, nothing tells how it is rounded
            "Visits rose by 30 percent from 300,000 to 391,245.",
            ["before = 0.3 million", "after = 391245", "after = before * (1 + 30 %)"],
        ),
        (
            "en",
            "Visits rose by 30 percent from 300,000 to about 390,000.",
            ["before = 0.30 million", "after = about 0.39 million", "after = before * (1 + 30 %)"],
        ),
        (
            "de",
            "Der Gewinn sank um 5,0 Prozent auf 19 Millionen Euro, nach 20 Millionen Euro im Vorjahr.",
            ["before = 20 million EUR", "after = 19 million EUR", "after = before * (1 - 5.0 %)"],
        ),
    ],
)
def test_a_change_is_read(language: str, text: str, expected: list[str]) -> None:
    """Two figures for one thing and the percentage between them."""
    assert expected in stated(text, language)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Rents climbed from $800 to $920, an increase of 15 percent.", "1 + 15 %"),
        ("Rents climbed from $800 to $920, a 15 percent rise.", "1 + 15 %"),
        ("Rents climbed from $800 to $920, or 15 percent.", "1 + 15 %"),
        ("Bookings are 15 percent higher than a year ago: 230,500 instead of 200,100.", "1 + 15 %"),
        ("Rents climbed from $800 in 2012 to $920 in 2014 (+15%).", "1 + 15 %"),
        ("Costs fell by a quarter, from 12 million euros to 9 million euros.", "1 - a quarter"),
        ("Members at the end of May totaled 1,210, up 10% from 1,100 in April.", "1 + 10 %"),
        ("Sales of $46 million in fiscal 2016 increased 15% from $40 million.", "1 + 15 %"),
        ("Fees were $18 million, a decrease of $2 million, or 10%, from $20 million.", "1 - 10 %"),
        ("Fees decreased $2 million, or 10%, to $18 million versus $20 million.", "1 - 10 %"),
        ("Fees for 2016 were $18 million compared to $20 million, a decrease of 10%.", "1 - 10 %"),
        ("They shipped 540 kg, 10% less than the 600 kg of a year ago.", "1 - 10 %"),
        ("Fees came to $18 million (2015: $20 million; -10%).", "1 - 10 %"),
        ("Fees rose 10% to $22 million (previous year: $20 million).", "1 + 10 %"),
    ],
)
def test_a_change_has_many_forms_in_english(text: str, says: str) -> None:
    """Before and after a verb, as an apposition, in brackets."""
    assert any(one[-1] == f"after = before * ({says})" for one in stated(text))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Wir fuhren 33.300 Gäste (2019: 30.200 Gäste/+10,3%).", "1 + 10.3 %"),
        ("Die Erlöse sanken um 10,0 % auf 45,0 Mio € (Vj. 50,0 Mio €).", "1 - 10.0 %"),
        ("Der Preis stieg von 40 Euro auf 46 Euro, ein Plus von 15 Prozent.", "1 + 15 %"),
        ("Der Preis stieg von 40 Euro auf 46 Euro (+15 %).", "1 + 15 %"),
        ("Der Preis ist um 15 Prozent auf 46 Euro gestiegen, nach 40 Euro.", "1 + 15 %"),
        ("Der Preis wurde um 10 Prozent von 50 Euro auf 45 Euro gesenkt.", "1 - 10 %"),
        ("Die Kosten nahmen um 10 Prozent auf 45 Euro ab, nach 50 Euro im Juni.", "1 - 10 %"),
        ("Es waren 46 Tonnen, eine Zunahme um 15 Prozent gegenüber 40 Tonnen.", "1 + 15 %"),
        ("Der Verbrauch sank von 8,0 auf 6,0 Liter, also um 25 Prozent.", "1 - 25 %"),
    ],
)
def test_a_change_has_many_forms_in_german(text: str, says: str) -> None:
    """Before and behind its verb, as an apposition, in brackets."""
    assert any(one[-1] == f"after = before * ({says})" for one in stated(text, "de"))


def test_changes_form_a_chain() -> None:
    """Each goes on from the figure before, in the direction of the last verb."""
    text = (
        "Der Lohn betrug 2.001 Euro, dieser stieg 2019 um 10% auf 2.201 Euro, 2020 um 20% auf "
        "2.641 Euro, und 2021 fiel er um 50% auf 1.321 Euro."
    )
    assert [one[2] for one in stated(text, "de")] == [
        "after = before * (1 + 10 %)",
        "after = before * (1 + 20 %)",
        "after = before * (1 - 50 %)",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turnover rose 12 percent to $56 million, while profit fell from $50 million."),
        ("en", "Turnover rose 12 percent to $56 million. It was $50 million in 2019."),
        ("en", "Turnover rose 12 percent to $56 million from 50 million euros."),
        ("en", "Turnover rose 12 percent to $56 million, compared with a loss of $50 million."),
        ("en", "Turnover rose 12 percent to $56 million, above the $54 million expected."),
        ("en", "Turnover rose 12 percent in constant currency to $56 million from $51 million."),
        ("en", "Turnover rose 3 percent a year from $40 million to $50 million."),
        ("en", "Turnover rose from $40 million to $50 million, with profit up 30 percent."),
        ("en", "The share rose 5 percent to 30 percent from 25 percent."),
        ("en", "The parser needs 12.4 ms instead of 39.7 ms, 3.2x faster."),
        ("de", "Der Gewinn sank um 5,0 Prozent auf 19 Millionen Euro."),
        ("de", "Der Umsatz stieg um 9 Prozent auf 56 Euro, der Gewinn sank von 50 auf 40 Euro."),
        ("de", "Der Umsatz stieg bereinigt um 9 Prozent auf 56 Euro nach 55 Euro."),
    ],
)
def test_what_is_not_printed_in_full_is_no_change(language: str, text: str) -> None:
    """A figure is missing or negative, stands in another clause, or has another unit or basis."""
    assert "change" not in kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Cash rose 5 percent in March to $17 million, compared with $14 million a year ago.",
        ),
        ("en", "Stocks fell by a third last week to 758, against 723 a year before."),
        ("en", "Reserves rose for a third month to $75 million from $71 million."),
        ("en", "Debt was cut nearly by half to $66 million from $124 million."),
        ("en", "Sales fell to 760 from 780 for cars but rose 18 percent in kits to 450."),
        ("en", "Sales fell to 760 from 780 for cars and rose 18 percent for vans."),
        ("en", "The dividend rose 12 percent to 6 cents after the split from 8 cents."),
        ("en", "The yen rose 0.8 percent against the dollar to 153.50 from 154.67."),
        ("en", "Rigs rose 5 percent last week to 75, against 97 one year ago."),
        (
            "en",
            "They came to $18 million against $14 million for tea, down 40 percent on last year.",
        ),
        ("de", "Die Zahl sank um 5 Prozent im Mai auf 75, gegenüber 70 im Vorjahr."),
        (
            "en",
            "Sales rose 2 percent from the prior quarter to $70 million, against $60 million a year ago.",
        ),
        ("en", "Sales rose 2 percent to $70 million, compared with $60 million three years ago."),
        ("en", "Payments were 8 million, 5 percent less than under the zero option."),
        ("en", "Its surplus rose 60 percent year-on-year to $9 billion from $7 billion in May."),
        ("en", "It raised its price for tin, minimum 99.9 percent, to $450 from $395."),
        ("en", "Output rose 12 percent to 4.2 million cars from 3.1."),
        ("en", "The cut lowered the firm's income by 8 percent to $46 million, compared with $48 million in 2019."),
        ("de", "Der Streik senkte den Absatz um 8 Prozent auf 460 Wagen, verglichen mit 480 im Mai."),
        ("fr", "La grève a réduit ses ventes de 8 % à 460 voitures, contre 480 en mai."),
        ("en", "It raised the price of its 9 percent notes from 45 percent to 47 percent."),
        ("en", "The share fell from 12 percent to five or six percent."),
        ("de", "Der Anteil fiel von 12 Prozent auf fünf oder sechs Prozent."),
    ],
)  # fmt: skip
def test_a_change_of_something_else_is_not_read(language: str, text: str) -> None:
    """Of another time or thing, "a third month", splits, and prices of money."""
    assert "change" not in kinds(text, language)


def test_what_something_does_to_a_thing_may_be_all_of_its_change() -> None:
    """Between figures that "from" names, or of a thing that rises by itself."""
    for text in (
        "The cut lowered the firm's income by 8 percent to $46 million from $50 million.",
        "The firm's income fell by 8 percent to $46 million, compared with $50 million in 2019.",
    ):
        assert "change" in kinds(text)


def test_french_changes_are_read() -> None:
    """With their verb before or as an apposition."""
    text = "Les ventes ont augmenté de 12 % à 56 millions d'euros, contre 50 millions d'euros."
    assert [one[-1] for one in stated(text, "fr")] == ["after = before * (1 + 12 %)"]
    text = "Les ventes sont passées de 40 à 44 unités, soit une hausse de 10 %."
    assert [one[-1] for one in stated(text, "fr")] == ["after = before * (1 + 10 %)"]
    text = "Les ventes ont augmenté de 12 % et le bénéfice passe de 40 à 50 euros."
    assert not kinds(text, "fr")


def test_a_list_of_very_many_figures_is_no_sentence() -> None:
    """What says too much at once is passed over."""
    said = "fees rose 5 percent to 42 euros from 40 euros"
    assert "change" in kinds(" and ".join([said] * 10))
    assert not kinds(" and ".join([said] * 20))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Turnout rose from 60% to 72%, an increase of 15%.", "after = before + 15 pp"),
        ("The rate fell to 3.1% from 3.4%, down 0.8%.", "after = before - 0.8 pp"),
        ("Turnout rose from 60% to 72%, an increase of 12%.", ""),
        ("Turnout rose from 60% to 72%, an increase of 20%.", ""),
        ("Turnout rose from 60% to 72%, an increase of about 15%.", ""),
        ("The rate rose from 3% to 4%, an increase of 40%.", ""),
        ("The rate rose from 3.0% to 4.0%, an increase of 45%.", "after = before + 45 pp"),
    ],
)
def test_a_change_between_percentages_may_be_in_points(text: str, said: str) -> None:
    """Only where it is wrong as percent and as points is it read; rounded figures may be off."""
    found = [one[-1] for one in stated(text) if "pp" in one[-1]]
    assert found == [said] * bool(said)


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "Lead times fell from 80 days to 52 days, that is 35 percent less.", "1 - 35 %"),
        ("en", "The club has 460 members, 15 percent more than a year ago (400).", "1 + 15 %"),
        (
            "en",
            "The old bus seats 40, and the new one 46, 15 percent more than that with 40.",
            "1 + 15 %",
        ),
        ("en", "It has 460 members (2019: 400), an increase of 15 percent.", "1 + 15 %"),
        ("en", "It has 460 members, an increase of 15 percent on 2019 (400).", "1 + 15 %"),
        (
            "en",
            "In 2019 it had 400 members; now it has 460, an increase of 15 percent.",
            "1 + 15 %",
        ),
        ("en", "Fees rose by 15 percent to $460; a year earlier they were $400.", "1 + 15 %"),
        (
            "en",
            "Fees rose by 5 percent, from $20 to $21, and by 15 percent, from $40 to $46.",
            "1 + 15 %",
        ),
        (
            "en",
            "Fees rose by 5 percent to $21 from $20 and rents by 15 percent to $460 from $400.",
            "1 + 15 %",
        ),
        (
            "en",
            "They sold 460 boats, 5 percent more than in 2020 (438) and 15 percent more than in 2019 (400).",
            "1 + 15 %",
        ),
        (
            "de",
            "Der Verein zählt 460 Frauen und Männer, 15 Prozent mehr als im Mai (400).",
            "1 + 15 %",
        ),
        (
            "de",
            "Das Budget liegt bei 460 Euro, das sind 15 Prozent mehr als zuvor (400 Euro).",
            "1 + 15 %",
        ),
        ("de", "Der Bus fasst 46 Gäste, 15 Prozent mehr als der alte mit 40.", "1 + 15 %"),
        ("de", "Die Zahl stieg auf 460 (Vorjahr: 400), ein Plus von 15 Prozent.", "1 + 15 %"),
        ("de", "Die Zahl stieg um 15 Prozent auf 460; im Vorjahr waren es 400.", "1 + 15 %"),
        (
            "de",
            "Sie stieg um 5 Prozent von 20 auf 21 und bei Frauen um 15 Prozent von 40 auf 46.",
            "1 + 15 %",
        ),
        ("de", "Die Kosten sollen von 400 auf 460 Euro wachsen, also um 15 Prozent.", "1 + 15 %"),
        ("fr", "Les loyers ont augmenté de 15 %, passant de 400 à 460 euros.", "1 + 15 %"),
        ("fr", "Les loyers ont augmenté de 15 %, de 400 à 460 euros.", "1 + 15 %"),
        ("fr", "Le loyer est passé de 400 à 460 euros, soit 15 % de plus.", "1 + 15 %"),
        ("fr", "Le club compte 460 membres, soit 15 % de plus qu'en 2019 (400).", "1 + 15 %"),
        (
            "fr",
            "Le club compte 460 membres, en hausse de 15 % par rapport aux 400 de 2019.",
            "1 + 15 %",
        ),
        (
            "fr",
            "Le club compte 460 membres, en hausse de 15 % par rapport à 2019 (400).",
            "1 + 15 %",
        ),
        (
            "fr",
            "Le budget est de 460 euros, contre 400 euros un an plus tôt, en hausse de 15 %.",
            "1 + 15 %",
        ),
        (
            "fr",
            "Le budget atteint 4,6 millions d'euros, contre 4 millions en 2019, en hausse de 15 %.",
            "1 + 15 %",
        ),
        (
            "fr",
            "Le loyer a augmenté de 15 % pour atteindre 460 euros, contre 400 euros.",
            "1 + 15 %",
        ),
    ],
)
def test_a_change_is_told_from_afar(language: str, text: str, says: str) -> None:
    """Behind other words, without its verb, or with the earlier figure in brackets."""
    assert any(one[-1] == f"after = before * ({says})" for one in stated(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It has 460 members in 9 towns, 15 percent more than a year ago (8)."),
        (
            "en",
            "Of 460 members 92 are women, 15 percent more than in 2019 (80), and 12 are abroad.",
        ),
        ("en", "It has 460 members, 15 percent more than last year, with costs ($400)."),
        ("en", "It has 460 members, 15 percent more than a year ago (300 more)."),
        (
            "en",
            "Fees rose by 5 percent to $21 from $20 and it cut rents by 15 percent to $340 from $400.",
        ),
        ("en", "Fees rose by 5 percent, and it trimmed rents by 12 percent, from $400 to $340."),
        ("de", "Die Zahl der Frauen stieg um 15 Prozent auf 46; 2019 waren es 30 und 40 Männer."),
        (
            "fr",
            "Le budget atteint 46 millions d'euros, contre 41 millions de visiteurs, en hausse de 15 %.",
        ),
        ("fr", "Il y a 460 élèves et 46 professeurs, soit 15 % de plus qu'en 2019 (400 et 40)."),
        ("fr", "Le club compte 46 membres, contre 30 pour son rival, en hausse de 15 %."),
        ("fr", "Le taux atteint 46 %, en hausse de 15 % contre 10 % en 2019."),
        ("en", "The rate reached 46%, an increase of 15% against 10% in 2019."),
        ("en", "It has 12 shops, now employs 460 people, an increase of 15 percent."),
        ("en", "Visits rose by 15 percent to 460; in 2019 there were 12 shows."),
    ],
)
def test_a_change_told_from_afar_is_that_of_the_figures_that_fit(language: str, text: str) -> None:
    """Words that reach far say nothing where they are true of other figures, or open what they are of."""
    assert not check_text(text, language=language).counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sales rose from 80 to 100 boats, an increase of 20 or 25 percent."),
        ("de", "Der Absatz stieg von 80 auf 100 Boote, ein Plus von 20 oder 25 Prozent."),
        ("fr", "Les ventes ont augmenté de 80 à 100 bateaux, une hausse de 20 ou 25 %."),
    ],
)
def test_a_number_beside_a_percentage_may_be_none(language: str, text: str) -> None:
    """Nobody knows whether 20 are percent or boats."""
    assert "change" not in kinds(text, language)
    assert not check_text(text, language=language).counted


def test_a_change_from_a_hedged_percentage_is_read() -> None:
    """What compares is no hedge of the figure behind it, among percentages as elsewhere."""
    text = "The rate was 15 percent, 60 percent less than the nearly 20 percent of last year."
    assert stated(text, "en") == [["before = 20 %", "after = 15 %", "after = before - 60 pp"]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "At the end of May 3,410 pupils were enrolled, 10 percent more than the {} of 2020."),
        ("de", "Im Mai 3.410 Gäste, zehn Prozent mehr als die {} im April."),
        ("fr", "En mai 3 410 clients, soit 10 % de plus que les {} d'avril."),
    ],
)  # fmt: skip
def test_a_grouped_number_behind_a_month_is_one_number(language: str, text: str) -> None:
    """No day with a rest, so that a right sentence is silent and a wrong one is told."""
    for before, found in ((3100, 0), (3200, 1)):
        told = text.format(f"{before:,}".replace(",", {"en": ",", "de": ".", "fr": " "}[language]))
        assert len(check_text(told, language=language).findings) == found, told


@pytest.mark.parametrize(
    ("language", "text", "is_read"),
    [
        ("en", "Sales of cereal rose from 40 tonnes to 50 tonnes, a rise of 25 percent.", True),
        ("en", "Sales rose from 40 tonnes to 50 tonnes, a real rise of 20 percent.", False),
        (
            "de",
            "Der Absatz in Montreal stieg von 40 Tonnen auf 50 Tonnen, ein Plus von 25 %.",
            True,
        ),
        ("de", "Der Absatz stieg von 40, die sie 2022 erzielten, auf 50, ein Plus von 25 %.", True),
        ("de", "Der Absatz stieg von 40, dem Jahresziel, auf 50, ein Plus von 20 %.", False),
    ],
)
def test_a_basis_is_a_word_of_its_own(language: str, text: str, *, is_read: bool) -> None:
    """A part of another word tells nothing."""
    assert bool(stated(text, language)) is is_read


def test_what_fell_to_a_level_did_not_fall_by_it() -> None:
    """Who tells "a reduction of 60 percent" means no 60 percent of what was before."""
    (found,) = check_text("Fees fell from $50 to $30, a reduction of 60%.", language="en").counted
    assert found.message.startswith("$50 minus 60% of that is 20 USD, not $30")
    assert "change" not in kinds("Fees fell from $50 to $30, or 60%.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bonds lost $2.50, or {} percent, and closed at $22.50, after $25 on Monday."),
        ("en", "The bonds lost {} percent to end the week at $22.50, from $25."),
        (
            "de",
            "Die Aktie verlor 2,50 Euro oder {} Prozent und schloss bei 22,50 Euro, nach 25 Euro.",
        ),
        ("de", "Das Abo verbilligt sich von 25 Euro auf 22,50 Euro, also um {} Prozent."),
        (
            "fr",
            "L'action a perdu 2,50 euros, soit {} %, et a clôturé à 22,50 euros, contre 25 euros.",
        ),
        (
            "fr",
            "Le loyer a reculé de 2,50 euros, soit {} %, à 22,50 euros, contre 25 euros en mai.",
        ),
    ],
)
def test_what_is_lost_is_a_change(language: str, text: str) -> None:
    """Up to a close, with the level before behind it; in the unit and in percent."""
    assert not check_text(text.format(10), language=language).counted
    (found,) = check_text(text.format(15), language=language).counted
    assert "15" in found.message


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bonds lost 15 percent and closed at $22.50, after $25 earlier in the day."),
        ("en", "He lost 15 percent of his weight and finished at noon, after 25 laps."),
        ("de", "Die Aktie verlor 15 Prozent und schloss bei 22,50 Euro, nach 25 Euro zu Beginn."),
        ("fr", "Elle a perdu 15 % et a clôturé à 22,50 euros, contre 25 euros en séance."),
        ("fr", "Le loyer a reculé de 2,50 euros, soit 15 % du revenu, à 22,50 euros."),
    ],
)
def test_what_is_lost_of_something_else_is_no_change(language: str, text: str) -> None:
    """Within a day, or of a whole of its own."""
    assert not check_text(text, language=language).counted
