"""What the page of an address that means nothing proposes: parts, codes, pages and files that it resembles."""

import re
from collections import namedtuple

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from bronnen.models import Bron
from doelstellingen.models import Partij
from visie.editie import codes
from visie.pagina.decorators import find_document
from visie.pagina.gedeeld import per_stand
from visie.pagina.vast import PAGINAS
from visie.tekst import codewoorden
from visie.tekst.adres import as_code, repaired, split_prefix
from visie.tekst.lijkt_op import similar, similar_codes

BESTANDEN = ("feed", "sitemap")  # files that people look for by name: urls.py
Voorstel = namedtuple("Voorstel", ["adres", "kop", "boven"], defaults=[""])


def text_of(request):
    """Return the Document in whose text an address was looked for: that of its editie, or the current one."""
    if document := getattr(request, "document", None):
        return document
    if editie := re.match("/edities/([0-9]{1,9})/", request.path):
        try:
            return find_document(int(editie[1]))
        except Http404:
            pass
    return find_document()


def proposals(document, pad):
    """Return (why there is nothing at a path or '', at most three Voorstellen, best first)."""
    _voor, rest = split_prefix([*next(iter(repaired(pad)), "").split("/")][1:])
    rest = [stap for stap in rest if stap]
    if code := _code(rest):
        per_code = {deel.code: deel for deel in document.leesvolgorde if deel.code}
        return _missing(code, per_code), [_by_code(document, per_code[c]) for c in similar_codes(code, per_code)]
    namen = _names(document)
    gevonden = [namen[naam] for naam in similar("/".join(rest), namen)]
    return "", [wat if isinstance(wat, Voorstel) else _of_part(document, wat) for wat in gevonden]


def _code(rest):
    """Return the code that an address names, '' for none; numbers alone are those of what has most numbers."""
    tekst, soorten = ".".join(rest), codes.kinds()
    namen = codewoorden.letters_of((str(model._meta.verbose_name), letter) for (letter, _n), model in soorten.items())
    woorden = " ".join(rest[-2:]).replace("-", " ")
    if in_woorden := codewoorden.bedoelde_code(woorden, namen):  # '/oproep-12', '/activiteit/4.6'
        return in_woorden
    letter = max(soorten, key=lambda soort: soort[1])[0]
    code = as_code(tekst) or (as_code(letter + tekst) if re.match("[0-9]", tekst) else "")
    return code if code and code[0] in {letter for letter, _aantal in soorten} else ""


def _missing(code, per_code):
    """Return the sentence that names what is not there: an activiteit, or the doelstelling that it would be in."""
    soorten, (eerste, *rest) = codes.kinds(), code[1:].split(".")
    if code in per_code:
        return ""
    if (code[0], 1 + len(rest)) not in soorten:
        return _("De code %(code)s bestaat niet.") % {"code": code}
    ouder = (code[0], 1) in soorten and rest and code[0] + eerste not in per_code
    soort = soorten[code[0], 1 if ouder else 1 + len(rest)]._meta.verbose_name
    nummer = eerste if ouder else code[1:]
    return _("In deze editie staat geen %(soort)s %(nummer)s.") % {"soort": soort, "nummer": nummer}


def _of_part(document, deel):
    return Voorstel(document.prefix + deel.get_absolute_url(), deel.kop, deel.ouder.kop if deel.ouder else "")


def _by_code(document, deel):
    """Return the Voorstel of a part with its number in words: that is what was asked for."""
    voorstel = _of_part(document, deel)
    return voorstel._replace(boven=", ".join(filter(None, (deel.aanduiding, voorstel.boven))))


def _names(document):
    """Return {the last words of an address: its part or Voorstel} of everything that an address is likely to name."""
    adressen = [(pagina.adres(document.prefix), pagina.titel) for pagina in PAGINAS if pagina.naam != "start"]
    adressen += [(reverse(naam), "") for naam in BESTANDEN] + [(document.prefix + reverse("zoeken"), "")]
    adressen += [(document.prefix + adres, kop) for adres, kop in _beside()]
    namen = {adres.rstrip("/").rpartition("/")[2]: Voorstel(adres, kop or adres) for adres, kop in adressen}
    return namen | document.per_anker


@per_stand
def _beside():
    """Return [(path, name)] of what has a page beside the text."""
    partijen, bronnen = Partij.objects.only("slug", "naam"), Bron.objects.only("slug", "titel")
    return [(p.get_absolute_url(), p.naam) for p in partijen] + [(b.get_absolute_url(), b.titel) for b in bronnen]
