"""The search index as SQL: an FTS5 table for each searched table, kept in step by triggers."""

from collections.abc import Iterable

SEARCHED = ("person", "provider", "contact", "dwelling")


def drop() -> Iterable[str]:
    for table in SEARCHED:
        for event in ("insert", "delete", "update"):
            yield f"DROP TRIGGER IF EXISTS {table}_search_{event}"
        yield f"DROP TABLE IF EXISTS {table}_search"


def create(searched: Iterable[str] = SEARCHED) -> Iterable[str]:
    """Tables and triggers; the index is empty until `fill`. An older schema has not all that is `searched` now."""
    for table in searched:
        index = f"{table}_search"
        old = f"INSERT INTO {index}({index}, rowid, search_text) VALUES ('delete', old.id, old.search_text);"  # noqa: S608
        new = f"INSERT INTO {index}(rowid, search_text) VALUES (new.id, new.search_text);"  # noqa: S608
        yield (
            f"CREATE VIRTUAL TABLE {index} USING fts5(search_text, content='{table}', content_rowid='id', "
            "tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')"
        )
        yield f"CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN {new} END"
        yield f"CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN {old} END"
        yield f"CREATE TRIGGER {index}_update AFTER UPDATE OF search_text ON {table} BEGIN {old} {new} END"


def fill(searched: Iterable[str] = SEARCHED) -> Iterable[str]:
    for table in searched:
        yield f"INSERT INTO {table}_search({table}_search) VALUES ('rebuild')"  # noqa: S608


def verify() -> Iterable[str]:
    """Each statement fails when its index is not what the table says."""
    for table in SEARCHED:
        yield f"INSERT INTO {table}_search({table}_search, rank) VALUES ('integrity-check', 1)"  # noqa: S608
