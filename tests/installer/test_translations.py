"""The tool that keeps the catalogues: what it finds, and what it says is wrong."""

import ast
from itertools import islice

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from installer import translations


@pytest.fixture(scope="module")
def wanted():
    """Some texts of the program, plural ones among them."""
    some = Catalog(domain=translations.DOMAIN)
    every = [message for message in translations.texts() if message.id]
    plural = (message for message in every if isinstance(message.id, tuple))
    for message in (*every[:50], *islice(plural, 10)):
        some[message.id] = message
    return some


@pytest.fixture
def catalogues(tmp_path, monkeypatch, wanted):
    """A Nynorsk catalogue of its own, each text translated by itself."""
    monkeypatch.setattr(translations, "CATALOGUES", tmp_path)
    translations.update("nn", wanted)
    translate("nn", lambda message: message.id)
    translations.update("nn", wanted)
    return tmp_path


def translate(language, how):
    catalogue = translations.load(language)
    for message in catalogue:
        if message.id:
            message.string = how(message)
    with translations.po_file(language).open("wb") as file:
        write_po(file, catalogue)


def test_texts_come_from_calls_declarations_and_the_figures():
    wanted = translations.texts()
    assert "Passordsetningen mangler. Sett {variable}, eller bruk --passphrase-file." in wanted
    assert "Fødselsnummer" in wanted
    assert "Husstander i midlertidig botilbud" in wanted


@pytest.mark.usefixtures("catalogues")
def test_a_complete_catalogue_passes(wanted):
    assert list(translations.problems_in("nn", wanted)) == []


def test_updating_twice_changes_nothing(catalogues, wanted):
    before = {path: path.read_bytes() for path in catalogues.rglob("*.?o")}
    translations.update("nn", wanted)
    assert {path: path.read_bytes() for path in catalogues.rglob("*.?o")} == before


@pytest.mark.usefixtures("catalogues")
def test_a_compiled_catalogue_that_lags_behind_is_told(wanted):
    translate("nn", lambda message: message.id if isinstance(message.id, tuple) else f"{message.id}!")
    assert [problem for problem in translations.problems_in("nn", wanted) if "stale" in problem]


@pytest.mark.usefixtures("catalogues")
def test_a_text_that_is_no_longer_used_is_told(wanted):
    catalogue = translations.load("nn")
    catalogue.add("Gammel tekst", "Gammal tekst")
    with translations.po_file("nn").open("wb") as file:
        write_po(file, catalogue)
    assert "nn: no longer used: 'Gammel tekst'" in list(translations.problems_in("nn", wanted))


@pytest.mark.parametrize(
    ("source", "translated", "problem"),
    [
        ("Hei {name}", Message("Hei {name}", "Hello {name}"), []),
        ("Hei {name}", None, ["missing"]),
        ("Hei {name}", Message("Hei {name}", ""), ["not translated"]),
        ("Hei {name}", Message("Hei {name}", "Hello {who}"), ["placeholders differ"]),
        ("Hei {name}", Message("Hei {name}", "Hello {name}", flags=["fuzzy"]), ["fuzzy"]),
        (("{count} dag", "{count} dager"), Message(("a", "b"), ("{count} day", "")), ["not translated"]),
        (("én dag", "{count} dager"), Message(("a", "b"), ("one day", "{count} days")), []),
    ],
)
def test_what_is_wrong_with_a_translation(source, translated, problem):
    assert list(translations.problems_with(Message(source), translated)) == problem


def test_a_text_put_together_before_it_is_looked_up_is_found():
    lines = ('_("fin {x}", x=1)', '_(f"ikke {x}")', 'n_("a", f"b {c}", 2)', 'N_("a" + b)', 'other(f"{x}")')
    assert list(translations.f_strings(ast.parse("\n".join(lines)))) == [2, 3, 4]
