"""Rules for a household with its members and situations."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from app.dates import age_on
from app.formats import day as format_day
from app.models import Household, Membership, Person, Situation, Stay
from app.services.findings import Finding, error, twins, warning
from app.services.rules.intervals import first_day, overlapping
from app.services.rules.protection import speaks_of_protection
from app.texts import _

ADULT = 18
GROWN_CHILD = 30


@dataclass
class HouseholdFacts:
    """A household and all that hangs on it, stored or about to be."""

    household: Household
    members: list[tuple[Membership, Person]] = field(default_factory=list)
    situations: list[Situation] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)

    def main_persons(self) -> list[tuple[Membership, Person]]:
        return [pair for pair in self.members if pair[0].role == "main"]


def household_findings(facts: HouseholdFacts, today: date) -> Iterator[Finding]:
    """Errors: closed before opened; none or two main persons at once; situations that overlap; ends before starts."""
    household = facts.household
    if household.closed and household.closed < household.opened:
        yield error(household, "closed", "end-before-start", _("Avsluttet kan ikke være før opprettet."))
    if household.opened > today:
        yield warning(household, "opened", "ahead", _("Datoen ligger fram i tid."))
    if not household.target_groups:
        yield warning(household, "target_groups", "no-target-group", _("Målgruppe mangler."))
    if speaks_of_protection(household.remark) and not any(_is_protected(person) for _member, person in facts.members):
        yield warning(
            household, "remark", "protection-remarked",
            _("Merknaden nevner hemmelig adresse. Velg Adressesperre på personen, så blir adressen skjult."),
        )  # fmt: skip
    yield from _main_person(facts)
    yield from _ages(facts)
    for membership, _person in twins(facts.members, lambda pair: (id(pair[1]), pair[0].start)):
        yield error(membership, "start", "same-day", _("Personen er allerede medlem fra denne dagen."))
    for membership, _person in facts.members:
        yield from end_before_start(membership)
    yield from _situations(facts)


def end_before_start(record: Membership | Situation) -> Iterator[Finding]:
    if record.start and record.end and record.end < record.start:
        yield error(record, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))


def _is_protected(person: Person) -> bool:
    return person.protection in {"confidential", "strictly"}


def _main_person(facts: HouseholdFacts) -> Iterator[Finding]:
    mains = [membership for membership, _person in facts.main_persons()]
    if not mains:
        yield error(
            facts.household,
            "",
            "no-main-person",
            _("Husstanden har ingen hovedperson. Legg til en under Medlemmer."),
        )
    for _before, after in overlapping(mains):
        message = _("Husstanden har to hovedpersoner fra {day}. La bare én være det.", day=format_day(first_day(after)))
        yield error(after, "role", "two-main-persons", message)


def _ages(facts: HouseholdFacts) -> Iterator[Finding]:
    opened = facts.household.opened
    for membership, person in facts.members:
        day = max(opened, membership.start or opened)
        if person.birth_date is None:
            yield warning(
                membership,
                "",
                "no-birth-date",
                _("Fødselsdatoen mangler, så personen telles ikke i noen aldersgruppe."),
            )
            continue
        age = age_on(person.birth_date, day)
        if membership.role == "main" and age < ADULT:
            yield warning(membership, "role", "young-main-person", _("Hovedpersonen er under 18 år."))
        if membership.role == "child" and age >= GROWN_CHILD:
            yield warning(membership, "role", "odd-age", _("Et barn i husstanden er over 30 år."))
        if membership.role == "partner" and age < ADULT:
            yield warning(membership, "role", "odd-age", _("Ektefelle eller samboer er under 18 år."))
    yield from _child_older_than_main(facts)


def _child_older_than_main(facts: HouseholdFacts) -> Iterator[Finding]:
    births = [person.birth_date for _membership, person in facts.main_persons() if person.birth_date]
    for membership, person in facts.members:
        if membership.role == "child" and births and person.birth_date and person.birth_date <= min(births):
            yield warning(membership, "role", "odd-age", _("Et barn er eldre enn hovedpersonen."))


def _situations(facts: HouseholdFacts) -> Iterator[Finding]:
    for situation in facts.situations:
        yield from end_before_start(situation)
    for before, after in overlapping(facts.situations):
        yield error(
            after, "start", "situations-overlap",
            _("Overlapper situasjonen som begynner {day}. Avslutt den første.", day=format_day(before.start)),
        )  # fmt: skip
