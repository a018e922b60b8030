"""The demo municipality: the same for the same seed, sound, wholly invented, and as the pictures show it."""

from datetime import date, time
from itertools import pairwise

import pytest
from sqlalchemy import func, select, text

from app import clock
from app.errors import OfficerError
from app.models import (
    AllowanceEstimate,
    Base,
    Case,
    Consent,
    Contact,
    CooperationPlan,
    Household,
    LoanAssessment,
    Membership,
    Person,
    Provider,
    Rate,
    Stay,
    SupportGroup,
)
from app.models.case import CASE_TYPE
from app.models.contact import SERVICE
from app.models.cooperation_plan import MADE_AS
from app.models.figure_keys import figure_keys
from app.models.national_id import check as check_number
from app.models.places import municipalities
from app.reports import period
from app.reports.runner import Rules, run
from app.services import board, demo, household, household_page, loan_assessment, today
from app.services.case.course import effective, summary
from app.services.case.registration import steps_of
from app.services.deadlines import is_working_day
from app.services.demo import known_tenants
from app.services.demo.known import KNOWN
from app.services.findings import Severity
from app.services.group import listing
from app.services.group import page as group_page
from app.services.group.facts import group_facts
from app.services.plan import listing as plan_listing
from app.services.plan import page as plan_page
from app.services.plan import reading
from app.services.plan.notices import stored_facts
from app.services.plan.state import PlanState
from app.services.rules.case import case_findings
from app.services.rules.contact import consent_findings, contact_findings
from app.services.rules.cooperation_plan import plan_findings
from app.services.rules.step import Course, step_findings
from app.services.rules.support_group import group_findings
from app.storage.check import check
from app.storage.store import Store
from app.storage.vault import Municipality

TODAY = date(2026, 11, 20)


def make(folder, **asked):
    store, _key = Store.create(folder / "demo.db", "fire ord som huskes", Municipality(demo.NUMBER, demo.NAME))
    demo.fill(store, asked.pop("day", TODAY), **asked)
    return store


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    store = make(tmp_path_factory.mktemp("town"))
    yield store
    store.close()


def test_it_has_as_many_households_as_are_said(town):
    assert len(rows_of(town)["household"]) == demo.HOUSEHOLDS


def rows_of(store):
    """Every record as plain values, table by table."""
    with store.read() as session:
        return {
            table.name: session.execute(select(table).order_by(*table.primary_key)).all()
            for table in Base.metadata.sorted_tables
        }


def test_the_same_seed_gives_the_same_records(town, tmp_path):
    again = make(tmp_path)
    assert rows_of(again) == rows_of(town)
    again.close()


def test_another_seed_gives_others(town, tmp_path):
    other = make(tmp_path, seed=demo.SEED + 1)
    assert rows_of(other)["stay"] != rows_of(town)["stay"]
    other.close()


def test_it_is_sound(town):
    assert check(town) == []


def test_every_number_is_synthetic_and_says_the_birth_date_and_gender(town):
    with town.read() as session:
        people = session.scalars(select(Person).where(Person.national_id.is_not(None))).all()
    assert people
    for person in people:
        number = check_number(person.national_id)
        assert number.synthetic
        assert (number.birth_date, number.gender) == (person.birth_date, person.gender)
    assert len({person.national_id for person in people}) == len(people)


def test_contacts_are_invented_and_cannot_be_reached(town):
    with town.read() as session:
        contacts = session.scalars(select(Contact)).all()
    assert {one.service for one in contacts} == set(SERVICE.by_key)
    assert all(one.phone.startswith("00 00 ") for one in contacts)
    assert all(one.email is None or one.email.endswith(".example") for one in contacts)


def test_the_municipality_does_not_exist():
    assert demo.NUMBER not in municipalities()


def test_the_board_is_the_one_of_the_picture(town):
    with clock.at(TODAY):
        shown = {row.provider.name: {(s.room, s.last_name) for s in row.stays} for row in board.rows(town)}
    assert shown["Solgården gjestehus"] == {
        ("Rom 2", "Ceesay"), ("Rom 4", "Yusuf"), ("Rom 5", "Nilsen"), ("Rom 6", "Haugland"),
    }  # fmt: skip
    assert shown["Elveløkka 4"] == {("H0101", "Lindås"), ("H0201", "Berg"), ("H0202", "Ali")}
    assert shown["Brua camping"] == {("Hytte 3", "Vik"), ("Hytte 5", "Moen")}
    assert sum(map(len, shown.values())) == 9


