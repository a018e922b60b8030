"""The timeline: what is in it, what opens, what F9 hides."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.kit import discretion, type_roles
from app.ui.kit.search_panel import Hit, HitModel
from app.ui.kit.timeline import Timeline, TimelineEntry, TimelineModel, lines_of

ENTRIES = [
    TimelineEntry("phone", "Telefon", "i dag 09.14", "Kan komme på visning mandag.", "accent", key="N2"),
    TimelineEntry("bed", "Inn i midlertidig botilbud", "15.09.2026", "Vedtak § 27.", "warn", key="S1", private=False),
]


@pytest.mark.parametrize("model", [TimelineModel, HitModel])
def test_model_keeps_qts_rules(model, qapp):
    made = model()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    if isinstance(made, TimelineModel):
        made.set_entries(ENTRIES)
        assert made.rowCount() == 2
    else:
        made.set_hits([Hit("Amina", "Husstand 41", "household")])
        assert made.rowCount() == 1
    tester.deleteLater()


@pytest.fixture
def line(qtbot):
    made = Timeline("Tidslinje")
    made.set_entries(ENTRIES)
    qtbot.addWidget(made)
    made.resize(320, 300)
    made.show()
    return made


def test_enter_opens_the_entry(line, qtbot):
    line.setCurrentIndex(line.model().index(1, 0))
    with qtbot.waitSignal(line.opened) as heard:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert heard.args == ["S1"]


def test_it_draws_and_rows_are_as_high_as_their_text(line):
    assert not line.grab().isNull()
    assert line.sizeHintForRow(0) > 30


def test_hidden_texts_are_not_read_out(line):
    discretion.set_on(True)
    said = [line.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == ["Telefon, i dag 09.14", "Inn i midlertidig botilbud, 15.09.2026. Vedtak § 27"]
    assert not line.grab().isNull()


def test_two_lines_at_most(qapp):
    metrics = QFontMetrics(type_roles.font("secondary"))
    found = lines_of("ord " * 200, metrics, 200)
    assert len(found) == 2
    assert found[1].endswith("…")
    assert lines_of("", metrics, 200) == []
    assert lines_of("kort", metrics, 200) == ["kort"]
