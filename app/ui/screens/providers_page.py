"""*Botilbud*: the places used for temporary accommodation, with agreements, prices and supervision visits."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from app.models import Provider
from app.services import provider
from app.services.provider import places_text
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.badge import Badge, badge_size
from app.ui.kit.context import Context
from app.ui.kit.form_items import pick
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder, row
from app.ui.kit.occupancy import OccupancyDots
from app.ui.kit.page import RecordPage
from app.ui.kit.removal import take_away
from app.ui.kit.spec import Plain, Saved, Screen
from app.ui.kit.tabbed import FORM, tabbed
from app.ui.screens import provider_rows
from app.ui.screens.provider_items import AGREEMENTS, PRICES, VISITS
from app.ui.screens.provider_parts import PartPane
from app.ui.screens.provider_visits import VisitPane


class ProviderPage(RecordPage):
    """The form is the first of four tabs; `part` opens another."""

    def __init__(self, context: Context, screen: Screen) -> None:
        self._parts: dict[str, PartPane] = {
            AGREEMENTS.key: PartPane(context, AGREEMENTS),
            PRICES.key: PartPane(context, PRICES),
            VISITS.key: VisitPane(context),
        }
        super().__init__(context, screen, _PLAIN)

    def open(self, ref: str | None = None, field: str = "", new: bool = False, part: str = FORM) -> None:
        """Show a provider, at a field or one of its lists, or the form of a new one."""
        super().open(ref, field, new)
        self.tabs.choose(FORM if field or new else part)

    def body(self) -> QWidget:
        self._dots, self._places = OccupancyDots(), label("", "label")
        self._badges = row(spacing=8)
        facts = row(self._dots, self._places, 4, self._badges, None, spacing=10, margins=(24, 12, 24, 4))
        self._facts = holder(facts)
        self._facts.setMinimumHeight(badge_size("").height() + theme.px(16))
        self.tabs, pages = tabbed(_("Deler av botilbudet"), self.form, self._parts.values(), above=0)
        whole = column(self._facts, spacing=0)
        whole.addWidget(pages, 1)
        return holder(whole)

    def record_shown(self, ref: str | None) -> None:
        found = provider_rows.row_of(self._context.store, ref) if ref else None
        self._facts.setVisible(found is not None)
        self.tabs.setVisible(found is not None)
        if found is None:
            self.tabs.choose(FORM)
        else:
            self._dots.set_places(found.taken, found.places or 0)
            self._dots.setVisible(found.places is not None)
            self._places.setText(places_text(found))
            self._show_badges(provider_rows.warnings(found))
        for pane in self._parts.values():
            pane.show_provider(ref)

    def _show_badges(self, alerts: list[Any]) -> None:
        while self._badges.count():
            gone = self._badges.takeAt(0)
            if gone and (old := gone.widget()):
                take_away(old)
        for alert in alerts:
            self._badges.addWidget(Badge(alert.tone, alert.text, alert.icon))


def _load(store: Store, ref: str) -> Mapping[str, Any]:
    found = provider_rows.row_of(store, ref)
    return {**provider.load(store, ref), "facts": provider_rows.facts(found) if found else ""}


def _save(store: Store, ref: str | None, values: dict[str, Any], version: int | None) -> Saved:
    saved = provider.save(store, ref, values, version)
    return Saved(saved.ref, saved.warnings)


_PLAIN = Plain(
    list_rows=provider_rows.listed,
    columns=provider_rows.COLUMNS,
    fields=pick(
        Provider, "name", "kind", "places", "target_group", "address", "agreement", "staffing", "facilities", "remark"
    ),
    load=_load,
    save=_save,
    delete=provider.delete,
    new=N_("Nytt botilbud"),
    hint=N_("Navn eller type"),
    empty_title=N_("Ingen botilbud ennå"),
    empty_text=N_(
        "Her står stedene dere bruker til midlertidig opphold, med plasser, pris, kvalitetsavtale og tilsyn."
    ),
)
