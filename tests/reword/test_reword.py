"""Figures said anew in the words of their text."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognise import as_literal, figures
from factcheck.reword import is_number, reworded, said_anew, says
from tests.recognise.sentences import LANGUAGES, sentences


def said(text: str, language: str, now: str, then: str, which: int = 0) -> str:
    """The words for a figure of a text once it is changed."""
    return reworded(text, figures(text, language)[which], language, now, then)


def anew(text: str, language: str, now: str, then: str) -> str:
    """A text with its first figure said anew; empty where that cannot be."""
    found = said_anew(text, figures(text, language)[0], language, now, then)
    changed = text
    for start, end, words in reversed(found):
        changed = changed[:start] + words + changed[end:]
    return changed if found else ""


@pytest.mark.parametrize(
    ("text", "language", "now", "then", "words"),
    [
        ("Kosten 10,4 Mrd. Euro, Länge 64 km", "de", "10.4 Mrd EUR", "10.5 Mrd EUR", "10,5 Mrd. Euro"),
        ("Kosten 10,5 Mio. Euro im Jahr", "de", "10.5 Mio EUR", "10.5 Mrd EUR", "10,5 Mrd. Euro"),
        ("Es sind 1 Million Euro.", "de", "1 Mio EUR", "3 Mrd EUR", "3 Milliarden Euro"),
        ("It cost $25 million.", "en", "25 million USD", "28 million USD", "$28 million"),
        ("It cost $25 MILLION.", "en", "25 million USD", "28 bn USD", "$28 BILLION"),
        ("It raised €3m in May", "en", "3 mn EUR", "3 bn EUR", "€3bn"),
        ("It cost €1.00 a day.", "en", "1.00 EUR", "0.8 EUR", "€0.80"),
        ("It cost €2.50 a day.", "en", "2.50 EUR", "1 EUR", "€1.00"),
        ("It cost €2.50 a day.", "en", "2.50 EUR", "1.125 EUR", "€1.125"),
        ("It cost €2 a day.", "en", "2 EUR", "1 EUR", "€1"),
        ("It cost €2.5 billion.", "en", "2.5 billion EUR", "1 billion EUR", "€1 billion"),
        ("Es kostet 1,00 Euro am Tag.", "de", "1.00 EUR", "0.8 EUR", "0,80 Euro"),
        ("Es wiegt 1 Kilogramm.", "de", "1 kg", "3 kg", "3 Kilogramm"),
        ("It has 1,302 members.", "en", "1302", "1275", "1,275"),
        ("It has 1302 members.", "en", "1302", "12750", "12750"),
        ("Es sind 980 Autos.", "de", "980", "1275", "1.275"),
        ("Es sind 1 302 000 Autos.", "de", "1302000", "1275000", "1 275 000"),
        ("It is up 30 percent.", "en", "30 %", "25 %", "25 percent"),
        ("It is up 12.50 %.", "en", "12.50 %", "12.75 %", "12.75 %"),
        ("It fell 12.41 percent.", "en", "-12.41 %", "-12.14 %", "12.14 percent"),
        ("It was -3.5% then.", "en", "-3.5 %", "-5.3 %", "-5.3%"),
        ("They pay $104 million a head.", "en", "104 million USD/people", "104 USD/people", "$104"),
        ("They pay $104 in all.", "en", "104 USD/year", "140 USD/year", "$140"),
        ("They pay 45 pounds a week.", "en", "45 GBP/week", "54 GBP/week", "54 pounds"),
        ("Sie zahlen 45 Pfund je Meter.", "de", "45 GBP/m", "54 GBP/m", "54 Pfund je Meter"),
        ("They drove 30 miles.", "en", "30 mile", "31 mile", "31 miles"),
        ("They drove 2 miles.", "en", "2 mile", "1 mile", "1 mile"),
        ("115,000 people came.", "en", "115 thousand", "120 thousand", "120,000"),
        ("Eleven people came.", "en", "11", "9", "Nine"),
        ("Eleven people came.", "en", "11", "24", "Twenty-four"),
        ("There are eleven people.", "en", "11", "24", "24"),
        ("Eight hens and eleven geese, nineteen birds.", "en", "8", "13", "Thirteen"),
        ("Of eight hens and ducks, nineteen birds.", "en", "8", "13", "thirteen"),
        ("Of eight hens and ducks, two million and 19 birds.", "en", "8", "13", "13"),
        ("Il y en avait 900 à Brest.", "fr", "900", "1_046", "1\u202f046"),
        ("Il y en avait 2400 à Brest.", "fr", "2_400", "1_046", "1046"),
        ("Le nombre est tombé de 800 à 640.", "fr", "800", "1_046", "1\u202f046"),
        ("There are fifteen people.", "en", "15", "16", "sixteen"),
        ("There are fifteen people.", "en", "15", "24", "twenty-four"),
        ("There are twenty-four people.", "en", "24", "31", "thirty-one"),
        ("There are twenty-four people.", "en", "24", "9", "nine"),
        ("There are fifteen people.", "en", "15", "150", "150"),
        ("Es sind fünfzehn Leute.", "de", "15", "21", "einundzwanzig"),
        ("Es sind einundzwanzig Leute.", "de", "21", "33", "dreiunddreißig"),
        ("Dreizehn kamen.", "de", "13", "14", "Vierzehn"),
        ("Il y a quinze élus.", "fr", "15", "21", "vingt et un"),
        ("Il y a vingt-deux élus.", "fr", "22", "71", "soixante et onze"),
        ("Il y a quinze élus.", "fr", "15", "84", "quatre-vingt-quatre"),
        ("Il y a quinze élus.", "fr", "15", "70", "soixante-dix"),
        ("It took two and a half years.", "en", "2.5 years", "3.5 years", "three and a half years"),
        ("One and a half million came.", "en", "1.5 million", "2.5 million", "Two and a half million"),
        ("Es dauerte zweieinhalb Jahre.", "de", "2.5 years", "6.5 years", "sechseinhalb Jahre"),
        ("Cela a pris deux ans et demi.", "fr", "2.5 years", "3.5 years", "trois ans et demi"),
        ("It weighs 2½ tonnes.", "en", "2.5 t", "3.5 t", "3½ tonnes"),
        ("A plant of 28 MW there.", "en", "28 MW", "28 GW", "28 GW"),
        ("Ein Kraftwerk mit 28 Megawatt.", "de", "28 MW", "28 GW", "28 Gigawatt"),
        ("Ein Plus um 4 Prozent.", "de", "4 %", "4 pp", "4 Prozentpunkte"),
        ("It took 18 months in all.", "en", "18 months", "18 days", "18 days"),
        ("Nach fünf Monaten war es aus.", "de", "5 months", "5 weeks", "fünf Wochen"),
        ("Cela a duré 18 mois.", "fr", "18 months", "18 years", "18 ans"),
        ("A park of 45 square metres.", "en", "45 m^2", "45 km^2", "45 square kilometres"),
        ("Es kostet 480 Euro je Hektar.", "de", "480 EUR/ha", "480 EUR/km^2", "480 Euro je Quadratkilometer"),
        ("Ein Wald von 45 ha dort.", "de", "45 ha", "45 km^2", "45 km²"),
        ("A load of 12 t of sand.", "en", "12 t", "12 kg", "12 kg"),
        ("They need 90 litres per minute.", "en", "90 l/min", "90 m^3/min", "90 cubic metres per minute"),
        ("Es sind 150 bis 200 MW.", "de", "150 to 200 MW", "150 to 210 MW", "150 bis 210 MW"),
        ("About 40 of them.", "en", "about 40", "about 50", "50"),
        ("The number doubled in May.", "en", "2", "3", "tripled"),
        ("It has twice as many.", "en", "2", "4", "four times"),
        ("Die Zahl verdoppelte sich.", "de", "2", "3", "verdreifachte"),
        ("Er hat doppelt so viele.", "de", "2", "3", "dreimal"),
        ("Le nombre a doublé en mai.", "fr", "2", "3", "triplé"),
        ("It opened in 2019.", "en", "@2019", "@2020", "2020"),
        ("It opened on 12 May 2019.", "en", "@2019-05-12", "@2018-05-12", "12 May 2018"),
        ("It opened on May 12, 2019, at noon.", "en", "@2019-05-12", "@2019-09-12", "September 12, 2019"),
        ("It opened on Oct. 3, 2019.", "en", "@2019-10-03", "@2019-12-30", "Dec. 30, 2019"),
        ("On the 3rd of May 2019 it opened.", "en", "@2019-05-03", "@2019-05-12", "12th of May 2019"),
        ("It opened on 12 May.", "en", "@2019-05-12", "@2019-06-12", "12 June"),
        ("It opened on 2019-05-12.", "en", "@2019-05-12", "@2019-12-05", "2019-12-05"),
        ("Es öffnete am 12. Mai 2019.", "de", "@2019-05-12", "@2019-03-12", "12. März 2019"),
        ("Es öffnete im Mai 2019.", "de", "@2019-05", "@2018-05", "Mai 2018"),
        ("Es öffnete am 02.09.2019.", "de", "@2019-09-02", "@2019-02-09", "09.02.2019"),
        ("Es öffnete am 2.9.19.", "de", "@2019-09-02", "@2017-11-02", "2.11.17"),
        ("Il a ouvert le 12 mai 2019.", "fr", "@2019-05-12", "@2019-08-12", "12 août 2019"),
        ("Il coûte 1,6 milliard d'euros.", "fr", "1.6 billion EUR", "1.3 billion EUR", "1,3 milliard d'euros"),
        ("Il coûte 1,6 milliard d'euros.", "fr", "1.6 billion EUR", "2.3 billion EUR", "2,3 milliards d'euros"),
        # Another scale word than the statement has: no zeros that its place would ask for.
        ("Il coûte 740 millions d'euros.", "fr", "740 million EUR", "14_800 million EUR", "14,8 milliards d'euros"),
        ("Il coûte 740 millions d'euros.", "fr", "740_000_000 EUR", "14_800_000_000 EUR", "14,8 milliards d'euros"),
        ("Es kostet 7,40 Mrd. Euro.", "de", "7.40 billion EUR", "370 million EUR", "370 Mio. Euro"),
        ("Es kostet 740 Millionen Euro.", "de", "740_000_000 EUR", "370_000 EUR", "370.000 Euro"),
        # Thousands are in digits; French has no "de" behind these.
        ("Il coûte 6,3 millions d'euros.", "fr", "6.3 million EUR", "370 thousand EUR", "370\u202f000 euros"),
        ("Il y a 6,3 millions de bateaux.", "fr", "6.3 million ships", "370 thousand ships", "370\u202f000"),
        # The near miss: less than one million already.
        ("Il coûte 0,8 million d'euros.", "fr", "0.8 million EUR", "0.4 million EUR", "0,4 million d'euros"),
        ("A third of them came.", "en", "a third", "a quarter", "A quarter"),
        ("About two-thirds of them came.", "en", "two-thirds", "three quarters", "three-quarters"),
        ("It is a quarter of it.", "en", "a quarter", "an eighth", "an eighth"),
        ("It is a quarter of it.", "en", "a quarter", "half", "half"),
        ("Half of them came.", "en", "half", "two fifths", "Two fifths"),
        ("One in three members came.", "en", "1 in 3", "1 in 5", "One in five"),
        ("So do 3 in 10 members.", "en", "3 in 10", "4 in 10", "4 in 10"),
        ("Every third member came.", "en", "a third", "a fifth", "Every fifth"),
        ("It is a third of it.", "en", "a third", "38.5%", "38.5 percent"),
        ("Es ist ein Drittel davon.", "de", "a third", "half", "die Hälfte"),
        ("Mit einem Drittel der Stimmen.", "de", "ein Drittel", "half", "der Hälfte"),
        ("Mit einem Drittel der Stimmen.", "de", "a third", "two thirds", "zwei Dritteln"),
        ("Das hat jedes dritte Haus.", "de", "a third", "1 in 4", "jedes vierte"),
        ("In jedem dritten Haus.", "de", "a third", "1 in 8", "jedem achten"),
        ("Eins von drei Kindern kam.", "de", "a third", "1 in 4", "Eins von vier"),
        ("Un tiers des élus est venu.", "fr", "a third", "a quarter", "Un quart"),
        ("Avec un tiers des voix.", "fr", "a third", "half", "la moitié"),
        ("C’est une maison sur trois.", "fr", "1 in 3", "1 in 5", "une maison sur cinq"),
        ("Cela coûte 2,5 millions d’euros.", "fr", "2.5 mn EUR", "2.5 bn EUR", "2,5 milliards d’euros"),
    ],
)  # fmt: skip
def test_said_anew(text: str, language: str, now: str, then: str, words: str) -> None:
    """In the language, grouping, decimals, scale word and unit of the text."""
    assert said(text, language, now, then) == words


@pytest.mark.parametrize(
    ("text", "language", "now", "then"),
    [
        ("1 company came.", "en", "1", "3"),  # companies
        ("Die Hälfte kam.", "de", "half", "a third"),  # the article is no part of the figure
        ("Half the members came.", "en", "half", "a third"),  # of the members
        ("Every third member came.", "en", "a third", "two fifths"),
        ("A third of them came.", "en", "a quarter", "a fifth"),  # another share
        ("It has 40 members.", "en", "40", "about 50"),  # another hedge
        ("It has 40 members.", "en", "41", "50"),  # another figure
        ("It has 40 members.", "en", "40", "0"),
        ("It has 40 members.", "en", "40", "-50"),
        ("It has 40 members.", "en", "40", "40"),
        ("It has 40 members.", "en", "40", "50 km"),
        ("It has 40 members.", "en", "40", "50 to 60"),
        ("It opened in 2019.", "en", "@2018", "@2020"),  # another date
        ("It opened on 12 May.", "en", "@2019-05-12", "@2020-05-12"),  # which it does not tell
        ("It opened on 12 May 2019.", "en", "@2019-05-12", "2020"),
        ("It costs $40.", "en", "40 USD", "40 EUR"),
        ("Eleven came.", "en", "11", "130"),  # a sentence does not begin with digits
        ("Ein Drittel kam.", "de", "a third", "30 %"),
        ("It is 3/4 of it.", "en", "0.75", "0.5"),
        ("It has 40 members.", "xx", "40", "50"),
        ("The two thirds majority is gone.", "en", "two thirds", "half"),
        ("Les deux tiers des élus.", "fr", "two thirds", "half"),
        ("Mit den zwei Dritteln der Stimmen.", "de", "two thirds", "half"),
        ("It took two and a half years.", "en", "2.5 years", "2.7 years"),
        ("Es dauerte anderthalb Jahre.", "de", "1.5 years", "2.5 years"),
        ("Cela a pris un an et demi.", "fr", "1.5 years", "2.5 years"),  # ans
        # What stands for the period is no part of the figure: said_anew has it.
        ("It made $21 million a year.", "en", "21 million USD/year", "21 million USD/month"),
        ("It made $21 million a year.", "en", "21 million USD/year", "30 million USD/month"),
        ("They pay $40 a head.", "en", "40 USD/people", "50 USD/homes"),
        ("Es kostet 480 Euro je Morgen.", "de", "480 EUR/ha", "480 EUR/km^2"),
        ("The car did 120 km/h.", "en", "120 km/h", "120 m/s"),  # 432 km/h
        ("It took 1 month in all.", "en", "1 month", "1 day"),
    ],
)
def test_what_cannot_be_said_is_not(text: str, language: str, now: str, then: str) -> None:
    """Near misses: other kinds of figures, hedges and units; words that would have to change."""
    found = figures(text, "en" if language == "xx" else language)
    assert reworded(text, found[0], language, now, then) == ""


@pytest.mark.parametrize(
    ("text", "language", "now", "then", "words"),
    [
        ("It made $21 million a year.", "en", "21 million USD/year", "21 million USD/month", "It made $21 million a month."),
        ("It made $21 million a year.", "en", "21 million USD/year", "30 million USD/week", "It made $30 million a week."),
        ("It prints 4,500 bags per day here.", "en", "4_500 bags/day", "4_500 bags/week", "It prints 4,500 bags per week here."),
        ("They pay $9 a month each.", "en", "9 USD/members/month", "9 USD/members/year", "They pay $9 a year each."),
        ("They pay $9 a month each.", "en", "9 USD/members/month", "8 USD/members/month", "They pay $8 a month each."),
        ("Das sind 60 Euro im Monat.", "de", "60 EUR/month", "60 EUR/week", "Das sind 60 Euro in der Woche."),
        ("Er zahlt 60 Euro monatlich.", "de", "60 EUR/month", "60 EUR/year", "Er zahlt 60 Euro jährlich."),
        ("Il paie 60 euros par an.", "fr", "60 EUR/year", "60 EUR/month", "Il paie 60 euros par mois."),
        # The period stands elsewhere, or has no such words; more than the period changes.
        ("A year, it made $21 million.", "en", "21 million USD/year", "21 million USD/month", ""),
        ("It made $21 million a yearling.", "en", "21 million USD/year", "21 million USD/month", ""),
        ("It made $21 million a year.", "en", "21 million USD/month", "21 million USD/week", ""),
        ("They pay $9 a month each.", "en", "9 USD/members/month", "9 USD/people/year", ""),
        ("They pay $9 a month each.", "en", "9 USD/month", "9 USD", ""),
        ("They print 90 big bags a day.", "en", "90 bags/day", "90 bags/week", ""),
        ("They sell 90 an hour.", "en", "90 cars/h", "90 cars/day", ""),
    ],
)  # fmt: skip
def test_a_figure_by_another_period(
    text: str, language: str, now: str, then: str, words: str
) -> None:
    """The words for it behind the figure change with the statement, or nothing does."""
    assert anew(text, language, now, then) == words


@pytest.mark.parametrize(
    ("text", "language", "now", "then", "changed"),
    [
        ("On Friday, 13 June 2025, it rained.", "en", "@2025-06-13", "@2025-06-12", "On Thursday, 12 June 2025, it rained."),
        ("Es war Freitag, der 13. Juni 2025.", "de", "@2025-06-13", "@2025-06-11", "Es war Mittwoch, der 11. Juni 2025."),
        ("C'était le vendredi 13 juin 2025.", "fr", "@2025-06-13", "@2025-06-11", "C'était le mercredi 11 juin 2025."),
        ("It rained on 13 June 2025, a Friday.", "en", "@2025-06-13", "@2025-06-12", "It rained on 12 June 2025, a Thursday."),
        ("On Friday, 13 June, it rained.", "en", "@2025-06-13", "@2025-06-12", "On Thursday, 12 June, it rained."),
        ("On Friday, 13 June 2025, it rained.", "en", "@2025-06-13", "@2025-06-20", "On Friday, 20 June 2025, it rained."),
        # It was wrong before: of which of the two is not known.
        ("On Monday, 13 June 2025, it rained.", "en", "@2025-06-13", "@2025-06-12", "On Monday, 12 June 2025, it rained."),
        ("Near the Friday market, 13 June 2025.", "en", "@2025-06-13", "@2025-06-12", "Near the Friday market, 12 June 2025."),
        ("On Fri, 13 June 2025, it rained.", "en", "@2025-06-13", "@2025-06-12", ""),
        ("On Friday, 13 June 2025, it rained.", "en", "@2025-06", "@2025-07", "On Friday, 13 July 2025, it rained."),
    ],
)  # fmt: skip
def test_the_day_of_the_week_changes_with_its_date(
    text: str, language: str, now: str, then: str, changed: str
) -> None:
    """Where it stands beside the date and was right; one that is shortened cannot be said anew."""
    assert anew(text, language, now, then) == changed


@pytest.mark.parametrize(
    ("text", "language", "now", "then", "changed"),
    [
        ("Almost two thirds of them came.", "en", "nearly two thirds", "half", "Half of them came."),
        ("It has just over a third of it.", "en", "just over a third", "a fifth", "It has a fifth of it."),
        ("Fast zwei Drittel der Leute kamen.", "de", "nearly two thirds", "half", "Die Hälfte der Leute kamen."),
        # The hedge stands elsewhere, or the number is none that has a word.
        ("Two thirds, or almost, came.", "en", "nearly two thirds", "half", ""),
        ("It has almost 60 percent of it.", "en", "nearly 60%", "50%", ""),
    ],
)  # fmt: skip
def test_a_share_loses_its_hedge(
    text: str, language: str, now: str, then: str, changed: str
) -> None:
    """Where a statement has none any more; with a capital where the sentence begins."""
    assert anew(text, language, now, then) == changed


def test_other_figures_read_as_before() -> None:
    """Those beside it keep their meaning; a unit told once stays that of both."""
    text = "It rose from 20 to 25 million euros, and $30 more."
    first, second, *_ = figures(text, "en")
    assert reworded(text, first, "en", "20 million EUR", "21 million EUR") == "21"
    assert reworded(text, second, "en", "25 million EUR", "26 million EUR") == "26 million euros"


@pytest.mark.parametrize(
    ("text", "literal", "is_said"),
    [
        ("It cost $25 million.", "25 million USD", True),
        ("It cost $25 million.", "0.025 billion USD", True),
        ("It fell 3 percent.", "-3 %", True),
        ("It cost $25 million.", "25 USD", False),
        ("It cost $25 million.", "25 million EUR", False),
        ("It cost $25 million.", "@2025", False),
        ("The mill made 40,500 a month.", "40_500 bags/month", True),
        ("The clerk, aged 61, left.", "aged 61", True),
        ("The road is 61 km long.", "aged 61", False),
        ("They pay 45 pounds a week.", "45 GBP/week", True),
        ("They carry 45 lbs a week.", "45 GBP/week", False),
        ("They pay $45 an hour.", "45 CAD/h", True),
    ],
)
def test_which_literals_a_figure_says(text: str, literal: str, is_said: bool) -> None:
    """Those of its numbers in one size of unit, whatever their sign."""
    assert says(figures(text, "en")[0], literal) is is_said


def test_numbers_are_told_from_other_literals() -> None:
    """Numbers and ranges in digits; no dates, no shares in words."""
    assert [*map(is_number, ("12", "about 12 km", "1 to 2 MW", "@2025", "a third", "("))] == [
        *(True,) * 3,
        *(False,) * 3,
    ]


NUMBER = re.compile(r"(?<![\w.^])-?\d[\d_]*(?:\.\d+)?")


def raised(match: re.Match[str]) -> str:
    """A number with three more in its last place."""
    value = Decimal(match[0].replace("_", ""))
    return f"{value + 3 * Decimal(1).scaleb(int(value.as_tuple().exponent)):f}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_of_all_sentences(language: str) -> None:
    """Of most a new number can be said, and what is said reads as that number and no other."""
    tried = told = 0
    for sentence in sentences(language):
        for figure in figures(sentence.text, language):
            now = as_literal(figure) or "@"
            then = NUMBER.sub(raised, now)
            if "@" in now or then == now:
                continue
            tried += 1
            words = reworded(sentence.text, figure, language, now, then)
            told += bool(words)
            if words:
                text = sentence.text[: figure.start] + words + sentence.text[figure.end :]
                (again,) = (one for one in figures(text, language) if one.start == figure.start)
                assert says(again, then)
                assert (again.unit, again.surface) == (figure.unit, words)
    assert told > tried * 0.7


FORMS = {
    "en": ("It cost ${} million in all.", "It rose by {} percent.", "It took {} km.", "They had {}."),
    "de": ("Es kostet {} Mrd. Euro im Jahr.", "Es stieg um {} Prozent.", "Es sind {} km.", "Es waren {}."),
}  # fmt: skip
LITERALS = (("{} million USD", "{} Mrd EUR"), ("{} %",) * 2, ("{} km",) * 2, ("{}",) * 2)


@given(
    st.sampled_from(sorted(FORMS)),
    st.integers(0, 3),
    st.integers(2, 999_999),
    st.integers(2, 999_999),
    st.integers(0, 2),
)
def test_what_is_said_reads_as_the_new_value(
    language: str, form: int, old: int, new: int, places: int
) -> None:
    """Whatever is written is recognised as exactly the new number, in the same unit."""
    value, other = (Fraction(number, 10**places) for number in (old, new))
    told = [f"{float(one):.{places}f}" for one in (value, other)]
    printed = told[0].replace(".", "," if language == "de" else ".")
    text = FORMS[language][form].format(printed)
    found = figures(text, language)
    if len(found) != 1 or found[0].value is None:
        return  # a number that reads as a year, say
    figure, before = found[0], found[0].value
    literal = LITERALS[form][language == "de"]
    words = reworded(text, figure, language, literal.format(told[0]), literal.format(told[1]))
    if not words:
        return
    (again,) = figures(text[: figure.start] + words + text[figure.end :], language)
    assert again.surface == words
    assert again.value == before * other / value
    assert (again.unit, again.hedge) == (figure.unit, figure.hedge)


@pytest.mark.parametrize(
    ("text", "now", "then", "changed"),
    [
        ("An 11 percent gain.", "11%", "15%", "A 15 percent gain."),
        ("It was a 7 percent gain.", "7%", "8%", "It was an 8 percent gain."),
        ("It was an 85 km walk.", "85 km", "58 km", "It was a 58 km walk."),
        ("It was a 58 km walk.", "58 km", "85 km", "It was an 85 km walk."),
        ("On a $7 million loan.", "7 million USD", "18 million USD", "On an $18 million loan."),
        (
            "On an $800 million loan.",
            "800 million USD",
            "80.5 million USD",
            "On an $80.5 million loan.",
        ),
        ("In a 12,400 km race.", "12_400 km", "11_400 km", "In an 11,400 km race."),
        ("In an 8,400 km race.", "8_400 km", "7_400 km", "In a 7,400 km race."),
        ("In an 1,850 km race.", "1_850 km", "1_870 km", "In an 1,870 km race."),
        ("In a 1,850 km race.", "1_850 km", "1_870 km", "In a 1,870 km race."),
        ("In a 13 km race.", "13 km", "1.8 km", "In a 1.8 km race."),
        ("It was an eight percent gain.", "8%", "9%", "It was a nine percent gain."),
        ("It was a nine percent gain.", "9%", "8%", "It was an eight percent gain."),
        ("An 8 May 2019 letter.", "@2019-05-08", "@2019-05-09", "A 9 May 2019 letter."),
        ("An April 2019 letter.", "@2019-04", "@2019-08", "An August 2019 letter."),
        ("AN 18 KM RACE", "18 km", "15 km", "A 15 KM RACE"),
        ("A 15 KM RACE", "15 km", "18 km", "AN 18 KM RACE"),
        # No article of the number's.
        ("It has vitamin A 7 km away.", "7 km", "8 km", "It has vitamin A 8 km away."),
        ("An almost 8 km walk.", "nearly 8 km", "nearly 9 km", "An almost 9 km walk."),
    ],
)
def test_the_article_before_a_number_goes_with_it(
    text: str, now: str, then: str, changed: str
) -> None:
    """As the number is spoken; where both are said, it stays."""
    assert anew(text, "en", now, then) == changed
