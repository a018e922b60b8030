"""*Beregning* in a case: worksheets of what a household can bear, and estimates of its housing allowance.

A case has several alternatives of one kind of worksheet, side by side. What a worksheet is filled in with and shows is
declared in `sheets.py`; all else is the same for both.
"""
