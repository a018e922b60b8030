"""Above the course: what is odd, and after an eviction what the household needs now."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.services.eviction.page import EvictionPage
from app.texts import N_, _
from app.ui.kit.buttons import Button, button
from app.ui.kit.strip import NoteStrip, StripBox, WarningStrip
from app.ui.screens.tenancy.lines import Do


class Strips(StripBox):
    """Filled anew when the eviction is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do

    def show_page(self, page: EvictionPage) -> None:
        self.fill((*self._afterwards(page), *self._odd(page)))
        self.setVisible(self.says_something)

    def _afterwards(self, page: EvictionPage) -> Iterator[QWidget]:
        if not page.was_carried_out:
            return
        if page.stay is None:
            words = _(
                "Har de et sted å sove i natt? Kommunen skal finne et midlertidig botilbud til den som ikke har det "
                "(sosialtjenesteloven § 27)."
            )
            action = self._button(N_("Nytt opphold"), "bed", "new-stay")
            yield NoteStrip(_("Utkastelsen er gjennomført"), words, "bed", action)
        if page.tenancy is not None and not page.tenancy_ended:
            words = _("Leieforholdet {ref} er ikke avsluttet ennå.", ref=page.tenancy)
            yield NoteStrip(
                _("Leieforholdet"), words, "key", self._button(N_("Registrer utflytting"), "log-out", "leave")
            )

    def _odd(self, page: EvictionPage) -> Iterator[QWidget]:
        if page.notices:
            words = "\n".join(dict.fromkeys(one.message for one in page.notices))
            first = page.notices[0].field
            action = button(
                _("Rett"), "secondary", "square-pen", lambda: self._do("edit", first), small=True
            )  # fmt: skip
            yield WarningStrip(_("Se over datoene"), words, action=action)

    def _button(self, text: str, icon: str, what: str) -> Button:
        return button(_(text), "secondary", icon, lambda: self._do(what, None), small=True)
