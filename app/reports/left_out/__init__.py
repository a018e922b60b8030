"""Records that are close to being counted in a figure, and why they are not.

Each figure declares its reasons beside its own statement, as statements of their own; they are asked when someone looks
at the figure, and never when a report is counted. The modules of the package hold the reasons, an area each.
"""
