"""What a household can bear of a startlån: pure calculations on exact decimals, each showing its working."""
