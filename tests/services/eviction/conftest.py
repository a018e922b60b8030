"""The empty store of the services."""

from tests.services.conftest import store, this_friday

__all__ = ["store", "this_friday"]
