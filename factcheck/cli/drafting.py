"""The command that writes claim files from texts."""

import os
from typing import TYPE_CHECKING

import click

from factcheck.cli.prose import LANGUAGE, language_of
from factcheck.cli.shell import FINE, fail, input_text, is_absent, put, say, settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.config import Settings
    from factcheck.model.article import Article
    from factcheck.model.coverage import Coverage, Covered
    from factcheck.model.draft import Drafted


@click.command(
    help=(
        "Write a claim file from a text: each sentence with figures a claim, each figure a "
        "quantity of its own.\n\n"
        "ARTICLE is a .txt, .md or .html file. A file that exists is never overwritten."
    )
)
@click.argument("article")
@LANGUAGE
@click.option(
    "--to",
    metavar="FILE",
    help="The claim file to write; - is stdout.  [default: beside the article]",
)
@click.option(
    "--update",
    is_flag=True,
    help="Add what no claim of the file covers yet, and leave the rest as it is.",
)
def draft(article: str, language: str | None, to: str | None, *, update: bool) -> int:
    """Write a claim file from a text; return the exit status."""
    from pathlib import Path

    if article == "-":
        fail("a claim file names its article: give a file instead of -")
    text = input_text(article)
    target = Path(to) if to else Path(article).with_suffix(".claims.yaml")
    settings = settings_of({"paths": (article,), "config": None})
    if update:
        return _update(text, target, settings, language)
    if to != "-" and not is_absent(str(target)):
        fail(
            f"{target} exists and is never overwritten; --update adds what is new, --to FILE writes another file"
        )
    from factcheck.cli.writing import create
    from factcheck.draft import draft as propose
    from factcheck.load import project
    from factcheck.reading import read
    from factcheck.recognise import figures
    from factcheck.render import skeleton

    spoken = language_of(text, language)
    prose = text.prose.text
    found = figures(prose, spoken)
    drafted = propose(
        prose,
        spoken,
        _source_name(Path(article)),
        relations=read(text, spoken, found),
        rows=_rows(text),
    )
    folder = Path() if to == "-" else target.parent
    written = skeleton.render_file(
        drafted, _path_from(Path(article), folder, settings), text.sha256, spoken
    )
    if to == "-":
        put(written)
    else:
        create({target: written})
    say(
        f"{_summary(drafted)}{'' if to == '-' else f' in {target}'}. Each is marked as a draft until you remove that."
    )
    within = project(settings.project, [str(folder)], settings.source_path)
    if not within.has(os.path.realpath(article)):
        say(
            f"{article} is out of the project: its text is read where --source-path or FACTCHECK_SOURCES names its folder"
        )
    return FINE


def _update(text: "Article", target: "Path", settings: "Settings", language: str | None) -> int:
    """Add to a claim file what it does not cover; return the exit status."""
    from dataclasses import replace

    from factcheck.cli.writing import save
    from factcheck.draft import draft as propose
    from factcheck.pipeline import coverage
    from factcheck.reading import read
    from factcheck.recognise import figures
    from factcheck.render import skeleton

    if not target.is_file():
        fail(f"there is no file {target} to add to; without --update it is written")
    if target.suffix not in {".yaml", ".yml"}:
        fail(f"{target} is not YAML: nothing can be added to it")
    corpus, found = coverage([str(target)], replace(settings, paths=(str(target),)))
    if corpus.problems:
        fail(f"{target} has errors, which factcheck check tells; nothing was added")
    covered = _covered(text, target, found)
    if language and language_of(text, language) != covered.language:
        fail(f"{target} has its source {covered.source} in another language: {covered.language}")
    done = {index for index, tracked in enumerate(covered.figures) if tracked.is_settled}
    ids = [claim.id for claim in corpus.claims]
    found_figures = figures(text.prose.text, covered.language)
    drafted = propose(
        text.prose.text,
        covered.language,
        covered.source,
        done,
        corpus.quantities,
        ids,
        read(text, covered.language, found_figures, done),
        _rows(text),
    )
    declared = corpus.sources[covered.source].sha256
    if declared and declared != text.sha256:
        say(f"{text.file} has changed since: its sha256 is {text.sha256} now.")
    if not drafted.drafts:
        say(f"Nothing to add: {target} covers every figure that can be a claim.")
        return FINE
    before = target.read_bytes().decode()
    after = skeleton.add_drafts(before, drafted)
    if after is None:
        fail(f"nothing can be added to {target}: write its quantities and claims one a line")
    save({target: after})
    say(f"{_summary(drafted)} added to {target}; the rest is as it was.")
    return FINE


def _rows(text: "Article") -> list[tuple[int, int]]:
    """Return the rows of the tables of a text, each from its first cell to its last one."""
    return [
        (row[0].start, row[-1].end)
        for table in text.layout.tables
        for row in table.rows
        if row[0].start < row[-1].end
    ]


def _covered(text: "Article", target: "Path", found: "Coverage") -> "Covered":
    """Return what a claim file covers of a text; fail where no source of it has that text."""
    from pathlib import Path

    covered = next((one for one in found.sources if Path(one.file).samefile(text.file)), None)
    if covered is None:
        gone = (
            f"; not at hand are the texts of {', '.join(found.unavailable)}"
            if found.unavailable
            else ""
        )
        fail(f"no source in {target} has {text.file} as its file{gone}")
    return covered


def _source_name(article: "Path") -> str:
    """Return the name of the source for an article."""
    from factcheck.reading.naming import slug

    return slug(article.stem)


def _path_from(article: "Path", folder: "Path", settings: "Settings") -> str:
    """Return how a claim file in a folder names an article.

    That is relative to the folder itself, or to a folder of the source path.
    """
    from pathlib import Path

    whole = article.resolve()
    for base in (folder, *map(Path, settings.source_path)):
        if whole.is_relative_to(base.resolve()):
            return whole.relative_to(base.resolve()).as_posix()
    return Path(os.path.relpath(whole, folder.resolve())).as_posix()


def _summary(drafted: "Drafted") -> str:
    """Return how many claims and figures were drafted, and what no literal can express."""
    from factcheck.render.phrases import count

    figures = sum(len(draft.proposals) for draft in drafted.drafts)
    summary = f"{count(len(drafted.drafts), 'claim')} with {count(figures, 'figure')}"
    if drafted.without_literal:
        summary += f" ({', '.join(drafted.without_literal[:5])}{' …' if len(drafted.without_literal) > 5 else ''}: no literal says that)"  # noqa: PLR2004 - a few
    return summary
