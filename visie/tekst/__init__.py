"""Text as values: HTML of a part, dates, differences in words. Pure functions, no database."""
