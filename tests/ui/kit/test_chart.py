"""A chart in the window and as a picture."""

from functools import partial

from PySide6.QtGui import QColor, QImage

from app.reports import chart_sheet, trend
from app.ui.kit import theme
from app.ui.kit.chart import PICTURE_MEASURE, ChartView, png
from app.ui.kit.tokens import LIGHT
from tests.reports.test_trend import HOMES


def colours(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 2) for y in range(image.height())}


def test_the_picture_is_sharp_and_light_whatever_the_window_looks_like(qapp):
    theme.apply(qapp, "dark", 1.0)
    try:
        shapes = chart_sheet.sheet(HOMES, ["Offentlig"], PICTURE_MEASURE)
        image = QImage.fromData(png(shapes, chart_sheet.WIDTH, chart_sheet.HEIGHT))
    finally:
        theme.apply(qapp, "light", 1.0)
    assert (image.width(), image.height()) == (1440, 840)
    assert QColor(image.pixel(0, 0)).name() == LIGHT.surface.lower()
    assert {LIGHT.accent.lower(), LIGHT.ok.text.lower()} <= colours(image)


def test_the_widget_says_every_number_and_draws_in_the_theme(qtbot):
    view = ChartView(240)
    qtbot.addWidget(view)
    view.resize(480, 240)
    view.show_chart(partial(trend.lay_out, HOMES), trend.as_words(HOMES))
    assert "2025 46" in view.accessibleName()
    assert theme.current().accent.lower() in colours(view.grab().toImage())


def test_without_a_chart_nothing_is_drawn(qtbot):
    view = ChartView(240)
    qtbot.addWidget(view)
    view.resize(200, 100)
    assert len(colours(view.grab().toImage())) == 1
