"""What is stored about the dwellings and tenancies that a workbook touches."""

from app.exchange.rows import Entries
from app.exchange.stock import Loader, Refs, Stock, named, parents_of
from app.models import Dwelling, Eviction, Household, Tenancy

_BELOW_A_TENANCY = ("Oppsigelser", "Veien videre")
_BELOW_A_DWELLING = ("Husleieendringer", "Ute av bruk")


def load_homes(loader: Loader, stock: Stock, entries: Entries, households: Refs) -> None:
    """Everything that the rules of dwellings, tenancies, arrears and evictions look at; `households` are those that the
    workbook names."""
    _load_tenancies(loader, stock, entries, households)
    for name in _BELOW_A_TENANCY:
        loader.by(name, Tenancy, parents_of(entries, name, "tenancy_id"))
    loader.by("Boligbehov", Household, parents_of(entries, "Boligbehov", "household_id"))
    if entries["Prioritering"]:
        loader.everything("Prioritering")
    owing = parents_of(entries, "Restanser", "household_id") | parents_of(entries, "Betalingsavtaler", "household_id")
    for name, owners in (("Restanser", owing), ("Betalingsavtaler", set()), ("Utkastelser", _evicted(entries))):
        loader.by(name, None, named(entries, name))
        loader.by(name, Household, owners)
    loader.by("Utkastelsestiltak", Eviction, parents_of(entries, "Utkastelsestiltak", "eviction_id"))


def _load_tenancies(loader: Loader, stock: Stock, entries: Entries, households: Refs) -> None:
    """Those that are named, that their chains lead to, and all of the households and dwellings that are named."""
    dwellings, tenancies = named(entries, "Boliger"), named(entries, "Leieforhold")
    loader.by("Leieforhold", None, tenancies)
    loader.by("Leieforhold", Household, households)
    loader.by("Leieforhold", Dwelling, dwellings)
    loader.following("Leieforhold", tenancies)
    _load_chains(loader, stock)
    lived_in = {stored.parents["dwelling_id"][0] for stored in stock.all("Leieforhold")}
    if not dwellings | lived_in | named(entries, "Boligavtaler"):
        return
    loader.everything("Boligavtaler")
    if entries["Boliger"]:
        loader.everything("Boliger")  # those with the same address are looked for
    loader.by("Boliger", None, dwellings | lived_in)
    for name in _BELOW_A_DWELLING:
        loader.by(name, Dwelling, dwellings)


def _load_chains(loader: Loader, stock: Stock) -> None:
    """What the loaded tenancies follow, one after the other, so that a ring through what is stored is found."""
    while missing := _followed(stock) - {str(stored.key[0]) for stored in stock.all("Leieforhold")}:
        loader.by("Leieforhold", None, missing)


def _followed(stock: Stock) -> Refs:
    links = (stored.parents.get("replaces_id") for stored in stock.all("Leieforhold"))
    return {str(key[0]) for key in links if key is not None}


def _evicted(entries: Entries) -> Refs:
    return parents_of(entries, "Utkastelser", "household_id")
