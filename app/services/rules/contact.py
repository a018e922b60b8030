"""Rules for a contact, and for what a household has let it be told."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from app.formats import fold
from app.models import Consent, Contact
from app.services.findings import Finding, error, twins, warning
from app.texts import _

_FEWEST_DIGITS = 5  # the short numbers of public offices: 02800, 815 xx xxx
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def contact_findings(contact: Contact, others: Iterable[Contact]) -> Iterator[Finding]:
    """Warnings only. `others` are those who may be the same person; the contact itself may be among them."""
    if contact.phone and sum(letter.isdigit() for letter in contact.phone) < _FEWEST_DIGITS:
        yield warning(contact, "phone", "odd-phone", _("Telefonnummeret ser ut til å mangle sifre."))
    if contact.email and not _EMAIL.fullmatch(contact.email.strip()):
        yield warning(contact, "email", "odd-email", _("Dette ser ikke ut som en e-postadresse."))
    if any(_is_namesake(contact, other) for other in others):
        message = _("Det finnes allerede en kontakt med dette navnet i samme tjeneste.")
        yield warning(contact, "name", "namesake", message)


def _is_namesake(contact: Contact, other: Contact) -> bool:
    if other is contact or (other.id is not None and other.id == contact.id):
        return False
    return (fold(contact.name), contact.service) == (fold(other.name), other.service)


def consent_findings(consents: Iterable[Consent], today: date) -> Iterator[Finding]:
    """What is wrong or odd about the consents of one household about one contact. Errors: one that ends before it is
    given, and two given on one day."""
    listed = list(consents)
    for consent in twins(listed, lambda consent: consent.given):
        yield error(consent, "given", "same-day", _("Det er allerede ført et samtykke fra denne dagen."))
    for consent in listed:
        if consent.until and consent.until < consent.given:
            yield error(consent, "until", "end-before-start", _("Siste dag kan ikke være før samtykket ble gitt."))
        if not consent.scope:
            message = _("Samtykket sier ikke hva det gjelder. Da blir planen ikke delt.")
            yield warning(consent, "scope", "no-scope", message)
        if consent.withdrawn and consent.withdrawn < consent.given:
            message = _("Samtykket er trukket før det ble gitt, og gjelder derfor aldri.")
            yield warning(consent, "withdrawn", "withdrawn-before-given", message)
        if consent.given > today:
            yield warning(consent, "given", "ahead", _("Datoen ligger fram i tid."))
