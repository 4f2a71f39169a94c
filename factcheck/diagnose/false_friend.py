"""A German Billion (10^12) taken for an English billion (10^9), or the other way round.

English calls 10^12 a trillion, German 10^9 a Milliarde.
"""

from collections.abc import Iterator

from factcheck.diagnose.figures import Figures
from factcheck.language import SCALES

KIND = "false-friend"
HINT = "“{was}” was written for “{meant}”, since a German Billion is an English trillion"
FRIENDS = {SCALES["billion"]: 3, SCALES["trillion"]: -3}
"""For the scale that was written, the power of ten by which the meant one differs."""


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with the other scale word."""
    for figure in figures.stated:
        word = figure.literal.scale_word
        if word and SCALES[word] in FRIENDS:
            yield from figure.rescaled([FRIENDS[SCALES[word]]])
