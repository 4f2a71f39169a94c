"""Numbers of tables that agree with a sum by chance, and lines that are only partly added up."""

import pytest

from factcheck import check_text
from tests.reading.test_tables import table


def told(*rows: str, form: str = "md") -> list[str]:
    """Return what is found in a table."""
    text = rows[0] if form == "html" else table(*rows)
    return [one.message for one in check_text(text, language="en", name=f"x.{form}").findings]


PLAYERS = (
    "Player | League Caps | League Goals | Cup Caps | Cup Goals | Total Caps | Total Goals",
    "Ahl | 12 | 0 | 2 | 0 | 14 | 0",
    "Berg | 22 | 0 | 3 | 0 | 25 | 0",
    "Dahl | 31 | 0 | 1 | 0 | 32 | 0",
    "Falk | 30 | 0 | 4 | 0 | 34 | 0",
)


def test_things_of_two_kinds_are_not_added_up() -> None:
    """Those under headers that take turns; things of one kind are."""
    assert not told(*PLAYERS, "Holm | 28 | 6 | 2 | 1 | 30 | 7")
    rows = [row.replace("Caps", "Home").replace("Goals", "Away") for row in PLAYERS]
    rows = [row.replace("Total Home", "Total").replace(" | Total Away", "") for row in rows]
    rows = [rows[0], *(row.removesuffix(" | 0") for row in rows[1:])]
    assert told(*rows, "Holm | 28 | 6 | 2 | 1 | 34")


def test_cells_below_one_header_are_of_two_kinds() -> None:
    """Where the total has as many."""
    head = "<tr><th>Name</th>{}</tr>".format(
        "".join(f"<th colspan=2>{one}</th>" for one in ("League", "Cup", "Total"))
    )
    body = "".join(
        "<tr><td>{}</td>{}</tr>".format(name, "".join(f"<td>{one}</td>" for one in numbers))
        for name, *numbers in (
            ("Ahl", 12, 0, 2, 0, 14, 0),
            ("Berg", 22, 0, 3, 0, 25, 0),
            ("Dahl", 31, 0, 1, 0, 32, 0),
            ("Falk", 30, 0, 4, 0, 34, 0),
            ("Holm", 28, 6, 2, 1, 30, 7),
        )
    )
    assert not told(f"<table>{head}{body}</table>", form="html")


def test_a_title_above_all_columns_tells_nothing_of_kinds() -> None:
    """Totals below one header for all columns are read."""
    body = "".join(
        f"<tr><td>{name}</td><td>{won}</td><td>{lost}</td><td>{total}</td></tr>"
        for name, won, lost, total in (
            ("Ahl", 121, 302, 423),
            ("Berg", 225, 410, 635),
            ("Dahl", 311, 127, 438),
            ("Falk", 309, 415, 742),
        )
    )
    head = "<tr><th>Name</th><th colspan=3>Matches of 2019</th></tr>"
    assert told(f"<table>{head}{body}</table>", form="html")


@pytest.mark.parametrize(("games", "is_wrong"), [("58", False), ("74", True)])
def test_games_of_several_players_are_shared(games: str, *, is_wrong: bool) -> None:
    """Two may play in one, so that there are fewer than theirs together, but not more."""
    rows = ("Player | GP | W | L", "Ahl | 40 | 30 | 10", "Berg | 22 | 9 | 11")
    assert bool(told(*rows, f"Total | {games} | 39 | 21")) is is_wrong


@pytest.mark.parametrize(
    ("total", "is_wrong"), [("1,170", False), ("1,172", True), ("1,190", True)]
)
def test_numbers_in_fives_are_rounded_to_them(total: str, *, is_wrong: bool) -> None:
    """A total of such numbers that is off by no more than that is right."""
    rows = ("Year | Total | Birth | Marriage | Other", "2001 | 1,163 | 710 | 411 | 42")
    more = ("2003 | 1,240 | 715 | 430 | 95", "2004 | 2,040 | 1,110 | 640 | 290")
    assert bool(told(*rows, f"2002 | {total} | 725 | 395 | 45", *more)) is is_wrong


