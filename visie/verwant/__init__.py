"""Other visions that this one names or joins: their own words, where the two touch, and how this one came about."""
