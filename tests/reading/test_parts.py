"""Parts of a printed whole."""

import pytest

from factcheck import check_text
from tests.reading.stated import counted, kinds, stated


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "It has 90 beds, of which 60 are in Rome and 30 in Oslo.", ">="),
        ("en", "It has 90 staff, of whom 60 work in sales and 30 in law.", ">="),
        ("en", "Of the 90 members, 60 came from Rome and the other 30 from Oslo.", "="),
        ("en", "The club has 90 members (60 women and 30 men).", "="),
        ("en", "The yard holds 90 boats (60 sailing boats, 30 ferries).", ">="),
        ("en", "They counted 60 cars and 30 vans, together 90 vehicles.", "="),
        ("en", "The council has 90 seats: 60 for the Greens and 30 for the Liberals.", ">="),
        ("en", "Of the 90 seats, the Greens won 60 and the Liberals the remaining 30.", "="),
        ("en", "They counted 60 cars and 30 vans, a total of 90 vehicles.", "="),
        ("de", "Es gibt 90 Betten, davon 60 in Rom und 30 in Oslo.", ">="),
        ("de", "Von den 90 Betten stehen 60 in Rom und die übrigen 30 in Oslo.", "="),
        ("de", "Es gab 90 Anträge (60 Frauen und 30 Männer).", "="),
        ("de", "Es kamen 60 Frauen und 30 Kinder, insgesamt 90 Gäste.", "="),
    ],
)
def test_parts_are_read(language: str, text: str, says: str) -> None:
    """They are the whole where words close their list, else no more than it."""
    (found,) = stated(text, language)
    assert found[0] == "whole = 90"
    assert {one.partition(" = ")[2] for one in found[1:-1]} == {"60", "30"}
    assert found[-1].startswith(f"whole {says} part1 + part")
    assert {"whole", "part1"} <= counted(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 90 members, 70 are in the band and 60 in the chess club."),
        ("en", "The club has 90 members, of whom 70 are in the band and 60 in the choir."),
        ("en", "The club has 90 members (70 in the band, 60 in the chess club)."),
        ("en", "The club has 90 members: 70 in the band and 60 in the chess club."),
        ("en", "The club has 90 members (70 runners, 60 swimmers)."),
        ("en", "Of 90 guests, 70 came by train and 60 by bus."),
        ("en", "Of the 90 customers, 70 shop at Spar and 60 at Coop."),
        ("en", "Of the 90 clerks, 70 work on Mondays and 60 on Fridays."),
        ("en", "Of the 90 clerks, 70 work in Rome and 60 in shifts."),
        ("en", "We tested 90 models (70 known, 60 ranked)."),
        ("en", "The chain has 90 shops (70 under licence, 60 in Nice)."),
        ("en", "Of the 90 hectares, 70 hectares are forest and 60 hectares are protected."),
        ("en", "Of the $9 million, $7 million is secured and $6 million is overdue."),
        (
            "en",
            "Sales were $9 million, of which $7 million came from Europe and $6 million from toys.",
        ),
        ("en", "Of the 90 nurses, 70 come from abroad and 60 from agencies."),
        ("en", "Of the 90 dead, 70 died in hospitals and 60 in the first week."),
        ("en", "Exports were $9 million, of which $7 million to Asia and $6 million by sea."),
        ("en", "Of the 90 tonnes, 70 tonnes were burnt and 60 tonnes came from homes."),
        ("en", "Of the 90 km, 70 km are in Italy and 60 km in tunnels."),
        ("en", "Of the 90 clubs, 70 admit men and 60 admit women."),
        ("en", "Of the 90 homes, 70 have children and 60 have adults over 65."),
        ("en", "Of the 90 players, 70 won a match and 60 lost one."),
        ("en", "Of the 90 pupils, 70 passed maths and 60 failed physics."),
        ("en", "Of the 90 shops, 70 are open on Sundays and 60 are closed on Mondays."),
        ("en", "Of the 90 pupils, 70 study at public schools and 60 live in private homes."),
        ("en", "Of the 90 clerks, 70 worked in Rome in 2019 and 60 in Oslo in 2020."),
        ("en", "Of the 90 clerks, 70 worked in Rome last year and 60 in Oslo this year."),
        ("en", "Of the 90 clerks, 70 worked in Rome in May and 60 in Oslo in June."),
        ("en", "Of the 90 people, 70 live in towns and 60 in flats."),
        ("en", "Of the 90 seats, 70 are in Europe and 60 in Germany."),
        ("en", "Sales were $9 million, of which $7 million in Europe and $6 million in Germany."),
        ("en", "Of the 90 songs, 70 are in English and 60 in French."),
        ("de", "Von den 90 Beschäftigten arbeiten 70 in Rom und 60 im Vertrieb."),
        ("de", "Von den 90 Sitzen sind 70 in Europa und 60 in Deutschland."),
        ("de", "Von 90 Kilometern liegen 70 Kilometer in Italien und 60 Kilometer im Tunnel."),
        ("de", "Von den 90 Schülern sind 70 im Chor und 60 im Orchester."),
        ("de", "Der Verein hat 90 Mitglieder, davon 70 in der Band und 60 im Chor."),
        ("de", "Von den 90 Beschäftigten, die in Rom arbeiten, sind 70 im Chor und 60 im Team."),
        ("de", "Von 90 Schülern sind 70 in Vereinen und 60 in Chören."),
        ("fr", "Le club a 90 membres, dont 70 dans le chœur et 60 dans l'orchestre."),
        ("en", "The yard has 90 boats: 70 ferries and 60 tugs."),
        ("en", "The farm has 90 animals (70 mammals, 60 carnivores)."),
        ("en", "Of the 90 people, 70 were born in Rome and 60 in Italy."),
        ("en", "Of the 90 people, 70 live in Houston and 60 in Texas."),
        ("de", "Von den 90 Leuten wohnen 70 in Rom und 60 in Italien."),
        ("fr", "Sur les 90 personnes, 70 vivent à Rome et 60 en Italie."),
        ("fr", "La chaîne compte 90 magasins (70 en propre, 60 à Nice)."),
        ("fr", "La chaîne compte 90 magasins (70 en France, 60 à Nice)."),
    ],
)
def test_groups_that_may_overlap_are_no_parts(language: str, text: str) -> None:
    """Somebody is in two clubs, or a thing has two properties: the sum says nothing."""
    assert not kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The club has 90 members, of whom 70 live in the north and 60 in the south."),
        ("en", "Of the 90 clerks, 70 work in the mill and 60 in the shop."),
        ("en", "Of the 90 employees, 70 are in sales and 60 in law."),
        ("en", "Of the 90 nurses, 70 are from Rome and 60 from Oslo."),
        ("en", "Of the 90 km, 70 km are in Italy and 60 km in France."),
        ("en", "Of 90 people, 70 are men and 60 women."),
        ("en", "Of the 90 pupils, 70 passed and 60 failed."),
        ("en", "Of the 90 pupils, 70 had passed the test and 60 had failed it."),
        ("en", "Of the 90 schools, 70 are public schools and 60 are private schools."),
        ("en", "Of the 90 trains, 70 arrived on time and 60 late."),
        ("en", "Of the 90 clerks, 70 work full-time and 60 part-time."),
        ("en", "Of the 90 seats, 70 are in Europe and 60 in Asia."),
        ("en", "Of the 90 people, 70 live in Rome and 60 in Oslo in 2019."),
        ("en", "Of the 90 senators, 70 voted for the bill and 60 against."),
        ("en", "The yard has 90 boats: 70 ferries and 22 tugs."),
        ("de", "Von den 90 Schülern wohnen 70 in der Stadt und 60 im Umland."),
        ("de", "Die Firma hat 90 Beschäftigte, davon 70 in Rom und 60 in Oslo."),
        ("de", "Es gibt 90 Leute, von denen 70 in der Mühle und 60 im Laden arbeiten."),
        ("de", "Von den 90 Kindern sind 70 Mädchen und 60 Jungen."),
        ("de", "Von den 90 Leuten arbeiten 70 in Vollzeit und 60 in Teilzeit."),
        ("de", "Von den 90 Schülern haben 70 bestanden und 60 sind durchgefallen."),
        ("fr", "Le club a 90 membres, dont 70 vivent à Nice et 60 à Lyon."),
        ("fr", "Le club a 90 membres, dont 70 en France et 60 au Canada."),
        ("fr", "Le club a 90 membres (70 hommes, 60 femmes)."),
    ],
)
def test_parts_that_exclude_each_other_are_read(language: str, text: str) -> None:
    """By one verb of place, names of places, or two words of which nothing is both."""
    assert kinds(text, language) == {"parts"}