def test_the_household_page_is_the_one_of_the_picture(town):
    with clock.at(TODAY):
        page = household_page.load(town, "H41")
    assert page.name == "Amina Yusuf med Sahra og Bilal"
    assert page.protection == 1
    assert page.interpreter_language == "somali"
    assert (page.counter.day, page.counter.days_left) == (67, 25)
    assert [member.age for member in page.members] == [37, 6, 3]


def test_today_has_what_is_due(town):
    with clock.at(TODAY):
        due = {(task.kind, task.who): task.days_left for task in today.tasks(town)}
    assert due[("plan", "Kåre Nilsen")] == 2
    assert due[("three_months", "Fatou Ceesay og 1 barn")] == 10
    assert due[("release", "Jonas Eide")] == 3
    assert due[("next_step", "Roar Myhre")] == -2
    assert ("quality_agreement", "Solgården gjestehus") in due
    assert due[("answer", "Liv Østby")] == -1
    assert due[("complaint_handling", "Silje Aune")] == 4
    assert due[("notify", "Nora Berg og 2 barn")] == -4
    assert due[("meeting", "Roar Myhre")] == 0
    assert due[("meeting_past", "Egil Torvik")] == 5
    assert due[("evaluation", "Egil Torvik")] == -9
    assert due[("plan_unsigned", "Roar Myhre")] == 4
    assert due[("consent", "Amina Yusuf og 2 barn")] == 12
    assert due[("consent_missing", "Tove Lindås")] == -10
    assert len(due) < 70


def cases_of(store):
    """Every case with its steps."""
    with store.read() as session:
        return [(case, steps_of(session, case.id)) for case in session.scalars(select(Case).order_by(Case.id))]


@pytest.mark.parametrize("asked", [{}, {"households": 300, "years": 2, "seed": 4}])
def test_every_case_is_the_summary_of_its_steps_and_passes_every_rule(tmp_path, asked):
    store = make(tmp_path, **asked)
    for case, steps in cases_of(store):
        columns = summary(steps)
        assert {name: getattr(case, name) for name in columns} == columns
        assert [step.number for step in steps] == list(range(1, len(steps) + 1))
        for step in steps:
            course = Course(case, steps[: step.number - 1], 4, today=TODAY)
            found = [*step_findings(step, course), *case_findings(case, TODAY)]
            assert not [each.message for each in found if each.severity is Severity.ERROR]
        assert all(step.day <= TODAY for step in steps)
    store.close()


def test_cases_of_every_type_are_decided_and_complained_about_in_every_way(town):
    told = cases_of(town)
    assert {case.kind for case, _steps in told} == set(CASE_TYPE.by_key)
    assert {case.outcome for case, _steps in told} >= {"granted", "partly", "refused", "withdrawn"}
    kinds = [{step.kind for step in effective(steps)} for _case, steps in told]
    assert any("changed" in each for each in kinds)
    assert any("forwarded" in each for each in kinds)
    assert {case.complaint_outcome for case, _steps in told} >= {"maintained", "upheld", "partly"}
    assert any(step.corrects for _case, steps in told for step in steps)
    assert any(step.asks_help for _case, steps in told for step in steps)
    years = {year: sum(case.received.year == year for case, _steps in told) for year in range(2021, 2027)}
    assert all(years.values())
    assert max(years, key=lambda year: years[year]) == TODAY.year


def test_acute_housing_is_decided_the_day_a_stay_begins(town):
    with town.read() as session:
        begun = set(session.execute(select(Stay.household_id, Stay.arrived)).all())
        told = session.execute(select(Case.household_id, Case.decided).where(Case.kind == "temporary")).all()
    assert told
    assert set(map(tuple, told)) <= set(map(tuple, begun))


def findings_about_groups(store, day):
    """What the rules say of every group, plan, contact and consent."""
    with store.read() as session:
        for group in session.scalars(select(SupportGroup)).all():
            yield from group_findings(group_facts(session, group), day)
        for plan in session.scalars(select(CooperationPlan)).all():
            yield from plan_findings(stored_facts(session, plan), day)
        contacts = session.scalars(select(Contact)).all()
        for contact in contacts:
            yield from contact_findings(contact, contacts)
        pairs = session.execute(select(Consent.household_id, Consent.contact_id).distinct()).all()
        for pair in pairs:
            yield from consent_findings(session.scalars(select(Consent).filter_by(**pair._mapping)), day)


