"""Records that are close to being counted in a figure, and why they are not.

Each figure declares its reasons beside its own statement, as statements of their own; they are asked when someone looks
at the figure, and never when a report is counted. The modules of the package hold the reasons, an area each.
"""

SOON = "BETWEEN date(:last, '+1 day') AND date(:last, '+31 days')"
"""SQL for a day just after the last day that counts: what happens later than that is not close to being counted."""
