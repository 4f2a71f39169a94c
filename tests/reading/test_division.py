"""A whole and the list of all its parts."""

import pytest

from factcheck import check_text
from tests.reading.stated import stated


def is_told(text: str, language: str) -> bool:
    """Whether something is found in a text."""
    return bool(check_text(text, language=language, name="x.txt").findings)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # The last part is what is left, or the figures all but agree.
        ("en", "520 forms were rejected: 310 came late, 164 lacked a name and 56 had other flaws."),
        ("en", "520 forms were rejected: 310 for lateness, 164 for blanks and 36 were unsigned."),
        ("en", "Of the 520 forms, 310 came late, 146 lacked a name and 46 had other flaws."),
        ("en", "1,520 jobs: 1,340 ran, 164 are queued at night and 46 are cancelled."),
        ("de", "520 Bögen fielen weg: 310 kamen zu spät, 164 ohne Namen und 36 ohne Datum."),
        ("de", "Von den 520 Bögen kamen 310 zu spät, 146 ohne Namen und 46 mit anderen Fehlern."),
        ("fr", "520 formulaires ont été refusés : 310 en retard, 164 sans nom et 36 sans date."),
        # Of one sort.
        ("en", "The ship carried 520 people (310 men, 164 women and 56 children)."),
        ("en", "They played 30 games: 18 wins, 7 draws and 6 defeats."),
        ("en", "Of the 40 councillors, 25 voted yes, 14 no and three abstained."),
        ("en", "Of the 520 orders filed since 3.1, 390 (75%) are open; 150 are closed."),
        ("de", "An Bord waren 520 Leute (310 Männer, 164 Frauen und 56 Kinder)."),
        ("de", "Von den 40 Räten stimmten 25 mit Ja, 14 mit Nein und drei enthielten sich."),
        ("de", "Unter den 520 Gästen waren 310 Männer und 264 Frauen."),
        ("fr", "Le bateau portait 520 personnes (310 hommes, 164 femmes et 56 enfants)."),
        ("fr", "Sur les 40 élus, 25 ont voté pour, 14 contre et trois se sont abstenus."),
        # Seats, of any number of parties.
        ("en", "The Blues take 17 of the 41 seats, the Reds 12, the Greens 9 and the Golds 5."),
        ("en", "The town has 41 seats: 17 for the Blues, 12 for the Reds, 9 for the Greens and 5 for others."),
        ("en", "The Blues take 17 of the 41 seats, the Liberal Union 12, the Greens 9 and the Golds 5."),
        ("de", "Die Blauen erhalten 17 der 41 Sitze, die Roten 12, die Grünen 9 und die Gelben 5."),
        ("fr", "Sur les 41 sièges, les Bleus en ont 17, les Rouges 12, les Verts 9 et les Jaunes 5."),
        # As many parts as there are groups, with one that has no figure.
        ("en", "It has 31 shops in five lands: 14 in Spain, 9 in Italy, 6 in Malta, 4 in Greece and one in Cyprus."),
        ("de", "Es gibt 31 Läden in fünf Ländern: 14 in Spanien, neun in Italien, sechs in Malta, vier in Polen und einer in Irland."),
        # Given to one of them.
        ("en", "The 520 patients were randomised 2:1 to the drug (346) or placebo (184)."),
        # Money of two times.
        ("en", "It costs $14 million, of which $9 million falls due this year and $8 million in the next, and saves $2 million."),
        ("de", "Es kostet 14 Millionen Euro, davon 9 Millionen Euro in diesem Jahr und 8 Millionen Euro im nächsten."),
        ("fr", "Cela coûte 14 millions d'euros, dont 9 millions d'euros cette année et 8 millions d'euros l'année prochaine."),
    ],
)  # fmt: skip
def test_parts_that_do_not_make_their_whole_are_told(language: str, text: str) -> None:
    """Where words close a list or its parts exclude each other, or a slip is likeliest."""
    assert stated(text, language)
    assert is_told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "520 forms were rejected: 310 came late, 164 lacked a name and 46 had other flaws."),
        ("en", "The 520 patients were randomised 2:1 to the drug (346) or placebo (174)."),
        ("en", "Of the 41 seats, the Blues take 17, the Reds 12, the Greens 8 and others 4."),
        ("de", "520 Bögen fielen weg: 310 kamen zu spät, 164 ohne Namen und 46 ohne Datum."),
        ("fr", "520 formulaires ont été refusés : 310 en retard, 164 sans nom et 46 sans date."),
    ],
)
def test_parts_that_make_their_whole_are_read(language: str, text: str) -> None:
    """All of them, as one sum."""
    (found,) = stated(text, language)
    assert found[-1].startswith("whole = part1 + part2")
    assert not is_told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Things that may be in two parts.
        ("en", "The club has 90 members: 70 in the band, 60 in the choir and 40 in the chess club."),
        ("en", "The inn has 120 rooms: 80 doubles, 30 singles and 15 with a view."),
        ("en", "Of 520 firms, 310 export to Asia, 164 to Africa and 60 to both."),
        ("en", "We asked 520 people: 310 said cost, 164 said time and 60 gave other reasons."),
        ("en", "Of the 90 clubs, 60 admit men, 50 admit women and 40 admit children."),
        ("en", "The class has 60 pupils (35 girls, 25 boys and 12 children from abroad)."),
        ("en", "The firm has 520 shops: 310 in Italy, 164 in Rome and 60 in Milan."),
        ("de", "Die Kette hat 520 Läden: 310 in Italien, 164 in Rom und 60 in Mailand."),
        ("de", "Wir fragten 520 Leute: 310 nannten Geld, 164 Zeit und 60 andere Gründe."),
        ("fr", "La chaîne a 520 magasins : 310 en Italie, 164 à Rome et 60 à Milan."),
        # An open list, and a part that is left out.
        ("en", "520 forms were rejected: among them 310 late ones, 164 blank ones and 36 torn ones."),
        ("en", "Police held 140 people: 60 for theft, 50 for assault and 24 for arson."),
        ("en", "520 forms were rejected: 310 for lateness, 164 for blanks, 36 for dirt and others for tears."),
        ("en", "Among the 900 guests were 300 men and 250 women."),
        ("en", "Of the five boats, one has sunk, two are under repair and two others are at sea."),
        ("de", "Von den fünf Booten ist eines gesunken, zwei sind in der Werft und zwei andere auf See."),
        # Other seats, and what is no part.
        ("en", "The board has 12 seats: 7 for owners, 5 for staff and 3 for women."),
        ("en", "The Blues have 17 of the 41 seats, three more than before, and the Reds 24."),
        ("en", "The Blues have 17 of the 41 seats, a loss of three, and the Reds 24."),
        ("de", "Die Blauen haben 17 der 41 Sitze, drei mehr als zuvor, die Roten 24."),
        ("fr", "Les Bleus ont 17 des 41 sièges, trois de plus qu'avant, et les Rouges 24."),
        ("en", "He scored 38 points: 24 from the field, 9 from the line and 4 rebounds."),
        ("en", "It has 48 rooms: 24 with baths, 12 with showers and 13 with balconies."),
        ("en", "Of the 520 crashes, 310 involved alcohol, 164 speed and 60 other causes."),
        ("de", "Von den 520 Unfällen hatten 310 Alkohol als Ursache, 164 Tempo und 60 andere Gründe."),
        ("en", "Half of the 90 nurses (30 women, 15 men and 10 children) left."),
        ("en", "We won three games: 120 points at home, 95 away and 80 in the final."),
    ],
)  # fmt: skip
def test_lists_that_may_be_right_are_silent(language: str, text: str) -> None:
    """Nothing is found where things may be in two parts, or in none."""
    assert not is_told(text, language)
