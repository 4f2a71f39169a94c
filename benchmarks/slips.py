"""Slips as somebody makes them: statements of consistent claims with one mistake in them."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from factcheck.diagnose import SLIPS, other_stretch
from factcheck.diagnose.beside import beside
from factcheck.diagnose.figures import Figures
from factcheck.diagnose.other_time import PERIODS, has_period
from factcheck.diagnose.parts import equated, respelled, stated
from factcheck.diagnose.square_slip import powers
from factcheck.diagnose.unit_slip import others as units_like
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import NUMBER, edited, figure_with, numbers_of, scaled
from factcheck.model.expression import Assertion, Comparison, Form, Literal, names

AT_RANDOM = "replaced at random"
OF_SOURCE, IN_POINTS = "unit-slip of a source", "points for growth"
OF_MEANING = MappingProxyType(
    {kind: kind for kind in ("other-quantity", "other-time")} | {IN_POINTS: "percent-or-points"}
)
"""The hint for a slip that says what a figure is of, not what should stand there instead."""
LONG = 3
"""Of figures with so many digits one is left out: what is left of fewer says too little."""
LENGTHENING, LONGER = frozenset({"scale-slip"}), 3
"""Nobody writes 23300000000% by mistake: such a slip adds so many characters at most."""

Wrong = Mapping[str, str]
"""The statements with a slip in them, by their ids."""
Maker = Callable[[Sequence[Assertion], random.Random], Iterator[Wrong]]
"""Yields ways to make a slip in the statements of a group."""


def makers() -> Mapping[str, Maker]:
    """Return for each kind of slip how it is made."""
    own = {"dropped-hedge", "doubled-digit", "square-slip"}
    same = (slip for slip in SLIPS if slip.KIND not in own)
    return MappingProxyType(
        {
            **{slip.KIND: _by_proposals(slip.KIND, slip.proposals) for slip in same},
            "doubled-digit": _in_figures(_doubled),
            "lost-digit": _in_figures(_lost),
            "square-slip": _in_figures(_as_length),
            "other-time": _in_figures(_of_another_time),
            "other-quantity": _other_quantity,
            "other-stretch": _of_another_stretch,
            IN_POINTS: _in_points,
            OF_SOURCE: _of_source,
            AT_RANDOM: _in_figures(_replaced),
        }
    )


def _claimed(assertions: Sequence[Assertion]) -> list[tuple[Assertion, Comparison]]:
    """Return the statements of claims, with their comparison."""
    return [(one, one.comparison) for one in assertions if one.claim and one.comparison]


def _by_proposals(kind: str, undone: Callable[[Figures], Iterator[str]]) -> Maker:
    """Return the maker of a slip that is made as it is undone."""

    def made(assertions: Sequence[Assertion], chance: random.Random) -> Iterator[Wrong]:
        for one, comparison in chance.sample(_claimed(assertions), len(_claimed(assertions))):
            longest = len(comparison.text.value) + LONGER
            texts = [
                text
                for text in undone(Figures(comparison, lambda _: None))
                if len(text) <= longest or kind not in LENGTHENING
            ]
            for text in chance.sample(texts, min(len(texts), 3)):
                yield {one.id: text}

    return made


def _in_figures(spelled: Callable[[Literal, str, random.Random], Iterator[str]]) -> Maker:
    """Return the maker of a slip in one figure, as somebody spells it."""

    def made(assertions: Sequence[Assertion], chance: random.Random) -> Iterator[Wrong]:
        figures = [
            (one, comparison, literal, written)
            for one, comparison in _claimed(assertions)
            for literal, written in stated(comparison)
            if literal.form is Form.NUMBER
        ]
        for one, comparison, literal, written in chance.sample(figures, len(figures)):
            for text in spelled(literal, written, chance):
                yield {one.id: edited(comparison.text.value, (literal.start, literal.end, text))}

    return made


def _doubled(_literal: Literal, written: str, chance: random.Random) -> Iterator[str]:
    """Yield a figure with one digit twice."""

    def longer(number: str) -> Iterator[str]:
        places = [place for place, sign in enumerate(number) if sign.isdigit()]
        place = chance.choice(places)
        yield number[:place] + number[place] + number[place:]

    return respelled(written, longer)


def _lost(_literal: Literal, written: str, chance: random.Random) -> Iterator[str]:
    """Yield a figure without one of its digits."""

    def shorter(number: str) -> Iterator[str]:
        places = [place for place, sign in enumerate(number) if sign.isdigit()]
        place = chance.choice(places)
        left = number[:place] + number[place + 1 :]
        if len(places) >= LONG and left.strip(".") == left and Fraction(left):
            yield str(Decimal(left))

    return respelled(written, shorter)


def with_another_digit(right: str, wrong: str) -> Iterator[str]:
    """Yield a text with each other digit in place of the one that it lost in another text."""
    place = next(
        (
            place
            for place, (one, other) in enumerate(zip(right, wrong, strict=False))
            if one != other
        ),
        len(wrong),
    )
    for digit in "0123456789":
        if right[place].isdigit() and digit != right[place]:
            yield right[:place] + digit + right[place + 1 :]


def _as_length(literal: Literal, written: str, chance: random.Random) -> Iterator[str]:
    """Yield the figure of an area or a volume as if it had been converted like a length."""
    found = [*powers(literal)]
    return (scaled(literal, written, -power) for power in chance.sample(found, len(found)))


def _of_another_time(literal: Literal, written: str, chance: random.Random) -> Iterator[str]:
    """Yield a figure of a month for one of a year, and the like."""
    times, *_ = chance.choice(PERIODS)
    (number,) = numbers_of(literal)
    digits = str(number.numerator).strip("0")
    if has_period(literal) and len(digits) > 1:
        places = Decimal(literal.values[-1].replace("_", "")).as_tuple().exponent
        for value in (number * times, number / times):
            rounded = round(value, max(-int(places), 0))
            if rounded:
                yield figure_with(literal, written, Fraction(rounded), Fraction(rounded))


def _replaced(_literal: Literal, written: str, chance: random.Random) -> Iterator[str]:
    """Yield a figure with other digits, as many as there were."""
    number = NUMBER.search(written)
    assert number
    digits = "".join(
        str(chance.randint(0 if place else 1, 9)) if sign.isdigit() else sign
        for place, sign in enumerate(number[0])
    )
    yield written[: number.start()] + digits + written[number.end() :]


def _other_quantity(assertions: Sequence[Assertion], chance: random.Random) -> Iterator[Wrong]:
    """Yield a statement with the figure of another quantity: of another row, or another year."""
    given = [
        (one, comparison, parts[1])
        for one, comparison in _claimed(assertions)
        if (parts := equated(comparison))
        and parts[1].form is Form.NUMBER
        and len("".join(filter(str.isdigit, parts[1].values[0])).strip("0")) > 1
    ]
    for one, comparison, literal in chance.sample(given, len(given)):
        for _, other, figure in chance.sample(given, len(given)):
            if figure.unit.name == literal.unit.name and figure.exact != literal.exact:
                text = written_as(figure, other.text.value)
                yield {one.id: edited(comparison.text.value, (literal.start, literal.end, text))}


def _of_another_stretch(assertions: Sequence[Assertion], chance: random.Random) -> Iterator[Wrong]:
    """Yield a change that was told of another stretch of time."""
    for one, comparison in chance.sample(_claimed(assertions), len(_claimed(assertions))):
        texts = [
            text for text, _ in other_stretch.proposals(comparison, [*map(beside, assertions)])
        ]
        for text in chance.sample(texts, len(texts)):
            yield {one.id: text}


def _in_points(assertions: Sequence[Assertion], chance: random.Random) -> Iterator[Wrong]:
    """Yield a growth that has a quantity of its own in the points between two indexed shares."""
    given = {
        parts[0].quantity: (one, parts[1])
        for one, comparison in _claimed(assertions)
        if (parts := equated(comparison)) and parts[1].unit.name == "%"
    }
    definitions = [one.comparison for one in assertions if not one.claim and one.comparison]
    for definition in chance.sample(definitions, len(definitions)):
        mentioned = sorted({*names(definition)} & given.keys())
        grown = [name for name in mentioned if "[" not in name]
        shares = [given[name][1] for name in mentioned if "[" in name]
        if len(grown) == 1 and len(shares) == 2:  # noqa: PLR2004 - before and after
            yield from _points(given[grown[0]], *shares)


def _points(growth: tuple[Assertion, Literal], one: Literal, other: Literal) -> Iterator[Wrong]:
    """Yield a growth as the difference of two percentages, with its own sign."""
    assertion, figure = growth
    assert assertion.comparison
    (first,), (second,), (own,) = map(numbers_of, (one, other, figure))
    points = abs(first - second) * (-1 if own < 0 else 1)
    text = assertion.comparison.text.value
    written = figure_with(figure, written_as(figure, text), points, points)
    yield {assertion.id: edited(text, (figure.start, figure.end, written))}


def _of_source(assertions: Sequence[Assertion], chance: random.Random) -> Iterator[Wrong]:
    """Yield all statements of a source that have a unit with another one in its place."""
    by_source: dict[str, list[tuple[Assertion, Comparison]]] = {}
    for one, comparison in _claimed(assertions):
        if one.claim and one.claim.source:
            by_source.setdefault(one.claim.source.value, []).append((one, comparison))
    for source in chance.sample(sorted(by_source), len(by_source)):
        of_source = by_source[source]
        units = sorted({literal.unit.name for _, c in of_source for literal, _ in stated(c)})
        for unit in chance.sample(units, len(units)):
            for other in chance.sample([*units_like(unit)], len([*units_like(unit)])):
                changed = {
                    one.id: text
                    for one, comparison in of_source
                    if (text := _in_unit(comparison, unit, other)) != comparison.text.value
                }
                if len(changed) > 1:
                    yield changed


def _in_unit(comparison: Comparison, unit: str, other: str) -> str:
    """Return a statement with another unit in all its figures that have one."""
    places = [
        (literal.start, literal.end, written.removesuffix(unit) + other)
        for literal, written in stated(comparison)
        if literal.unit.name == unit and written.endswith(unit)
    ]
    return edited(comparison.text.value, *places)
