"""The households that the demo always shows today, told relative to today so that the screens look alive."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.dates import add_months
from app.services.demo import annex_one, annex_two
from app.services.demo.people import Who
from app.services.demo.places import BRUA, ELVELOKKA, SOLGARDEN


@dataclass(frozen=True)
class Lodging:
    """A stay that lasts. `day` is which day of it today is, or `months_pass_in` says in how many days three
    months have passed; the decision holds for `decided_ahead` more nights."""

    place: int
    room: str
    day: int = 0
    months_pass_in: int = 0
    decided_ahead: int = 14
    came_from: str | None = "own_home"
    institution: str | None = None

    def arrived(self, today: date) -> date:
        if self.months_pass_in:
            return add_months(today + timedelta(days=self.months_pass_in), -3)
        return today - timedelta(days=self.day - 1)


@dataclass(frozen=True)
class Step:
    """The latest line of the review list; `due_in` days from today."""

    status: str
    next_step: str
    due_in: int | None = None
    permanent_plan: bool = True
    who: str = "Kari Holm"


@dataclass(frozen=True)
class Entry:
    """A note, so many days ago at this hour and minute."""

    days_ago: int
    kind: str
    text: str
    time: tuple[int, int] = (10, 30)


@dataclass(frozen=True)
class Known:
    """One household: its number, members, and what is going on. One that lives well has no situation."""

    number: int
    members: tuple[Who, ...]
    groups: tuple[str, ...]
    situation: str | None = "temporary"
    lodging: Lodging | None = None
    step: Step | None = None
    entries: tuple[Entry, ...] = ()
    opened_days_ago: int = 0  # when there is no stay


def _one(first: str, last: str, age: int, gender: str, **more: Any) -> tuple[Who, ...]:
    return (Who(first, last, age, gender, more=more),)


_HIDDEN = {"protection": "confidential", "address": None, "postcode": None, "city": None}
_SECRET = {"protection": "strictly", "address": None, "postcode": None, "city": None}

KNOWN = (
    Known(
        36, _one("Tove", "Lindås", 44, "woman", phone="00 00 36 36"), ("mental_health",), lodging=Lodging(
            ELVELOKKA, "H0101", day=101, decided_ahead=11, came_from="institution", institution="psykiatri"),
        step=Step("Står øverst på ventelisten for kommunal bolig med oppfølging.",
        "Møte i ansvarsgruppen kl. 10.00", 6),
        entries=(
            Entry(3, "phone", "Tove vil gjerne bli boende i nærheten av søsteren. Tar det opp på møtet."),
            Entry(60, "visit", "Så på leilighet i Fjordveien. For langt fra bussen."),
            Entry(98, "meeting", "Kartlegging: bolighistorie, økonomi og ønsker."),
        ),
    ),
    Known(
        39, (Who("Fatou", "Ceesay", 31, "woman", more={"language": "engelsk", "phone": "00 00 39 39"}),
             Who("Lamin", "Ceesay", 4, "man", "child")),
        ("family",), lodging=Lodging(SOLGARDEN, "Rom 2", months_pass_in=10, decided_ahead=30,
        came_from="break_up"),
        step=Step("Har søkt kommunal bolig og ser på private.", "Visning i Skoleveien", 20, who="Per Aasen"),
        entries=(
            Entry(2, "phone", "Utleier i Skoleveien kan vise leiligheten neste uke."),
            Entry(19, "meeting", "Snakket om økonomi og bostøtte. Søknad sendt."),
            Entry(70, "meeting", "Kartleggingssamtale. Barnehageplass er i orden."),
        ),
    ),
    Known(
        41, (Who("Amina", "Yusuf", 37, "woman", more={**_HIDDEN, "language": "somali", "interpreter": True,
        "phone": "00 00 41 41"}),
             Who("Sahra", "Yusuf", 6, "woman", "child", _HIDDEN), Who("Bilal", "Yusuf", 3, "man", "child",
             _HIDDEN)),
        ("family", "refugee"), lodging=Lodging(SOLGARDEN, "Rom 4", months_pass_in=25, decided_ahead=25),
        step=Step("Innvilget kommunal bolig med fire rom, nr. 1 på venteliste.",
        "Visning av leilighet kl. 11.00. Bestill tolk.", 3),
        entries=(
            Entry(0, "phone", "Amina kan komme på visning mandag. Trenger tolk.", (9, 14)),
            Entry(8, "note", "Innvilget kommunal bolig, fire rom. Brevet er sendt."),
            Entry(23, "note", "Bostøtte søkt."),
            Entry(59, "meeting", "Kartlegging: bolighistorie, økonomi og ønsker."),
        ),
    ),
    Known(
        52, _one("Jonas", "Eide", 26, "man", whereabouts="Bjørkelia fengsel", release_in=3), ("released",
        "substance"), "prison",
        step=Step("Ingen bolig er avtalt.", "Finne bolig og møte kontaktbetjenten"),
        entries=(Entry(5, "phone",
        "Snakket med kontaktbetjenten. Jonas vil gjerne i arbeid etter løslatelsen."),),
        opened_days_ago=49,
    ),
    Known(
        53, (Who("Nora", "Berg", 33, "woman", more={"phone": "00 00 53 53"}), Who("Elias", "Berg", 35,
        "man", "partner"),
             Who("Mathilde", "Berg", 8, "woman", "child"), Who("Eirik", "Berg", 5, "man", "child")),
        ("family",), lodging=Lodging(ELVELOKKA, "H0201", day=47, decided_ahead=38, came_from="eviction"),
        step=Step("Har kontrakt på rekkehus i Lia.", "Sende depositumsgaranti til utleier", 25),
        entries=(
            Entry(6, "note", "Kontrakt er undertegnet. Flytter når huset er ferdig pusset opp."),
            Entry(33, "visit", "Var med på visning i Lia. Barna kan gå til skolen."),
        ),
    ),
    Known(
        55, _one("Geir", "Haugland", 49, "man", phone="00 00 55 55"), ("low_income",),
        lodging=Lodging(SOLGARDEN, "Rom 6", day=26, decided_ahead=30, came_from="break_up"),
        step=Step("Søker bolig på det private markedet.", "Budsjett og betalingsavtale", 18),
        entries=(Entry(12, "meeting", "Kartleggingssamtale. Fast jobb, trenger ettroms i sentrum."),),
    ),
    Known(
        56, _one("Roger", "Vik", 52, "man", phone="00 00 56 56"), ("substance",),
        lodging=Lodging(BRUA, "Hytte 3", day=19, decided_ahead=7, came_from="street"),
        step=Step("Campingen passer dårlig. Prøver å få rom på Solgården.",
        "Flytte til Solgården når det blir ledig", 16),
        entries=(Entry(4, "visit", "Besøk på campingen. Døren er reparert."),),
    ),
    Known(
        57, _one("Kåre", "Nilsen", 61, "man", phone="00 00 57 57"), ("low_income",),
        lodging=Lodging(SOLGARDEN, "Rom 5", day=12, decided_ahead=16, came_from="own_home"),
        entries=(Entry(11, "note", "Huset er ubeboelig etter vannskade. Forsikringssaken tar tid."),),
    ),
    Known(
        58, _one("Hassan", "Ali", 34, "man", language="arabisk", phone="00 00 58 58"), ("refugee",),
        lodging=Lodging(ELVELOKKA, "H0202", day=5, decided_ahead=10, came_from="family_friends"),
        step=Step("Nyankommet. Kartlagt, har plan.", "Søke bostøtte", 21, who="Mona Sørli"),
    ),
    Known(
        59, _one("Anja", "Moen", 23, "woman", phone="00 00 59 59"), ("young",),
        lodging=Lodging(BRUA, "Hytte 5", day=4, decided_ahead=11, came_from=None),
        step=Step("Kartlagt. Ønsker hybel nær skolen.", "Flytte fra campingen", 17, who="Mona Sørli"),
    ),
    Known(12, _one("Ola", "Bråten", 52, "man", address="Storgata 14 A"), ("low_income",), "costs",
    opened_days_ago=700),
    Known(
        33, _one("Silje", "Aune", 29, "woman"), ("low_income",), "parents", opened_days_ago=140,
        entries=(Entry(30, "meeting", "Ønsker egen bolig. Har fast jobb på sykehjemmet."),),
    ),
    Known(
        44, _one("Roar", "Myhre", 55, "man", address="Storgata 14 B"), ("low_income",), "eviction",
        opened_days_ago=30,
        step=Step("Begjært utkastet fra Storgata 14 B.", "Svare namsmannen på begjæringen", -2),
        entries=(Entry(9, "phone", "Roar kan betale ned på restansen hver måned. Tar det med utleier."),),
    ),
    Known(annex_one.HOUSEHOLD, annex_one.MEMBERS, annex_one.GROUPS, None, opened_days_ago=-annex_one.OPENED),
    Known(annex_two.HOUSEHOLD, annex_two.MEMBERS, annex_two.GROUPS, "eviction", opened_days_ago=-annex_two.OPENED),
    Known(47, _one("Liv", "Østby", 38, "woman", address="Fjordveien 21"), ("low_income",), "too_small",
    opened_days_ago=33),
    Known(49, _one("Øyvind", "Åsen", 46, "man", address="Fjordveien 3"), ("disability",), "not_adapted",
    opened_days_ago=25),
    Known(
        50, (Who("Marte", "Lunde", 36, "woman", more=_SECRET), Who("Ida", "Lunde", 9, "woman", "child",
        _SECRET)),
        ("family", "violence"), "environment", opened_days_ago=22,
        step=Step("Trenger bolig i en annen del av kommunen.", "Avtale med politiet om sikker adresse", 24),
    ),
)  # fmt: skip
"""In the order of their numbers where they have one of the pictures'."""
