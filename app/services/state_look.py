"""How the state of a record is shown, wherever it stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StateLook:
    """Its label is a msgid; its tone and icon those of a badge."""

    label: str
    tone: str
    icon: str
