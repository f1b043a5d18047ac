"""What a newsletter takes from a part: its heading, its number, its literal words and both of its addresses."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from visie.tekst.html import escape_words, plat, zonder_noten
from visie.tekst.zinnen import eerste_zin

MAXIMUM = 20  # a newsletter of more parts is better served by a link to the whole


@dataclass(frozen=True)
class Blok:
    """One part as a newsletter shows it. `html` is normalised text without note markers, or one sentence in a <p>.

    `plaats` says where the words stand ('Activiteit 4.6'), '' for a part without a number. `vast` and `huidig` are
    absolute addresses: the part in its own editie for good, and whatever the current editie says.
    """

    anker: str
    kop: str
    plaats: str
    html: str
    editie: str
    vastgesteld: str
    vast: str
    huidig: str
    alleen_zin: bool = False

    @property
    def herkomst(self) -> str:
        """Where its words come from, as one sentence for readers of the newsletter."""
        bron = _("Visie Huisartsenzorg 2035 (LHV, NHG en InEen), %(editie)s, vastgesteld %(wanneer)s") % {
            "editie": self.editie.lower(),
            "wanneer": self.vastgesteld,
        }
        return " · ".join(filter(None, [self.plaats, bron]))

    @property
    def links(self):
        """((name, address), …) to read on."""
        vast = _("Vaste link (%(editie)s)") % {"editie": self.editie.lower()}
        return (vast, self.vast), (_("Huidige tekst"), self.huidig)


@dataclass(frozen=True)
class Keuze:
    """What somebody chose: the parts in that order, each once, and what was asked and cannot be given.

    When there are more parts than the maximum, `te_veel` is True and it is for the chooser to take some away.
    """

    delen: list
    zinnen: frozenset  # ankers of which only the first sentence is wanted
    onbekend: list  # ankers that this editie has not
    zonder_tekst: list  # parts that are only a heading
    te_veel: bool
    paginas: list  # the pages on which the parts stand


def kiesbaar(document):
    """Return [(page, parts)]: every part of a Document that has words of its own, under its page, in reading order."""
    groepen, kinderen = [], {}
    paginas = document.bladzijden
    pagina = None
    for deel in document.leesvolgorde:
        if deel.deelsoort.noot:  # the notes come last, and are no text to send around
            continue
        pagina = deel if deel in paginas else pagina
        if pagina and pagina not in kinderen:
            kinderen[pagina] = []
            groepen.append((pagina, kinderen[pagina]))
        if deel.eigen_tekst:
            kinderen[pagina].append(deel)
    return [(pagina, delen) for pagina, delen in groepen if delen]


def keuze_uit(document, ankers, zinnen=(), maximum=MAXIMUM) -> Keuze:
    """Return the Keuze that these ankers make in a Document. `zinnen`: ankers of which one sentence will do."""
    ankers = [anker for anker in dict.fromkeys(ankers) if anker]
    groepen = kiesbaar(document)
    te_kiezen = {deel.anker: deel for _pagina, delen in groepen for deel in delen}
    delen = [te_kiezen[anker] for anker in ankers if anker in te_kiezen]
    anders = [anker for anker in ankers if anker not in te_kiezen]
    return Keuze(
        delen=delen,
        zinnen=frozenset(zinnen) & te_kiezen.keys(),
        onbekend=[anker for anker in anders if anker not in document.per_anker],
        zonder_tekst=[document.per_anker[anker] for anker in anders if anker in document.per_anker],
        te_veel=len(delen) > maximum,
        paginas=[pagina for pagina, hier in groepen if any(deel in delen for deel in hier)],
    )


def blok(deel, editie, adres, alleen_zin=False) -> Blok:
    """Return the Blok of a part of `editie`; `adres` is the address of the portal, without a slash at the end."""
    html = zonder_noten(deel.tekst)
    if alleen_zin:
        html = f"<p>{escape_words(eerste_zin(html))}</p>"
    return Blok(
        anker=deel.anker,
        kop=kop(deel),
        plaats=plaats(deel),
        html=html,
        editie=str(editie),
        vastgesteld=editie.vastgesteld,
        vast=adres + editie.get_absolute_url().rstrip("/") + deel.get_absolute_url(),
        huidig=adres + deel.get_absolute_url(),
        alleen_zin=alleen_zin,
    )


def kop(deel) -> str:
    """Return the literal heading over the words of a part: its title, or for an oproep that of its theme."""
    return deel.eigen_titel or deel.ouder.titel


def plaats(deel) -> str:
    """Return the number of a part, for a paragraaf its chapter, at the start of a line; '' when there is none."""
    if not deel.eigen_titel:
        return str(deel.kop)
    if deel.aanduiding:
        return str(deel.aanduiding[0]).upper() + str(deel.aanduiding[1:])
    if deel.ouder is None:
        return ""
    return _("Uit: %(hoofdstuk)s") % {"hoofdstuk": deel.ouder.titel}


def uitgegeven_tekst(deel, alleen_zin=False) -> str:
    """Return the words that a newsletter takes from a part: its title, then its text or first sentence, in lines."""
    woorden = eerste_zin(deel.tekst) if alleen_zin else plat(deel.tekst)
    return "\n".join(filter(None, [deel.eigen_titel, woorden]))
