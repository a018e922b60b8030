"""Suggestions: shipped in three languages, overlaid by the municipality's own, hidden and taken back."""

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models.cooperation_plan import SUGGESTION_KIND
from app.services.plan import suggestions
from app.services.plan.suggestions import SuggestionRow
from app.storage.store import Store

FEWEST = {"main_goal": 8, "sub_goal": 15, "measure": 20, "house_rules": 5, "trouble": 5}


def row(store: Store, key: str) -> SuggestionRow:
    return next(one for one in suggestions.all_rows(store) if one.key == key)


def texts(store: Store, kind: str, language: str = "nb") -> dict[str, str]:
    return {one.key: one.text for one in suggestions.suggestions(store, kind, language)}


def test_there_is_enough_of_every_kind_in_every_language(store: Store) -> None:
    rows = suggestions.all_rows(store)
    assert len({one.key for one in rows}) == len(rows)
    for kind in SUGGESTION_KIND:
        of_kind = [one for one in rows if one.kind == kind.key]
        assert len(of_kind) >= FEWEST[kind.key]
        for one in of_kind:
            assert all((one.text, one.text_nn, one.text_en))
            assert one.how_often is None or one.kind == "measure"


def test_a_suggestion_is_given_in_the_residents_language(store: Store) -> None:
    told = [suggestions.suggestions(store, "measure", language)[0] for language in ("nb", "nn", "en")]
    assert [one.text for one in told] == ["Besøk hjemme hos meg.", "Besøk heime hos meg.", "Visits at my home."]
    assert [one.how_often for one in told] == ["hver uke", "kvar veke", "every week"]


def test_an_own_wording_goes_before_the_shipped_one(store: Store) -> None:
    suggestions.save(store, "home-visit", {"text": "Vi kommer på kaffe.", "text_nn": None, "text_en": "We visit."})
    assert texts(store, "measure")["home-visit"] == "Vi kommer på kaffe."
    assert texts(store, "measure", "nn")["home-visit"] == "Vi kommer på kaffe."
    assert texts(store, "measure", "en")["home-visit"] == "We visit."
    suggestions.delete(store, "home-visit")
    assert texts(store, "measure", "nn")["home-visit"] == "Besøk heime hos meg."


def test_how_often_is_translated_until_it_is_another(store: Store) -> None:
    suggestions.save(store, "home-visit", {"text": "Vi kommer på kaffe."})
    assert suggestions.suggestions(store, "measure", "en")[0].how_often == "every week"
    suggestions.save(store, "home-visit", {"how_often": "hver tirsdag"})
    assert suggestions.suggestions(store, "measure", "en")[0].how_often == "hver tirsdag"


def test_an_own_suggestion_is_added_after_the_shipped_ones(store: Store) -> None:
    for text in ("Vi går på tur.", "Vi spiller kort."):
        suggestions.save(store, None, {"kind": "measure", "text": text})
    assert list(texts(store, "measure"))[-2:] == ["own-1", "own-2"]
    suggestions.delete(store, "own-1")
    assert suggestions.save(store, None, {"kind": "trouble", "text": "Vi snakkes."}).ref == "own-3"


def test_a_kind_and_a_text_are_asked_for(store: Store) -> None:
    with pytest.raises(Invalid) as refused:
        suggestions.save(store, None, {"kind": None, "text": " "})
    assert set(refused.value.problems) == {"kind", "text"}


def test_a_hidden_suggestion_is_listed_and_no_longer_suggested(store: Store) -> None:
    undo = suggestions.hide(store, "own-home")
    assert "own-home" not in texts(store, "main_goal")
    assert row(store, "own-home").hidden
    undo()
    assert texts(store, "main_goal")["own-home"] == "Jeg kjøper min egen bolig på sikt."
    assert row(store, "own-home").record_id is None


def test_a_hidden_wording_comes_back_as_it_was(store: Store) -> None:
    suggestions.save(store, "own-home", {"text": "Jeg kjøper leiligheten."})
    suggestions.hide(store, "own-home")
    undo = suggestions.restore(store, "own-home")
    assert texts(store, "main_goal")["own-home"] == "Jeg kjøper leiligheten."
    undo()
    assert row(store, "own-home").hidden


def test_the_shipped_wording_cannot_be_deleted(store: Store) -> None:
    with pytest.raises(OfficerError, match="følger programmet"):
        suggestions.delete(store, "own-home")


def test_a_deleted_wording_comes_back(store: Store) -> None:
    suggestions.save(store, "own-home", {"text": "Jeg kjøper leiligheten."})
    suggestions.delete(store, "own-home")()
    assert row(store, "own-home").text == "Jeg kjøper leiligheten."


def test_a_suggestion_is_edited_from_what_holds(store: Store) -> None:
    shipped = suggestions.load(store, "home-visit")
    assert shipped["text_en"] == "Visits at my home."
    suggestions.save(store, "home-visit", shipped)
    stale = suggestions.load(store, "home-visit")
    suggestions.save(store, "home-visit", {**stale, "text": "Besøk."})
    with pytest.raises(Stale):
        suggestions.save(store, "home-visit", {**stale, "text": "Hjemmebesøk."})


def test_what_is_gone_cannot_be_opened(store: Store) -> None:
    with pytest.raises(OfficerError, match="slettet"):
        suggestions.load(store, "own-9")
