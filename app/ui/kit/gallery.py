"""Every building block on one picture, to be held beside the visual direction's own.

python -m app.ui.kit.gallery out.png [dark] [200]
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.ui.kit import discretion, theme
from app.ui.kit.badge import Badge
from app.ui.kit.bars import Bar, BarChart
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.day_bar import DayCounter
from app.ui.kit.dialog import Question
from app.ui.kit.empty import Empty
from app.ui.kit.labels import PrivateLabel, label
from app.ui.kit.layout import Item, column, holder, row
from app.ui.kit.metric import Metric, MetricStrip
from app.ui.kit.occupancy import OccupancyDots
from app.ui.kit.progress import ProgressRow
from app.ui.kit.segments import SegmentBar
from app.ui.kit.spark import Spark
from app.ui.kit.strip import Glyph, NoteStrip, WarningStrip
from app.ui.kit.tabs import TabBar
from app.ui.kit.timeline import Timeline, TimelineEntry
from app.ui.kit.toast import Toast

STATUSES = (
    ("danger", "Forfalt"),
    ("warn", "Haster"),
    ("info", "Snart"),
    ("neutral", "Planlagt"),
    ("ok", "Nådd"),
    ("priv", "Fortrolig"),
)


def _part(title: str, item: QWidget) -> QWidget:
    return holder(column(label(title, "meta_strong", "text3"), item, spacing=6))


def _line(*items: Item) -> QWidget:
    return holder(row(*items, None))


def _buttons() -> QWidget:
    focused = button("I fokus")
    focused.setObjectName("focused")
    return _line(
        button("Lagre", "primary", "check"),
        button("Skriv ut", "secondary", "printer"),
        button("Forleng", "soft"),
        button("Åpne", "ghost", "arrow-right"),
        button("Avbryt", "quiet"),
        button("Forkast", "danger"),
        focused,
    )


def _field(name: str, value: str, below: QWidget, *, invalid: bool = False, enabled: bool = True) -> QWidget:
    field = QLineEdit(value)
    field.setProperty("invalid", invalid)
    field.setEnabled(enabled)
    field.setPlaceholderText("8 siffer")
    return holder(column(label(name, "label"), field, below, None, spacing=4))


def _fields() -> QWidget:
    error = _line(Glyph("circle-alert", "danger", 15), label("November har 30 dager.", "label", "danger"))
    return holder(
        row(
            _field("Etternavn", "Eide", label("", "meta")),
            _field("Telefon", "", label("Brukes bare til avtaler.", "meta", "text3")),
            _field("Inn", "31.11.2026", error, invalid=True),
            _field("Saksnummer", "2026/0412", label("", "meta"), enabled=False),
            spacing=12,
        )
    )


def _discreet() -> QWidget:
    card = Card()
    plain = PrivateLabel("Kåre Nilsen, Solgården gjestehus", "husstand 38", "medium")
    card.add(row(plain, None))
    return card


def _choices() -> QWidget:
    segments, tabs = SegmentBar("Visning"), TabBar("Deler")
    for key, text, count in (("all", "Alle", 12), ("stays", "Opphold", 4), ("due", "Frister", 4)):
        segments.add(key, text, count)
        tabs.add(key, text, count)
    return holder(column(_line(segments), tabs))


def _figures() -> QWidget:
    years = (55.6, 50.0, 42.9, 54.5, 50.0, 45.5)
    bars = [Bar(str(2021 + at), value, f"{value:.1f}".replace(".", ",")) for at, value in enumerate(years)]
    card = Card("Startlån: andel barnefamilier", Spark(years, "55,6 til 45,5"), OccupancyDots(4, 6))
    card.add(BarChart(bars, 50, "mål 50"))
    return card


def _empty() -> QWidget:
    card = Card(padded=False)
    card.add(
        Empty(
            "bed",
            "Ingen opphold ennå",
            "Her ser du hvem som bor midlertidig, hvor lenge de har bodd der, og hvor det er ledig plass.",
            button("Registrer første opphold", "primary", "plus"),
            button("Hent fra Excel", "secondary", "file-down"),
        )
    )
    return card


def _progress() -> QWidget:
    card, work = Card(padded=False), ProgressRow()
    work.begin("Henter husstander fra liste-2026.xlsx")
    work.set_progress(412, 640)
    card.add(work)
    work.show()
    return card


def _dialog() -> QWidget:
    question = Question(
        "Forkaste endringene?",
        "Tre felt for Jonas Eide er endret siden 10.31. De blir borte.",
        "Forkast",
        "Skriv videre",
    )
    question.setProperty("kind", "card")
    return question


def _timeline() -> QWidget:
    card, line = Card("Tidslinje"), Timeline("Tidslinje")
    line.set_entries(
        [
            TimelineEntry("phone", "Telefon", "i dag 09.14", "Kan komme på visning mandag. Trenger tolk.", "accent"),
            TimelineEntry("file-text", "Vedtak: kommunal bolig", "12.11.2026", "Innvilget fire rom.", "ok"),
            TimelineEntry("users-round", "Ansvarsgruppemøte", "05.11.2026", "Fem til stede.", "neutral"),
            TimelineEntry("bed", "Inn i midlertidig botilbud", "15.09.2026", "Vedtak § 27.", "warn"),
        ]
    )
    line.setMinimumHeight(theme.px(190))
    card.add(line)
    return card


def _left() -> QWidget:
    statuses = _line(*(Badge(tone, text) for tone, text in STATUSES))  # type: ignore[arg-type]
    counter = Card()
    counter.add(DayCounter(67, 92))
    numbers = MetricStrip(
        [
            Metric("9", "i midlertidig botilbud", "9 av 22 plasser"),
            Metric("31,4", "døgn i snitt", "ned fra 38,2", "ok"),
        ]
    )
    warning = WarningStrip("Utenfor kvalitetsavtalen", "Brua camping har ingen avtale. Vedtaket må begrunne det.")
    note = NoteStrip(
        "Neste steg", "Visning 23.11.2026 kl. 11.00.", action=button("Gjort", "ghost", "check", small=True)
    )
    return holder(
        column(
            _part("Knapper", _buttons()),
            _part("Status", statuses),
            _part("Felt", _fields()),
            _part("Advarsel som ikke stopper", warning),
            _part("Diskret visning", _discreet()),
            _part("Valg", _choices()),
            _part("Dagteller", counter),
            _part("Tall", numbers),
            _part("Neste steg", note),
            None,
            spacing=16,
        )
    )


def _right() -> QWidget:
    return holder(
        column(
            _part("Tom skjerm", _empty()),
            _part("Langt arbeid", _progress()),
            _part("Dialog, bare når noe går tapt", _dialog()),
            _part("Figur", _figures()),
            _part("Tidslinje", _timeline()),
            None,
            spacing=16,
        )
    )


def window() -> QFrame:
    """The gallery as one frame."""
    frame = QFrame()
    box = QVBoxLayout(frame)
    box.setContentsMargins(*(theme.px(36) for _side in range(4)))
    box.addWidget(label("Byggeklosser", "title"))
    sides = row(_left(), _right(), spacing=36)
    sides.setStretch(0, 11)
    sides.setStretch(1, 10)
    box.addLayout(sides, 1)
    return frame


def main(arguments: list[str]) -> None:
    """Draw the gallery into a file."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)  # noqa: S101  # tells the type checker
    theme.apply(app, "dark" if "dark" in arguments else "light", 2.0 if "200" in arguments else 1.0)
    discretion.set_on("f9" in arguments)
    frame = window()
    frame.resize(theme.px(1366), theme.px(980))
    toast = Toast(frame)
    frame.show()
    toast.say("Notatet er slettet", undo=frame.update)
    if focused := frame.findChild(QWidget, "focused"):
        focused.setFocus(Qt.FocusReason.TabFocusReason)
    app.processEvents()
    frame.grab().save(str(Path(arguments[0])))


if __name__ == "__main__":
    main(sys.argv[1:])
