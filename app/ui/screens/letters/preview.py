"""What is beside the list of letters: what stands in the way or should be looked at, and below it the pages."""

from PySide6.QtWidgets import QFrame, QWidget

from app.ui.kit.layout import clear, column
from app.ui.kit.pdf_paper import Papers
from app.ui.kit.strip import WarningStrip
from app.ui.kit.tokens import ToneName


class Preview(QFrame):
    """The pages of one letter under the strips that are about it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._strips = column(spacing=8)
        self.papers = Papers()
        self.setLayout(column(self._strips, self.papers, None, spacing=12))

    def show_pdf(self, content: bytes) -> None:
        """Show the pages, with no strip above them."""
        clear(self._strips)
        self.papers.show_pdf(content)
        self.papers.show()

    def show_problem(self, title: str, text: str = "", action: QWidget | None = None) -> None:
        """Say why there are no pages, and what to do."""
        clear(self._strips)
        self.papers.put_away()
        self.papers.hide()
        self.add_strip(title, text, action=action)

    def add_strip(
        self, title: str, text: str = "", tone: ToneName = "warn", icon: str = "", action: QWidget | None = None, *,
        private: bool = False,
    ) -> None:  # fmt: skip
        """Say something more above the pages; a `private` text names someone, and is hidden by F9."""
        self._strips.addWidget(WarningStrip(title, text, tone, icon, action, private=private))

    def said(self) -> list[str]:
        """What the strips say."""
        laid = (self._strips.itemAt(at) for at in range(self._strips.count()))
        strips = (item.widget() for item in laid if item is not None)
        return [strip.accessibleName() for strip in strips if strip is not None]
