"""Who decides a complaint, and what the municipality calls it."""

from datetime import date

import pytest

from app.services import settings
from app.services.case import complaint_body
from app.services.case.case_types import APPEALS_BOARD, CASE_TYPES
from app.storage.store import Store

DAY = date(2026, 11, 20)


def named(store: Store, kind: str, written_form: str = "nb") -> str:
    with store.read() as session:
        return complaint_body.named(session, CASE_TYPES[kind], DAY, written_form)


@pytest.mark.parametrize(
    ("kind", "body"),
    [("municipal_dwelling", "kommunens klagenemnd"), ("temporary", "Statsforvalteren"),
     ("startloan", "kommunens klagenemnd"), ("establishment_grant", "kommunens klagenemnd"),
     ("adaptation_grant", "kommunens klagenemnd"), ("deposit_guarantee", "Statsforvalteren"),
     ("housing_allowance", "Husbanken, og så klagenemnda for bostøtte"), ("housing_help", "Statsforvalteren"),
     ("living_support", "Statsforvalteren"), ("individual_plan", "Statsforvalteren")],
)  # fmt: skip
def test_each_type_goes_its_own_way(store: Store, kind: str, body: str) -> None:
    assert named(store, kind) == body


@pytest.mark.parametrize("kind", CASE_TYPES)
def test_the_municipality_names_only_its_own_body(store: Store, kind: str) -> None:
    before = named(store, kind, "nn")
    settings.put(store, settings.APPEALS_BOARD, "formannskapet")
    own = CASE_TYPES[kind].body == APPEALS_BOARD
    assert named(store, kind, "nn") == ("formannskapet" if own else before)
