"""How well figures in prose are recognised, and how fast, as Markdown.

``python -m benchmarks.recognition``. Measured on the sentences of the tests, and on files of
labelled sentences (JSON lines) in the folder that ``--labels`` or
``FACTCHECK_FIGURES`` names, where there is one. A figure is right in value if it overlaps a label
and has its value or ends, right in value and unit if its unit is the label's too. ``--misses FILE``
gets those that are not.

``--relations`` and ``--tables`` name labelled sentences and tables on which ``reading`` measures
how well relations are read, and how many sentences a second come from text to verdict.

A file labels one kind of figure and leaves the others in its sentences alone: only figures of its
kind count against it.

Differences of convention that remain:

- ``*_number``: ein/eine and a bare "one" are no figures; dates, telephone numbers and addresses are
  one figure of their own kind, not several numbers; a range is one figure, not two.
- ``*_currency``: cents without a word for them (15 dollars 50) are left out; a currency before its
  number in words (dollar 22.5 million) too.
- ``*_dimension``: a temperature without a scale is given in degrees here too; tons are short tons
  unless they are tonnes; two amounts after "zwischen" are one range; feet and their inches are one
  figure.
- ``*_numberrange``: bounds of ordinals (between the tenth and the fifteenth) are no ranges.
- ``*_ordinal``: those behind a mixed number (forty two and a third), which are fractions.
- ``*_age``: the number behind "age" has no unit.
- ``*_percent``: "percent of 10" is not read as 10 percent; percentage points are no percent.
- ``*_temperature``: 13F is read as a temperature in a form's name, too.
- ``cldr_de``: J for years and Tg. for days are not read; J is the joule.
- ``dk_*``: sums of units (2 km and 1 meter) are two figures, values stay in the printed unit, "from
  3km to 5km" is a change, and many spellings there are no news text.
"""

import argparse
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from benchmarks import reading
from factcheck.model.figure import QUANTITIES, Figure, FigureKind
from factcheck.recognise import figures
from tests.recognise.sentences import LANGUAGES, sentences

PASSES = 5
TOLERANCE = Fraction(1, 10**9)
TIMES = {
    "year": 31557600,
    "month": 2629800,
    "week": 604800,
    "day": 86400,
    "hour": 3600,
    "minute": 60,
    "second": 1,
}
TEMPERATURES = {"degree_Celsius", "degree_Fahrenheit", "degree", "kelvin"}
NAMES = {
    "dollar": "USD", "united states dollar": "USD", "euro": "EUR", "pound": "pound", "british pound": "GBP", "cambodian riel": "KHR",
    "finnish markka": "FIM", "canadian dollar": "CAD", "indian rupee": "INR", "rupee": "INR", "franc": "CHF", "peseta": "ESP", "pence": "penny",
    "netherlands guilder": "NLG", "bitcoin": "BTC", "metric ton": "tonne", "ton": "ton", "c": "degree_Celsius", "celsius": "degree_Celsius", "fahrenheit": "degree_Fahrenheit", "f": "degree_Fahrenheit", "k": "kelvin",
    "percentage points": "percentage_point", "foot^3": "foot^3",
    "kilometre": "kilometer", "metre": "meter", "centimetre": "centimeter", "millimetre": "millimeter", "litre": "liter", "millilitre": "milliliter",
    "hectolitre": "hectoliter", "yen": "JPY", "$": "USD", "inr": "INR", "unnamed": "",
}  # fmt: skip
"""Our names of the labels' units; the others are ours in capitals, or with "per" and "square"."""

Keep = Callable[[Figure], bool]
Row = dict[str, Any]


def money(figure: Figure) -> bool:
    """Whether a figure is a sum of money."""
    return figure.kind is FigureKind.MONEY


def measured(figure: Figure) -> bool:
    """Whether a figure is an amount of anything but time and heat."""
    return (
        figure.kind is FigureKind.AMOUNT
        and figure.unit not in TIMES
        and figure.unit not in TEMPERATURES - {"degree"}
    )


def plain(figure: Figure) -> bool:
    """Whether a figure is a number and nothing else."""
    return figure.kind in (FigureKind.NUMBER, FigureKind.FRACTION)


