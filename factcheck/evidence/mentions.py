"""The indices of tables and queries that statements mention."""

import re
from collections.abc import Iterable, Iterator

from factcheck.model.corpus import Corpus
from factcheck.model.name import canonical

_INDEXED = re.compile(r"([^\W\d][\w.]*)\[([^\[\]\s]*)\]")
EVERY = "*"
"""The index that stands for all indices."""


def mentioned(corpus: Corpus, others: Iterable[str]) -> dict[str, set[str]]:
    """Return the indices that the statements of a corpus, or ``others``, mention of each name."""
    found: dict[str, set[str]] = {}
    for text in (*_statements(corpus), *others):
        if "[" in text:
            for name, index in _INDEXED.findall(canonical(text)):
                found.setdefault(name, set()).add(index)
    return found


def _statements(corpus: Corpus) -> Iterator[str]:
    """Yield all statements of a corpus."""
    yield from (one.says.value for one in corpus.definitions)
    for claim in corpus.claims:
        yield from (text.value for text in claim.says)
        yield from (text.value for reading in claim.readings for text in reading.says)
