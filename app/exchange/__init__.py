"""The exchange workbook in and out, and the officer's own list."""
