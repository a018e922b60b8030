"""What search from anywhere shows: persons lead to their household, everything else to its own page."""

from collections.abc import Mapping

from app.formats import day
from app.models.case import CASE_TYPE
from app.services.naming import household_number
from app.storage import search
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.search_panel import Hit

PROTECTED = frozenset({"confidential", "strictly"})
_OF_HOUSEHOLD: Mapping[str, tuple[str, str]] = {
    "case": (N_("Sak {number}"), "folder"),
    "group": (N_("Ansvarsgruppe {number}"), "users-round"),
    "plan": (N_("Samarbeidsplan {number}"), "handshake"),
    "tenancy": (N_("Leieforhold {number}"), "key"),
    "eviction": (N_("Utkastelse {number}"), "triangle-alert"),
}
"""What is found by its number and belongs to a household: what it is called, and its icon."""


def find(store: Store, typed: str) -> list[Hit]:
    """Hits for what is typed so far; nothing before two characters."""
    if len(typed.strip()) < 2:  # noqa: PLR2004  # one letter finds half of everybody
        return []
    with store.read() as session:
        return [_hit(found) for found in search.search(session, typed)]


def _hit(found: search.Hit) -> Hit:
    if found.kind == "provider":
        return Hit(found.name, _("Botilbud"), "providers", {"ref": found.ref}, "bed")
    if found.kind == "dwelling":
        return Hit(found.name, _("Bolig"), "dwelling", {"ref": found.ref}, "house")
    if found.kind == "contact":
        return Hit(found.name, _("Kontakt"), "contacts", {"ref": found.ref}, "phone", _("Kontakt"))
    if found.kind in _OF_HOUSEHOLD:
        return _hit_of_household(found)
    household = found.ref if found.kind == "household" else next(iter(found.households), "")
    number = household_number(household) if household else ""
    born = _("født {day}", day=day(found.born)) if found.born else ""
    facts = " · ".join(part for part in (number, born) if part)
    icon = "shield" if found.protection in PROTECTED else "users"
    if not household:
        return Hit(found.name, facts or _("Ikke med i noen husstand"), "households", {}, icon, _("Person"))
    return Hit(found.name, facts, "household", {"ref": household}, icon, number)


def _hit_of_household(found: search.Hit) -> Hit:
    """By number, a case by its type too; whose it is stands below, by name only when nobody protects it."""
    text, icon = _OF_HOUSEHOLD[found.kind]
    number, household = _(text, number=found.ref), household_number(found.households[0])
    kind = _(CASE_TYPE.text(found.case_kind)) if found.case_kind else ""
    title = _("{number}, {kind}", number=number, kind=kind) if kind else number
    hidden = found.protection in PROTECTED
    facts = household if hidden or not found.name else f"{found.name} · {household}"
    return Hit(title, facts, found.kind, {"ref": found.ref}, "shield" if hidden else icon, number)
