"""One edition: its parts, what seals and freezes it, and what changed between two."""
