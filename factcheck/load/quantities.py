"""The records of quantities, and of the tables, queries and rates that give them values."""

from factcheck.load import node as nodes
from factcheck.load.node import Node
from factcheck.load.notes import Notes
from factcheck.load.shapes import (
    DIGEST,
    Key,
    Matching,
    Record,
    boolean,
    day,
    period,
    record_values,
    text,
    words,
)
from factcheck.model.name import canonical, flaw
from factcheck.model.problem import Kind
from factcheck.model.span import Text
from factcheck.model.table import Column, Rate


def on_day(notes: Notes, key: str, node: Node) -> Text | None:
    """Return a day of the calendar with its place."""
    return None if day(notes, key, node) is None else text(notes, key, node)


def over_period(notes: Notes, key: str, node: Node) -> Text | None:
    """Return a day, a month or a year with its place."""
    return None if period(notes, key, node) is None else text(notes, key, node)


def rate(notes: Notes, key: str, node: Node) -> Rate | None:
    """Return the rate of two currencies on a day, or over a month or year."""
    values = record_values(notes, key, node, RATE)
    if values is None:
        return None
    if ("on" in values) == ("over" in values):
        notes.wrong(key, node, 'a rate either "on" a day or "over" a month or year')
        return None
    return Rate(values.pop("from"), **values)


def columns(notes: Notes, key: str, node: Node) -> tuple[Column, ...] | None:
    """Return the columns of a table, each with the unit of its numbers."""
    if type(node) is not nodes.Mapping or not node.entries:
        notes.wrong(key, node, "a mapping of columns to units")
        return None
    found = []
    for written, (mark, child) in node.entries.items():
        unit = text(notes, written, child)
        if why := flaw(f"table.{canonical(written)}"):
            notes.note(Kind.BAD_NAME, node.locate(mark), written, why)
        elif unit is not None:
            found.append(Column(written, unit))
    return tuple(found) if len(found) == len(node.entries) else None


RATE = Record(
    "A rate of two currencies: the European Central Bank's reference rate.",
    {
        "from": Key(text, "The currency that is paid for.", required=True, examples=["EUR"]),
        "to": Key(text, "The currency that is paid.", required=True, examples=["USD"]),
        "on": Key(
            on_day,
            "The day; without a rate of its own, the last day before that has one.",
            examples=["2025-07-28"],
        ),
        "over": Key(
            over_period,
            "A month or year: from the lowest to the highest rate of its days.",
            examples=["2025-07", "2025"],
        ),
    },
)
TABLE = Record(
    "A file of data whose cells are quantities: table.column[key].",
    {
        "file": Key(
            text,
            "A CSV, TSV, JSON, JSON Lines or Parquet file, relative to this one.",
            required=True,
            examples=["data/leases.csv", "results.json"],
        ),
        "key": Key(text, "The column that names the rows.", required=True, examples=["year"]),
        "columns": Key(
            columns,
            "The columns that are quantities, and the unit of their numbers, with a scale where "
            "they are thousands or millions.",
            required=True,
            examples=[{"operating": "million USD", "leases": "contracts"}],
        ),
        "rounded": Key(
            boolean, "Whether its numbers are rounded at their last place.", examples=[True]
        ),
        "sha256": Key(
            DIGEST,
            "The digest of the file that is meant; another one is told.",
            examples=["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
        ),
        "decimal": Key(
            Matching("[.,]", '"." or ","'),
            "The sign before decimals, where the numbers of the file do not tell it.",
            examples=[","],
        ),
    },
)
QUANTITY = Record(
    "A thing that has one value in all files.",
    {
        "unit": Key(
            text,
            "A unit such as MW or USD/year, a counted noun such as people, 1 for plain ratios, "
            "or date.",
            required=True,
            examples=["USD", "MW", "km/h", "people", "%", "1", "date"],
        ),
        "label": Key(words, "What it is, for people.", examples=["tickets sold on both days"]),
        "integer": Key(
            boolean,
            "Whether its value is a whole number; what is counted in a bare noun is, unless false.",
            examples=[False],
        ),
        "signed": Key(boolean, "Whether its value can be below zero.", examples=[True]),
        "between": Key(
            text,
            'What is plausible: two numbers with "to" between them, taken exactly.',
            examples=["0 to 1", "5 to 50 million USD"],
        ),
        "query": Key(
            text,
            "One SELECT whose one value it has; with key and value in each row, the values of its "
            "indices.",
            examples=[
                "SELECT sum(amount) FROM 'data/sales.csv'",
                "SELECT region, sum(amount) FROM 'data/sales.csv' GROUP BY region",
            ],
        ),
        "rate": Key(
            rate,
            "The rate of two currencies that it is, by the European Central Bank.",
            examples=[{"from": "EUR", "to": "USD", "on": "2025-07-28"}],
        ),
        "rounded": Key(
            boolean,
            "Whether the value that a query or a rate gives is rounded at its last place.",
            examples=[True],
        ),
    },
)
