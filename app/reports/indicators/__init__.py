"""The indicators, one file a group. `ALL` is the catalogue in the order of the sheets."""

from app.reports.indicator import Indicator
from app.reports.indicators import stays, temporary

ALL: tuple[Indicator, ...] = (*temporary.INDICATORS, *stays.INDICATORS)
