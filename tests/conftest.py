"""What every test may use: a database with edition 1 published, the source text, the running portal, a browser."""
import os
import tempfile

# Before the settings are read: the tests keep off the data of the portal.
os.environ.setdefault("VISIE_DATA", tempfile.mkdtemp(prefix="visie-test-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visie.settings")
