"""Parts of a whole with their share, and fractions beside percentages."""

import pytest

from factcheck import check_text
from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 250 respondents, 100 (40%) would move."),
        ("en", "The jury liked 100 of 250 entries (40%)."),
        ("en", "In the trial, 100 out of 250 patients, or 40%, recovered."),
        ("en", "Almost all came by train, 40% of the 250 guests (100) from abroad."),
        ("en", "The union has 250 members, of whom 100 (40%) are retired."),
        ("en", "We had 250 guests, 40% of them (100) from abroad."),
        ("en", "Of the 250 people who were asked, 100, or 40%, agreed."),
        ("en", "The union has 250 members, of whom 100, or 40%, are retired."),
        ("en", "We had 250 guests. 40% of them (100) came from abroad."),
        ("en", "Only 40% of the shops - 100 of 250 - are open."),
        ("de", "Von den 250 Befragten wollen 100 (40 %) umziehen."),
        ("de", "Es fehlten 100 von 250 Gästen, 40 %, am Abend."),
        ("de", "Bei 40 % (100 Frauen von insgesamt 250 Kräften) bleibt es."),
        ("de", "Wir hatten 250 Gäste. 40 % davon (100) kamen mit der Bahn."),
        ("en", "Of the 250, 100, or 40%, agreed."),
        ("en", "Of the 250 guests, he said, 100, or 40%, came by train."),
        ("en", "Of the 250 guests, most of them young, 100 (40%) came by train."),
        ("de", "Von den 250 Gästen, so der Wirt, kamen 100, also 40 %, mit der Bahn."),
        ("de", "Von den 250 Gästen kamen 100, das sind 40 %, mit der Bahn."),
        ("fr", "Au total 100 des 250 élèves, soit 40 %, sont absents."),
        ("fr", "Sur les 250 élèves, 100, soit 40 %, sont absents."),
        ("fr", "Sur les 250 élèves, dit-elle, 100 (40 %) sont absents."),
    ],
)
def test_a_share_is_read(language: str, text: str) -> None:
    """Part, whole and share in any order, the whole in the sentence before if need be."""
    assert stated(text, language) == [
        ["part = exactly 100", "whole = exactly 250", "part = 40 % * whole"]
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Called a turnout, or told before its figures.
        ("en", "Of the 250 members 100 cast a vote, a turnout of 40%."),
        ("en", "In all 100 of 250 members voted, a turnout of 40%."),
        # An age, words between commas, a company that is a group.
        ("de", "Von den 250 Kindern unter sechs Jahren, die hier leben, turnen 100, also 40 %."),
        ("fr", "Sur les 250 employés du groupe, 100 sont à Lyon, soit 40 %."),
        ("en", "Turnout was 40%: 100 of 250 members voted."),
        ("en", "In Rye, a town of 250 voters, turnout was 40%: 100 people came."),
        ("de", "Von den 250 Stimmberechtigten gaben 100 eine Stimme ab, eine Wahlbeteiligung von 40 %."),
        ("de", "Die Wahlbeteiligung lag bei 40 %: 100 von 250 Mitgliedern kamen."),
        ("fr", "Sur 250 inscrits, 100 ont voté, soit une participation de 40 %."),
        ("fr", "La participation a été de 40 % : 100 électeurs sur 250 ont voté."),
        # Of a thing whose size stands behind it.
        ("en", "It will cut 100 jobs, or 40% of its workforce of 250."),
        ("en", "She scored 100 points, 40% of the club's 250, in May."),
        ("en", "Women are 40% of a staff of 250, or 100 people."),
        ("de", "Sie streicht 100 Stellen, also 40 % der Belegschaft von 250."),
        ("fr", "Elle supprime 100 postes, soit 40 % de son effectif de 250."),
        # Of what stands before it.
        ("en", "We had 250 guests in 12 rooms. Of those, 100 (40%) came by train."),
        ("de", "Wir hatten 250 Gäste in 12 Zimmern. Von diesen kamen 100 (40 %) mit der Bahn."),
        ("fr", "Nous avions 250 clients. Parmi eux, 100 (40 %) sont venus en train."),
        ("en", "Of 250 bugs reported since 3.1, 100 (40%) are fixed."),
        ("de", "Der Klub hat 250 Mitglieder, davon 100, also 40 %, Kinder."),
        ("fr", "Le club a 250 membres, dont 100 (40 %) sont jeunes."),
        ("fr", "Parmi les 250 clients, les Belges sont les premiers avec 100 personnes, soit 40 %."),
    ],
)  # fmt: skip
def test_a_share_of_a_whole_elsewhere_is_read(language: str, text: str) -> None:
    """The whole has words of its own, or stands in front."""
    assert ["part = exactly 100", "whole = exactly 250", "part = 40 % * whole"] in stated(
        text, language
    )


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        ("en", "Some 12 ballots, or 5%, were blank, leaving 228 valid ones.", "5 % * (part + rest)"),
        ("en", "The 90 men and 60 women, who made up 40% of the field, ran.", "40 % * (part + rest)"),
        ("de", "Leer waren 12 Zettel, also 5 %, es blieben 228 gültige.", "5 % * (part + rest)"),
        ("fr", "On a retiré 12 bulletins, soit 5 %, laissant 228 bulletins.", "5 % * (part + rest)"),
        ("en", "The roof cost $50 million; the state paid $21 million, or 40 percent.", "40 % * whole"),
        ("de", "Das Dach kostet 50 Millionen Euro; das Land zahlt 21 Millionen Euro, also 40 %.", "40 % * whole"),
        ("fr", "Le toit coûte 50 millions d'euros ; l'État verse 21 millions d'euros, soit 40 %.", "40 % * whole"),
        ("en", "The tax rate was 25%: tax of $21 million on a profit of $80 million.", "25 % * whole"),
        ("en", "Of the 250 shops, 100, or a third, are new.", "a third * whole"),
        ("de", "Von den 250 Läden schlossen 100, also ein Drittel, im Mai.", "a third * whole"),
        ("fr", "Sur les 250 magasins, 100, soit un tiers, sont neufs.", "a third * whole"),
        ("de", "Ein Drittel der Kosten von 2,4 Millionen Euro, nämlich 700.000 Euro, fehlt.", "a third * whole"),
        ("en", "A third of the cost of $2.4 million, namely $700,000, is missing.", "a third * whole"),
    ],
)  # fmt: skip
def test_a_share_of_parts_and_costs(language: str, text: str, terms: str) -> None:
    """The whole may be the part and what is left, or what something costs."""
    assert [one[-1] for one in stated(text, language)] == [f"part = {terms}"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 250 members 100 voted, a rise of 40%."),
        ("de", "Von den 250 Kindern unter sechs Jahren, darunter Gäste, turnen 100, also 40 %."),
        ("fr", "Sur les 250 malades du groupe placebo et 90 autres, 100, soit 30 %, guérissent."),
        ("en", "It will cut 100 jobs, or 40% of its drivers, in 250 towns."),
        ("en", "We had 250 guests and 50 helpers. Of those, 10 (20%) were ill."),
        ("en", "We had 250 guests and 50 helpers. Of those, 30 (10%) were ill."),
        ("en", "We had 250 guests. Of those, 300 (40%) were told."),
        ("en", "We had 250 guests. Of those who ate, 100 (60%) were told."),
        ("en", "Of the 250 sites, 100 are new, a market share of 12%."),
        ("en", "It spends 30% of a budget of $50 million, or $2 million more, on roads."),
        ("de", "Von den 250 Orten sind 100 neu, eine Marktquote von 12 Prozent."),
        ("en", "The 90 men and 60 women, who made up 10% of the town's workers, left."),
        ("en", "It lost 12 members, or 5% of the men, leaving 90."),
        ("en", "They chose 20% of the 120 girls from Aton, 70% of the 90 boys from Belm."),
        ("en", "The roof cost $50 million; the state paid $21 million, or 3 percent of its budget."),
        ("en", "Of the 250 guests, 100 (60%) women came by train, but 90 (50%) men."),
        ("de", "Von den 250 Gästen kamen 100 (60 %) Frauen mit der Bahn."),
        ("de", "Das Dach kostet 50 Millionen Euro; das Land zahlt 21 Millionen Euro, also 3 % seines Etats."),
        ("fr", "Parmi les 250 clients, les Belges sont les premiers avec 100 personnes, soit 60 % des hommes."),
    ],
)  # fmt: skip
def test_a_share_of_another_whole_is_silent(language: str, text: str) -> None:
    """Of several things, of another group, or of what has no figure."""
    assert "share" not in kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 250 respondents, 100 were women and 30 of them (30%) smoke."),
        ("en", "We had 250 guests in 12 rooms. 40% of them (5) were cold."),
        ("en", "We had 250 guests.\n\nThis chapter is about rooms. 40% of them (5) were cold."),
        ("en", "He paid $100 of 250 euros (40%)."),
        ("en", "Of the 250 respondents, 100 (40% of the women) would move."),
        ("en", "Of the 250 people who were asked, 100, or 40% of the women, agreed."),
        ("en", "Of the 60 patients, 12 (40%) in one group and 6 (20%) in the other relapsed."),
        ("de", "Von den 250 Befragten wollen 100 umziehen (40 % der Frauen)."),
        ("en", "Of the 250 pupils asked in 2014, 100 smoke, or 50% of the boys."),
        ("fr", "100 élèves sur 250 fument, soit 50 % des garçons."),
        ("en", "Of the 250 guests, including the young, 100 (40%) came by train."),
        ("en", "Of the 250 guests, but not the staff, 100 (40%) came by train."),
        ("de", "Von den 250 Gästen, darunter viele Junge, kamen 100 (40 %) mit der Bahn."),
        ("en", "They use 120 of the 250 machines they own, with 60 (50%) on loan."),
        ("en", "Of the 250 respondents, 100 (50%) of the men agreed."),
        ("de", "Von den 250 Befragten stimmten 100 (50 %) der Männer zu."),
        ("fr", "Sur les 250 élèves, 100 (50 %) des garçons ont dit oui."),
    ],
)
def test_a_share_of_something_else_is_not_read(language: str, text: str) -> None:
    """Of a part, of one of several wholes, of another unit."""
    assert not kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 250 respondents, 140 (56%) agreed and 100 (40%) did not."),
        ("en", "Of 250 respondents, 140, or 56%, agreed, while 100, or 40%, did not."),
        ("en", "Of 250 guests, 90 (36%) came by car, 60 (24%) on foot and 100 (40%) by train."),
        ("de", "Von den 250 Befragten stimmten 140 (56 %) zu, 100 (40 %) nicht."),
        ("en", "Of 250 guests, 90 (36%) came by car, 100 (40%) on foot and 60 (24%) by train."),
        ("de", "Von den 250 Befragten stimmten 140 (56 %) zu und 100 (40 %) dagegen."),
        ("fr", "Sur les 250 élèves, 140 (56 %) ont dit oui et 100 (40 %) ont dit non."),
    ],
)
def test_the_share_of_a_second_part(language: str, text: str) -> None:
    """It is of the same whole."""
    assert ["part = exactly 100", "whole = exactly 250", "part = 40 % * whole"] in stated(
        text, language
    )


