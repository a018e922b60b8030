"""Letters are kept as they were made; a template of the municipality's own comes and goes."""

import json
from datetime import date

import pytest
from sqlalchemy import select, text

from app.errors import Invalid, OfficerError
from app.models import Change
from app.services import letter
from app.services.case import registration
from app.services.letter import LetterFiles
from tests.services.conftest import TODAY, new_household

FILES = LetterFiles("preliminary_answer", "nb", b"PK\x03\x04 en word-fil", b"%PDF-1.7 et ark \xff\x00")


@pytest.fixture
def case_ref(store):
    return registration.register(store, new_household(store), "startloan", {"day": date(2026, 11, 2)}).ref


def test_a_letter_is_given_back_byte_for_byte(store, case_ref):
    kept = letter.keep(store, case_ref, FILES, recipient="Åse Øyen", step_number=2)
    assert letter.files(store, kept) == FILES
    row = letter.list_for_case(store, case_ref)[0]
    assert (row.id, row.kind, row.recipient, row.step_number, row.sent) == (
        kept, "preliminary_answer", "Åse Øyen", 2, None,
    )  # fmt: skip
    assert row.made.date() == TODAY


def test_a_new_letter_is_made_beside_the_old_one(store, case_ref):
    first = letter.keep(store, case_ref, FILES, recipient="")
    second = letter.keep(store, case_ref, FILES, recipient="")
    assert [row.id for row in letter.list_for_case(store, case_ref)] == [second, first]


def test_a_letter_that_was_changed_in_the_file_is_not_given_out(store, case_ref):
    kept = letter.keep(store, case_ref, FILES, recipient="")
    with store.write() as session:
        session.execute(text("UPDATE letter SET pdf = x'00'"))
    with pytest.raises(OfficerError, match="slik det ble lagret"):
        letter.files(store, kept)


def test_sent_is_a_day_from_when_it_was_made_until_today(store, case_ref):
    kept = letter.keep(store, case_ref, FILES, recipient="")
    for day in (date(2026, 11, 19), date(2026, 11, 21)):
        with pytest.raises(Invalid) as caught:
            letter.mark_sent(store, kept, day)
        assert set(caught.value.problems) == {"sent"}
    letter.mark_sent(store, kept, TODAY)
    assert letter.list_for_case(store, case_ref)[0].sent == TODAY


def test_a_sent_letter_stays_and_another_can_be_taken_back(store, case_ref):
    kept = letter.keep(store, case_ref, FILES, recipient="")
    undo = letter.delete(store, kept)
    assert letter.list_for_case(store, case_ref) == []
    undo()
    assert letter.files(store, kept) == FILES
    letter.mark_sent(store, kept, TODAY)
    with pytest.raises(OfficerError, match="bli liggende"):
        letter.delete(store, kept)


def test_the_history_holds_the_digest_and_not_the_file(store, case_ref):
    kept = letter.keep(store, case_ref, FILES, recipient="")
    letter.delete(store, kept)
    with store.read() as session:
        query = select(Change.action, Change.fields).where(Change.table == "letter").order_by(Change.id)
        created, deleted = session.execute(query).all()
    assert [created.action, deleted.action] == ["create", "delete"]
    for change in (created, deleted):
        assert not {"docx", "pdf"} & set(change.fields)
        assert len(next(value for value in change.fields["pdf_digest"] if value)) == 64
        json.dumps(change.fields)


def test_a_case_is_deleted_and_put_back_with_its_letters(store, case_ref):
    kept = letter.keep(store, case_ref, FILES, recipient="Åse Øyen")
    undo = registration.delete(store, case_ref)
    undo()
    assert letter.files(store, kept) == FILES


def test_a_template_is_replaced_removed_and_put_back(store):
    assert letter.template_of(store, "decision", "nn") is None
    letter.put_template(store, "decision", "nn", "vedtak.docx", b"PK en")
    letter.put_template(store, "decision", "nn", "vedtak 2.docx", b"PK to")
    assert letter.template_of(store, "decision", "nn") == b"PK to"
    assert letter.template_of(store, "decision", "nb") is None
    assert [(one.file_name, one.since) for one in letter.templates(store)] == [("vedtak 2.docx", TODAY)]
    undo = letter.remove_template(store, "decision", "nn")
    assert letter.template_of(store, "decision", "nn") is None
    assert letter.remove_template(store, "decision", "nn") is None
    undo()
    assert letter.template_of(store, "decision", "nn") == b"PK to"


def test_the_history_tells_that_a_template_was_replaced_by_one_of_the_same_name(store):
    letter.put_template(store, "decision", "nn", "vedtak.docx", b"PK en")
    letter.put_template(store, "decision", "nn", "vedtak.docx", b"PK to")
    with store.read() as session:
        query = select(Change.fields).where(Change.table == "letter_template", Change.action == "update")
        assert set(session.scalars(query).one()) == {"docx_digest"}
