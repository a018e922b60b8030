"""What amounts and numbers are counted in: msgids in bokmål."""

from app.texts import N_

KRONER = N_("kr")
MONTHLY = N_("kr per måned")
YEARLY = N_("kr per år")
PERCENT = N_("prosent")
POINTS = N_("prosentpoeng")
YEARS = N_("år")
FACTOR = N_("faktor")
SQUARE_METRES = N_("m²")
