"""What a repair changes, in words that several formats share: where, into what, how far."""

from fractions import Fraction

from factcheck.model.explanation import DATE, Repair
from factcheck.model.finding import Finding
from factcheck.prose import amount, days_or_years, span_of_values

# From so many times larger or smaller on, nobody cares how far apart two figures are.
MANY = 100
# Units that are signs behind the number.
SIGNS = frozenset({"%", "‰"})


def place_of_change(finding: Finding, repair: Repair) -> tuple[str, str]:
    """Return what people call the place of a figure, and how often it is there if not once."""
    if not repair.beside or repair.statement in finding.words:
        return finding.name_of(repair.statement), ""
    claim = repair.statement.rpartition("#")[0] or repair.statement
    return claim, f"({len(repair.replaced)}\N{MULTIPLICATION SIGN})"


def change_place(finding: Finding, repair: Repair) -> str:
    """Return the same in one."""
    return " ".join(filter(None, place_of_change(finding, repair)))


def change_text(finding: Finding, repair: Repair) -> str:
    """Return what to change into what: ``order-total: 38 -> 40``; in a text ``“38” -> 40``."""
    name = change_place(finding, repair)
    if repair.statement in finding.words:
        return f"{name} -> {repair.told}"
    return f"{name}: {repair.now} -> {repair.then}"


def fitting_values(repair: Repair, *, bare: bool = False) -> str:
    """Return the values that a repair leaves to choose from: ``29 to 31 billion USD``.

    ``bare`` omits the unit, for a column that has it elsewhere: ``29 to 31``. What is anything over
    zero is ``up to 31``.
    """
    fits, unit = repair.fits, "1" if bare and repair.unit not in SIGNS else repair.unit
    if fits.low == 0 and fits.low_open and fits.high is not None and fits.high > 0:
        return span_of_values(fits._replace(low=None), unit, inward=True).replace(
            "at most", "up to"
        )
    return span_of_values(fits, unit, inward=True)


def fitting_remark(repair: Repair, *, bare: bool = False) -> str:
    """Return the same as a remark: ``29 to 31 fits``.

    Empty where all that is known is that there may be values.
    """
    values = fitting_values(repair, bare=bare)
    if repair.every:
        return f"{values} fits"
    return f"only {values.removeprefix('exactly ')} can fit" if repair.fits.is_bounded else ""


def shift_text(repair: Repair, *, bare: bool = False) -> str:
    """Return how far a repair moves a figure: ``2.5 billion USD less`` and in percent.

    ``bare`` omits the unit: ``2.5 less``. Percentages go up and down by points alone, and of what
    becomes a hundred times as much that is told. Empty where a range only becomes wider or
    narrower.
    """
    if not repair.moves:
        return ""
    if repair.unit == DATE:
        return f"{days_or_years(abs(repair.moves))} {'later' if repair.moves > 0 else 'earlier'}"
    way = "more" if repair.moves > 0 else "less"
    if repair.unit in SIGNS:
        return f"{amount(abs(repair.moves), 'points')} {way}"
    ratio = None if repair.share is None else 1 + repair.share
    if ratio and (ratio >= MANY or 0 < ratio * MANY <= 1):
        return f"{amount(max(ratio, 1 / ratio), '1')} times {'larger' if ratio > 1 else 'smaller'}"
    distance = f"{amount(abs(repair.moves), '1' if bare else repair.unit)} {way}"
    if repair.share is None:
        return distance
    percent = abs(repair.share) * 100
    # Tenths of a percent are enough, unless they are nothing.
    return f"{distance}, {'+' if repair.share > 0 else '−'}{amount(Fraction(round(percent, 1)) or percent, '%')}"  # noqa: RUF001 - a true minus
