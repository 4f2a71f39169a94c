"""The statement language: texts to comparisons between quantities, every literal an exact interval.

In: a ``Corpus``. Out: a ``Theory`` with the problems of what could not be understood. Imports the nouns and the door to
pint (``units``), nothing else.

A text is cut into a sentence (``tokens``, ``grammar``, ``mistakes``), whose literals (``literals``, ``hedges``, ``scales``,
``dates``, ``units``) and names (``names``) are given their meaning (``meaning``, ``dimensions``, ``constants``).
"""

from factcheck.language.understand import ABOUT, restating, understand

__all__ = ["ABOUT", "restating", "understand"]