@pytest.mark.parametrize(
    ("language", "text", "is_read"),
    [
        (
            "en",
            "The $90 million are split into $70 million for rent and $60 million for food.",
            True,
        ),
        ("en", "The 90 seats are divided into 70 for adults and 60 for children.", True),
        ("en", "It has 90 hours, made up of 70 hours of theory and 60 hours of work.", True),
        ("en", "The 90 pupils are split into 7 teams and 6 reserves.", False),
        ("en", "The 12 chapters consist of 8 exercises and 7 examples.", False),
        ("de", "Die 90 Euro verteilen sich auf 70 Euro für Miete und 60 Euro für Brot.", True),
        ("de", "Die 12 Kreise gliedern sich in 9 Orte und 8 Dörfer.", False),
        ("fr", "Les 90 euros sont répartis en 70 euros de loyer et 60 euros de pain.", True),
    ],
)
def test_what_is_split_is_its_parts(language: str, text: str, *, is_read: bool) -> None:
    """Where they are of its kind, and no groups of it."""
    assert (kinds(text, language) == {"parts"}) is is_read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fee of $84 is made up of $41 for the hall{}, $28 for food and ${} for fuel."),
        ("en", "The $84, which consist of $41 in fees{}, $28 in gifts and ${} in rent, are spent."),
        ("en", "A crew of 84 is made up of 41 cooks{}, 28 sailors and {} stokers."),
        ("de", "Der Preis von 84 Euro setzt sich aus 41 Euro Miete{}, 28 Euro Essen und {} Euro Strom zusammen."),
        ("de", "Die 84 Euro setzen sich zusammen aus 41 Euro Miete{}, 28 Euro Essen und {} Euro Strom."),
        ("de", "Die Mannschaft von 84 bestand aus 41 Köchen{}, 28 Maaten und {} Heizern."),
        ("fr", "Le prix de 84 euros se compose de 41 euros de loyer{}, de 28 euros de repas et de {} euros de gaz."),
        ("fr", "Une somme de 84 euros est constituée de 41 euros de loyer{}, 28 euros de repas et {} euros de gaz."),
    ],
)  # fmt: skip
def test_what_something_is_made_up_of_is_all_of_it(language: str, text: str) -> None:
    """The parts are the whole, unless words tell that there are more of them."""
    others = {"en": ", among other things", "de": " unter anderem", "fr": ", entre autres"}
    for more, last, found in (("", 15, 0), ("", 8, 1), (others[language], 8, 0)):
        told = text.format(more, last)
        assert len(check_text(told, language=language).findings) == found, told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fee of $84 is made up of $41 for the hall, $28 for food and some other costs."),
        ("en", "The fee of $84 is made up of $41 for the hall, $28 for food and tips, including wine."),
        ("en", "The fee of $84 is made up of $41 for a hall, $28 for food and $8 for fuel plus a tip."),
        ("en", "A crew of 84 is made up of 41 cooks, 28 sailors and 8 stokers, besides 7 guests."),
        ("en", "A crew of 84 is made up of 41 cooks, 28 sailors and 8 stokers and their officers."),
        ("en", "A crew of 84 is made up of 41 cooks, 28 sailors and the other 15 men."),
        ("en", "The fee of $84 is made up of $41 for the hall and $28 for food, with the rest for wine."),
        ("en", "The fee of $84 is made up of $41 for the hall and $28 for food; the rest is for wine."),
        ("en", "The fee of $84 is made up of $41 for the hall and $28 for food (and tips)."),
        ("en", "The fee of $84 is made up of $41 for the hall and $28 for food. The remainder is a tip."),
        ("en", "Nobody says that the crew of 84 is made up of 41 cooks and 28 sailors."),
        ("en", "The crew of 84 was once made up of 41 cooks and 28 sailors."),
        ("de", "Der Preis von 84 Euro besteht aus 41 Euro Miete und 28 Euro Essen, hinzu kommt Trinkgeld."),
        ("de", "Der Preis von 84 Euro besteht aus 41 Euro Miete und 28 Euro Essen. Der Rest ist Trinkgeld."),
        ("de", "Der Preis von 84 Euro besteht nicht aus 41 Euro Miete und 28 Euro Essen."),
        ("fr", "Le prix de 84 euros se compose de 41 euros de loyer et 28 euros de repas, le reste en vin."),
        ("fr", "Le prix de 84 euros se compose de 41 euros de loyer et 28 euros de repas ainsi que de vin."),
        ("en", "Of the 84 songs 40 are sad, and the choir is made up of 20 basses and 18 altos."),
        ("en", "The club with 40 members has a board that is led by two, and consists of 20 and 18."),
        ("de", "Der Preis von 84 Euro setzt sich aus 41 Euro Miete, 28 Euro Essen und kleinen Posten zusammen."),
        ("de", "Die 84 Euro bestehen aus 41 Euro Miete und 28 Euro Essen, darunter Brot."),
        ("fr", "Le prix de 84 euros se compose de 41 euros de loyer, de 28 euros de repas et de divers frais."),
        ("fr", "Le prix de 84 euros est composé de 41 euros de loyer et de 28 euros de repas, dont le pain."),
    ],
)  # fmt: skip
def test_what_is_left_out_is_not_told(language: str, text: str) -> None:
    """Words or other figures tell that there is more, or that another thing is made up."""
    assert not check_text(text, language=language).findings


