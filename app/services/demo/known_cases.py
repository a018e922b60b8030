"""The cases that the demo always shows today, told relative to today so that *I dag* looks alive."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.models import AllowanceEstimate, LoanAssessment
from app.services.demo.case_book import CaseBook
from app.services.demo.case_kinds import CHANGED, CHILD_INTEREST, GRANTED, REASONS
from app.services.demo.rows import Rows

OFFICER, LEADER = "Kari Holm", "Per Aasen"
BOARD = "kommunens klagenemnd"
DAYS = frozenset({"expected", "valid_from", "valid_to", "arrived"})


@dataclass(frozen=True)
class KnownCase:
    """One case. `steps` are kind, days ago and values; the values in DAYS are days from today."""

    household: int
    kind: str
    steps: tuple[tuple[str, int, Mapping[str, Any]], ...]
    worksheets: tuple[Mapping[str, Any], ...] = ()
    estimates: tuple[Mapping[str, Any], ...] = ()


def _came(days_ago: int, channel: str, what: str, **more: Any) -> tuple[str, int, Mapping[str, Any]]:
    return ("received", days_ago, {"channel": channel, "what": what, **more})


_ECONOMY = {
    "adults": 1, "with_children": False, "net_income": Decimal(34_500),
    "other_income": Decimal(2_512), "power": Decimal(1_400), "insurance": Decimal(650),
    "municipal_fees": Decimal(1_150), "transport": Decimal(2_100), "own_capital": Decimal(60_000),
    "loan_kind": "annuity", "rate_choice": "floating", "recommended_by": OFFICER, "decided_by": LEADER,
}  # fmt: skip

CASES = (
    KnownCase(
        36, "municipal_dwelling",
        (_came(96, "paper", "En rolig leilighet med noen i nærheten på dagtid.", variant="allocation"),
         ("preliminary_answer", 75, {"expected": -60}),
         ("mapping", 74, {"housing_history": "Flyttet mye. Mistet leiligheten under innleggelsen.",
                          "service_needs": "Besøk på dagtid.", "wishes": "Nær søsteren og bussen."}),
         ("decision", 62, {"outcome": "granted", "reasons": GRANTED, "who": OFFICER, "valid_to": 300}),
         ("notified", 61, {})),
    ),
    KnownCase(
        47, "startloan",
        (_came(32, "startskudd", "Leilighet med tre rom i Fjordveien 8.", purpose="purchase",
               amount=Decimal(2_350_000), external_ref="ST-4711"),
         ("mapping", 12, {"housing_history": "Leier en kald hybel med fukt i veggene.",
                          "resources": "Fast arbeid på sykehjemmet.", "economic_needs": "Får ikke lån i banken.",
                          "service_needs": "Ingen.", "wishes": "Vil bo nær arbeidet."})),
        worksheets=(
            {**_ECONOMY, "name": "Fjordveien 8, 30 år", "price": Decimal(2_300_000), "buying_costs": Decimal(62_000),
             "common_costs": Decimal(2_900), "loan": Decimal(2_302_000), "term": 30},
            {**_ECONOMY, "name": "Lia borettslag, 30 år", "price": Decimal(1_650_000), "buying_costs": Decimal(12_000),
             "shared_debt": Decimal(420_000), "common_costs": Decimal(5_600), "loan": Decimal(1_602_000), "term": 30},
        ),
    ),
    KnownCase(
        33, "municipal_dwelling",
        (_came(80, "kobo", "To rom, helst i sentrum.", variant="allocation", external_ref="KB-3301"),
         ("preliminary_answer", 60, {"expected": -45}),
         ("decision", 50, {"outcome": "refused", "reasons": REASONS["refused"][0], "who": OFFICER}),
         ("notified", 49, {}),
         ("complaint", 27, {"channel": "letter", "what": "Rommet hos foreldrene skal brukes av en bror."})),
    ),
    KnownCase(
        33, "startloan",
        (_came(95, "startskudd", "Hybel i sentrum.", purpose="purchase", amount=Decimal(1_900_000),
               external_ref="ST-3302"),
         ("preliminary_answer", 75, {"expected": -50}),
         ("assessment", 52, {"outcome": "refused", "who": OFFICER}),
         ("decision", 51, {"outcome": "refused", "reasons": REASONS["refused"][1], "who": LEADER}),
         ("notified", 50, {})),
    ),
    KnownCase(
        49, "adaptation_grant",
        (_came(24, "letter", "Rampe og bad på bakkeplan.", amount=Decimal(180_000)),
         ("mapping", 9, {"housing_history": "Har bodd i huset i tolv år.",
                         "service_needs": "Ergoterapeuten har vært på befaring."})),
    ),
    KnownCase(
        41, "municipal_dwelling",
        (_came(58, "orally", "Fire rom nær skolen.", variant="allocation"),
         ("mapping", 57, {"housing_history": "Leide privat til utleier solgte.", "wishes": "Trygg bolig nær skolen.",
                          "economic_needs": "Kan betale vanlig leie med bostøtte.", "service_needs": "Tolk på møter."}),
         ("preliminary_answer", 40, {"expected": 5}),
         ("assessment", 10, {"outcome": "granted", "reasons": GRANTED, "who": OFFICER}),
         ("decision", 8, {"outcome": "granted", "valid_from": 10, "valid_to": 1105, "reasons": GRANTED,
                          "child_interest": CHILD_INTEREST, "who": LEADER}),
         ("notified", 8, {})),
    ),
    KnownCase(
        41, "housing_allowance",
        (_came(23, "husbanken", "Hjelp til å søke for ny leilighet.", variant="help"),
         ("assessment", 23, {"who": OFFICER}), ("preliminary_answer", 20, {"expected": 18})),
        estimates=(
            {"name": "Ny leilighet, fire rom", "adults": 1, "children": 2, "income": Decimal(238_000), "home": "rented",
             "rent": Decimal(9_800), "pays_heating": True, "area": "none"},
        ),
    ),
    KnownCase(
        41, "individual_plan",
        (_came(62, "orally", "Samordning av hjelpen."), ("decision", 50, {"outcome": "granted", "reasons": GRANTED}),
         ("notified", 50, {}), ("closed", 20, {})),
    ),
    KnownCase(
        39, "deposit_guarantee",
        (_came(10, "phone", "Leilighet i Skoleveien.", variant="guarantee", amount=Decimal(39_000)),),
    ),
    KnownCase(
        53, "deposit_guarantee",
        (_came(20, "paper", "Rekkehus i Lia.", variant="guarantee", amount=Decimal(45_000)),
         ("decision", 4, {"outcome": "granted", "amount": Decimal(45_000), "valid_from": 5, "valid_to": 1100,
                          "reasons": GRANTED, "child_interest": CHILD_INTEREST, "who": LEADER})),
    ),
    KnownCase(
        44, "housing_help",
        (_came(29, "orally", "Hjelp til å bli boende.", asks_help=True),
         ("preliminary_answer", 10, {"expected": 20})),
    ),
    KnownCase(
        52, "municipal_dwelling",
        (_came(45, "letter", "Bolig fra løslatelsen.", variant="allocation", asks_help=True),
         ("preliminary_answer", 20, {"expected": 1})),
    ),
    KnownCase(
        12, "startloan",
        (_came(130, "startskudd", "Samle lån og beholde boligen.", purpose="refinancing", amount=Decimal(1_450_000),
               external_ref="ST-1204"),
         ("preliminary_answer", 110, {"expected": -70}),
         ("assessment", 82, {"outcome": "partly", "amount": Decimal(1_300_000), "who": OFFICER}),
         ("decision", 80, {"outcome": "granted", "amount": Decimal(1_350_000), "valid_to": 21, "reasons": GRANTED,
                           "who": LEADER}),
         ("notified", 79, {"arrived": -76}),
         ("decision", 80, {"outcome": "partly", "amount": Decimal(1_300_000), "valid_to": 21, "who": LEADER,
                           "reasons": REASONS["partly"][0], "corrects": 4})),
        worksheets=(
            {**_ECONOMY, "name": "Storgata 14 A", "children_6_10": None, "with_children": False,
             "other_income": None, "childcare": None,
             "price": Decimal(1_300_000), "loan": Decimal(1_300_000), "own_capital": None, "term": 30},
        ),
    ),
    KnownCase(
        12, "adaptation_grant",
        (_came(215, "startskudd", "Bad på bakkeplan.", amount=Decimal(120_000), external_ref="ST-1202"),
         ("assessment", 196, {"outcome": "refused", "who": OFFICER}),
         ("decision", 195, {"outcome": "refused", "reasons": "Boligen er ikke lenger egnet.", "who": LEADER}),
         ("notified", 194, {}),
         ("complaint", 180, {"channel": "letter", "what": "Viser til ny legeerklæring."}),
         ("forwarded", 165, {"body": BOARD, "remark": "Vi fastholder vedtaket."}),
         ("complaint_outcome", 2, {"complaint_outcome": "upheld", "remark": "Legeerklæringen skal vektlegges."})),
    ),
    KnownCase(
        36, "living_support",
        (_came(92, "orally", "Besøk to ganger i uka."), ("mapping", 90, {"service_needs": "Besøk på dagtid."}),
         ("decision", 70, {"outcome": "granted", "valid_from": -65, "valid_to": 200, "reasons": GRANTED}),
         ("notified", 70, {})),
    ),
    KnownCase(
        36, "municipal_dwelling",
        (_came(95, "orally", "Bolig med oppfølging på dagtid.", variant="allocation"),
         ("preliminary_answer", 72, {"expected": -10}),
         ("preliminary_answer", 14, {"expected": 40, "remark": "Venter på ledig leilighet."})),
    ),
    KnownCase(
        50, "municipal_dwelling",
        (_came(21, "orally", "Bolig i en annen del av kommunen.", variant="allocation", asks_help=True),
         ("mapping", 20, {"wishes": "Et sted der ingen kjenner dem.", "service_needs": "Samarbeid med politiet."})),
    ),
    KnownCase(
        55, "municipal_dwelling",
        (_came(25, "paper", "Ett rom i sentrum.", variant="allocation", asks_help=True),
         ("assessment", 4, {"outcome": "refused", "who": OFFICER}),
         ("decision", 3, {"outcome": "refused", "reasons": REASONS["refused"][2], "who": LEADER}),
         ("notified", 2, {})),
    ),
    KnownCase(
        55, "startloan",
        (_came(24, "startskudd", "Leilighet med to rom.", purpose="purchase", amount=Decimal(1_700_000),
               external_ref="ST-5502"),
         ("decision", 12, {"outcome": "withdrawn", "who": LEADER}), ("closed", 12, {})),
    ),
    KnownCase(58, "housing_allowance", (_came(4, "husbanken", "Hjelp til å søke.", variant="help"),)),
    KnownCase(59, "housing_help", (_came(3, "phone", "Hjelp til å finne hybel."),)),
    KnownCase(
        12, "establishment_grant",
        (_came(400, "startskudd", "Til kjøp av egen bolig.", amount=Decimal(200_000), external_ref="ST-1201"),
         ("assessment", 385, {"outcome": "refused", "who": OFFICER}),
         ("decision", 384, {"outcome": "refused", "reasons": REASONS["refused"][0], "who": LEADER}),
         ("notified", 384, {}),
         ("complaint", 370, {"channel": "letter", "what": "Mener at økonomien er vurdert feil."}),
         ("changed", 355, {"complaint_outcome": "partly", "outcome": "partly", "amount": Decimal(110_000),
                           "reasons": CHANGED, "who": LEADER}),
         ("notified", 355, {}), ("paid", 330, {"amount": Decimal(110_000)}), ("closed", 320, {})),
    ),
)  # fmt: skip


def write(book: CaseBook, rows: Rows, household: int, today: date) -> None:
    """The cases of one known household."""
    for known in CASES:
        if known.household == household:
            steps = [(kind, today - timedelta(days=ago), _dated(values, today)) for kind, ago, values in known.steps]
            case = book.write(known.household, known.kind, steps)
            for model, sheets in ((LoanAssessment, known.worksheets), (AllowanceEstimate, known.estimates)):
                for values in sheets:
                    rows.add(model, case_id=case, day=today - timedelta(days=1), **values)


def _dated(values: Mapping[str, Any], today: date) -> dict[str, Any]:
    return {name: today + timedelta(days=value) if name in DAYS else value for name, value in values.items()}
