"""What search from anywhere shows: persons lead to their household, providers to theirs."""

from app.formats import day
from app.services.naming import household_number
from app.storage import search
from app.storage.store import Store
from app.texts import _
from app.ui.kit.search_panel import Hit


def find(store: Store, typed: str) -> list[Hit]:
    """Hits for what is typed so far; nothing before two characters."""
    if len(typed.strip()) < 2:  # noqa: PLR2004  # one letter finds half of everybody
        return []
    with store.read() as session:
        return [_hit(found) for found in search.search(session, typed)]


def _hit(found: search.Hit) -> Hit:
    if found.kind == "provider":
        return Hit(found.name, _("Botilbud"), "providers", {"ref": found.ref}, "bed")
    household = found.ref if found.kind == "household" else next(iter(found.households), "")
    number = household_number(household) if household else ""
    born = _("født {day}", day=day(found.born)) if found.born else ""
    facts = " · ".join(part for part in (number, born) if part)
    icon = "shield" if found.protection in {"confidential", "strictly"} else "users"
    if not household:
        return Hit(found.name, facts or _("Ikke med i noen husstand"), "households", {}, icon, _("Person"))
    return Hit(found.name, facts, "household", {"ref": household}, icon, number)
