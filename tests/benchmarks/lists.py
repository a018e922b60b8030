"""What the officer waits for at the keyboard: a letter typed in the search, a page of the list of households."""

from collections.abc import Sequence

from app import clock
from app.services import household
from app.storage.store import Store
from app.ui.finding import find
from tests.benchmarks import data
from tests.benchmarks.measure import Line, milliseconds, quick

TYPED = ("amina yusuf", "nora", "berg", "østby", "41", "h4100", "bråten", "solgården", "ingrid", "400 00 0")
SHOWN = ("open", "all", "closed")
PAGE = 100
FRAME = 16.0


def keystroke(store: Store) -> Line:
    """Every start of what is typed, as the search panel asks for it: from two characters on."""
    starts = [typed[:end] for typed in TYPED for end in range(2, len(typed) + 1)]
    find(store, "aa")
    times = [milliseconds(lambda typed=typed: find(store, typed)) for _turn in range(3) for typed in starts]
    persons = data.counts(store)["person"]
    return quick(
        f"a keystroke in the search, {persons:,} persons", times, FRAME, _plan(store, lambda: find(store, "berg"))
    )


def page(store: Store) -> Line:
    """The first hundred with each filter, as the screen opens."""
    return _pages(store, "the first page of the list of households", 1)


def staying(store: Store) -> Line:
    """Those in temporary accommodation are sorted anew each time."""
    return _pages(store, "the first page of those in temporary accommodation", 1, ("temporary",))


def deep_page(store: Store) -> Line:
    """As the officer reaches it, scrolling."""
    return _pages(store, "the tenth page of that list", 10)


def _pages(store: Store, what: str, number: int, filters: Sequence[str] = SHOWN) -> Line:
    with clock.at(data.TODAY):
        before = {shown: _last_before(store, shown, number) for shown in filters}
        times = [
            milliseconds(lambda shown=shown: household.rows(store, shown=shown, after=before[shown]))
            for _turn in range(20)
            for shown in filters
        ]
        plan = _plan(store, lambda: household.rows(store, after=before[filters[0]]))
    households = data.counts(store)["household"]
    return quick(f"{what}, {households:,} households", times, FRAME, plan)


def _last_before(store: Store, shown: str, number: int) -> household.HouseholdRow | None:
    """The last row of the page before; a filter with fewer pages is measured at its last."""
    last = None
    for _page in range(number - 1):
        found = household.rows(store, shown=shown, after=last)
        if len(found) < PAGE:
            break
        last = found[-1]
    return last


def _plan(store: Store, work: object) -> str:
    with data.watched(store) as recorded:
        work()
    with store.connect() as connection:
        queries = [each for each in recorded.statements if "MATCH" in each[0] or each[0].lstrip().startswith("WITH")]
        return "\n\n".join(data.plan(connection, *each) for each in queries[:1])
