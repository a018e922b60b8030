"""The only place that knows what time it is, so that every deadline can be tested and every report reproduced."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

_fixed: date | None = None


def today() -> date:
    """Today's date in the machine's own time zone, or the date set by `at`."""
    return _fixed or now().date()


def now() -> datetime:
    """The local time, without zone, to the second; on the fixed day when one is set."""
    moment = datetime.now(UTC).astimezone().replace(tzinfo=None, microsecond=0)
    return datetime.combine(_fixed, moment.time()) if _fixed else moment


def set_today(day: date | None) -> None:
    """Let another day be today, for the command line's `--today`; None goes back to the machine's clock."""
    global _fixed  # noqa: PLW0603
    _fixed = day


@contextmanager
def at(day: date) -> Iterator[None]:
    """Let `day` be today for a while."""
    before = _fixed
    set_today(day)
    try:
        yield
    finally:
        set_today(before)
