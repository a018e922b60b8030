"""What is gathered for a letter, what it is refused without, and whose eyes it is for."""

import subprocess
import sys
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from app.errors import Invalid, OfficerError
from app.models import View
from app.reports.letters.making import keep, make, prepare
from app.services import letter, settings
from app.services.case import registration
from tests.reports.letters.conftest import REASONS, decide, new_case, pages, pdf_text, place
from tests.reports.letters.test_every_letter import TYPED
from tests.services.conftest import add_member

HIDDEN = "[adressen er sperret – send i lukket konvolutt etter kommunens rutine]"


def test_a_letter_is_made_in_the_recipient_s_written_form(store):
    ref = new_case(store, person__written_form="nn")
    prepared = prepare(store, ref, "preliminary_answer")
    assert prepared.language == "nn"
    assert "Kvifor det tek tid" in pdf_text(make(store, prepared, TYPED["preliminary_answer"]).files.pdf)


@pytest.mark.parametrize(("number", "language"), [("4644", "nn"), ("1101", "nb"), ("9999", "nb")])
def test_without_a_setting_it_is_the_municipality_s_own(store, number, language):
    ref = new_case(store)
    settings.put(store, settings.MUNICIPALITY_NUMBER, number)
    assert prepare(store, ref, "invitation").language == language


@pytest.mark.parametrize("protection", ["confidential", "strictly"])
def test_a_protected_address_is_left_out_unless_asked_for(store, protection):
    ref = new_case(store, person__protection=protection)
    assert prepare(store, ref, "invitation").values["recipient_address"] == HIDDEN
    shown = prepare(store, ref, "invitation", reveal_address=True)
    assert shown.values["recipient_address"] == "Storgata 1\n9999 Lillevik"


def test_one_protected_member_hides_the_address_of_all(store, ref):
    add_member(store, "H1", "child", date(2015, 1, 1), protection="confidential")
    prepared = prepare(store, ref, "invitation")
    made = make(store, prepared, TYPED["invitation"])
    assert HIDDEN in pdf_text(made.files.pdf)
    assert "Storgata" not in pdf_text(made.files.pdf)


def test_a_letter_to_someone_strictly_confidential_is_logged(store):
    ref = new_case(store, person__protection="strictly")
    prepare(store, ref, "invitation")
    with store.read() as session:
        assert [(view.person_ref, view.what) for view in session.scalars(select(View))][-1] == ("P1", "letter")


@pytest.mark.parametrize("protection", ["confidential", "strictly"])
def test_a_protected_address_that_is_taken_into_a_letter_is_logged(store, protection):
    ref = new_case(store, person__protection=protection)
    prepare(store, ref, "invitation", reveal_address=True)
    with store.read() as session:
        assert [(view.person_ref, view.what) for view in session.scalars(select(View))][-1] == ("P1", "address")


def test_a_kept_letter_to_someone_strictly_confidential_is_logged_when_it_is_opened(store):
    ref = new_case(store, person__protection="strictly")
    kept = keep(store, make(store, prepare(store, ref, "invitation"), TYPED["invitation"]))
    with store.read() as session:
        before = len(session.scalars(select(View)).all())
    letter.files(store, kept)
    with store.read() as session:
        assert [view.what for view in session.scalars(select(View))][before:] == ["letter"]


def test_a_provider_is_not_told_the_name_of_a_protected_guest(store):
    ref = new_case(store, "temporary", person__protection="confidential")
    place(store, ref)
    assert prepare(store, ref, "requisition").values["guest"] == "Husstand 1"
    assert prepare(store, ref, "requisition", reveal_address=True).values["guest"] == "Åse Øyen"


def test_a_requisition_needs_a_provider_and_says_which_nights(store):
    ref = new_case(store, "temporary")
    with pytest.raises(OfficerError, match="Velg hvilket botilbud"):
        prepare(store, ref, "requisition")
    decide(store, ref, "granted", valid_from=date(2026, 11, 18), valid_to=date(2026, 12, 2))
    provider = place(store, ref, departed=date(2026, 11, 25))
    prepared = prepare(store, ref, "requisition", provider_ref=provider)
    assert (prepared.values["nights_from"], prepared.values["nights_to"]) == ("19. november 2026", "24. november 2026")


@pytest.mark.parametrize("kind", ["decision", "complaint_forwarded", "complaint_outcome"])
def test_a_letter_about_what_has_not_happened_is_not_made(store, ref, kind):
    with pytest.raises(OfficerError, match="Registrer"):
        prepare(store, ref, kind)


