"""A German Billion (10^12) taken for an English billion (10^9), or the other way round.

English calls 10^12 a trillion, German 10^9 a Milliarde.
"""

from collections.abc import Iterator

from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import rescaled, stated
from factcheck.language import SCALES
from factcheck.model.expression import Comparison

KIND = "false-friend"
HINT = "“{was}” was written for “{meant}”, since a German Billion is an English trillion"
FRIENDS = {SCALES["billion"]: 3, SCALES["trillion"]: -3}
"""For the scale that was written, the power of ten by which the meant one differs."""


def proposals(comparison: Comparison, fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with the other scale word."""
    for literal, written in stated(comparison):
        if literal.scale_word and SCALES[literal.scale_word] in FRIENDS:
            power = FRIENDS[SCALES[literal.scale_word]]
            yield rescaled(comparison, literal, written, power, fits(literal))
