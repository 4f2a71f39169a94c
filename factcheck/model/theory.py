"""The input of the solver."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model.expression import Assertion
from factcheck.model.problem import Problem
from factcheck.model.symbol import Symbol


class Theory(NamedTuple):
    """The quantities and assertions that could be understood, and the problems of the others.

    ``assertions`` are in the order of their files: definitions first, then claims. ``bands`` are no
    part of them: by its quantity, each plausibility band as if it were a definition.
    """

    symbols: Mapping[str, Symbol]
    assertions: tuple[Assertion, ...]
    problems: tuple[Problem, ...] = ()
    bands: Mapping[str, Assertion] = {}
