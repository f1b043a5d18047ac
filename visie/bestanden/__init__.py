"""Files that people keep: the text of an editie, or a part of it, as PDF, EPUB, HTML, JSON, CSV and plain text."""
