"""How well relations are read that texts state, and how fast texts come to a verdict, as Markdown.

Measured on labelled files (JSON lines): of sentences with the relation that their words state, its
``class``, the ``figures`` in it and whether it ``holds``, and of tables in ``markdown`` with their
``totals``. Each is a text of its own, as somebody would check it.

A relation is read if one was read that has all of the labelled figures; it is told if there is a
finding in its text. Precision is the share of those that are wrong among those that are told,
recall the share of those that are read.
"""

import json
import os
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from factcheck import check
from factcheck.load.texts import article
from factcheck.model.figure import Figure
from factcheck.model.report import Report
from factcheck.reading import Relation, read
from factcheck.recognise import figures
from tests.recognise.sentences import sentences as own

Row = dict[str, Any]
# Columns that prove the span of a total.
PROVING = 2
# How many sentences a text has whose time to a verdict is taken; which of them states a relation.
SIZES = (1000, 10_000, 40_000)
EVERY = 20


@dataclass(slots=True)
class Score:
    """How many relations of a kind there are, were read, are wrong, and were told."""

    labels: int = 0
    read: int = 0
    wrong: int = 0
    told: int = 0
    alarms: int = 0


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def table(relations: Path | None, tables: Path | None) -> Iterator[str]:
    """Yield a line for each kind of relation in the files that there are."""
    yield "| relation | labels | wrong | read (R) | told | false alarms | P |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    scores = {
        **(of_sentences(rows_of(relations)) if relations else {}),
        **(of_tables(rows_of(tables)) if tables else {}),
    }
    for kind, one in sorted(scores.items()):
        yield (
            f"| {kind} | {one.labels} | {one.wrong} | {_share(one.read, one.labels)} | {one.told} "
            f"| {one.alarms} | {_share(one.told, one.told + one.alarms)} |"
        )


def speeds(relations: Path) -> Iterator[str]:
    """Yield how long texts of growing numbers of sentences take to a verdict.

    Most are sentences of the tests with a figure or two; every so many is one that states a
    relation. Pairs of
    currencies are left out: all of a text share one rate.
    """
    yield "| sentences | seconds | sentences/s |"
    yield "|--:|--:|--:|"
    rows = [row for row in rows_of(relations) if row["language"] == "en" and row["holds"]]
    stating = cycle(row["text"] for row in rows if row["class"] != "currency")
    others = cycle(text for text, _, _ in own("en"))
    for size in SIZES:
        part = [next(others if number % EVERY else stating) for number in range(size)]
        with _folder({"x.txt": "\n\n".join(part)}) as folder:
            start = time.perf_counter()
            check(folder, bounds=False)
            seconds = time.perf_counter() - start
        yield f"| {size:,} | {seconds:.2f} | {size / seconds:,.0f} |"


def of_sentences(rows: Sequence[Row]) -> dict[str, Score]:
    """Return the scores of sentences by the class of their relation."""
    scores: defaultdict[str, Score] = defaultdict(Score)
    told = _told({f"{number}.txt": row["text"] for number, row in enumerate(rows)})
    for number, row in enumerate(rows):
        score = scores[row["class"]]
        found = _read(row["text"], row["language"], "")
        _count(score, _is_read(row, found), holds=row["holds"], is_told=f"{number}.txt" in told)
    return dict(scores)


def of_tables(rows: Sequence[Row]) -> dict[str, Score]:
    """Return the scores of the totals that several columns prove, and of tables without one.

    The labels say whether a span adds up, which it need not: a finding there is counted as told.
    """
    totals, others = Score(), Score()
    told = _told({f"{number}.md": row["markdown"] for number, row in enumerate(rows)})
    for number, row in enumerate(rows):
        is_told = f"{number}.md" in told
        if not row["totals"]:
            _count(others, is_read=False, holds=True, is_told=is_told)
            continue
        cells = article("x.md", row["markdown"], "markdown").layout.tables[0].rows
        found = _read(row["markdown"], row["language"], "markdown")
        sums = [one.terms[-1].figure.start for one in found if one.kind == "total"]
        for total in row["totals"]:
            if total["proven_by"] >= PROVING and total["holds"]:
                totals.labels += 1
                cell = cells[total["row"]][total["column"]]
                totals.read += any(cell.start <= start < cell.end for start in sums)
        totals.wrong += any(not total["holds"] for total in row["totals"])
        totals.told += is_told
    return {"total of a table": totals, "table without a total": others}


def _count(score: Score, is_read: bool, *, holds: bool, is_told: bool) -> None:
    score.labels += 1
    score.read += is_read
    score.wrong += not holds
    score.told += is_told and not holds
    score.alarms += is_told and holds


def _is_read(row: Row, found: Iterable[Relation]) -> bool:
    """Whether relations of one kind have all labelled figures: pairs of currencies are several.

    A label may have the hedge of a figure in other words: its last word is searched then.
    """
    kinds: defaultdict[str, list[Figure]] = defaultdict(list)
    for one in found:
        kinds[one.kind] += one.figures
    places = [_places(figure.strip(), row["text"]) for figure in row["figures"]]
    return any(
        all(any(_covers(known, place) for place in several) for several in places)
        for known in kinds.values()
    )


def _places(figure: str, text: str) -> list[int]:
    """Return where the last signs of a labelled figure stand in a text."""
    sought = figure if figure.lower() in text.lower() else figure.rsplit(maxsplit=1)[-1]
    found = re.finditer(re.escape(sought), text, re.IGNORECASE)
    return [match.end() - 1 for match in found]


def _covers(known: Iterable[Figure], place: int) -> bool:
    return any(figure.start <= place < figure.end for figure in known)


def _read(text: str, language: str, form: str) -> list[Relation]:
    page = article("x.md" if form else "x.txt", text, form)
    return read(page, language, figures(page.prose.text, language))


def _told(texts: dict[str, str]) -> set[str]:
    """Return the names of the texts in which something is found."""
    with _folder(texts) as folder:
        report: Report = check(folder, bounds=False)
    return {Path(one.span.file).name for one in report.findings if one.read}


@contextmanager
def _folder(texts: dict[str, str]) -> Iterator[str]:
    """Write texts into a folder of their own, which is the working folder meanwhile."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        os.chdir(folder)
        try:
            yield "."
        finally:
            os.chdir(before)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"
