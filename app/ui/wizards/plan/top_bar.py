"""The head of the plan wizard: the way out, whose plan it is and where they live now, and that nothing is lost."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QSizePolicy

from app.services import household as households
from app.services.naming import household_number
from app.storage.store import Store
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.labels import EllipsisLabel, PrivateLabel, label
from app.ui.kit.layout import row
from app.ui.kit.strip import Glyph


class TopBar(QFrame):
    """`preview_button` stands in for the print beside the form where there is no room for it."""

    def __init__(self, title: str, on_close: Callable[[], object], on_preview: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "topbar")
        close = icon_button("x", _("Lukk, og ta vare på utkastet"), on_close)
        self.name = PrivateLabel("", "", "body", "text2")
        self.where = EllipsisLabel("", "body", "text2")
        self.where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # what is left of the room
        self.kept = label("", "secondary", "text2")
        self._mark = Glyph("circle-check", "ok")
        self.preview_button = button(_("Vis utskriften"), "secondary", "file-text", on_preview, small=True)
        line = row(
            close, 4, label(title, "brand"), self.name, self.where, self._mark, self.kept, self.preview_button,
            margins=(16, 8, 20, 8),
        )  # fmt: skip
        line.setStretch(4, 1)
        self.setLayout(line)
        self.setFixedHeight(theme.px(52))
        self.show_kept(None)

    def show_household(self, store: Store, ref: str, name: str) -> None:
        """Whose plan it is; where a protected household lives is not said beside its name."""
        found = next(
            (each for each in households.rows(store, shown="all", matching=ref, limit=5) if each.ref == ref), None
        )
        self.name.set_private(name, household_number(ref))
        if found is None:
            return
        day = _("dag {day}", day=found.counter.day) if found.counter else ""
        place = "" if found.protection else found.provider or ""
        told = ", ".join(part for part in (place, day) if part)
        self.where.setText(f"· {told}" if told else "")

    def show_kept(self, moment: datetime | None) -> None:
        """When what is typed was kept."""
        self._mark.setVisible(moment is not None)
        self.kept.setText(_("Utkast lagret kl. {time}", time=f"{moment:%H.%M}") if moment else "")
