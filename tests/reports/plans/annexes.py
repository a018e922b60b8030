"""The two examples of U-10/2002, annexes 1 and 2, as plans of invented people, and a monster of a plan."""

from collections.abc import Sequence
from datetime import date

from app.services.consent import ConsentState
from app.services.plan.paper import PaperGoal, PaperMeasure, PaperPerson, PlanPaper

TODAY = date(2026, 11, 20)


def person(ref: str, name: str, service: str, role: str | None = None, *,
           consent: ConsentState = ConsentState.VALID, phone: str | None = None, workplace: str | None = None,
           coordinator: bool = False) -> PaperPerson:  # fmt: skip
    return PaperPerson(ref, name, service, role, workplace, phone, coordinator, consent)


def measure(what: str, who: str = "", how_often: str | None = None, *, start: date | None = None,
            end: date | None = None, own_part: str | None = None, carried_out: str | None = None,
            shares: bool = True) -> PaperMeasure:  # fmt: skip
    return PaperMeasure(what, who, not who, how_often, start, end, own_part, carried_out, shares)


def goal(text: str, *measures: PaperMeasure, kind: str = "sub", term: str | None = None,
         evaluation: str | None = None) -> PaperGoal:  # fmt: skip
    return PaperGoal(kind, term, text, evaluation, measures)


def paper(resident: str, *, participants: Sequence[PaperPerson] = (), goals: Sequence[PaperGoal] = (),
          other: Sequence[PaperMeasure] = (), evaluations: Sequence[date] = (), language: str = "nb",
          protection: int = 0, **values: object) -> PlanPaper:  # fmt: skip
    period = {"dated": TODAY, "start": date(2026, 12, 1), "end": date(2027, 5, 31)}
    return PlanPaper(
        "PL1", 1, resident, resident.partition(" ")[0], protection, "Lillevik", "Boligkontoret", "Kari Holm",
        {**period, **values}, participants, goals, other, evaluations, language, TODAY,
    )  # fmt: skip


ORDINARY = paper(
    "Kåre Nilsen",
    participants=[
        person("K1", "Kari Holm", "boligkontor", "koordinator", phone="75 00 00 01", coordinator=True),
        person("K2", "Per Dahl", "booppfølging", "miljøtjenesten", phone="75 00 00 02"),
        person("K3", "Siri Moe", "Nav", workplace="Nav Lillevik", phone="75 00 00 03"),
    ],
    goals=[
        goal("Jeg skal bo trygt i egen leilighet og betale husleien selv.", kind="main"),
        goal(
            "Finne en egen, liten leilighet",
            measure("Søke kommunal bolig", "Kari Holm", end=date(2026, 11, 27)),
            measure("Gå på visning sammen", "Per Dahl", end=date(2026, 12, 15)),
            measure("Søke om depositumsgaranti", "Siri Moe", end=date(2026, 12, 15)),
            term="short",
        ),
        goal(
            "Ha orden på husleie og regninger",
            measure("Fast trekk av husleien", "Siri Moe", start=date(2027, 1, 1)),
            measure("Gå gjennom posten", "Per Dahl", "hver fredag", own_part="Jeg samler posten i kurven i gangen."),
            term="long",
        ),
    ],
    evaluations=[date(2027, 3, 4)],
    own_words="Det viktigste for meg er å ha et sted der jeg kan låse døra og sove.",
    background="Kåre har bodd på gjestehus siden oktober. Før det bodde han hos en venn.",
    home="Storgata 1, leilighet 203",
    pay_days="den 20. hver måned, samme dag som uføretrygden",
    rent_deduction=True,
    whom_to_call="Per Dahl, 75 00 00 02, mellom 9 og 15.",
    follow_up="Vi møtes første torsdag i måneden på boligkontoret.",
)

