"""A German Billion taken for an English billion, or the other way round: 10^12 and 10^9, which English calls a trillion and German a Milliarde."""

from collections.abc import Iterator

from factcheck.diagnose.parts import replaced, stated
from factcheck.diagnose.scaling import scaled
from factcheck.language import SCALES
from factcheck.model.expression import Comparison

KIND = "false-friend"
HINT = "“{was}” was written for “{meant}”, since a German Billion is an English trillion"
# The scale that was written, and the power of ten by which the one that was meant differs.
FRIENDS = {SCALES["billion"]: 3, SCALES["trillion"]: -3}


def proposals(comparison: Comparison) -> Iterator[str]:
    """The statement with the other scale word."""
    for literal, written in stated(comparison):
        if literal.scale_word and SCALES[literal.scale_word] in FRIENDS:
            yield replaced(
                comparison, literal, scaled(literal, written, FRIENDS[SCALES[literal.scale_word]])
            )