KEPT: tuple[tuple[str, Keep], ...] = (
    ("currency", money),
    ("money", money),
    ("dimension", measured),
    ("distance", measured),
    ("volume", measured),
    ("quantity", measured),
    ("temperature", lambda figure: figure.unit in TEMPERATURES),
    ("age", lambda figure: figure.unit in TIMES),
    ("duration", lambda figure: figure.unit in TIMES),
    ("percent", lambda figure: figure.kind is FigureKind.PERCENT),
    ("ordinal", lambda figure: figure.kind is FigureKind.ORDINAL),
    ("numberrange", lambda figure: figure.low is not None or bool(figure.hedge)),
    ("numeral", plain),
    ("number", plain),
    ("", lambda figure: figure.kind in QUANTITIES),
)
"""By a part of a file's name: the kind of figure that its labels are about."""

ABOVE = {"at least", "more than", "just over"}
BELOW = {"at most", "up to", "less than", "nearly"}


@dataclass(slots=True)
class Score:
    """Labels, figures and how many of them agree."""

    labels: int = 0
    figures: int = 0
    values: int = 0
    units: int = 0
    sentences: int = 0
    seconds: float = 0
    missed: list[str] = field(default_factory=list)


def f1(right: int, score: Score) -> tuple[float, float, float]:
    """Return precision, recall and their harmonic mean."""
    precision = right / score.figures if score.figures else 1.0
    recall = right / score.labels if score.labels else 1.0
    return (
        precision,
        recall,
        2 * precision * recall / (precision + recall) if precision + recall else 0.0,
    )


