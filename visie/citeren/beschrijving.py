"""What is cited, as plain values: the same record feeds every form of citation."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.utils.translation import gettext as _

from visie.tekst.persoon import ANDEREN, Auteur, organisatie

# In the order that this portal uses everywhere; the official order is for the organisations to give.
ORGANISATIES = (
    organisatie("Landelijke Huisartsen Vereniging (LHV)"),
    organisatie("Nederlands Huisartsen Genootschap (NHG)"),
    organisatie("InEen"),
)
GEHEEL, DEEL, NOOT, ARTIKEL, RAPPORT, ENQUETE = "geheel", "deel", "noot", "artikel", "rapport", "enquete"
VAN_DE_VISIE = (GEHEEL, DEEL, NOOT)


@dataclass(frozen=True)
class Beschrijving:
    """One citable thing. Empty is '' or (): what is not known is left out of every form, never invented.

    `datum` is a year, month or day as ISO text. `adres` is the frozen address, `huidig_adres` what readers get now.
    `geheel` is the title of the whole that a part stands in, `editie` its edition in words.
    """

    soort: str
    sleutel: str
    titel: str
    aanduiding: str = ""
    auteurs: tuple[Auteur, ...] = ()
    en_anderen: bool = False
    datum: str = ""
    taal: str = "nl"
    geheel: str = ""
    editie: str = ""
    vastgesteld: str = ""
    adres: str = ""
    huidig_adres: str = ""
    uitgever: str = ""
    plaats: str = ""
    reeks: str = ""
    rapportnummer: str = ""
    tijdschrift: str = ""
    jaargang: str = ""
    aflevering: str = ""
    paginas: str = ""
    doi: str = ""

    @property
    def jaar(self):
        return self.datum[:4]

    @property
    def kop(self):
        """The title with its portal number: 'Zelfzorg (activiteit 4.5)'; a number that is the title stands once."""
        eigen = self.aanduiding and self.aanduiding.lower() not in self.titel.lower()
        return f"{self.titel.rstrip('.')} ({self.aanduiding})" if eigen else self.titel.rstrip(".")


def van_editie(document) -> Beschrijving:
    """Return the whole vision as the Document shows it."""
    editie = document.editie
    titel = f"{editie.titel}. {editie.ondertitel}" if editie.ondertitel else editie.titel
    return Beschrijving(
        soort=GEHEEL,
        sleutel=f"visie-huisartsenzorg-2035-editie-{editie.nummer}",
        titel=titel,
        auteurs=ORGANISATIES,
        datum=editie.vastgesteld_op,
        editie=_edition(editie),
        vastgesteld=editie.vastgesteld,
        adres=settings.VISIE_ADRES + editie.get_absolute_url(),
        huidig_adres=settings.VISIE_ADRES + "/",
    )


def _edition(editie):
    herstelt = getattr(editie, "herstel_van", None)
    if herstelt:
        return _("Editie %(nummer)s, herstel van editie %(eerder)s") % {
            "nummer": editie.nummer, "eerder": herstelt.nummer
        }  # fmt: skip
    return str(editie)


def van_deel(deel, document) -> Beschrijving:
    """Return one part of the vision as the Document shows it."""
    geheel, pad = van_editie(document), deel.get_absolute_url()
    return replace(
        geheel,
        soort=NOOT if deel.deelsoort.noot else DEEL,
        sleutel=f"{geheel.sleutel}-{deel.anker}",
        titel=_heading(deel),
        aanduiding=str(deel.aanduiding),
        geheel=geheel.titel,
        adres=geheel.adres.rstrip("/") + pad,
        huidig_adres=settings.VISIE_ADRES + pad,
    )


def _heading(deel):
    """Return the literal title of a part; one that has none is named after its number and where it stands."""
    if deel.eigen_titel:
        return deel.eigen_titel
    return f"{deel.kop}, {deel.ouder.titel}" if deel.ouder else str(deel.kop)


def van_partij(partij, document) -> Beschrijving:
    """Return what is asked of a partij, by its `oproepen`. They are named: whom they address may change later."""
    geheel, pad = van_editie(document), partij.get_absolute_url()
    nummers = [str(oproep.nummer) for oproep in partij.oproepen]
    return replace(
        geheel,
        soort=DEEL,
        sleutel=f"{geheel.sleutel}-partij-{partij.slug}",
        titel=_("Wat vragen we van … %(naam)s") % {"naam": partij.naam} if nummers else partij.naam,
        aanduiding=_appeals(nummers),
        geheel=geheel.titel,
        adres=geheel.adres.rstrip("/") + pad,
        huidig_adres=settings.VISIE_ADRES + pad,
    )


def _appeals(nummers):
    """Return 'oproep 4', 'oproepen 14, 17 en 18', or '' for none."""
    if len(nummers) < 2:
        return _("oproep %(nummer)s") % {"nummer": nummers[0]} if nummers else ""
    return _("oproepen %(eerdere)s en %(laatste)s") % {"eerdere": ", ".join(nummers[:-1]), "laatste": nummers[-1]}


def van_bron(bron) -> Beschrijving:
    """Return a work behind the notes, from what the editors read in the note."""
    bekend = tuple(auteur for auteur in bron.makers if auteur.soort != ANDEREN)
    soorten = {"tijdschriftartikel": ARTIKEL, "enquete": ENQUETE}
    return Beschrijving(
        soort=soorten.get(bron.soort, RAPPORT),
        sleutel=bron.slug,
        titel=bron.titel,
        auteurs=bekend,
        en_anderen=len(bron.makers) > len(bekend) > 0,  # others than nobody says nothing
        datum=str(bron.jaar or ""),
        taal=bron.taal,
        adres=bron.vindplaats,
        uitgever=bron.uitgever,
        plaats=bron.plaats,
        reeks=bron.reeks,
        rapportnummer=bron.rapportnummer,
        tijdschrift=bron.tijdschrift,
        jaargang=bron.jaargang,
        aflevering=bron.aflevering,
        paginas=bron.paginas,
        doi=bron.doi,
    )


def van_werk(werk) -> Beschrijving:
    """Return a work beside the vision; its makers are those that its source counts. Where it is found is its own
    address, or the page here that has its words.
    """
    makers = (deel.tekst for deel in werk.delen.all() if deel.soort == "opsteller")
    return Beschrijving(
        soort=RAPPORT,
        sleutel=werk.slug,
        titel=werk.titel,
        auteurs=tuple(organisatie(naam) for naam in makers),
        datum=str(werk.jaar or ""),
        adres=werk.adres or settings.VISIE_ADRES + werk.get_absolute_url(),
    )
