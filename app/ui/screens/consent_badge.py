"""How a member stands: what may be shared, and until when; in words and icon as well as colour."""

from collections.abc import Mapping

from app import formats
from app.models import Consent
from app.models.contact import SCOPE
from app.models.fields import fields_of
from app.services.consent import STATES, ConsentState, Standing
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.editors.choice import sentence
from app.ui.kit.tokens import ToneName

_LOOKS: Mapping[ConsentState, tuple[ToneName, str]] = {
    ConsentState.VALID: ("ok", "circle-check"),
    ConsentState.ENDS_SOON: ("warn", "clock"),
    ConsentState.NOT_BEGUN: ("danger", "clock"),
    ConsentState.EXPIRED: ("danger", "circle-alert"),
    ConsentState.WITHDRAWN: ("danger", "ban"),
    ConsentState.MISSING: ("danger", "circle-alert"),
    ConsentState.OF_OTHER: ("warn", "ban"),
}


def consent_badge(standing: Standing) -> Badge:
    """The state of the consent that decides."""
    tone, icon = _LOOKS[standing.state]
    return Badge(tone, sentence(STATES[standing.state]), icon)


def about(standing: Standing) -> str:
    """ "Bolig og boforhold, økonomi · til 21.09.2027"; empty when nothing may be told."""
    if not standing.state.shares:
        return ""
    parts = [_scope(standing)]
    if standing.until:
        parts.append(_("til {day}", day=formats.day(standing.until)))
    return " · ".join(parts)


def _scope(standing: Standing) -> str:
    described = fields_of(Consent)["scope"]
    if len(standing.scope) == len(SCOPE.codes):
        return _(described.everything)
    scope = ", ".join(_(SCOPE.text(key)) for key in standing.scope)
    return scope[:1].upper() + scope[1:] if scope else _("Ikke sagt hva det gjelder")