def test_money_is_in_one_part_alone() -> None:
    """Whatever the verbs say; parts that are rounded do not count whole things."""
    text = "We spent $9 million, of which $6 million paid rent and $3 million bought machines."
    assert stated(text) == [
        [
            "whole = 9 million USD",
            "part1 = 6 million USD",
            "part2 = 3 million USD",
            "whole >= part1 + part2",
        ]
    ]
    assert not counted(text)


def test_a_sum_in_signs_is_whole() -> None:
    """Its terms are whole numbers."""
    assert stated("We saw 61 + 48 = 110 people.") == [
        ["whole = 110", "part1 = 61", "part2 = 48", "whole = part1 + part2"]
    ]
    assert counted("We saw 61 + 48 = 110 people.") == {"whole", "part1", "part2"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The park has 900 trees (600 in the north, 500 in the south)."),
        (
            "en",
            "Fees were $9 million, of which $6 million for oil and $5 million for gas, 2 of them new.",
        ),
        ("de", "Der Park hat 900 Bäume (davon 600 im Norden, 500 im Süden)."),
    ],
)
def test_parts_apart_are_read(language: str, text: str) -> None:
    """What stands behind them may be of the last one, and is no part of the whole."""
    assert kinds(text, language) == {"parts"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 90 employees, 60 have children and 40 own a car."),
        ("en", "Of the 90 employees, 60 have children and 40 live in Rome."),
        ("en", "Revenue of $9 million, costs of $8 million and profit of $3 million were told."),
        ("en", "The team has 20 players (12 in 2018 and 10 in 2017)."),
        ("en", "The team has 20 players (previous years: 12 and 10)."),
        ("en", "We moved to library 62.1 (core 11, data 33.1)."),
        ("en", "Adding 10 cars, 20 vans and 30 bikes and 5 boats, together 90 vehicles."),
        (
            "en",
            "Exports were $9 million, of which $6 million were oil, with imports of $8 million.",
        ),
        ("en", "We bought 30 cars and 70 vans together with 90 bikes."),
        ("de", "Von den 90 Leuten haben 60 Kinder und 40 ein Auto."),
        ("en", "The new rule has 10 more (24 gains, 14 losses)."),
        ("en", "The test gave +17 answers (18 gains, 1 loss)."),
        ("en", "We tested 90 models (120 known, 70 ranked)."),
        ("en", "January: 45 + 23 + 12 = 80K"),
        ("en", "The park has 900 trees (600 in the north, 500 of them oaks)."),
        ("en", "Fees were $9 million, of which $6 million for oil and $5 million of that for gas."),
        ("de", "Der Park hat 900 Bäume (600 im Norden, davon 500 Eichen)."),
        ("de", "Der Chor hat 90 Leute (50 Frauen, 40 Männer, 20 aus dem Umland)."),
        ("en", "The firm has 90 shops (70 owned, 40 in Spain)."),
        ("en", "Half of the 90 nurses (30 women and 15 men) left."),
        ("en", "They won two prizes of $90 each: $60 for boats and $50 for oars."),
        ("en", "It runs on 32-bit boards (2-byte words, 4-byte addresses)."),
    ],
)
def test_parts_that_overlap_are_not_read(language: str, text: str) -> None:
    """Nor other things, other times, and lists with more parts than were found."""
    assert not kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We saw 60 gulls and 35 terns, 90 birds in all."),
        ("de", "Es kamen 60 Möwen und 35 Schwalben, 90 Vögel insgesamt."),
        ("fr", "On a vu 60 mouettes et 35 sternes, 90 oiseaux en tout."),
    ],
)
def test_a_whole_in_all(language: str, text: str) -> None:
    """The words that close a list may stand behind the whole."""
    assert [one[-1] for one in stated(text, language)] == ["whole = part1 + part2"]


