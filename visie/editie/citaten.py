"""Where literal words stand in an editie. Pure."""

from visie.tekst.html import noot_sleutels, op_een_regel, plat


def place_of(citaat, deel, noten):
    """Return where the words of a quotation stand: in the part, or in a note that it cites. None when in neither.

    `noten` are those of its editie, by key. A quotation of nothing stands in the part.
    """
    citaat = op_een_regel(citaat)
    aangehaald = (noten.get(sleutel) for sleutel in noot_sleutels(deel.eigen_tekst))
    plaatsen = [deel, *(noot for noot in aangehaald if noot)]
    return next((plaats for plaats in plaatsen if citaat in plaats.woorden), None)


def part_with(citaat, document):
    """Return the first part of a Document, no note, of which the text has these words; None when none, or no words."""
    citaat = op_een_regel(citaat)
    delen = (deel for deel in document.leesvolgorde if not deel.deelsoort.noot)
    return next((deel for deel in delen if citaat and citaat in op_een_regel(plat(deel.eigen_tekst or ""))), None)
