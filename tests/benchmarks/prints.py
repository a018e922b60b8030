"""What the officer waits for when a plan is printed or previewed: a long one, after the first."""

import io

from pypdf import PdfReader

from app.reports.plans import plan_pdf
from app.services.plan.paper import PlanPaper
from tests.benchmarks.measure import Line, milliseconds, quick
from tests.reports.plans.annexes import goal, measure, paper, person

PAGES = 6
_AIM = 300.0


def plan() -> Line:
    """Six pages in the resident's copy."""
    long = six_pages()
    length = len(PdfReader(io.BytesIO(plan_pdf(long, "resident"))).pages)
    assert length == PAGES, length
    times = [milliseconds(lambda: plan_pdf(long, "resident")) for _run in range(20)]
    return quick("a plan of six pages as PDF, after the first", times, _AIM)


def six_pages() -> PlanPaper:
    """A plan of people who have agreed on a great deal."""
    told = "Det er viktig for meg å ha ro rundt meg og noen å ringe til når det blir vanskelig. " * 6
    measures = [
        measure(f"Tiltak {number}: møtes hjemme og gå gjennom post og regninger", "Per Dahl", "hver fredag",
                own_part="Jeg samler posten i kurven i gangen og sier fra hvis jeg ikke kan.")
        for number in range(5)
    ]  # fmt: skip
    return paper(
        "Kåre Nilsen",
        participants=[person(f"K{number}", f"Kari Holm {number}", "Nav", phone="75 00 00 01") for number in range(10)],
        goals=[goal("Jeg skal bo trygt.", kind="main"), *(goal(f"Mål {number}", *measures) for number in range(6))],
        own_words=told, background=told, needs=told, house_rules=told, whom_to_call=told, services_do=told,
        follow_up=told,
    )  # fmt: skip
