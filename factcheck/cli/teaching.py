"""Commands that print what the program knows: pages of rules, the schema."""

import click

from factcheck.cli.shell import FINE, did_you_mean, fail, put, style_of
from factcheck.render import COLORS


@click.command()
@click.argument("rule")
@click.option(
    "--color", type=click.Choice(COLORS), default=COLORS[0], help="Whether to use colours."
)
def explain(rule: str, color: str) -> int:
    """Explain a rule: what it does, why, an example, what to do instead."""
    from factcheck.render import page
    from factcheck.rules import NAMES, RULES

    if rule not in NAMES:
        fail(f"there is no rule {rule}{did_you_mean(rule, NAMES)}")
    put(page.render(RULES[NAMES.index(rule)], style_of(color)))
    return FINE


@click.command()
@click.option(
    "--color", type=click.Choice(COLORS), default=COLORS[0], help="Whether to use colours."
)
def rules(color: str) -> int:
    """List all rules."""
    from factcheck.render import page
    from factcheck.rules import RULES

    put(page.render_index(RULES, style_of(color)))
    return FINE


@click.command()
def schema() -> int:
    """Print the JSON Schema of a claim file, for editors."""
    put(schema_text())
    return FINE


def schema_text() -> str:
    """Return the JSON Schema of a claim file, as it is printed and as init writes it."""
    import json

    from factcheck.load import json_schema

    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
