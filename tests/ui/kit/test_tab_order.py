"""Tab goes through a form as it is laid out, also when an editor has got more to stop at, and leads out of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit.buttons import button
from app.ui.kit.editors import Editor, TextEditor
from app.ui.kit.form import Form, Own
from app.ui.kit.layout import column, holder, row


class Lines(Editor):
    """Lines of two texts, and the button that makes one more."""

    rebuilt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = column()
        self.more = button("Flere", on_click=self.add)
        around = holder(column(self.rows, self.more))
        self.hold(around)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(None)
        self.texts: list[TextEditor] = []
        self.add()

    def add(self) -> None:
        made = [TextEditor(), TextEditor()]
        self.texts += made
        self.rows.addWidget(holder(row(*made)))
        self.rebuilt.emit()

    def value(self) -> object:
        return None

    def set_value(self, value: object) -> None:
        pass

    def raw(self) -> str:
        return ""

    def set_raw(self, raw: object) -> None:
        pass


def walked(start: QWidget, steps: int) -> list[QWidget | None]:
    start.setFocus()
    found: list[QWidget | None] = []
    for _step in range(steps):
        found.append(QApplication.focusWidget())
        key = Qt.Key.Key_Tab
        QTest.keyClick(found[-1], key)
        QApplication.processEvents()
    return found


def test_tab_goes_through_every_line_and_on_to_the_end(shown) -> None:
    fields = [Own("first", "Først", TextEditor), Own("lines", "Linjer", Lines), Own("last", "Sist", TextEditor)]
    form = shown(Form(fields, 1), 500, 500)
    lines = form.fields["lines"].editor
    lines.add()
    lines.add()
    QApplication.processEvents()
    first, last = (form.fields[name].editor.input for name in ("first", "last"))
    expected = [first, *(each.input for each in lines.texts), lines.more, last, form.footer.submit]
    assert walked(first, len(expected)) == expected
