"""The line of the last years: drawn only where there is a course to tell of."""

import pytest
from PySide6.QtGui import QImage

from app.ui.kit.spark import Spark


def picture(values, qtbot) -> QImage:
    spark = Spark(values)
    qtbot.addWidget(spark)
    return spark.grab().toImage()


@pytest.mark.parametrize("values", [(None, None), (None, None, 3.0), (2.0, None)])
def test_one_figure_alone_is_no_course(values, qtbot):
    assert picture(values, qtbot) == picture((), qtbot)


def test_two_figures_are_drawn_also_with_a_gap_between_them(qtbot):
    assert picture((1.0, None, 3.0), qtbot) != picture((), qtbot)
