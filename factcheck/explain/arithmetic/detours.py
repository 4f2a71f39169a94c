"""Arithmetic that goes out of its way: quantities of which nobody wrote a figure."""

from collections.abc import Mapping

from factcheck.explain.arithmetic.inference import Fact
from factcheck.model.expression import Comparison, Literal, Name, in_evaluation_order, names


def detours(last: Comparison, known: Mapping[str, Fact]) -> int:
    """Return how many quantities nobody states that are compared, or worked out backwards.

    That a stated quantity is worked out is no detour where it is compared with its figure.
    """
    waiting, seen = [*dict.fromkeys(names(last))], set[str]()
    is_figure = isinstance(last.left, Literal) or isinstance(last.right, Literal)
    found = 0 if is_figure else sum(not _is_stated(known.get(name)) for name in waiting)
    while waiting:
        name = waiting.pop()
        fact = known.get(name)
        if name in seen or fact is None:
            continue
        seen.add(name)
        if fact.because is None:
            found += 1
        elif not _is_stated(fact):
            comparison, expression = fact.because
            found += expression is not comparison.left and expression is not comparison.right
            waiting += [
                node.quantity for node in in_evaluation_order(expression) if isinstance(node, Name)
            ]
    return found


def _is_stated(fact: Fact | None) -> bool:
    """Whether a claim states a quantity as a figure."""
    return fact is not None and fact.because is not None and isinstance(fact.because[1], Literal)
