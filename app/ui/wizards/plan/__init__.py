"""The cooperation plan, asked for in six steps with its print beside them."""
