"""A quantity as meant."""

from typing import NamedTuple

from factcheck.model.interval import ANYTHING, NONNEGATIVE, Interval
from factcheck.model.unit import Unit


class Symbol(NamedTuple):
    """A quantity with its unit resolved: the solver's variable counts in ``unit``.

    ``integer``: its values there are whole numbers. ``between`` is the plausibility band in that
    unit, or ``None``. A date counts seconds since 1970-01-01. ``label`` is what people call it,
    empty where nobody says.
    """

    name: str
    unit: Unit
    integer: bool
    signed: bool
    is_date: bool
    between: Interval | None = None
    label: str = ""

    @property
    def called(self) -> str:
        """What people call it: its label, or else its name."""
        return self.label or self.name

    @property
    def is_nonnegative(self) -> bool:
        """Whether it cannot be below zero: it is not signed and no date."""
        return not self.signed and not self.is_date

    @property
    def by_sign(self) -> Interval:
        """All values that its sign allows."""
        return NONNEGATIVE if self.is_nonnegative else ANYTHING

    @property
    def band_id(self) -> str:
        """The id of the assertion that its value lies in its plausibility band.

        No definition has it, since it is no statement.
        """
        return f"={self.name} between"
