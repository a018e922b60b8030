"""*Kontroll*: what must be put right, what should be looked at, how far the report is, and how it is counted."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.reports.completeness import Area
from app.reports.runner import Rules
from app.services.reporting.answers import Answer
from app.texts import _, n_
from app.ui.kit import theme
from app.ui.kit.beside import Beside
from app.ui.kit.card import Card
from app.ui.kit.layout import column, holder
from app.ui.kit.strip import StripBox, WarningStrip
from app.ui.screens.export_checks import Checks
from app.ui.screens.export_rules import RulesLine
from app.ui.screens.reporting.due import DueForm
from app.ui.screens.reporting.overview import DATA, GOAL, AreaRow, Overview, area_rows
from app.ui.screens.reporting.reading import Read

_OVERVIEW_WIDTH = 420


class Control(QWidget):
    """`wanted` carries the check whose "Rett" was pressed, `form_wanted` the key of a form elsewhere, `goal_wanted` the
    number of a goal, `ruled` the rules that were chosen."""

    wanted = Signal(object)
    form_wanted = Signal(str)
    goal_wanted = Signal(int)
    ruled = Signal(object)

    def __init__(self, rules: Rules) -> None:
        super().__init__()
        self._areas: dict[str, Area] = {}
        self.checks = Checks()
        self.overview = Overview()
        self.rules = RulesLine(rules)
        self.reasons = StripBox()
        self.reasons.hide()
        self.overview_card = Card(_("Hvor langt er vi?"), padded=False)
        self.overview_card.add(self.overview, 1)
        self.overview_card.setMinimumHeight(theme.px(200))
        counted = Card(padded=False)
        counted.add(self.rules)
        counted.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        stacked = column(self.reasons, self.checks, counted, spacing=12)
        stacked.setStretch(1, 1)
        stacked.addStretch(0)  # takes the room of the checks while they are hidden
        self.setLayout(column(Beside(holder(stacked), self.overview_card, _OVERVIEW_WIDTH, 16)))
        self.checks.wanted.connect(self.wanted)
        self.rules.changed.connect(self.ruled)
        self.overview.activated.connect(self._go)

    def show_read(self, found: Read) -> None:
        """Show the checks of a draft, or why a report was handed in with some that stood."""
        frozen = found.given is not None
        self.checks.setVisible(not frozen)
        self.checks.show_checks(found.counted.checks)
        self.rules.show_rules(found.counted.dossier.report.rules)
        self.rules.setEnabled(not frozen and found.wanted.edition is not None)
        self.reasons.fill(_told(found))
        self.reasons.setVisible(self.reasons.says_something)

    def show_progress(self, forms: Sequence[DueForm], found: Read, answered: Mapping[str, Answer]) -> None:
        """Show how far each area is."""
        self._areas = {area.key: area for area in found.counted.areas}
        self.overview.set_rows(area_rows(forms, found, answered))
        if self.overview.current() is None:
            self.overview.select_first()

    def _go(self, row: AreaRow) -> None:
        if row.ref.startswith(DATA):
            missing = self._areas[row.ref.removeprefix(DATA)].missing
            if missing:
                self.wanted.emit(missing[0])
            return
        if row.ref.startswith(GOAL):
            self.goal_wanted.emit(int(row.ref.removeprefix(GOAL)))
        else:
            self.form_wanted.emit(row.ref)


def _told(found: Read) -> list[QWidget]:
    if found.given is None:
        return []
    reasons = found.given.reasons.values()
    if not reasons:
        return [WarningStrip(_("Rapporten ble levert uten noe som måtte rettes."), tone="ok")]
    title = n_("Levert selv om {count} ting måtte rettes", "Levert selv om {count} ting måtte rettes", len(reasons))
    return [WarningStrip(title, "\n".join(reasons), tone="info", icon="info")]
