"""The gallery draws every building block, in both themes."""

import pytest
from PySide6.QtGui import QImage

from app.ui.kit import gallery, theme


@pytest.mark.parametrize("look", [(), ("dark", "f9")])
def test_gallery_is_drawn(qapp, tmp_path, look):
    picture = tmp_path / "gallery.png"
    try:
        gallery.main([str(picture), *look])
    finally:
        theme.apply(qapp, "light")
        gallery.discretion.set_on(False)
    assert QImage(str(picture)).width() >= 1366
