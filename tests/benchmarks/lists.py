"""What the officer waits for at the keyboard: a letter typed in the search, a page of the list of households."""

from app import clock
from app.services import household
from app.storage.store import Store
from app.ui.finding import find
from tests.benchmarks import data
from tests.benchmarks.measure import Line, milliseconds, quick

TYPED = ("amina yusuf", "nora", "berg", "østby", "41", "h4100", "bråten", "solgården", "ingrid", "400 00 0")
PAGE, PAGES = 100, 10
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
    """The first thousand households, a hundred at a time as the list is scrolled, open ones and all."""
    with clock.at(data.TODAY):
        household.rows(store)
        pages = [(shown, number * PAGE) for shown in ("open", "all") for number in range(PAGES)]
        times = [
            milliseconds(lambda shown=shown, start=start: household.rows(store, shown=shown, offset=start))
            for _turn in range(3)
            for shown, start in pages
        ]
        shown = _plan(store, lambda: household.rows(store))
    households = data.counts(store)["household"]
    return quick(f"a page of the list of households, {households:,} households", times, FRAME, shown)


def _plan(store: Store, work: object) -> str:
    with data.watched(store) as recorded:
        work()
    with store.connect() as connection:
        queries = [each for each in recorded.statements if "MATCH" in each[0] or each[0].lstrip().startswith("WITH")]
        return "\n\n".join(data.plan(connection, *each) for each in queries[:1])
