"""The encrypted file: keys, engine, sessions, history, search, backup, migrations."""
