"""The one style sheet, filled from the tokens. Widgets choose by the dynamic properties `kind` and `tone`.

No widget has a sheet of its own. A focus border is 2 px inside the same outer size: 1 px of padding and 2 px
of height are taken back.
"""

from functools import cache
from string import Template

from app.paths import resource
from app.ui.kit.tokens import SIZES, TONE_NAMES, Tokens


@cache
def _template(name: str) -> Template:
    return Template(resource(f"style/{name}.qss").read_text("utf-8"))


def _lengths(scale: float) -> dict[str, int]:
    """Heights without the border, which Qt adds; focused ones are 2 px lower, as the border is 1 px wider."""
    size = {name: round(value * scale) for name, value in vars(SIZES).items()}
    found = {f"p{n}": round(n * scale) for n in (4, 8, 16, 20, 28)}
    for name, padding, key in (
        ("button", 12, "button"),
        ("small", 11, "button_small"),
        ("field", 12, "field"),
    ):
        found[f"h_{name}"] = size[key] - 2
        found[f"h_{name}_f"] = size[key] - 4
        found[f"pad_{name}"] = round(padding * scale)
        found[f"pad_{name}_f"] = round(padding * scale) - 1
    radii = {f"r_{name}": size[f"radius_{name}"] for name in ("card", "inset", "button", "badge")}
    focused = {"p4_f": found["p4"] - 1, "p8_f": found["p8"] - 1}
    return found | radii | focused | {"r_radio": (found["p16"] + 2) // 2}


def _colours(t: Tokens) -> dict[str, str]:
    plain = {name: value for name, value in vars(t).items() if isinstance(value, str)}
    return plain | {"danger": t.danger.text, "danger_soft": t.danger.soft, "danger_solid": t.danger.solid}


def sheet(t: Tokens, scale: float = 1.0) -> str:
    """The style sheet of a theme at a text scale."""
    values = _colours(t) | {"images": resource(f"icons/{t.name}").as_posix()} | _lengths(scale)
    whole = _template("boligvei").substitute(values)
    tone = _template("tone")
    tones = (tone.substitute(values | vars(t.tone(name)) | {"name": name}) for name in TONE_NAMES)
    return "\n".join([whole, *tones])
