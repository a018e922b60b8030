"""Dwellings at the municipality's disposal: what they are, who has lived there, what they cost to leave empty."""
