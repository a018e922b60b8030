"""How strong a passphrase is, in words and as a bar; the judging is zxcvbn's, in this process."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.focus import rounded
from app.ui.kit.labels import label, set_tone
from app.ui.kit.layout import column
from app.ui.kit.tokens import ToneName

LEAST_SCORE = 3
"""The lowest of zxcvbn's scores (0-4) that protects the database: over 10^8 guesses, each at the cost of scrypt."""
_JUDGED = 72  # zxcvbn takes its time over more, and a phrase this long is strong anyway
_WORDS: dict[int, tuple[ToneName, str]] = {
    0: ("danger", N_("Svært svak. Bruk fire eller flere tilfeldige ord.")),
    1: ("danger", N_("Svak. Legg til flere ord som ikke hører sammen.")),
    2: ("warn", N_("Ikke sterk nok. Legg til ett ord til.")),
    3: ("ok", N_("Sterk.")),
    4: ("ok", N_("Svært sterk.")),
}
_NONE = N_("Fire eller flere ord som ikke hører sammen, er lett å huske og vanskelig å gjette.")


class Strength(NamedTuple):
    """`score` is 0-4, -1 for an empty phrase; `text` says what to do."""

    score: int
    tone: ToneName
    text: str

    @property
    def is_enough(self) -> bool:
        return self.score >= LEAST_SCORE


def strength_of(passphrase: str, known: Sequence[str] = ()) -> Strength:
    """Judge a passphrase. `known` are words others would guess first, as the municipality's name."""
    if not passphrase:
        return Strength(-1, "neutral", _(_NONE))
    from zxcvbn import zxcvbn  # noqa: PLC0415  # its word lists are loaded when first needed

    score = int(zxcvbn(passphrase[:_JUDGED], user_inputs=[*known, "Boligvei"])["score"])
    tone, text = _WORDS[score]
    return Strength(score, tone, _(text))


class StrengthMeter(QWidget):
    """Four parts that fill up, and below them what to do."""

    def __init__(self, known: Sequence[str] = ()) -> None:
        super().__init__()
        self._known = known
        self._bar = _Bar()
        self._text = label("", "meta", wrap=True)
        self.setLayout(column(self._bar, self._text, spacing=4))
        self.strength = strength_of("")
        self.show_strength("")

    def show_strength(self, passphrase: str) -> Strength:
        """Judge and show what is typed now."""
        self.strength = strength_of(passphrase, self._known)
        self._bar.fill(self.strength)
        self._text.setText(self.strength.text)
        set_tone(self._text, "text3" if self.strength.score < 0 else self.strength.tone)
        self.setAccessibleName(_("Styrke: {text}", text=self.strength.text))
        return self.strength

    def text(self) -> str:
        """The words that are shown."""
        return self._text.text()


class _Bar(QWidget):
    """Four parts; a phrase of score 0 fills none but is not empty either, so it fills a half."""

    parts = 4

    def __init__(self) -> None:
        super().__init__()
        self._strength = Strength(-1, "neutral", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, strength: Strength) -> None:
        self._strength = strength
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(6))

    def paintEvent(self, _event: object) -> None:
        painter, tokens = QPainter(self), theme.current()
        gap = theme.px(4)
        width = (self.width() - gap * (self.parts - 1)) // self.parts
        for at in range(self.parts):
            part = QRect(at * (width + gap), 0, width, self.height())
            rounded(painter, part, self.height() / 2, tokens.track)
            full = self._strength.score - at
            if self._strength.score == 0 and at == 0:
                part.setWidth(width // 2)
            elif full <= 0:
                continue
            rounded(painter, part, self.height() / 2, tokens.tone(self._strength.tone).solid)
