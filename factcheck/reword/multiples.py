"""Words for how many times, by language: what is doubled in one form may be tripled in the same."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType


def _rows(text: str) -> Sequence[Sequence[str]]:
    """Return the words of each line."""
    return [line.strip().split("/") for line in text.strip().splitlines()]


_FORMS: Mapping[str, Sequence[Sequence[str]]] = MappingProxyType(
    {
        "en": _rows("""
            double/triple/quadruple
            doubles/triples/quadruples
            doubled/tripled/quadrupled
            doubling/tripling/quadrupling
            twice/three times/four times/five times/six times/seven times/eight times/ten times
            """),
        "de": _rows("""
            verdoppeln/verdreifachen/vervierfachen/verfünffachen/verzehnfachen
            verdoppelt/verdreifacht/vervierfacht/verfünffacht/verzehnfacht
            verdoppelte/verdreifachte/vervierfachte/verfünffachte/verzehnfachte
            verdoppelten/verdreifachten/vervierfachten/verfünffachten/verzehnfachten
            doppelt/dreimal/viermal/fünfmal/sechsmal/siebenmal/achtmal/zehnmal
            zweimal/dreimal/viermal/fünfmal/sechsmal/siebenmal/achtmal/zehnmal
            """),
        "fr": _rows("""
            doubler/tripler/quadrupler
            double/triple/quadruple
            doublé/triplé/quadruplé
            deux fois/trois fois/quatre fois/cinq fois/six fois/sept fois/huit fois/dix fois
            """),
    }
)
"""The words of one form, by how many times."""


def other_multiples(words: str, language: str) -> Iterator[str]:
    """Yield the other words of the forms that words for how many times have."""
    for form in _FORMS.get(language, ()):
        if words.lower() in form:
            yield from (other for other in form if other != words.lower())
