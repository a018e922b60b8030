"""Whom an output is for: the municipality itself, or everyone. Every output says which."""

from dataclasses import dataclass

from app.services import settings
from app.storage.store import Store
from app.texts import _

WORST = 2
"""The lowest limit that hides anything: below it only 0 is left, which is shown."""


@dataclass(frozen=True, slots=True)
class Audience:
    """In a public output, counts from 1 to below `limit` are hidden, with what they could be worked out from."""

    is_public: bool = False
    limit: int = 0

    @property
    def key(self) -> str:
        """For other programs."""
        return "public" if self.is_public else "internal"

    @property
    def word(self) -> str:
        return _("Offentlig") if self.is_public else _("Internt")

    @property
    def notice(self) -> str:
        """The word, and what it means for the one who holds the paper."""
        if not self.is_public:
            return _("Internt: små tall kan peke på enkeltpersoner. Ikke del utenfor kommunen.")
        return _(
            "Offentlig: tall under {limit} er skjult og står som «:», og det gjør også tall de kan regnes ut fra.",
            limit=self.limit,
        )  # fmt: skip

    @property
    def method(self) -> str:
        """How small numbers are hidden, for the method sheet."""
        if not self.is_public:
            return _("Ingen tall er skjult. Lag en offentlig utgave før tallene deles utenfor kommunen.")
        return _(
            "Antall fra 1 til {highest} er skjult og står som «:». Deretter skjules så mange andre tall som trengs: "
            "summer, deler av en sum, forskjeller og prosenter med nevneren sin, til ingen kan regne ut om et skjult "
            "tall er 1 eller {highest}. De viktigste tallene vises først, summer før delene. 0 vises som 0 når det "
            "ikke røper et skjult tall. Et tall vises i måneder, kvartaler og tertialer bare når det kan vises i alle "
            "delene av året. Grensen velges i innstillingene.",
            highest=self.limit - 1,
        )  # fmt: skip


INTERNAL = Audience()


def of(store: Store, *, is_public: bool) -> Audience:
    """The municipality's own limit is the one that holds."""
    return public(settings.get(store, settings.SMALL_NUMBER_LIMIT)) if is_public else INTERNAL


def public(limit: int) -> Audience:
    """Raises ValueError for a limit that would hide nothing."""
    if limit < WORST:
        raise ValueError(limit)
    return Audience(is_public=True, limit=limit)
