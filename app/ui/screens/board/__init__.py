"""The board of current stays: a card a provider, a line a room, one time axis through all."""
