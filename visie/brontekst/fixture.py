"""The parts as rows for loaddata, as bytes that are always the same, and the digest of their text."""

import json
from collections import Counter

from django.apps import apps

from visie.brontekst.deel import Deel
from visie.brontekst.inhoud import EDITIE_NUMMER
from visie.editie import digest

TAAL = "nl"


def rows(delen: list[Deel]) -> list[dict]:
    """Return one row per part, with natural keys; `volgorde` counts the parts of a kind in their parent."""
    editie, *delen = delen
    geteld, rijen = Counter(), [{"model": editie.model, "fields": editie.velden}]
    for deel in delen:
        geteld[deel.model, deel.ouder] += 1
        velden = {"editie": [EDITIE_NUMMER], "anker": deel.anker, "volgorde": geteld[deel.model, deel.ouder]}
        if deel.ouder:
            velden[deel.ouder.model.split(".")[1]] = [EDITIE_NUMMER, deel.ouder.anker]
        rijen.append({"model": deel.model, "fields": velden | deel.velden})
    return rijen


def text_digest(delen: list[Deel]) -> str:
    """Return the digest of the Dutch text; see docs/digest.md."""
    delen = ((deel.anker, _values(deel)) for deel in delen)
    return digest.compute(digest.regels_van(delen, TAAL))


def _values(deel):
    velden = apps.get_model(deel.model).digest_velden
    return [(veld, deel.velden.get(f"{veld}_{TAAL}", deel.velden.get(veld))) for veld in velden]


def files(delen: list[Deel]) -> dict[str, bytes]:
    """Return the content of the files that are made from the source, by name."""
    digests = {str(EDITIE_NUMMER): {TAAL: text_digest(delen)}}
    return {"visie.json": _dump(rows(delen)), "digest.json": _dump(digests)}


def _dump(waarde):
    return (json.dumps(waarde, ensure_ascii=False, indent=1) + "\n").encode()
