"""One search for editors: over every word of the werkversie, the screens of the admin, and the handbook."""

from dataclasses import dataclass

from django.contrib import admin
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bronnen.models import Bronvermelding
from visie.beheer.rechten import may_change_text
from visie.editie.document import Document
from visie.editie.models import Editie, part_models
from visie.redactie import schermen
from visie.tekst import codewoorden, zoekvraag
from visie.tekst.html import plat


@dataclass(frozen=True)
class Treffer:
    """Something that was found: its kind and number, its name and a sentence as [(piece, found)], where to open it."""

    soort: str
    nummer: str
    kop: list
    zin: list
    adres: str


def zoek(request):
    """Show what answers `q`."""
    vraag = request.GET.get("q", "").strip()
    termen = zoekvraag.terms(vraag)
    groepen = _groups(request, vraag, termen) if termen else []
    context = {
        **admin.site.each_context(request),
        "title": _("Zoeken"),
        "q": vraag,
        "woorden": vraag.strip('“”„"')[: zoekvraag.LANGST],
        "te_lang": len(vraag) > zoekvraag.LANGST,
        "groepen": [(naam, treffers) for naam, treffers in groepen if treffers],
        "aantal": sum(len(treffers) for _naam, treffers in groepen),
        "mag_vervangen": may_change_text(request.user),
    }
    request.current_app = admin.site.name
    return render(request, "visie/redactie/zoek.html", context)


def _groups(request, vraag, termen):
    """Return [(name of the group, what was found in it)]."""
    modellen = [m for m in part_models() if admin.site._registry[m].has_view_permission(request)]
    werkversie = Editie.objects.werkversie()
    return [
        (_("In de tekst"), _parts(werkversie, modellen, vraag, termen) if werkversie and modellen else []),
        (_("Schermen"), _named(schermen.screens(request), termen)),
        (_("In het handboek"), _named(schermen.chapters(), termen)),
    ]


def _parts(werkversie, modellen, vraag, termen):
    """Return the parts that hold every word: first the one that is asked for by number, then by title, then by text."""
    document, bronnen = Document(werkversie), _bronnen()
    code = codewoorden.bedoelde_code(vraag, _letters())
    gevonden = []
    for deel in (deel for deel in document.leesvolgorde if type(deel) in modellen):
        titel = " ".join([str(deel._meta.verbose_name), deel.volnummer, deel.kop, *_titles(deel)])
        tekst = "\n".join([*_titles(deel), plat(deel.eigen_tekst), *bronnen.get(deel.anker, [])])
        genoemd = _is_named(deel, vraag, code)
        if genoemd or zoekvraag.holds_all(f"{titel}\n{tekst}", termen):
            rang = 0 if genoemd else 1 if zoekvraag.holds_all(titel, termen) else 2
            gevonden.append((rang, _found(deel, tekst, termen)))
    return [treffer for _rang, treffer in sorted(gevonden, key=lambda paar: paar[0])]


def _is_named(deel, vraag, code):
    """Tell whether a query is nothing but the number or the `code` of this part: '4.2', 'd4.2', 'noot 31'."""
    if codewoorden.is_number(vraag):
        return deel.volnummer == vraag
    return bool(deel.code) and deel.code == code


def _letters():
    genummerd = (model for model in part_models() if model.deelsoort.letter)
    return codewoorden.letters_of((str(m._meta.verbose_name), m.deelsoort.letter) for m in genummerd)


def _titles(deel):
    """Return the titles that a part has beside the one it is called by: a doelstelling has three."""
    titels = (getattr(deel, veld) or "" for veld in deel.digest_velden if veld not in ("nummer", "tekst"))
    return [titel for titel in titels if titel and titel != deel.kop]


def _found(deel, tekst, termen):
    soort = f"admin:{deel._meta.app_label}_{deel._meta.model_name}_change"
    return Treffer(
        soort=str(deel._meta.verbose_name),
        nummer=deel.volnummer,
        kop=zoekvraag.marked(deel.eigen_titel and deel.kop, termen),
        zin=zoekvraag.sentence(tekst, termen),
        adres=reverse(soort, args=[deel.pk]),
    )


def _bronnen():
    """Return {anker of a note: the works behind it, a line each}."""
    gevonden = {}
    for vermelding in Bronvermelding.objects.with_bron():
        bron = vermelding.bron
        regel = ". ".join(
            str(deel).removesuffix(".") for deel in (bron.namen, bron.titel, bron.tijdschrift, bron.jaar) if deel
        )
        gevonden.setdefault(vermelding.noot, []).append(_("Bron: %(bron)s") % {"bron": regel})
    return gevonden


def _named(lijst, termen):
    """Return the screens that hold every word, those with a name that does first."""
    gevonden = [s for s in lijst if zoekvraag.holds_all(f"{s.naam}\n{s.woorden}", termen)]
    gevonden.sort(key=lambda s: not zoekvraag.holds_all(s.naam, termen))
    return [
        Treffer("", "", zoekvraag.marked(s.naam, termen), zoekvraag.sentence(s.woorden, termen), s.adres)
        for s in gevonden
    ]
