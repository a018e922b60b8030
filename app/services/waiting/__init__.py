"""The waiting list for a municipal dwelling: needs, priorities, which dwelling suits whom, and its allocation."""