def test_a_withdrawn_application_has_no_decision_to_send(store, ref):
    decide(store, ref, "withdrawn")
    with pytest.raises(OfficerError, match="trukket"):
        prepare(store, ref, "decision")


def problems(store, ref, kind, **typed):
    with pytest.raises(Invalid) as caught:
        make(store, prepare(store, ref, kind), typed)
    return caught.value.problems


def test_what_is_missing_is_said_beside_its_field(store, ref):
    assert set(problems(store, ref, "invitation", meeting_time="i morgen", meeting_place=" ")) == {"meeting_place"}


@pytest.mark.parametrize("outcome", ["refused", "partly", "dismissed"])
def test_a_refusal_without_reasons_is_not_written(store, ref, outcome):
    decide(store, ref, outcome, reasons="")
    assert "begrunnelse" in problems(store, ref, "decision")[""]


def test_a_refusal_that_touches_children_says_what_is_best_for_them(store, ref):
    decide(store, ref, child_interest="")
    assert "barnets beste" in problems(store, ref, "decision")[""]


def test_a_refusal_that_touches_no_child_needs_not(store):
    ref = new_case(store, children=False)
    decide(store, ref, child_interest="")
    assert make(store, prepare(store, ref, "decision"), {}).files.docx


def test_granted_help_says_what_it_is(store):
    ref = new_case(store, "housing_help")
    decide(store, ref, "granted")
    assert set(problems(store, ref, "decision", gives="  ")) == {"gives"}


def test_only_what_the_letter_asks_for_can_be_typed(store, ref):
    decide(store, ref)
    made = make(store, prepare(store, ref, "decision"), {"reasons": "Noe annet enn vedtaket", "outcome": "granted"})
    assert "Noe annet" not in pdf_text(made.files.pdf)
    assert "Du får avslag" in pdf_text(made.files.pdf)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_where_to_complain_is_told_also_without_the_name_of_the_office(store, ref, language):
    decide(store, ref)
    settings.put(store, settings.OFFICE, "")
    made = make(store, prepare(store, ref, "decision", language=language), {})
    assert "lever klagen til Lillevik kommune." in pdf_text(made.files.pdf)


def test_empty_settings_and_addresses_are_warned_of(store):
    ref = new_case(store, person__address=None, person__postcode=None, person__city=None)
    assert prepare(store, ref, "invitation").warnings == ["Mottakeren har ingen adresse."]
    settings.put(store, settings.OFFICE, "")
    assert len(prepare(store, ref, "invitation").warnings) == 2


def test_it_is_kept_with_its_case_and_step_and_its_file_names_nobody(store, ref):
    decide(store, ref)
    made = make(store, prepare(store, ref, "decision"), {})
    assert made.file_name == "S1 brev om vedtak 2026-11-20"
    kept = keep(store, made)
    assert letter.files(store, kept) == made.files
    (row,) = letter.list_for_case(store, ref)
    assert (row.recipient, row.step_number, row.sent) == ("Åse Øyen", 2, None)


def test_a_kept_letter_is_the_same_after_the_case_has_changed(store, ref):
    decide(store, ref)
    kept = keep(store, make(store, prepare(store, ref, "decision"), {}))
    before = letter.files(store, kept)
    registration.add_step(
        store, ref, "decision", {"day": date(2026, 11, 19), "outcome": "granted", "reasons": REASONS}, corrects=2
    )
    assert letter.files(store, kept) == before


def test_a_long_text_flows_over_the_pages(store, ref):
    decide(store, ref, reasons="\n\n".join(f"Avsnitt {number}. " + "ord " * 500 for number in range(1, 11)) + "SLUTT")
    sheets = pages(make(store, prepare(store, ref, "decision"), {}).files.pdf)
    assert len(sheets) >= 6
    assert all(f"Side {number} av {len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1))
    assert sum("SLUTT" in sheet for sheet in sheets) == 1
    assert " ".join(sheets).split().count("ord") == 5000


def test_the_pdf_names_nobody_in_its_properties(store, ref):
    decide(store, ref)
    metadata = PdfReader(BytesIO(make(store, prepare(store, ref, "decision"), {}).files.pdf)).metadata
    assert "Øyen" not in " ".join(str(value) for value in metadata.values())


def test_the_libraries_are_loaded_with_the_first_letter_and_not_before():
    code = (
        "import sys, app.reports.letters.making, app.reports.letters.templates\n"
        "print(sorted({'docx', 'docxtpl', 'jinja2', 'lxml', 'reportlab'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
