"""The plans of Lillevik, written as the officer writes them: one renewed, one of a protected household, one that has
run out, one that begins later, one that is ended. The contacts are those of the groups."""

from dataclasses import replace
from datetime import date

from app.models import Contact
from app.services.plan import begin, life, saving
from app.services.plan.content import Goal, Measure, NewConsent, Participant, PlanContent
from app.storage.store import Store
from tests.ui.screens import lillevik_groups

TOVE, TOVE_AGAIN, AMINA, KAARE, SILJE, NORA = "PL1", "PL2", "PL3", "PL4", "PL5", "PL6"


def fill(store: Store) -> None:
    """Write the plans of households that are there already, and the groups when they are not."""
    with store.write() as session:
        if not session.query(Contact).count():
            lillevik_groups.fill(session)
    _tove(store)
    saving.save(store, _amina())
    for ref, day in ((AMINA, date(2026, 11, 5)), (TOVE_AGAIN, date(2026, 9, 1))):
        life.sign(store, ref, day)
    saving.save(store, _short("H38", date(2026, 5, 1), date(2026, 10, 31)))
    life.sign(store, KAARE, date(2026, 5, 4))
    saving.save(store, _short("H51", date(2026, 12, 1), date(2027, 5, 31)))
    saving.save(store, _short("H49", date(2026, 1, 1), date(2026, 12, 31)))
    life.end(store, NORA, date(2026, 6, 30), "goals_reached", "De har kjøpt egen bolig.")


def _tove(store: Store) -> None:
    """A first plan with one goal reached, and its renewal with a measure more."""
    saving.save(store, _first_of_tove())
    life.sign(store, TOVE, date(2026, 3, 2))
    life.evaluate_goal(store, TOVE, 2, "reached", date(2026, 8, 20), "Fast trekk av husleien siden april.")
    life.carry_out(store, TOVE, 1, "done", date(2026, 8, 20))
    proposed = begin.renewed(store, TOVE).with_values(
        dated=date(2026, 9, 1), start=date(2026, 9, 1), end=date(2027, 2, 28), consented=date(2026, 9, 1),
        notice_routine="Siv får beskjed samme dag. Er det fare, ring 113.",
    )  # fmt: skip
    walk = Measure(9, "Gå tur sammen i nærmiljøet", 1, who="Frivilligsentralen", how_often="annenhver uke")
    visits = replace(proposed.measures[0], start=date(2026, 9, 1), end=date(2027, 2, 28))
    again = replace(
        proposed, measures=(visits, *proposed.measures[1:], walk), evaluations=(date(2026, 11, 12), date(2027, 2, 11))
    )
    saving.save(store, again, replaces=TOVE, made_as="renewal")


def _first_of_tove() -> PlanContent:
    day = date(2026, 3, 2)
    return PlanContent(
        household="H44", group="A2", case="S11",
        values={
            "dated": day, "start": day, "end": date(2026, 8, 31), "consented": day,
            "background": "Tove har flyttet fire ganger på to år. Naboene har klaget på bråk om natten.",
            "own_words": "Jeg vil ha ro, og slippe å pakke igjen.",
            "resources": "God til å lage mat. Har kontakt med søsteren.",
            "home": "Elveløkka 4, leilighet 12", "renewal_goal": True,
            "renewal_terms": "Ingen nye klager, og husleien betalt i seks måneder.",
            "pay_days": "den 20. hver måned, samme dag som uføretrygden",
            "whom_to_call": "Siv Moen, 400 10 006", "resident_does": "Jeg ringer Siv før det blir for mye.",
            "services_do": "Siv kommer samme dag eller dagen etter.", "follow_up": "Vi møtes første torsdag i måneden.",
        },
        participants=(
            Participant("K1", "bolig"), Participant("K6", "hjemmebesøk", True), Participant("K5", "medisiner"),
        ),
        goals=(
            Goal(1, "main", "Beholde leiligheten og ha det rolig hjemme.", "long"),
            Goal(2, "sub", "Betale husleien til rett tid.", "short"),
            Goal(3, "sub", "Ha et godt forhold til naboene.", "short"),
        ),
        measures=(
            Measure(1, "Fast trekk av husleien", 2, "K1", start=date(2026, 4, 1), own_part="Gir fullmakt i banken."),
            Measure(2, "Hjemmebesøk", 1, "K6", how_often="hver uke", start=day, end=date(2026, 8, 31)),
            Measure(3, "Hilse på naboene i oppgangen", 3),
            Measure(4, "Følge opp medisiner", None, "K5", how_often="hver måned"),
        ),
        evaluations=(date(2026, 6, 4), date(2026, 8, 20)),
        consents=(NewConsent("K1", day, ("housing", "plan")),),
    )  # fmt: skip


def _amina() -> PlanContent:
    day = date(2026, 11, 5)
    return PlanContent(
        household="H41", group="A1",
        values={
            "dated": day, "start": day, "end": date(2027, 5, 4), "consented": day,
            "own_words": "Barna skal slippe å bytte skole igjen.", "individual_plan": True,
            "ip_coordinator": "Anne Vik", "coordinator_offer": "appointed",
        },
        participants=tuple(Participant(f"K{number}") for number in range(1, 5)),
        goals=(Goal(1, "main", "Flytte inn i en egen leilighet.", "short"),),
        measures=(
            Measure(1, "Gå på visning sammen", 1, "K1", end=date(2026, 12, 15)),
            Measure(2, "Ordne skolebytte", 1, "K4", end=date(2027, 1, 8)),
        ),
        evaluations=(date(2027, 2, 4),),
    )  # fmt: skip


def _short(household: str, start: date, end: date) -> PlanContent:
    return PlanContent(
        household=household, values={"dated": start, "start": start, "end": end},
        goals=(Goal(1, "main", "Klare husleien selv."),), measures=(Measure(1, "Sette opp et budsjett", 1),),
    )  # fmt: skip
