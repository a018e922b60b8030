from datetime import date

import pytest
from sqlalchemy import select

from app.models import Case, CaseStep, CooperationPlan, Person, Provider, SupportGroup
from app.storage import search
from app.storage.check import check
from app.storage.history import next_ref
from app.storage.store import Store
from tests.storage.conftest import add_household, add_person


@pytest.fixture
def filled(store: Store) -> Store:
    with store.write() as session:
        asa = add_person(
            session,
            "Åse",
            "Øyen",
            phone="+47 912 34 567",
            national_id="01818012345",
            address="Fjordgata 12 B",
        )
        add_person(session, "Ola", "Nordmann-Berg")
        add_household(session, asa)
        session.add(Provider(ref="B1", name="Brygga pensjonat", kind="guest_house", address="Kaia 3"))
    return store


def refs(store: Store, typed: str) -> list[str]:
    with store.read() as session:
        return [hit.ref for hit in search.search(session, typed)]


@pytest.mark.parametrize(
    "typed", ["åse", "AASE", "ase oyen"[4:], "øyen å", "912 34", "91234567", "018180", "fjordgata 12", "p1"]
)
def test_a_person_is_found_by_the_start_of_any_word(filled: Store, typed: str) -> None:
    assert refs(filled, typed) == ["P1"]


@pytest.mark.parametrize("typed", ["brygga", "PENSJONAT", "kaia"])
def test_a_provider_is_found(filled: Store, typed: str) -> None:
    assert refs(filled, typed) == ["B1"]


@pytest.mark.parametrize("typed", ["", "  ", "-", '"', "ola*x", "NEAR(", "a OR b", "øyen AND", "'", "🙂", "x" * 5000])
def test_odd_input_finds_nothing_and_does_no_harm(filled: Store, typed: str) -> None:
    assert refs(filled, typed) == []


def test_a_household_is_found_by_its_number_and_shows_its_main_person(filled: Store) -> None:
    with filled.read() as session:
        assert search.search(session, "h1") == [search.Hit("household", "H1", "Øyen, Åse", None, None, ("H1",))]


def test_a_person_comes_with_their_households(filled: Store) -> None:
    with filled.read() as session:
        assert search.search(session, "åse")[0].households == ("H1",)


def add_case(store: Store, **person: object) -> None:
    """H2 with a case S1 that Startskudd calls ST-2026-118."""
    with store.write() as session:
        home = add_household(session, add_person(session, "Liv", "Østby", **person))
        case = Case(ref=next_ref(session, Case), household_id=home.id, kind="startloan", received=date(2026, 10, 20))
        session.add(case)
        session.flush()
        session.add(CaseStep(case_id=case.id, number=1, kind="received", day=case.received, external_ref="ST-2026-118"))


@pytest.mark.parametrize("typed", ["S1", "s1", " s1 ", "ST-2026-118", "st-2026-118"])
def test_a_case_is_found_by_its_number_here_and_in_startskudd(filled: Store, typed: str) -> None:
    add_case(filled)
    with filled.read() as session:
        (hit,) = search.search(session, typed)
    assert hit == search.Hit("case", "S1", "Østby, Liv", None, None, ("H2",), "startloan")


@pytest.mark.parametrize("typed", ["S2", "S", "ST-2026-11", "1"])
def test_a_case_is_not_found_by_a_part_of_its_number(filled: Store, typed: str) -> None:
    add_case(filled)
    assert "S1" not in refs(filled, typed)


@pytest.mark.parametrize(("protection", "facts"), [("none", "Østby, Liv · Husstand 2"), ("strictly", "Husstand 2")])
def test_a_case_opens_its_page_and_names_nobody_who_is_protected(filled: Store, protection: str, facts: str) -> None:
    from app.ui.finding import find  # noqa: PLC0415  # what the window makes of the hit

    add_case(filled, protection=protection)
    (hit,) = find(filled, "S1")
    assert (hit.title, hit.facts, hit.instead) == ("Sak S1, startlån", facts, "Sak S1")
    assert (hit.screen, hit.args) == ("case", {"ref": "S1"})


def add_cooperation(store: Store, **person: object) -> None:
    """H2 with a group A1 and a plan PL1."""
    with store.write() as session:
        home = add_household(session, add_person(session, "Liv", "Østby", **person))
        session.add(SupportGroup(ref=next_ref(session, SupportGroup), household_id=home.id, start=date(2026, 10, 20)))
        session.add(
            CooperationPlan(
                ref=next_ref(session, CooperationPlan), household_id=home.id, made_as="first",
                dated=date(2026, 10, 20), start=date(2026, 10, 20), end=date(2027, 4, 19),
            )
        )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "kind", "ref"), [("a1", "group", "A1"), ("A1 ", "group", "A1"), ("pl1", "plan", "PL1")]
)
def test_a_group_and_a_plan_are_found_by_their_numbers(filled: Store, typed: str, kind: str, ref: str) -> None:
    add_cooperation(filled)
    with filled.read() as session:
        (hit,) = search.search(session, typed)
    assert hit == search.Hit(kind, ref, "Østby, Liv", None, None, ("H2",))


@pytest.mark.parametrize(("protection", "facts"), [("none", "Østby, Liv · Husstand 2"), ("strictly", "Husstand 2")])
def test_a_group_and_a_plan_open_their_pages_and_name_nobody_who_is_protected(
    filled: Store, protection: str, facts: str
) -> None:
    from app.ui.finding import find  # noqa: PLC0415  # what the window makes of the hit

    add_cooperation(filled, protection=protection)
    for screen, ref, title in (("group", "A1", "Ansvarsgruppe A1"), ("plan", "PL1", "Samarbeidsplan PL1")):
        (hit,) = find(filled, ref)
        assert (hit.screen, hit.args) == (screen, {"ref": ref})
        assert (hit.title, hit.facts, hit.instead) == (title, facts, title)
        assert (hit.icon == "shield") == (protection == "strictly")


@pytest.mark.parametrize("protection", ["confidential", "strictly"])
def test_a_protected_person_is_not_found_by_where_they_live(filled: Store, protection: str) -> None:
    with filled.write() as session:
        session.scalars(select(Person).where(Person.ref == "P1")).one().protection = protection
    assert (refs(filled, "fjordgata"), refs(filled, "åse")) == ([], ["P1"])
    assert check(filled) == []


def test_the_index_follows_every_change(filled: Store) -> None:
    with filled.write() as session:
        session.scalars(select(Person).where(Person.ref == "P1")).one().last_name = "Strand"
    assert (refs(filled, "øyen"), refs(filled, "strand")) == ([], ["P1"])
    with filled.write() as session:
        session.delete(session.scalars(select(Person).where(Person.ref == "P2")).one())
    assert refs(filled, "ola") == []
    assert check(filled) == []


def test_hits_are_in_norwegian_order(store: Store) -> None:
    with store.write() as session:
        for name in ("Åsen", "Østby", "Ærlig", "Zorn", "Berg"):
            add_person(session, "Kari", name)
    with store.read() as session:
        found = [hit.name for hit in search.search(session, "kari")]
    assert found == ["Berg, Kari", "Zorn, Kari", "Ærlig, Kari", "Østby, Kari", "Åsen, Kari"]


def test_a_rebuilt_index_finds_the_same(filled: Store) -> None:
    with filled.write() as session:
        search.rebuild(session)
    assert refs(filled, "åse") == ["P1"]
    assert check(filled) == []
