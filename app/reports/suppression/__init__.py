"""Small numbers in what is made public: hidden, with whatever they could be worked out from.

A count from 1 to below the limit could point at someone. It is hidden, and so is as much else as is needed for nobody
to work it out from what is shown: totals less their other parts, what is left of a whole, percentages with their base.
After hiding, every small number could still be 1 and could still be the highest small number: what is shown says no
more about it than its own hiding does. Zero is shown as zero, unless that would tell of a small number.

The most important figures are tried first, in the order of the catalogue with totals before parts; each is shown if all
small numbers stay hidden with it. A year and its parts are one publication; see `parts`.
"""

from app.reports.suppression.protecting import HIDDEN, LIMIT, protected, told_in_parts

__all__ = ["HIDDEN", "LIMIT", "protected", "told_in_parts"]
