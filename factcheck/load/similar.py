"""Files that a misspelt name was probably meant to be."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from factcheck.load.projects import Project
from factcheck.load.texts import FORMATS
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.nearest import nearest
from factcheck.model.source import Source

# Misspelt names that are looked up in a run, at most; this bounds the cost in a large corpus.
MOST_LOOKED_UP = 100


def suggested(
    texts: Mapping[str, Article | Unavailable],
    sources: Iterable[Source],
    source_path: Sequence[str],
    within: Project,
) -> dict[str, Article | Unavailable]:
    """Return the texts of sources, with the file that was probably meant where one is not there.

    A text that need not be here has its digest recorded; any other name may be misspelt.
    """
    found = dict(texts)
    looked_up = 0
    for source in sources:
        text = texts.get(source.name)
        if source.sha256 or not source.file or not isinstance(text, Unavailable):
            continue
        if text.trouble in (Trouble.ABSENT, Trouble.UNKNOWN_FORMAT) and looked_up < MOST_LOOKED_UP:
            looked_up += 1
            folders = (str(Path(source.file.span.file).parent), *source_path)
            found[source.name] = text._replace(nearest=similar(source.file.value, folders, within))
    return found


def similar(name: str, folders: Iterable[str], within: Project) -> str:
    """Return the path most like a name that a text has; empty where no folder has one.

    It is in the first folder that has one.
    """
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/"):
        return ""
    return next(filter(None, (_descend(Path(folder), parts, within) for folder in folders)), "")


def _descend(folder: Path, parts: tuple[str, ...], within: Project) -> str:
    """Return the path from a folder that has at each step the name most like the one wanted.

    Empty where a step has none.
    """
    *above, file = parts
    taken = []
    for part in above:
        found = part if part == ".." else _most_like(part, _folders_and_texts(folder, within)[0])
        if not found:
            return ""
        taken.append(found)
        folder /= found
    found = _most_like(file, _folders_and_texts(folder, within)[1])
    return "/".join([*taken, found]) if found else ""


def _most_like(name: str, known: tuple[str, ...]) -> str:
    """Return the same name, else one that differs in its suffix alone, else the nearest."""
    stem = Path(name).stem.casefold()
    same = (other for other in known if Path(other).stem.casefold() == stem)
    return name if name in known else next(same, "") or nearest(name, known)


def _folders_and_texts(folder: Path, within: Project) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the folders and the texts in a folder of the project that are not hidden.

    Both are empty where the folder cannot be listed or is not in the project.
    """
    if not within.has(os.path.realpath(folder)):
        return (), ()
    try:
        with os.scandir(folder) as entries:
            shown = sorted(
                (entry.name, entry.is_dir()) for entry in entries if not entry.name.startswith(".")
            )
    except (OSError, ValueError):
        return (), ()
    texts = tuple(
        name for name, is_folder in shown if not is_folder and Path(name).suffix.lower() in FORMATS
    )
    return tuple(name for name, is_folder in shown if is_folder), texts
