"""The report as one page for a browser: the verdict, each finding with its sentences side by side, the articles, the quantities.

In: a ``Report``. Out: HTML that needs nothing else, neither files nor the network, and allows none; it can be read without
JavaScript. Imports the nouns, ``prose`` and what formats share; ``engine`` is the door to Jinja.
"""

from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.render.html import articles, quantities, stories
from factcheck.render.html.engine import fill
from factcheck.render.html.numbers import by_claim, numbered
from factcheck.render.phrases import closing
from factcheck.render.style import Style

VERDICTS = {
    Verdict.CONSISTENT: "The claims can all be true",
    Verdict.CONTRADICTORY: "The claims cannot all be true",
    Verdict.UNDECIDED: "Whether the claims can all be true is undecided",
}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """The whole page."""
    found = numbered(report)
    numbers = by_claim(found)
    texts = articles.articles(report, numbers)
    told = stories.stories(report, found, {place.claim: place for text in texts for place in text.places})
    return fill(
        "page.html",
        verdict=VERDICTS[report.verdict],
        sign=report.verdict.value,
        closing=closing(report),
        stories=told,
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
    )
