"""Paper and workbook wear the window's colours."""

import pytest

from app.reports.palette import COLOURS
from app.ui.kit.tokens import LIGHT


@pytest.mark.parametrize("name", COLOURS)
def test_each_colour_is_the_windows(name):
    assert LIGHT.colour(name) == COLOURS[name]
