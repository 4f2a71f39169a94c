"""Components as SMT-LIB 2 scripts, so that any solver can check the results."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction

from factcheck.constrain import constrain
from factcheck.model.conflict import Conflict
from factcheck.model.constraint import Atom, Constraint
from factcheck.model.expression import Assertion
from factcheck.model.proof import Proof
from factcheck.model.solution import Component, Solution, Verdict
from factcheck.model.theory import Theory
from factcheck.proof import Certificate, Known, Refutation
from factcheck.prose import exact
from factcheck.solve import Budget, Limits, SpentError, System, certify, owners, smtlib

STATUS = {Verdict.CONSISTENT: "sat", Verdict.CONTRADICTORY: "unsat", Verdict.UNDECIDED: "unknown"}
LOGICS = {
    (False, False): "QF_LRA",
    (False, True): "QF_LIRA",
    (True, False): "QF_NRA",
    (True, True): "QF_NIRA",
}
"""By whether there are products of quantities, and whole numbers beside others."""

LONGEST = 80
"""Longer file names are cut, for file systems that allow no more."""


def replays(theory: Theory, solution: Solution, limits: Limits) -> tuple[Proof, ...]:
    """Return every component as a file of its own, named after its scenario and first statement."""
    assertions = {assertion.id: assertion for assertion in theory.assertions}
    proofs: list[Proof] = []
    taken: set[str] = set()
    for component in solution.components:
        first = next(
            (name for name in component.assertions if assertions[name].claim),
            component.assertions[0],
        )
        stem = re.sub(r"[^\w.-]+", "_", f"{component.scenario}.{first}".strip(".="))[:LONGEST]
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        text = "\n".join(_Script(component, assertions, theory, limits).lines()) + "\n"
        proofs.append(Proof(f"{name}.smt2", text))
    return tuple(proofs)


class _Script:
    """One component as commands: declarations and definitions, then a question for each result."""

    def __init__(
        self,
        component: Component,
        assertions: Mapping[str, Assertion],
        theory: Theory,
        limits: Limits,
    ) -> None:
        self.component = component
        self.assertions = assertions
        self.symbols = theory.symbols
        self.budget = Budget(limits)
        self.constraints = {
            name: constrain(assertions[name], theory.symbols) for name in component.assertions
        }
        self.claims = [name for name in component.assertions if assertions[name].claim]
        self.whole = {name for name in component.quantities if theory.symbols[name].integer}
        constraints = self.system(component.assertions).constraints
        names = [
            *component.quantities,
            *dict.fromkeys(name for one in constraints for name in one.auxiliary),
        ]
        self.quoted = {name: smtlib.symbol(name) for name in names}
        self.variables = {
            name: f"(to_real {word})" if name in self.whole else word
            for name, word in self.quoted.items()
        }

    def lines(self) -> Iterator[str]:
        """Yield the lines of the whole file."""
        component = self.component
        yield f"; statements of claims: {', '.join(map(smtlib.comment, self.claims))}"
        if component.scenario:
            yield f"; under the scenario {smtlib.comment(component.scenario)}"
        yield "(set-info :smt-lib-version 2.6)"
        products = any(
            not atom.is_linear for one in self.constraints.values() for atom in _atoms(one)
        )
        yield f"(set-logic {LOGICS[products, bool(self.whole)]})"
        for name, word in self.quoted.items():
            sort = "Int" if name in self.whole else "Real"
            unit = (
                f" ; {smtlib.comment(self.symbols[name].unit.name)}" if name in self.symbols else ""
            )
            yield f"(declare-const {word} {sort}){unit}"
        system = self.system(component.assertions)
        for sign in system.signs:
            yield self.asserted(smtlib.term(self.variables, sign), f"sign of {sign.terms[0][0][0]}")
        for constraint in system.firm:
            yield self.statement(constraint)
        yield from self.question("all statements together", self.claims, STATUS[component.verdict])
        for number, conflict in enumerate(component.conflicts, start=1):
            yield from self.question(
                f"minimal contradictory set {number}", conflict.statements, "unsat"
            )
            yield from self.certificate(conflict)

    def system(self, names: Sequence[str]) -> System:
        """Return some statements of the component as a system."""
        chosen = [self.constraints[name] for name in names]
        firm = tuple(one for one in chosen if self.assertions[one.id].claim is None)
        return System(
            self.symbols,
            firm,
            tuple(one for one in chosen if self.assertions[one.id].claim),
            self.component.quantities,
        )

    def statement(self, constraint: Constraint) -> str:
        """Return a named assertion of a statement, its own words as a comment before it."""
        assertion = self.assertions[constraint.id]
        readings = (
            " and ".join(one.text.value for one in reading.comparisons)
            for reading in assertion.alternatives
        )
        kind = "claim" if assertion.claim else "definition"
        label = f"{kind} {constraint.id.removeprefix('=')}"
        words = smtlib.comment("; or ".join(readings))
        return f"; {words}\n{self.asserted(smtlib.formula(self.variables, constraint), label)}"

    @staticmethod
    def asserted(term: str, label: str) -> str:
        """Return the command that asserts a term under a name."""
        return f"(assert (! {term} :named {smtlib.symbol(label)}))"

    def question(self, what: str, names: Sequence[str], status: str) -> Iterator[str]:
        """Yield the question whether some statements can all be true.

        Where a witness is known, it is asked a second time with a value for each quantity.
        """
        yield f"\n; {what}"
        yield "(push 1)"
        system = self.system(names).untied
        for constraint in system.constraints:
            if constraint.id in self.constraints:
                yield self.statement(constraint)
            else:
                yield "; figures that only touch are not rounded both ways"
                yield self.asserted(smtlib.formula(self.variables, constraint), constraint.id)
        yield from (f"(set-info :status {status})", "(check-sat)")
        if status == STATUS[Verdict.CONSISTENT] and self.component.witness is not None:
            yield "; with these values all of them are true"
            for name in self.component.quantities:
                value = smtlib.number(self.component.witness.get(name, Fraction(0)))
                yield f"(assert (= {self.variables[name]} {value}))"
            yield from (f"(set-info :status {status})", "(check-sat)")
        yield "(pop 1)"

    def certificate(self, conflict: Conflict) -> Iterator[str]:
        """Yield the multipliers that show a contradiction without any solver, as comments."""
        system = self.system((*conflict.definitions, *conflict.statements))
        system = system if conflict.whole else system.continuous
        refutations = None
        with suppress(SpentError):
            refutations = certify(system, self.budget)
        if refutations is None:
            yield "; not certified: it rests on products of quantities, on too many cases, or would take too much work"
            return
        owned = owners(system)
        cases = [case for refutation in refutations for case in _leaves(refutation)]
        for number, certificate in enumerate(cases, start=1):
            case = f"case {number} of {len(cases)}: " if len(cases) > 1 else ""
            yield f"; {case}multiplied and added, these leave what is false of numbers alone"
            for place, factor in sorted(certificate.multipliers.items()):
                atom = certificate.atoms[place]
                why = owned[atom].why if atom in owned else "in this case"
                term = smtlib.comment(smtlib.term(self.variables, atom))
                yield f";   {exact(factor)} * {term}  {smtlib.comment(why)}"


def _atoms(constraint: Constraint) -> Iterator[Atom]:
    """Yield the atoms in all readings of a constraint."""
    for reading in constraint.readings:
        yield from reading.all_atoms


def _leaves(refutation: Refutation) -> Iterator[Certificate]:
    """Yield the certificates of a refutation, one for each of its cases."""
    waiting: list[Refutation] = [refutation]
    while waiting:
        proof = waiting.pop()
        if isinstance(proof, Certificate):
            yield proof
        else:
            waiting += [proof.above, proof.below, *([proof.at] if isinstance(proof, Known) else [])]
