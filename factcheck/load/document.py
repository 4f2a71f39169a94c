"""One claim file: the nouns made of its text, and everything that is wrong with it."""

from collections.abc import Container, Iterator, Sequence

from factcheck.load import json
from factcheck.load import node as nodes
from factcheck.load.node import Node
from factcheck.load.notes import Notes
from factcheck.load.quantities import QUANTITY, TABLE
from factcheck.load.records import CLAIM, FILE, SOURCE, named
from factcheck.load.shapes import label_flaw, record_values, text, values_of, words
from factcheck.model.claim import Claim, Definition
from factcheck.model.corpus import Corpus
from factcheck.model.lines import Lines
from factcheck.model.name import flaw
from factcheck.model.problem import Kind
from factcheck.model.quantity import Quantity
from factcheck.model.source import Source
from factcheck.model.span import Span, Text
from factcheck.model.table import Table
from factcheck.prose import series

# Sources that are named where a claim has none.
NAMED = 4
# The meaning of a claim depends on these keys: a claim with one wrong or missing is left out.
MEANING = ("source", "says", "readings", "speaker", "scenario")


def read_document(file: str, content: str) -> Corpus:
    """Return the corpus of one claim file.

    Its content is JSON, JSON lines or else YAML, as its name ends.
    """
    lines = Lines(content)
    notes = Notes(file, lines)
    if file.endswith(".jsonl"):
        corpus = Corpus(claims=tuple(_claim_lines(notes, lines)))
    elif file.endswith(".json"):
        corpus = _sections(notes, json.read(notes, content))
    else:
        from factcheck.load import yaml

        corpus = _sections(notes, yaml.read(notes, content))
    problems = tuple(sorted(notes.problems, key=lambda problem: problem.span))
    return corpus._replace(files=(file,), problems=problems, lines={file: lines})


def _claim_lines(notes: Notes, lines: Lines) -> Iterator[Claim]:
    """Yield the claim of each line.

    The file declares no source, so that a claim that names none has none.
    """
    empty = True
    for number, line in enumerate(lines, 1):
        if line and not line.isspace():
            empty = False
            node = json.read(notes, line, number)
            if node is not None and (claim := _claim(notes, node, None, None)) is not None:
                yield claim
    if empty:
        notes.note(Kind.EMPTY_FILE, notes.begin)


def _sections(notes: Notes, node: Node | None) -> Corpus:
    """Return the corpus of a claim file that is one document."""
    values = None if node is None else record_values(notes, "file", node, FILE)
    if values is None:
        return Corpus()
    sources = {
        name: source
        for name, span, child in named(notes, values.get("sources"), label_flaw)
        if (source := _source(notes, name, span, child)) is not None
    }
    quantities = {
        name: quantity
        for name, span, child in named(notes, values.get("quantities"), flaw)
        if (quantity := _quantity(notes, name, span, child)) is not None
    }
    scenarios = {
        name: (description, span)
        for name, span, child in named(notes, values.get("scenarios"), label_flaw)
        if (description := words(notes, name, child)) is not None
    }
    # Where a file has one source, its claims need not say so.
    source = next(iter(sources.values())) if len(sources) == 1 else None
    only = None if source is None else Text(source.name, source.span, literal=False)
    claims = (
        _claim(notes, child, only, None if only else tuple(sources))
        for child in values.get("claims", ())
    )
    return Corpus(
        sources=sources,
        quantities=quantities,
        scenarios=scenarios,
        definitions=tuple(map(Definition, values.get("definitions", ()))),
        claims=tuple(claim for claim in claims if claim is not None),
        includes=tuple(values.get("include", ())),
        tables=_tables(notes, values.get("tables")),
    )


def _source(notes: Notes, name: str, span: Span, node: Node) -> Source | None:
    """Return a source, which may have a name alone; ``None`` where its record is unusable."""
    values = (
        {} if type(node) is nodes.Nothing else record_values(notes, f"source {name}", node, SOURCE)
    )
    return None if values is None else Source(name, span, **values)


def _quantity(notes: Notes, name: str, span: Span, node: Node) -> Quantity | None:
    """Return a quantity, declared by its unit alone or at length.

    ``None`` where that cannot be used.
    """
    if type(node) is nodes.Mapping:
        values = record_values(notes, f"quantity {name}", node, QUANTITY)
        if values is None:
            return None
        if values.get("query") and values.get("rate"):
            notes.wrong("rate", node.entries["rate"][1], 'left out where there is a "query"')
            return None
        return Quantity(name, span, **values)
    unit = text(notes, name, node)
    return None if unit is None else Quantity(name, span, unit)


def _tables(notes: Notes, node: nodes.Mapping | None) -> dict[str, Table]:
    """Return the tables whose names and records can be used."""
    found = {}
    for name, span, child in named(notes, node, flaw):
        if "[" in name:
            notes.note(Kind.BAD_NAME, span, name, "a table has no index")
            continue
        values = record_values(notes, f"table {name}", child, TABLE)
        if values is not None:
            found[name] = Table(name, span, **values)
    return found


def _unmet(
    notes: Notes, node: nodes.Mapping, given: Container[str], sources: Sequence[str] | None
) -> Iterator[str]:
    """Note and yield the keys that a claim lacks beside its given ones, or should not have.

    It needs one of the ``sources`` of its file, unless that is ``None``.
    """
    if sources is not None and "source" not in given:
        notes.missing("source", "claim", node)
        notes.problems[-1] = notes.problems[-1]._replace(instead=_source_to_write(sources))
        yield "source"
    if "says" not in given and "readings" not in given:
        notes.missing("says", "claim", node)
        yield "says"
    elif "says" in given and "readings" in given:
        notes.note(
            Kind.WRONG_SHAPE,
            node.key_span("readings"),
            "readings",
            'instead of "says"',
            "beside it",
        )
        yield "says"


def _source_to_write(sources: Sequence[str]) -> str:
    """Return what says whose a claim is, in a file with none or several sources."""
    if not sources:
        return "sources: {letter: {file: letter.md}} once in the file, with your text"
    first, *others = sources
    more = f" (or {series(others[:NAMED], 'or')})" if others else ""
    return f"source: {first}{more} in the claim"


def _claim(
    notes: Notes, node: Node, source: Text | None, sources: Sequence[str] | None
) -> Claim | None:
    """A claim, found where its id stands; ``source`` is whose it is where it does not say so.

    ``sources`` are those that it must name one of, if any.
    """
    if type(node) is not nodes.Mapping:
        notes.wrong("claim", node, "a mapping")
        return None
    before, flaws = len(notes.problems), notes.flaws
    values = values_of(notes, "claim", node, CLAIM)
    values |= dict.fromkeys(_unmet(notes, node, values, sources))
    name = values.pop("id", None)
    if notes.flaws > flaws:
        _, written = node.entries.get("id", (None, None))
        if type(written) is Text:
            notes.problems[before:] = (
                problem._replace(claim=written.value) for problem in notes.problems[before:]
            )
        if name is None or any(values.get(key, key) is None for key in MEANING):
            return None
        values = {key: value for key, value in values.items() if value is not None}
    source, quoted = values.pop("source", source), values.pop("quote", None)
    return Claim(name.value, name.span, source, quoted, **values, entry=node.span)
