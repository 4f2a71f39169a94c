"""What programs call: checks of files and of texts at hand, questions, and figures.

In: paths, texts, claims as text or as plain data. Out: a ``Report``, a ``Reply``, ``Figure``s.
Imports the pipeline and, where they are needed, the readers of texts.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from os import PathLike, fspath
from pathlib import Path

from factcheck.config import Settings
from factcheck.model.article import Article, Unavailable
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.inquiry import ASKED, ASSUMED, Reply
from factcheck.model.report import Report
from factcheck.pipeline import run

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]
Claims = str | Mapping[str, object]
"""The content of a claim file: YAML or JSON, or what it would be as mappings, lists and texts."""

# What claims that no file has are called in places and messages.
CLAIMS_AS_TEXT, CLAIMS_AS_DATA = "claims.yaml", "claims.json"
# What a language is called that nobody tells and that is none of those that are read.
UNKNOWN = "the language of the text"
# What the places in arguments are called here.
ARGUMENTS = {ASSUMED: "assume", ASKED: "expression"}


def check(
    paths: Paths,
    *,
    settings: Settings | None = None,
    today: date | None = None,
    bounds: bool = True,
    executor: Executor | None = None,
) -> Report:
    """Check all claim files and texts under one or several paths together; return the report.

    Args:
        paths: files and folders.
        settings: what to look for and how hard; no configuration file is read. ``paths``,
            ``baseline`` and what concerns output are not looked at.
        today: the day on which accepted findings expire; the present one unless given.
        bounds: whether to ask as well how low and high each quantity can be, which takes time.
        executor: who shares the work where there is much, instead of ``settings.scheduler`` and
            ``settings.workers``: its workers must be able to import this version of factcheck. It
            stays open.

    Returns:
        The verdict, the findings and what was read. What is wrong with the files is among the
        findings, and so is what is accepted (``finding.accepted``). Where ``summary.claims`` and
        ``summary.texts`` are 0 nothing was checked: take that for no success, as the command line
        does, which exits with 2. ``corpus.skipped`` are files that look meant and were not read.

    Raises:
        Unfinished: where the scheduler of the settings is lost.
    """
    return run(
        _listed(paths),
        settings or Settings(),
        _day(today),
        want_bounds=bounds,
        executor=executor,
    )


def check_text(  # noqa: PLR0913 - a text, what is known of it, and what is wanted
    text: str,
    *,
    language: str | None = None,
    claims: Claims | None = None,
    name: str = "text.md",
    settings: Settings | None = None,
    today: date | None = None,
    bounds: bool = False,
) -> Report:
    """Check what a text states between its figures, and claims about it; return the report.

    Args:
        text: as somebody writes it: Markdown, HTML or plain, as ``name`` ends.
        language: a BCP 47 code; guessed from the words where it is not given.
        claims: the content of a claim file. Its source with ``file: <name>`` is the text, and so
            is what its claims are about where it declares no ``sources`` and no ``include``; what
            else it names (the files of other sources, tables, queries, ``include``) is read as for
            a claim file in the working folder, never from outside of its project.
        name: what the text is called in findings. Its suffix says how it is read (``.md``,
            ``.html``, ``.txt``). No file of that name is looked for.
        settings: as ``check`` takes them.
        today: as ``check`` takes it.
        bounds: as ``check`` takes it.

    Returns:
        The report, as ``check`` gives it. ``summary.relations`` says how much was read in the text:
        where that is 0, and there are no claims, nothing was compared.

    Raises:
        ValueError: where the text is too large or has half a surrogate pair, the claims are no
            data of JSON, or the language has no words here.
    """
    settings = settings or Settings()
    if language is not None:
        settings = replace(settings, language=_known(language))
    return run(
        [],
        settings,
        _day(today),
        want_bounds=bounds,
        texts=[_article(text, name)],
        documents=_documents(claims, name),
    )


def ask(
    expression: str,
    paths: Paths = (),
    *,
    claims: Claims | None = None,
    assume: Sequence[str] = (),
    settings: Settings | None = None,
) -> Reply:
    """Return what claims imply for an expression of the language: its values, and why.

    ``paths`` and ``claims`` are what is asked, as ``check`` and ``check_text`` take them;
    ``assume`` are statements that are held true besides. ``Reply.values`` is ``None`` where nothing
    is implied, and ``Reply.why`` says why.

    Raises:
        ValueError: where the expression, an assumption or a file cannot be read; it says why.
    """
    from factcheck import asking

    settings = replace(settings or Settings(), select=(), ignore=())
    report = run(
        _listed(paths),
        settings,
        _day(None),
        want_bounds=False,
        assumed=assume,
        asked=[expression],
        documents=_documents(claims),
    )
    reply = asking.ask(expression, report, settings)
    flaws = [one for one in report.findings if one.is_unread and one.rule != "undecided"]
    if not isinstance(reply, Reply):
        flaws += reply
    if flaws or not isinstance(reply, Reply):
        raise ValueError("; ".join(map(_located, flaws)))
    return reply


def draft(text: str, *, language: str | None = None, name: str = "text.md") -> str:
    """Return a claim file, as YAML, with a draft of what a text says.

    Each sentence and row of a table with figures is a claim, each thing that has figures a
    quantity, and what the text states between them stands as statements.

    Args:
        text: as ``check_text`` takes it.
        language: as ``check_text`` takes it.
        name: what the file of the text is called in the claim file; its suffix says how it is read.

    Raises:
        ValueError: where the text is too large, or in a language that has no words here.
    """
    from factcheck import drafting
    from factcheck.reading.naming import slug
    from factcheck.render import skeleton

    article = _article(text, name)
    spoken = _spoken([article.running], language)
    drafter = drafting.Drafter()
    return skeleton.render_file([drafter.source(article, spoken, slug(Path(name).stem), name)])


def figures(text: str, language: str | None = None) -> tuple[Figure, ...]:
    """Return the figures of a plain text, in their order; they never overlap.

    ``language`` is a BCP 47 code; guessed from the words where it is not given.

    Raises:
        ValueError: where the language has no words here.
    """
    from factcheck import recognise

    return recognise.figures(text, _spoken([text], language))


def _listed(paths: Paths) -> list[str]:
    """Return one path or several as a list."""
    several = [paths] if isinstance(paths, str | PathLike) else paths
    return [fspath(path) for path in several]


def _day(today: date | None) -> date:
    """Return a day, the present one unless given."""
    return today or datetime.now(tz=UTC).date()


def _located(flaw: Finding) -> str:
    """Return the place and the message of a flaw; places in arguments have their names here."""
    file, line, column, *_ = flaw.span
    return f"{ARGUMENTS.get(file, file)}:{line}:{column}: {flaw.message}"


def _spoken(words: Sequence[str], language: str | None) -> str:
    """Return the language of some words: the one that is told, or that they suggest, or English."""
    from factcheck.cover import tongue
    from factcheck.recognise import UnknownLanguageError

    if language is not None:
        return _known(language)
    if tongue.is_foreign(words):
        raise UnknownLanguageError(UNKNOWN)
    return tongue.guess(words) or "en"


def _known(language: str) -> str:
    """Return the language of a BCP 47 code; raises ``ValueError`` where it has no words here."""
    from factcheck.cover import tongue
    from factcheck.recognise import UnknownLanguageError

    known = tongue.known(language)
    if not known:
        raise UnknownLanguageError(language)
    return known


def _article(text: str, name: str) -> Article:
    """Return a text as a reader sees it."""
    from factcheck.load import read_text
    from factcheck.rules.source_unavailable import REASONS

    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        message = f"{name} has half a surrogate pair, which is no character, at {error.start}"
        raise ValueError(message) from None
    found = read_text(BytesIO(data), name)
    if isinstance(found, Unavailable):
        message = f"{name} {REASONS[found.trouble].format(found.value)}"
        raise ValueError(message)  # noqa: TRY004 - the type is right, the value is not
    return found


def _documents(claims: Claims | None, text: str = "") -> dict[str, str]:
    """Return the content of a claim file by what it is called; it is about a text at hand."""
    from factcheck.load import about

    if claims is None:
        return {}
    claims = about(claims, text) if text else claims
    if isinstance(claims, str):
        return {CLAIMS_AS_TEXT: claims}
    try:
        return {CLAIMS_AS_DATA: json.dumps(claims, ensure_ascii=False, indent=2)}
    except (TypeError, RecursionError) as error:
        message = f"the claims are no data of JSON: {error}"
        raise ValueError(message) from None
