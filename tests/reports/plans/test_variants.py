"""What each copy of a plan holds and leaves out."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from app.models.cooperation_plan import CooperationPlan
from app.models.fields import Kind, fields_of
from app.reports.plans import VARIANTS, plan_pdf
from app.services.consent import ConsentState
from tests.reports.plans.annexes import ANNEX_1, ANNEX_2, ORDINARY, goal, measure, paper, person
from tests.reports.plans.readback import pages, words_of

SENSITIVE = ("own_words", "background", "resources", "needs")
LONE = paper("Kåre Nilsen")


def text(plan, variant="resident", **more):
    return words_of(plan_pdf(plan, variant, **more))


@pytest.mark.parametrize("plan", [ORDINARY, ANNEX_1, ANNEX_2], ids=["ordinary", "annex 1", "annex 2"])
def test_the_resident_reads_everything(plan):
    read = text(plan)
    for one in plan.participants:
        assert one.name in read
    for one in plan.goals:
        assert one.text in read
        assert all(each.what in read for each in one.measures)
    for name in ("own_words", "background", "needs", "house_rules", "whom_to_call", "follow_up", "renewal_terms"):
        assert plan.values.get(name, "") in read


def test_the_head_says_whom_it_is_for_how_long_and_which_edition():
    read = text(ORDINARY)
    assert "Kåre Nilsen · gjelder 01.12.2026 til 31.05.2027 · versjon 1" in read
    assert "Lillevik kommune Boligkontoret" in read
    assert "Side 1 av 1" in read


def test_an_ordinary_plan_is_one_page():
    for variant in ("resident", "meeting", "without_background"):
        assert len(pages(plan_pdf(ORDINARY, variant))) == 1


def test_that_it_is_voluntary_and_no_tenancy_agreement_is_said_in_every_copy():
    for variant in VARIANTS:
        read = text(ORDINARY, variant)
        assert "frivillig" in read
        assert "kan når som helst be om å endre eller avslutte den" in read
        assert "Planen er et tillegg til leieavtalen. Den er ikke en leieavtale" in read


@pytest.mark.parametrize("variant", ["meeting", "without_background", "individual_plan"])
def test_who_has_no_consent_and_what_only_they_do_is_left_out_of_what_is_shared(variant):
    read = text(ANNEX_1, variant)
    assert "Tor Lie" not in read
    assert "Gi beskjed til politiet" not in read
    assert "Mona Sand" in read
    assert "Tor Lie" in text(ANNEX_1)


def test_a_coordinator_without_consent_does_not_sign_a_shared_copy():
    unknown = person("K1", "Ukjent Person", "Nav", coordinator=True, consent=ConsentState.WITHDRAWN)
    plan = replace(ORDINARY, participants=[unknown])
    assert "Ukjent Person" not in text(plan, "meeting")
    assert text(plan).count("Ukjent Person") == 2


def test_the_copy_without_background_holds_nothing_sensitive():
    plan = paper("Kåre Nilsen", **{name: f"Hemmelig {name}" for name in SENSITIVE}, follow_up="Vi møtes hver uke.")
    assert "Hemmelig" not in text(plan, "without_background")
    assert "Vi møtes hver uke." in text(plan, "without_background")
    for name in SENSITIVE:
        assert f"Hemmelig {name}" in text(plan, "meeting")


def test_the_meetings_copy_has_room_to_write_and_says_how_it_went():
    done = measure("Hjemmebesøk", "Per Dahl", carried_out="partly")
    plan = paper("Kåre Nilsen", goals=[goal("Bo bra", done, evaluation="on_the_way")])
    assert "Hvordan går det?" in text(plan, "meeting")
    assert "Delvis" in text(plan, "meeting")
    assert "Bo bra (på vei)" in text(plan, "meeting")
    assert "Hvordan går det?" not in text(plan)


def test_the_resident_is_spoken_to_in_the_first_person():
    plan = paper("Kåre Nilsen", own_words="Ro.", other=[measure("Vaske trappa")])
    assert "Dette er viktig for meg Ro." in text(plan)
    assert "Vaske trappa Jeg" in text(plan)
    assert "Dette er viktig for Kåre Ro." in text(plan, "meeting")
    assert "Vaske trappa Kåre" in text(plan, "meeting")


def test_empty_parts_are_left_out_with_their_headings():
    read = text(LONE, "meeting")
    for heading in ("Om Kåre", "Hovedmål", "Delmål", "Tiltak", "Boligen", "Når noe går galt", "Hvordan vi følger opp"):
        assert heading not in read
    assert "Hvem samarbeider Kåre Nilsen Beboer" in read


def test_the_ten_points_of_an_individual_plan_stand_in_order():
    for plan in (ANNEX_2, LONE):
        read = text(plan, "individual_plan")
        places = [read.index(f" {number}. ") for number in range(1, 11)]
        assert places == sorted(places)
        assert read.index("Hvordan barnet har vært med") > places[-1]


def test_a_point_with_nothing_says_so():
    assert text(LONE, "individual_plan").count("Ikke fylt ut i samarbeidsplanen.") == 7
    assert "Koordinator er oppnevnt." in text(ANNEX_2, "individual_plan")
    assert "Einar sa ja til planen 18.11.2026." in text(ANNEX_2, "individual_plan")


def test_the_home_of_a_protected_household_is_not_printed_beside_its_name():
    home = {"home": "Storgata 1", "pay_days": "den 20."}
    for variant in VARIANTS:
        assert "Storgata" not in text(paper("Kåre Nilsen", protection=1, **home), variant)
    assert "Storgata" in text(paper("Kåre Nilsen", **home))


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        ({"how_often": "hver uke"}, "hver uke"),
        ({"end": date(2026, 12, 1)}, "innen 01.12.2026"),
        ({"start": date(2026, 12, 1)}, "fra 01.12.2026"),
        ({"start": date(2026, 12, 1), "end": date(2026, 12, 1)}, "01.12.2026"),
        ({"start": date(2026, 12, 1), "end": date(2026, 12, 9)}, "01.12.2026 til 09.12.2026"),
        ({"how_often": "hver uke", "start": date(2026, 12, 1)}, "hver uke, fra 01.12.2026"),
    ],
)
def test_when_something_is_done_is_a_date_or_how_often(measured, said):
    plan = paper("Kåre Nilsen", other=[measure("Ringe", "Per", **measured)])
    assert f"Ringe Per {said}" in text(plan)


@pytest.mark.parametrize(("how_often", "said"), [("hver uke", "hver uke"), (None, "hele perioden")])
@pytest.mark.parametrize("variant", VARIANTS)
def test_the_period_of_the_plan_is_not_said_again_of_each_measure(variant, how_often, said):
    whole = measure("Ringe", "Per", how_often=how_often, start=date(2026, 12, 1), end=date(2027, 5, 31))
    read = text(paper("Kåre Nilsen", other=[whole]), variant)
    assert f"Ringe Per {said}" in read
    assert f"{said}, " not in read


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_common_long_word_stands_whole_in_large_letters(variant):
    long = measure("Barneverntjenesten", "Frivilligsentralen", how_often="annenhver tirsdag")
    read = text(paper("Kåre Nilsen", other=[long]), variant, large=True)
    assert "Frivilligsentralen" in read


@pytest.mark.parametrize(("role", "said"), [("sosionom", "sosionom, Boligkontoret"), ("Koordinator", "Boligkontoret")])
def test_under_who_coordinates_the_word_is_not_said_again(role, said):
    kari = person("K1", "Kari Holm", "boligkontor", role, workplace="Boligkontoret", coordinator=True)
    read = text(replace(LONE, participants=[kari]), "individual_plan")
    assert f"Boligdelen koordineres av Kari Holm, {said}" in read


def test_the_properties_name_nobody():
    for variant in VARIANTS:
        kept = PdfReader(io.BytesIO(plan_pdf(ORDINARY, variant))).metadata
        assert not any("Nilsen" in str(value) or "Kåre" in str(value) for value in kept.values())


def test_the_foot_names_nobody_and_says_when_a_copy_is_confidential():
    foot = pages(plan_pdf(ORDINARY, "meeting"))[0].rpartition("Samarbeidsplan")[2]
    assert foot.startswith(" PL1. Taushetsbelagt. Skrevet ut 20.11.2026.")
    assert "Taushetsbelagt" not in text(ORDINARY)


def test_every_copy_has_real_size_letters():
    sizes = {False: 11, True: 14}
    for large, least in sizes.items():
        found = []
        page = PdfReader(io.BytesIO(plan_pdf(ORDINARY, "resident", large=large))).pages[0]
        page.extract_text(visitor_text=lambda run, _cm, _tm, _font, size, found=found: found.append((run, size)))
        assert all(size >= least for run, size in found if "leilighet" in run)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_language_prints_every_copy(language):
    for variant in VARIANTS:
        read = text(ORDINARY, variant, language=language)
        assert "Kåre Nilsen" in read
        assert "Gå gjennom posten" in read


def test_a_coordinator_is_called_so_once_in_every_language():
    assert "Kari Holm Coordinator 75 00 00 01" in text(ORDINARY, language="en")


def test_the_residents_language_is_used_where_none_is_given():
    plan = replace(ORDINARY, language="en")
    assert PdfReader(io.BytesIO(plan_pdf(plan, "resident"))).root_object["/Lang"] == "en-NO"
    assert PdfReader(io.BytesIO(plan_pdf(plan, "resident", language="nb"))).root_object["/Lang"] == "nb-NO"


def test_an_unknown_variant_is_a_mistake_in_the_program():
    with pytest.raises(KeyError):
        plan_pdf(ORDINARY, "none")


def test_every_field_of_the_plan_is_printed_or_left_out_on_purpose():
    """A new field must be given its place on the paper."""
    left_out = {"made_as", "dated", "individual_plan", "ended", "end_reason", "end_remark"}
    kinds = {Kind.TEXT, Kind.NOTE}
    texts = {name: f"Felt {name}." for name, field in fields_of(CooperationPlan).items() if field.kind in kinds}
    plan = paper("Kåre Nilsen", **texts, rent_deduction=True)
    read = text(plan) + text(plan, "individual_plan")
    assert {name for name in texts if f"Felt {name}." not in read} <= left_out
