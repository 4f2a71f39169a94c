"""Small changes to a program, each of which some test should notice."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

_KEY = re.compile(r"\S+")
"""Strings without a space are keys, names and signs; what is longer is English."""

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_FUNCTIONS = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "floor": "ceil",
    "ceil": "floor",
    "startswith": "endswith",
    "endswith": "startswith",
    "removeprefix": "removesuffix",
    "removesuffix": "removeprefix",
}


class Mutant(NamedTuple):
    """A program with one small change: where, the lines before and after, the text after.

    ``body`` is the outermost function in whose body it is, if it is in one: the code of that
    function can be replaced.
    """

    function: str
    body: str
    line: int
    before: str
    after: str
    text: str


class _Change(NamedTuple):
    """A node and the text that replaces it."""

    node: ast.AST
    text: str


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a program, in the order of its text."""
    lines = source.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    seen = set()
    for function, body, change in _changes(ast.parse(source), "", ""):
        node = change.node
        assert isinstance(node, ast.expr | ast.stmt)
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        first, last = node.lineno - 1, node.end_lineno - 1
        head = lines[first][: node.col_offset].decode()
        tail = lines[last][node.end_col_offset :].decode()
        before = b"".join(lines[first : last + 1]).decode()
        after = head + change.text + tail
        if (first, after) not in seen:
            seen.add((first, after))
            text = b"".join(lines[:first]).decode() + after + b"".join(lines[last + 1 :]).decode()
            yield Mutant(function, body, node.lineno, _plain(before), _plain(after), text)


def _plain(text: str) -> str:
    """Return lines as one, so that they are recognised wherever they stand."""
    return " ".join(text.split())


def _changes(node: ast.AST, function: str, body: str) -> Iterator[tuple[str, str, _Change]]:
    """Yield the changes to a node and all below it, with the function and the body of each."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        function = f"{function}.{node.name}".removeprefix(".")
    for change in _changes_here(node):
        yield function, body, change
    for name, below in _below(node):
        inside = isinstance(node, ast.FunctionDef) and name == "body"
        yield from _changes(below, function, body or (function if inside else ""))


def _below(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Yield what a program does, without what it says: docstrings, annotations, assertions."""
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "type_params"} or _is_for_checkers(
            node, name
        ):
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ast.AST) and not _is_left_alone(one):
                yield name, one


def _is_for_checkers(node: ast.AST, name: str) -> bool:
    """Whether a body is for type checkers alone."""
    return name == "body" and isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _is_left_alone(node: ast.AST) -> bool:
    """Whether a node and all below it stay as they are."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Assert() | ast.JoinedStr() | ast.expr_context():
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case (
            ast.Assign(targets=[ast.Name(id="__all__")])
            | ast.Assign(value=ast.BinOp(op=ast.BitOr(), left=ast.Name()))
        ):
            return True  # names for importers, and a union of types
        case ast.keyword(arg="strict" | "encoding" | "errors"):
            return True  # an invariant of zip, and how files are always read
        case ast.Call(func=ast.Name(id="cast" | "TypeVar" | "overload")):
            return True
    return False


def _changes_here(node: ast.AST) -> Iterator[_Change]:
    """Yield the changes to a node itself."""
    match node:
        case ast.expr():
            yield from _expression(node)
        case ast.If() | ast.While() if not _has_opposite(node.test):
            yield _changed(node.test, ast.UnaryOp(ast.Not(), node.test))
        case ast.comprehension():
            yield from (_Change(test, "True") for test in node.ifs)
        case ast.stmt():
            yield from _statement(node)


def _expression(node: ast.expr) -> Iterator[_Change]:
    match node:
        case ast.Compare():
            yield from _comparison(node)
        case ast.BoolOp():
            other: ast.boolop = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield _changed(node, ast.BoolOp(other, node.values))
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield _changed(node, node.operand)
        case ast.BinOp() if type(node.op) in _OPERATORS:
            yield _changed(node, ast.BinOp(node.left, _OPERATORS[type(node.op)](), node.right))
        case ast.Constant():
            yield from _constant(node)
        case ast.Call():
            yield from _call(node)
        case ast.Subscript(slice=ast.Slice()):
            yield from _slice(node)
        case ast.IfExp() if not _has_opposite(node.test):
            yield _changed(node.test, ast.UnaryOp(ast.Not(), node.test))


def _changed(old: ast.expr, new: ast.expr) -> _Change:
    """Return the change of one expression into another."""
    text = ast.unparse(new)
    simple = isinstance(new, ast.Constant | ast.Name | ast.Call | ast.Subscript | ast.Attribute)
    return _Change(old, text if simple else f"({text})")


def _has_opposite(test: ast.expr) -> bool:
    """Whether another change already makes the opposite of a test."""
    match test:
        case ast.Compare(ops=[operator]):
            return len(_COMPARISONS[type(operator)]) == 1
        case ast.UnaryOp(op=ast.Not()):
            return True
    return False


def _comparison(node: ast.Compare) -> Iterator[_Change]:
    for place, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            operators = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield _changed(node, ast.Compare(node.left, operators, node.comparators))


def _constant(node: ast.Constant) -> Iterator[_Change]:
    value = node.value
    if isinstance(value, bool):
        yield _Change(node, str(not value))
    elif isinstance(value, int):
        yield _Change(node, str(value + 1))
        yield _Change(node, str(value - 1) if value else "(-1)")
    elif isinstance(value, float):
        yield _Change(node, str(value * 2))
    elif isinstance(value, str) and _KEY.fullmatch(value):
        yield _Change(node, repr(f"{value}X"))


def _call(node: ast.Call) -> Iterator[_Change]:
    match node.func:
        case ast.Name(id="sorted") if node.args:
            yield _changed(node, ast.Call(ast.Name("list"), node.args, []))
        case ast.Name(id="reversed") if node.args:
            yield _changed(node, node.args[0])
        case ast.Name(id=name) if name in _FUNCTIONS:
            yield _changed(node.func, ast.Name(_FUNCTIONS[name]))
        case ast.Attribute(value=value, attr=name) if name in _FUNCTIONS:
            yield _changed(node.func, ast.Attribute(value, _FUNCTIONS[name]))


def _slice(node: ast.Subscript) -> Iterator[_Change]:
    assert isinstance(node.slice, ast.Slice)
    for end in (node.slice.lower, node.slice.upper):
        if end is not None and not isinstance(end, ast.Constant):
            yield _changed(end, ast.BinOp(end, ast.Add(), ast.Constant(1)))
            yield _changed(end, ast.BinOp(end, ast.Sub(), ast.Constant(1)))


def _statement(node: ast.stmt) -> Iterator[_Change]:
    match node:
        case ast.Return(value=ast.expr() as value) if not (
            isinstance(value, ast.Constant) and not value.value
        ):
            yield _Change(value, "None")
        case ast.Expr(value=ast.Call()) | ast.Delete() | ast.Raise():
            yield _Change(node, "pass")
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield _Change(node, "yield from ()")
        case ast.AugAssign():
            yield _Change(node, "pass")
            if type(node.op) in _OPERATORS:
                new = ast.AugAssign(node.target, _OPERATORS[type(node.op)](), node.value)
                yield _Change(node, ast.unparse(new))
        case ast.Assign(targets=[ast.Subscript() | ast.Attribute()]):
            yield _Change(node, "pass")
        case ast.Continue():
            yield _Change(node, "break")
        case ast.Break():
            yield _Change(node, "continue")
