"""The people Lillevik's housing office works with. Nobody here exists; they are data, so they are not translated."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.formats import fold
from app.models import Contact
from app.services.demo.rows import Rows

_MAIL = "lillevik.example"
_TOWN = frozenset({
    "housing_office", "follow_up", "substance_mental", "home_care", "child_welfare", "school", "health_centre",
    "refugee",
})  # fmt: skip
"""The municipality's own services, whose people have an address of its."""


@dataclass(frozen=True, slots=True)
class Helper:
    """One contact as it is described."""

    name: str
    service: str
    workplace: str | None
    title: str
    remark: str | None = None


HELPERS: Mapping[str, Helper] = {
    "kari": Helper("Kari Holm", "housing_office", "Boligkontoret", "boligrådgiver"),
    "mona": Helper("Mona Sørli", "housing_office", "Boligkontoret", "boligrådgiver"),
    "ellen": Helper("Ellen Bråthen", "follow_up", "Booppfølgingen", "booppfølger"),
    "jan_erik": Helper("Jan Erik Moen", "follow_up", "Booppfølgingen", "booppfølger"),
    "samira": Helper("Samira Hoel", "follow_up", "Booppfølgingen", "booppfølger"),
    "trude": Helper("Trude Haugen", "nav", "Nav Lillevik", "veileder"),
    "stein": Helper("Stein Ruud", "nav", "Nav Lillevik", "økonomirådgiver"),
    "solveig": Helper("Solveig Aasheim", "substance_mental", "Team for rus og psykisk helse", "psykiatrisk sykepleier"),
    "knut": Helper("Knut Fjeld", "substance_mental", "Team for rus og psykisk helse", "ruskonsulent"),
    "gerd": Helper("Gerd Lie", "home_care", "Hjemmetjenesten, sone øst", "hjemmehjelp", "Fast dag er onsdag."),
    "wenche": Helper("Wenche Skog", "home_care", "Hjemmetjenesten, sone øst", "sykepleier"),
    "tor": Helper("Tor Helgesen", "doctor", "Lillevik legesenter", "fastlege", "Ring mellom 8 og 9."),
    "rina": Helper("Rina Patel", "doctor", "Fjordlegene", "fastlege"),
    "berit": Helper("Berit Nordby", "hospital", "Ruspoliklinikken", "behandler"),
    "anders": Helper("Anders Krogh", "hospital", "Åslia avrusning", "avdelingssykepleier"),
    "hilde": Helper("Hilde Rø", "child_welfare", "Barneverntjenesten", "kontaktperson"),
    "marianne": Helper("Marianne Tangen", "school", "Lillevik skole", "rådgiver"),
    "siv": Helper("Siv Eng", "school", "Fjordgløtt barnehage", "pedagogisk leder"),
    "turid": Helper("Turid Nes", "health_centre", "Helsestasjonen", "helsesykepleier"),
    "nur": Helper("Ahmed Nur", "refugee", "Flyktningtjenesten", "programrådgiver"),
    "morten": Helper("Morten Kvale", "prison", "Bjørkelia fengsel", "kontaktbetjent"),
    "astrid": Helper("Astrid Holte", "prison", "Bjørkelia fengsel", "fengselslege"),
    "eirik": Helper("Eirik Sund", "police", "Lillevik politistasjon", "politibetjent"),
    "inger": Helper("Inger Vold", "bailiff", "Namsmannen i Lillevik", "førstesekretær"),
    "odd": Helper("Odd Fossli", "landlord", "Lillevik boligforvaltning", "vaktmester"),
    "lise": Helper("Lise Tveito", "provider", "Solgården gjestehus", "daglig leder"),
    "randi": Helper("Randi Lindås", "relative", None, "søster"),
    "sindre": Helper("Sindre Lien", "support_person", None, "støttekontakt", "Treffes best om ettermiddagen."),
    "kjetil": Helper("Kjetil Bråten", "other", "Lillevik arbeidssenter", "arbeidsleder"),
}

_IDS: Mapping[str, int] = {key: number for number, key in enumerate(HELPERS, 1)}


def id_of(key: str) -> int:
    """The row id of a contact of the demo."""
    return _IDS[key]


def write(rows: Rows) -> None:
    """All of them, in the order they stand here."""
    for number, helper in enumerate(HELPERS.values(), 1):
        rows.add(
            Contact, id=number, name=helper.name, service=helper.service, workplace=helper.workplace,
            title=helper.title, phone=f"00 00 70 {number:02}", email=_email(helper), remark=helper.remark,
        )  # fmt: skip


def _email(helper: Helper) -> str | None:
    return f"{fold(helper.name).replace(' ', '.')}@{_MAIL}" if helper.service in _TOWN else None
