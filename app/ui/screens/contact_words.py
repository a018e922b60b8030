"""How a contact is told of, wherever one is shown."""

from app.formats import fold
from app.models.contact import SERVICE
from app.ui.kit.editors.choice import sentence


def service_and_place(service: str, workplace: str | None) -> str:
    """ "Fastlege, Lillevik legesenter"; "Nav Lillevik" says the service itself."""
    name = sentence(SERVICE.text(service))
    if workplace and fold(workplace).startswith(fold(name)):
        return workplace
    return ", ".join(part for part in (name, workplace) if part)
