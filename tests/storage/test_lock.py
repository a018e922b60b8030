import subprocess
import sys
from pathlib import Path

import pytest

from app.storage.lock import InUse, hold

CHILD = """
import sys
from pathlib import Path
from app.storage.lock import hold
with hold(Path(sys.argv[1])):
    print("holds", flush=True)
    sys.stdin.read()
"""


def test_a_second_copy_is_refused_and_the_next_is_not(tmp_path: Path) -> None:
    database = tmp_path / "boligvei.bolig"
    with hold(database), pytest.raises(InUse, match="i bruk"), hold(database):
        pass
    with hold(database):
        pass


def test_a_killed_copy_lets_go(tmp_path: Path) -> None:
    database = tmp_path / "boligvei.bolig"
    command = [sys.executable, "-c", CHILD, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(InUse), hold(database):
            pass
        child.kill()
        child.wait()
    with hold(database):
        pass
