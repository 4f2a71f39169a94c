"""Render what a rule means as a page to read."""

from collections.abc import Sequence

from factcheck.model.rule import UNREAD, Rule
from factcheck.render.style import Style


def render(rule: Rule, style: Style) -> str:
    """Return the whole page of a rule: Markdown, with its headings painted."""
    sections = (
        ("What it does", rule.what),
        ("Why", rule.why),
        ("Example", rule.example),
        ("Instead", rule.instead),
    )
    parts = [style.paint("strong", f"# {rule.name} ({rule.severity})"), rule.summary.strip()]
    if rule.name in UNREAD:
        parts.append(
            "Nothing hides it: it cannot be deselected, ignored, accepted or recorded in a baseline."
        )
    for title, text in sections:
        parts += [style.paint("strong", f"## {title}"), text.strip()]
    return "\n\n".join(parts) + "\n"


def render_index(rules: Sequence[Rule], style: Style) -> str:
    """Return one line for each rule: its name, its severity and its summary."""
    width = max(len(rule.name) for rule in rules)
    return "".join(
        f"{style.paint('strong', rule.name.ljust(width))}  {style.paint(rule.severity, rule.severity.ljust(7))}  {rule.summary}\n"
        for rule in rules
    )