@pytest.mark.parametrize("asked", [{}, {"households": 300, "years": 2, "seed": 4}, {"day": date(2026, 4, 5)}])
def test_groups_and_plans_are_sound_but_for_some_that_are_not_signed(tmp_path, asked):
    store, day = make(tmp_path, **asked), asked.get("day", TODAY)
    with clock.at(day):
        assert {finding.rule for finding in findings_about_groups(store, day)} == {"not-signed"}
    store.close()


def test_groups_and_plans_are_in_every_state(town):
    with clock.at(TODAY):
        groups, chains = listing.rows(town, "all"), plan_listing.rows(town, "all")
    assert {row.end is None for row in groups} == {True, False}
    assert any(row.overdue for row in groups)
    assert any(row.unanswered for row in groups)
    assert any(row.without_consent for row in groups)
    assert len([row for row in groups if row.next_meeting]) >= 6
    assert {row.state for row in chains} >= {PlanState.IN_FORCE, PlanState.ENDED}
    assert max(row.edition for row in chains) >= 3
    assert {row.protection for row in chains} == {0, 1, 2}
    versions = rows_of(town)["cooperation_plan"]
    assert {row.made_as for row in versions} == set(MADE_AS.by_key)
    evaluated = {goal.evaluation for goal in rows_of(town)["plan_goal"]}
    assert evaluated >= {"reached", "on_the_way", None}


def test_a_measure_is_judged_by_the_last_evaluation_of_its_version(town):
    rows = rows_of(town)
    held = {row.plan_id: row.held for row in sorted(rows["plan_evaluation"], key=lambda row: row.day) if row.held}
    judged = [row for row in rows["plan_measure"] if row.evaluated]
    assert judged
    assert [row for row in judged if row.evaluated > held.get(row.plan_id, TODAY)] == []


def test_meetings_that_have_been_are_told_of_and_nothing_is_told_of_those_to_come(town):
    for meeting in rows_of(town)["meeting"]:
        if meeting.moment.date() >= TODAY:
            assert (meeting.held, meeting.minutes) == (None, None)
        elif meeting.held:
            assert meeting.minutes


@pytest.mark.parametrize("day", [TODAY, date(2026, 4, 5), date(2026, 12, 26)])
def test_groups_meet_and_plans_are_evaluated_on_working_days_in_office_hours(tmp_path, day):
    """Also seen from a day on which nobody works. What is to come does not become past."""
    store = make(tmp_path, day=day)
    rows = rows_of(store)
    store.close()
    moments = [meeting.moment for meeting in rows["meeting"]]
    assert [moment for moment in moments if not time(8) <= moment.time() <= time(15)] == []
    days = {
        "meeting": [moment.date() for moment in moments],
        "task": [one for task in rows["group_task"] for one in (task.agreed, task.due, task.done) if one],
        "plan": [one for plan in rows["cooperation_plan"] for one in (plan.dated, plan.signed, plan.consented) if one],
        "evaluation": [one for row in rows["plan_evaluation"] for one in (row.day, row.held) if one],
    }
    assert {what: [one for one in found if not is_working_day(one)] for what, found in days.items()} == {
        what: [] for what in days
    }
    assert any(moment.date() >= day for moment in moments)


@pytest.mark.parametrize(
    ("household_ref", "services", "measures"),
    [
        ("H45", {"housing_office", "police", "doctor", "substance_mental", "nav"},
         ("Hjemmebesøk", "blodprøver", "ruspoliklinikken", "Støttekontakt", "Lage mat")),
        ("H46", {"nav", "follow_up", "home_care", "doctor", "hospital"},
         ("Hjemmehjelp", "Booppfølging", "Avrusning", "uføretrygden")),
    ],
)  # fmt: skip
def test_the_worked_examples_of_the_circular_are_there_whole(town, household_ref, services, measures):
    with clock.at(TODAY):
        group = next(row for row in listing.rows(town) if row.household == household_ref)
        members = group_page.load(town, group.ref).current_members
        plan = next(row for row in plan_listing.rows(town) if row.household == household_ref)
        first = reading.stored(town, plan_page.load(town, plan.ref).versions[-1].ref)
    assert {member.service for member in members} == services
    assert len(first.goals_of("main")) == 2
    assert first.values["background"]
    told = " ".join(measure.what for measure in first.measures)
    assert [word for word in measures if word not in told] == []


