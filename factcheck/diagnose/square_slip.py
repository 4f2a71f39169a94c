"""An area or a volume converted as if it were a length: 3 km² for 3,000 m², not for 3,000,000."""

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from factcheck.diagnose.figures import Figures
from factcheck.model.expression import Literal

KIND = "square-slip"
HINT = "“{was}” was written for “{meant}”, converted as if it were a length"
LENGTHS = MappingProxyType({"km": (-3,), "m": (3, -2, -3), "cm": (2, -1), "mm": (3, 1)})
"""The powers of ten between a unit of length and the units that it may be converted from."""

_POWER = re.compile(r"^([kcm]?m)(?:\^?([23])|([²³]))(?![\w^])")
_SIGNS = {"²": 2, "³": 3}


def powers(literal: Literal) -> Sequence[int]:
    """Return the powers of ten by which a figure of an area or a volume may be too small."""
    found = _POWER.match(literal.unit.name)
    if not found:
        return ()
    power = int(found[2]) if found[2] else _SIGNS[found[3]]
    return [length * (power - 1) for length in LENGTHS[found[1]]]


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with a figure as it is once the factor is squared or cubed as well."""
    for figure in figures.stated:
        yield from figure.rescaled(powers(figure.literal))
