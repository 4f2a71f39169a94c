"""Random statements about quantities whose values are known: tables of words and one writer."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeVar

T = TypeVar("T")

HOUR, DAY, YEAR = Fraction(3600), Fraction(86400), Fraction(31_557_600)
EPOCH = dt.date(1970, 1, 1)

# What can be measured, in which units; sizes need only be right among units that meet in one theme.
UNITS: Mapping[str, tuple[tuple[str, Fraction], ...]] = {
    "money": (("USD", Fraction(1)),),
    "euros": (("EUR", Fraction(1)), ("eurocent", Fraction(1, 100))),
    "yen": (("JPY", Fraction(1)),),
    "pounds": (("GBP", Fraction(1)),),
    "power": (("MW", Fraction(1)), ("GW", Fraction(1000)), ("kW", Fraction(1, 1000))),
    "energy": (("MWh", HOUR), ("GWh", 1000 * HOUR), ("MW*year", YEAR)),
    "yield": (("MWh/year", HOUR / YEAR), ("GWh/year", 1000 * HOUR / YEAR)),
    "price": (("USD/MWh", 1 / HOUR), ("USD/kWh", 1000 / HOUR)),
    "people": (("people", Fraction(1)),),
    "chips": (("chips", Fraction(1)),),
    "wage": (("USD/people", Fraction(1)),),
    "load": (("chips/people", Fraction(1)),),
    "time": (("year", YEAR), ("month", YEAR / 12), ("day", DAY), ("hours", HOUR)),
    "length": (("km", Fraction(1)), ("m", Fraction(1, 1000)), ("miles", Fraction("1.609344"))),
    "area": (("km^2", Fraction(1)), ("m²", Fraction(1, 10**6)), ("hectares", Fraction(1, 100))),
    "ratio": (
        ("1", Fraction(1)),
        ("%", Fraction(1, 100)),
        ("pp", Fraction(1, 100)),
        ("bp", Fraction(1, 10_000)),
        ("‰", Fraction(1, 1000)),
    ),
    "date": (("date", Fraction(1)),),
}
# Hidden values are small multiples of these.
STEPS: Mapping[str, Fraction] = {
    "money": Fraction(500_000_000),
    "euros": Fraction(1_000_000),
    "yen": Fraction(300_000_000_000),
    "pounds": Fraction(40_000),
    "power": Fraction(500),
    "energy": 250 * YEAR,
    "yield": 1000 * HOUR / YEAR,
    "price": 10 / HOUR,
    "people": Fraction(2),
    "chips": Fraction(1),
    "wage": Fraction(50_000),
    "load": Fraction(2),
    "time": YEAR / 2,
    "length": Fraction(3, 2),
    "area": Fraction(9, 4),
    "ratio": Fraction(1, 4),
}
# What comes in whole numbers.
COUNTED = ("people", "chips")
# Products of quantities: the kind of the result, and of its two factors.
PRODUCTS = (
    ("energy", "power", "time"),
    ("energy", "yield", "time"),
    ("money", "wage", "people"),
    ("chips", "load", "people"),
    ("money", "price", "energy"),
    ("area", "length", "length"),
)
# The signs that stand before an amount.
SIGNS = {"USD": "$", "EUR": "€", "JPY": "¥", "GBP": "£"}
# Those that no number at most zero can have, which are so much rarer, then the others.
ABOVE_ZERO: tuple[str, ...] = ("nearly", "just over", "almost", "a little over", "knapp", "gut") * 2
HEDGES: tuple[str, ...] = (
    *ABOVE_ZERO,
    "about",
    "up to",
    "at most",
    "at least",
    "exactly",
)
HEDGES += ("less than", "under", "more than", "over")
HEDGES += ("roughly", "~", "no more than", "maximum", "no less than", "from", "below", "above")
HEDGES += ("etwa", "bis zu", "mindestens")
# Worded shares with their values.
PARTS: tuple[tuple[str, Fraction], ...] = (
    ("half", Fraction(1, 2)),
    ("a third", Fraction(1, 3)),
    ("three quarters", Fraction(3, 4)),
    ("1 in 4", Fraction(1, 4)),
    ("3 in 10", Fraction(3, 10)),
    ("about 2 in 3", Fraction(2, 3)),
    ("exactly a fifth", Fraction(1, 5)),
    ("more than half", Fraction(3, 5)),
)
# What is printed between the ends of a range, by what stands before them.
RANGES = (("", "to"), ("", "to"), ("between", "and"), ("from", "to"), ("", "\N{EN DASH}"))
SCALES: tuple[tuple[str, int], ...] = (
    ("thousand", 3),
    ("Tsd", 3),
    ("million", 6),
    ("Mio", 6),
    ("billion", 9),
)
SCALES += (
    ("bn", 9),
    ("mn", 6),
    ("Million", 6),
    ("Millionen", 6),
    ("Milliarde", 9),
    ("Milliarden", 9),
    ("Mrd", 9),
)
SCALES += (("trillion", 12), ("tn", 12)) * 2  # few numbers are as large
THOUSAND = 1000
RELATIONS = ("=", "=", "=", "=", "=", "=", "<", "<=", ">", ">=", ">", "!=")
FUNCTIONS = ("sum", "mean", "min", "max")
SLACKS = (Fraction(1, 20), Fraction(1, 5), Fraction(0))
WIDENED = (
    Fraction(1),
    Fraction(1),
    Fraction(9, 10),
    Fraction(11, 10),
    Fraction(1, 2),
    Fraction(5, 4),
)
SLIPS = (Fraction(1),) * 9 + (
    Fraction(51, 50),
    Fraction(49, 50),
    Fraction(11, 10),
    Fraction(1, 2),
    Fraction(10),
    Fraction(-1),
)


class Pick(Protocol):
    """Draws one of several options; the first is the simplest."""

    def __call__(self, options: Sequence[T]) -> T:
        """One of them."""


@dataclass(frozen=True)
class Drawn:
    """A quantity as declared, the kind of thing that it measures, and its value in base units."""

    name: str
    kind: str
    unit: str
    value: Fraction
    integer: bool | None
    signed: bool
    between: str | None


Written = tuple[str, Fraction]
"""An expression and its value in base units."""


@dataclass(frozen=True)
class Writer:
    """Writes statements about some quantities.

    Without products and quotients of quantities where ``linear``.
    """

    pick: Pick
    quantities: tuple[Drawn, ...]
    linear: bool

    def statement(self) -> str:
        """A statement that the hidden values make true, nearly true, or false by a slip."""
        kind = self.pick(self.quantities).kind
        left, value = self.pick((self._name, self._name, self.expression))(kind, 2)
        value *= 1 if kind == "date" else self.pick(SLIPS)
        right = self.pick((self.literal, self.literal, self.literal, self._multiple, self._offset))(
            kind, value
        )
        if not any(drawn.name in left + right for drawn in self.quantities):
            left, _ = self._name(kind, 0)
        first, second = self.pick(((left, right), (left, right), (right, left)))
        return f"{first} {self.pick(RELATIONS)} {second}"

    def figure(self) -> str:
        """An equation of an expression and a plain figure, which another may follow."""
        kind = self.pick([drawn.kind for drawn in self.quantities if drawn.kind != "date"] or [""])
        if not kind:
            return self.statement()
        left, value = self.pick((self._name, self.expression))(kind, 2)
        if not any(drawn.name in left for drawn in self.quantities):
            left, value = self._name(kind, 0)
        unit, size = self.pick(UNITS[kind])
        digits = self.pick((1, 2, 3))
        (written,) = self._numbers([self._countable(kind, value / size)], digits)
        times = self.pick((False, False, False, True)) and kind != "ratio"
        if times:
            name, whole = self._name(kind, 0)
            (number,) = self._numbers([value / whole if whole else Fraction(2)], digits)
            return f"{left} = {number} times {name}"
        return f"{left} = {written} {unit}".removesuffix(" 1").replace(" %", "%").replace(" ‰", "‰")

    def expression(self, kind: str, depth: int) -> Written:
        """An expression of a kind, with as many operations inside each other as ``depth``."""
        forms: list[Callable[[str, int], Written]] = [self._name, self._name, self._figure]
        if depth:
            forms += [self._sum, self._sum, self._difference, self._difference]
        if depth and kind != "date":
            forms += [
                self._times,
                self._share,
                self._part,
                self._grown,
                self._negative,
                self._product,
                self._of,
                self._of,
                *[self._function] * 4,
                self._compound,
            ]
        if depth and kind == "ratio" and not self.linear:
            forms += [self._quotient, self._quotient]
        if depth and kind == "area" and not self.linear:
            forms += [self._square, self._square]
        return self.pick(forms)(kind, depth)

    def literal(self, kind: str, value: Fraction) -> str:
        """A value as a number, a range or a hedged number, in some unit and scale.

        A date's year, month or day.
        """
        if kind == "date":
            day = EPOCH + dt.timedelta(days=value // DAY + self.pick((0, 0, 0, 1, 31, 366)))
            return f"@{day.isoformat()[: self.pick((4, 7, 10))]}"
        unit, size = self.pick(UNITS[kind])
        value = self._countable(kind, value / size)
        scales = [(word, zeros) for word, zeros in SCALES if abs(value) >= 10 ** (zeros - 1)]
        scale, zeros = self.pick([("", 0), *scales])
        value /= 10**zeros
        digits = self.pick((1, 2, 3, 6))
        forms = ("", "", "", "hedge", "range", "range", "exactly", "about", "tolerance")
        form = self.pick((*forms, *["aged"] * 8) if kind == "time" and value > 0 else forms)
        measure = f" {scale} {'' if unit == '1' else unit}"
        if form == "tolerance":
            slack = self._countable(kind, abs(value) * self.pick(SLACKS), zeros)
            middle, slack_text = self._numbers([value, slack], digits)
            text = f"{middle} ± {slack_text}{measure}"
        elif form == "aged":
            text = f"aged {round(value * 10**zeros)} {unit}"
        elif form in ("range", "exactly", "about"):
            factors = self.pick(WIDENED), self.pick(WIDENED)
            ends = sorted(self._countable(kind, value * one, zeros) for one in factors)
            text = self._range(form, ends, digits, (scale, unit), measure)
        else:
            text = self._number(form, value, digits, unit, measure)
        return " ".join(text.split()).replace(" %", "%").replace(" ‰", "‰")

    def _range(
        self, form: str, ends: Sequence[Fraction], digits: int, words: tuple[str, str], measure: str
    ) -> str:
        """A range, in one of the ways to write it; ``words`` are scale and unit."""
        scale, unit = words
        opener, joint = self.pick(RANGES) if form == "range" else (form, "to")
        to = self.pick((f" {joint} ", f" {joint} ", f"{measure} {joint} "))
        first, last = self._numbers(ends, digits)
        if unit in SIGNS and ends[0] > 0 and self.pick((False, True)):
            first, measure, to = f"{SIGNS[unit]}{first}", f" {scale}", f" {joint} "
        return f"{opener} {first}{to}{last}{measure}"

    def _number(self, form: str, value: Fraction, digits: int, unit: str, measure: str) -> str:
        """A number, with a hedge if the form says so."""
        (written,) = self._numbers([value], digits)
        # Zero and negative numbers cannot be nearly reached.
        hedges = HEDGES if value > 0 and written.strip("0.") else HEDGES[len(ABOVE_ZERO) :]
        text = f"{self.pick(hedges) if form else ''} {written}{measure}"
        if unit in SIGNS and value > 0 and self.pick((False, True)):
            text = text.replace(written, f"{SIGNS[unit]}{written}").replace(f" {unit}", "")
        return text

    def _countable(self, kind: str, value: Fraction, zeros: int = 0) -> Fraction:
        """A value without a fraction, where that makes no sense for some of the quantities.

        So many ``zeros`` are still to be added, which leave thousands their fraction.
        """
        is_whole = kind in COUNTED and any(
            drawn.kind == kind and drawn.integer is not False for drawn in self.quantities
        )
        return Fraction(round(value * 10**zeros), 10**zeros) if is_whole else value

    def _numbers(self, values: Sequence[Fraction], digits: int) -> list[str]:
        """Numbers to some significant digits, all to the same place and in the same style."""
        first = values[0]
        magnitude = len(str(abs(first.numerator))) - len(str(first.denominator)) if first else 0
        decimals = max(digits - 1 - magnitude, 0)
        rounded = [Decimal(round(value * 10**decimals)).scaleb(-decimals) for value in values]
        styles = ["f"] if abs(first) < THOUSAND else ["f", ",f", f".{max(digits - 1, 0)}e"]
        style = self.pick(styles)
        return [f"{number:{style}}".replace(",", "_").replace("e+", "e") for number in rounded]

    def _name(self, kind: str, depth: int) -> Written:
        named = [(drawn.name, drawn.value) for drawn in self.quantities if drawn.kind == kind]
        return self.pick(named) if named else self._figure(kind, depth)

    def _figure(self, kind: str, _depth: int) -> Written:
        value = (
            (dt.date(2028, 7, 1) - EPOCH).days * DAY
            if kind == "date"
            else self.pick((1, 2, 3)) * STEPS[kind]
        )
        return self.literal(kind, value), value

    def _operand(self, kind: str, depth: int) -> Written:
        text, value = self.expression(kind, depth - 1)
        return (f"({text})" if " " in text else text), value

    def _sum(self, kind: str, depth: int) -> Written:
        left, augend = self.expression(kind, depth - 1)
        right, addend = self._operand("time" if kind == "date" else kind, depth)
        return f"{left} + {right}", augend + addend

    def _difference(self, kind: str, depth: int) -> Written:
        dates = (
            kind == "time"
            and any(drawn.kind == "date" for drawn in self.quantities)
            and self.pick((True, False))
        )
        left, minuend = self.expression("date" if dates else kind, depth - 1)
        right, subtrahend = self._operand(
            "date" if dates else "time" if kind == "date" else kind, depth
        )
        return f"{left} - {right}", minuend - subtrahend

    def _times(self, kind: str, depth: int) -> Written:
        factor, text = self.pick(
            (
                ("2", "2"),
                ("2", "2.0"),
                ("3", "2 to 3"),
                ("4", "about 4"),
                ("25", "20 to 30"),
                ("20", "20"),
                ("1.5", "1.5"),
            )
        )
        right, value = self._operand(kind, depth)
        return f"{text} times {right}", Fraction(factor) * value

    def _share(self, kind: str, depth: int) -> Written:
        factor = self.pick((Fraction(3, 4), Fraction(1, 2), Fraction(2), Fraction(1, 10)))
        left, right = self.literal("ratio", factor), self._operand(kind, depth)
        return " * ".join(self.pick(((left, right[0]), (right[0], left)))), factor * right[1]

    def _part(self, kind: str, depth: int) -> Written:
        left, value = self._operand(kind, depth)
        divisor = self.pick(("2", "4", "1.5", "50%", "0.2 to 0.5", "about 3"))
        return f"{left} / {divisor}", value / 2

    def _grown(self, kind: str, depth: int) -> Written:
        left, value = self._operand(kind, depth)
        sign, growth, factor = self.pick(
            (("+", "2%", Fraction(102, 100)), ("-", "50%", Fraction(1, 2)))
        )
        return f"{left} * (1 {sign} {growth})", value * factor

    def _of(self, kind: str, depth: int) -> Written:
        text, value = self._operand(kind, depth)
        literal = self.literal("ratio", Fraction(3, 10))
        share, part = self.pick((*PARTS, (literal, Fraction(3, 10))))
        if part == Fraction(3, 10) and literal.strip("-.0123456789") == "":
            share = "30%"
        return f"{share} of {text}", part * value

    def _function(self, kind: str, depth: int) -> Written:
        function = self.pick(FUNCTIONS)
        values = [self.expression(kind, depth - 1) for _ in range(self.pick((2, 2, 3, 1)))]
        written = [text for text, _ in values]
        if self.pick((True, True, False)):
            rows = [one for one in self.quantities if "[" in one.name]
            if rows and all(one.kind == kind for one in rows):
                values = [(one.name, one.value) for one in rows]
                written = ["rate[*]"]
        total = [value for _, value in values]
        found = {"sum": sum(total), "mean": sum(total) / len(total), "min": min(total)}
        return (
            f"{function}({', '.join(written)})",
            Fraction(found.get(function, max(total))),
        )

    def _compound(self, kind: str, depth: int) -> Written:
        left, value = self._operand(kind, depth)
        # Higher powers of what is rounded take the twin's z3 minutes.
        times = self.pick((2, 2, 3, -1, 0))
        rate, factor = self.pick((("20%", Fraction(6, 5)), ("exactly 10%", Fraction(11, 10))))
        return f"{left} * (1 + {rate})^{times}", value * factor**times

    def _square(self, _kind: str, depth: int) -> Written:
        text, value = self._name("length", depth)
        return f"({text})^2", value**2

    def _negative(self, kind: str, depth: int) -> Written:
        text, value = self._operand(kind, depth)
        return f"-({text})", -value

    def _product(self, kind: str, depth: int) -> Written:
        # A counted noun is no unit where no quantity is declared in it.
        known = {"people"} & {drawn.kind for drawn in self.quantities} | {
            "energy",
            "power",
            "yield",
            "price",
            "time",
        }
        rows = [row for row in PRODUCTS if row[0] == kind and row[2] in known]
        _, left_kind, right_kind = self.pick(rows or [(kind, "ratio", kind)])
        left, multiplier = self._name(left_kind, depth)
        right, multiplicand = (self._figure if self.linear else self._name)(right_kind, depth)
        return f"{left} * {right}", multiplier * multiplicand

    def _quotient(self, _kind: str, depth: int) -> Written:
        kind = self.pick(self.quantities).kind
        (left, dividend), (right, divisor) = self._name(kind, depth), self._name(kind, depth)
        return f"{left} / {right}", dividend / divisor if divisor else Fraction(1)

    def _multiple(self, kind: str, value: Fraction) -> str:
        name, whole = self._name(kind, 0)
        if kind == "date" or not whole:
            return self.literal(kind, value)
        return f"{self.literal('ratio', value / whole)} * {name}"

    def _offset(self, kind: str, value: Fraction) -> str:
        name, start = self._name(kind, 0)
        return f"{name} + {self.literal('time' if kind == 'date' else kind, value - start)}"
