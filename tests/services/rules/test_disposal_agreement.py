"""What the rules say about an agreement on dwellings: its share and its years (FOR-2019-11-18-1546 § 3-2)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.models import DisposalAgreement, Dwelling
from app.services.rules.disposal_agreement import AgreementFacts, agreement_findings, entitled, last_day_at_least

START = date(2020, 1, 1)
Told = list[tuple[str, str, str]]


def agreement(**more: Any) -> DisposalAgreement:
    return DisposalAgreement(ref="V1", **{"name": "Elvegata", "kind": "referral", "start": START, **more})


def told(facts: AgreementFacts) -> Told:
    return [(found.severity, found.field, found.rule) for found in agreement_findings(facts)]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"kind": "rental"}, []),
        ({"kind": "disposal_right", "share": Decimal(10), "end": date(2021, 1, 1)}, []),
        ({"end": date(2019, 12, 31), "share": Decimal(40)}, [("error", "end", "end-before-start")]),
        ({"kind": "rental", "homes": -1}, [("error", "homes", "negative")]),
        ({"kind": "rental", "share": Decimal(101)}, [("warning", "share", "share-above-all")]),
        ({"kind": "rental", "share": Decimal(-1)}, [("error", "share", "negative")]),
        ({}, [("warning", "share", "no-share")]),
        ({"share": Decimal(40), "homes": 5}, []),
        ({"share": Decimal("39.9"), "homes": 5}, [("warning", "share", "small-share")]),
        ({"share": Decimal(40)}, []),  # how many homes is not known
        ({"share": Decimal(75), "homes": 4}, [("warning", "share", "small-share")]),
        ({"share": Decimal(100), "homes": 4}, []),
        ({"kind": "allocation", "share": Decimal(90)}, [("warning", "share", "small-share")]),
        ({"kind": "allocation", "share": Decimal(100)}, []),
        ({"share": Decimal(40), "end": date(2039, 12, 31)}, []),
        ({"share": Decimal(40), "end": date(2039, 12, 30)}, [("warning", "end", "too-short")]),
        ({"kind": "allocation", "share": Decimal(100), "end": date(2049, 12, 31)}, []),
        ({"kind": "allocation", "share": Decimal(100), "end": date(2049, 12, 30)}, [("warning", "end", "too-short")]),
    ],
)
def test_findings(more: dict[str, Any], found: Told) -> None:
    assert told(AgreementFacts(agreement(**more))) == found


@pytest.mark.parametrize(
    ("homes", "share", "most"),
    [(10, Decimal(40), 4), (11, Decimal(40), 5), (4, Decimal(100), 4), (None, Decimal(40), None), (10, None, None)],
)
def test_the_share_of_a_project_is_rounded_up(homes: int | None, share: Decimal | None, most: int | None) -> None:
    assert entitled(agreement(homes=homes, share=share)) == most


def test_more_dwellings_than_the_share_gives() -> None:
    held = [Dwelling(ref=f"D{number}") for number in range(5)]
    facts = AgreementFacts(agreement(homes=10, share=Decimal(40)), held)
    assert told(facts) == [("warning", "homes", "too-many-dwellings")]
    held[0].given_up = START
    assert told(facts) == []


@pytest.mark.parametrize(
    ("kind", "last"),
    [("referral", date(2039, 12, 31)), ("allocation", date(2049, 12, 31)), ("rental", None)],
)
def test_the_first_day_that_is_long_enough(kind: str, last: date | None) -> None:
    assert last_day_at_least(kind, START) == last
