"""Cooperation plans: what is agreed, its versions, and how it goes."""
