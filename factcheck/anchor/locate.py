"""The place of one quote."""

from itertools import islice

from factcheck.anchor import alike
from factcheck.anchor.fold import fold
from factcheck.anchor.page import Page
from factcheck.model.anchor import Ambiguous, Missing, Outcome
from factcheck.model.quote import Quote

# Places of one quote that are listed, at most.
MOST = 100


def locate(quote: Quote, page: Page) -> Outcome:
    """Return where a page has a quote, whatever its typography.

    Prefix and suffix adjoin it with or without a blank between.
    """
    exact = fold(quote.exact.value)
    words = exact.text.strip(" ")
    if not words:
        return Missing()
    before, after = (fold(context).text.strip(" ") for context in (quote.prefix, quote.suffix))
    found = sorted(
        start
        for left in ((before, f"{before} ") if before else ("",))
        for right in ((after, f" {after}") if after else ("",))
        for start in islice(page.find(left, words, right), MOST + 1)
    )
    if len(found) == 1:
        return page.anchor(found[0], found[0] + len(words))
    if found:
        return Ambiguous(
            tuple(page.anchor(start, start + len(words)) for start in found[:MOST]),
            len(found) <= MOST,
        )
    for start in page.find("", words, ""):
        return Missing(page.anchor(start, start + len(words)), misplaced=True)
    return alike.nearest(exact, quote.exact.value, page)
