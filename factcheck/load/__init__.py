"""Claim files as written: texts and where they stand.

In: paths. Out: a ``Corpus``, with everything that is wrong in the files as its problems; nothing is raised for a bad file.
Imports the nouns; ``yaml.py`` is the door to PyYAML and ``schema.py`` to pydantic, each imported where it is first needed.

``files`` finds the claim files and decodes them. ``yaml`` and ``json`` make nodes of a text: texts, lists and mappings with
their places, and no types but text. ``shapes`` says what a value may look like, ``records`` which keys there are,
``document`` makes the nouns of one file, and ``namespace`` brings all files into one namespace. ``schema`` is the same for
editors and other programs, as JSON Schema; a test holds it and ``records`` together.
"""

from collections.abc import Sequence
from pathlib import Path

from factcheck.load.document import read_document
from factcheck.load.files import Found, content, find
from factcheck.load.namespace import join
from factcheck.model.corpus import Corpus
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span

__all__ = ["Found", "find", "json_schema", "read"]


def read(paths: Sequence[Path]) -> Corpus:
    """Everything in the claim files among and under some paths; the order of the paths does not matter.

    A path that does not exist is a problem like any other; whoever wants to tell it apart asks ``find`` first.
    """
    found = find(paths)
    gone = tuple(Problem(Kind.UNREADABLE_FILE, Span(name, 1, 1, 1, 1), ("no such file",)) for name in found.missing)
    corpora = [Corpus(problems=found.problems + gone)]
    for name, path in found.files.items():
        text = content(name, path)
        if isinstance(text, Problem):
            corpora.append(Corpus(files=(name,), problems=(text,)))
        else:
            corpora.append(read_document(name, text))
    return join(corpora)


def json_schema() -> dict[str, object]:
    """The JSON Schema of a claim file."""
    from factcheck.load import schema

    return schema.json_schema()
