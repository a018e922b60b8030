"""What a figure rests on: its value over the years, its rule and source, and the records that are counted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app import formats
from app.reports import near_misses
from app.reports.check import SEVERITY_TEXTS, Check
from app.reports.dossier import Dossier, full_label, remark, source_of, unit_word, value_text
from app.reports.indicator import Figure
from app.reports.records import PAGE, RecordLine, Scope, describe, records_behind
from app.storage.store import Store
from app.texts import _, n_
from app.ui.kit.bars import Bar, BarChart
from app.ui.kit.buttons import icon_button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, hairline, holder, row
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.kit.segments import SegmentBar
from app.ui.kit.strip import WarningStrip
from app.ui.screens.export_counting import Counted
from app.ui.screens.export_left_out import NearMisses

COUNTED, BASE, LEFT_OUT = "counted", "base", "left_out"
_COLUMNS = (Column("title", personal=True), Column("detail"), Column("weight_text", width=1))


class Ground(Card):
    """`opened` carries the record and the field to fill in, `closed` asks for the panel to be put away; `began` carries
    work, for the progress row."""

    opened = Signal(object, str)
    closed = Signal()
    began = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(padded=False)
        self._store = context.store
        self._near = NearMisses(context, self)
        self._counted: Counted | None = None
        self._key = self._field = self._check = ""
        self._make()
        self.add(holder(self._top()))
        self.add(holder(self._figure()))
        self.add(hairline())
        self.add(self.records, 1)
        self.add(self._nothing, 1)
        self.parts.chosen.connect(lambda _key: self._show_records())
        self._near.began.connect(self.began)
        self._near.found.connect(self._show_left_out)
        self._near.stopped.connect(lambda: self.parts.choose(COUNTED))
        self.records.activated.connect(lambda line: self.opened.emit(line, line.field or self._field))

    def show_figure(self, counted: Counted, key: str) -> None:
        """Show one figure of a report."""
        self._counted, self._key, self._field, self._check = counted, key, "", ""
        dossier = counted.dossier
        figure = dossier.report.figures[key]
        self._kind.setText(_("Grunnlaget"))
        self._name.setText(full_label(figure, dossier.report))
        self._value.setText(value_text(figure.value))
        self._unit.setText(unit_text(figure, dossier))
        self.chart.set_bars(_bars(dossier, key))
        self._rule.setText(_(figure.rule))
        self._source.setText(_("Kilde: {source}", source=source_of(figure)))
        self._show_remark(figure)
        self._show_parts(figure)
        self._figure_part.show()
        self._show_records()

    def show_check(self, counted: Counted, check: Check) -> None:
        """Show the records that a check is about."""
        self._show_check(counted, check)
        self.records.select_first()
        self.records.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew(self, counted: Counted) -> None:
        """Show the same part of the same figure, or the same check, as it is counted now. When nothing is left of
        a check, the panel is asked to be put away."""
        part = self.parts.current_key()
        if self._key:
            self.show_figure(counted, self._key)
            if self.parts.isTabVisible(self.parts.keys().index(part)):
                self.parts.choose(part)
            return
        check = next((one for one in counted.checks if one.key == self._check), None)
        if check is None:
            self.closed.emit()
        else:
            self._show_check(counted, check)

    def _show_check(self, counted: Counted, check: Check) -> None:
        self._near.drop()
        self._counted, self._key, self._field, self._check = counted, "", check.field, check.key
        severity = _(SEVERITY_TEXTS[check.severity])
        self._kind.setText(_("{severity}, regel {number}", severity=severity, number=check.number))
        self._name.setText(check.title)
        self._figure_part.hide()
        lines = lines_of(self._store, counted, check)
        self.records.model.more = None
        self._fill(lines)

    def _make(self) -> None:
        self._kind = label(_("Grunnlaget"), "secondary", "text2")
        self._name = label("", "card_title", wrap=True)
        self._value, self._unit = label("", "figure"), label("", "secondary", "text2")
        self.chart = BarChart()
        self._rule = label("", "secondary", "text2", wrap=True)
        self._source = label("", "meta", "text3", wrap=True)
        self._remark_box = column(spacing=0)
        self._remark = holder(self._remark_box)
        self.parts = SegmentBar(_("Hva listen viser"))
        self.parts.add(COUNTED, _("Talt med"), 0)
        self.parts.add(BASE, _("Nevner"), 0)
        self.parts.add(LEFT_OUT, _("Nesten med"))
        self._alone = label("", "label_strong")
        self.records = RowList(_COLUMNS, _("Postene bak tallet"), look="lines")
        self._nothing = label("", "secondary", "text2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(16, 14, 16, 14)

    def _top(self) -> QVBoxLayout:
        close = icon_button("x", _("Lukk grunnlaget"), self.closed.emit)
        return column(row(self._kind, None, close), self._name, spacing=2, margins=(15, 8, 8, 8))

    def _figure(self) -> QVBoxLayout:
        value = row(self._value, self._unit, None, spacing=10)
        value.setAlignment(self._unit, Qt.AlignmentFlag.AlignBottom)
        words = column(self._rule, self._source, spacing=2)
        self._figure_part = holder(
            column(value, self.chart, words, self._remark, row(self.parts, self._alone, None), margins=(15, 0, 12, 10))
        )
        return column(self._figure_part, spacing=0)

    def _show_remark(self, figure: Figure) -> None:
        clear(self._remark_box)
        words = remark(figure)
        if words:
            self._remark_box.addWidget(WarningStrip(words, tone="info", icon="pencil"))
        self._remark.setVisible(bool(words))

    def _show_parts(self, figure: Figure) -> None:
        records, base_records = figure.count.records, figure.count.base_records
        self.parts.set_count(COUNTED, len(records))
        self.parts.set_count(BASE, len(base_records))
        self.parts.set_count(LEFT_OUT, None)
        told = self._tells_of_left_out(figure)
        self.parts.show_choice(BASE, is_shown=bool(base_records))
        self.parts.show_choice(LEFT_OUT, is_shown=told)
        several = told or bool(base_records)
        self.parts.setVisible(several)
        self._alone.setVisible(not several)
        self._alone.setText(_("Talt med {count}", count=len(records)))
        self.parts.choose(COUNTED)

    def _show_records(self) -> None:
        self._near.drop()
        if self._counted is None or not self._key:
            return
        if self.parts.current_key() == LEFT_OUT:
            self.records.model.more = None
            self._fill([])
            self._nothing.setText(_("Ser etter hva som nesten ble talt med."))
            self._near.ask(self._counted.dossier, self._key)
            return
        figure = self._counted.dossier.report.figures[self._key].count
        of_base = self.parts.current_key() == BASE
        self.records.model.more = None
        self._fill(self._page(0, of_base=of_base))
        total = len(figure.base_records if of_base else figure.records)
        if total > PAGE:
            self.records.model.more = lambda offset: self._page(offset, of_base=of_base)
        if not figure.record_table:
            self._nothing.setText(_("Tallet telles ikke i Boligvei, så det er ingen poster å vise."))
        elif figure.is_entered:
            self._nothing.setText(_("Tallet er ført inn under Kommunetall, så det er ingen poster å vise."))

    def _tells_of_left_out(self, figure: Figure) -> bool:
        """What was left out of a count is known while the records are those it was made from."""
        frozen = self._counted is None or self._counted.is_frozen
        return not frozen and not figure.count.is_entered and near_misses.has_reasons(figure.key)

    def _show_left_out(self, lines: Sequence[RecordLine]) -> None:
        """What was close to being counted, and why it was not."""
        self.parts.set_count(LEFT_OUT, len(lines))
        self._fill(lines)
        self._nothing.setText(_("Ingen var nær ved å bli talt med."))

    def _page(self, offset: int, *, of_base: bool) -> list[RecordLine]:
        if self._counted is None:
            return []
        return records_behind(self._store, self._counted.dossier.report, self._key, of_base=of_base, offset=offset)

    def _fill(self, lines: Sequence[RecordLine]) -> None:
        if not lines and self.records.view.hasFocus():  # Qt would look for it anywhere
            self.parts.setFocus(Qt.FocusReason.OtherFocusReason)
        self.records.set_rows(lines)
        self.records.setVisible(bool(lines))
        self._nothing.setText(_("Ingen er talt med her."))
        self._nothing.setVisible(not lines)


def lines_of(store: Store, counted: Counted, check: Check) -> list[RecordLine]:
    """The records of a check, in its order; the first `PAGE` of them. Of figures and questions, all."""
    if check.named:
        return [RecordLine(one.key, one.title, one.detail, "", check.table, "", one.field) for one in check.named]
    report = counted.dossier.report
    with store.connect() as connection:
        found = describe(connection, check.table, check.records[:PAGE], Scope(report.period.first, report.counted_to))
    return [found[ref] for ref in check.records if ref in found]


def unit_text(figure: Figure, dossier: Dossier) -> str:
    """What the value counts: "husstander", "av 14 husstander", "døgn per opphold"."""
    unit = unit_word(figure)
    if figure.unit == "percent" and not figure.is_entered:
        return _("{unit} av {total}", unit=unit, total=_base_text(figure))
    if figure.unit == "days":
        return _("{unit}, median", unit=unit)
    if figure.base_records:
        return _("{unit} i gjennomsnitt", unit=unit)
    if figure.part_of and figure.unit == dossier.report.figures[figure.part_of].unit:
        whole = dossier.report.figures[figure.part_of].value
        return _("av {total} {unit}", total=value_text(whole), unit=unit)
    if figure.unit == "households" and figure.value == 1:
        return n_("husstand", "husstander", 1)
    return unit


def _base_text(figure: Figure) -> str:
    """The denominator of a share in words: "12 husstander", "40 boliger", "1 200 000 kr"."""
    if figure.weighs == "NOK":
        return formats.amount(figure.base or 0)
    if figure.base_table == "dwelling":
        return n_("{count} bolig", "{count} boliger", len(figure.base_records))
    return n_("{count} husstand", "{count} husstander", len(figure.base_records))


def _bars(dossier: Dossier, key: str) -> list[Bar]:
    years = [period.year for period in dossier.periods]
    pairs = reversed(list(zip(years, dossier.values(key), strict=True)))
    return [Bar(str(year), None if value is None else float(value), value_text(value)) for year, value in pairs]
