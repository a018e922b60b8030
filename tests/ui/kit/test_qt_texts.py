"""What Qt itself says, in the window's language."""

from xml.etree.ElementTree import parse

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QMessageBox

from app.paths import resource
from app.ui.kit import qt_texts

Standard = QDialogButtonBox.StandardButton
SOURCE = resource("translations/qtbase_nb.ts")


@pytest.fixture
def speak(qapp):
    """Have Qt speak a language, for this test."""
    yield lambda language: qt_texts.use(qapp, language)
    qt_texts.use(qapp, "en")
    qapp.sendPostedEvents(None, QEvent.Type.LanguageChange)


@pytest.fixture(scope="module")
def entries():
    """Context, Qt's words and ours."""
    contexts = parse(SOURCE).getroot().iter("context")  # noqa: S314  # our own file
    return [
        (context.findtext("name"), message.findtext("source"), message.findtext("translation"))
        for context in contexts
        for message in context.iter("message")
    ]


def buttons(qtbot, *asked):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for standard in asked:
        box.addButton(standard)
    return [box.button(standard).text().replace("&", "") for standard in asked]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", ["Avbryt", "Lagre", "Lukk", "Forkast", "Ja", "Nei"]),
        ("nn", ["Avbryt", "Lagra", "Lukk", "Forkast", "Ja", "Nei"]),
        ("en", ["Cancel", "Save", "Close", "Discard", "Yes", "No"]),
    ],
)
def test_buttons_speak_the_language_of_the_window(qtbot, speak, language, said):
    speak("nb")
    speak(language)
    asked = Standard.Cancel, Standard.Save, Standard.Close, Standard.Discard, Standard.Yes, Standard.No
    assert buttons(qtbot, *asked) == said


def test_a_question_is_answered_in_norwegian(qtbot, speak):
    speak("nb")
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
    assert {each.text().replace("&", "") for each in box.buttons()} == {"Ja", "Avbryt"}


def test_the_menu_of_a_field_is_norwegian(qtbot, speak):
    speak("nb")
    field = QLineEdit("Solgården")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    said = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    assert said == ["Angre", "Gjør om", "Klipp ut", "Kopier", "Lim inn", "Slett", "Merk alt"]


def test_every_text_is_one_that_qt_asks_for(qapp, entries):
    """Nynorsk or Danish has it too, so that neither its words nor its place are misspelt."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    known = [QTranslator(qapp) for _language in range(2)]
    assert known[0].load("qtbase_nn", folder)
    assert known[1].load("qtbase_da", folder)
    assert [
        (place, words) for place, words, _ours in entries if not any(t.translate(place, words) for t in known)
    ] == []


def test_what_is_loaded_is_what_is_written(qapp, speak, entries):
    speak("nb")
    assert [words for place, words, ours in entries if QCoreApplication.translate(place, words) != ours] == []


def test_values_stay_to_be_filled_in(entries):
    assert [words for _place, words, ours in entries if words.count("%1") != ours.count("%1")] == []
