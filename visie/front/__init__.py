"""The front: published pages from memory, before Django. See docs/besluiten/0030-de-voorkant.md.

Everything it knows was rendered by Django itself for a reader without cookies (`weergave`), and belongs to one `stand`
(`geheugen`). What is not a function of (path, stand) goes on to Django, untouched.
"""

from .front import Front

__all__ = ["Front"]
