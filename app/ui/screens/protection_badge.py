"""That someone's address is protected, beside the name of whom it is about."""

from app.texts import _
from app.ui.kit.badge import Badge

_STRICTLY = 2


def protection_badge(level: int) -> list[Badge]:
    """None when nobody is protected (0); 2 is strictly confidential."""
    if not level:
        return []
    return [Badge("priv", _("Strengt fortrolig adresse") if level == _STRICTLY else _("Fortrolig adresse"))]
