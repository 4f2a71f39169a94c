"""A figure that a quote has once and its claim states several times: all of them change together.

Who writes that revenue grew 20 percent a year has one figure to change, however many years there
are.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction

from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair.fitting import Fitting, fitting_values
from factcheck.explain.repair.given import given_by
from factcheck.explain.repair.implications import unit_size
from factcheck.explain.repair.proposing import number_of, numbers_of
from factcheck.explain.repair.rewriting import edited
from factcheck.explain.repair.setting import Setting
from factcheck.explain.repair.settings import Settings
from factcheck.explain.repair.single import candidates
from factcheck.explain.repair.worded import likely
from factcheck.model.claim import Claim
from factcheck.model.conflict import Knot
from factcheck.model.explanation import Repair
from factcheck.model.expression import Assertion, Comparison, Form, Literal, literals, with_literals
from factcheck.model.interval import ANYTHING, Interval
from factcheck.recognise import LOCALES, code_of, figures, meaning
from factcheck.solve import Budget

SEVERAL = 2
ABOUT = "about"
STEPS = 40
"""So many times a value is brought nearer to the one that it asks for, at most."""

CLOSE = Fraction(1, 10**9)
"""What moves by less of its value has arrived."""

_DIGITS = Context(prec=12)
Places = Mapping[str, tuple[int, ...]]
"""Statements, and where in each of them a figure begins."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A figure of a quote and where its statements have it, those of the leading conflict first.

    ``times`` is how often these have it.
    """

    places: Places
    times: int

    def mends(self, knot: Knot) -> bool:
        """Whether nothing of a knot is left without the statements that have the figure."""
        return any(self.places.keys() >= {*correction} for correction in knot.corrections)


def shared_figures(knot: Knot, settings: Settings) -> list[Shared]:
    """Return the figures of quotes that the leading conflict of a knot has several times."""
    leading = {name: settings.assertions[name] for name in knot.leading.statements}
    claims = {one.claim.id: one.claim for one in leading.values() if one.claim}
    return [
        _shared(claim, written, [one.id for one in own], settings)
        for claim in claims.values()
        for own in [[one for one in leading.values() if one.claim and one.claim.id == claim.id]]
        for written, literal in _several(own).items()
        if _is_quoted_once(claim, literal, settings.language_of(claim))
    ]


def _shared(claim: Claim, written: str, leading: list[str], settings: Settings) -> Shared:
    """Return a figure with its places in all statements of a claim, the leading ones first."""
    rest = (f"{claim.id}#{number}" for number in range(2, len(claim.says) + 1))
    names = [*leading, claim.id, *rest]
    known = {name: settings.assertions[name] for name in names if name in settings.assertions}
    places = {name: _starts(one, written) for name, one in known.items()}
    times = sum(len(places[name]) for name in leading)
    return Shared({name: starts for name, starts in places.items() if starts}, times)


def _several(assertions: list[Assertion]) -> dict[str, Literal]:
    """Return what some statements have several times in the same characters."""
    times: dict[str, list[Literal]] = {}
    for one in assertions:
        for literal, written in _stated(one):
            times.setdefault(written, []).append(literal)
    return {written: there[0] for written, there in times.items() if len(there) >= SEVERAL}


def _starts(assertion: Assertion, written: str) -> tuple[int, ...]:
    """Return where a statement has a figure in some characters."""
    return tuple(literal.start for literal, words in _stated(assertion) if words == written)


def _stated(assertion: Assertion) -> Iterator[tuple[Literal, str]]:
    """Yield the figures of a statement, each as it is written."""
    comparison = assertion.comparison
    for literal in literals(comparison) if comparison else ():
        if comparison and literal.form not in (Form.ARITHMETIC, Form.DATE):
            yield literal, written_as(literal, comparison.text.value)


def _is_quoted_once(claim: Claim, literal: Literal, language: str) -> bool:
    """Whether a claim has a quote that has a figure once at most, in digits or in other words."""
    if not claim.quote:
        return False
    code = code_of(language)
    found = figures(claim.quote.exact.value, code if code in LOCALES else "en")
    meant = (meaning(one._replace(hedge="")) for one in found)
    return sum(_amounts(one) == _amounts(literal) for one in meant if one) < SEVERAL


def _amounts(literal: Literal) -> list[Fraction]:
    """Return the numbers of a figure in base units, whatever their signs; none of a date."""
    return [abs(one) * unit_size(literal) for one in numbers_of(literal)]


def shared_repairs(
    shared: Shared, knot: Knot, settings: Settings, budget: Budget
) -> Iterator[Repair]:
    """Yield the change of a figure, in all statements that have it, by which all others agree.

    A value fits that is one of those which the others leave for one of its places, where it is in
    all of the other places already.
    """
    several = _Places(shared, knot, settings, budget)
    fits = several.fits()
    if fits is None and several.given is None:
        return
    fits = fits or ANYTHING
    first, literal, comparison = several.first, several.literal, several.comparison
    setting = several.beside(numbers_of(literal)[0])[1]
    written = written_as(literal, comparison.text.value)
    values = likely(literal, written, fits, several.given, has_gaps=False)
    for repair in candidates(
        first.id, comparison, literal, Fitting(fits, is_exact=False), values, setting
    ):
        changed = several.restated(repair.then)
        if changed and several.agree(changed):
            (_, replacement), *beside = ((name, one.text) for name, one in changed.items())
            around = several.around(first.id, changed)
            yield repair._replace(
                replacement=replacement,
                beside=tuple(beside),
                group=around.group_verdict(changed[first.id]),
            )
            return


class _Places:
    """The places of a figure, and what the others leave for it."""

    def __init__(self, shared: Shared, knot: Knot, settings: Settings, budget: Budget) -> None:
        self.shared, self.knot, self.settings, self.budget = shared, knot, settings, budget
        self.first = settings.assertions[next(iter(shared.places))]
        comparison = self.first.comparison
        assert comparison
        self.comparison = comparison
        start = shared.places[self.first.id][0]
        self.literal = next(one for one in literals(comparison) if one.start == start)
        self.now = number_of(self.literal)
        self._known: dict[Fraction, Interval | None] = {}
        self.given = self._arrived(self._printed, self.now)

    def fits(self) -> Interval | None:
        """Return the values that fit in all places; ``None`` where they are not found."""
        begin = self.now if self.given is None else self.given
        low, high = self._arrived(self._low, begin), self._arrived(self._high, begin)
        if low is None and high is None:
            return None
        return Interval(low, high) if low is None or high is None or low <= high else None

    def beside(self, value: Fraction) -> tuple[Comparison, Setting]:
        """Return the first statement and what it must agree with, a value in all other places."""
        changed = {
            name: self._with(self.settings.assertions[name], starts, value)
            for name, starts in self.shared.places.items()
        }
        starts = self.shared.places[self.first.id][1:]
        comparison = self._with(self.first, starts, value).comparison
        assert comparison
        return comparison, self.around(self.first.id, changed)

    def around(self, name: str, changed: Mapping[str, Assertion]) -> Setting:
        """Return what one of some changed statements must agree with."""
        others = {other: one for other, one in changed.items() if other != name}
        return self.settings.setting_for(name, self.knot, self.budget, others)

    def restated(self, written: str) -> dict[str, Assertion]:
        """Return all statements with other characters for the figure; none where one has no sense.

        The first statement is the first of them.
        """
        found = {}
        for name, starts in self.shared.places.items():
            assertion = self.settings.assertions[name]
            (comparison,) = assertion.alternatives[0].comparisons
            places = [
                (one.start, one.end, written) for one in literals(comparison) if one.start in starts
            ]
            changed = self.settings.restate(assertion, edited(comparison.text.value, *places))
            if changed is None:
                return {}
            found[name] = changed
        return found

    def agree(self, changed: Mapping[str, Assertion]) -> bool:
        """Whether changed statements agree with all others, each in its own group."""
        known: set[str] = set()
        for name, one in changed.items():
            if name not in known:
                known.update(self.settings.component(name).assertions)
                if not self.around(name, changed).agrees(one):
                    return False
        return True

    def _with(self, assertion: Assertion, starts: tuple[int, ...], value: Fraction) -> Assertion:
        """Return a statement in which some figures are exactly a value."""
        number = Interval.point(value * unit_size(self.literal))

        def change(one: Literal) -> Literal:
            return one._replace(taken=number, exact=number) if one.start in starts else one

        (alternative,) = assertion.alternatives
        (comparison,) = alternative.comparisons
        changed = comparison._replace(
            left=with_literals(comparison.left, change),
            right=with_literals(comparison.right, change),
        )
        return assertion._replace(alternatives=(alternative._replace(comparisons=(changed,)),))

    def _printed(self, value: Fraction) -> Fraction | None:
        """Return what the printed figures leave for one place, "about" left aside."""
        comparison, setting = self.beside(value)
        found = given_by(setting.leading, comparison, self.literal, setting)
        if found is None:
            found = given_by(setting.leading, comparison, self.literal, setting, _as_said)
        return found

    def _low(self, value: Fraction) -> Fraction | None:
        found = self._left(value)
        return found.low if found else None

    def _high(self, value: Fraction) -> Fraction | None:
        found = self._left(value)
        return found.high if found else None

    def _left(self, value: Fraction) -> Interval | None:
        """Return what the others leave for one place, a value in all other places."""
        if value not in self._known:
            comparison, setting = self.beside(value)
            found = fitting_values(comparison, self.literal, setting)
            self._known[value] = found.values if found else None
        return self._known[value]

    def _arrived(
        self, asked: Callable[[Fraction], Fraction | None], value: Fraction
    ) -> Fraction | None:
        """Return the value that asks for itself; ``None`` where none is found.

        In the middle of all places it is nearer to that: there at once in a sum, and in a product
        as by Newton's method.
        """
        times = self.shared.times
        for _ in range(STEPS):
            other = asked(value)
            if other is None:
                return None
            nearer = _rounded(((times - 1) * value + other) / times)
            if abs(nearer - value) <= abs(nearer) * CLOSE:
                return nearer
            value = nearer
        return None


def _as_said(literal: Literal) -> Interval:
    """Return the number of a figure that is about that; else its values."""
    if literal.hedge != ABOUT or literal.form is not Form.HEDGED:
        return literal.exact
    numbers = numbers_of(literal)
    if literal.exact.is_point or len(numbers) > 1:
        return literal.exact
    return Interval.point(numbers[0] * unit_size(literal))


def _rounded(value: Fraction) -> Fraction:
    """Return a value with so many digits as are kept of any."""
    return Fraction(_DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator)))
