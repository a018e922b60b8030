"""A case from registration to its end: its types, steps and deadlines, the course they make, its list and its page."""
