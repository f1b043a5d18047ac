"""The errors: what blocks publishing. Pure functions over a Document and plain values, each returns its findings."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.editie.velden import in_taal, in_words
from visie.editie.vergelijken import compare
from visie.redactie.controles.bevinding import fout, naam
from visie.tekst.html import normalise, plat

SOORTEN = {
    "toegevoegd": gettext_lazy("toegevoegd"),
    "verwijderd": gettext_lazy("verwijderd"),
    "hernoemd": gettext_lazy("hernoemd"),
    "gewijzigd": gettext_lazy("gewijzigd"),
    "verplaatst": gettext_lazy("verplaatst"),
}


def geen_tekst(werkversie):
    """An editie without a single part."""
    return [] if werkversie.leesvolgorde else [fout("geen-tekst", None, _("De werkversie heeft geen tekst."))]


def buiten_ouder(losse):
    """Parts that stand in nothing of their own editie, from [(anker, name of the kind of parent)].

    They stand nowhere in the text that the other checks read, so those wait.
    """
    return [
        fout(
            "buiten-ouder",
            None,
            _("Onderdeel %(anker)s staat niet in een %(ouder)s van deze editie. Kies een %(ouder)s voor dit onderdeel.")
            % {"anker": anker, "ouder": ouder},
            anker=anker,
        )
        for anker, ouder in losse
    ]


def onbekende_noot(werkversie):
    """Markers that name no note of this editie, once a part."""
    return [
        fout(
            "onbekende-noot",
            deel,
            _(
                "%(deel)s verwijst naar noot %(sleutel)s, die niet bestaat. Haal de verwijzing uit de tekst of kies "
                "een bestaande noot."
            )
            % {"deel": naam(deel), "sleutel": sleutel},
        )
        for deel, sleutel in dict.fromkeys(werkversie.onbekende_noten())
    ]


def lege_tekst(werkversie):
    """Fields that the model requires and that have no words; a note without text is a check of its own."""
    return [
        fout(
            "lege-tekst",
            deel,
            _("%(deel)s mist een %(veld)s. Vul die in.") % {"deel": naam(deel), "veld": in_words(deel, veld)},
            anker=anker,
        )
        for anker, deel in [("visie", werkversie.editie), *((d.anker, d) for d in werkversie.leesvolgorde)]
        for veld in deel.digest_velden
        if not deel._meta.get_field(veld).blank and not plat(str(in_taal(deel, veld, "nl") or ""))
    ]


def noot_zonder_tekst(werkversie):
    """Notes that have no text: a gap that an editor can acknowledge."""
    return [
        fout(
            "noot-zonder-tekst",
            noot,
            _("%(noot)s heeft geen tekst. Vul de tekst in, of bevestig dat dit een bekend hiaat is.")
            % {"noot": naam(noot)},
            bevestigbaar=True,
        )
        for noot in werkversie.noten.values()
        if not plat(in_taal(noot, "tekst", "nl") or "")
    ]


def dubbel_anker(werkversie):
    """Ankers that two parts have."""
    ankers = [deel.anker for deel in werkversie.leesvolgorde]
    dubbel = sorted({anker for anker in ankers if ankers.count(anker) > 1})
    if not dubbel:
        return []
    melding = _("Deze ankers komen twee keer voor: %(ankers)s. Verwijder een van de twee onderdelen.")
    return [fout("dubbel-anker", werkversie.per_anker[dubbel[0]], melding % {"ankers": ", ".join(dubbel)})]


def zonder_reden(werkversie, huidige, redenen):
    """Parts that differ from the current editie (a Document, or None before the first) and have no reason.

    `redenen` are the ankers with a reason.
    """
    if huidige is None:
        return []
    return [
        fout(
            "zonder-reden",
            verschil.deel,
            _("%(deel)s is %(soort)s zonder reden. Geef een reden voor deze wijziging.")
            % {"deel": naam(verschil.deel), "soort": SOORTEN[verschil.soorten[0]]},
            anker=verschil.anker,
        )
        for verschil in compare(huidige, werkversie)
        if verschil.anker not in redenen
    ]


def vreemde_opmaak(werkversie):
    """Texts that are not exactly what the small HTML of a text field makes of them; Dutch, which is what freezes."""
    return [
        fout(
            "vreemde-opmaak",
            deel,
            _(
                "%(deel)s heeft opmaak die hier niet kan. Open het onderdeel, bekijk de tekst en sla hem opnieuw op: "
                "dan wordt hij opgeschoond."
            )
            % {"deel": naam(deel)},
        )
        for deel in werkversie.leesvolgorde
        if (html := in_taal(deel, "tekst", "nl")) and html != normalise(html)
    ]


def nummers(werkversie, eerdere, plaats):
    """Numbers that an earlier editie gave to another part, and parts that had another number there.

    `eerdere` is [(place, anker, number, number of the editie)]; `plaats(deel)` says within what a number counts, None
    for a part without a permanent number.
    """
    van_anker, van_nummer = {}, {}
    for waar, anker, nummer, editie in eerdere:
        van_anker.setdefault((waar, anker), {})[nummer] = editie
        if nummer is not None:
            van_nummer.setdefault((waar, nummer), {})[anker] = editie
    genummerd = [(waar, deel) for deel in werkversie.leesvolgorde if (waar := plaats(deel)) is not None]
    bezet = {*van_nummer, *((waar, deel.nummer) for waar, deel in genummerd if deel.nummer)}
    meldingen = []
    for waar, deel in genummerd:
        eigen, anderen = van_anker.get((waar, deel.anker), {}), van_nummer.get((waar, deel.nummer), {})
        if eigen and deel.nummer not in eigen:
            meldingen.append((deel, _renumbered(deel, *list(eigen.items())[-1])))
        elif not eigen and anderen:
            vrij = max(nummer for w, nummer in bezet if w == waar) + 1
            meldingen.append((deel, _reused(deel, *list(anderen.items())[-1], vrij)))
    return [fout("nummers", deel, melding) for deel, melding in meldingen]


def _renumbered(deel, nummer, editie):
    if nummer is None:
        zin = _("%(deel)s had in editie %(editie)s geen nummer. Haal het nummer weer weg: het verandert nooit.")
    else:
        zin = _("%(deel)s had in editie %(editie)s nummer %(nummer)s. Zet dat terug: een nummer verandert nooit.")
    return zin % {"deel": naam(deel), "editie": editie, "nummer": nummer}


def _reused(deel, ander, editie, vrij):
    return _(
        "%(deel)s heeft een nummer dat in editie %(editie)s van een ander onderdeel was (%(ander)s). Geef het nummer "
        "%(vrij)s: een nummer wordt niet opnieuw gebruikt."
    ) % {"deel": naam(deel), "editie": editie, "ander": ander, "vrij": vrij}
