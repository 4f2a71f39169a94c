"""A contradiction as a chain of facts, where no quantity can be computed by itself.

Each fact is added to the sum of those before it.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import reduce

from factcheck.explain.arithmetic.derivation import Derivation
from factcheck.explain.arithmetic.linear import FactFormatter, LinearFact
from factcheck.explain.arithmetic.rows import Row, aligned
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
    unit, called = symbols[name].unit.name, symbols[name].called
    least, most = amount(Fraction(at), unit), amount(Fraction(at + 1), unit)
    rows: list[Row] = []
    for part, limit in zip(parts, (f"≤ {least}", f"≥ {most}"), strict=True):
        if part is None:
            return None
        rows += [("if", f"{called} {limit}", "a whole number", ""), *part[1]]
    return f"in whole numbers {called} can be neither at most {least} nor at least {most}", rows


def _narrate_values(
    refutation: Known, owned: Mapping[Atom, Owner], symbols: Mapping[str, Symbol]
) -> tuple[str, list[Row]] | None:
    """Return one sentence about the values that a whole number may have, with rows against each.

    ``None`` where there is nothing to show.
    """
    name = refutation.variable
    unit, called = symbols[name].unit.name, symbols[name].called
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
        rows += [("if", f"{called} = {values[-1]}", "a whole number", ""), *part[1]]
        proof = proof.above
    if part is None or not isinstance(proof, Certificate):
        return None
    if len(values) == 1:
        return f"{called} can only be {values[0]}, and then {part[0]}", rows
    return (
        f"in whole numbers {called} can only be {series(values, 'or')}, and it can be none of these",
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
                Extent(sign, symbols[subject].called, words, one.values(subject))
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
    headline = f"{symbols[subject].called} would have to be {ends[0]} and {ends[1]}"
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
