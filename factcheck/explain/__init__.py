"""Knots to explanations: the arithmetic, the certificate, how far off it is and what would mend it.

In: an ``Analysis`` with its knots. Out: an ``Explanation`` for each knot's leading conflict. Imports ``solve``, ``constrain`` and
``prose``. What is found here is checked again by exact arithmetic of its own (``certificate``, ``witness``, ``evaluate``).
"""

from factcheck.explain.explain import explain

__all__ = ["explain"]
