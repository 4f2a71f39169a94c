"""The command that writes claim files from texts."""

import os
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.messages import fail, put, say
from factcheck.cli.prose import LANGUAGE, language_of
from factcheck.cli.shell import FINE, STDIN, input_text, is_absent, settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.config import Settings
    from factcheck.drafting import Done, Drafter
    from factcheck.model.article import Article
    from factcheck.model.corpus import Corpus
    from factcheck.model.coverage import Covered
    from factcheck.model.draft import Drafted, Source

# The claim file of several texts.
SEVERAL = "texts.claims.yaml"
# Figures without a literal that are named.
FEW = 5


@click.command(
    help=(
        "Write a claim file from texts: each sentence and row of a table with figures a claim, each "
        "thing that has figures a quantity, and what the texts state between them.\n\n"
        "ARTICLE is a .txt, .md or .html file, or a folder of them. A file that exists is never "
        "overwritten."
    )
)
@click.argument("articles", metavar="ARTICLE…", nargs=-1, required=True)
@LANGUAGE
@click.option(
    "--to",
    metavar="FILE",
    help=(
        "The claim file to write; - is stdout.  [default: beside the article; of a folder, "
        f"{SEVERAL} in it; of several, {SEVERAL}]"
    ),
)
@click.option(
    "--update",
    is_flag=True,
    help="Add what no claim of the file covers yet, and leave the rest as it is.",
)
def draft(articles: tuple[str, ...], language: str | None, to: str | None, *, update: bool) -> int:
    """Write a claim file from texts; return the exit status."""
    from pathlib import Path

    if STDIN in articles:
        fail("a claim file names its article: give a file instead of -")
    texts = _texts(articles)
    target = Path(to) if to else _target(articles)
    settings = settings_of({"paths": articles, "config": None})
    if update:
        return _update(texts, target, settings, language)
    if to != STDIN and not is_absent(str(target)):
        fail(
            f"{target} exists and is never overwritten; --update adds what is new, --to FILE writes another file"
        )
    from factcheck.cli.writing import create
    from factcheck.drafting import Drafter
    from factcheck.render import skeleton

    folder = Path() if to == STDIN else target.parent
    drafter, names = Drafter(), _Names()
    found = [
        _drafted(drafter, names.free(path), path, text, folder, settings, language)
        for path, text in texts
    ]
    written = skeleton.render_file(found)
    if to == STDIN:
        put(written)
    else:
        create({target: written})
    drafted = [source.drafted for source in found]
    say(
        f"{_summary(drafted, '' if to == STDIN else f' in {target}')}. Each is marked as a draft until you remove that."
    )
    _tell_outside(texts, folder, settings)
    return FINE


def _target(articles: Sequence[str]) -> "Path":
    """Return the claim file to write: beside a text, in a folder, or here for several of these."""
    from pathlib import Path

    first = Path(articles[0])
    if len(articles) > 1:
        return Path(SEVERAL)
    return first / SEVERAL if first.is_dir() else first.with_suffix(".claims.yaml")


def _texts(articles: Sequence[str]) -> "list[tuple[Path, Article]]":
    """Return the texts that are named and those of the folders that are; end without any."""
    from pathlib import Path

    from factcheck.load import find, is_report

    found: dict[str, tuple[Path, Article]] = {}
    for name in articles:
        if not Path(name).is_dir():
            found.setdefault(os.path.realpath(name), (Path(name), input_text(name)))
            continue
        below = [(path, input_text(str(path))) for path in find([Path(name)]).texts.values()]
        below = [(path, text) for path, text in below if not is_report(text)]
        if not below:
            fail(f"there is no text (.md, .html, .txt) in {name}")
        for path, text in below:
            found.setdefault(os.path.realpath(path), (path, text))
    return [*found.values()]


class _Names:
    """Names of sources, all different."""

    def __init__(self, taken: Sequence[str] = ()) -> None:
        from factcheck.reading.naming import Names

        self.names = Names(taken)

    def free(self, article: "Path") -> str:
        """Return the name of the source for an article; take it."""
        from factcheck.reading.naming import slug

        return self.names.free(slug(article.stem))


def _drafted(  # noqa: PLR0913, PLR0917 - a text, its place, and how to read it
    drafter: "Drafter",
    name: str,
    path: "Path",
    text: "Article",
    folder: "Path",
    settings: "Settings",
    language: str | None,
    done: "Done | None" = None,
) -> "Source":
    """Return a text as a source of a claim file in a folder, with its drafts."""
    from factcheck.drafting import NOTHING

    file = _path_from(path, folder, settings)
    return drafter.source(text, language_of(text, language), name, file, done or NOTHING)


