"""A made-up municipality written to an exchange workbook straight from the contract, with openpyxl alone.

It shares no code with the program: column names, codes and dates are spelt out here, as a municipality would.
"""

import random
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook

from tests.outside import groups_and_plans

KINDS = ["kommunalt", "ideelt", "Privat", "hotell", "pensjonat", "camping", "krisesenter", "natthjem", "annet"]
FROM = {"egen bolig": "own_home", "fengsel": "prison", "Institusjon": "institution", "gate": "street", "": None}
INSTITUTIONS = {"rus": "rus", "psykiatri": "psykiatri", "kommunal omsorg": "kommunal_omsorg", "barnevern": "barnevern"}
CASE_KINDS = ["kommunal bolig", "midlertidig botilbud", "Startlån", "tilskudd til etablering",
              "tilskudd til tilpasning", "bostøtte", "depositumsgaranti", "boligsosial bistand", "booppfølging",
              "individuell plan"]  # fmt: skip
PURPOSES = ["kjøp", "Refinansiering", "utbedring", "oppføring", ""]
OUTCOMES = ["innvilget", "delvis innvilget", "Avslag", "trukket", "avvist", ""]
COMPLAINT_OUTCOMES = ["medhold", "delvis medhold", "opprettholdt", "Avvist", ""]
FIRST, LAST = date(2022, 1, 1), date(2026, 2, 1)


OPENED, FRIENDS = date(2022, 1, 1), "hos venner eller slekt"


def write(path: Path, seed: int, households: int = 60) -> dict:
    """Write the workbook; returns the same facts in the shape that `plain_count.count` reads. Amounts are in øre, codes
    of cases as the contract spells them."""
    chance = random.Random(seed)  # noqa: S311  # made-up people
    data = {"providers": {}, "members": [], "births": {}, "stays": [], "agreements": [], "prices": [], "decisions": [],
            "cases": [], "opened": {}, "closed": {}, "situations": []}  # fmt: skip
    book = Workbook()
    book.remove(book.active)
    _providers(book, chance, data)
    _people(book, chance, data, households)
    _stays(book, chance, data, households)
    _cases(book, chance, data, households)
    groups_and_plans.write(book, chance, data, households, _written)
    book.save(path)
    return data


def _day(chance: random.Random, first: date = FIRST, last: date = LAST) -> date:
    return first + timedelta(days=chance.randrange((last - first).days))


def _written(chance: random.Random, day: date | None) -> object:
    """A date as offices write it: an Excel date, or text one way or the other."""
    if day is None:
        return None
    return chance.choice([day, day.isoformat(), f"{day:%d.%m.%Y}", f" {day:%d.%m.%Y} "])


def _sheet(book: Workbook, name: str, *headers: str):
    sheet = book.create_sheet(name)
    sheet.append(headers)
    return sheet


def _providers(book: Workbook, chance: random.Random, data: dict) -> None:
    sheet = _sheet(book, "Botilbud", "Type", "Botilbud-ID", "Navn", "Plasser", "Pris per døgn", "Kvalitetsavtale fra")
    agreements = _sheet(book, "Kvalitetsavtaler", "Botilbud-ID", "Fra", "Til")
    prices = _sheet(book, "Priser", "Botilbud-ID", "Fra", "Pris per døgn")
    for number, kind in enumerate(KINDS):
        data["providers"][number] = "night_shelter" if kind == "natthjem" else kind
        short_price = chance.choice([None, 450, "1 250,50", 700.25])
        short_agreement = _day(chance) if chance.random() < 0.3 else None
        sheet.append([kind, number, f"+Sted & {number}", chance.choice([None, 4, "12"]), short_price,
                      _written(chance, short_agreement)])  # fmt: skip
        if short_agreement:
            data["agreements"].append({"provider": number, "start": short_agreement, "end": None})
        elif chance.random() < 0.6:
            begin = _day(chance)
            end = begin + timedelta(days=chance.randrange(400)) if chance.random() < 0.7 else None
            agreements.append([number, _written(chance, begin), _written(chance, end)])
            data["agreements"].append({"provider": number, "start": begin, "end": end})
        if short_price:
            cents = {450: 45000, "1 250,50": 125050, 700.25: 70025}[short_price]
            data["prices"].append({"provider": number, "start": FIRST - timedelta(days=9999), "amount": cents})
        else:
            for begin in {_day(chance) for _ in range(chance.randrange(3))}:
                kroner = chance.randrange(300, 1500)
                prices.append([number, _written(chance, begin), kroner])
                data["prices"].append({"provider": number, "start": begin, "amount": kroner * 100})


