"""What changes between two literals of the statement language, in the words of a figure."""

import re
from dataclasses import dataclass
from fractions import Fraction

from factcheck.language import ABOUT, DATE, BadTextError, Reader, UnitTable, parse_literal
from factcheck.model.expression import Form, Literal
from factcheck.model.figure import Figure, FigureKind
from factcheck.recognise import in_currency_of, meaning
from factcheck.reword.dates import says_date

_FORMS = frozenset({Form.NUMBER, Form.HEDGED, Form.RANGE, Form.ARITHMETIC, Form.SHARE})
_NUMBERS = re.compile(r"(?<![\w^.])\d[\d_]*(?:\.\d+)?")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Change:
    """The new numbers of a figure, with its scale applied: in the new unit, and in the old one.

    ``place`` is the last place of the first of them, ``rescaled`` how many times larger the scale
    word of the literal becomes. ``alike``: both units are one size, as percent and points are.
    """

    values: tuple[Fraction, ...]
    in_old_unit: tuple[Fraction, ...]
    place: Fraction
    rescaled: Fraction
    unit_changes: bool
    alike: bool
    then: Literal

    def is_said_by(self, new: Figure, old: Figure) -> bool:
        """Whether a figure has the new numbers, and the unit of the old one or the new unit."""
        if old.kind is FigureKind.FRACTION and new.unit == "percent":
            return [value / 100 for value in _printed(new)] == [*self.in_old_unit]
        if new.unit == old.unit:
            return _printed(new) == self.in_old_unit and not (self.unit_changes and self.alike)
        meant = meaning(new._replace(hedge=""))
        return (
            self.unit_changes
            and _printed(new) == self.values
            and meant is not None
            and meant.unit.factor == self.then.unit.factor
            and meant.unit.dimension == self.then.unit.dimension
        )


def change(figure: Figure, now: str, then: str) -> Change | None:
    """Return what a new literal changes in a figure that an old one says.

    ``None`` for what cannot be told: other hedges, other kinds of literals, figures that the old
    one does not say.
    """
    bare, meant = (_without_base(figure, one) for one in (now, then))
    old, new = _literal(bare), _literal(meant)
    if not old or not new or bare == meant:  # its base is in the words around it
        return None
    if (old.hedge, old.unit.dimension) != (new.hedge, new.unit.dimension):
        return None
    printed, said, wanted = _printed(figure), _values(old), _values(new)
    if len({len(printed), len(said), len(wanted)}) > 1 or not all((*printed, *said, *wanted)):
        return None
    ratios = {one / other for one, other in zip(said, printed, strict=True)}
    if len(ratios) != 1:
        return None
    ratio = ratios.pop()
    sign, size = (-1 if ratio < 0 else 1), abs(ratio)
    decimals = len(new.values[0].partition(".")[2])
    scale = Fraction(new.scale)
    values = tuple(value * sign / size for value in wanted)
    factor = new.unit.factor / old.unit.factor
    return Change(
        values,
        tuple(value * factor for value in values),
        scale / Fraction(10) ** decimals / size,
        scale / Fraction(old.scale),
        (old.unit.name, old.unit.factor) != (new.unit.name, new.unit.factor),
        factor == 1,
        new,
    )


def says(figure: Figure, now: str) -> bool:
    """Whether a figure has the numbers of a literal, in one size of unit, whatever its sign.

    Or its date, as far as the text tells it.
    """
    if says_date(figure, now):
        return True
    old = _literal(_without_base(figure, now))
    if not old:
        return False
    meant = meaning(in_currency_of(figure, old.unit)._replace(hedge=""))
    factor = Fraction(1)  # of a bare number: its unit is in the words around it
    if meant and meant.unit.name:
        if meant.unit.dimension != old.unit.dimension:
            return False
        factor = meant.unit.factor / old.unit.factor
    if figure.kind is FigureKind.FRACTION and not figure.unit:
        factor = 1 / old.unit.factor
    return [abs(value * factor) for value in _printed(figure)] == [*map(abs, _values(old))]


def _without_base(figure: Figure, literal: str) -> str:
    """Return a literal without what its unit is divided by, which a text may tell elsewhere."""
    return literal if "/" in figure.unit or not figure.unit else literal.partition("/")[0]


def is_number(literal: str) -> bool:
    """Whether a literal is a number or a range in digits, with or without a hedge."""
    found = _literal(literal)
    return found is not None and found.form is not Form.SHARE


def without_about(literal: str) -> str:
    """Return a literal without the hedge that makes it vague on both sides; others as they are."""
    found = _literal(literal)
    is_vague = found is not None and found.hedge == "about"
    return literal.removeprefix(found.hedge_words).strip() if found and is_vague else literal


def as_fine(literal: str, figure: Figure) -> str:
    """Return a literal with the zeros behind its point that a figure has: 184.00 for 184.0."""
    written = _NUMBERS.findall(literal)
    if len(written) != 1 or len(figure.numbers) != 1 or not figure.numbers[0]:
        return literal
    (first,) = written
    if Fraction(first.replace("_", "")) != Fraction(figure.numbers[0]):
        return literal
    more = len(figure.numbers[0].partition(".")[2]) - len(first.partition(".")[2])
    if more <= 0:
        return literal
    point = "" if "." in first else "."
    return literal.replace(first, f"{first}{point}{'0' * more}", 1)


def unhedged(now: str, then: str) -> str:
    """Return a literal without its hedge where another one has none; empty where that stays."""
    old, new = _literal(now), _literal(then)
    if not old or not new or new.hedge or not old.hedge:
        return ""
    return now.removeprefix(old.hedge_words).strip()


def _printed(figure: Figure) -> tuple[Fraction, ...]:
    """Return the numbers of a figure with their scale."""
    return tuple(value for value in (figure.value, figure.low, figure.high) if value is not None)


def _values(literal: Literal) -> tuple[Fraction, ...]:
    """Return the numbers of a literal with their scale, in its unit."""
    return tuple(Fraction(value) * Fraction(literal.scale) for value in literal.values)


def _literal(text: str) -> Literal | None:
    """Return a number or a range as meant; every word that is no unit counts things."""
    try:
        match = parse_literal(text)
        if match.lastindex == DATE:
            return None
        reader = Reader(UnitTable(_WORD.findall(text)), ABOUT, ())
        found = reader.literal(match, rounded=True, stated=True)
    except BadTextError:
        return None
    is_plain = all(re.fullmatch(r"-?[\d.]+", value) for value in found.values)
    return found if found.form in _FORMS and (is_plain or found.form is Form.SHARE) else None
