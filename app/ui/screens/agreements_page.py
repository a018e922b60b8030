"""*Avtaler om boliger*: the agreements with owners, their share and years, and how many dwellings each gives."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app import formats
from app.models import DisposalAgreement
from app.models.dwelling import AGREEMENT_KIND
from app.services.dwelling import agreements
from app.services.dwelling.agreements import AgreementRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import sentence
from app.ui.kit.form_items import pick
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder, row
from app.ui.kit.page import RecordPage
from app.ui.kit.rows import Column
from app.ui.kit.spec import Plain, Saved, Screen

COLUMNS = (
    Column("name", N_("Avtale")),
    Column("kind", N_("Avtaletype")),
    Column("owner", N_("Eier")),
    Column("status", N_("Status"), 124, tone=lambda line: line["tone"], icon=lambda line: line["icon"]),
)


_MOST = 6  # dwellings that are named


class AgreementsPage(RecordPage):
    """What the rules say of an agreement stands beside its fields, its dwellings above them."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context, screen, _PLAIN)

    def body(self) -> QWidget:
        self._dwellings = label("", "secondary", "text2", wrap=True)
        whole = column(row(self._dwellings, margins=(24, 8, 24, 0)), spacing=0)
        whole.addWidget(self.form, 1)
        return holder(whole)

    def record_shown(self, ref: str | None) -> None:
        found = next((one for one in agreements.rows(self._context.store) if one.ref == ref), None)
        self._dwellings.setText(_named(found.dwellings) if found else "")
        self._dwellings.setVisible(bool(found and found.dwellings))
        if found is not None and not self.form.is_dirty():
            self.form.show_warnings(found.warnings)


def _named(dwellings: Sequence[str]) -> str:
    """Which dwellings are under the agreement, the first of many."""
    more = len(dwellings) - _MOST
    names = ", ".join([*dwellings[:_MOST], *([_("og {count} til", count=more)] if more > 0 else [])])
    return _("Boliger under avtalen: {names}", names=names)


def _listed(store: Store) -> list[dict[str, Any]]:
    return [_line(found) for found in agreements.rows(store)]


def _line(found: AgreementRow) -> dict[str, Any]:
    status, tone, icon = _status(found)
    kind = sentence(AGREEMENT_KIND.text(found.kind))
    return {
        "ref": found.ref, "name": found.name, "kind": kind, "owner": found.owner or "", "status": status, "tone": tone,
        "icon": icon,
    }  # fmt: skip


def _status(found: AgreementRow) -> tuple[str, str, str | None]:
    if found.warnings:
        return _("Se over"), "warn", "triangle-alert"
    if not found.in_force:
        return _("Gjelder ikke nå"), "neutral", None
    return _dwellings(found), "neutral", None


def _dwellings(found: AgreementRow) -> str:
    if found.entitled is None:
        return n_("{count} bolig", "{count} boliger", len(found.dwellings))
    return _("{count} av {most} boliger", count=len(found.dwellings), most=found.entitled)


def _load(store: Store, ref: str) -> Mapping[str, Any]:
    found = next(one for one in agreements.rows(store) if one.ref == ref)
    until = _("til {day}", day=formats.day(found.end)) if found.end else _("uten sluttdato")
    facts = " · ".join((found.ref, _dwellings(found), until))
    return {**agreements.load(store, ref), "title": found.name, "facts": facts}


def _save(store: Store, ref: str | None, values: dict[str, Any], version: int | None) -> Saved:
    saved = agreements.save(store, ref, values, version)
    return Saved(saved.ref, saved.warnings)


_PLAIN = Plain(
    list_rows=_listed,
    columns=COLUMNS,
    fields=pick(DisposalAgreement),
    load=_load,
    save=_save,
    delete=agreements.delete,
    new=N_("Ny avtale"),
    submit=N_("Lagre avtalen"),
    hint=N_("Navn, type eller eier"),
    empty_title=N_("Ingen avtaler ennå"),
    empty_text=N_(
        "Her står avtalene med dem som eier boliger kommunen leier inn, tildeler eller viser til: hvor mange, hvor "
        "stor andel og hvor lenge."
    ),
)
