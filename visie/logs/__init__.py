"""What is logged, and what never is: docs/besluiten/0033-logs.md. For settings.py, so it imports no model or setting.

regels.py is the form of a line, verhullen.py what is left out of it, toegang.py the line for each request.
granian.json gives the lines of the server itself the same form.
"""

import logging
import sys
import threading

from .regels import Json, Mens

TOEGANG, START = "visie.toegang", "visie.start"
__all__ = ["Json", "Mens", "catch_the_rest", "config", "read_log"]


def config(https, toegang=False):
    """Return LOGGING for Django: JSON in production. Errors and warnings go to stderr, what was asked for to stdout."""
    vorm = "json" if https else "mens"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "visie.logs.Json"}, "mens": {"()": "visie.logs.Mens"}},
        "handlers": {
            "fouten": {"class": "logging.StreamHandler", "formatter": vorm},
            "regels": {"class": "logging.StreamHandler", "formatter": vorm, "stream": "ext://sys.stdout"},
        },
        "root": {"handlers": ["fouten"], "level": "WARNING"},
        "loggers": {
            # Django's own handlers go: its mail to administrators quotes the whole request.
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"level": "ERROR"},  # not each address that does not exist
            START: {"handlers": ["regels"], "level": "INFO", "propagate": False},
            TOEGANG: {"handlers": ["regels"], "level": "INFO" if toegang else "CRITICAL", "propagate": False},
        },
    }


def catch_the_rest():
    """Log what nobody catches, in a command or a thread, as any failure; Python itself would print its words."""

    def uncaught(kind, fout, spoor):
        if isinstance(fout, KeyboardInterrupt):
            sys.__excepthook__(kind, fout, spoor)
        else:
            logging.getLogger("visie").critical("not caught", exc_info=(kind, fout, spoor))

    sys.excepthook = uncaught
    threading.excepthook = lambda args: uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def read_log(tekst):
    """Return whether each request is logged. Raises ValueError for anything but 'toegang' or nothing."""
    if tekst not in {None, "", "toegang"}:
        raise ValueError(f"VISIE_LOG: '{tekst}' is not known. Use toegang, or leave it empty.")
    return tekst == "toegang"
