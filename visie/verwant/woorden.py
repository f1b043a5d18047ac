"""Which words another work has: what a row quotes of it stands in it, literally."""

from visie.tekst.html import op_een_regel, plat


def stands_in_work(citaat, werk, deel=None):
    """Tell whether a work has these words: in this part of it, without one in itself or in any of its parts."""
    citaat = op_een_regel(citaat)
    if deel:
        return citaat in _words(deel.kop, deel.tekst)
    eigen = (_words(tekst) for tekst in (werk.titel, werk.ondertitel, werk.citaat))
    delen = (_words(onder.kop, onder.tekst) for onder in werk.delen.all())
    return any(citaat in woorden for woorden in (*eigen, *delen))


def part_of_works_with(citaat, werken):
    """Return the first part of these works of which the text has these words literally; None when none, or no words."""
    citaat = op_een_regel(citaat)
    delen = (deel for werk in werken for deel in werk.delen_op_rij)
    return next((deel for deel in delen if citaat and citaat in op_een_regel(deel.tekst)), None)


def _words(*teksten):
    return op_een_regel(" ".join(map(plat, teksten)))
