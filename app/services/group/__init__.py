"""Responsibility groups: members, meetings, and what is agreed to be done."""
