"""What of the database a workbook touches: its own records, and those that the rules must see too."""

from sqlalchemy.orm import Session

from app.exchange.home_stock import load_homes
from app.exchange.reporting_sheets import ALONE, ANSWERED
from app.exchange.rows import Entries
from app.exchange.stock import Loader, Refs, Stock, named, parents_of
from app.models import Case, CooperationPlan, Household, Provider, Stay, SupportGroup


def load_stock(session: Session, entries: Entries) -> Stock:
    """Everything stored that the rows name, and what hangs on the same households and providers."""
    stock = Stock()
    loader = Loader(session, stock)
    households, providers = named(entries, "Husstander"), named(entries, "Botilbud")
    loader.by("Husstander", Household, households)
    for name in ("Situasjoner", "Medlemmer"):
        loader.by(name, Household, households)
    loader.by("Opphold", Stay, named(entries, "Opphold"))
    loader.by("Opphold", Household, households)
    loader.by("Personer", None, named(entries, "Personer") | _members(stock))
    loader.by("Botilbud", Provider, providers)
    for name in ("Kvalitetsavtaler", "Priser"):
        loader.by(name, Provider, providers)
    loader.by("Opphold", Provider, providers)
    load_homes(loader, stock, entries, households)
    _load_the_rest(loader, entries)
    return stock


def _load_the_rest(loader: Loader, entries: Entries) -> None:
    """What no rule looks at: only for the rows that are there."""
    decided = {entry.key[0] for entry in entries["Opphold"] if entry.shorts and entry.key}
    loader.by("Vedtak", Stay, decided | parents_of(entries, "Vedtak", "stay_id"))
    visited = parents_of(entries, "Tilsyn", "provider_id") | parents_of(entries, "Tilsynspunkter", "inspection_id")
    loader.by("Tilsyn", Provider, visited)
    loader.by("Tilsynspunkter", Provider, parents_of(entries, "Tilsynspunkter", "inspection_id"))
    for name in ("Oppfølging", "Notater"):
        loader.by(name, Household, parents_of(entries, name, "household_id"))
    loader.by("Saker", Case, named(entries, "Saker"))
    for name in ("Saksgang", "Lånevurderinger", "Bostøtteanslag"):
        loader.by(name, Case, parents_of(entries, name, "case_id"))
    _load_groups_and_plans(loader, entries)
    for name in ("Planforslag", "Satser", "Kommunetall", *ALONE):
        if entries[name]:
            loader.everything(name)
    if any(entries[name] for name in ANSWERED):
        for name in ANSWERED:
            loader.everything(name)


def _load_groups_and_plans(loader: Loader, entries: Entries) -> None:
    """Contacts, groups and plans are few, and the rules ask for others like them: all, when one of them is named."""
    groups, plans = named(entries, "Ansvarsgrupper"), named(entries, "Samarbeidsplaner")
    asked = {"Kontakter": named(entries, "Kontakter"), "Ansvarsgrupper": groups, "Samarbeidsplaner": plans}
    for name, refs in asked.items():
        if refs:
            loader.everything(name)
    loader.by("Samtykker", Household, parents_of(entries, "Samtykker", "household_id"))
    for name in ("Gruppemedlemmer", "Møter", "Gruppeoppgaver"):
        loader.by(name, SupportGroup, groups)
    loader.by("Oppmøte", SupportGroup, parents_of(entries, "Oppmøte", "meeting_id"))
    for name in ("Plandeltakere", "Planmål", "Tiltak", "Planevalueringer"):
        loader.by(name, CooperationPlan, plans)


def load_courses(session: Session, stock: Stock, refs: Refs) -> None:
    """All steps of the stored cases with these IDs."""
    Loader(session, stock).by("Saksgang", Case, refs)


def _members(stock: Stock) -> Refs:
    return {stored.parents["person_id"][0] for stored in stock.all("Medlemmer")}
