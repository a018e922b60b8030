"""A day and a time: "20.11.2026 kl. 14.30"."""

from datetime import datetime

from app import formats
from app.ui.kit.editors.line import LineEditor


class MomentEditor(LineEditor):
    """A day alone means midnight."""

    def read(self, text: str) -> datetime:
        return formats.parse_moment(text)

    def show_as(self, value: object) -> str:
        return formats.moment(value) if isinstance(value, datetime) else str(value)
