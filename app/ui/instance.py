"""One running copy: a second start asks the first to come to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 1000  # milliseconds


def _name(database: Path) -> str:
    """A name for this database on this machine that tells nothing about where it lies."""
    return "boligvei-" + hashlib.sha256(str(database.resolve()).encode()).hexdigest()[:24]


class Doorbell(QObject):
    """Listens for a second start; `rung` asks the window to come to the front."""

    rung = Signal()

    def __init__(self, database: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(database))  # left behind by a copy that was killed
        self._server.listen(_name(database))
        self._server.newConnection.connect(self._answer)

    def _answer(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        connection.close()
        self.rung.emit()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()


def ring(database: Path) -> bool:
    """Ask the running copy to come to the front; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name(database))
    return socket.waitForConnected(_WAIT)
