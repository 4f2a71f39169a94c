"""The command that changes files so that findings are gone."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.messages import fail, put, say
from factcheck.cli.options import checking, choosing
from factcheck.cli.shell import FINE, FOUND, STDIN, checked, settings_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.cli.mending import Left
    from factcheck.fixing import Again


@click.command(
    help=(
        "Print what to change in texts and claim files as a diff: moved quotes, and figures of "
        "which only one can be wrong, in the text's own words. Nothing is written without --write. "
        "What is left is told with what to choose from."
    )
)
@checking
@choosing
@click.option("--write", is_flag=True, help="Change the files, each whole or not at all.")
@click.option(
    "--repair",
    multiple=True,
    metavar="CLAIM",
    help=(
        "The claim whose figure is wrong (total; parts#2 of several statements; total=19 where "
        "findings offer it several values), or FILE:LINE:COLUMN of a text; repeatable."
    ),
)
def fix(*, quiet: bool, write: bool, repair: tuple[str, ...], **flags: object) -> int:
    """Print or carry out what makes findings go away; return the exit status."""
    from factcheck.cli.mending import Mending
    from factcheck.cli.writing import save

    settings = settings_of(flags)
    if STDIN in settings.paths:
        fail("the standard input cannot be changed; name a file")
    report = checked(settings, quiet=quiet, want_bounds=False)
    mending = Mending(report, settings, repair)
    mending.choose()
    if mending.unmatched:
        fail(*mending.refusals())
    texts, left = mending.carry_out()
    if write:
        mending.refuse_changed()
        save({mending.places[name]: text for name, text in texts.items()})
    else:
        put("".join(mending.diffs(texts)))
    if not quiet:
        _tell(texts, left, wrote=write, fixed=mending.fixed)
        _warn(mending.again)
    remains = mending.after if write else report
    return FOUND if remains.fails(settings.fail_on) or (texts and not write) else FINE


def _tell(texts: "Mapping[str, str]", left: "Sequence[Left]", *, wrote: bool, fixed: int) -> None:
    """Tell what was changed, and of what is left why it is."""
    from factcheck.render.phrases import count

    for one in left:
        say(f"left: {one.place}: {one.rule}: {one.message}", f"      {one.why}")
    if texts:
        verb = "changed" if wrote else "would be changed; --write does it"
        say(f"{count(fixed, 'finding')} fixed: {count(len(texts), 'file')} {verb}.")
    else:
        say("Nothing is changed." if left else "There is nothing to fix.")


def _warn(again: "Sequence[Again]") -> None:
    """Tell which figures are changed in one place, and said as before in others."""
    from factcheck.render.edits import kept_text

    for one in again:
        say(f"warning: {kept_text(one)}")