def test_the_shares_of_sums_of_money() -> None:
    """Each part of a list has its own, unless it may be that of a part before."""
    text = "Of the $250 million, $90 million (36%) went to Peru, $100 million (40%) to Chad and {}."
    told = stated(text.format("$60 million (24%) to Laos"))
    assert [one[-1] for one in told if "whole" in one[-1]][:3] == [
        f"part = {share} % * whole" for share in (36, 40, 24)
    ]
    assert len(check_text(text.format("$60 million (42%) to Laos"), language="en").counted) == 1
    assert not check_text(text.format("$60 million (60%) to Laos"), language="en").counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 250 respondents, 200 (80%) voted and 100 (50%) chose the plan."),
        ("en", "Of the 250 respondents, 200 (80%) voted, 110 (55%) for and 90 (45%) against."),
        ("en", "Of the 250 respondents, 200 (80%) voted, 90 of them (45%) by post."),
        ("en", "Of the 250 respondents, 200 (80%) voted, of whom 90 (45%) by post."),
        ("en", "Of the 250 respondents, 200 (80%) voted and 40 (45%) of the men did so by post."),
        ("de", "Von den 250 Befragten stimmten 200 (80 %) zu, davon 90 (45 %) per Brief."),
        ("fr", "Sur les 250 élèves, 200 (80 %) ont voté, dont 90 (45 %) par lettre."),
    ],
)
def test_the_share_of_a_part(language: str, text: str) -> None:
    """A second share of the first part, by its words or by its figures, is none of the whole."""
    assert all("part = exactly 200" in one for one in stated(text, language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "More than half (54%) agreed.", ["share = 54 %", "share = at least half"]),
        ("en", "Two thirds of the voters (67%) agreed.", ["share = 67 %", "share = two thirds"]),
        ("en", "Nearly a third - 32% - agreed.", ["share = 32 %", "share = nearly a third"]),
        ("en", "54%, or more than half, agreed.", ["share = 54 %", "share = at least half"]),
        ("de", "Knapp ein Drittel (32 %) ist neu.", ["share = 32 %", "share = nearly a third"]),
        ("de", "Acht von zehn Befragten (75 %) sind es.", ["share = 75 %", "share = 4 in 5"]),
        ("fr", "Quatre clients sur cinq, soit 75 %, le sont.", ["share = 75 %", "share = 4 in 5"]),
    ],
)
def test_a_fraction_beside_its_percentage_is_read(
    language: str, text: str, expected: list[str]
) -> None:
    """The fraction has the width that words have."""
    assert stated(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Half of the 60 flights, 25, were late."),
        ("en", "Half of the 60 flights (25) were late."),
        ("en", "Some 25 of the 60 flights, or half, were late."),
        ("en", "On Monday 25, or half, of the 60 flights were late."),
        ("de", "Die Hälfte der 60 Flüge, 25, war verspätet."),
        ("de", "Im Mai waren 25 der 60 Flüge, also die Hälfte, verspätet."),
        ("fr", "La moitié des 60 vols, soit 25, étaient en retard."),
    ],
)
def test_a_fraction_of_a_count_is_a_share(language: str, text: str) -> None:
    """Its part stands alone between commas or in brackets."""
    (found,) = stated(text, language)
    assert found[1:] == ["whole = exactly 60", "part = half * whole"]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Just over half of the 27 states, 15, have signed.", "at least half"),
        ("Nearly half of the 27 states, 13, have signed.", "at most half"),
        ("More than half of the 27 states, 13, have signed.", "at least half"),
    ],
)
def test_a_hedge_of_few_things_is_a_bound(text: str, rate: str) -> None:
    """Whole things leave little choice."""
    assert [one[-1] for one in stated(text)] == [f"part = {rate} * whole"]


