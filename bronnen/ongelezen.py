"""What the releases before left as typed: strings of authors and addresses of DOIs. Read once, by the code of today.

Not in a migration: those must not change with the code, and this reading does.
"""

from bronnen.models import Auteur, Bron
from visie.tekst import doi
from visie.tekst.auteurs import read


def waiting():
    """Tell whether there is anything to read."""
    return Auteur.objects.filter(volgorde=0).exists() or bool(_dois())


def read_all():
    """Make rows of every string of authors that was not read, and bare DOIs."""
    for rij in Auteur.objects.filter(volgorde=0).select_related("bron"):
        rij.delete()
        rij.bron.add_authors([Auteur.of_name(auteur) for auteur in read(rij.naam)])
    for pk, kaal in _dois().items():
        Bron.objects.filter(pk=pk).update(doi=kaal)


def _dois():
    """Return {pk of a bron: its DOI, bare} of those that are not; what is none stays for its editor to see."""
    gevonden = {}
    for pk, getypt in Bron.objects.exclude(doi="").values_list("pk", "doi"):
        try:
            if (kaal := doi.bare(getypt)) != getypt:
                gevonden[pk] = kaal
        except ValueError:
            continue
    return gevonden
