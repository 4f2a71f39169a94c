"""The command that shows what claims imply."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.messages import did_you_mean, fail, put, say
from factcheck.cli.options import checking
from factcheck.cli.shell import FINE, checked, settings_of, style_of

if TYPE_CHECKING:
    from factcheck.model.bound import Unbounded
    from factcheck.model.report import Report


@click.command()
@checking
@click.option("--quantity", multiple=True, metavar="NAME", help="Only this quantity; repeatable.")
@click.option(
    "--claims", is_flag=True, help="What the others imply for each claim, beside what it says."
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How bounds are told.",
)
def bounds(
    *, quiet: bool, quantity: tuple[str, ...], claims: bool, output_format: str, **flags: object
) -> int:
    """Print what the claims imply: the lowest and highest value of each quantity.

    What cannot be read or decided implies nothing; it is told beside.
    """
    from factcheck.render import bounds as table
    from factcheck.render import json
    from factcheck.render.plain import finding_list

    settings = settings_of(flags)
    found = checked(settings, quiet=quiet, want_bounds=True, want_implied=claims)
    unread = [finding for finding in found.findings if finding.is_unread]
    if unread:
        say("Left out, since it cannot be read or decided:", *finding_list(unread).split("\n"))
    for name in quantity:
        if name not in found.corpus.quantities:
            fail(f"there is no quantity {name}{did_you_mean(name, found.corpus.quantities)}")
    chosen, missing = found.bounds, found.unbounded
    if quantity:
        chosen = tuple(bound for bound in chosen if bound.quantity in quantity)
        missing = tuple(one for one in missing if one.quantity in quantity)
    if output_format == "json":
        put(json.render_bounds(chosen, missing, found))
        return FINE
    style = style_of(settings.color, quiet=quiet)
    put(table.render_claims(found, style) if claims else table.render(chosen, found, style))
    if not quiet:
        for line in _without_bounds(found, missing):
            say(line)
    return FINE


def _without_bounds(report: "Report", missing: Sequence["Unbounded"]) -> Iterator[str]:
    """Yield lines on why quantities have no bounds, and on there being none."""
    from factcheck.render.phrases import missing_by_reason

    if all(one.read for one in report.corpus.quantities.values()):
        yield "No claim file declares a quantity, so none has bounds; factcheck draft begins one."
    for why, names in missing_by_reason(missing):
        yield f"Not known, since {why}: {', '.join(names)}"
