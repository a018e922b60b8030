"""What may go wrong for the officer. Anything that is not one of these is a bug and becomes a crash report.

They are named as what they say, without the suffix Error: `except Stale` reads as a sentence.
"""

from collections.abc import Mapping


class OfficerError(Exception):
    """Something the officer can act on. `str(error)` is a plain text in the officer's language saying what to do."""


class Invalid(OfficerError):  # noqa: N818  # see above
    """A record broke a rule. `problems` maps a field's name to a message; the key "" is for the record as a whole."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("\n".join(problems.values()))
        self.problems = dict(problems)


class Unreadable(OfficerError):  # noqa: N818  # see above
    """What was typed cannot be read. `str(error)` says how to write it."""


class Stale(OfficerError):  # noqa: N818  # see above
    """The record was changed elsewhere since it was read. `current` holds the values that are stored now."""

    def __init__(self, message: str, current: Mapping[str, object]) -> None:
        super().__init__(message)
        self.current = dict(current)


class Cancelled(OfficerError):  # noqa: N818  # see above
    """The officer pressed Stopp. Nothing was kept of the work that was under way."""


class Closed(Cancelled):
    """The database was closed, since the window locked itself: whoever still asks is going away too."""
