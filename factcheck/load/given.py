"""The texts that were given beside claim files, as sources of their own."""

import json
import os
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path

from factcheck.load.texts import LARGEST, read_text
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.corpus import Corpus
from factcheck.model.problem import Kind, Problem
from factcheck.model.report import MARK
from factcheck.model.source import Source
from factcheck.model.span import Span, Text

# The head of a text in which a report of ours says that it is one.
HEAD = 2000
# What stands at the front of a page for programs, and the day in it.
FRONT = re.compile(r"---[ \t]*\r?\n.*?\n---[ \t]*\r?\n", re.DOTALL)
DATE = re.compile(
    r"^(?:date|published)[ \t]*:[ \t]*[\"']?([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])", re.MULTILINE
)

# The keys of a claim file that say what its claims are about, in YAML, too; one written in blocks.
ABOUT = frozenset({"sources", "include"})
ABOUT_IN_YAML = re.compile(r"^[\"']?(?:sources|include)\b|^(?:---|\.\.\.)", re.MULTILINE)
BLOCK = re.compile(r"^[\"']?claims[\"']?\s*:", re.MULTILINE)


def about(claims: str | Mapping[str, object], name: str) -> str | Mapping[str, object]:
    """Return the content of a claim file, about the text of a name where it has no sources.

    That text is declared behind all else, so that every place stays what it is.
    """
    own = {"text": {"file": name}}
    if not isinstance(claims, str):
        return {**claims, "sources": own} if ABOUT.isdisjoint(claims) else claims
    if not BLOCK.search(claims) or ABOUT_IN_YAML.search(claims):
        return claims
    end = "" if claims.endswith("\n") else "\n"
    return f"{claims}{end}sources: {json.dumps(own, ensure_ascii=False)}\n"


def with_texts(
    corpus: Corpus,
    articles: Mapping[str, Article | Unavailable],
    handed: Iterable[Article],
    source_path: Sequence[str],
) -> tuple[Corpus, dict[str, Article | Unavailable]]:
    """Return a corpus with a source for each text that was given, and the articles with theirs."""
    found, sources = dict(articles), dict(corpus.sources)
    problems = [*corpus.problems]
    # Also where a source cannot be read now: that is told of the source.
    places = {
        name: [_real(read.file)]
        if isinstance(read := articles.get(name), Article)
        else _places(one, source_path)
        for name, one in sources.items()
    }
    known = frozenset(chain.from_iterable(places.values()))
    unknown = (
        (name, read_text(Path(path)))
        for name, path in corpus.texts.items()
        if _real(path) not in known
    )
    for name, article in (*((one.file, one) for one in handed), *unknown):
        begin = Span(name, 1, 1, 1, 1)
        meant = [source for source, some in places.items() if _real(name) in some]
        if isinstance(article, Unavailable):
            problems.append(_problem(article, begin))
        elif meant:
            found |= dict.fromkeys(meant, article)
        elif not is_report(article):
            source = _free(name, sources)
            sources[source] = Source(
                source, begin, file=Text(name, begin), published=_date_of(article), given=True
            )
            found[source] = article._replace(file=name)
    return corpus._replace(sources=sources, problems=tuple(problems)), found


def _date_of(article: Article) -> str | None:
    """Return the day that the front matter of a text gives it; ``None`` where there is none."""
    front = FRONT.match(article.lines.text[:HEAD])
    found = DATE.search(front[0]) if front else None
    if found is None:
        return None
    try:
        return date.fromisoformat(found[1]).isoformat()
    except ValueError:
        return None


def _free(name: str, taken: Collection[str]) -> str:
    """Return a name for a source that no other one has."""
    while name in taken:
        name += "'"
    return name


def _places(source: Source, source_path: Sequence[str]) -> list[str]:
    """Return where the text of a source may be, the first place first."""
    if source.file is None:
        return []
    folders = (str(Path(source.file.span.file).parent), *source_path)
    return [_real(os.path.join(folder, source.file.value)) for folder in folders]  # noqa: PTH118


def is_report(article: Article) -> bool:
    """Whether a text is a report of ours, as its head says."""
    return MARK in article.lines.text[:HEAD]


def _real(path: str) -> str:
    """Return a path without links."""
    return os.path.realpath(path)


def _problem(article: Unavailable, place: Span) -> Problem:
    """Return the problem of a text that cannot be read."""
    if article.trouble is Trouble.NOT_UTF8:
        return Problem(Kind.NOT_UTF8, place, (article.value,))
    if article.trouble is Trouble.NO_TEXT:
        return Problem(Kind.NO_TEXT, place, (article.value,))
    if article.trouble is Trouble.TOO_LARGE:
        return Problem(Kind.FILE_TOO_LARGE, place, (f"more than {LARGEST} bytes", article.value))
    return Problem(Kind.UNREADABLE_FILE, place, (article.value or "no file",))
