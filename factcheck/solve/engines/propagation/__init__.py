"""Intervals over forests: constraints that join their variables without a cycle.

In: a ``System``. Out: a ``Forest``, which has an ``Answer`` and the box of every variable, and says
whether they are exact; for systems that are none, outer bounds. Imports ``rational``.
"""

from factcheck.solve.engines.propagation.building import propagate
from factcheck.solve.engines.propagation.forest import Forest
from factcheck.solve.engines.propagation.forms import Form, Forms, bound_of
from factcheck.solve.engines.propagation.leaving import LeaveOneOut, Rest, leave_one_out
from factcheck.solve.engines.propagation.narrowing import NOTHING, Narrowed, narrow
from factcheck.solve.engines.propagation.outer import certain_atoms, outer_bounds
from factcheck.solve.engines.propagation.products import enclosed, quotient
from factcheck.solve.engines.propagation.subsets import SubsetPropagator

__all__ = [
    "NOTHING",
    "Forest",
    "Form",
    "Forms",
    "LeaveOneOut",
    "Narrowed",
    "Rest",
    "SubsetPropagator",
    "bound_of",
    "certain_atoms",
    "enclosed",
    "leave_one_out",
    "narrow",
    "outer_bounds",
    "propagate",
    "quotient",
]
