"""The form of what a household needs of a dwelling, as the waiting list, the matching and the household open it."""

from app.models import HousingNeed
from app.services.naming import household_number
from app.services.waiting import needs
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import pick
from app.ui.screens.inline_form import InlineForm

NEED = pick(HousingNeed)


def need_form(context: Context, household: str) -> InlineForm:
    """What the household needs; `household` is its exchange ID."""
    store = context.store
    values = needs.load(store, household)
    return InlineForm(
        context, _("Boligbehov for {household}", household=household_number(household)), NEED, values,
        lambda typed: needs.save(store, household, typed, values["version"]), submit=N_("Lagre behovet"),
        draft=f"need:{household}", note=_("Det som står tomt, er ikke noe krav."),
    )  # fmt: skip
