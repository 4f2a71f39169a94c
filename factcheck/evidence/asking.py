"""Queries asked: their values as definitions."""

from collections.abc import Sequence
from typing import Any

from factcheck.evidence.cells import BadCellError
from factcheck.evidence.flaw import UnavailableError
from factcheck.evidence.mentions import EVERY
from factcheck.evidence.queries import Query, checked, prepared, results
from factcheck.evidence.tables import MOST
from factcheck.evidence.values import definition, result_value
from factcheck.evidence.work import Work
from factcheck.model.claim import Definition
from factcheck.model.name import flaw
from factcheck.model.problem import Kind
from factcheck.model.quantity import Quantity
from factcheck.model.table import Origin


def add_queries(work: Work, quantities: Sequence[Quantity]) -> None:
    """Add the values of queries; all of a folder's are asked of one engine."""
    folders: dict[str, list[tuple[Quantity, Query]]] = {}
    for place, one in enumerate(quantities):
        assert one.query
        try:
            query = checked(one.query, work.corpus.tables, work.within, work.allowance)
        except UnavailableError as error:
            work.refuse(one, error, one.query.span)
            if error.kind is not Kind.NO_ENGINE:
                continue
            for other in quantities[place:]:
                work.excuse(other)
            return
        folder = one.query.span.file.rpartition("/")[0]
        folders.setdefault(folder, []).append((one, query))
    for several in folders.values():
        while several:
            _ask(work, several)


def _ask(work: Work, several: list[tuple[Quantity, Query]]) -> None:
    """Add the values of queries of claim files in one folder, until one ends the engine.

    Those that have been asked are taken out.
    """
    files = {name: file for _, query in several for name, file in query.files.items()}
    work.files.update(file.shown for file in files.values())
    with prepared(files, work.allowance) as (engine, unread):
        while several:
            one, query = several.pop(0)
            try:
                _add_result(work, one, query, *results(engine, query, unread))
            except UnavailableError as error:
                work.refuse(one, error, query.text.span)
            if engine.is_lost:
                return


def _add_result(
    work: Work, one: Quantity, query: Query, width: int, rows: Sequence[tuple[Any, ...]]
) -> None:
    """Add the one value of a query, or that of each index."""
    files = tuple(sorted(file.shown for file in query.files.values()))
    origin = Origin(query=" ".join(query.text.value.split()), files=files)
    if width == 1 and len(rows) == 1:
        work.definitions.append(_valued(one, one.name, rows[0][0], origin))
    elif width == 2 and rows and "[" not in one.name:  # noqa: PLR2004 - key and value
        _add_index(work, one, rows, origin)
    else:
        told = f"{_counted(len(rows), 'row')} of {_counted(width, 'column')}"
        raise UnavailableError(Kind.BAD_QUERY, told, "shape")


def _add_index(work: Work, one: Quantity, rows: Sequence[tuple[Any, Any]], origin: Origin) -> None:
    """Add those values of a query with keys that statements mention."""
    indices = work.mentioned.get(one.name, set())
    every = EVERY in indices
    found: dict[str, Definition | None] = {}
    for written, value in rows:
        key = "_".join(str(written).split()) if written is not None else ""
        name = f"{one.name}[{key}]"
        if not every and key not in indices:
            continue
        if key in found:
            raise UnavailableError(Kind.BAD_QUERY, f"the key {key} twice", "shape")
        if flaw(name):
            raise UnavailableError(Kind.BAD_QUERY, key, "name")
        found[key] = None if value is None else _valued(one, name, value, origin)
    if len(found) > MOST:
        told = f"more than {MOST} that claims mean, of which a query makes one number"
        raise UnavailableError(Kind.BAD_QUERY, told, "shape")
    del work.quantities[one.name]
    for key, defined in found.items():
        if defined is not None:
            name = f"{one.name}[{key}]"
            work.quantities.setdefault(name, one._replace(name=name, query=None))
            work.definitions.append(defined)
    assert one.query
    place = f"{one.query.span.file}:{one.query.span.line}"
    for index in sorted(indices - found.keys() - {EVERY}):
        work.absent[f"{one.name}[{index}]"] = place, "", "", "key"


def _valued(one: Quantity, name: str, value: object, origin: Origin) -> Definition:
    """Return the definition that a value of a query is."""
    try:
        written, rounded = result_value(value, one.unit.value)
    except BadCellError:
        told = "no value" if value is None else " ".join(str(value).split())
        raise UnavailableError(Kind.BAD_QUERY, told, "value") from None
    assert one.query
    place, unit = one.query.span, one.unit.value
    return definition(name, written, unit, place, origin, rounded=rounded or one.rounded)


def _counted(number: int, one: str) -> str:
    """Return a number of things."""
    return f"{number} {one}{'' if number == 1 else 's'}"
