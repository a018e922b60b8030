"""The strip of numbers: each is read out whole, opens what it counts, and can be read when narrow."""

from PySide6.QtCore import Qt

from app.ui.kit.metric import Metric, MetricCell, MetricStrip


def _strip(qtbot, *metrics):
    made = MetricStrip(metrics)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_number_opens_what_it_counts(qtbot):
    opened = []
    strip = _strip(qtbot, Metric("9", "i midlertidig botilbud", "9 av 22", open=lambda: opened.append(9)))
    cell = strip.findChild(MetricCell)
    assert cell.accessibleName() == "9 i midlertidig botilbud. 9 av 22"
    qtbot.keyClick(cell, Qt.Key.Key_Space)
    assert opened == [9]


def test_a_number_with_nothing_behind_is_no_tab_stop(qtbot):
    strip = _strip(qtbot, Metric("1", "over 3 måneder"))
    assert strip.findChild(MetricCell).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_numbers_are_on_more_lines_when_narrow(qtbot):
    strip = _strip(qtbot, *(Metric(str(at), "husstander med barn", "2 nærmer seg 3 måneder") for at in range(5)))
    strip.resize(1000, 90)
    tops = {cell.y() for cell in strip.findChildren(MetricCell)}
    assert len(tops) == 1
    strip.resize(460, 300)
    strip.layout().activate()
    assert len({cell.y() for cell in strip.findChildren(MetricCell)}) > 1


def test_other_numbers_take_the_old_ones_place(qtbot):
    strip = _strip(qtbot, Metric("1", "gammelt tall"))
    strip.set_metrics([Metric("2", "nytt tall"), Metric("3", "ett til")])
    seen = [cell.text() for cell in strip.findChildren(MetricCell) if cell.isVisibleTo(strip)]
    assert seen == ["2 nytt tall", "3 ett til"]
