"""A line of a list about a household: what its first cell shows, whatever the record is."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from app.services.naming import household_number


class OfHousehold(Protocol):
    """A row of a service's list; `ref` and `household` are exchange IDs."""

    @property
    def ref(self) -> str: ...
    @property
    def household(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def protection(self) -> int: ...


Found = TypeVar("Found", bound=OfHousehold)


@dataclass(frozen=True, slots=True)
class HouseholdLine(Generic[Found]):
    """A row as it is shown; the properties are its cells, each of one or two lines."""

    row: Found

    @property
    def ref(self) -> str:
        return self.row.ref

    @property
    def whose(self) -> str:
        """What is searched and spoken of the first cell."""
        return f"{self.household}, {self.number}"

    @property
    def household(self) -> str:
        return self.row.name

    @property
    def number(self) -> str:
        """ "A1 · Husstand 41"."""
        return f"{self.ref} · {household_number(self.row.household)}"

    @property
    def protection(self) -> int:
        return self.row.protection
