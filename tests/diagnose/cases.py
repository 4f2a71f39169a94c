"""For each slip claims in which it is found, and claims nearly like them in which it is not."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Firing:
    """Claims of which ``slipped`` becomes true when its slip is undone.

    ``message`` is how that is told.
    """

    kind: str
    units: Mapping[str, str]
    says: Mapping[str, str]
    slipped: str
    replacement: str
    message: str
    definitions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Silent:
    """Claims that clash, and not for that slip."""

    kind: str
    units: Mapping[str, str]
    says: Mapping[str, str]
    definitions: tuple[str, ...] = field(default=())


USD = {"x": "USD", "y": "USD"}
MW = {"x": "MW", "y": "MW"}
SHARES = {"x": "%", "y": "%"}
DATES = {"x": "date", "y": "date"}
LOOSE = {"x": "x = 150 USD", "y": "y = more than 60 USD", "slip": "y < a quarter of x"}
CLASSES = {"pupils": "people", "staff": "people", "each": "1"}


def twice(one: str, other: str, slipped: str) -> dict[str, str]:
    """Two statements that are each made twice, and a third that cannot be true beside them."""
    return {"one": one, "again": one, "other": other, "too": other, "slip": slipped}


PARTS = {"east": "EUR", "west": "EUR", "all": "EUR"}
WHOLE = ("all = east + west",)
TAX = {"yield": "EUR", "payers": "payers", "each": "EUR/payers"}
ALL_TAX = ("yield = payers * each",)
SALES = {"sold[2023]": "%", "sold[2024]": "%", "rise": "signed pp"}
RISEN = ("rise = sold[2024] - sold[2023]",)


GRAIN = {f"grain[{year}]": "t" for year in (2022, 2023, 2024)}
HARVESTS = {
    "h22": "grain[2022] = 4_024 t",
    "h23": "grain[2023] = 4_410 t",
    "h24": "grain[2024] = 4_785 t",
}


RENT = {**{f"rent[{year}]": "EUR" for year in (2019, 2020, 2021)}, "hall": "EUR", "flat": "EUR"}
RENTS = {
    "r19": "rent[2019] = 31 EUR",
    "r20": "rent[2020] = 46 EUR",
    "hall": "hall = 25 EUR",
    "flat": "flat = 33 EUR",
}
RENT_OF_21 = ("rent[2021] = hall + flat",)


DUES = {"due": "EUR/clubs/month", "clubs": "clubs", "all": "EUR/year"}
ALL_DUES = ("all = due * clubs",)


def dues(of_all: str) -> dict[str, str]:
    """What each club pays a month, how many there are, and what all pay."""
    due, clubs = "due = 14.9 EUR/clubs/month", "clubs = 1.4 million clubs"
    return {"due": due, "clubs": clubs, "more": due, "too": clubs, "all": f"all = {of_all}"}


def parts(east: str, west: str = "7_450 EUR", whole: str = "23_690 EUR") -> dict[str, str]:
    """Two parts and their sum."""
    return {"east": f"east = {east}", "west": f"west = {west}", "all": f"all = {whole}"}


VOTES = {"reds": "%", "blues": "%", "greens": "%", "others": "%"}
ALL_VOTES = ("reds + blues + greens + others = 100%",)


def votes(greens: str) -> dict[str, str]:
    """The shares of four lists, one a list."""
    shares = {"reds": "38%", "blues": "26%", "greens": greens, "others": "11%"}
    return {name: f"{name} = {share}" for name, share in shares.items()}


FIRING = (
    Firing(
        "doubled-digit",
        PARTS,
        parts("166_240 EUR"),
        "east",
        "east = 16_240 EUR",
        "“166_240” was written for “16_240”",
        WHOLE,
    ),
    Firing(
        "doubled-digit",
        {"x": "km", "y": "km"},
        {"x": "x = 77.25 km", "y": "y = 5.8 km", "both": "x + y = 13.05 km"},
        "x",
        "x = 7.25 km",
        "“77.25” was written for “7.25”",
    ),
    Firing(
        "lost-digit",
        PARTS,
        parts("1_640 EUR"),
        "east",
        "east = 16_240 EUR",
        "“1_640” was written for “16_240”",
        WHOLE,
    ),
    Firing(
        "lost-digit",
        {"x": "km", "y": "km"},
        {"x": "x = 9.5 km", "y": "y = 5.8 km", "both": "x + y = 45.25 km"},
        "x",
        "x = 39.5 km",
        "“9.5” was written for “39.5”",
    ),
    Firing(
        "square-slip",
        {"x": "m^2", "y": "m^2"},
        {
            "x": "x = 4.7 km^2",
            "y": "y = 1_250 m^2",
            "again": "y = 1_250 m^2",
            "slip": "x = 4_700 m^2",
        },
        "slip",
        "x = 4_700_000 m^2",
        "“4_700” was written for “4_700_000”, converted as if it were a length",
    ),
    Firing(
        "square-slip",
        {"x": "m³"},
        {"one": "x = 836 m³", "again": "x = 836 m³", "slip": "x = 83_600 cm³"},
        "slip",
        "x = 836_000_000 cm³",
        "“83_600” was written for “836_000_000”, converted as if it were a length",
    ),
    Firing(
        "unit-slip",
        DUES,
        dues("20.9 million EUR/year"),
        "all",
        "all = 20.9 million EUR/month",
        "“EUR/year” was written for “EUR/month”",
        ALL_DUES,
    ),
    Firing(
        "unit-slip",
        {"x": "m²"},
        {"one": "x = 3_150 m²", "again": "x = 3_150 m²", "slip": "x = 3_150 km²"},
        "slip",
        "x = 3_150 m²",
        "“km²” was written for “m²”",
    ),
    Firing(
        "other-time",
        PARTS,
        parts("16_240 EUR") | {"west": "west = 621 EUR"},
        "west",
        "west = 7_450 EUR",
        "621 EUR is by the month, and a year has 12 months",
        WHOLE,
    ),
    Firing(
        "other-base",
        TAX,
        {
            "sum": "yield = 1_553 EUR",
            "payers": "payers = 3_135 payers",
            "each": "each = 1_553 EUR/payers",
        },
        "sum",
        "yield = 1_553 EUR/payers * payers",
        "1_553 EUR is of each of the 3_135 payers that payers says",
        ALL_TAX,
    ),
    Firing(
        "other-base",
        TAX,
        {
            "sum": "yield = 4_868_655 EUR",
            "payers": "payers = 3_135 payers",
            "each": "each = 4_868_655 EUR/payers",
        },
        "each",
        "each * payers = 4_868_655 EUR",
        "4_868_655 EUR/payers is of all the 3_135 payers that payers says",
        ALL_TAX,
    ),
    Firing(
        "other-quantity",
        SALES,
        {"old": "sold[2023] = 61.3%", "new": "sold[2024] = 61.3%", "more": "rise = -3.4 pp"},
        "new",
        "sold[2023] = 61.3%",
        "61.3% is sold[2023], as old says, and not sold[2024]",
        RISEN,
    ),
    Firing(
        "other-quantity",
        {**PARTS, "staff": "EUR", "rent": "EUR"},
        parts("9_315 EUR") | {"staff": "staff = 9_315 EUR", "more": "staff = 3 * rent"},
        "east",
        "staff = 9_315 EUR",
        "9_315 EUR is staff, as staff says, and not east",
        (*WHOLE, "rent < west"),
    ),
    Firing(
        "percent-or-points",
        SALES,
        {"old": "sold[2023] = 42.5%", "new": "sold[2024] = 51.0%", "more": "rise = 20.0%"},
        "more",
        "sold[2024] = sold[2023] * (1 + 20.0%)",
        "20.0% is the growth from sold[2023] to sold[2024] in percent",
        RISEN,
    ),
    Firing(
        "percent-or-points",
        SALES,
        {"old": "sold[2023] = 42.5%", "new": "sold[2024] = 51.0%", "more": "rise = 8.5%"},
        "more",
        "sold[2024] - sold[2023] = 8.5 pp",
        "8.5% is the difference of sold[2024] and sold[2023] in points",
        ("sold[2024] = sold[2023] * (1 + rise)",),
    ),
    Firing(
        "other-quantity",
        {"x": "USD", "y": "USD", "z": "USD"},
        {
            "x": "x = 7.5 USD",
            "again": "x = 7.5 USD",
            "y": "y = 2.5 USD",
            "whole": "z = 10 USD",
            "slip": "x = 10 USD",
        },
        "slip",
        "z = 10 USD",
        "10 USD is z, as whole says, of which x is only a part",
        ("z = x + y",),
    ),
    Firing(
        "other-quantity",
        {"x": "USD", "y": "USD", "z": "USD"},
        {
            "x": "x = 7.5 USD",
            "y": "y = 2.5 USD",
            "whole": "z = 10 USD",
            "more": "z > x",
            "slip": "x = 10 USD",
        },
        "slip",
        "z = 10 USD",
        "10 USD is z, as whole says, of which x is only a part",
        ("z = x + y",),
    ),
    Firing(
        "other-quantity",
        USD,
        twice("x = 30 USD", "y = 40 USD", "x = 40 USD") | {"more": "y > x"},
        "slip",
        "y = 40 USD",
        "40 USD is y, as other says, and not x",
    ),
    Firing(
        "wrong-part",
        {"total": "USD", "first": "USD", "part": "USD", "rest": "USD"},
        {
            "whole": "total = 40 billion USD",
            "begun": "first = 10 billion USD",
            "supplier": "part = 7.5 billion USD",
            "share": "part = 75% * first",
            "slip": "rest = 32.5 billion USD",
        },
        "slip",
        "rest = 30.0 billion USD",
        "32.5 billion USD was worked out with part, 7.5 billion USD as supplier says, in place of first",
        ("total = first + rest",),
    ),
    Firing(
        "scale-slip",
        USD,
        twice("x = 7.5 billion USD", "y = 2 billion USD", "x + y = 9.5 million USD"),
        "slip",
        "x + y = 9.5 billion USD",
        "“million” was written for “billion”",
    ),
    Firing(
        "scale-slip",
        USD,
        {"one": "x = 80 Mio USD", "again": "x = 80 Mio USD", "slip": "x = 800 Mio USD"},
        "slip",
        "x = 80 Mio USD",
        "“800” was written for “80”",
    ),
    Firing(
        "scale-slip",
        USD,
        {"one": "x = 30 billion USD", "again": "x = 30 billion USD", "slip": "x = 300 million USD"},
        "slip",
        "x = 30 billion USD",
        "“300 million” was written for “30 billion”",
    ),
    Firing(
        "scale-slip",
        USD,
        {
            "one": "x = 30 billion USD",
            "again": "x = 30 billion USD",
            "slip": "x = up to 3 billion USD",
        },
        "slip",
        "x = up to 30 billion USD",
        "“3” was written for “30”",
    ),
    Firing(
        "scale-slip",
        USD,
        {"one": "x = 12_500 USD", "again": "x = 12_500 USD", "slip": "x = 1_250_000 USD"},
        "slip",
        "x = 12_500 USD",
        "“1_250_000” was written for “12_500”",
    ),
    Firing(
        "scale-slip",
        USD,
        {"one": "x = 7.5 million USD", "again": "x = 7.5 million USD", "slip": "x = $7.5"},
        "slip",
        "x = $7.5 million",
        "“$7.5” was written for “$7.5 million”",
    ),
    Firing(
        "scale-slip",
        USD,
        {"one": "x = 2e9 USD", "again": "x = 2e9 USD", "slip": "x = 2e8 USD"},
        "slip",
        "x = 2e9 USD",
        "“2e8” was written for “2e9”",
    ),
    Firing(
        "scale-slip",
        SHARES,
        {"one": "x = 67%", "again": "x = 67%", "slip": "x = 6.7%"},
        "slip",
        "x = 67%",
        "“6.7%” was written for “67%”",
    ),
    Firing(
        "false-friend",
        USD,
        {
            "one": "x = 7.5 trillion USD",
            "again": "x = 7.5 trillion USD",
            "slip": "x = 7.5 billion USD",
        },
        "slip",
        "x = 7.5 trillion USD",
        "“billion” was written for “trillion”, since a German Billion is an English trillion",
    ),
    Firing(
        "false-friend",
        USD,
        {"one": "x = 3 Mrd USD", "again": "x = 3 Mrd USD", "slip": "x = 2.5 to 3.5 tn USD"},
        "slip",
        "x = 2.5 to 3.5 bn USD",
        "“tn” was written for “bn”, since a German Billion is an English trillion",
    ),
    Firing(
        "unit-slip",
        MW,
        {"one": "x = 500 MW", "again": "x = 500 MW", "slip": "x = about 500 GW"},
        "slip",
        "x = about 500 MW",
        "“GW” was written for “MW”",
    ),
    Firing(
        "unit-slip",
        MW,
        {"one": "x = 150 to 200 MW", "again": "x = 150 to 200 MW", "slip": "x = 170 MWh/year"},
        "slip",
        "x = 170 MW",
        "“MWh/year” was written for “MW”",
    ),
    Firing(
        "unit-slip",
        {"x": "USD/year"},
        {
            "one": "x = 60 million USD/year",
            "again": "x = 60 million USD/year",
            "slip": "x = 60 million USD/month",
        },
        "slip",
        "x = 60 million USD/year",
        "“USD/month” was written for “USD/year”",
    ),
    Firing(
        "unit-slip",
        {"x": "USD/MWh"},
        {"one": "x = 50 USD/MWh", "again": "x = 50 USD/MWh", "slip": "x = 50 USD/kWh"},
        "slip",
        "x = 50 USD/MWh",
        "“USD/kWh” was written for “USD/MWh”",
    ),
    Firing(
        "reversed-ratio",
        MW,
        twice("x = 5000 MW", "y = 150 to 200 MW", "y = 20 to 30 times x"),
        "slip",
        "x = 20 to 30 times y",
        "the ratio is the wrong way round: x is 24.93 to 33.45 times y",
    ),
    Firing(
        "reversed-ratio",
        USD,
        twice("x = 30 USD", "y = 40 USD", "y / x = 75%"),
        "slip",
        "x / y = 75%",
        "the ratio is the wrong way round: x is 72.83 to 77.22% of y",
    ),
    Firing(
        "reversed-ratio",
        USD,
        twice("x = 30 USD", "y = 100 USD", "x > 3 times y"),
        "slip",
        "y > 3 times x",
        "the ratio is the wrong way round: y is 3.262 to 3.407 times x",
    ),
    Firing(
        "reversed-ratio",
        USD,
        twice("x = 31 USD", "y = 100 USD", "y < a third of x"),
        "slip",
        "x < a third of y",
        "the ratio is the wrong way round: x is 30.34 to 31.66% of y",
    ),
    Firing(
        "reversed-ratio",
        CLASSES,
        {"pupils": "pupils = 378 people", "staff": "staff = 27 people", "slip": "each = 0.0714"},
        "slip",
        "staff / pupils = 0.0714",
        "0.0714 is staff / pupils, and not pupils / staff",
        ("each = pupils / staff",),
    ),
    Firing(
        "reversed-ratio",
        CLASSES,
        {"pupils": "pupils = 378 people", "staff": "staff = 27 people", "slip": "each = 7.1%"},
        "slip",
        "staff / pupils = 7.1%",
        "7.1% is staff / pupils, and not pupils / staff",
        ("pupils = staff * each",),
    ),
    Firing(
        "reversed-base",
        USD,
        twice("x = 120.0 USD", "y = 100.0 USD", "y = x * (1 - 20.0%)"),
        "slip",
        "x = y * (1 + 20.0%)",
        "the percentage is of the other value",
    ),
    Firing(
        "reversed-base",
        USD,
        twice("x = 120.0 USD", "y = 100.0 USD", "(x - y) / x = 20.0%"),
        "slip",
        "(x - y) / y = 20.0%",
        "the percentage is of the other value",
    ),
    Firing(
        "reversed-base",
        USD,
        twice("x = 120.0 USD", "y = 100.0 USD", "x - y = 20.0% * x"),
        "slip",
        "x - y = 20.0% * y",
        "the percentage is of the other value",
    ),
    *(
        Firing(
            "reversed-base",
            {**USD, "rate": "signed %"},
            twice("x = 120.0 USD", "y = 100.0 USD", f"rate = {said}"),
            "slip",
            meant,
            words,
            (definition,),
        )
        for definition, said, meant, words in (
            (
                "rate = (x - y) / y",
                "16.67%",
                "(x - y) / x = 16.67%",
                "16.67% is of x, and not of y",
            ),
            ("rate = x / y - 1", "16.67%", "(x - y) / x = 16.67%", "16.67% is of x, and not of y"),
            ("y = x * (1 - rate)", "20.0%", "(x - y) / y = 20.0%", "20.0% is of y, and not of x"),
            (
                "y = x * (1 + rate)",
                "-20.0%",
                "(y - x) / y = -20.0%",
                "-20.0% is of y, and not of x",
            ),
            ("rate = (x - y) / x", "20.0%", "(x - y) / y = 20.0%", "20.0% is of y, and not of x"),
        )
    ),
    Firing(
        "percent-or-points",
        SHARES,
        twice("x = 20.0%", "y = 22.0%", "y = x + 10.0%"),
        "slip",
        "y = x * (1 + 10.0%)",
        "percent and percentage points were mixed up",
    ),
    Firing(
        "percent-or-points",
        SHARES,
        twice("x = 20.0%", "y = 22.0%", "y - x = 10.0 pp"),
        "slip",
        "y = x * (1 + 10.0%)",
        "percent and percentage points were mixed up",
    ),
    Firing(
        "percent-or-points",
        SHARES,
        twice("x = 20.0%", "y = 17.0%", "y = (1 - 3.0%) * x"),
        "slip",
        "y = x - 3.0 pp",
        "percent and percentage points were mixed up",
    ),
    Firing(
        "percent-or-points",
        {"x": "%", "y": "%", "rise": "signed %"},
        twice("x = 31%", "y = 38%", "rise = 7%"),
        "slip",
        "y - x = 7 pp",
        "7% is the difference of y and x in points",
        ("rise = (y - x) / x",),
    ),
    Firing(
        "times-more",
        USD,
        twice("x = 20.0 USD", "y = 80.0 USD", "y = x * 3"),
        "slip",
        "y = x * 4",
        "“times more” and “times as much” were mixed up",
    ),
    Firing(
        "times-more",
        USD,
        twice("x = 20.0 USD", "y = 80.0 USD", "y = x * (1 + 400%)"),
        "slip",
        "y = 400% * x",
        "“times more” and “times as much” were mixed up",
    ),
    Firing(
        "times-more",
        USD,
        twice("x = 20.0 USD", "y = 50.0 USD", "150.0% = y / x"),
        "slip",
        "250.0% = y / x",
        "“times more” and “times as much” were mixed up",
    ),
    Firing(
        "times-more",
        USD,
        twice("x = 20.0 USD", "y = 80.0 USD", "y = 2.5 to 3.5 times x"),
        "slip",
        "y = 3.5 to 4.5 times x",
        "“times more” and “times as much” were mixed up",
    ),
    Firing(
        "reversed-ratio",
        USD,
        twice("x = 71 USD", "y = 43 USD", "y > 160% * x"),
        "slip",
        "x > 160% * y",
        "the ratio is the wrong way round: x is 162 to 168.3% of y",
    ),
    Firing(
        "scale-slip",
        USD,
        twice("x = 731 USD", "x = 731 USD", "x = more than 7_200 USD"),
        "slip",
        "x = more than 720 USD",
        "“7_200” was written for “720”",
    ),
    Firing(
        "other-stretch",
        GRAIN,
        {**HARVESTS, "more": "grain[2024] = grain[2023] * (1 + 18.9%)"},
        "more",
        "grain[2024] = grain[2022] * (1 + 18.9%)",
        "18.9% is between grain[2022] and grain[2024], and not grain[2023] and grain[2024]",
    ),
    Firing(
        "other-stretch",
        GRAIN | {"rise": "signed %"},
        {**HARVESTS, "more": "rise = 9.6%"},
        "more",
        "9.6% = (grain[2023] - grain[2022]) / grain[2022]",
        "9.6% is between grain[2022] and grain[2023], and not grain[2023] and grain[2024]",
        ("rise = (grain[2024] - grain[2023]) / grain[2023]",),
    ),
    Firing(
        "other-calendar",
        {"fee": "EUR/week"},
        {"week": "fee = 430 EUR/week", "slip": "fee = 22_360 EUR/yr"},
        "slip",
        "fee = 22_360 EUR/week / 52",
        "22,360 EUR/yr is 52 weeks of 430 EUR/week; a year is reckoned here as 365.25 days",
    ),
    Firing(  # not swapped digits
        "other-calendar",
        {"day": "EUR/day", "year": "EUR/year"},
        {"day": "day = 1_650 EUR/day", "slip": "year = 602_250 EUR/year"},
        "slip",
        "year = 602_250 EUR/day / 365",
        "602,250 EUR/year is 365 days of 1,650 EUR/day; a year is reckoned here as 365.25 days",
        ("year = day",),
    ),
    Firing(
        "other-calendar",
        {"use": "kWh/day"},
        {"day": "use = 18.2 kWh/day", "slip": "use = 546.0 kWh/month"},
        "slip",
        "use = 546.0 kWh/day / 30",
        "546.0 kWh/month is 30 days of 18.2 kWh/day; a month is reckoned here as a twelfth of 365.25 days",
    ),
    Firing(
        "other-quantity",
        GRAIN,
        {**HARVESTS, "slip": "grain[2024] = 4_410 t"},
        "slip",
        "grain[2023] = 4_410 t",
        "4_410 t is grain[2023], as h23 says, and not grain[2024]",
    ),
    Firing(
        "other-quantity",
        RENT,
        {**RENTS, "slip": "rent[2021] = 46 EUR"},
        "slip",
        "rent[2020] = 46 EUR",
        "46 EUR is rent[2020], as r20 says, and not rent[2021]",
        RENT_OF_21,
    ),
    Firing(
        "dropped-hedge",
        USD,
        {"one": "x = 191 USD", "again": "x = 191 USD", "slip": "x = 200 USD"},
        "slip",
        "x = about 200 USD",
        "“about” was left out",
    ),
    Firing(
        "dropped-hedge",
        {"x": "hours", "y": "hours"},
        twice("x = 38 hours", "x = 38 hours", "x = 40 hours"),
        "slip",
        "x = about 40 hours",
        "“about” was left out",
    ),
    Firing(
        "dropped-hedge",
        PARTS,
        parts("16_240 EUR", whole="23_700 EUR"),
        "all",
        "all = about 23_700 EUR",
        "“about” was left out",
        WHOLE,
    ),
    Firing(
        "swapped-digits",
        USD,
        {
            "one": "x = 598 million USD",
            "again": "x = 598 million USD",
            "slip": "x = 589 million USD",
        },
        "slip",
        "x = 598 million USD",
        "“589” was written for “598”",
    ),
    Firing(
        "swapped-digits",
        VOTES,
        votes("52%"),
        "greens",
        "greens = 25%",
        "“52%” was written for “25%”",
        ALL_VOTES,
    ),
    Firing(
        "swapped-digits",
        USD,
        {"one": "x = 5.7 USD", "again": "x = 5.7 USD", "slip": "x = 7.5 USD"},
        "slip",
        "x = 5.7 USD",
        "“7.5” was written for “5.7”",
    ),
    Firing(
        "swapped-digits",
        {"x": "date"},
        {"one": "x = @2025-01-12", "again": "x = @2025-01-12", "slip": "x = @2025-10-12"},
        "slip",
        "x = @2025-01-12",
        "“@2025-10-12” was written for “@2025-01-12”",
    ),
    Firing(
        "sign",
        {"x": "signed USD"},
        {"one": "x = -5.0 USD", "again": "x = -5.0 USD", "slip": "x = $5.0"},
        "slip",
        "x = -$5.0",
        "“$5.0” was written for “-$5.0”",
    ),
    Firing(
        "sign",
        USD,
        {"slip": "x = -5.0 USD"},
        "slip",
        "x = 5.0 USD",
        "“-5.0” was written for “5.0”",
    ),
    Firing(
        "sign",
        USD,
        twice("x = 100.0 USD", "y = 83.0 USD", "y = x * (1 + 17%)"),
        "slip",
        "y = x * (1 - 17%)",
        "a fall was written as a rise",
    ),
    Firing(
        "sign",
        USD,
        twice("x = 100.0 USD", "y = 83.0 USD", "y = x + 17 USD"),
        "slip",
        "y = x - 17 USD",
        "less was written as more",
    ),
)

SILENT = (
    # Of no stretch; of one digit, which one of them has by chance; of another quantity.
    Silent("other-stretch", GRAIN, {**HARVESTS, "more": "grain[2024] = grain[2023] * (1 + 15.1%)"}),
    Silent("other-stretch", GRAIN, {**HARVESTS, "more": "grain[2024] = 1.2 times grain[2023]"}),
    Silent(
        "other-stretch",
        {**GRAIN, "hay": "t"},
        {**HARVESTS, "hay": "hay = 4_024 t", "more": "grain[2024] = hay * (1 + 9.6%)"},
    ),
    # Of no number of weeks that a year has; of other things; of a figure that nobody states.
    Silent(
        "other-calendar",
        {"fee": "EUR/week"},
        {"week": "fee = 430 EUR/week", "slip": "fee = 22_790 EUR/year"},
    ),
    Silent(
        "other-calendar",
        {"fee": "EUR/week", "other": "USD/week"},
        {
            "fee": "fee = 431 EUR/week",
            "week": "other = 430 USD/week",
            "slip": "fee = 22_360 EUR/year",
        },
    ),
    Silent(
        "other-calendar",
        {"fee": "EUR/week"},
        {"week": "fee = 0.43 thousand EUR/week", "slip": "fee = more than 22_800 EUR/year"},
    ),
    # No year has the figure, or nearly it; and a name without an index has nothing to do with it.
    Silent("other-quantity", GRAIN, {**HARVESTS, "slip": "grain[2024] = 4_411 t"}),
    Silent(
        "other-quantity",
        {**GRAIN, "hay": "t"},
        {**HARVESTS, "hay": "hay = 4_410 t", "too": "hay = 4_413 t"},
    ),
    # Two digits may be alike by chance in the figures of any years but one and the next.
    Silent("other-quantity", RENT, {**RENTS, "slip": "rent[2021] = 31 EUR"}, RENT_OF_21),
    # Nothing says that the two have to do with each other; and nearly the same figure is another
    # figure.
    Silent("other-quantity", USD, twice("x = 30 USD", "y = 40 USD", "x = 40 USD")),
    Silent(
        "other-quantity", USD, twice("x = 30 USD", "y = 40 USD", "x = 41 USD") | {"more": "y > x"}
    ),
    # The part has nothing to do with the order; and the figure is not what it would make.
    Silent(
        "wrong-part",
        {"total": "USD", "first": "USD", "part": "USD", "rest": "USD"},
        {
            "a": "total = 40 USD",
            "b": "first = 10 USD",
            "c": "part = 7.5 USD",
            "d": "rest = 32.5 USD",
        },
        ("total = first + rest",),
    ),
    Silent(
        "wrong-part",
        {"total": "USD", "first": "USD", "part": "USD", "rest": "USD"},
        {
            "a": "total = 40 USD",
            "b": "first = 10 USD",
            "c": "part = 7.5 USD",
            "d": "rest = 33.5 USD",
            "e": "part < first",
        },
        ("total = first + rest",),
    ),
    # No digit of it stands twice, and a doubled zero at the end is a scale.
    Silent("doubled-digit", PARTS, parts("165_240 EUR"), WHOLE),
    Silent("doubled-digit", USD, twice("x = 4_100 USD", "y = 3 USD", "x = 41_000 USD")),
    # One digit does not mend it, or nearly any digit would.
    Silent("lost-digit", PARTS, parts("1_350 EUR"), WHOLE),
    # One more decimal would mend anything that is nearly right.
    Silent("lost-digit", {"x": "km"}, twice("x = 1.25 km", "x = 1.25 km", "x = 1.5 km")),
    # Two digits in each other's place are likelier than one that is lost behind the point.
    Silent(
        "lost-digit",
        {"x": "km", "y": "km"},
        {"x": "x = 4.72 km", "y": "y = 3 to 3.1 km", "both": "x + y = 7.37 km"},
    ),
    Silent(
        "lost-digit",
        {"x": "km"},
        {"one": "x = 20 to 60 km", "too": "x > 15 km", "slip": "x = 3 km"},
    ),
    # A length may be a thousand times too short, and an area another thousand times too small.
    Silent(
        "square-slip", {"x": "m"}, {"one": "x = 4.7 km", "again": "x = 4.7 km", "slip": "x = 4.7 m"}
    ),
    Silent("square-slip", {"x": "m^2"}, {"one": "x = 4.7 km^2", "slip": "x = 47_000 m^2"}),
    # A tenth is of no time; nobody counts payers by the month of 621 lengths; two of them differ.
    Silent("other-time", PARTS, parts("16_240 EUR") | {"west": "west = 745 EUR"}, WHOLE),
    # Of what is counted many figures are twelve times another.
    Silent(
        "other-time",
        dict.fromkeys(PARTS, "cars"),
        {"east": "east = 23 cars", "west": "west = 41 cars", "all": "all = 768 cars"},
        WHOLE,
    ),
    # Nor does a figure of one digit tell of a period.
    Silent(
        "other-time",
        dict.fromkeys(PARTS, "t"),
        {"east": "east = 4 t", "west": "west = 3 t", "all": "all = 364 t"},
        WHOLE,
    ),
    # A half is one divided by two, and not one more than once as much.
    Silent(
        "times-more",
        dict.fromkeys(("x", "y", "z"), "cars"),
        {"x": "x = 880 cars", "one": "y = x * 1/2", "two": "z = y * 1/2", "z": "z = 440 cars"},
    ),
    # Beside a growth of nothing, of which half a percent is left, any digits nearly fit.
    Silent(
        "swapped-digits",
        {"x": "EUR", "y": "EUR", "rate": "%"},
        {"x": "x = 230.0 EUR", "y": "y = 248.0 EUR", "rate": "rate = 0%"},
        ("rate = (y - x) / x",),
    ),
    Silent(
        "other-time",
        {"x": "km"},
        {"one": "x = 7.45 km", "again": "x = 7.45 km", "slip": "x = 89.4 km"},
    ),
    Silent(
        "other-base",
        TAX,
        {
            "sum": "yield = 2_210 EUR",
            "payers": "payers = 3_135 payers",
            "each": "each = 1_553 EUR/payers",
        },
        ALL_TAX,
    ),
    # Up to so many may be any number, and of at least so much each as much as one likes.
    Silent(
        "other-base",
        TAX,
        {
            "sum": "yield = 4_650 EUR",
            "payers": "payers = up to 310 payers",
            "each": "each = up to 12 EUR/payers",
        },
        ALL_TAX,
    ),
    Silent(
        "other-base",
        TAX,
        {
            "sum": "yield = less than 5_000 EUR",
            "payers": "payers = at least 250 payers",
            "each": "each = more than 35 EUR/payers",
        },
        ALL_TAX,
    ),
    Silent(
        "other-base",
        TAX,
        {
            "sum": "yield = 1_840 EUR",
            "payers": "payers = 250 payers",
            "each": "each = at least 22 EUR/payers",
        },
        ALL_TAX,
    ),
    Silent(
        "other-base",
        TAX,
        {
            "sum": "yield = less than 1_840 EUR",
            "payers": "payers = 250 payers",
            "each": "each = 22 EUR/payers",
        },
        ALL_TAX,
    ),
    # No other has the figure, or many would: it has too few digits, and nothing links the two.
    Silent(
        "other-quantity",
        SALES,
        {"old": "sold[2023] = 61.3%", "new": "sold[2024] = 61.8%", "more": "rise = -3.4 pp"},
        RISEN,
    ),
    Silent(
        "other-quantity",
        {**PARTS, "staff": "EUR", "rent": "EUR"},
        parts("9_000 EUR") | {"staff": "staff = 9_000 EUR", "more": "staff = 3 * rent"},
        (*WHOLE, "rent < west"),
    ),
    # Neither the growth nor the points.
    Silent(
        "percent-or-points",
        SALES,
        {"old": "sold[2023] = 42.5%", "new": "sold[2024] = 51.0%", "more": "rise = 12.0%"},
        RISEN,
    ),
    # Seven times too large is no slip of a scale; a bare integer in a calculation was not reported
    # by anybody.
    Silent("scale-slip", USD, {"one": "x = 10 USD", "other": "x = 70 USD"}),
    # A bound that is loose enough explains nothing, nor do nothing and its thousandfold.
    Silent("scale-slip", USD, {"one": "x = 85 USD", "other": "x = at least 103 USD"}),
    Silent("scale-slip", USD, twice("x = 0 USD", "y = 15 USD", "y = x + 12 USD")),
    Silent(
        "scale-slip",
        USD,
        twice("x = 10 USD", "y = 100.0 USD", "y = 100 * x")
        | {"again": "x = $10", "too": "y = $100.0"},
    ),
    # Other digits of a bound only loosen it, of one that a statement is as well.
    Silent("swapped-digits", USD, twice("x = 731 USD", "x = 731 USD", "x = at most 680 USD")),
    Silent(
        "swapped-digits",
        {"all": "birds", "ringed": "birds"},
        {"all": "all = 540 birds", "ringed": "ringed = 231 birds", "most": "ringed > 50% * all"},
    ),
    Silent("doubled-digit", USD, twice("x = 36 USD", "x = 36 USD", "x = more than 335 USD")),
    Silent("reversed-ratio", USD, twice("x = 43 USD", "y = 71 USD", "x > 80% * y")),
    # A bound that is loose enough the other way round says nothing, nor does one a quarter more.
    Silent("reversed-ratio", USD, LOOSE),
    Silent("times-more", USD, LOOSE),
    # Nobody says 10 for what is 8.3, 100 for 88, nor 200 for 174; 300 is no rougher than 299.2.
    Silent("dropped-hedge", USD, twice("x = 8.3 USD", "x = 8.3 USD", "x = 10 USD")),
    Silent("dropped-hedge", USD, twice("x = 174 USD", "x = 174 USD", "x = 200 USD")),
    Silent("dropped-hedge", USD, twice("x = 88 USD", "x = 88 USD", "x = 100 USD")),
    Silent("dropped-hedge", USD, twice("x = 299.2 USD", "x = 299.2 USD", "x = 300 USD")),
    # Nor 30 percent for 28, nor that what opened in 1954 turns 70 in 2022, of which 68 is no rounding.
    Silent("dropped-hedge", SHARES, twice("x = 28%", "x = 28%", "x = 30%")),
    Silent("dropped-hedge", DATES, {"a": "x = @1954", "b": "y = @2022", "c": "y - x = 70 years"}),
    # Nobody says once as much, nor that something grew to once as much.
    Silent("times-more", USD, twice("x = 31.4 USD", "y = 31.4 USD", "y = 2 times x")),
    Silent("times-more", USD, twice("x = 31.4 USD", "y = 31.4 USD", "y = x * (1 + 100%)")),
    # A thousand is not a million, and a million no Billion.
    Silent("false-friend", USD, {"one": "x = 7.5 billion USD", "other": "x = 7.5 million USD"}),
    Silent("false-friend", USD, {"one": "x = 7.5e12 USD", "other": "x = 7.5e9 USD"}),
    # Two kinds of unit are nobody's slip, and a different figure needs more than another unit.
    Silent("unit-slip", USD, {"one": "x = 5 million USD", "other": "x = 5 billion USD"}),
    Silent("unit-slip", MW, {"one": "x = 500 MW", "other": "x = 700 GW"}),
    Silent("unit-slip", DUES, dues("27.3 million EUR/year"), ALL_DUES),
    # The other way round the ratio is as wrong; and a difference is no ratio, nor is a bound.
    Silent(
        "reversed-ratio",
        CLASSES,
        {"pupils": "pupils = 378 people", "staff": "staff = 27 people", "slip": "each = 0.0741"},
        ("each = pupils / staff",),
    ),
    Silent(
        "reversed-ratio",
        CLASSES,
        {"pupils": "pupils = 378 people", "staff": "staff = 27 people", "slip": "each = 0.0714"},
        ("each >= pupils / staff",),
    ),
    Silent("reversed-ratio", USD, twice("x = 30 USD", "y = 40 USD", "y = 90% * x")),
    Silent("reversed-ratio", USD, twice("x = 30 USD", "y = 40 USD", "x = y + 10 USD")),
    # A share of two others is no change, and 30 % of the other value would not do either.
    Silent("reversed-base", USD, twice("x = 120 USD", "y = 100 USD", "y = 20% * x")),
    Silent("reversed-base", USD, twice("x = 120 USD", "y = 100 USD", "y = x * (1 - 30%)")),
    Silent(
        "reversed-base",
        {**USD, "rate": "%"},
        twice("x = 120 USD", "y = 100 USD", "rate = 30%"),
        ("rate = (x - y) / x",),
    ),
    # Points of a sum of money there are none.
    Silent("percent-or-points", USD, twice("x = 100 USD", "y = 102 USD", "y = x * (1 + 20%)")),
    Silent("percent-or-points", SHARES, twice("x = 20%", "y = 22%", "y = x + 40%")),
    # Nor is it a difference in points that is another one, or whose growth nobody says it is.
    Silent(
        "percent-or-points",
        {"x": "%", "y": "%", "rise": "signed %"},
        twice("x = 31%", "y = 38%", "rise = 9%"),
        ("rise = (y - x) / x",),
    ),
    # Two more is not one more; a factor of money is not how many times.
    Silent("times-more", USD, twice("x = 20.0 USD", "y = 80.0 USD", "y = 2 times x")),
    Silent(
        "times-more",
        {"x": "USD", "n": "people"},
        twice("x = 80.0 USD", "n = 20 people", "x = 3 USD/people * n"),
    ),
    # Twice as much is not about as much, and more than that is not up to as much. A hedge is not
    # hedged.
    Silent("dropped-hedge", USD, {"one": "x = 10.0 USD", "other": "x = 21.0 USD"}),
    Silent("dropped-hedge", USD, {"one": "x = about 10 USD", "other": "x = nearly 14 USD"}),
    # Who writes 512 or 3.2 means it; and 487 is nobody's way to write 512 roughly.
    Silent("dropped-hedge", USD, {"one": "x = 487 USD", "other": "x = 512 USD"}),
    Silent("dropped-hedge", USD, {"one": "x = 3.2 USD", "other": "x = 2.9 USD"}),
    # The digits of a sum stand in their places.
    Silent("swapped-digits", USD, {"one": "x = 345 USD", "other": "x = 543 USD"}),
    Silent("swapped-digits", USD, {"one": "x = 55 USD", "other": "x = 50 USD"}),
    # 24 would do only because each share is rounded: 25 makes a hundred.
    Silent("swapped-digits", VOTES, votes("42%"), ALL_VOTES),
    # Any of a third of all figures would do.
    Silent("swapped-digits", USD, {"one": "x = 17 USD", "other": "x = 60 to 90 USD"}),
    Silent("swapped-digits", {"x": "date"}, {"one": "x = @2021-02", "other": "x = @2020-12"}),
    # What cannot be negative has no minus lost, not even in a bound.
    Silent("sign", USD, {"one": "x = 85 USD", "other": "x = at least 103 USD"}),
    Silent("sign", USD, {"one": "x = 5 USD", "other": "x = 8 USD"}),
    # Neither more nor less by so much.
    Silent("sign", USD, twice("x = 100.0 USD", "y = 83.0 USD", "y = x * (1 + 21%)")),
    Silent("sign", {"x": "signed USD"}, {"one": "x = 5 to 6 USD", "other": "x = -6 to -5 USD"}),
)
