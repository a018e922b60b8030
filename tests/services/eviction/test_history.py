"""An eviction, its measures and its letters stand in the household's history, also once they are deleted."""

import pytest

from app.models import Record
from app.services import changes, letter
from app.services.eviction import measures, registration
from app.services.letter import LetterFiles
from tests.services.eviction.evictions import WARNED, new_eviction


def told(store, **more):
    return [line.title for line in changes.of_household(store, "H1", **more)]


def test_what_is_done_is_told(store):
    ref = new_eviction(store)
    measures.add(store, ref, {"kind": "contact"})
    letter.keep(store, ref, LetterFiles("help_offer", "nb", b"docx", b"pdf"), recipient="Åse Øyen")
    assert told(store)[:3] == ["Brev registrert", "Tiltak mot utkastelse registrert", "Utkastelse registrert"]


def test_what_is_deleted_is_still_told(store):
    ref = new_eviction(store)
    measures.delete(store, int(measures.add(store, ref, {"kind": "contact"}).ref))
    assert told(store)[0] == "Tiltak mot utkastelse slettet"
    registration.delete(store, ref)
    assert told(store)[0] == "Utkastelse slettet"


def test_where_a_protected_household_lives_is_left_out(store):
    new_eviction(store, warned=WARNED, address="Storgata 1", landlord_contact="Styret i Storgata 1")
    hidden = changes.of_household(store, "H1", hide_places=True)
    assert "Storgata" not in " ".join(field.new for line in hidden for field in line.fields)


@pytest.mark.parametrize(
    "model",
    sorted(
        (mapper.class_ for mapper in Record.registry.mappers if "household_id" in mapper.local_table.columns),
        key=lambda model: model.__name__,
    ),
    ids=lambda model: model.__name__,
)
def test_every_record_of_a_household_has_a_name_in_its_history(model):
    assert model in changes._NAMES
