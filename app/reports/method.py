"""How the figures are counted, in words: for the workbook's sheet "Metode" and the small print of the PDF."""

from app.reports.audience import INTERNAL, Audience
from app.reports.runner import Report
from app.texts import N_, _

_RULES = (
    (N_("Natt"), N_("En natt hører til datoen den begynner. Et opphold har nettene fra og med innflytting til dagen "
                    "før utflytting. Et opphold som pågår, regnes til og med siste talte dag.")),
    (N_("Natthjem"), N_("Natthjem er ikke midlertidig botilbud (SSB) og er ikke med i andre tall enn sitt eget.")),
    (N_("Husstand"), N_("En husstand telles én gang i perioden, uansett hvor mange opphold den har hatt.")),
    (N_("Barn og unge"), N_("Alder og husstandens medlemmer er slik de var den første natten i perioden. Den som "
                            "mangler fødselsdato, er ikke med i noen aldersgruppe.")),
    (N_("Saker"), N_("En søknad telles etter datoen den kom inn, et vedtak etter vedtaksdatoen, en utbetaling etter "
                     "utbetalingsdagen og en klage etter datoen klagen kom inn. For lån og tilskudd er husstandens "
                     "barn slik de var på vedtaksdagen.")),
    (N_("Grupper og planer"), N_("Hver versjon av en samarbeidsplan er en plan for seg. Når en ny versjon begynner, "
                                 "gjelder ikke den som er erstattet. En gruppe og en plan gjelder også sin siste "
                                 "dag.")),
    (N_("Avrunding"), N_("Tall med én desimal er rundet av fra nøyaktige tall.")),
)  # fmt: skip


def rules(report: Report, audience: Audience = INTERNAL) -> list[tuple[str, str]]:
    """Heading and text of each rule, the ones that were chosen first, how small numbers are hidden last."""
    told = ((_(heading), _(rule)) for heading, rule in _RULES)
    return [(_("Tellemåte"), report.rules.text()), *told, (_("Små tall"), _small_numbers(report, audience))]


def _small_numbers(report: Report, audience: Audience) -> str:
    """The same file made once more tells what has come since, so it is best made when nothing more will come."""
    is_over = report.period.is_year and report.counted_to == report.period.last
    if not audience.is_public or is_over:
        return audience.method
    advice = _(
        "Gi ut tall for et år og delene av det først når året er over: utgaver fra ulike dager kan sammen vise et "
        "skjult tall."
    )
    return f"{audience.method} {advice}"