def _tell_outside(
    texts: "Sequence[tuple[Path, Article]]", folder: "Path", settings: "Settings"
) -> None:
    """Tell which texts are out of the project of a claim file in a folder."""
    from factcheck.load import project

    within = project(settings.project, [str(folder)], settings.source_path)
    for path, _ in texts:
        if not within.has(os.path.realpath(path)):
            say(
                f"{path} is out of the project: its text is read where --source-path or FACTCHECK_SOURCES names its folder"
            )


def _update(
    texts: "Sequence[tuple[Path, Article]]",
    target: "Path",
    settings: "Settings",
    language: str | None,
) -> int:
    """Add to a claim file what it does not cover; return the exit status."""
    from dataclasses import replace

    from factcheck.cli.writing import save
    from factcheck.pipeline import coverage
    from factcheck.render import skeleton

    if not target.is_file():
        fail(f"there is no file {target} to add to; without --update it is written")
    if target.suffix not in {".yaml", ".yml"}:
        fail(f"{target} is not YAML: nothing can be added to it")
    corpus, found = coverage([str(target)], replace(settings, paths=(str(target),)))
    if corpus.problems:
        fail(f"{target} has errors, which factcheck check tells; nothing was added")
    sources = [_covered(text, found.sources) for _, text in texts]
    if not any(sources):
        gone = (
            f"; not at hand are the texts of {', '.join(found.unavailable)}"
            if found.unavailable
            else ""
        )
        fail(f"no source in {target} has {texts[0][1].file} as its file{gone}")
    written = {name for name, one in corpus.quantities.items() if not one.read}
    added = _Adding(corpus, written, target, settings, language)
    drafts = [added.drafted(*one, covered) for one, covered in zip(texts, sources, strict=True)]
    if not any(one.file or one.drafted.drafts for one in drafts):
        say(f"Nothing to add: {target} covers every figure that can be a claim.")
        return FINE
    after = skeleton.add_drafts(target.read_bytes().decode(), drafts, written)
    if after is None:
        fail(f"nothing can be added to {target}: write its quantities and claims one a line")
    save({target: after})
    summary = _summary([one.drafted for one in drafts], f" added to {target}")
    say(f"{summary}. The rest is as it was.")
    return FINE


class _Adding:
    """Drafts what a claim file lacks; ``written`` are the quantities that it declares."""

    def __init__(
        self,
        corpus: "Corpus",
        written: Collection[str],
        target: "Path",
        settings: "Settings",
        language: str | None,
    ) -> None:
        from factcheck.drafting import Drafter

        self.corpus = corpus
        self.target = target
        self.settings = settings
        self.language = language
        self.drafter = Drafter(written, [one.id for one in corpus.claims if not one.read])
        self.names = _Names([*corpus.sources])

    def drafted(self, path: "Path", text: "Article", covered: "Covered | None") -> "Source":
        """Return the drafts for a text, which may be a source already."""
        folder, language = self.target.parent, self.language
        if covered is None:
            name = self.names.free(path)
            return _drafted(self.drafter, name, path, text, folder, self.settings, language)
        source, known = covered.source, covered.language
        if language and language_of(text, language) != known:
            fail(f"{self.target} has its source {source} in another language: {known}")
        done = _done(text, covered, self.corpus)
        found = _drafted(self.drafter, source, path, text, folder, self.settings, known, done)
        declared = self.corpus.sources[source].sha256
        if declared and declared != text.sha256:
            say(f"{text.file} has changed since: its sha256 is {text.sha256} now.")
        return found._replace(file="")


def _done(text: "Article", covered: "Covered", corpus: "Corpus") -> "Done":
    """Return what claims cover of a text."""
    from factcheck.drafting import Done, known
    from factcheck.recognise import figures

    found = figures(text.prose.text, covered.language)
    claims = {claim.id: claim for claim in corpus.claims}
    return Done(
        frozenset(index for index, one in enumerate(covered.figures) if one.is_settled),
        known(zip(found, covered.figures, strict=True), claims, corpus.quantities),
    )


def _covered(text: "Article", sources: "Sequence[Covered]") -> "Covered | None":
    """Return what claims cover of a text; ``None`` where no source has that text."""
    from pathlib import Path

    return next((one for one in sources if Path(one.file).samefile(text.file)), None)


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


def _summary(drafted: "Sequence[Drafted]", where: str) -> str:
    """Return how many claims and figures were drafted where, and which figures need a person."""
    from factcheck.render.phrases import count

    claims = [draft for one in drafted for draft in one.drafts]
    figures = sum(bool(one.literal) for draft in claims for one in draft.proposals)
    summary = f"{count(len(claims), 'claim')} with {count(figures, 'figure')}{where}"
    left = [surface for one in drafted for surface in one.without_literal]
    if left:
        named = f"{', '.join(left[:FEW])}{' …' if len(left) > FEW else ''}"
        summary += f"; left for you to write: {named}"
    return summary
