"""The yearly reporting: what a year asks for, what is answered, and what is handed in."""
