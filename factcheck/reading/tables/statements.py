"""Entries of a table as terms of relations: their literals, roles and names."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from fractions import Fraction

from factcheck.model.figure import Figure, FigureKind
from factcheck.prose import exact
from factcheck.reading.relation import Term
from factcheck.reading.tables.lines import Entry
from factcheck.reading.tables.numbers import CURRENCIES, PERCENT, POINTS, SECONDS, Number

_SCALES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_NO_WORD = re.compile(r"[^a-z0-9]+")
# Letters of a name.
LONGEST = 28
# Words of statements that are no names.
TAKEN = frozenset({"times", "of", "exactly"})


def unit_of(entries: Iterable[Entry]) -> str:
    """Return the unit in which the numbers of one relation are told; empty for plain ones."""
    units = {entry.number.unit or entry.family for entry in entries} - {""}
    return units.pop() if len(units) == 1 else ""


def term(role: str, entry: Entry, unit: str, prose: str, figures: Sequence[Figure]) -> Term:
    """Return an entry in its role; ``figures`` are those that were recognised in its cell."""
    shown, declared = _units(unit)
    literal = f"{written(entry)} {shown}".rstrip()
    counted = not entry.step
    return Term(role, figure(entry.number, prose, figures), literal, declared, counted)


def as_exact(term: Term) -> Term:
    """Return a term that stands for its number alone, where that need not be a whole one."""
    if not term.counted:
        return term
    return term._replace(literal=f"exactly {term.literal}", counted=False)


def calculated(kind: str, stated: Entry, base: str, other: str) -> str:
    """Return the statement that a number is calculated from two others, by their roles."""
    number = written(stated)
    match kind:
        case "change":
            sign = "-" if stated.amount < 0 else "+"
            return f"{other} = {base} * (1 {sign} {number.removeprefix('-')} %)"
        case "share":
            return f"{other} = {number} % of {base}"
        case _:
            return f"{other} = {_multiple(stated)} times {base}"


def _units(unit: str) -> tuple[str, str]:
    """Return a unit as literals have it and as quantities are declared in it."""
    if unit == PERCENT:
        return "%", "1"
    if unit == POINTS:
        return "percentage points", "1"
    if unit in CURRENCIES or unit in SECONDS:
        return unit, unit
    return "", "1"


def written(entry: Entry) -> str:
    """Return the number of a literal with its rounding."""
    value, step = entry.number.value, entry.step
    if step > 1:
        zeros = len(str(step.numerator)) - 1
        power = next(power for power in (*_SCALES, zeros) if power >= zeros)
        if power in _SCALES:
            return f"{decimal(value / 10**power, power - zeros)} {_SCALES[power]}"
    own = Fraction(1, 10**entry.number.decimals)
    written = decimal(value, entry.number.decimals)
    return written if step <= own else f"{written} ± {exact(step / 2)}"


def _multiple(stated: Entry) -> str:
    """Return a number of times: a range where its column rounds more than its digits tell."""
    number, _, slack = written(stated).partition(" ± ")
    if not slack:
        return number.partition(" ")[0]
    value, half = stated.number.value, stated.step / 2
    return f"{exact(value - half)} to {exact(value + half)}"


def decimal(value: Fraction, places: int) -> str:
    """Return a number with so many decimals."""
    sign, digits = "-" if value < 0 else "", str(abs(value * 10**places).numerator)
    digits = digits.rjust(places + 1, "0")
    whole = digits[: len(digits) - places]
    return f"{sign}{whole}.{digits[-places:]}" if places else f"{sign}{whole}"


def figure(number: Number, prose: str, figures: Sequence[Figure]) -> Figure:
    """Return the figure of a number: the one that was recognised where it says the same."""
    for one in figures:
        if one.start < number.end and number.start < one.end:
            if one.value == number.value:
                return one
            start = min(one.start, number.start)
            break
    else:
        start = number.start
    kind = FigureKind.PERCENT if number.unit == PERCENT else FigureKind.NUMBER
    written = decimal(number.value, number.decimals)
    return Figure(
        start,
        number.end,
        prose[start : number.end],
        kind,
        number.value,
        unit="percent" if number.unit == PERCENT else "",
        numbers=(written,),
        scales=(1,),
    )


def slug(text: str, otherwise: str) -> str:
    """Return a text as one word in small letters."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore")
    word = _NO_WORD.sub("_", plain.decode().lower()).strip("_")[:LONGEST].rstrip("_")
    if not word or word in TAKEN:
        return otherwise
    if word[0].isalpha():
        return word
    return f"in_{word}" if _YEAR.match(word) else f"{otherwise}_{word}"


class Roles:
    """Roles that are all different."""

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def role(self, text: str, otherwise: str) -> str:
        """Return a role from a name; take it."""
        base = found = slug(text, otherwise)
        number = 1
        while found in self.taken:
            number += 1
            found = f"{base}_{number}"
        self.taken.add(found)
        return found
