"""Which words a part and another work have: what a row quotes stands in them, literally."""

from visie.tekst.html import noot_sleutels, op_een_regel, plat


def place_of(citaat, deel, noten):
    """Return where the words of a quotation stand: in the part, or in a note that it cites. None when in neither.

    `noten` are those of its editie, by key. A quotation of nothing stands in the part.
    """
    citaat = op_een_regel(citaat)
    aangehaald = (noten.get(sleutel) for sleutel in noot_sleutels(deel.eigen_tekst))
    plaatsen = [deel, *(noot for noot in aangehaald if noot)]
    return next((plaats for plaats in plaatsen if citaat in plaats.woorden), None)


def stands_in_work(citaat, werk, deel=None):
    """Tell whether a work has these words: in this part of it, without one in itself or in any of its parts."""
    citaat = op_een_regel(citaat)
    if deel:
        return citaat in _words(deel.kop, deel.tekst)
    eigen = (_words(tekst) for tekst in (werk.titel, werk.ondertitel, werk.citaat))
    delen = (_words(onder.kop, onder.tekst) for onder in werk.delen.all())
    return any(citaat in woorden for woorden in (*eigen, *delen))


def _words(*teksten):
    return op_een_regel(" ".join(map(plat, teksten)))
