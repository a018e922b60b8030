"""The groups and plans of the made-up municipality, straight from the contract like the rest of its workbook."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from openpyxl import Workbook

SERVICES = ["Nav", "fastlege", "booppfølging", "FENGSEL eller friomsorg", "annet"]
MADE_AS = ["første plan", "Endret", "fornyet"]
EVALUATIONS = ["nådd", "Nådd", "på vei", "gitt opp", ""]
FIRST, DAYS = date(2023, 6, 1), 1100
Written = Callable[[random.Random, date | None], Any]


def write(book: Workbook, chance: random.Random, data: dict, households: int, written: Written) -> None:
    """Add the sheets, and to `data` the same facts in the shape that `plain_plans.count` reads."""
    contacts = book.create_sheet("Kontakter")
    contacts.append(["Tjeneste", "Navn", "Kontakt-ID"])
    for number in range(8):
        contacts.append([chance.choice(SERVICES), f"+47 Kontakt & {number}", number])
    _groups(book, chance, data, households, written)
    _plans(book, chance, data, households, written)
    _goals(book, chance, data, written)


def _groups(book: Workbook, chance: random.Random, data: dict, households: int, written: Written) -> None:
    groups, members, consents = (book.create_sheet(name) for name in ("Ansvarsgrupper", "Gruppemedlemmer", "Samtykker"))
    groups.append(["Formål", "Fra", "Til", "Husstand-ID", "Ansvarsgruppe-ID"])
    members.append(["Kontakt-ID", "Ansvarsgruppe-ID", "Fra", "Koordinator"])
    consents.append(["Gitt", "Husstand-ID", "Kontakt-ID", "Trukket"])
    data["groups"] = []
    for number in range(households // 2):
        household, start = chance.randrange(households), _day(chance)
        end = start + timedelta(days=chance.choice([0, 1, 90, 400])) if chance.random() < 0.5 else None
        groups.append(["<b>bo</b>", written(chance, start), written(chance, end), f"H{household}", f"A{number}"])
        data["groups"].append({"household": household, "start": start, "end": end})
        for contact in chance.sample(range(8), 3):
            members.append([contact, f"A{number}", written(chance, start), chance.choice(["ja", "nei", None])])
    for household in range(households):
        consents.append([written(chance, _day(chance)), f"H{household}", chance.randrange(8), None])


def _plans(book: Workbook, chance: random.Random, data: dict, households: int, written: Written) -> None:
    """Versions come in any order; most of those that are no first plan replace one, and none is replaced twice."""
    sheet = book.create_sheet("Samarbeidsplaner")
    sheet.append(["Erstatter", "Plan-ID", "Husstand-ID", "Ansvarsgruppe-ID", "Til", "Fra", "Datert", "Laget som",
                  "Avsluttet", "Beboerens egne ord"])  # fmt: skip
    plans: list[dict] = []
    free: list[int] = []
    rows = []
    for number in range(households * 2):
        made_as = chance.choice(MADE_AS)
        replaces = free.pop(chance.randrange(len(free))) if free and made_as != "første plan" else None
        household = chance.randrange(households) if replaces is None else plans[replaces]["household"]
        start = _day(chance) if replaces is None else plans[replaces]["start"] + timedelta(days=chance.randrange(300))
        end, dated = start + timedelta(days=chance.choice([0, 30, 180, 365])), start - timedelta(chance.randrange(20))
        ended = start + timedelta(days=chance.randrange(200)) if chance.random() < 0.2 else None
        plans.append({"household": household, "replaces": replaces, "made_as": made_as.casefold(), "dated": dated,
                      "start": start, "end": end, "ended": ended})  # fmt: skip
        free.append(number)
        group = chance.choice([None, f"A{chance.randrange(households // 2)}"])
        days = [written(chance, day) for day in (end, start, dated)]
        rows.append([None if replaces is None else f"PL{replaces}", f"PL{number}", f"H{household}", group, *days,
                     made_as, written(chance, ended), "Ro & fred"])  # fmt: skip
    chance.shuffle(rows)
    for row in rows:
        sheet.append(row)
    data["plans"] = plans


def _goals(book: Workbook, chance: random.Random, data: dict, written: Written) -> None:
    goals, measures = book.create_sheet("Planmål"), book.create_sheet("Tiltak")
    goals.append(["Plan-ID", "Nr", "Mål", "Måltype", "Vurdering", "Vurdert"])
    measures.append(["Tiltak", "Plan-ID", "Nr", "Mål nr", "Kontakt-ID", "Hvem"])
    data["goals"] = []
    for plan in range(len(data["plans"])):
        for number in range(1, chance.randrange(1, 5)):
            told, day = chance.choice(EVALUATIONS), _day(chance) if chance.random() < 0.8 else None
            goals.append([f"PL{plan}", number, "Egen bolig", chance.choice(["hovedmål", "Delmål"]), told or None,
                          written(chance, day)])  # fmt: skip
            data["goals"].append({"plan": plan, "evaluation": told.casefold() or None, "evaluated": day})
            measures.append(["Hjemmebesøk", f"PL{plan}", number, number, chance.choice([None, 3]), None])


def _day(chance: random.Random) -> date:
    return FIRST + timedelta(days=chance.randrange(DAYS))
