"""Render the report as one page for a browser.

It shows the verdict, each finding with its sentences side by side, the articles, the quantities.

In: a ``Report``. Out: HTML that needs nothing else, neither files nor the network, and allows none;
it can be read without JavaScript. Imports the nouns, ``prose`` and what formats share; only
``engine`` imports Jinja.
"""

from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.render.closing import all_checked, closing_sentence, headline
from factcheck.render.gaps import gaps
from factcheck.render.html import articles, quantities, stories
from factcheck.render.html.engine import fill_template
from factcheck.render.html.marking import STATES
from factcheck.render.html.numbers import number_findings, numbers_by_claim
from factcheck.render.style import Style

# Up to so many findings the first one is unfolded. More are a list to choose from at first.
SHORT = 10


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """Return the whole page."""
    found = number_findings(report)
    numbers = numbers_by_claim(found)
    texts = articles.articles(report, numbers)
    counted = [one for one in found if not one[1].accepted]
    shown = stories.stories(
        report, counted, {place.claim: place for text in texts for place in text.places}
    )
    return fill_template(
        "page.html",
        verdict=headline(report),
        sign=report.verdict.value,
        closing=closing_sentence(report),
        stories=shown,
        is_short=len(shown) <= SHORT,
        accepted=[one for one in found if one[1].accepted],
        is_clean=report.verdict is Verdict.CONSISTENT and not report.accepted,
        severities=stories.severity_counts(shown),
        rules=list(dict.fromkeys(story.finding.rule for story in shown)),
        involved=stories.source_filters(report, shown),
        articles=texts,
        states=STATES,
        present={state for text in texts for state, _ in text.states},
        quantities=quantities.quantity_views(report, numbers),
        comparisons=quantities.comparisons(report),
        has_plain=any(not text.written for text in texts),
        checked=all_checked(report),
        files=report.corpus.files,
        read=tuple(source.name for source in report.corpus.sources.values() if source.given),
        gaps=[gap.why for gap in gaps(report)],
    )
