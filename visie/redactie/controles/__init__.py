"""The checks of the werkversie: errors block publishing, warnings do not.

`check` is pure; `uitslag` gathers what it needs from the database.
"""

from django.db.models import F, Value
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from bronnen.models import Bron
from doelstellingen.models import Doelstelling
from visie.editie.document import Document
from visie.editie.models import Editie, part_models
from visie.redactie.controles import fouten, waarschuwingen
from visie.redactie.controles.bevinding import Bevinding, Uitslag, weigh
from visie.redactie.rondom import rondom

__all__ = ["NAMEN", "Bevinding", "Uitslag", "check", "uitslag"]

NAMEN = {
    "onbekende-noot": _("Verwijzingen naar noten"),
    "lege-tekst": _("Verplichte titels en teksten"),
    "noot-zonder-tekst": _("Tekst van de noten"),
    "buiten-ouder": _("Plaats van oproepen en andere onderdelen"),
    "dubbel-anker": _("Ankers"),
    "zonder-reden": _("Redenen van de wijzigingen"),
    "vreemde-opmaak": _("Opmaak van de tekst"),
    "nummers": _("Vaste nummers"),
    "noot-nergens-aangehaald": _("Noten die nergens worden aangehaald"),
    "noot-twee-keer-in-onderdeel": _("Noten die twee keer in een onderdeel staan"),
    "titels-in-hoofdstuk-2": _("Titels van de doelstellingen in hoofdstuk 2"),
    "dezelfde-bron": _("Dubbele bronnen"),
    "dood-adres": _("Adressen van bronnen"),
    "uitgegeven-zin": _("Zinnen die in een nieuwsbrief staan"),
    "cijfer-zonder-woorden": _("Cijfers in beeld"),
    "citaat-zonder-woorden": _("Woorden van de visie bij andere visies"),
}


def check(
    werkversie, huidige=None, *, redenen=(), bevestigingen=None, eerdere_nummers=(), bronnen=(), dode_adressen=(),
    uitgegeven=(), cijfers=(), citaten=(),
) -> Uitslag:  # fmt: skip
    """Return what the checks say about a Document, against that of the current editie (None before the first).

    Plain values: `redenen` ankers with a reason; `bevestigingen` {(check, anker): acknowledgement}; `eerdere_nummers`
    as in fouten.nummers; `bronnen` all works; `dode_adressen` [(bron, address)]; `uitgegeven` blocks of newsletters;
    `cijfers` that are shown; `citaten` as in Rondom.
    Language: that of the document, nl.
    """
    if leeg := fouten.geen_tekst(werkversie):
        return Uitslag(fouten=leeg)
    gevonden = {
        "onbekende-noot": fouten.onbekende_noot(werkversie),
        "lege-tekst": fouten.lege_tekst(werkversie),
        "noot-zonder-tekst": fouten.noot_zonder_tekst(werkversie),
        "buiten-ouder": [],  # else there would be no Document
        "dubbel-anker": fouten.dubbel_anker(werkversie),
        "zonder-reden": fouten.zonder_reden(werkversie, huidige, redenen),
        "vreemde-opmaak": fouten.vreemde_opmaak(werkversie),
        "nummers": fouten.nummers(werkversie, eerdere_nummers, nummer_plaats),
        "noot-nergens-aangehaald": waarschuwingen.noot_nergens_aangehaald(werkversie),
        "noot-twee-keer-in-onderdeel": waarschuwingen.noot_twee_keer_in_onderdeel(werkversie),
        "titels-in-hoofdstuk-2": waarschuwingen.titels_in_hoofdstuk_2(werkversie, werkversie.alle(Doelstelling)),
        "dezelfde-bron": waarschuwingen.dezelfde_bron(bronnen),
        "dood-adres": waarschuwingen.dood_adres(dode_adressen),
        "uitgegeven-zin": waarschuwingen.uitgegeven_zin(werkversie, huidige, uitgegeven),
        "cijfer-zonder-woorden": waarschuwingen.cijfer_zonder_woorden(werkversie, cijfers),
        "citaat-zonder-woorden": waarschuwingen.citaat_zonder_woorden(werkversie, citaten),
    }
    return weigh(gevonden, NAMEN, bevestigingen or {})


def uitslag(editie, werkversie=None, huidige=None, erbij=None) -> Uitslag:
    """Return what the checks say about a werkversie. The number of queries does not depend on the text.

    Whoever has the Documents of the werkversie and of the current editie, or what stands beside it (Rondom), passes
    them.
    """
    with translation.override("nl"):
        werkversie = werkversie or Document(editie)
        if werkversie.losse:
            return Uitslag(fouten=fouten.buiten_ouder(werkversie.losse))
        if huidige is None and (nu := Editie.objects.current()):
            huidige = Document(nu)
        erbij, bronnen = erbij or rondom(editie), list(Bron.objects.met_oordeel())
        return check(
            werkversie,
            huidige,
            redenen=set(erbij.redenen),
            bevestigingen=erbij.bevestigingen,
            eerdere_nummers=_earlier_numbers(editie),
            bronnen=bronnen,
            dode_adressen=[(bron, adres) for bron in bronnen for adres in bron.dode_adressen],
            uitgegeven=erbij.uitgegeven,
            cijfers=erbij.cijfers,
            citaten=erbij.citaten,
        )


def nummer_plaats(deel):
    """Return within what the permanent number of a part counts: ('activiteit', anker of its goal) or ('noot', '').

    None for a part without a permanent number.
    """
    if "nummer" not in deel.digest_velden:
        return None
    return (deel._meta.model_name, deel.ouder.anker if deel.deelsoort.in_ouder_geteld else "")


def _earlier_numbers(editie):
    """Return [(place, anker, number, number of the editie)] of every earlier editie, oldest first, in one query."""
    vragen = [
        model.objects.filter(editie__nummer__lt=editie.nummer)
        .order_by()
        .annotate(
            model=Value(model._meta.model_name),
            binnen=F(f"{model.ouder_veld}__anker") if model.deelsoort.in_ouder_geteld else Value(""),
            nr=F("editie__nummer"),
        )
        .values_list("model", "binnen", "anker", "nummer", "nr")
        for model in part_models()
        if "nummer" in model.digest_velden
    ]
    rijen = sorted(vragen[0].union(*vragen[1:]), key=lambda rij: rij[4])
    return [((soort, binnen), anker, nummer, nr) for soort, binnen, anker, nummer, nr in rijen]
