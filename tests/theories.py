"""Theories from claim files that are written out."""

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck import language, load
from factcheck.model.theory import Theory


def theory(text: str) -> Theory:
    """What a claim file means; it must be without problems."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.claims.yaml"
        path.write_text(f"sources: {{s: {{title: S}}}}\n{text}", encoding="utf-8")
        corpus = load.read([path])
    assert not corpus.problems, corpus.problems
    understood = language.understand(corpus, Fraction(1, 10))
    assert not understood.problems, understood.problems
    return understood


def claims(quantities: str, *statements: str, definitions: str = "") -> Theory:
    """A claim for each statement, with the ids ``c0``, ``c1`` ….

    Quantities and definitions as YAML flow mappings.
    """
    lines = [
        f"quantities: {{{quantities}}}",
        f"definitions: [{definitions}]" if definitions else "",
        "claims:",
    ]
    lines += [
        f"  - {{id: c{number}, source: s, says: {says!r}}}"
        for number, says in enumerate(statements)
    ]
    return theory("\n".join(lines) + "\n")
