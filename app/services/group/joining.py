"""Who joins a group: the contact, written here when the register does not know it, the membership and the consent, kept
or refused as one."""

from app.errors import Invalid
from app.models import Household, SupportGroup
from app.services import consents, contact
from app.services.group import registration
from app.services.parts import problems_of, values_for, with_part
from app.services.records import Saved, Values, by_ref
from app.storage.store import Store
from app.texts import _


def join(store: Store, ref: str, contact_ref: str | None, values: Values) -> Saved:
    """Let a contact join the group `ref`. `values` are `member.<field>`, `contact.<field>` of who is new (no
    `contact_ref`), and `consent.<field>`; none of the last is no consent yet. The result's ref is the member's row id.
    Raises Invalid with fields named alike; then nothing is kept."""
    if not contact_ref and not values_for("contact", values).get("name"):
        raise Invalid({"contact.name": _("Skriv navnet.")})
    with store.write() as session:
        told: dict[str, str] = {}
        if not contact_ref:
            with problems_of("contact"):
                made = contact.put(session, None, values_for("contact", values))
            contact_ref, told = made.ref, with_part("contact", made.warnings)
        with problems_of("member"):
            saved = registration.put_member(session, ref, contact_ref, values_for("member", values))
        told |= with_part("member", saved.warnings)
        given = values_for("consent", values)
        if any(given.values()):
            household = session.get_one(Household, by_ref(session, SupportGroup, ref).household_id)
            with problems_of("consent"):
                told |= with_part("consent", consents.put(session, household.ref, contact_ref, given).warnings)
        return Saved(saved.ref, saved.version, told)
