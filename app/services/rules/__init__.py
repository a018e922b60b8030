"""The rules of the records, one file an area: pure functions from mapped objects to findings.

The window asks them about one record, the import about a whole workbook, so both say the same. What is an error and
what is a warning follows docs of the exchange workbook: only what makes a record meaningless is an error.
"""
