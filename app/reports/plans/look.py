"""The sizes and spaces of a print of a plan, in points."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle

from app.reports.pdf import fonts
from app.reports.pdf.page import colour, style

_BODY, _LARGE = 11.0, 14.0
_SETTINGS = ((1.0, 1.32), (0.7, 1.28), (0.45, 1.22))
"""Air and leading."""
_PANEL_INSET, _BAR = 9.0, 2.5


@dataclass(frozen=True, slots=True)
class Measures:
    """`body` is the size of the letters and `leading` that of a line to its letters; `air` stretches every space."""

    body: float
    air: float
    leading: float

    @property
    def line(self) -> float:
        return self.body * self.leading

    def gap(self, lines: float) -> float:
        return self.body * lines * self.air

    def title(self) -> ParagraphStyle:
        return self._style(1.9, fonts.BOLD, spaceAfter=self.gap(0.2))

    def part(self) -> ParagraphStyle:
        return self._style(1.55, fonts.BOLD, spaceAfter=self.gap(0.2))

    def heading(self) -> ParagraphStyle:
        return self._style(1.18, fonts.BOLD, spaceBefore=self.gap(1.15), spaceAfter=self.gap(0.3))

    def text(self, **more: Any) -> ParagraphStyle:
        return self._style(**{"spaceAfter": self.gap(0.3), **more})

    def strong(self) -> ParagraphStyle:
        return self._style(font=fonts.BOLD, spaceAfter=self.gap(0.3))

    def muted(self) -> ParagraphStyle:
        return self._style(colour_name="text2", spaceAfter=self.gap(0.3))

    def cell(self, font: str = fonts.BODY, colour_name: str = "text") -> ParagraphStyle:
        return self._style(font=font, colour_name=colour_name)

    def _style(
        self, times: float = 1.0, font: str = fonts.BODY, colour_name: str = "text", **more: Any
    ) -> ParagraphStyle:  # fmt: skip
        made = style(self.body * times, colour_name, font, **more)
        made.leading = self.line * times
        return made

    def rows(self) -> list[tuple[Any, ...]]:
        """A table of cells with a thin line between the rows."""
        return [
            *self.cells(), ("LINEBELOW", (0, 0), (-1, -2), 0.5, colour("line2")),
            ("LEFTPADDING", (0, 0), (0, -1), 0), ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ]  # fmt: skip

    def panel(self, *, top: bool) -> list[tuple[Any, ...]]:
        """Rows on a soft ground with a bar at the left. `top`: the title, which has air above it."""
        return [
            *self.cells(), ("BACKGROUND", (0, 0), (-1, -1), colour("accentsoft")),
            ("LINEBEFORE", (0, 0), (0, -1), _BAR, colour("accent")), ("LEFTPADDING", (0, 0), (0, -1), _PANEL_INSET),
            ("LINEABOVE", (0, 0), (-1, -1), 0 if top else 0.5, colour("accentsoft" if top else "line2")),
        ]  # fmt: skip

    def cells(self) -> list[tuple[Any, ...]]:
        return [
            ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), self.body * 0.7),
            ("TOPPADDING", (0, 0), (-1, -1), self.gap(0.24)), ("BOTTOMPADDING", (0, 0), (-1, -1), self.gap(0.38)),
        ]  # fmt: skip


def measures(*, large: bool) -> Sequence[Measures]:
    """From the airy to the close: a print is as airy as it can be on one page."""
    body = _LARGE if large else _BODY
    return [Measures(body, air, leading) for air, leading in _SETTINGS]
