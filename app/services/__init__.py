"""What the officer does, one file an area: short functions, one transaction each."""
