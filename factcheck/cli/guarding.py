"""Protect files from overwriting: those that a run reads, and those that links lead to."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from factcheck.cli.messages import fail
from factcheck.cli.shell import STDIN
from factcheck.config import OWN_FILE, SHARED_FILE, Settings
from factcheck.load import SUFFIXES, Project, find, project
from factcheck.model.corpus import Corpus
from factcheck.model.source import Source

Identity = tuple[int, int]
"""Identifies a file, whatever it is called: its device and its number there."""


def refuse_claim_files(outputs: Iterable[Path], settings: Settings) -> None:
    """End where an output is a claim file, or a link in the project that leads out of it."""
    outputs = [*outputs]
    within = project_of(settings)
    for output in outputs:
        if within.leads_out(os.fspath(output), hidden=False):
            fail(
                f"{output} is a link to what is hidden or out of the project; name the file that it leads to"
            )
    if there := _identities(outputs):
        _refuse(there, claim_files(settings))
    for output in outputs:
        is_meant = output.name.lower().endswith(SUFFIXES) or output.name in (OWN_FILE, SHARED_FILE)
        if is_meant or ".git" in output.absolute().parts:
            fail(
                f"{output} is named like a claim file, settings or a part of git; name another file for the output"
            )


def refuse_texts(outputs: Iterable[Path], settings: Settings, corpus: Corpus) -> None:
    """End where an output is a file that a source names as its text, or a table as its data."""
    if there := _identities(outputs):
        _refuse(there, texts_of(settings, corpus.sources.values()))
        _refuse(there, map(Path, corpus.data))


def project_of(settings: Settings) -> Project:
    """Return the project of a run."""
    return project(settings.project, settings.paths, settings.source_path)


def claim_files(settings: Settings) -> Iterator[Path]:
    """Yield the claim files and texts that a run reads."""
    paths = (Path(path) for path in settings.paths if path != STDIN)
    found = find(paths, project_of(settings))
    yield from (*found.files.values(), *found.texts.values())


def texts_of(settings: Settings, sources: Iterable[Source]) -> Iterator[Path]:
    """Yield every file in which the text of a source is looked up, whether it exists or not."""
    for source in sources:
        if source.file:
            for folder in (str(Path(source.file.span.file).parent), *settings.source_path):
                yield Path(folder, source.file.value)


def _refuse(outputs: dict[Identity, Path], inputs: Iterable[Path]) -> None:
    """End where one of the inputs is an output."""
    for file in inputs:
        output = outputs.get(_identity(file) or (0, 0))
        if output is not None:
            other = "" if output == file else f" (as {file})"
            fail(
                f"{output} is read by this check{other} and never written over; name another file for the output"
            )


def _identities(files: Iterable[Path]) -> dict[Identity, Path]:
    """Return the outputs that exist, by their identity."""
    return {identity: file for file in files if (identity := _identity(file))}


def _identity(file: Path) -> Identity | None:
    """Return the identity of a regular file; ``None`` where there is none."""
    with suppress(OSError, ValueError):
        found = file.stat()
        if stat.S_ISREG(found.st_mode):
            return found.st_dev, found.st_ino
    return None
