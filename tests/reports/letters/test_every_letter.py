"""Every letter, in both written forms and with every outcome, as Word document and as PDF."""

from datetime import date

import pytest

from app.reports.letters.kinds import LETTERS
from app.reports.letters.making import make, prepare
from app.services import law
from app.services.case import registration
from tests.reports.letters.conftest import allocate, complain, decide, docx_text, new_case, pages, pdf_text, place, warn

OUTCOMES = ("granted", "partly", "refused", "dismissed")
TYPED = {
    "preliminary_answer": {"delay_reason": "Vi venter på papirer.", "expected": "15. desember 2026"},
    "invitation": {"meeting_time": "mandag 30. november kl. 10.00", "meeting_place": "Rådhuset, rom 2"},
    "requisition": {"nights_to": "3. desember 2026"},
    "help_offer": {"contact_phone": "70 00 00 00", "contact_hours": "hverdager kl. 9–15"},
}
NOTICE = {
    "nb": ("klage", "tre uker", "15. desember 2026", "dokumentene i saken", "veilede", "venter med å gjennomføre",
           "Utgifter", "representere", "forvaltningsloven § 42", "forvaltningsloven § 36"),
    "nn": ("klage", "tre veker", "15. desember 2026", "dokumenta i saka", "rettleie", "ventar med å gjennomføre",
           "Utgifter", "representere", "forvaltningslova § 42", "forvaltningslova § 36"),
}  # fmt: skip
"""What forvaltningsloven § 27 wants said in a notice of a decision. It is sent on Friday 20 November, held to arrive
four days later, and three weeks after that is Tuesday 15 December."""


def made(store, ref, kind, language, **typed):
    prepared = prepare(store, ref, kind, language=language)
    return make(store, prepared, {**TYPED.get(kind, {}), **typed}).files


def both(files):
    """The words of the Word document and of the PDF, each in one line."""
    return " ".join(docx_text(files.docx).split()), pdf_text(files.pdf)


def brought_to(store, ref, kind):
    """The case as far as the letter needs it, or an eviction; what the letter is about."""
    if kind == "help_offer":
        return warn(store)
    if kind == "allocation":
        allocate(store, ref)
    if kind in {"decision", "complaint_forwarded", "complaint_outcome"}:
        decide(store, ref)
    if kind in {"complaint_forwarded", "complaint_outcome"}:
        complain(store, ref)
        values = {"day": date(2026, 11, 20), "body": "Klagenemnda i Lillevik", "remark": "Vi står på vedtaket."}
        registration.add_step(store, ref, "forwarded", values)
    if kind == "complaint_outcome":
        values = {"day": date(2026, 11, 20), "complaint_outcome": "maintained", "remark": "Nemnda er enig."}
        registration.add_step(store, ref, "complaint_outcome", values)
    if kind == "requisition":
        place(store, ref)
    return ref


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("kind", LETTERS)
def test_it_has_letterhead_recipient_date_reference_and_nothing_unfilled(store, ref, kind, language):
    owner = brought_to(store, ref, kind)
    files = made(store, owner, kind, language)
    for text in both(files):
        for wanted in ("Lillevik kommune", "Boligkontoret", "Kari Nordby", "20. november 2026", owner):
            assert wanted in text
        assert ("Solgården" if kind == "requisition" else "Åse Øyen") in text
        assert not {"{{", "{%", "None"} & set(text.split())
    sheets = pages(files.pdf)
    assert all(f"Side {number} av {len(sheets)}" in page for number, page in enumerate(sheets, 1))


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_decision_tells_all_that_the_law_wants(store, ref, outcome, language):
    decide(store, ref, outcome, valid_from=date(2026, 12, 1), valid_to=date(2029, 11, 30), conditions="Ro om natten.")
    rule = law.reference("municipal_dwelling", date(2026, 11, 18))
    for text in both(made(store, ref, "decision", language)):
        for wanted in (*NOTICE[language], rule.content[language], "18. november 2026", "Vi har lagt vekt på at leien",
                       "<20 000> kr & ingen formue", "Barnet har rom nå.",
                       law.body("appeals_board", date(2026, 11, 20)).name[language]):  # fmt: skip
            assert wanted in text
        granted = outcome in {"granted", "partly"}
        assert ("30. november 2029" in text) == granted


HEADINGS = {
    ("nb", "granted"): "Du får det du søkte om", ("nb", "partly"): "Du får noe av det du søkte om",
    ("nb", "refused"): "Du får avslag på søknaden", ("nb", "dismissed"): "Vi kan ikke behandle søknaden",
    ("nn", "granted"): "Du får det du søkte om", ("nn", "partly"): "Du får noko av det du søkte om",
    ("nn", "refused"): "Du får avslag på søknaden", ("nn", "dismissed"): "Vi kan ikkje behandle søknaden",
}  # fmt: skip


@pytest.mark.parametrize(("language", "outcome"), HEADINGS)
def test_the_outcome_is_the_heading(store, ref, language, outcome):
    decide(store, ref, outcome)
    for text in both(made(store, ref, "decision", language)):
        assert [other for other in OUTCOMES if HEADINGS[language, other] in text] == [outcome]


def test_what_is_fully_granted_may_go_without_reasons_but_says_how_to_get_them(store, ref):
    decide(store, ref, "granted", reasons="", child_interest="")
    text = both(made(store, ref, "decision", "nb"))[1]
    assert "kan du be om den før klagefristen går ut (forvaltningsloven §§ 24–25)" in text
    assert "Barnas beste" not in text


