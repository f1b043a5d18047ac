"""Which parts a leesmap holds. Its address says it, and nothing else does."""

import re
from dataclasses import dataclass

from django.urls import reverse

from visie.editie import codes
from visie.tekst.codelijst import as_list, codes_in

MAXIMUM = 40  # more than that is a text of its own


@dataclass(frozen=True)
class Keuze:
    """The parts that codes name in a Document, in their order, and what was asked and cannot be shown."""

    codes: list
    delen: list
    zonder_tekst: list  # parts that are only a heading
    onbekend: list  # names of what this editie has not: 'oproep 99'

    @property
    def te_veel(self):
        return len(self.codes) > MAXIMUM


def code_of(deel) -> str:
    """Return the name of a part in the address: its short code, or its anker for a part that has none.

    Hyphens divide the codes, so an anker has another sign for its own.
    """
    return deel.code or deel.anker.replace("-", "_")


def from_address(document, lijst) -> Keuze:
    """Return the Keuze that a step of an address makes."""
    return _keuze(document, codes_in(lijst))


def from_form(document, waarden) -> Keuze:
    """Return the Keuze of a form: each value is a code, the anker of a part, or a list of codes."""
    gevraagd = []
    for waarde in waarden:
        deel = document.per_anker.get(waarde)
        gevraagd += [code_of(deel)] if deel else codes_in(waarde)
    return _keuze(document, list(dict.fromkeys(gevraagd)))


def _keuze(document, gevraagd):
    per_code = {code_of(deel): deel for deel in document.leesvolgorde}
    delen = [per_code[code] for code in gevraagd if code in per_code]
    return Keuze(
        codes=gevraagd,
        delen=[deel for deel in delen if deel.eigen_tekst],
        zonder_tekst=[deel for deel in delen if not deel.eigen_tekst],
        onbekend=[_name(code) for code in gevraagd if code not in per_code],
    )


def _name(code):
    """Return what a code stands for, be it not there: 'oproep 99'."""
    model = codes.kinds().get((code[0], 1 + code.count(".")))
    if model is None or not re.fullmatch(codes.pattern(), code):
        return f"‘{code[:60]}’"
    return f"{model._meta.verbose_name} {code[1:]}"


def address(document, gevraagd, vorm="leesmap") -> str:
    """Return the one address of a leesmap with these codes, in the editie of a Document; `vorm` names another form."""
    return document.editie.get_absolute_url().rstrip("/") + reverse(vorm, args=[as_list(gevraagd)])


def moved(document, gevraagd, code, stap) -> str:
    """Return the address with one code moved a number of places; '' when it cannot go there."""
    plaats = gevraagd.index(code)
    if not 0 <= plaats + stap < len(gevraagd):
        return ""
    anders = [ander for ander in gevraagd if ander != code]
    anders.insert(plaats + stap, code)
    return address(document, anders)


def without(document, gevraagd, code) -> str:
    """Return the address without one code, '' when nothing is left."""
    anders = [ander for ander in gevraagd if ander != code]
    return address(document, anders) if anders else ""
