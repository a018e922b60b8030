"""The few figures a chart shows, with labels short enough to stand below a bar."""

from app.texts import N_

MAIN_ROWS = (
    ("temporary.households", N_("Alle husstander")),
    ("temporary.over_3_months", N_("Over 3 måneder")),
    ("temporary.children", N_("Med barn")),
    ("temporary.young", N_("Unge")),
)
