from datetime import date, datetime
from decimal import Decimal

from app.storage import drafts
from app.storage.store import Store


def test_a_draft_comes_back_as_it_was_typed(store: Store) -> None:
    fields = {
        "text": "=1+1 <b>",
        "day": date(2026, 2, 28),
        "moment": datetime.fromisoformat("2026-02-28T07:42"),
        "amount": Decimal("12.50"),
        "empty": None,
        "yes": True,
        "codes": ("a", "b"),
        "rows": [{"day": date(2026, 1, 1), "$": "day"}],
    }
    drafts.save(store, "person:P1", fields)
    assert drafts.load(store, "person:P1") == fields


def test_the_last_draft_holds_until_it_is_dropped(store: Store) -> None:
    drafts.save(store, "person:new", {"first_name": "Å"})
    drafts.save(store, "person:new", {"first_name": "Åse"})
    assert drafts.load(store, "person:new") == {"first_name": "Åse"}
    drafts.drop(store, "person:new")
    assert drafts.load(store, "person:new") is None