def test_amounts_are_believable(town):
    around = {"startloan": (1_000_000, 3_000_000), "establishment_grant": (50_000, 400_000),
              "adaptation_grant": (50_000, 400_000), "deposit_guarantee": (15_000, 60_000)}  # fmt: skip
    for case, _steps in cases_of(town):
        if case.amount_sought is not None:
            low, high = around[case.kind]
            assert low <= case.amount_sought <= high
        assert (case.amount_paid or 0) <= (case.amount_granted or 0) <= (case.amount_sought or 0)


def test_worksheets_stand_with_cases_they_belong_to(town):
    with town.read() as session:
        for model, kinds in ((LoanAssessment, {"startloan"}), (AllowanceEstimate, {"housing_allowance"})):
            assert set(session.scalars(select(Case.kind).join(model, model.case_id == Case.id))) == kinds


def test_every_worksheet_has_all_its_answers_from_rates_that_say_they_are_invented(town):
    for ref in refs_of_worksheets(town):
        for worked in loan_assessment.calculate_all(town, ref):
            assert [figure.key for figure in worked.figures if figure.value is None] == []
    with town.read() as session:
        assert set(session.scalars(select(Rate.source))) == {"Oppdiktet for Lillevik"}


def refs_of_worksheets(town):
    with town.read() as session:
        return list(
            session.scalars(select(Case.ref).join(LoanAssessment, LoanAssessment.case_id == Case.id).distinct())
        )


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2025, 1, 1), date(2025, 12, 31), date(2026, 5, 31)])
def test_it_looks_alive_on_any_day(tmp_path, day):
    store = make(tmp_path, day=day, households=30, years=1)
    with clock.at(day):
        assert sum(len(row.stays) for row in board.rows(store)) == 9
        assert {task.kind for task in today.tasks(store)} >= {"plan", "three_months", "release", "quality_agreement"}
    store.close()


def test_the_figures_are_believable(town):
    with town.scratch() as connection:
        reports = [run(connection, period.of_year(year), Rules(), TODAY) for year in range(2021, 2027)]
    for report in reports:
        value = {key: figure.value for key, figure in report.figures.items()}
        assert 5 <= value["temporary.households"] <= 30
        assert value["temporary.over_3_months"] <= value["temporary.households"] / 2
        assert value["stays.total"] >= value["temporary.households"]
        assert 8 <= value["stays.average_nights"] <= 60
    assert all(
        reports[-1].figures[key].value
        for key in ("plans.active", "plans.made", "plans.renewed", "plans.goals_reached", "support_groups.active")
    )
    latest = reports[-2].figures
    assert all(latest[key].value for key in ("temporary.children", "temporary.young", "temporary.max_14_days"))


def test_earlier_years_have_figures_of_known_keys(town):
    entered = rows_of(town)["municipal_figure"]
    assert {row.year for row in entered} >= {2018, 2019, 2020}
    assert {row.key for row in entered} <= set(figure_keys())


def test_nobody_lives_two_places_or_before_birth(town):
    with town.read() as session:
        stays = session.execute(select(Stay).order_by(Stay.household_id, Stay.arrived)).scalars().all()
        births = dict(
            session.execute(
                select(Membership.household_id, func.max(Person.birth_date))
                .join(Person, Person.id == Membership.person_id)
                .group_by(Membership.household_id)
            ).all()
        )
    for before, after in pairwise(stays):
        if before.household_id == after.household_id:
            assert before.departed is not None
            assert before.departed <= after.arrived
    assert all(stay.departed is None or stay.departed > stay.arrived for stay in stays)
    assert all(births[stay.household_id] <= stay.arrived for stay in stays)


def homes_of(store):
    """Each dwelling of the municipality's with the tenancies in it, by the day they began."""
    rows = rows_of(store)
    tenancies = sorted(rows["tenancy"], key=lambda row: row.start)
    return [(home, [row for row in tenancies if row.dwelling_id == home.id]) for home in rows["dwelling"]]


@pytest.mark.parametrize("asked", [{}, {"households": 300, "years": 2, "seed": 4}, {"households": 20, "years": 1}])
def test_nobody_shares_a_dwelling_and_nobody_has_two(tmp_path, asked):
    store = make(tmp_path, **asked)
    for home, tenancies in homes_of(store):
        assert all(row.start >= home.taken_into_use for row in tenancies)
        assert all(row.moved_out is None or row.moved_out > row.start for row in tenancies)
        assert all(a.moved_out is not None and a.moved_out <= b.start for a, b in pairwise(tenancies))
    current = [row.household_id for _home, rows in homes_of(store) for row in rows if row.moved_out is None]
    assert len(current) == len(set(current))
    store.close()


