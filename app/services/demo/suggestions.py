"""What Lillevik itself suggests for plans, beside what follows the program."""

from app.models import PlanSuggestion
from app.services.demo.rows import Rows

OWN = (
    ("measure", "Middag på varmestua i Kirkegata", "Middag på varmestova i Kirkegata", "tre dager i uka"),
    ("house_rules", "Søppel går i containeren bak huset.", "Boss går i konteinaren bak huset.", None),
)
"""Kind, bokmål, nynorsk and how often."""


def write(rows: Rows) -> None:
    """The municipality's own suggestions, numbered as the window does."""
    for number, (kind, nb, nn, how_often) in enumerate(OWN, 1):
        rows.add(PlanSuggestion, key=f"own-{number}", kind=kind, text=nb, text_nn=nn, how_often=how_often)
