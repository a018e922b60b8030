"""Lillevik on Friday 20 November 2026: invented households, so few that a test can know them all."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy.orm import Session

from app.models import (
    Decision,
    Household,
    Membership,
    Note,
    Person,
    Price,
    Provider,
    QualityAgreement,
    Review,
    Situation,
    Stay,
)
from app.models.national_id import synthetic_number
from app.services import settings
from app.storage.store import Store
from tests.ui.screens import lillevik_cases

TODAY = date(2026, 11, 20)
PASSPHRASE = "riktig hest batteri stift"
PLACES = (("B1", "Solgården gjestehus", 8), ("B2", "Elveløkka 4", 6), ("B3", "Brua camping", 8))


@dataclass(frozen=True)
class Home:
    """One household: its number, its people as (first name, birth date, role), and what is known of it."""

    number: int
    last_name: str
    people: tuple[tuple[str, date, str], ...]
    day: int = 0  # of the current stay; 0 is none
    place: int = 0
    situation: str = "temporary"
    groups: tuple[str, ...] = ("other",)
    came_from: str = "own_home"
    protection: str = "none"
    interpreter: str | None = None
    next_step: str | None = None
    due: date | None = None
    plan: bool = False
    decided_ahead: int = 20


def _one(name: str, year: int) -> tuple[tuple[str, date, str], ...]:
    return ((name, date(year, 3, 11), "main"),)


HOMES = (
    Home(38, "Nilsen", _one("Kåre", 1965), 12, 0, groups=("substance",)),
    Home(
        41, "Yusuf",
        (("Amina", date(1989, 5, 2), "main"), ("Sahra", date(2020, 2, 14), "child"), ("Bilal", date(2023, 8, 30), "child")),  # noqa: E501
        67, 1, groups=("family",), protection="confidential", interpreter="somali", came_from="eviction",
        next_step="Visning av leilighet mandag 23.11.2026 kl. 11.00. Bestill tolk.", due=date(2026, 11, 23), plan=True,
        decided_ahead=25,
    ),
    Home(43, "Ceesay", (("Fatou", date(1991, 7, 1), "main"), ("Lamin", date(2019, 1, 5), "child")), 83, 0, groups=("family",), plan=True),  # noqa: E501  # one household a line
    Home(44, "Lindås", _one("Tove", 1982), 101, 1, groups=("substance_and_mental",), plan=True, decided_ahead=3),
    Home(47, "Ali", _one("Hassan", 1992), 5, 1, groups=("refugee",)),
    Home(49, "Berg", (("Nora", date(1994, 4, 4), "main"), ("Elias", date(1993, 6, 6), "partner"), ("Ida", date(2018, 9, 9), "child"),  # noqa: E501
                      ("Odin", date(2021, 2, 2), "child")), 47, 1, groups=("family",), plan=True),
    Home(51, "Aune", _one("Silje", 1997), situation="parents", groups=("young",),
         next_step="Klage på avslag om kommunal bolig – send til klagenemnda", due=date(2026, 11, 18)),
    Home(52, "Eide", _one("Jonas", 2000), situation="prison", groups=("released",)),
    Home(53, "Bråten", _one("Ola", 1974), situation="costs", groups=("low_income",)),
    Home(55, "Østby", _one("Liv", 1988), situation="no_lease", groups=("low_income",)),
    Home(56, "Åsen", _one("Øyvind", 1979), situation="standard", groups=("disability",)),
)  # fmt: skip


def create(folder) -> Store:
    """An empty, encrypted Lillevik in the folder."""
    from app.storage.vault import Municipality  # noqa: PLC0415

    store, _key = Store.create(folder / "lillevik.boligvei", PASSPHRASE, Municipality("9999", "Lillevik"))
    store.actor = "kari"
    settings.put(store, settings.MUNICIPALITY_NAME, "Lillevik")
    return store


def fill(session: Session) -> None:
    """Write providers, households and cases to an empty database."""
    providers = [Provider(ref=ref, name=name, kind="guest_house", places=places) for ref, name, places in PLACES]
    session.add_all(providers)
    session.flush()
    for provider in providers[:2]:
        end = TODAY + timedelta(days=35) if provider.ref == "B1" else None
        session.add(QualityAgreement(provider_id=provider.id, start=date(2024, 1, 1), end=end))
        session.add(Price(provider_id=provider.id, start=date(2024, 1, 1), amount=Decimal(1200)))
    for home in HOMES:
        _household(session, home, providers)
    session.flush()
    lillevik_cases.fill(session)


def _household(session: Session, home: Home, providers: list[Provider]) -> None:
    opened = TODAY - timedelta(days=max(home.day, 48))
    household = Household(ref=f"H{home.number}", opened=opened, target_groups=home.groups)
    session.add(household)
    session.flush()
    for at, (name, born, role) in enumerate(home.people):
        person = _person(home, name, born, at)
        session.add(person)
        session.flush()
        session.add(Membership(household_id=household.id, person_id=person.id, role=role))
    session.add(Situation(household_id=household.id, situation=home.situation, start=opened))
    if home.day:
        _stay(session, household, home, providers[home.place])
    if home.next_step or home.plan:
        session.add(Review(household_id=household.id, day=TODAY - timedelta(days=9), next_step=home.next_step,
                           due=home.due, permanent_plan=home.plan, who="Kari Holm"))  # fmt: skip
    if home.number == 41:
        _notes(session, household)


def _person(home: Home, name: str, born: date, at: int) -> Person:
    main = at == 0
    return Person(
        ref=f"P{home.number * 10 + at}", first_name=name, last_name=home.last_name, birth_date=born,
        national_id=synthetic_number(born, home.number * 2 + at), protection=home.protection if main else "none",
        interpreter=bool(home.interpreter) if main else None, language=home.interpreter if main else None,
        address="Storgata 14 A" if main and home.situation == "costs" else None, phone=f"400 00 0{home.number:02d}",
        whereabouts="Bjørkelia fengsel" if home.situation == "prison" else None,
        release_date=TODAY + timedelta(days=3) if home.situation == "prison" else None,
    )  # fmt: skip


def _stay(session: Session, household: Household, home: Home, provider: Provider) -> None:
    arrived = TODAY - timedelta(days=home.day - 1)
    stay = Stay(ref=f"O{home.number}", household_id=household.id, provider_id=provider.id, arrived=arrived,
                room=f"{home.number % 7 + 1}", came_from=home.came_from)  # fmt: skip
    session.add(stay)
    session.flush()
    session.add(
        Decision(stay_id=stay.id, decided=arrived, start=arrived, end=TODAY + timedelta(days=home.decided_ahead))
    )


def _notes(session: Session, household: Household) -> None:
    told = (
        (datetime(2026, 11, 20, 9, 14), "phone", "Amina kan komme på visning mandag. Trenger tolk."),  # noqa: DTZ001
        (datetime(2026, 11, 5, 10, 0), "meeting", "Fem til stede. Tre nye tiltak."),  # noqa: DTZ001
        (datetime(2026, 10, 28, 13, 0), "note", "Bostøtte er søkt."),  # noqa: DTZ001
        (datetime(2026, 9, 22, 12, 0), "visit", "Bolighistorie, økonomi og ønsker. Vil bo nær skolen."),  # noqa: DTZ001
    )
    for moment, kind, words in told:
        session.add(Note(household_id=household.id, moment=moment, kind=kind, text=words))
