"""Commands on texts: their figures, and which of them claims cover."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.messages import fail, put, say
from factcheck.cli.options import locating, showing
from factcheck.cli.shell import (
    FINE,
    FOUND,
    input_text,
    no_files,
    settings_of,
    style_of,
    tell_skipped,
    why_unread,
)
from factcheck.render import COLORS

if TYPE_CHECKING:
    from factcheck.model.article import Article
    from factcheck.model.coverage import Coverage

TELLING = click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How they are told.",
)
LANGUAGE = click.option(
    "--language",
    metavar="CODE",
    help="The language of the text: de, en, fr; its words tell it else.",
)


@click.command()
@locating
@click.option(
    "--min-coverage",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="Exit with 1 where less of a text's quantities is claimed, read or set aside.",
)
@TELLING
@showing
def coverage(
    *, quiet: bool, min_coverage: float | None, output_format: str, **flags: object
) -> int:
    """Tell which figures of texts are claimed, read in a relation, set aside, or none of these."""
    from fractions import Fraction

    from factcheck.pipeline import coverage as look
    from factcheck.render import coverage as table
    from factcheck.render import json
    from factcheck.render.phrases import count

    settings = settings_of(flags)
    corpus, found = look(settings.paths, settings)
    tell_skipped(corpus, quiet=quiet)
    if not (corpus.files or corpus.texts or corpus.problems):
        fail(no_files(settings, corpus))
    told = (
        json.render_coverage(found)
        if output_format == "json"
        else table.render(found, style_of(settings.color))
    )
    put(told)
    if corpus.problems:
        where = "claim files" if corpus.files else "texts"
        say(f"{count(len(corpus.problems), 'error')} in the {where}, which factcheck check tells.")
    _tell_missing(found, needed=min_coverage is not None, quiet=quiet)
    # What cannot be read may cover less.
    status = FOUND if corpus.problems else FINE
    if min_coverage is None:
        return status
    low = [covered for covered in found.sources if covered.percent < Fraction(str(min_coverage))]
    for covered in low:
        say(f"{covered.source}: {table.percent_text(covered)} is less than {min_coverage:g}%")
    return FOUND if low else status


def _tell_missing(found: "Coverage", *, needed: bool, quiet: bool) -> None:
    """Tell which texts are not looked into; the work ends where one is needed and there is none."""
    if found.unavailable and not quiet:
        say(f"Not at hand, so not looked into: the texts of {', '.join(found.unavailable)}")
    if found.sources:
        return
    where = (
        "none of the texts that the sources name is at hand"
        if found.unavailable
        else "no source names a file"
    )
    if needed:
        fail(where)
    if not quiet:
        say(f"Nothing to look into: {where}.")


@click.command(
    help=(
        "Print the figures of a text, as claims are checked against them. FILE is .txt, .md "
        "or .html; - is the standard input.\n\n"
        "Offsets count characters of the file."
    )
)
@click.argument("file")
@LANGUAGE
@TELLING
@click.option(
    "--color", type=click.Choice(COLORS), default=COLORS[0], help="Whether to use colours."
)
def figures(file: str, language: str | None, output_format: str, color: str) -> int:
    """Print the figures of a text; return the exit status."""
    from factcheck.recognise import figures as recognise
    from factcheck.render import figures as table
    from factcheck.render import json

    article = input_text(file)
    found = []
    for figure in recognise(article.prose.text, language_of(article, language)):
        start, end = article.prose.origin(figure.start, figure.end)
        found.append(figure._replace(start=start, end=end))
    if output_format == "json":
        put(json.render_figures(found))
    else:
        put(table.render(article.lines, found, style_of(color)))
    return FINE


def language_of(article: "Article", requested: str | None) -> str:
    """Return the language to read a text in.

    It is the requested one, else the one that its words suggest, else English. The work ends where
    they suggest one that is not read.
    """
    from factcheck.cover import tongue
    from factcheck.model.article import Trouble, Unavailable
    from factcheck.recognise import LOCALES, UnknownLanguageError

    if requested and not tongue.known(requested):
        fail(str(UnknownLanguageError(requested)))
    if not requested and tongue.is_foreign([article.running]):
        unread = Unavailable(Trouble.UNKNOWN_LANGUAGE, ", ".join(LOCALES))
        fail(f"{article.file} {why_unread(unread)}")
    return tongue.known(requested or "") or tongue.guess([article.prose.text]) or "en"
