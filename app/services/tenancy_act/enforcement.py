"""From the warning to namsmannen (husleieloven § 9-11, tvangsfullbyrdelsesloven §§ 4-18, 4-19 and 13-6)."""

from datetime import date

from app.services.deadlines import due


def petition_from(warned: date) -> date:
    """The first day a petition should come, two weeks after the warning to the social service (husleieloven § 9-11) and
    at the earliest two weeks after that to the tenant (tvangsfullbyrdelsesloven § 4-18)."""
    return due("enforcement_warning", warned)


def warning_lapses(tenant_warned: date) -> date:
    """The last day a petition can rest on a warning: after a year the tenant must be warned anew (§ 4-19)."""
    return due("enforcement_lapse", tenant_warned)


def answer_by(served: date) -> date:
    """The last day for the tenant's answer to namsmannen: two weeks after the petition was put before them (§ 13-6),
    moved past weekends and public holidays (domstolloven §§ 148-149)."""
    return due("enforcement_answer", served)
