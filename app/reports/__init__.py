"""Figures and what is made of them: indicators, the runner, sheets, documents."""
