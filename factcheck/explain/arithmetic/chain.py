"""A contradiction as a chain of facts, where no quantity can be computed by itself.

Each fact is added to the sum of those before it.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import reduce

from factcheck.explain.arithmetic.derivation import Derivation, Row, aligned
from factcheck.explain.arithmetic.linear import FactFormatter, LinearFact
from factcheck.model.constraint import Atom
from factcheck.model.explanation import Axis, Extent
from factcheck.model.symbol import Symbol
from factcheck.proof import Certificate, Known, Refutation, replaced, rounded, sides
from factcheck.prose import amount, series
from factcheck.solve import Owner, System, owners

LONGEST = 12
"""The rows of a chain at most: nobody follows a longer one."""


def chain(refutation: Refutation, system: System) -> Derivation | None:
    """Return the chain of a refutation, with a branch for each of its cases.

    ``None`` where it is too long, or about nothing but numbers.
    """
    narrated = _narrate(refutation, owners(system), system.symbols)
    if narrated is None or len(narrated[1]) > LONGEST:
        return None
    headline, rows = narrated
    return Derivation(headline, aligned(rows), _axes(refutation, owners(system), system.symbols))


def _narrate(
    refutation: Refutation, owned: Mapping[Atom, Owner], symbols: Mapping[str, Symbol]
) -> tuple[str, list[Row]] | None:
    """Return one sentence, and the rows that lead to it; ``None`` where nothing can be shown."""
    if isinstance(refutation, Certificate):
        ordered = _ordered(_facts(refutation, owned))
        return _narrate_sum(ordered, symbols) if ordered else None
    if isinstance(refutation, Known):
        return _narrate_values(refutation, owned, symbols)
    name, at = refutation.variable, refutation.at
    below, above = sides(name, at)
    supposed = Owner("", "supposed")
    parts = [
        _narrate(side, {**owned, atom: supposed}, symbols)
        for side, atom in ((refutation.below, below), (refutation.above, above))
    ]
    unit = symbols[name].unit.name
    least, most = amount(Fraction(at), unit), amount(Fraction(at + 1), unit)
    rows: list[Row] = []
    for part, limit in zip(parts, (f"≤ {least}", f"≥ {most}"), strict=True):
        if part is None:
            return None
        rows += [("if", f"{name} {limit}", "a whole number", ""), *part[1]]
    return f"in whole numbers {name} can be neither at most {least} nor at least {most}", rows


def _narrate_values(
    refutation: Known, owned: Mapping[Atom, Owner], symbols: Mapping[str, Symbol]
) -> tuple[str, list[Row]] | None:
    """Return one sentence about the values that a whole number may have, with rows against each.

    ``None`` where there is nothing to show.
    """
    name, unit = refutation.variable, symbols[refutation.variable].unit.name
    values: list[str] = []
    rows: list[Row] = []
    part: tuple[str, list[Row]] | None = None
    proof: Refutation = refutation
    while isinstance(proof, Known) and proof.variable == name:
        there = {replaced(atom, name, proof.value): owner for atom, owner in owned.items()}
        whole = {one for one, symbol in symbols.items() if symbol.integer}
        for atom, owner in list(there.items()):
            for stronger in rounded(atom, whole):
                there.setdefault(
                    stronger, Owner(owner.id, f"{owner.why}, in whole numbers", owner.auxiliary)
                )
        part = _narrate(proof.at, there, symbols)
        if part is None:
            return None
        values.append(amount(Fraction(proof.value), unit))
        rows += [("if", f"{name} = {values[-1]}", "a whole number", ""), *part[1]]
        proof = proof.above
    if part is None or not isinstance(proof, Certificate):
        return None
    if len(values) == 1:
        return f"{name} can only be {values[0]}, and then {part[0]}", rows
    return (
        f"in whole numbers {name} can only be {series(values, 'or')}, and it can be none of these",
        rows,
    )


def _axes(
    refutation: Refutation, owned: Mapping[Atom, Owner], symbols: Mapping[str, Symbol]
) -> tuple[Axis, ...]:
    """Return what the last fact and the sum of those before it allow the quantity in them.

    Nothing where several quantities are in them.
    """
    facts = _ordered(_facts(refutation, owned)) if isinstance(refutation, Certificate) else []
    if not facts or len(facts[-1].terms) > 1:
        return ()
    before = reduce(LinearFact.plus, facts[:-1])
    (subject,) = facts[-1].terms
    tellings = [FactFormatter(fact, symbols) for fact in (before, facts[-1])]
    return (
        Axis(
            tellings[0].unit(subject),
            tuple(
                Extent(sign, subject, words, one.values(subject))
                for sign, one, words in zip(
                    ("=", "but"), tellings, tellings[0].ends(tellings[1], subject), strict=True
                )
            ),
        ),
    )


def _facts(certificate: Certificate, owned: Mapping[Atom, Owner]) -> list[LinearFact]:
    """Return what each statement contributes to a certificate, multiplied by its factor.

    The atoms of a statement that mention its auxiliary variables are one fact.
    """
    found: list[LinearFact] = []
    merged: dict[str, int] = {}
    for place, factor in sorted(certificate.multipliers.items()):
        atom = certificate.atoms[place]
        owner = owned.get(atom, Owner("", ""))
        terms = {
            monomial[0]: factor * coefficient for monomial, coefficient in atom.terms if monomial
        }
        constant = factor * dict(atom.terms).get((), 0)
        fact = LinearFact(terms, Fraction(constant), atom.relation, owner.why)
        if any(name in owner.auxiliary for name in terms):
            if owner.id in merged:
                found[merged[owner.id]] = found[merged[owner.id]].plus(fact)._replace(why=owner.why)
                continue
            merged[owner.id] = len(found)
        found.append(fact)
    return found


def _ordered(facts: list[LinearFact]) -> list[LinearFact]:
    """Return the facts in the order that keeps their sum short.

    The widest first, then always the one after which the sum has the fewest quantities. Nothing
    where a part of the facts already cancels out.
    """
    if len(facts) < 2 or not all(fact.terms for fact in facts):  # noqa: PLR2004 - it takes two to clash
        return []
    remaining = list(facts)
    first = max(remaining, key=lambda fact: len(fact.terms))
    remaining.remove(first)
    ordered, total = [first], first
    while remaining:
        following = min(remaining, key=lambda fact: len(total.plus(fact).terms))
        remaining.remove(following)
        ordered.append(following)
        total = total.plus(following)
        if remaining and not total.terms:
            return []
    return ordered


def _narrate_sum(
    facts: Sequence[LinearFact], symbols: Mapping[str, Symbol]
) -> tuple[str, list[Row]] | None:
    """Return one sentence about facts that add up to a contradiction, and a row for each step.

    ``None`` where an auxiliary variable of a statement remains in one.
    """
    if any(name not in symbols for fact in facts for name in fact.terms):
        return None
    rows: list[Row] = []
    total = facts[0]
    rows.append(("", FactFormatter(total, symbols).words(_subject(total, symbols)), total.why, ""))
    for fact in facts[1:-1]:
        rows.append(("", FactFormatter(fact, symbols).words(_subject(fact, symbols)), fact.why, ""))
        total = total.plus(fact)
        rows.append(("so", FactFormatter(total, symbols).words(_subject(total, symbols)), "", ""))
    last = facts[-1]
    subject = _subject(total, symbols)
    before, after = FactFormatter(total, symbols), FactFormatter(last, symbols)
    rows.append(("but", after.words(subject), last.why, ""))
    ends = before.ends(after, subject)
    headline = f"{subject} would have to be {ends[0]} and {ends[1]}"
    return headline, rows


def _subject(fact: LinearFact, symbols: Mapping[str, Symbol]) -> str:
    """Return the quantity to put on the left of a fact.

    One that the others are multiples of, rather than parts, and that grows with them.
    """
    return min(
        fact.terms,
        key=lambda name: (
            abs(fact.terms[name]) / symbols[name].unit.factor,
            fact.terms[name] < 0,
            name,
        ),
    )
<<<<<<< 2e58c1c146b72432353b81fb5219f7a520b3a7c2


class _Telling:
    """Puts a fact into signs."""

    def __init__(self, fact: _Fact, symbols: Mapping[str, Symbol]) -> None:
        self.fact = fact
        self.symbols = symbols

    def words(self, subject: str) -> str:
        """The quantity alone on the left."""
        return f"{subject} {self.sign(subject)} {self.rest(subject, self.constant(subject))}"

    def ends(self, other: "_Telling", subject: str) -> tuple[str, str]:
        """What this and another fact allow a quantity, in words, with numbers that tell them apart."""
        constants = [one.value(subject) for one in (self, other)]
        if None in constants or constants[0] == constants[1]:
            told = [one.constant(subject) for one in (self, other)]
        else:
            told = amounts([value for value in constants if value is not None], self.unit(subject))
        words = MOMENTS if self.symbols[subject].is_date else WORDS
        first, second = (
            f"{words[one.sign(subject)]} {one.rest(subject, text)}"
            for one, text in zip((self, other), told, strict=True)
        )
        return first, second

    def sign(self, subject: str) -> str:
        return SIGNS[self.fact.relation, self.fact.terms[subject] > 0]

    def unit(self, subject: str) -> str:
        """That of constants beside the subject: a date alone is a moment, and beside another date a duration."""
        symbol = self.symbols[subject]
        if not symbol.is_date:
            return symbol.unit.name
        others = (name for name in self.fact.terms if name != subject)
        return "s" if any(self.symbols[name].is_date for name in others) else "date"

    def value(self, subject: str) -> Fraction | None:
        """The constant on the right; ``None`` where there is none to be told."""
        value = -self.fact.constant / self.fact.terms[subject]
        return value if value or len(self.fact.terms) == 1 else None

    def values(self, subject: str) -> Interval:
        """What is left to the quantity where it stands alone."""
        value, sign = self.value(subject), self.sign(subject)
        low = None if sign in "≤<" else value
        return Interval(low, None if sign in "≥>" else value, sign == ">", sign == "<")

    def constant(self, subject: str) -> str:
        value = self.value(subject)
        return "" if value is None else amount(value, self.unit(subject))

    def rest(self, subject: str, constant: str) -> str:
        """The right side, with its constant as told."""
        parts = [(coefficient > 0, words) for coefficient, words in self.others(subject)]
        if constant and not parts:
            return constant
        if constant:
            parts.append((not constant.startswith("-"), constant.removeprefix("-")))
        parts.sort(key=lambda part: not part[0])
        text = "".join(f" {'+' if positive else '−'} {words}" for positive, words in parts)  # noqa: RUF001 - the signs that a reader sees
        return (
            text.removeprefix(" + ").replace(" − ", "−", 1)
            if text.startswith(" −")
            else text.removeprefix(" + ")
        )

    def others(self, subject: str) -> Iterable[tuple[Fraction, str]]:
        """The other quantities, each with how many times it is taken."""
        unit = self.symbols[subject].unit
        for name, coefficient in self.fact.terms.items():
            if name == subject:
                continue
            times = -coefficient / self.fact.terms[subject]
            other = self.symbols[name].unit
            if unit.dimension == other.dimension:
                ratio = abs(times) * unit.factor / other.factor
                yield times, name if ratio == 1 else f"{amount(ratio, '1')} × {name}"  # noqa: RUF001 - the signs that a reader sees
            else:
                yield times, f"{amount(abs(times), f'{unit.name}/{other.name}')} × {name}"  # noqa: RUF001 - the signs that a reader sees
=======
>>>>>>> f4469b241a67717f2f5e1c16b694829736cb57b1
