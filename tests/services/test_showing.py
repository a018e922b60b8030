"""How values and sources are written for the officer."""

import gettext

from app import texts
from app.services.showing import cited


class _Nynorsk(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return {"husleieloven": "husleigelova"}.get(message, message)


def test_a_source_that_is_no_known_act_stands_as_it_is_written():
    assert cited("Fafo 2026:05 kap. 2.3") == "Fafo 2026:05 kap. 2.3"
    assert cited("") == ""


def test_an_act_is_cited_by_its_name_in_the_language_of_the_texts(monkeypatch):
    monkeypatch.setattr(texts, "_current", _Nynorsk())
    assert cited("husleieloven §§ 3-5, 3-6") == "husleigelova §§ 3-5, 3-6"
