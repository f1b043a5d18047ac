"""Where the sentence that names a work stands: looked up, so that no page says of the vision what it no longer says."""

from visie.tekst.html import op_een_regel, plat


def in_vision(citaat, document):
    """Return the first part of an editie that has these words literally; None when none has, or there are none."""
    woorden = op_een_regel(citaat)
    delen = (deel for deel in document.leesvolgorde if not deel.deelsoort.noot)
    return next((deel for deel in delen if woorden and woorden in op_een_regel(plat(deel.eigen_tekst or ""))), None)


def in_work(citaat, werken):
    """Return the first part of these works that has these words literally, or None."""
    woorden = op_een_regel(citaat)
    delen = (deel for werk in werken for deel in werk.delen_op_rij)
    return next((deel for deel in delen if woorden and woorden in op_een_regel(deel.tekst)), None)
