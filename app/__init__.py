"""Boligvei: one housing officer, one encrypted file, one window."""

__version__ = "0.5.1"
