"""What a line of the board warns of: one thing at a time, the gravest."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.services.board import BoardStay
from app.services.day_counter import DayCounter
from app.services.provider import ProviderRow
from app.ui.screens.board import alerts
from tests.ui.screens.lillevik import TODAY


def days(count: int) -> timedelta:
    return timedelta(days=count)


def stay_of(day: int, **changes: object) -> BoardStay:
    arrived = TODAY - days(day - 1)
    calm = BoardStay(
        "O1", "H1", "Kåre", "Nilsen", 1, 0, False, 0, "4", arrived, None, DayCounter(arrived, TODAY),
        TODAY + days(30), True,
    )  # fmt: skip
    return replace(calm, **changes)


@pytest.mark.parametrize(
    ("stay", "tone", "text"),
    [
        (stay_of(5), None, None),
        (stay_of(9, has_plan=False), None, None),
        (stay_of(10, has_plan=False), "warn", "Plan mangler"),
        (stay_of(40, until=None), "warn", "Vedtak mangler"),
        (stay_of(40, until=TODAY + days(7)), "warn", "Vedtak går ut 27.11."),
        (stay_of(40, until=TODAY + days(8)), None, None),
        (stay_of(40, until=TODAY), "warn", "Vedtak går ut 20.11."),
        (stay_of(40, until=TODAY - days(1)), "danger", "Vedtak gikk ut 19.11."),
        (stay_of(101, until=TODAY - days(1)), "danger", "Vedtak gikk ut 19.11."),
        (stay_of(101), "danger", "Over 3 måneder"),
        (stay_of(83), "warn", "10 dager igjen"),
        (stay_of(92), "warn", "1 dag igjen"),
        (stay_of(40, departed=TODAY + days(2)), "neutral", "Flytter ut 22.11."),
        (stay_of(40, counter=None, until=None, has_plan=False), None, None),
    ],
)
def test_the_gravest_thing_is_told(stay: BoardStay, tone: str | None, text: str | None) -> None:
    alert = alerts.of_stay(stay, TODAY)
    assert (alert.tone, alert.text) == (tone, text) if alert else text is None


def provider_of(end: date | None, *, held: bool = True, kind: str = "hotel") -> ProviderRow:
    return ProviderRow("B1", "Hotell", kind, 4, 1, None, end, held, None)


@pytest.mark.parametrize(
    ("row", "tone", "text"),
    [
        (provider_of(None), "ok", "Kvalitetsavtale"),
        (provider_of(TODAY + days(60)), "warn", "Kvalitetsavtale til 19.01.2027"),
        (provider_of(TODAY + days(61)), "ok", "Kvalitetsavtale til 20.01.2027"),
        (provider_of(None, held=False), "danger", "Ingen kvalitetsavtale"),
    ],
)
def test_the_quality_agreement_is_told(row: ProviderRow, tone: str, text: str) -> None:
    alert = alerts.of_provider(row, TODAY)
    assert alert is not None
    assert (alert.tone, alert.text) == (tone, text)


def test_a_night_shelter_needs_no_agreement() -> None:
    assert alerts.of_provider(provider_of(None, held=False, kind="night_shelter"), TODAY) is None
