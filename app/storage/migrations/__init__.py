"""Alembic's migrations. This file imports nothing, so that the program can see for free that none is due."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""Every revision in order; the last is what this program works with."""

HEAD = REVISIONS[-1]
