"""The letters about a home: the one that is allocated, and the offer of help to keep one."""

import io
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from app.errors import Invalid, OfficerError
from app.models import View
from app.reports.letters.making import keep, make, prepare
from app.services import letter, settings
from tests.reports.letters.conftest import allocate, docx_text, new_case, pdf_text, warn
from tests.reports.letters.test_every_letter import NOTICE, TYPED, both, made
from tests.services.conftest import count

EARMARKED = {"earmarking": "section_11_1"}
HELP = TYPED["help_offer"]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_an_allocation_says_which_home_on_what_terms_and_how_to_complain(store, ref, language):
    allocate(store, ref, deposit=Decimal(28350))
    for text in both(made(store, ref, "allocation", language)):
        for wanted in (
            "Elveløkka 4, H0201, 9999 Lillevik",
            "2 soverom, 58,5 m², 2. etasje",
            "1. desember 2026",
            "i 3 år, til og med 30. november 2029",
            "9 450 kr i må",
            "28 350 kr",
            *NOTICE[language],
        ):
            assert wanted in text
        assert "11-1" not in text


def test_an_allocation_waits_for_a_tenancy(store, ref):
    with pytest.raises(OfficerError, match="Tildel en bolig"):
        prepare(store, ref, "allocation")


def test_an_indefinite_contract_has_no_last_day(store, ref):
    allocate(store, ref, contract="indefinite", contract_until=None)
    text = both(made(store, ref, "allocation", "nb"))[1]
    assert "Kontrakt Tidsubestemt" in text
    assert "slutter av seg selv" not in text


def test_a_short_contract_gives_its_reason(store, ref):
    allocate(store, ref, contract_until=date(2027, 11, 30), short_term="special", short_reason="Boligen skal rives.")
    text = both(made(store, ref, "allocation", "nb"))[1]
    assert "i 1 år, til og med 30. november 2027" in text
    assert "Boligen skal rives." in text


def test_a_term_that_is_not_whole_months_is_told_by_its_last_day_only(store, ref):
    allocate(store, ref, contract_until=date(2029, 12, 14))
    assert "Tidsbestemt, til og med 14. desember 2029" in both(made(store, ref, "allocation", "nb"))[1]


def test_an_earmarked_home_needs_the_exceptions_that_are_agreed(store, ref):
    allocate(store, ref, dwelling=EARMARKED)
    prepared = prepare(store, ref, "allocation")
    assert "terms" in prepared.proposals
    with pytest.raises(Invalid) as caught:
        make(store, prepared, {})
    assert set(caught.value.problems) == {"terms"}
    text = pdf_text(make(store, prepared, {"terms": "Framleie krever godkjenning."}).files.pdf)
    assert "husleieloven § 11-1" in text
    assert "Framleie krever godkjenning." in text


def test_the_exceptions_are_not_asked_for_elsewhere(store, ref):
    allocate(store, ref)
    assert "terms" not in prepare(store, ref, "allocation").proposals


def test_where_a_protected_household_will_live_is_not_written_unless_asked_for(store):
    ref = new_case(store, person__protection="confidential")
    allocate(store, ref)
    assert "Elveløkka" not in prepare(store, ref, "allocation").values["dwelling"]
    assert "Elveløkka" in prepare(store, ref, "allocation", reveal_address=True).values["dwelling"]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_an_offer_of_help_says_whom_to_call_and_nothing_of_why(store, ref, language):
    eviction = warn(store)
    for text in both(made(store, eviction, "help_offer", language)):
        for wanted in ("Kari Nordby", "70 00 00 00", "hverdager kl. 9–15", "§§ 6–7", "frivillig"):
            assert wanted in text
        for secret in ("43 200", "Bråk", "10. november", "husorden", "utkast", "varsel", "begjæring"):
            assert secret not in text.replace("PDF", "")


def test_an_offer_of_help_is_not_named_on_its_pages_or_as_a_file(store, ref):
    prepared = prepare(store, warn(store), "help_offer")
    done = make(store, prepared, HELP)
    assert done.file_name == "U1 brev fra kommunen 2026-11-20"
    assert PdfReader(io.BytesIO(done.files.pdf)).metadata.title == "Brev fra kommunen"


def test_the_telephone_is_proposed_as_the_office_has_set_it(store, ref):
    settings.put(store, settings.PHONE, "70 11 22 33")
    settings.put(store, settings.PHONE_HOURS, "alle dager")
    proposed = prepare(store, warn(store), "help_offer").proposals
    assert (proposed["contact_name"], proposed["contact_phone"], proposed["contact_hours"]) == (
        "Kari Nordby", "70 11 22 33", "alle dager",
    )  # fmt: skip


def test_a_time_is_offered_when_one_is_given(store, ref):
    eviction = warn(store)
    assert "satt av tid" not in docx_text(made(store, eviction, "help_offer", "nb").docx)
    offered = made(store, eviction, "help_offer", "nb", meeting_time="tirsdag kl. 10", meeting_place="Rådhuset")
    assert "Vi har satt av tid til deg tirsdag kl. 10, Rådhuset." in docx_text(offered.docx)


def test_it_is_kept_with_the_eviction_and_not_with_the_case(store, ref):
    eviction = warn(store)
    kept = keep(store, make(store, prepare(store, eviction, "help_offer"), HELP))
    assert [row.id for row in letter.list_for_eviction(store, eviction)] == [kept]
    assert letter.list_for_case(store, ref) == []


def test_a_kept_offer_to_someone_strictly_confidential_is_logged(store):
    new_case(store, person__protection="strictly")
    kept = keep(store, make(store, prepare(store, warn(store), "help_offer"), HELP))
    before = count(store, View)
    letter.files(store, kept)
    assert count(store, View) == before + 1
