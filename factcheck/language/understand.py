"""From a corpus as written to a theory as meant."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from factcheck.language.dates import MOMENT, moment
from factcheck.language.dimensions import difference
from factcheck.language.flaw import BadTextError, bad, shortened
from factcheck.language.fragments import parse_literal
from factcheck.language.literals import Reader
from factcheck.language.meaning import Interpreter
from factcheck.language.names import UnknownNames
from factcheck.language.operations import DATES_ALLOW
from factcheck.language.tokens import DATE
from factcheck.language.unit_table import UnitTable
from factcheck.language.units import PLAIN
from factcheck.language.wholeness import fractional, with_wholeness
from factcheck.model.claim import Claim, Definition
from factcheck.model.corpus import Corpus
from factcheck.model.expression import Alternative, Assertion, Comparison, as_printed
from factcheck.model.inquiry import ASSUMED
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind, Problem
from factcheck.model.quantity import Quantity
from factcheck.model.span import Text
from factcheck.model.symbol import Symbol
from factcheck.model.theory import Theory
from factcheck.model.unit import Unit

ABOUT = Fraction(1, 10)
# The words that declare a quantity without a unit.
_NO_UNITS = {"date": MOMENT, "1": Unit("1", Fraction(1), PLAIN)}


def understand(corpus: Corpus, about: Fraction = ABOUT) -> Theory:
    """Return what all quantities, definitions and claims of a corpus mean.

    ``about`` is the fraction that vague hedges allow. A statement with a problem is left out, and a
    claim with readings if any of its statements has one. A statement about a quantity whose
    declaration has a problem is left out without a problem of its own.
    """
    return _Understanding(corpus, about).theory()


def restating(
    theory: Theory, corpus: Corpus, about: Fraction = ABOUT
) -> Callable[[Assertion, str], Assertion | None]:
    """Return a function that reads changed statements.

    It takes an assertion with one statement and a text to stand in its place. It returns the
    assertion as it would be understood then, ``None`` where the text makes no sense.
    """
    units = UnitTable(quantity.unit.value for quantity in corpus.quantities.values())
    reader = Reader(units, about, corpus.quantities)
    interpreter = Interpreter(theory.symbols, UnknownNames(corpus.quantities), reader)

    def restate(assertion: Assertion, text: str) -> Assertion | None:
        (alternative,) = assertion.alternatives
        (comparison,) = alternative.comparisons
        changed = comparison.text._replace(value=text, literal=False)
        try:
            meaning = interpreter.comparison(changed, definition=assertion.claim is None)
        except BadTextError:
            return None
        if fraction_error(meaning, theory.symbols) is not None:
            return None
        return assertion._replace(alternatives=(Alternative(alternative.name, (meaning,)),))

    return restate


def fraction_error(comparison: Comparison, symbols: Mapping[str, Symbol]) -> BadTextError | None:
    """Return the error of a statement that gives something whole a figure with a fraction."""
    found = fractional(comparison, symbols)
    if found is None:
        return None
    literal, name = found
    written = comparison.text.value[literal.start : literal.end]
    unit = symbols[name].unit.name
    place = literal.start, literal.end
    return bad(Kind.FRACTION_OF_WHOLE, *place, shortened(written), name, unit)


class _Understanding:
    """The work on one corpus; its methods add to ``problems``."""

    def __init__(self, corpus: Corpus, about: Fraction) -> None:
        self.corpus = corpus
        self.problems: list[Problem] = []
        quantities = corpus.quantities
        self.units = UnitTable(quantity.unit.value for quantity in quantities.values())
        self.reader = Reader(self.units, about, quantities)
        symbols = {name: self.symbol(quantity) for name, quantity in quantities.items()}
        self.symbols = {name: symbol for name, symbol in symbols.items() if symbol}
        self.interpreter = Interpreter(self.symbols, UnknownNames(quantities), self.reader)

    def theory(self) -> Theory:
        assertions = list(self.definitions())
        for claim in self.corpus.claims:
            assertions += self.claim(claim)
        symbols = with_wholeness(self.symbols, self.corpus.quantities, assertions)
        kept = tuple(one for one in assertions if not self.has_fraction(one, symbols))
        bands = {
            name: Assertion(symbol.band_id, None, (Alternative("", (band,)),))
            for name, symbol in symbols.items()
            if symbol.between is not None and (band := self.band_comparison(symbol))
        }
        return Theory(symbols, kept, tuple(self.problems), bands)

    def has_fraction(self, assertion: Assertion, symbols: Mapping[str, Symbol]) -> bool:
        """Whether a statement gives something whole a fraction; that is reported."""
        found = False
        for one in (one for way in assertion.alternatives for one in way.comparisons):
            error = fraction_error(one, symbols)
            if error is not None:
                found = True
                self.report(error, one.text, assertion.claim and assertion.claim.id)
        return found

    def symbol(self, quantity: Quantity) -> Symbol | None:
        """Return a quantity with its unit, without its band where that is bad.

        ``None`` where its unit is none.
        """
        written = quantity.unit.value
        try:
            unit = _NO_UNITS.get(written) or self.units.unit(written)
        except BadTextError as error:
            self.report(error, quantity.unit)
            return None
        is_date = unit is MOMENT
        between = None
        if quantity.between is not None:
            try:
                between = self.band(quantity.between.value, unit)
            except BadTextError as error:
                self.report(error, quantity.between)
        # A moment has no sign: those before 1970 count below zero.
        return Symbol(
            quantity.name,
            unit,
            bool(quantity.integer),
            quantity.signed or is_date,
            is_date,
            between,
            quantity.label or "",
        )

    def band(self, text: str, unit: Unit) -> Interval:
        """Return a plausibility band, counted in a unit; a number without one is in that unit."""
        match = parse_literal(text)
        if (match.lastindex == DATE) != (unit is MOMENT):
            raise bad(Kind.DATE_ARITHMETIC, 0, len(text), shortened(text), DATES_ALLOW, "")
        if match.lastindex == DATE:
            return moment(match).taken
        literal = self.reader.literal(match, rounded=False, stated=True)
        if not literal.unit.name:
            return literal.taken
        if literal.unit.dimension != unit.dimension:
            values = difference(shortened(text), literal.unit.dimension, unit.name, unit.dimension)
            raise bad(Kind.DIMENSIONS_DIFFER, literal.start, literal.end, *values, "")
        return literal.taken.scaled(1 / unit.factor)

    def band_comparison(self, symbol: Symbol) -> Comparison | None:
        """Return the statement that a quantity lies in its band; ``None`` where it cannot be one.

        A number without a unit gets the quantity's.
        """
        between = self.corpus.quantities[symbol.name].between
        assert between is not None
        text = f"{symbol.name} = {between.value}"
        match = parse_literal(between.value)
        if match.lastindex != DATE and symbol.unit.name != "1":
            literal = self.reader.literal(match, rounded=False, stated=True)
            text += "" if literal.unit.name else f" {symbol.unit.name}"
        try:
            return self.interpreter.comparison(
                between._replace(value=text, literal=False), definition=True
            )
        except BadTextError:
            return None

    def definitions(self) -> Iterator[Assertion]:
        """Yield the definitions; one that stands in several files counts once."""
        found: dict[str, Definition] = {}
        for definition in self.corpus.definitions:
            found.setdefault(definition.says.value, definition)
        for definition in found.values():
            text = definition.says
            # What is wrong with the unit of a value from data is told where that is declared.
            if definition.origin and text.value.partition(" = ")[0] not in self.symbols:
                continue
            comparison = self.comparison(text, None, rounded=definition.rounded)
            if comparison:
                yield Assertion(f"={text.value}", None, (Alternative("", (comparison,)),))

    def claim(self, claim: Claim) -> Iterator[Assertion]:
        """Yield the assertions of a claim: one for all its readings, or one for each statement."""
        if claim.readings:
            readings = [
                (reading.name, [self.comparison(text, claim) for text in reading.says])
                for reading in claim.readings
            ]
            if all(all(comparisons) for _, comparisons in readings):
                alternatives = (
                    Alternative(name, tuple(filter(None, comparisons)))
                    for name, comparisons in readings
                )
                yield Assertion(claim.id, claim, tuple(alternatives))
            return
        for place, text in enumerate(claim.says, start=1):
            comparison = self.comparison(text, claim)
            if comparison and claim.told:
                sides = (comparison.left, comparison.right)
                left, right = (as_printed(side, claim.told[place - 1]) for side in sides)
                comparison = comparison._replace(left=left, right=right)
            if comparison:
                name = claim.id if place == 1 else f"{claim.id}#{place}"
                yield Assertion(name, claim, (Alternative("", (comparison,)),))

    def comparison(
        self, text: Text, claim: Claim | None, *, rounded: bool = False
    ) -> Comparison | None:
        """Return the meaning of a statement of a claim or, without one, of a definition.

        ``None`` where it has none; its problems are reported. What is assumed or ``rounded`` is
        said as in a claim, with rounded figures.
        """
        is_definition = claim is None and not rounded and text.span.file != ASSUMED
        try:
            return self.interpreter.comparison(text, definition=is_definition)
        except BadTextError as error:
            explained = self.interpreter.explained(error, text, definition=is_definition)
            self.report(explained, text, None if claim is None else claim.id)
            return None

    def report(self, error: BadTextError, text: Text, claim: str | None = None) -> None:
        """Add the problems of a text."""
        for flaw in error.flaws:
            self.problems.append(
                Problem(flaw.kind, text.at(flaw.start, flaw.end), flaw.values, claim, flaw.instead)
            )
