"""The figures against an independent night-by-night count over random records, under all three rules."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.models import (
    Case,
    CooperationPlan,
    Decision,
    Dwelling,
    Eviction,
    Household,
    Membership,
    MunicipalFigure,
    Person,
    PlanGoal,
    Price,
    Provider,
    QualityAgreement,
    ReportAnswer,
    ReportingYear,
    Situation,
    Stay,
    SupportGroup,
    Tenancy,
)
from app.models.case import CASE_TYPE, COMPLAINT_OUTCOME, OUTCOME, PURPOSE
from app.models.cooperation_plan import EVALUATION, MADE_AS
from app.models.dwelling import DISPOSAL, DWELLING_GROUP, STAFFING
from app.models.eviction import EVICTION_OUTCOME
from app.models.household import SITUATION
from app.models.reporting import LENGTH_OF_STAY
from app.models.stay import CAME_FROM, INSTITUTION
from app.reports import period
from app.reports.runner import Rules, run
from tests.reports import plain_count, plain_need

days = st.dates(date(2023, 6, 1), date(2026, 3, 1))
maybe_days = st.none() | days
opened = st.just(date(2023, 1, 1)) | days
lengths = st.sampled_from([0, 1, 2, 13, 14, 15, 30, 60, 90, 91, 92, 93, 120, 400])


@st.composite
def stay(draw, households, providers):
    arrived = draw(days)
    gone = draw(st.booleans())
    came_from = draw(st.sampled_from([None, *(c.key for c in CAME_FROM)]))
    return {
        "household": draw(st.integers(0, households - 1)), "provider": draw(st.integers(0, providers - 1)),
        "arrived": arrived, "departed": arrived + timedelta(days=draw(lengths)) if gone else None,
        "came_from": came_from, "institution": draw(st.sampled_from([None, *(c.key for c in INSTITUTION)])),
        "price": draw(st.none() | st.integers(0, 200_000)),
    }  # fmt: skip


@st.composite
def case(draw, households):
    received = draw(days)
    decided = draw(st.none() | lengths.map(lambda length: received + timedelta(days=length - 1)))
    few = st.sampled_from(["startlån", "tilskudd til etablering", "kommunal bolig"])
    return {
        "household": draw(st.integers(0, households - 1)),
        "kind": draw(few | st.sampled_from([code.text for code in CASE_TYPE])),
        "purpose": draw(st.none() | st.sampled_from([code.text for code in PURPOSE])),
        "received": received, "decided": decided,
        "outcome": draw(st.none() | st.sampled_from([code.text for code in OUTCOME])),
        "paid": draw(st.none() | st.dates(date(2025, 4, 1), date(2025, 9, 30)) | st.just(date(2025, 5, 7))),
        "amount_paid": draw(st.none() | st.integers(0, 400_000_000)), "complained": draw(maybe_days),
        "complaint_outcome": draw(st.none() | st.sampled_from([code.text for code in COMPLAINT_OUTCOME])),
    }  # fmt: skip


@st.composite
def groups_and_plans(draw, households):
    """Versions replace one before them in the list, or none; two never replace the same one."""
    household, words = st.integers(0, households - 1), [code.text for code in MADE_AS]
    plans, free = [], []
    for number in range(draw(st.integers(0, 6))):
        start, length = draw(days), draw(lengths)
        replaces = draw(st.none() | st.sampled_from(free)) if free else None
        free = [other for other in free if other != replaces] + [number]
        plans.append({
            "household": draw(household) if replaces is None else plans[replaces]["household"], "replaces": replaces,
            "made_as": draw(st.sampled_from(words)), "dated": draw(days), "start": start,
            "end": start + timedelta(days=length),
            "ended": draw(st.none() | st.integers(0, length).map(lambda count, start=start: start + timedelta(count))),
        })  # fmt: skip
    held = st.tuples(household, days, st.none() | lengths)
    goal = st.tuples(st.integers(0, len(plans) - 1) if plans else st.nothing(),
                     st.sampled_from([None, *(code.text for code in EVALUATION)]), maybe_days)  # fmt: skip
    return {
        "groups": [
            {"household": h, "start": start, "end": None if length is None else start + timedelta(days=length)}
            for h, start, length in draw(st.lists(held, max_size=5))
        ],
        "plans": plans,
        "goals": [
            {"plan": plan, "number": number, "evaluation": told, "evaluated": day}
            for number, (plan, told, day) in enumerate(draw(st.lists(goal, max_size=8)) if plans else [], 1)
        ],
    }


@st.composite
def homes(draw, households):
    """Also what the rules refuse or warn of: overlaps, given-up dwellings, moving out on the first day."""
    kinds = st.sampled_from([code.text for code in DISPOSAL])
    group = st.none() | st.sampled_from([code.text for code in DWELLING_GROUP])
    dwelling = st.fixed_dictionaries({
        "disposal": kinds, "wheelchair": st.sampled_from(["ja", "nei"]), "taken": days, "given_up": maybe_days,
        "staffing": st.none() | st.sampled_from([code.text for code in STAFFING]), "group": group,
    })  # fmt: skip
    dwellings = draw(st.lists(dwelling, max_size=5))
    tenancy = st.fixed_dictionaries({
        "dwelling": st.integers(0, len(dwellings) - 1), "household": st.integers(0, households - 1), "start": days,
        "moved_out": st.none() | st.sampled_from([0, 1, 30, 200, 364, 365]),
        "was_municipal": st.sampled_from([None, "ja", "nei"]), "reason": group,
    })  # fmt: skip
    tenancies = draw(st.lists(tenancy, max_size=8)) if dwellings else []
    for one in tenancies:
        if one["moved_out"] is not None:
            one["moved_out"] = one["start"] + timedelta(days=one["moved_out"])
    eviction = st.fixed_dictionaries({
        "household": st.integers(0, households - 1), "warned": maybe_days, "petitioned": maybe_days,
        "outcome": st.none() | st.sampled_from([code.text for code in EVICTION_OUTCOME]), "day": maybe_days,
    })  # fmt: skip
    return {
        "dwellings": [{**one, "number": number} for number, one in enumerate(dwellings)],
        "tenancies": tenancies, "evictions": draw(st.lists(eviction, max_size=6)),
    }  # fmt: skip


@st.composite
def need(draw, households):
    """Situations overlap; answers are of several editions, and some are empty."""
    situation = st.fixed_dictionaries({
        "household": st.integers(0, households - 1), "situation": st.sampled_from([code.text for code in SITUATION]),
        "start": days, "end": st.none() | lengths,
    })  # fmt: skip
    situations = draw(st.lists(situation, max_size=8))
    for one in situations:
        one["end"] = None if one["end"] is None else one["start"] + timedelta(days=one["end"])
    key, year = st.sampled_from(plain_need.ENTERED), st.sampled_from([2024, 2025])
    entered = draw(st.dictionaries(st.tuples(year, key), st.integers(0, 900), max_size=5))
    answer = st.tuples(year, st.integers(1, 3), key)
    answers = draw(st.dictionaries(answer, st.none() | st.integers(0, 5), max_size=6))
    return {
        "situations": situations,
        "entered": [{"year": year, "key": key, "value": value} for (year, key), value in entered.items()],
        "answers": [
            {"year": year, "edition": edition, "question": question, "value": value}
            for (year, edition, question), value in answers.items()
        ],
    }


@st.composite
def records(draw):
    households, providers = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    born = st.dates(date(1995, 1, 1), date(2026, 1, 1)) | st.dates(date(1935, 1, 1), date(1998, 1, 1))
    births = draw(st.lists(st.none() | born, min_size=1, max_size=8))
    member = st.fixed_dictionaries({
        "household": st.integers(0, households - 1), "person": st.integers(0, len(births) - 1),
        "role": st.sampled_from(["child", "partner", "other"]), "start": maybe_days, "end": maybe_days,
    })  # fmt: skip
    members = [m for m in draw(st.lists(member, max_size=8)) if not (m["start"] and m["end"] and m["end"] < m["start"])]
    for household in range(households):
        person, split = draw(st.integers(0, len(births) - 1)), draw(maybe_days)
        begin = draw(st.none() | st.just(date(2023, 1, 1)))
        members.append({"household": household, "person": person, "role": "main", "start": begin, "end": split})
        if split and draw(st.booleans()):
            members.append({"household": household, "person": draw(st.integers(0, len(births) - 1)), "role": "main",
                            "start": split + timedelta(days=draw(st.integers(1, 40))), "end": None})  # fmt: skip
    stays = draw(st.lists(stay(households, providers), max_size=9))
    provider = st.integers(0, providers - 1)
    starts = st.lists(st.tuples(provider, days), max_size=4, unique=True)
    kind = st.sampled_from(["hotel", "private", "night_shelter"])
    kinds = draw(st.lists(kind, min_size=providers, max_size=providers))
    ends = lengths.map(timedelta)
    decided = st.tuples(st.integers(0, max(0, len(stays) - 1)), days)
    return {
        "providers": dict(enumerate(kinds)), "members": members, "births": births, "stays": stays,
        "agreements": [
            {"provider": p, "start": d, "end": draw(st.none() | ends.map(d.__add__))} for p, d in draw(starts)
        ],
        "prices": [{"provider": p, "start": d, "amount": draw(st.integers(0, 150_000))} for p, d in draw(starts)],
        "cases": draw(st.lists(case(households), max_size=12)),
        **draw(groups_and_plans(households)),
        **draw(homes(households)),
        **draw(need(households)),
        "opened": {household: draw(opened) for household in range(households)},
        "closed": {household: draw(st.none() | days) for household in range(households)},
        "decisions": [{"stay": s, "decided": d} for s, d in draw(st.lists(decided, max_size=4 if stays else 0))],
    }  # fmt: skip


def fill(session: Session, data) -> None:
    for number, kind in data["providers"].items():
        session.add(Provider(id=number + 1, ref=f"B{number}", name="Testly", kind=kind))
    for number, birth in enumerate(data["births"]):
        session.add(Person(id=number + 1, ref=f"P{number}", first_name="A", last_name="B", birth_date=birth))
    for number in {m["household"] for m in data["members"]}:
        session.add(
            Household(id=number + 1, ref=f"H{number}", opened=data["opened"][number], closed=data["closed"][number])
        )
    session.flush()
    for m in data["members"]:
        session.add(
            Membership(
                household_id=m["household"] + 1,
                person_id=m["person"] + 1,
                role=m["role"],
                start=m["start"],
                end=m["end"],
            )
        )
    for number, s in enumerate(data["stays"]):
        session.add(Stay(
            id=number + 1, ref=f"O{number}", household_id=s["household"] + 1, provider_id=s["provider"] + 1,
            arrived=s["arrived"], departed=s["departed"], came_from=s["came_from"], institution=s["institution"],
            price=None if s["price"] is None else Decimal(s["price"]) / 100,
        ))  # fmt: skip
    session.flush()
    for q in data["agreements"]:
        session.add(QualityAgreement(provider_id=q["provider"] + 1, start=q["start"], end=q["end"]))
    for p in data["prices"]:
        session.add(Price(provider_id=p["provider"] + 1, start=p["start"], amount=Decimal(p["amount"]) / 100))
    fill_cases(session, data["cases"])
    fill_plans(session, data)
    fill_homes(session, data)
    fill_need(session, data)
    for d in data["decisions"]:
        session.add(Decision(stay_id=d["stay"] + 1, decided=d["decided"]))
    session.flush()


def fill_cases(session: Session, cases) -> None:
    for number, c in enumerate(cases):
        session.add(Case(
            ref=f"S{number}", household_id=c["household"] + 1, kind=key(CASE_TYPE, c["kind"]),
            purpose=key(PURPOSE, c["purpose"]), received=c["received"], decided=c["decided"],
            outcome=key(OUTCOME, c["outcome"]), paid=c["paid"],
            amount_paid=None if c["amount_paid"] is None else Decimal(c["amount_paid"]) / 100,
            complained=c["complained"], complaint_outcome=key(COMPLAINT_OUTCOME, c["complaint_outcome"]),
        ))  # fmt: skip


def fill_plans(session: Session, data) -> None:
    for number, g in enumerate(data["groups"]):
        session.add(SupportGroup(ref=f"A{number}", household_id=g["household"] + 1, start=g["start"], end=g["end"]))
    for number, p in enumerate(data["plans"]):
        session.add(CooperationPlan(
            id=number + 1, ref=f"PL{number}", household_id=p["household"] + 1, made_as=key(MADE_AS, p["made_as"]),
            replaces_id=None if p["replaces"] is None else p["replaces"] + 1, dated=p["dated"], start=p["start"],
            end=p["end"], ended=p["ended"],
        ))  # fmt: skip
        session.flush()
    for g in data["goals"]:
        session.add(PlanGoal(plan_id=g["plan"] + 1, number=g["number"], kind="main", text="Et mål",
                             evaluation=key(EVALUATION, g["evaluation"]), evaluated=g["evaluated"]))  # fmt: skip


def fill_homes(session: Session, data) -> None:
    for number, d in enumerate(data["dwellings"], 1):
        session.add(Dwelling(
            id=number, ref=f"D{number}", address="Storgata 1", disposal=key(DISPOSAL, d["disposal"]),
            wheelchair=d["wheelchair"] == "ja", staffing=key(STAFFING, d["staffing"]),
            target_group=key(DWELLING_GROUP, d["group"]), taken_into_use=d["taken"], given_up=d["given_up"],
        ))  # fmt: skip
    session.flush()
    for number, t in enumerate(data["tenancies"], 1):
        session.add(Tenancy(
            ref=f"L{number}", dwelling_id=t["dwelling"] + 1, household_id=t["household"] + 1, start=t["start"],
            moved_out=t["moved_out"], main_reason=key(DWELLING_GROUP, t["reason"]),
            was_municipal=None if t["was_municipal"] is None else t["was_municipal"] == "ja",
        ))  # fmt: skip
    for number, e in enumerate(data["evictions"], 1):
        session.add(Eviction(
            ref=f"U{number}", household_id=e["household"] + 1, warned=e["warned"], petitioned=e["petitioned"],
            outcome=key(EVICTION_OUTCOME, e["outcome"]), outcome_day=e["day"],
        ))  # fmt: skip


def fill_need(session: Session, data) -> None:
    for s in data["situations"]:
        session.add(Situation(household_id=s["household"] + 1, situation=key(SITUATION, s["situation"]),
                              start=s["start"], end=s["end"]))  # fmt: skip
    for m in data["entered"]:
        session.add(MunicipalFigure(year=m["year"], key=m["key"], value=Decimal(m["value"])))
    editions = {}
    for a in data["answers"]:
        where = (a["year"], a["edition"])
        if where not in editions:
            editions[where] = ReportingYear(year=a["year"], edition=a["edition"], form="2025",
                                            length_of_stay="nights_in_year", young_max_age=24)  # fmt: skip
            session.add(editions[where])
            session.flush()
        session.add(ReportAnswer(reporting_id=editions[where].id, question=a["question"], value=a["value"]))
    session.flush()


def key(codes, words):
    return codes.by_text[words].key if words else None


@pytest.mark.parametrize("rule", LENGTH_OF_STAY.by_key)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    data=records(),
    name=st.sampled_from([None, "2025-05", "2025-T2", "2025-Q3"]),
    today=st.dates(date(2025, 2, 1), date(2026, 3, 1)),
)
def test_figures_equal_a_plain_count(in_memory, rule, data, name, today):
    chosen = period.parse(2025, name)
    with in_memory() as session:
        fill(session, data)
        report = run(session.connection(), chosen, Rules(rule, 24), today)
    expected = plain_count.count(data, chosen.first, chosen.last, today, rule, 24)
    by_hand = plain_need.entered(data, 2025) if name is None else dict.fromkeys(plain_need.ENTERED)
    expected |= by_hand
    assert {k: None if f.value is None else float(f.value) for k, f in report.figures.items()} == {
        k: None if value is None else float(value) for k, value in expected.items()
    }
