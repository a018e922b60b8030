"""Changes that are taken back in one transaction, the last first."""

from app.models import Household
from app.services.records import by_ref
from app.services.undoing import change, undoing
from app.storage.store import Store
from tests.services.conftest import new_household


def remark(store: Store, ref: str) -> str | None:
    with store.read() as session:
        return by_ref(session, Household, ref).remark


def test_two_changes_of_one_record_are_taken_back_to_the_first_value(store: Store) -> None:
    ref = new_household(store, household__remark="Før.")
    with store.write() as session:
        household = by_ref(session, Household, ref)
        steps = [change(session, household, {"remark": words}) for words in ("Så.", "Til slutt.")]
    assert remark(store, ref) == "Til slutt."
    undoing(store, steps)()
    assert remark(store, ref) == "Før."
