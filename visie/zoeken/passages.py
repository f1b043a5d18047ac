"""From an edition and what stands beside it to the plain passages that are searched."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from bronnen.models import Bron, Bronvermelding, Noot
from bronnen.regels import gegevens
from doelstellingen import partijen
from doelstellingen.models import Activiteit, Doelstelling, Oproep, Partij, Thema
from visie.editie.models import part_models
from visie.tekst import auteursnamen
from visie.tekst.html import noot_sleutels, op_een_regel
from visie.tekst.html import plat as zonder_opmaak
from visie.tekst.zinnen import zinnen
from visie.zoeken.index import Passage
from visie.zoeken.models import Zoekwoord
from visie.zoeken.woordenlijst import Woordenlijst

SAMEN = {"hoofdstuk": "paragraaf"}  # what readers choose together


def kinds() -> dict:
    """Return {kind of a passage: what readers call those}: the parts in their own order, the works, the parties."""
    delen = sorted(part_models(), key=lambda model: model.deelsoort.plaats)
    namen = {}
    for model in (*delen, Bron, Partij):
        namen.setdefault(_kind(model), capfirst(model._meta.verbose_name_plural))
    return namen


def _kind(model):
    return SAMEN.get(model._meta.model_name, model._meta.model_name)


def passages(document) -> list[Passage]:
    """Return every part of a Document that can be found, in reading order, then the works and the parties."""
    aan = partijen.geadresseerden()
    delen = [_deel(document, deel, aan) for deel in document.leesvolgorde if not isinstance(deel, Thema)]
    return [*delen, *_bronnen(document), *_partijen(document, aan)]


def woordenlijst(taal) -> Woordenlijst:
    """Return the thesaurus as the editors have it now."""
    return Woordenlijst([(regel.termen, regel.gezocht) for regel in Zoekwoord.objects.order_by("pk")], taal)


def plat(html) -> str:
    """Return a text in NFC on one line, without markup, note markers and what nobody sees."""
    return op_een_regel(zonder_opmaak(html or ""))


def _deel(document, deel, aan):
    velden = {
        "anker": deel.anker, "adres": deel.get_absolute_url(), "tekst": plat(deel.eigen_tekst),
        "soort": _kind(deel), "code": deel.code, "naam": str(deel._meta.verbose_name),
        "kop": plat(str(deel.kop)), "onder": deel.ouder.anker if deel.ouder else "",
        "kleur": deel.kleur, "zinnen": tuple(zinnen(zonder_opmaak(deel.eigen_tekst))),
    }  # fmt: skip
    velden |= _OMGEVING.get(type(deel), _paragraaf)(document, deel, aan)
    noten = [document.noten[s] for s in noot_sleutels(deel.eigen_tekst) if s in document.noten]
    velden["noten"] = tuple((str(noot.kop).lower(), plat(noot.tekst)) for noot in noten)
    velden["ouder"] = plat(" ".join([velden["ouder"], *(tekst for _naam, tekst in velden["noten"])]))
    return Passage(**velden)


def _paragraaf(document, deel, aan):
    hoofdstuk = deel.ouder.titel if deel.ouder else ""
    return {"boven": hoofdstuk or deel.aanduiding.capitalize(), "ouder": hoofdstuk}


def _doelstelling(document, deel, aan):
    zoekkop = plat(f"{deel.titel} {deel.korte_titel}")
    return {"kop": plat(deel.titel), "boven": deel.aanduiding.capitalize(), "ouder": "", "zoekkop": zoekkop}


def _activiteit(document, deel, aan):
    doel = deel.doelstelling
    boven = f"{deel.aanduiding.capitalize()} · {doel.korte_titel}"
    return {"boven": boven, "ouder": f"{doel.titel} {doel.korte_titel}"}


def _oproep(document, deel, aan):
    namen = [partij.naam for partij in aan.get(deel.anker, [])]
    aliassen = [partij.aliassen for partij in aan.get(deel.anker, [])]
    boven = " · ".join([", ".join(namen), deel.thema.titel] if namen else [deel.thema.titel])
    ouder = " ".join([deel.thema.titel, *namen, *aliassen])
    aan = tuple(f"partij-{partij.slug}" for partij in aan.get(deel.anker, []))
    return {"boven": boven, "ouder": ouder, "zoekkop": "", "aan": aan}


def _noot(document, deel, aan):
    koppen = dict.fromkeys(plaats.kop for plaats, _n in document.aanhalingen.get(deel.sleutel, []))
    boven = _("Aangehaald in %(waar)s") % {"waar": ", ".join(map(str, koppen))} if koppen else ""
    taal = bekend.taal if (bekend := gegevens(deel)) else "nl"
    return {"boven": boven, "ouder": " ".join(map(str, koppen)), "zoekkop": "", "taal": taal}


_OMGEVING = {Doelstelling: _doelstelling, Activiteit: _activiteit, Oproep: _oproep, Noot: _noot}


def _bronnen(document):
    """Return the works behind the notes of this edition."""
    per_anker = {noot.anker: noot for noot in document.noten.values()}
    noten = {}
    for vermelding in Bronvermelding.objects.order_by("pk"):
        if vermelding.noot in per_anker:
            noten.setdefault(vermelding.bron_id, []).append(str(per_anker[vermelding.noot].kop).lower())
    for bron in Bron.objects.with_authors().filter(pk__in=noten).order_by("slug"):
        makers = ", ".join(auteursnamen.in_full(auteur) for auteur in bron.makers)
        velden = (makers, bron.uitgever, bron.tijdschrift, bron.jaar, bron.doi)
        yield Passage(
            anker=f"bron-{bron.slug}", soort="bron", taal=bron.taal,
            adres=bron.get_absolute_url(), kop=plat(bron.titel),
            tekst=plat(". ".join(str(veld).removesuffix(".") for veld in velden if veld)),
            boven=_("Bron bij %(noten)s") % {"noten": ", ".join(noten[bron.pk])},
            makers=plat(makers), tijdschrift=plat(bron.tijdschrift),
        )  # fmt: skip


def _partijen(document, aan):
    """Return the parties. Their other names are looked for and never shown."""
    alle = partijen.met_aantallen(Partij.objects.order_by("volgorde", "pk"), document.alle(Oproep), aan)
    for partij in alle:
        aliassen = [naam.strip() for naam in partij.aliassen.split(",") if naam.strip()]
        aantal = {"n": partij.aantal}
        boven = _("Partij · 1 oproep") if partij.aantal == 1 else _("Partij · %(n)s oproepen") % aantal
        yield Passage(
            anker=f"partij-{partij.slug}", soort="partij", adres=partij.get_absolute_url(), kop=plat(partij.naam),
            ouder=plat(" ".join(aliassen)), boven=boven if partij.aantal else _("Partij"),
            namen=(partij.naam, *aliassen),
        )  # fmt: skip
