"""The relations that sentences state: one module each, which knows nothing of the others.

In: a ``Sketch`` of a sentence and its language. Out: ``Relation``s. Imports the phrases, words and
literals of ``reading``.

Each module has ``PATTERNS``, by language, and ``relations``. ``READERS`` are all of them: where two
relate the same figures, the first counts.
"""

from factcheck.reading.relations import change

READERS = (change,)
