"""Signing in to /beheer/: allauth with our words, look and limits, and the gate of the second factor."""
