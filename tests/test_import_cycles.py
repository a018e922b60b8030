"""Who imports whom goes one way: no module is reached from what it imports itself, not even for its types."""

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def imports(monkeypatch):
    """Every module of the program with the modules it imports, also inside functions and for types."""
    monkeypatch.syspath_prepend(ROOT)
    graph = grimp.build_graph("app", cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def cycle(imports):
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_no_module_is_reached_from_what_it_imports(imports):
    assert cycle(imports) == []


def test_a_cycle_would_be_seen(imports):
    imports["app.clock"] = {"app.bootstrap"}
    assert {"app.clock", "app.bootstrap"} <= set(cycle(imports))
