"""Households about to lose their home: the warning, the petition, what is done about it, and how it ended."""
