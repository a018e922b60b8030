"""Letters: what each is made from, filled into a Word template, and the same as PDF. All in memory."""
