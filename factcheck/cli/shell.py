"""What stands between the commands and the shell: settings, files and the exit status."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

import click

from factcheck.cli.messages import fail, say
from factcheck.cli.streams import stdout

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.config import Settings
    from factcheck.model.article import Article, Unavailable
    from factcheck.model.corpus import Corpus
    from factcheck.model.report import Report
    from factcheck.render.style import Style

FINE, FOUND, FAILED = 0, 1, 2
STDIN = "-"
# Files without a claim that a message names.
FILES = 5


class WorkersLost(click.ClickException):
    """The workers of a run are lost; it carries a report on what was found before."""

    def __init__(self, why: str, report: "Report") -> None:
        super().__init__(why)
        self.report = report


def settings_of(flags: Mapping[str, object]) -> "Settings":
    """Return the settings of this run; end where something is wrong with them."""
    from pathlib import Path

    from factcheck.config import Misconfigured, settle

    given: dict[str, object] = {
        name: value for name, value in flags.items() if value not in (None, ())
    }
    for name in ("select", "ignore"):
        if name in given:
            texts = cast("Sequence[str]", flags[name])
            given[name] = [
                rule.strip() for text in texts for rule in text.split(",") if rule.strip()
            ]
    config = given.pop("config", None)
    try:
        here = Path.cwd()
    except OSError as error:
        fail(
            f"the working folder cannot be used ({error.strerror or error}); change to one that exists"
        )
    settings = settle(given, here, os.environ, str(config) if config else None)
    if isinstance(settings, Misconfigured):
        fail(f"{settings.where}: {settings.what}")
    return _with_paths(settings, is_given="paths" in given)


def _with_paths(settings: "Settings", *, is_given: bool) -> "Settings":
    """Return settings whose paths exist; end where one does not.

    A repository of texts alone has no folder for claims: all of it is looked at then.
    """
    from dataclasses import replace

    from factcheck.config import Settings

    absent = [path for path in settings.paths if path != STDIN and is_absent(path)]
    if absent and settings.paths == Settings().paths and not is_given:
        return replace(settings, paths=(".",))
    if absent:
        hint = "" if is_given else "; name the files or folders that hold your claims"
        fail(f"there is no file or folder {absent[0]}{hint}")
    return settings


def checked(  # noqa: PLR0913 - what is wanted, one by one
    settings: "Settings",
    *,
    quiet: bool = False,
    want_bounds: bool,
    want_implied: bool = False,
    want_proofs: bool = False,
    assumed: Sequence[str] = (),
    asked: Sequence[str] = (),
    texts: Sequence["Article"] = (),
    outputs: Sequence["Path"] = (),
) -> "Report":
    """Check the configured paths and return the report.

    ``assumed`` are statements held true besides, ``asked`` expressions whose cells of tables are
    to be known, ``texts`` are read beside those of the paths.
    Unless ``quiet``, a terminal shows the progress. Where one of the ``outputs`` would overwrite
    what is read, the work ends at once.
    """
    from contextlib import nullcontext
    from datetime import datetime

    from factcheck.cli.guarding import refuse_claim_files, refuse_texts
    from factcheck.cli.progress import progress_line
    from factcheck.model.progress import ignore_progress
    from factcheck.pipeline import Unfinished
    from factcheck.pipeline import run as check_all
    from factcheck.render.gaps import CUT_OFF, gaps

    # pint imports numpy wherever it is installed, which would take longer than checking an article;
    # only large groups of claims need it, and solve/engines/linear/interior.py lets it in for them.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    refuse_claim_files(outputs, settings)
    today = datetime.now().astimezone().date()
    try:
        shows = sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not quiet
        with progress_line(sys.stderr) if shows else nullcontext(ignore_progress) as progress:
            found = check_all(
                settings.paths,
                settings,
                today,
                want_bounds=want_bounds,
                want_implied=want_implied,
                want_proofs=want_proofs,
                assumed=assumed,
                asked=asked,
                texts=texts,
                progress=progress,
                loaded=lambda corpus: refuse_texts(outputs, settings, corpus),
            )
    except Unfinished as unfinished:
        raise WorkersLost(str(unfinished), unfinished.report) from None
    finally:
        if sys.modules.get("numpy", sys) is None:
            del sys.modules["numpy"]
    if not quiet:
        _tell_unread_rules(settings)
    tell_skipped(found.corpus, quiet=quiet)
    _refuse_nothing(found, settings)
    for gap in () if quiet else gaps(found):
        if gap.kind == CUT_OFF:
            say(f"note: {gap.why}")
    return found


def _tell_unread_rules(settings: "Settings") -> None:
    """Tell which rules cannot be ignored, though the settings do."""
    from factcheck.model.rule import UNREAD

    for name in sorted(UNREAD.intersection(settings.ignore)):
        say(
            f"warning: {name} cannot be ignored, since nobody knows what is wrong there; it is told all the same"
        )


def _refuse_nothing(found: "Report", settings: "Settings") -> None:
    """End where there was not a single claim to check."""
    from factcheck.model.article import Article
    from factcheck.render.phrases import count

    articles, summary = found.evidence.articles, found.summary
    given = {name: articles[name] for name, source in found.corpus.sources.items() if source.given}
    if any(isinstance(article, Article) for article in given.values()):
        return
    if not (summary.claims or summary.errors):
        for name, article in given.items():
            fail(f"nothing was checked: {name} {why_unread(article)}")
    if not (summary.files or found.corpus.problems):
        fail(no_files(settings, found.corpus))
    if not (summary.claims or summary.errors):
        files = found.corpus.files
        more = f" and {count(len(files) - FILES, 'more file')}" if len(files) > FILES else ""
        fail(f"nothing was checked: there is no claim in {', '.join(files[:FILES])}{more}")


def why_unread(article: "Article | Unavailable") -> str:
    """Return why a text is not read; empty where it is."""
    from factcheck.model.article import Unavailable
    from factcheck.rules.source_unavailable import REASONS

    if not isinstance(article, Unavailable):
        return ""
    return REASONS[article.trouble].format(article.value)


def tell_skipped(corpus: "Corpus", *, quiet: bool) -> None:
    """Print which files look meant and were not read.

    Where nothing else was read, it is printed even if ``quiet``.
    """
    from factcheck.render.gaps import skipped_files

    if not quiet or not corpus.files:
        for gap in skipped_files(corpus):
            say(f"note: {gap.why}")


def no_files(settings: "Settings", corpus: "Corpus") -> str:
    """Return the message that there is nothing to check, and what was passed over."""
    from factcheck.render.phrases import count

    message = f"there are no claim files (*.claims.yaml, .yml, .json, .jsonl) and no texts (.md, .html, .txt) under {', '.join(settings.paths)}"
    if not corpus.passed:
        return message
    return f"{message}; passed over: {count(corpus.passed, 'text')} that git ignores or that came with a program; name such a folder or file itself to have it read"


def is_absent(path: str) -> bool:
    """Whether there is no such file or folder; where that cannot be found out, the work ends."""
    from pathlib import Path

    try:
        Path(path).stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError as error:
        fail(f"{path} cannot be looked at: {error.strerror or error}")
    return False


def status_of(report: "Report", settings: "Settings", *, exit_zero: bool) -> int:
    """Return the exit status for a report."""
    return FOUND if report.fails(settings.fail_on) and not exit_zero else FINE


def style_of(color: str, *, quiet: bool = False, to_file: bool = False) -> "Style":
    """Return how to write to stdout. What is not a terminal gets the same bytes everywhere."""
    from shutil import get_terminal_size

    from factcheck.render.style import Style

    terminal = stdout().isatty() and not to_file
    colored = color == "always"
    if color == "auto" and not to_file and not os.environ.get("NO_COLOR"):
        colored = bool(os.environ.get("FORCE_COLOR")) or (
            terminal and os.environ.get("TERM") != "dumb"
        )
    return Style(
        max(get_terminal_size().columns, 40) if terminal else Style().width, colored, quiet
    )


def input_text(file: str, name: str = STDIN) -> "Article":
    """Return the text of a file, of the standard input for ``-``; end where it cannot be read.

    ``name`` is what the standard input is called; its suffix says what format it is in.
    """
    from pathlib import Path

    from factcheck.load import read_text
    from factcheck.model.article import Unavailable

    found = read_text(sys.stdin.buffer if file == STDIN else Path(file), name)
    if isinstance(found, Unavailable):
        named = "the standard input" if file == STDIN else file
        fail(f"{named} {why_unread(found)}")
    return found
