"""A leesmap: chosen parts of one editie under one address, to read together, on paper, in a mail. Nothing is stored."""
