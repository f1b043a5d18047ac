"""The pages of the text, and what leads to them."""
