"""What every page has in common: which editie it shows, how it may be kept, its style and its headers."""
