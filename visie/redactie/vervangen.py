"""Replacing the chosen places: every part that changes leaves its line in the trail, and has the reason."""

from django.contrib import admin
from django.utils.translation import gettext as _

from visie.beheer import spoor
from visie.beheer.nieuwsbrieven import warn
from visie.editie.document import Document
from visie.editie.models import Reden
from visie.redactie import vervangplaatsen
from visie.tekst.getal import as_number
from visie.tekst.vervang import find


class Refused(Exception):
    """Nothing was replaced; `fouten` say why, `ankers` name the parts that changed meanwhile."""

    def __init__(self, fouten, ankers=()):
        super().__init__(*fouten)
        self.fouten, self.ankers = fouten, set(ankers)


def replace_chosen(request, werkversie, vraag, *, gekozen, versies, reden):
    """Replace the places with these keys; return (how many places, in how many parts). Within a transaction.

    `versies` are those of the parts when the list was shown. Raises Refused when a part is another one by now, when a
    place is not there, or when a text would break its rules.
    """
    per_deel = _per_part(gekozen)
    delen = Document(werkversie).per_anker
    anders = [anker for anker in per_deel if anker not in delen or delen[anker].versie != versies.get(anker)]
    nieuw = {} if anders else {anker: _new_values(delen[anker], velden, vraag) for anker, velden in per_deel.items()}
    beheer = admin.site._registry
    # In one order, so that two who replace at the same time wait for each other once.
    for anker in sorted(nieuw):
        deel = delen[anker]
        if not beheer[type(deel)].has_change_permission(request, deel):
            raise Refused([_("U mag ‘%(deel)s’ niet wijzigen.") % {"deel": deel}])
        if not beheer[type(deel)].claim(deel.pk, deel.versie):
            anders.append(anker)
    if anders:
        raise Refused([_changed(delen[anker]) if anker in delen else _gone(anker) for anker in anders], anders)
    for anker, waarden in nieuw.items():
        delen[anker].editie = werkversie  # known: not asked for again with every part
        _save(request, delen[anker], waarden, reden)
    return len(gekozen), len(nieuw)


def _per_part(gekozen):
    """Return {anker: {field: numbers of the places}} of these keys. Raises Refused for what is none."""
    per_deel = {}
    for sleutel in sorted(gekozen):
        anker, naam, nummer = (*sleutel.split(":"), "", "")[:3]
        if (plaats := as_number(nummer)) is None:
            raise Refused([_missing()])
        per_deel.setdefault(anker, {}).setdefault(naam, set()).add(plaats)
    return per_deel


def _new_values(deel, velden, vraag):
    """Return {field: its new value}."""
    woorden, nieuw = vervangplaatsen.fields(deel), {}
    for naam, nummers in velden.items():
        if naam not in woorden or max(nummers) >= len(find(woorden[naam], vraag)):
            raise Refused([_missing()])
        nieuw[naam] = vervangplaatsen.replaced(deel, naam, vraag, nummers)
        if fout := vervangplaatsen.refusal(deel, naam, vervangplaatsen.as_words(naam, nieuw[naam])):
            raise Refused([_("In ‘%(deel)s’ is niets vervangen: %(fout)s.") % {"deel": deel, "fout": fout}])
    return nieuw


def _save(request, deel, waarden, reden):
    beheer = admin.site._registry[type(deel)]
    voor = beheer.stand(deel)
    for naam, waarde in waarden.items():
        setattr(deel, naam, waarde)
    deel.versie += 1  # the claim raised it in the database
    # Not its place, which may have changed meanwhile; a translated field has a column without a language as well.
    deel.save(update_fields=[*waarden, *(naam.removesuffix("_nl") for naam in waarden), "versie"])
    add_reason(deel, reden)
    spoor.record(request.user, "vervangen", deel, voor, beheer.stand(deel))
    warn(request, deel)


def add_reason(deel, tekst):
    """Store why a part changes; a reason that is there stays, and this one comes behind it, once."""
    reden, nieuw = Reden.objects.get_or_create(editie=deel.editie, onderdeel=deel.anker, defaults={"tekst": tekst})
    if not nieuw and (samen := joined(reden.tekst, tekst)) != reden.tekst:
        reden.tekst = samen
        reden.save()


def joined(eerder, tekst):
    """Return two reasons as one text of sentences; one that holds the other already stays as it is."""
    eerder = eerder.strip()
    if not eerder or tekst in eerder:
        return eerder or tekst
    return f"{eerder}{'' if eerder[-1] in '.!?' else '.'} {tekst}"


def _changed(deel):
    zin = _("‘%(deel)s’ is gewijzigd nadat de lijst werd gemaakt. Er is nog niets vervangen: kijk de lijst opnieuw na.")
    return zin % {"deel": deel}


def _gone(anker):
    return _("‘%(anker)s’ staat niet meer in de werkversie. Er is nog niets vervangen.") % {"anker": anker}


def _missing():
    return _("De lijst klopt niet meer met de tekst. Er is niets vervangen: kijk de lijst opnieuw na.")
