"""What households owe in rent or on a startlån, and what is agreed about it."""
