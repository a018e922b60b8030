"""Drafts of forms kept in the open database."""

from functools import partial

from app.storage import drafts
from app.storage.store import Store
from app.ui.kit.form_draft import Drafts


def drafts_in(store: Store) -> Drafts:
    """What forms need to keep what is typed in this store."""
    return Drafts(
        load=partial(drafts.load_with_moment, store),
        save=partial(drafts.save, store),
        drop=partial(drafts.drop, store),
    )
