"""A figure while it is being put together, in tokens instead of characters."""

from dataclasses import dataclass

from factcheck.model.figure import FigureKind
from factcheck.recognise.numerals import Number


@dataclass(slots=True)
class Draft:
    """A figure from token ``first`` up to but without ``end``.

    ``lead`` is the first token of its hedge and opener. ``signed``: its currency stands before it.
    """

    first: int
    end: int
    kind: FigureKind
    numbers: tuple[Number, ...] = ()
    unit: str = ""
    hedge: str = ""
    date: str = ""
    lead: int = -1
    signed: bool = False

    def __post_init__(self) -> None:
        if self.lead < 0:
            self.lead = self.first

    @property
    def bare(self) -> bool:
        """Whether this is one number without a unit."""
        return self.kind is FigureKind.NUMBER and not self.unit and len(self.numbers) == 1
