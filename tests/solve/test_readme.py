"""The worked example of the solver's README comes out as it says there."""

from fractions import Fraction
from pathlib import Path

import factcheck.solve
from factcheck.model.theory import Theory
from factcheck.prose import exact
from factcheck.solve import solve
from tests.theories import theory

README = (Path(factcheck.solve.__file__).parent / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of a language, in order."""
    return [part.partition("```")[0] for part in README.split(f"```{language}\n")[1:]]


def test_what_clashes() -> None:
    """All conflicts and corrections are listed, and no others."""
    (component,) = solve(theory(blocks("yaml")[0])).components
    lines = [f"conflict    {', '.join(one.statements)}" for one in component.conflicts]
    lines += [f"correction  {', '.join(one)}" for one in component.corrections]
    assert component.complete
    assert "\n".join(lines) + "\n" == blocks("text")[0]


def test_what_is_left() -> None:
    """Without the claim that the text leaves out, the bounds are those in the text."""
    whole = theory(blocks("yaml")[0])
    kept = Theory(whole.symbols, tuple(one for one in whole.assertions if one.id != "spring"))
    found = solve(kept, want_bounds=True).bounds

    def end(value: Fraction | None) -> str:
        assert value is not None
        return exact(value)

    lines = [
        f"bounds      {one.quantity:<7} {end(one.values.low)} to {end(one.values.high)}"
        for one in found
    ]
    assert "\n".join(lines) + "\n" == blocks("text")[1]
