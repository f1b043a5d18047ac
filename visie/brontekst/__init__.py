"""The delivered source text, read into the parts of edition 1. Pure functions over strings; no database.

`read` walks through these steps, one module each:
  blokken     the file as blocks with line numbers; furniture of the printed page gone, page breaks joined
  noten       the notes taken apart from the running text, and checked against their markers
  opmaak      the markup of a line as the small HTML of visie/tekst/html.py
  inhoud      the blocks read as chapters, goals, appeals ... in the one structure that is expected
  correcties  the overnamecorrecties applied, each exactly once
  fixture     the parts as rows for loaddata, and their digest
Helpers: lezer walks through the blocks, telling counts, deel is one part, fout is what is raised.
Whatever is not expected stops with a Bronfout that names the file, the line and the reason.
"""

from visie.brontekst import blokken, correcties, inhoud, noten
from visie.brontekst.deel import Deel
from visie.brontekst.fout import Bestand, Bronfout

__all__ = ["Bestand", "Bronfout", "read"]


def read(bron: Bestand, correctiebestand: Bestand) -> list[Deel]:
    """Return the Editie and all other parts of the source text, corrected, in reading order.

    Raises Bronfout when the source is not what is expected, or when a correction does not apply exactly once.
    """
    try:
        if not bron.tekst.strip():
            raise Bronfout(1, "de bron is leeg")
        alle = blokken.without_furniture(blokken.split(bron.tekst))
        lopend, notenblokken = noten.split_off(alle)
        nootdelen = noten.read(lopend, notenblokken)
        delen = inhoud.read(blokken.join_breaks(lopend)) + nootdelen
    except Bronfout as fout:
        raise Bronfout(fout.regel, fout.reden, bron.naam) from None
    correcties.apply(delen, correctiebestand)
    _check_ankers(delen, bron.naam)
    return delen


def _check_ankers(delen, naam):
    gezien = {}
    for deel in delen:
        if not deel.anker or deel.anker in gezien:
            reden = f"het anker ‘{deel.anker}’ is leeg of al gebruikt op regel {gezien.get(deel.anker)}"
            raise Bronfout(deel.regel, reden, naam)
        gezien[deel.anker] = deel.regel
