"""Rules for one person."""

from collections.abc import Iterator
from datetime import date

from app.formats import day as format_day
from app.models import Person
from app.models.national_id import InvalidNationalId
from app.models.national_id import check as check_national_id
from app.services.findings import Finding, error, warning
from app.services.rules.protection import speaks_of_protection
from app.texts import _


def person_findings(person: Person, today: date) -> Iterator[Finding]:
    """Errors: wrong control digits, a number against the birth date. Warnings: a birth after today."""
    yield from _number(person)
    if person.birth_date and person.birth_date > today:
        yield warning(person, "birth_date", "birth-ahead", _("Fødselsdatoen ligger fram i tid."))
    if person.protection in {None, "none"} and speaks_of_protection(person.remark):
        yield warning(
            person, "remark", "protection-remarked",
            _("Merknaden nevner hemmelig adresse. Velg Adressesperre, så blir adressen skjult."),
        )  # fmt: skip


def _number(person: Person) -> Iterator[Finding]:
    if not person.national_id:
        return
    try:
        number = check_national_id(person.national_id)
    except InvalidNationalId as wrong:
        yield error(person, "national_id", "national-id", str(wrong))
        return
    if number.birth_date and person.birth_date and number.birth_date != person.birth_date:
        yield error(
            person, "birth_date", "national-id-birth",
            _("Fødselsnummeret sier {born}. Rett datoen eller nummeret.", born=format_day(number.birth_date)),
        )  # fmt: skip
