"""Is the database sound? Everything that can be verified without knowing what the officer meant."""

import sqlcipher3.dbapi2 as sqlcipher

from app.storage import copies, engine, search_tables, search_texts, trouble
from app.storage.store import Store
from app.texts import _, n_


def check(store: Store) -> list[str]:
    """Problems in plain words; empty when the database is sound. May run while the window is open."""
    connection = engine.connect(store.database, store.raw_key)
    try:
        # Pages may be on their way from the log into the file while they are read: damage is what stays.
        problems = copies.damage(connection) and copies.damage(connection)
        problems += _index_problems(connection)
    except sqlcipher.DatabaseError as error:
        known = trouble.explain(error)
        return [str(known) if known else _("Databasefilen er skadet: {detail}", detail=str(error))]
    finally:
        connection.close()
    return problems or _text_problems(store)


def _index_problems(connection: sqlcipher.Connection) -> list[str]:
    problems = []
    for table, statement in zip(search_tables.SEARCHED, search_tables.verify(), strict=True):
        try:
            connection.execute(statement)
        except sqlcipher.DatabaseError:
            problems.append(_("Søkeregisteret for {table} stemmer ikke med opplysningene.", table=table))
    return problems


def _text_problems(store: Store) -> list[str]:
    with store.read() as session:
        wrong = search_texts.wrong_texts(session)
    if not wrong:
        return []
    return [n_("{count} oppføring har feil søketekst.", "{count} oppføringer har feil søketekst.", wrong)]