def test_what_is_twice_as_much_is_no_sum() -> None:
    """Lines that are the same nearly everywhere, and another of twice their numbers."""
    rows = ("Fare | Single | Return | Week", "Adult | $3.10 | $6.20 | $80")
    assert not told(*rows, "Child | $1.55 | $3.10 | $20", "Senior | $1.55 | $3.10 | $20")
    rows = ("Cost | June | July | Year", "All | $3.10 | $6.20 | $80.00")
    assert told(*rows, "Rent | $1.25 | $3.90 | $20.00", "Food | $1.85 | $2.30 | $50.00")


def test_a_column_near_a_sum_does_not_round_exact_ones() -> None:
    """Points that are near to what other columns make prove no rounding of goals."""
    rows = (
        "Team | Pld | W | D | L | GF | GA | GD | Pts",
        "A | 20 | 12 | 4 | 4 | 41 | 22 | +19 | 40",
        "B | 20 | 11 | 5 | 4 | 37 | 24 | +13 | 38",
        "C | 20 | 10 | 6 | 4 | 35 | 21 | +14 | 36",
        "D | 20 | 9 | 6 | 5 | 32 | 25 | +7 | 33",
        "E | 20 | 8 | 5 | 7 | 29 | 27 | +2 | 29",
        "F | 20 | 6 | 7 | 7 | 28 | 30 | -2 | 25",
        "G | 20 | 6 | 4 | 10 | 22 | 31 | -9 | 22",
        "H | 20 | 4 | 7 | 9 | 19 | 28 | -9 | 19",
    )
    assert not told(*rows)
    assert told(*rows[:-1], rows[-1].replace("-9", "-7"))


def test_scores_that_run_on_are_no_sums() -> None:
    """They are near to a sum more often than rounding would leave them."""
    rows = (
        "Player | H1 | H2 | H3 | H4 | H5 | H6 | H7 | H8 | H9 | H10",
        "Ann | +4 | +4 | +3 | +3 | +4 | +3 | +2 | +2 | +2 | +2",
        "Bea | +1 | +2 | +2 | +2 | +3 | +3 | +3 | +4 | +5 | +6",
        "Cis | +4 | +5 | +5 | +5 | +6 | +7 | +7 | +7 | +8 | +8",
    )
    assert not told(*rows)
    assert not told(*(row.replace("+", "") for row in rows))


SEASONS = (
    "Season | Club | Games at home | Goals | Assists",
    "Norway | | | |",
    "2011 | Reds | 10 | 2 | 1",
    "2012 | Reds | 22 | 5 | 3",
    "2013 | Reds | 26 | 12 | 6",
    "Sweden | | | |",
    "2014 | Blues | 9 | 7 | 4",
    "2015 | Blues | 14 | 15 | 9",
)


@pytest.mark.parametrize(
    ("total", "is_wrong"),
    [("Total Norway | | 58 | 34 | 19", False), ("Total | | 91 | 41 | 23", True)],
)
def test_a_total_across_headings_has_all_rows(total: str, *, is_wrong: bool) -> None:
    """A span that begins inside of a part is one by chance."""
    assert bool(told(*SEASONS, total)) is is_wrong


@pytest.mark.parametrize(
    ("shares", "is_wrong"),
    [
        (("55.1", "25.5", "12.0", "7.4", "96.8"), False),
        (("55.1", "25.5", "9.0", "7.2", "98.6"), True),
    ],
)
def test_shares_that_make_all_are_of_their_total(
    shares: tuple[str, ...], *, is_wrong: bool
) -> None:
    """Its own share is one of more."""
    votes = ("11,469", "5,314", "2,497", "1,527", "20,807")
    rows = [
        f"{name} | {vote} | {share} | {before}"
        for name, vote, share, before in zip(
            "ABCDT", votes, shares, ("50.2", "29.7", "10.1", "5.3", "95.3"), strict=True
        )
    ]
    rows[-1] = rows[-1].replace("T", "Total formal votes")
    assert bool(told("Party | Votes | % | Earlier %", *rows)) is is_wrong
    assert bool(told("Party | All | Now | Then", *rows)) is is_wrong


@pytest.mark.parametrize(("total", "is_wrong"), [("5,600,000", False), ("5,590,000", True)])
def test_a_total_may_be_rounded_more_than_its_parts(total: str, *, is_wrong: bool) -> None:
    """In all its zeros."""
    rows = ("Place | Losses", "North | 5,100,000", "South | 350,000", "West | 100,000")
    assert bool(told(*rows, f"Total | {total}")) is is_wrong
