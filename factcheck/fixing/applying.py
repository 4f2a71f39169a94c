"""Edits carried out in the texts of files, and the digests that sources record of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import pairwise

from factcheck.fixing.edit import Edit, Known
from factcheck.model.article import Article
from factcheck.model.lines import Lines

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def applied(
    edits: Iterable[Edit], known: Known, contents: Mapping[str, bytes]
) -> dict[str, str] | None:
    """Return the new texts of files; ``None`` where edits of one file overlap.

    ``contents`` are the bytes of these files and of all claim files. A text whose digest its source
    records is recorded anew.
    """
    by_file: defaultdict[str, set[Edit]] = defaultdict(set)
    for edit in edits:
        by_file[edit.span.file].add(edit)
    texts: dict[str, str] = {}
    for file, there in by_file.items():
        edited = _edited(contents[file].decode(), there)
        if edited is None:
            return None
        texts[file] = edited
    for source in known.corpus.sources.values():
        article = known.evidence.articles.get(source.name)
        file = source.span.file
        if (
            isinstance(article, Article)
            and article.file in texts
            and source.sha256 == article.sha256
            and file in contents
        ):
            old = texts.get(file, contents[file].decode())
            texts[file] = old.replace(article.sha256, _digest(texts[article.file]))
    return texts


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _edited(text: str, edits: Iterable[Edit]) -> str | None:
    """Return a text with its edits made, a mark of byte order before it kept."""
    start = len(BOM) if text.startswith(BOM) else 0
    lines = Lines(text[start:])
    places = sorted(
        (
            lines.offset(edit.span.line, edit.span.column) + start,
            lines.offset(edit.span.end_line, edit.span.end_column) + start,
            edit.text,
        )
        for edit in edits
    )
    if any(one[1] > other[0] for one, other in pairwise(places)):
        return None
    for first, last, new in reversed(places):
        text = text[:first] + new + text[last:]
    return text
