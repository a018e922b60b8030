"""The list of providers: a line each, with what is missing to the right."""

from typing import Any

from app import clock, formats
from app.models.provider import NIGHT_SHELTER, PROVIDER_KIND
from app.services import provider
from app.services.provider import ProviderRow, places_text
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column
from app.ui.kit.tokens import ToneName
from app.ui.screens.board import alerts
from app.ui.screens.board.alerts import Alert

COLUMNS = (
    Column("name", N_("Navn")),
    Column("kind", N_("Type")),
    Column("places", N_("Plasser")),
    Column("status", N_("Status"), 124, tone=lambda row: row["tone"], icon=lambda row: row["icon"]),
)


def listed(store: Store) -> list[dict[str, Any]]:
    """The lines of the list."""
    return [_line(row) for row in provider.rows(store)]


def _line(row: ProviderRow) -> dict[str, Any]:
    worst = next(iter(warnings(row)), None)
    return {
        "ref": row.ref,
        "name": row.name,
        "kind": sentence(PROVIDER_KIND.text(row.kind)),
        "places": places_text(row),
        "status": _short(row, worst),
        "tone": worst.tone if worst else "neutral",
        "icon": worst.icon or None if worst else None,
    }


def _short(row: ProviderRow, worst: Alert | None) -> str:
    if worst is not None and not row.has_agreement and row.kind != NIGHT_SHELTER:
        return _("Ingen avtale")
    if worst is not None and worst.icon == "clock" and row.agreement_end:
        return _("Avtale til {day}", day=formats.short_day(row.agreement_end))
    return worst.text if worst else ""


def warnings(row: ProviderRow) -> list[Alert]:
    """What is wrong with the provider today, the gravest first."""
    found = [alerts.of_provider(row, clock.today())]
    if row.places is not None and row.taken > row.places:
        found.append(Alert("danger", _("For få plasser")))
    if row.price is None:
        found.append(Alert("warn", _("Pris mangler"), "coins"))
    order: list[ToneName] = ["danger", "warn"]
    return sorted((one for one in found if one and one.tone in order), key=lambda one: order.index(one.tone))


def row_of(store: Store, ref: str) -> ProviderRow | None:
    """The provider's line as of today."""
    return next((row for row in provider.rows(store) if row.ref == ref), None)


def facts(row: ProviderRow) -> str:
    """The line under the provider's name."""
    price = _("{price} per døgn", price=formats.amount(row.price)) if row.price is not None else ""
    visited = (
        _("siste tilsyn {day}", day=formats.day(row.last_inspection)) if row.last_inspection else _("ingen tilsyn")
    )
    return " · ".join(part for part in (sentence(PROVIDER_KIND.text(row.kind)), price, visited) if part)