@pytest.mark.parametrize(
    "text",
    [
        "Half of the 60 shops, 12, 14 and 16, are new.",
        "Half of the 60 flights, 25 trains and 3 ships were late.",
        "In the second half of the 60 games, 25, he said, were lost.",
        "Half of the 60 flights (25 of them from Rome) were late.",
        "Half of the 60 flights, $25, were late.",
        "The other half of the 60 flights, 25, were late.",
    ],
)
def test_a_fraction_beside_another_count_is_none(text: str) -> None:
    """Words go on behind it, or the half is one of a match."""
    assert not kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "A third of the voters (60% of them women) agreed.",
        "They had the ball in the second half (64%).",
        "A quarter agreed and others (30%) did not.",
        "They cut it by a quarter point (10 percent) in May.",
        "The party has 30 of 90 seats (26 percent).",
    ],
)
def test_a_percentage_of_something_else_is_no_fraction(text: str) -> None:
    """It has words of its own, or the half is one of a match."""
    assert not kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 250 visits carried out in 2014, 100 (45 percent) were late.",
        "Of 250 visits in 2014, 100 (45 percent) were late.",
    ],
)
def test_a_whole_may_have_a_year(text: str) -> None:
    """It stands between the whole and its part."""
    assert stated(text) == [["part = exactly 100", "whole = exactly 250", "part = 45 % * whole"]]


def test_a_rounded_whole_is_not_exact() -> None:
    """Zeros and hedges say so."""
    text = "In 2014 more than 2,200 orders came in, 3.5 percent of them (77) from abroad."
    assert stated(text) == [
        ["part = exactly 77", "whole = at least 2.2 thousand", "part = 3.5 % * whole"]
    ]
