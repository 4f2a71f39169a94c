"""Which change of a finding explains itself, so that it is made without being asked for."""

from collections.abc import Sequence

from factcheck.model.explanation import DATE, Repair
from factcheck.model.finding import Finding
from factcheck.model.solution import Verdict
from factcheck.prose import DAY
from factcheck.render.changes import SIGNS
from factcheck.render.edits import Fix

# Findings of this rule alone are mended without being asked for.
CERTAIN = "contradiction"
# Another scale or unit seldom fits by chance.
TELLING = frozenset({"scale-slip", "false-friend", "unit-slip"})
# Swapped digits do so in a figure of so many digits, where no percentage may be wrong instead.
SWAPPED, DIGITS = "swapped-digits", 3


def certain(finding: Finding, ways: Sequence[Fix]) -> list[Fix]:
    """Return the one way that there is, or the one that the only slip explains by itself.

    The others must tell the figure of the one way. A slip explains one only where all agrees then,
    and its figure is what the others give as they are printed. Of two figures that are told for one
    thing, either may have another scale or unit than the other. Whoever disputes something is not
    put right by a program, nor is one of two sources.
    """
    if finding.rule != CERTAIN:
        return []
    if len(ways) == len(finding.corrections) == 1:
        return [way for way in ways if all(map(_is_determined, way.repairs))]
    if len(finding.diagnoses) != 1:
        return []
    (slip,) = finding.diagnoses
    if not slip.exact or slip.group is not Verdict.CONSISTENT or _is_of_two(finding):
        return []
    meant = [(slip.statement, slip.replacement)]
    for way in ways:
        if [(one.statement, one.replacement) for one in way.repairs] == meant:
            return [way] if _is_unlikely_chance(slip.kind, way, ways) else []
    return []


def _is_unlikely_chance(kind: str, way: Fix, ways: Sequence[Fix]) -> bool:
    """Whether a slip is unlikely to fit by chance: a wrong scale or unit is, and swapped digits."""
    return kind in TELLING or (kind == SWAPPED and _is_unlike(way, ways))


def _is_determined(repair: Repair) -> bool:
    """Whether the other figures determine this one, instead of only limiting it.

    They do where the values that fit span no more than the repair moves the figure.
    """
    low, high = repair.fits.low, repair.fits.high
    moves = repair.moves * (DAY if repair.unit == DATE else 1)
    return low is not None and high is not None and high - low <= abs(moves)


def _is_of_two(finding: Finding) -> bool:
    """Whether only two statements clash: what is too large in one is too small in the other.

    As litres a second and cubic metres a day.
    """
    return len(frozenset[str]().union(*finding.sets)) == 2  # noqa: PLR2004 - a pair


def _is_unlike(way: Fix, ways: Sequence[Fix]) -> bool:
    """Whether swapped digits are hardly chance: many digits, and no percentage to work out anew."""
    digits = [sign for sign in way.repairs[0].now if sign.isdigit()]
    is_percentage = any(repair.unit in SIGNS for one in ways for repair in one.repairs)
    return len("".join(digits).lstrip("0")) >= DIGITS and not is_percentage
