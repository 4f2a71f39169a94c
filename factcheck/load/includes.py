"""Claim files that others include: what they declare holds there too, their claims are not checked.

Where a name is declared nowhere, the files beside those that are checked are looked at, so that one
which declares it can be offered.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.load.contents import content, display_path
from factcheck.load.document import read_document
from factcheck.load.files import SUFFIXES
from factcheck.load.projects import Project, Refusal
from factcheck.model.corpus import Corpus
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Text

DECLARING = SUFFIXES[:-1]
"""The ends of names of files that can declare something: JSON lines are claims and nothing else."""

MOST = 100
"""So many files are looked at for a declaration, at most: it is asked for while something is wrong
anyway."""


def read_included(
    corpora: Sequence[Corpus], files: Iterable[Path], within: Project
) -> Iterator[Corpus]:
    """Yield what the files that some corpora include declare, and those that these include.

    ``files`` are those that were read; each file is read once. Of the sources those are left out
    that no claim names, so that nothing is told of their texts. What is wrong in an included file
    is told, with its claims.
    """
    known = {os.path.realpath(file) for file in files}
    named = {claim.source.value for corpus in corpora for claim in corpus.claims if claim.source}
    waiting = [text for corpus in corpora for text in corpus.includes]
    for text in waiting:  # it grows
        path = _followed(text, within)
        if isinstance(path, Problem):
            yield Corpus(problems=(path,))
        elif path not in known:
            known.add(path)
            name = display_path(Path(path))
            read = content(name, Path(path))
            if isinstance(read, Problem):
                yield Corpus(problems=(read,))
                continue
            corpus = read_document(name, read)
            waiting += corpus.includes
            sources = {name: one for name, one in corpus.sources.items() if name in named}
            yield corpus._replace(files=(), claims=(), sources=sources)


def _followed(text: Text, within: Project) -> str | Problem:
    """Return the path of an included file without links, or the problem that it is not read."""
    path = Path(text.span.file).parent / text.value

    def problem(why: str, reason: str = "") -> Problem:
        return Problem(Kind.NOT_INCLUDED, text.span, (text.value, reason, why))

    if not text.value.endswith(DECLARING):
        return problem("name")
    try:
        found = within.follow(os.fspath(path.parent), path.name, DECLARING)
    except (OSError, ValueError) as error:
        return problem("system", getattr(error, "strerror", None) or str(error))
    return problem(found) if isinstance(found, Refusal) else found


def declared_beside(names: Collection[str], files: Collection[str]) -> Mapping[str, str]:
    """Return for names that no checked file declares a file that does, of those beside the files.

    As it would be included by a file in its folder.
    """
    found: dict[str, str] = {}
    folders = sorted({Path(file).parent for file in files})
    checked = {os.path.realpath(file) for file in files}
    paths = (path for folder in folders for path in _claim_files(folder))
    for path in [path for path in paths if os.path.realpath(path) not in checked][:MOST]:
        text = content(display_path(path), path)
        if isinstance(text, str):
            corpus = read_document(path.name, text)
            cells = {
                f"{one.name}.{column.name}"
                for one in corpus.tables.values()
                for column in one.columns
            }
            declared = {*corpus.quantities, *corpus.scenarios, *corpus.sources}
            for name in names:
                if name in declared or name.partition("[")[0] in cells:
                    found.setdefault(name, path.name)
    return found


def _claim_files(folder: Path) -> list[Path]:
    """Return the files in a folder that can declare something, without links and hidden ones."""
    try:
        with os.scandir(folder) as entries:
            return sorted(
                Path(entry.path)
                for entry in entries
                if entry.name.endswith(DECLARING)
                and not entry.name.startswith(".")
                and entry.is_file(follow_symlinks=False)
            )
    except OSError:
        return []
