"""Every page, in the order it is likely to be opened: imported in the background while the passphrase is typed."""

# ruff: noqa: F401, I001  # imported to be there, in the order of the day
import app.ui.screens.today
import app.ui.main_window
import app.ui.backups
import app.ui.finding
import app.ui.screens
import app.ui.screens.households_page
import app.ui.screens.household.page
import app.ui.screens.stay_page
import app.ui.screens.board.page
import app.ui.screens.reviews_page
import app.ui.screens.cases_page
import app.ui.screens.case.page
import app.ui.screens.letters.tab
import app.ui.screens.case_form_page
import app.ui.screens.loans_page
import app.ui.screens.groups_page
import app.ui.screens.group.page
import app.ui.screens.contacts_page
import app.ui.screens.plans_page
import app.ui.screens.plan.page
import app.ui.screens.plan_wizard_page
import app.ui.screens.suggestions_page
import app.ui.screens.tenancies_page
import app.ui.screens.tenancy.page
import app.ui.screens.tenancy_form_page
import app.ui.screens.providers_page
import app.ui.screens.municipal_figures_page
import app.ui.screens.rates_page
import app.ui.screens.import_page
import app.ui.screens.export_page
import app.ui.screens.settings_page
import app.ui.screens.letter_templates_page
