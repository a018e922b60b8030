"""How things that go wrong are told: an officer's error in its own words, a bug as a report, and work goes
on."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.errors import Cancelled, OfficerError
from app.texts import _
from app.ui.kit import crash, dialog, theme
from app.ui.kit.buttons import button
from app.ui.kit.dialog_window import DialogWindow
from app.ui.kit.labels import label
from app.ui.kit.layout import row

_log = logging.getLogger(__name__)
ask = dialog.ask


class Told(DialogWindow):
    """A message with one answer."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent or QApplication.activeWindow(), title, description=text)
        self.close_button = button(_("Lukk"), "primary", on_click=self.accept)
        self.close_button.setDefault(True)
        words = label(text, "body", "text2", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box = QVBoxLayout(self)
        box.setContentsMargins(*(theme.px(side) for side in (22, 20, 20, 18)))
        box.setSpacing(theme.px(6))
        box.addWidget(label(title, "section", wrap=True))
        box.addWidget(words)
        box.addSpacing(theme.px(12))
        box.addLayout(row(None, self.close_button))


def tell(title: str, text: str, parent: QWidget | None = None) -> None:
    """Say something that must be read, and wait."""
    Told(title, text, parent).exec()


def show_error(error: OfficerError, parent: QWidget | None = None) -> None:
    """Tell what the officer can act on. Stopped work is not told about: they stopped it."""
    if not isinstance(error, Cancelled):
        tell(_("Det gikk ikke"), str(error), parent)


def report_crash(error: BaseException, parent: QWidget | None = None) -> None:
    """Write what went wrong, without personal data, and say where it lies."""
    _log.error("crash: %s", type(error).__name__)
    try:
        place = crash.save(error)
    except OSError:
        text = _("Det du har lagret, er trygt. Prøv en gang til. Feilrapporten kunne ikke skrives til disken.")
    else:
        text = _(
            "Det du har lagret, er trygt, og du kan fortsette. Skjer det igjen, send filen {file} til den "
            "som hjelper deg med programmet. Den inneholder ingen personopplysninger.",
            file=place,
        )
    tell(_("Noe gikk galt i programmet"), text, parent)


def guard(action: Callable[[], object], parent: QWidget | None = None) -> bool:
    """Do something that changes records; true when it went well. What goes wrong is told."""
    try:
        action()
    except OfficerError as error:
        show_error(error, parent)
    except Exception as error:  # noqa: BLE001  # the last line of defence: it is reported
        report_crash(error, parent)
    else:
        return True
    return False


def install() -> None:
    """Let errors that nobody caught end here, also those raised inside Qt's own calls."""

    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, OfficerError):
            show_error(error)
        elif not isinstance(error, KeyboardInterrupt):
            report_crash(error)

    sys.excepthook = hook
