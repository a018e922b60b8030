"""What Qt itself says, in the window's language: "Avbryt" in its dialogs, "Lim inn" in its fields' menus.

Qt's wheels hold nynorsk but no bokmål, so bokmål is ours: `qtbase_nb.ts`, made into `qtbase_nb.qm` by
`pyside6-lrelease`. Qt is written in English.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from app.paths import resource

_NAME = "qtTexts"


def use(app: QCoreApplication, language: str) -> None:
    """Have Qt speak `nb`, `nn` or `en` in every dialog made from now on."""
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.setParent(None)
    folder = _folders().get(language)
    if folder is not None:
        translator = QTranslator(app)
        translator.setObjectName(_NAME)
        if translator.load(f"qtbase_{language}", folder):
            app.installTranslator(translator)


def _folders() -> dict[str, str]:
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return {"nb": str(resource("translations")), "nn": theirs}
