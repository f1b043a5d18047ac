"""Short codes of parts, such as d4.6 for the sixth activiteit of doelstelling 4: made, read and listed here."""

import re

from django.http import Http404

from visie.editie.models import part_models

NUMMER = "[1-9][0-9]{0,8}"  # more digits than a number of the text ever has
ZONDER_NUMMER = "*"  # stands for the number of a note that has none


def _counts(model):
    """Return how many numbers the code of a kind of part has: 2 when they count within its parent, else 1."""
    return 1 + model.deelsoort.in_ouder_geteld


def kinds():
    """Return {(letter, how many numbers): model} of every kind of part that has a short code."""
    return {(model.deelsoort.letter, _counts(model)): model for model in part_models() if model.deelsoort.letter}


def pattern():
    """Return a regular expression of every code that a part can have.

    A code in capitals, or with a zero before a number, is a damaged address: visie/pagina/adres.py.
    """
    vormen = []
    for (letter, aantal), model in kinds().items():
        nummer = rf"{NUMMER}|\{ZONDER_NUMMER}" if model.deelsoort.noot else r"\.".join([NUMMER] * aantal)
        vormen.append(f"{letter}(?:{nummer})")
    return "|".join(vormen)


def listed(document):
    """Return the codes of the parts of a Document, in reading order."""
    return [deel.code for deel in document.leesvolgorde if deel.code]


def find(document, code):
    """Return the part of a Document with this code (of the form of `pattern`).

    Raises Http404, and Moved or Gone as Document.find does.
    """
    if not re.fullmatch(pattern(), code):
        raise Http404
    nummers = [None if nummer == ZONDER_NUMMER else int(nummer) for nummer in code[1:].split(".")]
    return _find(document, kinds()[code[0], len(nummers)], nummers)


def _find(document, model, nummers):
    if not model.deelsoort.in_ouder_geteld:
        return document.find(model, nummer=nummers[-1])
    ouder = _find(document, model.ouder_model(), nummers[:-1])
    return document.find(model, binnen=ouder.anker, nummer=nummers[-1])