def test_a_whole_in_all_of_other_things() -> None:
    """A sum that is far off counts something else."""
    assert not kinds("It has 12 rooms and 3 halls, 95 seats in all.")


@pytest.mark.parametrize(
    "text",
    [
        "The firm will close two plants: 140 jobs in Gary and 95 in Hammond, and no other ones.",
        "The line has two trains: 60 seats in the old one and 72 seats in the new one.",
        "We polled three towns: 250 people in Ames, 310 in Boone and 190 in Nevada.",
    ],
)
def test_what_is_more_than_a_whole_is_no_part_of_it(text: str) -> None:
    """The whole counts other things."""
    assert stated(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 72 goals, 41 were scored at home and {} away."),
        ("en", "In 72 league games the club won 30, drew 11 and lost {}."),
        ("en", "They won 30 of 72 matches, drew 11 and lost {}."),
        ("en", "In all, 72 volunteers were randomised: 41 to the diet and {} to no diet."),
        ("en", "The team randomised 72 volunteers: 41 to the diet and {} to no diet."),
        ("de", "Von den 72 Toren fielen 41 zu Hause und {} auswärts."),
        ("de", "In 72 Spielen gewannen sie 30, spielten 11 unentschieden und verloren {}."),
        (
            "de",
            "Die 72 Kinder wurden zufällig verteilt: 41 in die Musikgruppe und {} in die andere.",
        ),
        ("fr", "Sur les 72 buts, 41 ont été marqués à domicile et {} à l'extérieur."),
        ("fr", "En 72 matchs, ils en ont gagné 30, fait 11 nuls et perdu {}."),
        ("fr", "Les 72 adultes sont tirés au sort : 41 dans un groupe et {} dans l'autre."),
    ],
)
def test_results_are_no_more_than_all(language: str, text: str) -> None:
    """Goals at home and away, matches won and lost, people who were given to groups."""
    assert not check_text(text.format(31), language=language).counted
    (found,) = check_text(text.format(38), language=language).counted
    assert "38" in found.message


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 72 goals, 41 were scored at home and 38 by strikers."),
        ("en", "In 72 games they won 41 points, and lost 38 of them again."),
        ("en", "All 72 volunteers were randomised: 41 of them had a cough and 38 a fever."),
        ("de", "In 72 Spielen gewannen sie 41 Punkte und verloren 38 Bälle."),
        ("fr", "Sur les 72 buts, 41 ont été marqués à domicile et 38 de la tête."),
    ],
)
def test_what_may_be_both_is_no_result(language: str, text: str) -> None:
    """A goal at home by a striker, points and balls."""
    assert not check_text(text, language=language).counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They won 24 medals: 9 gold, 8 silver and {} bronze."),
        ("en", "They won 9 gold, 8 silver and {} bronze medals, 24 in all."),
        ("de", "Sie holten 24 Medaillen: 9 Gold, 8 Silber und {} Bronze."),
        ("fr", "Ils ont 24 médailles (9 or, 8 argent et {} bronze)."),
    ],
)
def test_medals_are_counted_and_no_metals(language: str, text: str) -> None:
    """The right sum is silent, and a wrong one is told."""
    for last, found in ((7, 0), (11, 1)):
        assert len(check_text(text.format(last), language=language).findings) == found
