"""Commands that print what the program knows: pages of rules, the schema."""

import click

from factcheck.cli.messages import did_you_mean, fail, put
from factcheck.cli.shell import FINE, style_of
from factcheck.render import COLORS

PAGES = {name: f"docs/{name}.md" for name in ("language", "texts", "evidence")}
"""Pages with sections, in this package, or beside it in a clone."""
TOPICS = (*PAGES, "hedges", "units")
"""What is explained beside the rules."""


@click.command()
@click.argument("topic", metavar="RULE|language|texts|evidence|hedges|units", required=False)
@click.argument("section", required=False)
@click.option(
    "--color", type=click.Choice(COLORS), default=COLORS[0], help="Whether to use colours."
)
def explain(topic: str | None, section: str | None, color: str) -> int:
    """Explain a rule: what it does, why, an example, what to do instead. Without one, list them.

    language prints how claim files are written, texts what is read in a text, evidence how numbers
    come from data, or a SECTION of that page by a word of its title; hedges and units list all
    there are.
    """
    from factcheck.prose import series
    from factcheck.render import page
    from factcheck.rules import NAMES, RULES

    if topic is None:
        put("\n".join([*TOPICS, *NAMES, ""]))
        return FINE
    if topic in PAGES:
        put(_page(PAGES[topic], section))
        return FINE
    if section:
        fail(f"{topic} has no section {section}; only the pages {series([*PAGES])} have sections")
    if topic in TOPICS:
        put(_list_of(topic, color))
        return FINE
    if topic not in NAMES:
        known = [*NAMES, *TOPICS]
        fail(f"there is no rule {topic}{did_you_mean(topic, known)}")
    put(page.render(RULES[NAMES.index(topic)], style_of(color)))
    return FINE


def _page(page: str, section: str | None) -> str:
    """Return a page, or a section of it by its heading."""
    from pathlib import Path

    from factcheck.render.guide import sections, sections_called

    package = Path(__file__).parent.parent
    text = next(
        file.read_text(encoding="utf-8")
        for file in (package / page, package.parent / page)
        if file.is_file()
    )
    if section is None:
        return text
    known = sections(text)
    found = sections_called(section, [*known])
    if not found:
        fail(
            f"there is no section {section} on this page{did_you_mean(section, [*known])}; "
            f"there are {', '.join(known)}"
        )
    return "\n".join(known[title] for title in found)


def _list_of(topic: str, color: str) -> str:
    """Return all hedges, or all units."""
    from factcheck.language import CURRENCIES, UNITS, unit_groups
    from factcheck.render import guide

    if topic == "hedges":
        return guide.render_hedges(style_of(color))
    return guide.render_units(unit_groups(UNITS), unit_groups(CURRENCIES), style_of(color))


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
