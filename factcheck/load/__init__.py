"""Claim files as written: their texts with the place of each.

In: paths. Out: a ``Corpus``, with everything that is wrong in the files as its problems; nothing is
raised for a bad file. Then in: its sources. Out: their texts, as far as they are at hand. Imports
the nouns; only ``yaml.py`` imports PyYAML, ``schema.py`` pydantic, ``html.py`` turbohtml and
``markdown.py`` pyromark, each where it is first needed.

``projects`` says what belongs to a project: nothing else is read. ``files`` finds the claim files
and decodes them. ``yaml`` and ``json`` make nodes of a text: texts, lists and mappings with their
places, and no types but text. ``shapes`` says what a value may look like, ``records`` which keys
there are, ``document`` makes the nouns of one file, ``includes`` reads what it includes, and
``namespace`` brings all files into one namespace. ``schema`` makes a JSON Schema of ``records`` for
editors and other programs. ``texts`` finds and reads the texts of sources; ``html`` and
``markdown`` say what a reader sees of them.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from factcheck.load.contents import content, display_path
from factcheck.load.document import read_document
from factcheck.load.files import SUFFIXES, ClaimFiles, find
from factcheck.load.namespace import join
from factcheck.load.projects import Project, Refusal, project
from factcheck.model.article import Article, Unavailable
from factcheck.model.corpus import Corpus
from factcheck.model.problem import Kind, Problem
from factcheck.model.source import Source
from factcheck.model.span import Span

__all__ = [
    "SUFFIXES",
    "ClaimFiles",
    "Project",
    "Refusal",
    "about",
    "display_path",
    "find",
    "is_report",
    "json_schema",
    "offering_includes",
    "project",
    "read",
    "read_text",
    "read_texts",
    "with_texts",
]


UNKNOWN = frozenset({Kind.UNKNOWN_QUANTITY, Kind.UNKNOWN_SOURCE, Kind.UNKNOWN_SCENARIO})
"""Problems of names that no checked file declares."""


def read(
    paths: Sequence[Path],
    within: Project | None = None,
    documents: Mapping[str, str] = MappingProxyType({}),
) -> Corpus:
    """Return everything in the claim files among and under some paths; their order does not matter.

    ``within`` is the project that no link leads out of. ``documents`` are claim files that no disk
    has: their contents by their names.

    A path that does not exist is a problem like any other; a caller that treats it differently
    calls ``find`` first.
    """
    found = find(paths, within)
    gone = tuple(
        Problem(Kind.UNREADABLE_FILE, Span(name, 1, 1, 1, 1), ("no such file",))
        for name in found.missing
    )
    corpora = [Corpus(problems=found.problems + gone)]
    for name, path in found.files.items():
        text = content(name, path)
        if isinstance(text, Problem):
            corpora.append(Corpus(files=(name,), problems=(text,)))
        else:
            corpora.append(read_document(name, text))
    corpora += [read_document(name, text) for name, text in documents.items()]
    if any(corpus.includes for corpus in corpora):
        from factcheck.load.includes import read_included

        files = found.files.values()
        corpora += read_included(corpora, files, within or project("", map(str, paths)))
    texts = {name: str(path) for name, path in found.texts.items()}
    return join(corpora)._replace(skipped=found.skipped, texts=texts, passed=found.passed)


def offering_includes(problems: Collection[Problem], files: Collection[str]) -> tuple[Problem, ...]:
    """Return problems; those of names that a file beside the checked ones declares offer it."""
    unknown = {one.values[0] for one in problems if one.kind in UNKNOWN}
    if not unknown:
        return tuple(problems)
    from factcheck.load.includes import declared_beside

    beside = declared_beside(unknown, files)
    return tuple(
        one._replace(instead=f"include: [{beside[one.values[0]]}], which declares it")
        if one.kind in UNKNOWN and one.values[0] in beside
        else one
        for one in problems
    )


def read_text(file: Path | BinaryIO, name: str = "-") -> Article | Unavailable:
    """Return the text of one file, or of a stream that is called by a name, as its suffix says."""
    from factcheck.load import texts

    if isinstance(file, Path):
        return texts.read_text(file)
    return texts.read_stream(name, file, texts.reader_of(name))


def read_texts(
    sources: Collection[Source], source_path: Sequence[str], within: Project | None = None
) -> dict[str, Article | Unavailable]:
    """Return the text of each source that names a file, by source.

    It is looked for beside the source's claim file, then in each folder of ``source_path`` in turn.
    """
    if not any(source.file for source in sources):
        return {}
    from factcheck.load import similar, texts

    within = within or project(
        "", {source.file.span.file for source in sources if source.file}, source_path
    )
    return similar.suggested(
        texts.read_texts(sources, source_path, within), sources, source_path, within
    )


def with_texts(
    corpus: Corpus,
    articles: Mapping[str, Article | Unavailable],
    handed: Sequence[Article] = (),
    source_path: Sequence[str] = (),
) -> tuple[Corpus, dict[str, Article | Unavailable]]:
    """Return a corpus with a source for each text that was given, and the articles with theirs.

    ``handed`` are texts beside those of the corpus: one that a source names is the text of that
    source, whatever its file has (``source_path`` are the folders to look in after the claim
    file's). A text that a source names already gets no other source; one that
    cannot be read is a problem; a report of ours is no text.
    """
    if not corpus.texts and not handed:
        return corpus, dict(articles)
    from factcheck.load import given

    return given.with_texts(corpus, articles, handed, source_path)


def about(claims: str | Mapping[str, object], name: str) -> str | Mapping[str, object]:
    """Return the content of a claim file, about the text of a name where it has no sources."""
    from factcheck.load import given

    return given.about(claims, name)


def is_report(article: Article) -> bool:
    """Whether a text is a report of ours."""
    from factcheck.load import given

    return given.is_report(article)


def json_schema() -> dict[str, object]:
    """Return the JSON Schema of a claim file."""
    from factcheck.load import schema

    return schema.json_schema()