def _people(book: Workbook, chance: random.Random, data: dict, households: int) -> None:
    persons = _sheet(book, "Personer", "Person-ID", "Fornavn", "Etternavn", "Fødselsdato")
    homes = _sheet(book, "Husstander", "Husstand-ID", "Opprettet", "Målgruppe", "Boligsituasjon")
    members = _sheet(book, "Medlemmer", "Person-ID", "Husstand-ID", "Rolle", "Fra", "Til")

    def person(birth: date | None) -> int:
        number = len(data["births"])
        data["births"][number] = birth
        persons.append([f"P{number}", "Åse <b>", "+47 & co", _written(chance, birth)])
        return number

    def member(household: int, who: int, role: str, begin: date | None, end: date | None) -> None:
        members.append([f"P{who}", f"H{household}", role, _written(chance, begin), _written(chance, end)])
        data["members"].append({"household": household, "person": who, "start": begin, "end": end,
                                "role": "main" if role.lower() == "hovedperson" else role})  # fmt: skip

    for household in range(households):
        groups, situation = chance.choice([None, "ung; rus", "Barnefamilie"]), chance.choice([None, FRIENDS])
        homes.append([f"H{household}", f"{OPENED:%d.%m.%Y}", groups, situation])
        data["opened"][household], data["closed"][household] = OPENED, None
        if situation:
            data["situations"].append({"household": household, "start": OPENED, "end": None, "situation": situation})
        born = [date(1970, 2, 28), date(2000, 2, 29), _day(chance, date(1996, 1, 1), date(2008, 1, 1)), None]
        change = _day(chance) if chance.random() < 0.2 else None
        member(household, person(chance.choice(born)), chance.choice(["hovedperson", "Hovedperson"]), None, change)
        if change and chance.random() < 0.6:
            begin = change + timedelta(days=chance.randrange(1, 60))
            member(household, person(chance.choice(born)), "hovedperson", begin, None)
        for _child in range(chance.choice([0, 0, 0, 1, 2])):
            begin = _day(chance) if chance.random() < 0.3 else None
            end = (begin or FIRST) + timedelta(days=chance.randrange(900)) if chance.random() < 0.3 else None
            birth = chance.choice([None, _day(chance, date(2004, 1, 1), date(2021, 1, 1)), date(2008, 2, 29)])
            member(household, person(birth), "barn", begin, end)


