"""The sheets about where people live. The contract names `Boliger`, `Leieforhold` and `Utkastelser`, whose columns come
first in its order; the others, and the columns after those, are our own."""

from app.exchange.parents import CASE, HOUSEHOLD, TENANCY, TENANCY_ID, optional, parent
from app.exchange.sheet import Sheet
from app.models import (
    Arrears,
    DisposalAgreement,
    Dwelling,
    Eviction,
    EvictionMeasure,
    HousingNeed,
    OutOfUse,
    PaymentAgreement,
    PriorityCriterion,
    RentChange,
    Tenancy,
    TenancyNotice,
    TenancyReview,
)
from app.models.fields import fields_of
from app.texts import N_

AGREEMENT_ID, DWELLING_ID, EVICTION_ID = "Boligavtale-ID", "Bolig-ID", "Utkastelse-ID"

_AGREEMENT = parent(
    "agreement_id", "Boligavtaler", AGREEMENT_ID, N_("Avtalen som boligen hører til, når den ikke er kommunens egen."),
    required=False,
)  # fmt: skip
_DWELLING = parent("dwelling_id", "Boliger", DWELLING_ID)
_REPLACED = parent(
    "replaces_id", "Leieforhold", "Erstatter",
    N_("Leieforhold-ID-en til kontrakten denne fornyer eller er byttet fra. Radene kan stå i hvilken som helst "
       "rekkefølge."), required=False,
)  # fmt: skip
_EVICTION = parent("eviction_id", "Utkastelser", EVICTION_ID)


def _with_rest(first: str, model: type[Dwelling | Tenancy | Eviction], *links: str) -> tuple[str, ...]:
    """The contract's columns, then our links, then the other fields of the model."""
    named = tuple(first.split())
    return (*named, *links, *(name for name in fields_of(model) if name not in named))


STOCK = (
    Sheet(
        "Boligavtaler", DisposalAgreement, id_header=AGREEMENT_ID, layout=("ref", *fields_of(DisposalAgreement)),
    ),
    Sheet(
        "Boliger", Dwelling, id_header=DWELLING_ID, parents=(_AGREEMENT,),
        layout=_with_rest(
            "ref address postcode city unit_number disposal bedrooms area wheelchair staffing target_group earmarking "
            "rent taken_into_use given_up", Dwelling, "agreement_id",
        ),
    ),
    Sheet(
        "Ute av bruk", OutOfUse, parents=(_DWELLING,), key=("start",), layout=("dwelling_id", *fields_of(OutOfUse)),
    ),
    Sheet(
        "Husleieendringer", RentChange, parents=(_DWELLING,), key=("start",),
        layout=("dwelling_id", *fields_of(RentChange)),
    ),
    Sheet("Boligbehov", HousingNeed, parents=(HOUSEHOLD,), layout=("household_id", *fields_of(HousingNeed))),
    Sheet("Prioritering", PriorityCriterion, key=("fact",), layout=tuple(fields_of(PriorityCriterion))),
)  # fmt: skip
"""What there is to live in, and who is to have it."""

LET = (
    Sheet(
        "Leieforhold", Tenancy, id_header=TENANCY_ID, parents=(_DWELLING, HOUSEHOLD, optional(CASE), _REPLACED),
        layout=_with_rest(
            "ref dwelling_id household_id start contract_until moved_out contract was_municipal main_reason", Tenancy,
            "case_id", "replaces_id",
        ),
    ),
    Sheet(
        "Oppsigelser", TenancyNotice, parents=(TENANCY,), key=("day", "kind", "party"), ordinal=True,
        layout=("tenancy_id", *fields_of(TenancyNotice)),
    ),
    Sheet(
        "Veien videre", TenancyReview, parents=(TENANCY,), key=("day",), ordinal=True,
        layout=("tenancy_id", *fields_of(TenancyReview)),
    ),
    Sheet(
        "Restanser", Arrears, id_header="Restanse-ID", parents=(HOUSEHOLD, optional(TENANCY), optional(CASE)),
        layout=("ref", "household_id", "tenancy_id", "case_id", *fields_of(Arrears)),
    ),
    Sheet(
        "Betalingsavtaler", PaymentAgreement, id_header="Betalingsavtale-ID",
        parents=(HOUSEHOLD, optional(TENANCY), optional(CASE)),
        layout=("ref", "household_id", "tenancy_id", "case_id", *fields_of(PaymentAgreement)),
    ),
    Sheet(
        "Utkastelser", Eviction, id_header=EVICTION_ID, parents=(HOUSEHOLD, optional(TENANCY), optional(CASE)),
        layout=_with_rest(
            "ref household_id warned petitioned landlord cause scheduled outcome outcome_day", Eviction, "tenancy_id",
            "case_id",
        ),
    ),
    Sheet(
        "Utkastelsestiltak", EvictionMeasure, parents=(_EVICTION,), key=("number",),
        layout=("eviction_id", *fields_of(EvictionMeasure)),
    ),
)  # fmt: skip
"""Who lives where, what they owe, and who is about to lose their home. They may name cases."""