def test_no_dwelling_stands_empty_for_years(town):
    for home, tenancies in homes_of(town):
        lived = [max(home.taken_into_use, date(2020, 1, 1)), *(day for row in tenancies for day in days_of(row)), TODAY]
        if home.given_up is None:
            gaps = [(b - a).days for a, b in zip(lived[::2], lived[1::2], strict=True)]
            assert max(gaps) < 800, home.ref


def days_of(row):
    return row.start, row.moved_out or TODAY


def test_the_tenants_told_by_hand_are_hidden_overrun_and_at_risk(town):
    rows = rows_of(town)
    current = {row.household_id: row for row in rows["tenancy"] if row.moved_out is None}
    people = {row.id: row for row in rows["person"]}

    def members(number):
        return [people[row.person_id] for row in rows["membership"] if row.household_id == number]

    hidden = members(known_tenants.HIDDEN)
    assert len(hidden) == 2
    assert all((one.protection, one.address) == ("strictly", None) for one in hidden)
    overrun = current[known_tenants.OVERRUN]
    assert overrun.contract_until < TODAY
    (eviction,) = (row for row in rows["eviction"] if row.household_id == known_tenants.AT_RISK)
    assert (eviction.outcome, eviction.tenancy_id) == (None, current[known_tenants.AT_RISK].id)
    assert eviction.scheduled > TODAY
    assert sum((TODAY - one.birth_date).days < 18 * 365 for one in members(known_tenants.AT_RISK)) == 2


def test_an_eviction_from_a_municipal_dwelling_has_its_tenancy(town):
    municipal = [row for row in rows_of(town)["eviction"] if row.landlord == "municipality"]
    assert municipal
    assert all(row.tenancy_id for row in municipal)


def test_dwellings_have_believable_figures(town):
    with town.scratch() as connection:
        reports = [run(connection, period.of_year(year), Rules(), TODAY) for year in range(2021, 2027)]
    for report in reports:
        value = {key: figure.value for key, figure in report.figures.items()}
        assert value["dwellings.vacant"] <= value["dwellings.total"] / 2
        assert 0 < value["dwellings.new_tenants"] <= value["dwellings.total"] / 2
    assert all(report.figures["groups.elderly.total"].value for report in reports[:-1])
    assert any(report.figures["dwellings.new_for_substance_or_mental"].value for report in reports)


def test_no_place_has_more_stays_than_rooms(town):
    with town.read() as session:
        crowded = session.execute(
            text("""
            SELECT COUNT(*) FROM stay a JOIN stay b ON a.provider_id = b.provider_id AND a.room = b.room AND a.id < b.id
            WHERE a.arrived < COALESCE(b.departed, '9999') AND b.arrived < COALESCE(a.departed, '9999')
            """)
        ).scalar()
    assert crowded == 0


def test_a_new_household_gets_the_next_number(tmp_path):
    store = make(tmp_path)
    with clock.at(TODAY):
        saved = household.save(store, None, {"person.first_name": "Ny", "person.last_name": "Søker"})
    assert saved.ref == f"H{demo.HOUSEHOLDS + 1}"
    store.close()


def test_few_households_are_the_ones_with_a_stay(tmp_path):
    store = make(tmp_path, households=5)
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(Household)) == 5
        assert session.scalar(select(func.count()).select_from(Stay)) == 5
    store.close()


def test_many_households_bring_more_places_and_more_guests_today(tmp_path):
    store = make(tmp_path, households=700, years=2)
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(Household)) == 700
        assert session.scalar(select(func.count()).select_from(Provider)) > 6
        assert session.scalar(select(func.count()).select_from(Stay).where(Stay.departed.is_(None))) > 20
    store.close()


@pytest.mark.parametrize("asked", [{"households": 0}, {"years": 0}, {"years": 51}])
def test_numbers_that_make_no_sense_are_refused(tmp_path, asked):
    with pytest.raises(OfficerError):
        make(tmp_path, **asked)


def test_one_household_is_strictly_protected_and_has_no_address():
    secret = [who for known in KNOWN for who in known.members if who.more.get("protection") == "strictly"]
    assert secret
    assert all(who.more["address"] is None for who in secret)