def labelled(path: Path) -> list[Row]:
    """Return the rows of a file of labelled sentences."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def own(language: str) -> list[Row]:
    """Return the sentences of the tests, labelled with their quantities."""
    return [
        {
            "text": text,
            "lang": language,
            "mentions": [mark._asdict() for mark in marks if mark.kind in QUANTITIES],
        }
        for text, _, marks in sentences(language)
    ]


def measure(name: str, rows: Sequence[Row]) -> Score:
    """Return how many labels of a file are met, and how fast."""
    figures("", rows[0]["lang"])
    seconds = []
    for _ in range(PASSES):
        start = time.perf_counter()
        found = [figures(row["text"], row["lang"]) for row in rows]
        seconds.append(time.perf_counter() - start)
    score = Score(sentences=len(rows), seconds=min(seconds))
    keep = next(keep for part, keep in KEPT if part in name)
    for row, recognised in zip(rows, found, strict=True):
        _count(name, row, recognised, keep, score)
    return score


def _count(name: str, row: Row, recognised: Sequence[Figure], keep: Keep, score: Score) -> None:
    """Add a sentence to a score."""
    labels = [
        label
        for label in row["mentions"]
        if any(label.get(key) is not None for key in ("value", "low", "high"))
    ]
    score.labels += len(labels)
    unmatched = list(recognised)
    wrong = []
    for label in labels:
        match = next(
            (
                figure
                for figure in unmatched
                if _overlap(figure, label) and _same_value(name, figure, label)
            ),
            None,
        )
        if match is None:
            wrong.append(
                f"not found: {label['surface']!r} {label.get('value', (label.get('low'), label.get('high')))}"
            )
            continue
        unmatched.remove(match)
        score.figures += 1
        score.values += 1
        same = _same_unit(name, match.unit, label.get("unit"))
        score.units += same
        if not same:
            wrong.append(f"unit: {label['surface']!r} {label.get('unit')} as {match.unit!r}")
    extra = [figure for figure in unmatched if keep(figure)]
    score.figures += len(extra)
    wrong += [
        f"too many: {figure.surface!r} {figure.kind} {figure.value or (figure.low, figure.high)} {figure.unit}"
        for figure in extra
    ]
    if wrong:
        score.missed.append(f"{row['text'][:180]}\n    " + "\n    ".join(wrong))


def _overlap(figure: Figure, label: Row) -> bool:
    """Whether a figure and a label share some of the text."""
    start, end = int(label["start"]), int(label["end"])
    return figure.start < end and start < figure.end


def _same_value(name: str, figure: Figure, label: Row) -> bool:
    """Whether the numbers agree; a hedge opens an end of a range where the label has none."""
    if name.startswith("own"):
        ours = {
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "hedge": figure.hedge,
        }
        return all(label[key] == value for key, value in ours.items())
    if label.get("value") is not None and figure.value is not None:
        value = figure.value
        if "duration" in name and figure.unit in TIMES and str(label["unit"]).lower() in TIMES:
            value = value * TIMES[figure.unit] / TIMES[label["unit"].lower()]
        return _near(value, label["value"])
    if figure.value is None and figure.low is None:
        return False
    low, high = (figure.value, figure.value) if figure.low is None else (figure.low, figure.high)
    low = None if figure.hedge in BELOW else low
    high = None if figure.hedge in ABOVE else high
    return _near(low, label.get("low")) and _near(high, label.get("high"))


def _near(value: Fraction | None, label: float | str | None) -> bool:
    """Whether two numbers are the same but for rounding, or both are missing."""
    if value is None or label is None:
        return value is None and label is None
    expected = Fraction(label)
    return abs(value - expected) <= TOLERANCE * max(abs(expected), Fraction(1))


def _same_unit(name: str, unit: str, label: str | None) -> bool:
    """Whether a unit is that of a label, in files whose labels have units."""
    if "number" in name or "numeral" in name or "ordinal" in name:
        return True
    if "duration" in name and unit in TIMES:
        return True
    if not label:
        return not unit
    if name.startswith("own"):
        return unit == label
    low = label.lower()
    if "currency" in name and low == "pound":
        return unit == "GBP"
    low = low.replace("-", " ")
    for power, word in ((2, "square "), (3, "cubic ")):
        low = (
            low.replace(f"{word}{low.partition(word)[2]}", f"{low.partition(word)[2]}^{power}")
            if word in low
            else low
        )
    expected = NAMES.get(low, low.replace(" per ", "/").replace(" ", "_"))
    return unit in (expected, expected.upper())


def table(files: Iterable[tuple[str, Sequence[Row]]], missed: Path | None) -> Iterator[str]:
    """Yield the table, a file a line; write what was missed into a file."""
    yield "| file | sentences | labels | P | R | **F1 value** | P | R | **F1 value, unit** | sentences/s |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    misses = []
    for name, rows in files:
        score = measure(name, rows)
        cells = [
            f"{number:.3f}" for right in (score.values, score.units) for number in f1(right, score)
        ]
        rate = f"{score.sentences / score.seconds:,.0f}"
        yield " | ".join(
            [f"| {name}", str(score.sentences), str(score.labels), *cells, f"{rate} |"]
        )
        misses += [f"== {name}", *score.missed]
    if missed:
        missed.write_text("\n".join(misses) + "\n", "utf-8")


def megabyte() -> Iterator[str]:
    """Yield a table of seconds for texts that could make a reader backtrack, of growing sizes."""
    yield "| hard text | 250 kB | 500 kB | 1 MB |"
    yield "|---|--:|--:|--:|"
    for name, piece in HARD.items():
        cells = []
        for size in (250_000, 500_000, 1_000_000):
            text = (piece * (size // len(piece) + 1))[:size]
            start = time.perf_counter()
            figures(text, "de")
            cells.append(f"{time.perf_counter() - start:.2f} s")
        yield f"| {name} | " + " | ".join(cells) + " |"


HARD = {
    "digits": "1234567890",
    "digits and commas": "1,",
    "groups": "123.",
    "letters": "abc",
    "digits and letters": "a1",
    "mixed": "12,5a ",
    "blanks between groups": "123 ",
    "ranges": "1-",
    "number words": "ein und zwanzig ",
    "one number word": "hundert",
    "slashes": "1/",
    "hedges": "bis zu mehr als ",
    "brackets": "([{",
    "quotes": '1" ',
    "a chain": "1 und ",
    "hyphens": "a-1-",
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--labels", type=Path, default=os.environ.get("FACTCHECK_FIGURES"))
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--relations", type=Path, help="labelled sentences with a relation")
    parser.add_argument("--tables", type=Path, help="labelled tables with totals")
    parser.add_argument("--hard", action="store_true", help="also the texts of a megabyte")
    chosen = parser.parse_args()
    folder = Path(chosen.labels) if chosen.labels else None
    if folder is None or not folder.is_dir():
        print("The labelled files are not there: only the sentences of the tests.\n")
    files = [(f"own_{language}", own(language)) for language in LANGUAGES]
    files += [
        (path.stem, labelled(path)) for path in (sorted(folder.glob("*.jsonl")) if folder else [])
    ]
    for line in table(files, chosen.misses):
        print(line)
    for line in megabyte() if chosen.hard else ():
        print(line)
    lines = reading.table(chosen.relations, chosen.tables)
    for line in lines if chosen.relations or chosen.tables else ():
        print(line)
    for line in reading.speeds(chosen.relations) if chosen.relations else ():
        print(line)


if __name__ == "__main__":
    main()
