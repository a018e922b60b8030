"""The checklist: what is done to avert it, who does it and by when; ticked off here, each with the way to do it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from app import formats
from app.models.eviction import EVICTION_MEASURE
from app.services.eviction import measures
from app.services.eviction.page import EvictionPage, MeasureLine
from app.texts import N_, _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.kept_place import KeptPlace
from app.ui.kit.labels import PrivateLabel, label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.menus import Entry, more_button
from app.ui.kit.private_text import PrivateText
from app.ui.screens.tenancy.lines import Do

WAYS = {
    "contact": (N_("Skriv tilbud om hjelp"), "mail", "letter"),
    "refinancing": (N_("Ny startlånssak"), "landmark", "refinance"),
    "deferral": (N_("Nedbetalingsavtale"), "handshake", "agreement"),
    "move": (N_("Søknad om bolig"), "building", "dwelling-case"),
    "payment": (N_("Ny sak om hjelp"), "heart-handshake", "help-case"),
}
"""Where a measure is carried out: text, icon, and what the page is to do."""


class MeasuresCard(Card):
    """Filled anew when the eviction is read again."""

    def __init__(self, do: Do) -> None:
        self.add_button = button(
            _("Nytt tiltak"), "ghost", "plus", lambda: do("measure", None), "Ctrl+Shift+O", small=True
        )
        super().__init__(_("Tiltak for å avverge utkastelsen"), self.add_button, padded=False)
        self._do = do
        self._place = KeptPlace(self)

    def show_page(self, page: EvictionPage) -> None:
        self._place.remember()
        clear(self.body)
        for measure in page.measures:
            self.add_row(self._row(measure, page), padding=8)
        if not page.measures:
            self.add_row(self._nothing(page))

    def _nothing(self, page: EvictionPage) -> QWidget:
        kinds = measures.suggested(page.cause, children=bool(page.children))
        listed = ", ".join(_(EVICTION_MEASURE.text(kind)) for kind in kinds)
        words = _("Ofte begynner en med: {measures}. Du kan ta bort og legge til etterpå.", measures=listed)
        begin = button(_("Begynn listen"), "soft", "list-checks", lambda: self._do("begin", kinds), small=True)
        return holder(column(label(words, "secondary", "text2", wrap=True), row(begin, None), spacing=8))

    def _row(self, one: MeasureLine, page: EvictionPage) -> QWidget:
        what = sentence(EVICTION_MEASURE.text(one.kind))
        if one.done is None:
            tick = icon_button("circle", _("Gjort: {task}", task=what), partial(self._do, "done", one.id))
        else:
            tick = icon_button("circle-check", _("Ikke gjort likevel: {task}", task=what),
                               partial(self._do, "undone", one.id))  # fmt: skip
        words = label(what, "body", None if one.done is None else "text2", wrap=True)
        texts = column(words, *_about(one), spacing=2)
        more = more_button(_("Valg for tiltaket: {task}", task=what), partial(self.entries, one))
        ways = [self._way(one.kind)] if one.kind in WAYS and one.done is None and page.is_open else []
        line = row(column(tick, None), texts, *ways, column(more, None), spacing=6)
        line.setStretch(1, 1)
        return holder(line)

    def _way(self, kind: str) -> QWidget:
        text, icon, what = WAYS[kind]
        return button(_(text), "secondary", icon, lambda: self._do(what, None), small=True)

    def entries(self, one: MeasureLine) -> Iterator[Entry]:
        """What can be done with a measure."""
        yield _("Endre tiltaket"), partial(self._do, "measure", one.id)
        if one.done is not None:
            yield _("Åpne tiltaket igjen"), partial(self._do, "undone", one.id)
        yield _("Slett tiltaket"), partial(self._do, "delete-measure", one.id)


def _about(one: MeasureLine) -> Iterator[QWidget]:
    """Who does it, by when, and what is noted about it."""
    if one.who:
        yield PrivateLabel(one.who, "", "meta", "text3")
    if one.done is not None:
        yield label(_("Gjort {day}", day=formats.day(one.done)), "meta", "text3")
    elif one.due is not None and one.overdue:
        yield holder(row(Badge("danger", _("Fristen var {day}", day=formats.day(one.due)), ground=False), None))
    elif one.due is not None:
        yield label(_("Frist {day}", day=formats.day(one.due)), "meta", "text3")
    if one.remark:
        yield PrivateText(one.remark, "meta", "text2")
