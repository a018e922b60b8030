"""What search from anywhere shows: persons lead to their household, providers, cases and contacts to theirs."""

from app.formats import day
from app.models.case import CASE_TYPE
from app.services.naming import household_number
from app.storage import search
from app.storage.store import Store
from app.texts import _
from app.ui.kit.search_panel import Hit

PROTECTED = frozenset({"confidential", "strictly"})


def find(store: Store, typed: str) -> list[Hit]:
    """Hits for what is typed so far; nothing before two characters."""
    if len(typed.strip()) < 2:  # noqa: PLR2004  # one letter finds half of everybody
        return []
    with store.read() as session:
        return [_hit(found) for found in search.search(session, typed)]


def _hit(found: search.Hit) -> Hit:
    if found.kind == "provider":
        return Hit(found.name, _("Botilbud"), "providers", {"ref": found.ref}, "bed")
    if found.kind == "contact":
        return Hit(found.name, _("Kontakt"), "contacts", {"ref": found.ref}, "phone", _("Kontakt"))
    if found.kind == "case":
        return _case_hit(found)
    household = found.ref if found.kind == "household" else next(iter(found.households), "")
    number = household_number(household) if household else ""
    born = _("født {day}", day=day(found.born)) if found.born else ""
    facts = " · ".join(part for part in (number, born) if part)
    icon = "shield" if found.protection in PROTECTED else "users"
    if not household:
        return Hit(found.name, facts or _("Ikke med i noen husstand"), "households", {}, icon, _("Person"))
    return Hit(found.name, facts, "household", {"ref": household}, icon, number)


def _case_hit(found: search.Hit) -> Hit:
    """The case by number and type; whose it is stands below, by name only when nobody protects it."""
    kind, (household,) = _(CASE_TYPE.text(found.case_kind)), found.households
    number = _("Sak {number}", number=found.ref)
    title = _("{number}, {kind}", number=number, kind=kind)
    hidden = found.protection in PROTECTED
    facts = household_number(household) if hidden or not found.name else f"{found.name} · {household_number(household)}"
    return Hit(title, facts, "case", {"ref": found.ref}, "shield" if hidden else "folder", number)
