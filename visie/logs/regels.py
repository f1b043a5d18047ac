"""The form of a line: JSON for machines that collect logs, words for a laptop."""

import json
import logging
from datetime import UTC, datetime

from . import verhullen

VELDEN = ("method", "path", "status", "ms", "bytes", "address")  # of a request; see toegang.py
GEWEIGERD = "django.security."  # a strange host, a forged form: refused, and no fault of ours


class Json(logging.Formatter):
    """One line of JSON for each event, with the fields that are named here and no others."""

    def format(self, record):
        geweigerd = record.name.startswith(GEWEIGERD)
        regel = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": "WARNING" if geweigerd else record.levelname,
            "logger": record.name,
            "message": message(record),
        }
        if all(hasattr(record, veld) for veld in VELDEN):
            regel |= {veld: getattr(record, veld) for veld in VELDEN}
        if record.exc_info and record.exc_info[1] and not geweigerd:
            regel["error"] = verhullen.trace(record.exc_info[1])
        return json.dumps(regel, ensure_ascii=False)


def message(record):
    """Return what happened, in words that may be kept."""
    if record.name.startswith(GEWEIGERD) and not record.name.endswith(".csrf"):
        return "refused"  # Django's words are what was sent; the name of the logger says why
    return verhullen.clean(record.getMessage())


class Mens(logging.Formatter):
    """The words, and all there is to know of an exception: on a laptop the one who asks is the one who reads."""

    def format(self, record):
        tekst = super().format(record)
        return tekst if record.levelno <= logging.INFO else f"{record.levelname}: {tekst}"