def _stays(book: Workbook, chance: random.Random, data: dict, households: int) -> None:
    stays = _sheet(book, "Opphold", "Opphold-ID", "Husstand-ID", "Botilbud-ID", "Inn", "Ut", "Kom fra", "Institusjon",
                   "Pris per døgn", "Vedtaksdato", "Fargekode")  # fmt: skip
    decisions = _sheet(book, "Vedtak", "Opphold-ID", "Vedtaksdato", "Fra", "Til", "Vilkår")
    for number in range(households * 3):
        before = [s for s in data["stays"] if s["departed"]]
        household = chance.randrange(households)
        arrived = _day(chance, FIRST, date(2026, 1, 15))
        if before and chance.random() < 0.3:  # moves on the same day, or after a gap of one
            last = chance.choice(before)
            household, arrived = last["household"], last["departed"] + timedelta(days=chance.choice([0, 0, 1]))
        length = chance.choice([0, 1, 3, 14, 15, 45, 91, 92, 93, 200, None])
        departed = None if length is None else arrived + timedelta(days=length)
        came, provider = chance.choice(list(FROM)), chance.randrange(len(KINDS))
        institution = chance.choice(list(INSTITUTIONS)) if came == "Institusjon" and chance.random() < 0.8 else None
        price = chance.choice([None, None, 0, 999.5])
        decided = arrived if chance.random() < 0.5 else None
        stays.append([number, f"H{household}", provider, _written(chance, arrived), _written(chance, departed), came,
                      institution, price, _written(chance, decided), "grønn"])  # fmt: skip
        data["stays"].append({
            "household": household, "provider": provider, "arrived": arrived, "departed": departed,
            "came_from": FROM[came], "institution": INSTITUTIONS.get(institution),
            "price": None if price is None else round(price * 100),
        })  # fmt: skip
        if decided:
            data["decisions"].append({"stay": number, "decided": decided})
        else:
            for extension in {_day(chance) for _ in range(chance.randrange(3))}:
                decisions.append([number, _written(chance, extension), None, None, "Boliglogg"])
                data["decisions"].append({"stay": number, "decided": extension})


def _cases(book: Workbook, chance: random.Random, data: dict, households: int) -> None:
    """Also what is odd but legal: a decision before the application, an outcome without its date, a date without its
    outcome, money paid for what was refused, a complaint about nothing."""
    sheet = _sheet(book, "Saker", "Klageutfall", "Sakstype", "Sak-ID", "Husstand-ID", "Formål", "Mottatt",
                   "Vedtaksdato", "Utfall", "Søkt beløp", "Innvilget beløp", "Utbetalt dato", "Utbetalt beløp",
                   "Klage mottatt", "Saksbehandler")  # fmt: skip
    for number in range(households * 4):
        received = _day(chance)
        decided = received + timedelta(days=chance.choice([-3, 0, 1, 20, 45, 300])) if chance.random() < 0.8 else None
        likely = 0.9 if decided else 0.1
        outcome = chance.choice(OUTCOMES) if chance.random() < likely else ""
        paid = _day(chance, received, received + timedelta(days=500)) if chance.random() < 0.4 else None
        complained = (decided or received) + timedelta(days=chance.randrange(90)) if chance.random() < 0.2 else None
        answer = chance.choice(COMPLAINT_OUTCOMES) if complained or chance.random() < 0.05 else ""
        household, kind, purpose = chance.randrange(households), chance.choice(CASE_KINDS), chance.choice(PURPOSES)
        sought, granted = _cents(chance, 0.7), _cents(chance, 0.8 if outcome.endswith("innvilget") else 0.1)
        amount = _cents(chance, 0.9 if paid else 0.05)
        sheet.append([answer or None, kind, f"S{number}", f"H{household}", purpose or None, _written(chance, received),
                      _written(chance, decided), outcome or None, _kroner(chance, sought), _kroner(chance, granted),
                      _written(chance, paid), _kroner(chance, amount), _written(chance, complained), "K"])  # fmt: skip
        data["cases"].append({
            "household": household, "kind": kind.casefold(), "purpose": purpose.casefold() or None,
            "received": received, "decided": decided, "outcome": outcome.casefold() or None, "sought": sought,
            "granted": granted, "paid": paid, "amount_paid": amount, "complained": complained,
            "complaint_outcome": answer.casefold() or None,
        })  # fmt: skip


def _cents(chance: random.Random, likely: float) -> int | None:
    return chance.choice([0, 1, 4_000_050, 123_456_789, 250_000_000]) if chance.random() < likely else None


def _kroner(chance: random.Random, cents: int | None) -> object:
    """An amount as offices write it."""
    if cents is None:
        return None
    kroner, ore = divmod(cents, 100)
    parted = f"kr {kroner:,}".replace(",", "\u00a0")
    return chance.choice([cents / 100, f"{kroner},{ore:02}", f"{parted},{ore:02}"])