def test_a_decision_on_help_is_heard_by_the_county_governor(store):
    ref = new_case(store, "housing_help")
    decide(store, ref, "granted")
    text = both(made(store, ref, "decision", "nb", gives="Hjelp til å finne bolig på det private markedet."))[1]
    assert "er Statsforvalteren" in text
    assert "Vi har kommet til at du er vanskeligstilt på boligmarkedet" in text
    assert "ikke kan ivareta egne interesser på boligmarkedet" in text
    assert "Hjelp til å finne bolig på det private markedet." in text


def test_activity_and_conditions_of_temporary_accommodation(store):
    ref = new_case(store, "temporary")
    decide(store, ref, "granted", activity="Du fører logg over boliger du søker.", conditions="Du følger husreglene.")
    text = both(made(store, ref, "decision", "nb"))[1]
    assert "Det vi ber deg om å gjøre Du fører logg" in text
    assert "Vilkår Du følger husreglene." in text
    assert "sosialtjenesteloven § 27" in text.casefold()


def test_complaints_about_housing_allowance_are_signed_and_not_e_mailed(store):
    ref = new_case(store, "housing_allowance")
    decide(store, ref)
    text = both(made(store, ref, "decision", "nb"))[1]
    assert "Husbanken har avslått søknaden din" in text
    assert "Den kan ikke sendes på e-post" in text


def test_a_preliminary_answer_says_why_and_when(store, ref):
    values = {"day": date(2026, 11, 5), "expected": date(2026, 12, 15), "remark": "Vi venter på takst."}
    registration.add_step(store, ref, "preliminary_answer", values)
    prepared = prepare(store, ref, "preliminary_answer")
    assert prepared.step_number == 2
    assert prepared.proposals == {
        "delay_reason": "Vi venter på takst.", "expected": "15. desember 2026", "representative": "",
    }  # fmt: skip
    text = pdf_text(make(store, prepared, {}).files.pdf)
    assert "Vi venter på takst." in text
    assert "svar innen 15. desember 2026" in text
    assert "forvaltningsloven § 11 a" in text


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "Vi viser til klagen din i saken om"), ("nn", "Vi viser til klagen din i saka om")]
)
def test_a_preliminary_answer_to_a_complaint_speaks_of_the_complaint(store, ref, language, said):
    registration.add_step(store, ref, "preliminary_answer", {"day": date(2026, 11, 3), "expected": date(2026, 11, 9)})
    registration.add_step(
        store, ref, "decision", {"day": date(2026, 11, 5), "outcome": "refused", "reasons": "For stor gjeld."}
    )
    registration.add_step(store, ref, "complaint", {"day": date(2026, 11, 10)})
    prepared = prepare(store, ref, "preliminary_answer", language=language)
    assert prepared.proposals["expected"] == ""
    typed = {"delay_reason": "Vi venter på takst.", "expected": "20. januar 2027"}
    text = " ".join(pdf_text(make(store, prepared, typed).files.pdf).split())
    assert said in text
    assert "10. november 2026" in text
    assert "søknaden din" not in text


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_forwarded_complaint_says_where_and_gives_our_statement(store, ref, language):
    brought_to(store, ref, "complaint_forwarded")
    for text in both(made(store, ref, "complaint_forwarded", language)):
        assert "Klagenemnda i Lillevik" in text
        assert "Vi står på vedtaket." in text
        assert "19. november 2026" in text


@pytest.mark.parametrize(
    ("outcome", "words"),
    [("upheld", "Du har fått medhold i klagen"), ("partly", "Du har fått delvis medhold"),
     ("maintained", "Vedtaket blir stående"), ("dismissed", "Klagen er avvist")],
)  # fmt: skip
def test_the_answer_of_the_complaint_body(store, ref, outcome, words):
    decide(store, ref)
    complain(store, ref)
    registration.add_step(store, ref, "forwarded", {"day": date(2026, 11, 20), "body": "Klagenemnda"})
    registration.add_step(store, ref, "complaint_outcome", {"day": date(2026, 11, 20), "complaint_outcome": outcome})
    text = both(made(store, ref, "complaint_outcome", "nb"))[1]
    assert words in text
    assert ("§ 36" in text) == (outcome in {"upheld", "partly"})
    assert "Klagenemnda" in text
    assert "Du kan klage" not in text


def test_a_decision_we_changed_is_a_new_one_that_can_be_complained_about(store, ref):
    decide(store, ref)
    complain(store, ref)
    values = {"day": date(2026, 11, 20), "complaint_outcome": "upheld", "outcome": "granted", "reasons": "Nye papirer."}
    registration.add_step(store, ref, "changed", values)
    text = both(made(store, ref, "complaint_outcome", "nb"))[1]
    for wanted in ("gjort om vedtaket 20. november 2026", "innvilget søknaden din", "Nye papirer.", *NOTICE["nb"][:2]):
        assert wanted in text
    assert "15. desember 2026" in text


def test_a_requisition_says_what_is_ordered_and_nothing_of_why(store):
    ref = new_case(store, "temporary")
    decide(store, ref, "granted")
    place(store, ref)
    for text in both(made(store, ref, "requisition", "nb")):
        for wanted in ("Solgården", "19. november 2026", "3. desember 2026", "799,50 kr", "2, av dem 1 under 18 år",
                       "Lillevik kommune, Boligkontoret", "Kaia 2"):  # fmt: skip
            assert wanted in text
        for secret in ("leien er høy", "rom nå", "Storgata", "sosialtjenesteloven"):
            assert secret not in text


def test_the_representative_is_told_of(store, ref):
    decide(store, ref)
    assert "også sendt til den som representerer deg: advokat Lie" in both(
        made(store, ref, "decision", "nb", representative="advokat Lie")
    )[1]  # fmt: skip
