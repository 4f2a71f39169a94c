"""Expressions that somebody asks about, and what is assumed meanwhile."""

from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from factcheck.language.composing import RATIO, composed, raised
from factcheck.language.dates import MOMENT, TIME
from factcheck.language.flaw import BadTextError
from factcheck.language.literals import Reader
from factcheck.language.meaning import Interpreter
from factcheck.language.names import UnknownNames
from factcheck.language.unit_table import UnitTable
from factcheck.language.units import PLAIN
from factcheck.model.claim import Definition
from factcheck.model.corpus import Corpus
from factcheck.model.expression import (
    Expression,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    Power,
)
from factcheck.model.expression import in_evaluation_order as nodes
from factcheck.model.inquiry import ASKED, ASSUMED, Inquiry
from factcheck.model.lines import Lines
from factcheck.model.problem import Problem
from factcheck.model.span import Span, Text
from factcheck.model.theory import Theory
from factcheck.model.unit import Unit

SECOND = Unit("s", Fraction(1), TIME)


def assuming(corpus: Corpus, statements: Sequence[str]) -> Corpus:
    """Return a corpus in which further statements are held true, as definitions are.

    Their figures are rounded, as in claims.
    """
    if not statements:
        return corpus
    texts = [_text(written, ASSUMED, line) for line, written in enumerate(statements, start=1)]
    return corpus._replace(
        definitions=(*corpus.definitions, *map(Definition, texts)),
        lines={**corpus.lines, ASSUMED: Lines("\n".join(text.value for text in texts))},
    )


def inquire(
    theory: Theory, corpus: Corpus, about: Fraction, written: str
) -> Inquiry | tuple[Problem, ...]:
    """Return what an expression means; its problems where it means nothing.

    ``about`` is the fraction that vague hedges allow. Numbers are taken exactly, as in definitions.
    """
    text = _text(written, ASKED, 1)
    units = UnitTable(quantity.unit.value for quantity in corpus.quantities.values())
    reader = Reader(units, about, corpus.quantities)
    interpreter = Interpreter(theory.symbols, UnknownNames(corpus.quantities), reader)
    try:
        expression, is_date = interpreter.expression(text.value)
    except BadTextError as error:
        return tuple(
            Problem(flaw.kind, text.at(flaw.start, flaw.end), flaw.values) for flaw in error.flaws
        )
    return Inquiry(text, expression, MOMENT if is_date else _unit_of(expression, theory), is_date)


def _text(written: str, file: str, line: int) -> Text:
    """Return what stands on the command line, on one line."""
    value = " ".join(written.split())
    return Text(value, Span(file, line, 1, line, len(value) + 1))


def _unit_of(expression: Expression, theory: Theory) -> Unit:
    """Return the unit to tell values in: a declared one where one fits, best of its quantities."""
    unit = _unit_in(expression, theory)
    if unit.dimension == PLAIN:
        return unit
    own = [theory.symbols[node.quantity] for node in nodes(expression) if isinstance(node, Name)]
    for symbol in (*own, *theory.symbols.values()):
        if symbol.unit.dimension == unit.dimension and not symbol.is_date:
            return symbol.unit
    return SECOND if unit.dimension == TIME else unit


def _unit_in(node: Expression, theory: Theory) -> Unit:
    """Return the unit of a part of an expression as its own parts make it."""
    match node:
        case Name():
            symbol = theory.symbols[node.quantity]
            return SECOND if symbol.is_date else symbol.unit
        case Literal():
            return node.unit if node.unit.name else RATIO
        case Negative():
            return _unit_in(node.operand, theory)
        case Power():
            return raised(_unit_in(node.base, theory), node.exponent)
        case Function():
            return _unit_among(node.operands, theory)
        case Operation():
            if node.operator in "+-":
                return _unit_among((node.left, node.right), theory)
            left, right = (_unit_in(part, theory) for part in (node.left, node.right))
            return composed(left, node.operator, right)
        case _:
            assert_never(node)


def _unit_among(operands: Sequence[Expression], theory: Theory) -> Unit:
    """Return the unit of the first of several expressions of one dimension that has a name."""
    named = (one for one in operands if any(isinstance(part, Name) for part in nodes(one)))
    return _unit_in(next(named, operands[0]), theory)
