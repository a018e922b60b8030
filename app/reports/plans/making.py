"""A plan as a PDF or a Word document."""

from app import formats, texts
from app.reports.plans.blocks import Sheet
from app.reports.plans.individual import IndividualPlan
from app.reports.plans.sections import Plan
from app.reports.plans.unnaming import unnamed
from app.reports.plans.variants import INDIVIDUAL_PLAN, VARIANTS, Variant
from app.reports.plans.wording import kept_foot, letterhead, validity
from app.services.plan.paper import PlanPaper
from app.texts import LANGUAGES, _


def plan_pdf(paper: PlanPaper, variant: str, *, language: str | None = None, large: bool = False) -> bytes:
    """The plan on A4. `language` is the resident's own where None; `large` has letters of 14 points.

    Raises KeyError for an unknown variant or language.
    """
    from app.reports.plans.on_paper import printed  # noqa: PLC0415  # reportlab costs 0.3 s

    with texts.language(language or language_of(paper)):
        return printed(sheet(paper, VARIANTS[variant], large=large))


def plan_docx(paper: PlanPaper, variant: str, *, language: str | None = None, large: bool = False) -> bytes:
    """As `plan_pdf`, as a Word document that can be changed."""
    from app.reports.plans.in_word import written  # noqa: PLC0415  # python-docx costs 0.2 s

    with texts.language(language or language_of(paper)):
        return written(sheet(paper, VARIANTS[variant], large=large))


def language_of(paper: PlanPaper) -> str:
    return paper.language if paper.language in LANGUAGES else "nb"


def sheet(paper: PlanPaper, variant: Variant, *, large: bool = False) -> Sheet:
    """The whole print, in the language in use."""
    paper = unnamed(paper) if variant.shared else paper
    made = IndividualPlan(paper, variant) if variant is INDIVIDUAL_PLAN else Plan(paper, variant)
    title = _("Individuell plan: bolig") if variant is INDIVIDUAL_PLAN else _("Samarbeidsplan")
    return Sheet(
        title, title, validity(paper), list(made.sections()), letterhead(paper.letterhead), paper.office,
        foot(paper, variant, title), texts.current_language(), large,
    )  # fmt: skip


def foot(paper: PlanPaper, variant: Variant, title: str) -> str:
    """Which plan it is, without a name."""
    which = " ".join(filter(None, (title, paper.ref)))
    if variant.shared:
        return kept_foot(which, paper.today)
    return f"{which}. " + _("Skrevet ut {day}.", day=formats.day(paper.today))