ANNEX_1 = paper(
    "Jonas Berg",
    participants=[
        person("K1", "Kari Holm", "boligkontor", phone="75 00 00 01", coordinator=True),
        person("K2", "Tor Lie", "politi", "politibetjent i bydelen", consent=ConsentState.MISSING),
        person("K3", "Anne Vik", "fastlege", workplace="Lillevik legesenter"),
        person("K4", "Mona Sand", "rus og psykisk helse", "psykiatrisk sykepleier"),
        person("K5", "Siri Moe", "Nav", "sosialkurator"),
        person("K6", "Ruspoliklinikken", "rus og psykisk helse"),
        person("K7", "Amir Aas", "støttekontakt"),
    ],
    goals=[
        goal("Bli løslatt til egen bolig, og bo der uten å ruse meg.", kind="main"),
        goal(
            "Holde meg rusfri",
            measure("Hjemmebesøk", "Mona Sand", "én gang i uken"),
            measure("Utvidede blodprøver", "Anne Vik", "to ganger i uken", own_part="Jeg møter til avtalt tid."),
            measure("Gi beskjed til politiet om fravær fra blodprøvene", "Tor Lie", "straks", shares=False),
            measure("Samtaler på ruspoliklinikken", "Ruspoliklinikken", "jevnlig"),
            term="short",
        ),
        goal(
            "Ha noe å fylle dagene med",
            measure("Rusfrie tiltak sammen med andre unge", "Amir Aas", "hver uke"),
            measure("Arbeidstrening", "Siri Moe", start=date(2027, 3, 1)),
            term="long",
        ),
        goal("Stelle hjemmet selv", measure("Kost og renhold", how_often="hver dag"), term="short"),
    ],
    evaluations=[date(2027, 3, 1), date(2027, 5, 20)],
    own_words="Jeg klarer kost og renhold selv hvis jeg klarer å holde meg rusfri.",
    background=(
        "Jonas er ung og bor alene. Han mistet den forrige boligen på grunn av husbråk og rusmisbruk, og det kom mange "
        "«venner» på besøk. I rus er han psykotisk og full av angst. Han har sonet ferdig og blir løslatt når han kan "
        "flytte til en bolig. Han lever av sosialhjelp."
    ),
    resources="I gode perioder steller Jonas boligen selv.",
    home="Ettroms leilighet uten naboer tett på, sentralt i Lillevik",
    tenancy_other="Boligen er valgt i et nabolag uten kjente rusproblemer.",
    whom_to_call="Mona Sand på dagtid. Legevakten 116 117 ellers.",
    notice_routine="Fravær fra blodprøvene blir meldt med en gang.",
    follow_up="Ansvarsgruppen møtes hver måned.",
)

ANNEX_2 = paper(
    "Einar Lund",
    participants=[
        person("K1", "Liv Strand", "booppfølging", "booppfølger", phone="75 00 00 11"),
        person("K2", "Ola Ness", "booppfølging", "booppfølger", phone="75 00 00 12"),
        person("K3", "Siri Moe", "Nav", "saksbehandler på sosialkontoret", phone="75 00 00 03", coordinator=True),
        person("K4", "Eva Haug", "hjemmetjeneste", "fast hjemmehjelp"),
        person("K5", "Anne Vik", "fastlege"),
        person("K6", "Lillevik avrusning", "sykehus eller institusjon", consent=ConsentState.EXPIRED),
    ],
    goals=[
        goal("Beholde leiligheten", kind="main", term="long"),
        goal(
            "Ta bedre vare på meg selv og helsen min",
            measure("Avrusning når det trengs", "Lillevik avrusning", shares=False),
            kind="main",
        ),
        goal(
            "Bedre kosthold og hygiene, og ta hensyn til naboene",
            measure(
                "Hjemmehjelp til fast tid", "Eva Haug", "én gang i uken",
                own_part="Jeg er hjemme og noenlunde edru når hun kommer.",
            ),
            measure("Botrening: kjøpe møbler og inventar, og stelle leiligheten", "Liv Strand og Ola Ness",
                    "én gang i uken"),
            measure("Forvalte uføretrygden", "Siri Moe", "hver måned"),
            term="short",
            evaluation="on_the_way",
        ),
    ],
    evaluations=[date(2027, 3, 4)],
    background=(
        "Einar sto i fare for å miste den kommunale leiligheten etter klager fra naboer. Leiligheten er ryddet og "
        "vasket."
    ),
    own_words="Jeg vil bli boende.",
    needs="Hjelp til å holde orden når jeg har det vanskelig.",
    home="Kommunal leilighet",
    renewal_goal=True,
    renewal_terms="Leieavtalen blir fornyet når samarbeidet går greit.",
    house_rules="Ikke urinere i oppgangen. Ro etter klokken 23.",
    resident_does="Jeg ringer Liv før det går galt.",
    services_do="Liv eller Ola kommer samme dag.",
    individual_plan=True,
    ip_coordinator="Siri Moe",
    coordinator_offer="appointed",
    consented=date(2026, 11, 18),
    follow_up="Booppfølgerne kommer hver tirsdag. Ansvarsgruppen møtes hver tredje måned.",
)  # fmt: skip
