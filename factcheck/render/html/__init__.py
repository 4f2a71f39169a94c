"""The report as one page for a browser: the verdict, each finding with its sentences side by side, the articles, the quantities.

In: a ``Report``. Out: HTML that needs nothing else, neither files nor the network, and allows none; it can be read without
JavaScript. Imports the nouns, ``prose`` and what formats share; only ``engine`` imports Jinja.
"""

from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.render.gaps import gaps
from factcheck.render.html import articles, quantities, stories
from factcheck.render.html.engine import fill
from factcheck.render.html.numbers import by_claim, numbered
from factcheck.render.phrases import closing, headline
from factcheck.render.style import Style


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """The whole page."""
    found = numbered(report)
    numbers = by_claim(found)
    texts = articles.articles(report, numbers)
    counted = [one for one in found if not one[1].accepted]
    told = stories.stories(
        report, counted, {place.claim: place for text in texts for place in text.places}
    )
    return fill(
        "page.html",
        verdict=headline(report),
        sign=report.verdict.value,
        closing=closing(report),
        stories=told,
        accepted=[one for one in found if one[1].accepted],
        is_clean=report.verdict is Verdict.CONSISTENT and not report.accepted,
        severities=stories.severities(told),
        rules=list(dict.fromkeys(story.finding.rule for story in told)),
        involved=stories.involved(report, told),
        articles=texts,
        states=articles.STATES,
        present={state for text in texts for state, _ in text.states},
        quantities=quantities.quantities(report, numbers),
        comparisons=quantities.comparisons(report),
        summary=report.summary,
        files=report.corpus.files,
        gaps=[gap.why for gap in gaps(report)],
    )
