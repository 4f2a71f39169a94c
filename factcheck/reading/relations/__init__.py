"""The relations that sentences state: one module each, which knows nothing of the others.

In: a ``Sketch`` of a sentence and its language. Out: ``Relation``s. Imports the modules of
``reading`` that tell what a sentence means, of which those of a change share ``moves``.

Each module has ``PATTERNS`` and words by language, and ``relations`` of a sentence or, in
``ACROSS``, ``across``, those between the sentences of a text. Where two relate the same figures,
the first counts.
"""

from factcheck.reading.relations import (
    amount,
    change,
    conversion,
    currency,
    difference,
    direction,
    division,
    factor,
    fraction,
    gap,
    multiple,
    parts,
    portion,
    remainder,
    share,
    split,
    together,
    votes,
)

READERS = (
    change,
    difference,
    amount,
    direction,
    gap,
    conversion,
    fraction,
    share,
    remainder,
    division,
    parts,
    portion,
    multiple,
    factor,
    split,
    votes,
)
ACROSS = (currency, share, together)
