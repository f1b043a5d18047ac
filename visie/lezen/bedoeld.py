"""What the page of an address that means nothing proposes: parts, codes, pages and files that it resembles."""

import datetime
import re
from collections import namedtuple
from contextlib import suppress

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bronnen.models import Bron
from doelstellingen.models import Partij
from visie.editie import codes
from visie.editie.document import published_edities
from visie.lezen.op import in_force_on
from visie.pagina.decorators import find_document
from visie.pagina.gedeeld import per_stand
from visie.pagina.vast import PAGINAS
from visie.tekst import codewoorden
from visie.tekst.adres import as_code, likeliest
from visie.tekst.lijkt_op import HOOGSTENS, similar, similar_codes

BESTANDEN = ("feed", "sitemap")  # files that people look for by name: urls.py
Voorstel = namedtuple("Voorstel", ["adres", "kop", "boven", "taal"], defaults=["", ""])  # taal: of `kop`, '' for ours


def text_of(request):
    """Return the Document in whose text an address was looked for: of its editie, of its day, or the current one."""
    soort, wat = [*likeliest(request.path_info)[0], "", ""][:2]
    with suppress(Http404, ValueError):
        if soort == "edities":
            return find_document(int(wat[:9]))
        if soort == "op" and (editie := _on_day(request, datetime.date.fromisoformat(wat))):
            return find_document(editie.nummer)
    return getattr(request, "document", None) or find_document()


def _on_day(request, dag):
    """Return the editie that held on a day that has come, else None; tomorrow that may be another."""
    request.wisselt = True
    return in_force_on(published_edities(), dag) if dag <= timezone.localdate() else None


def proposals(document, pad):
    """Return (why there is nothing at a path or '', at most three Voorstellen, best first)."""
    _voor, rest = likeliest(pad)
    per_code = {deel.code: deel for deel in document.leesvolgorde if deel.code}
    genoemd = _among_words(rest)
    er_zijn = [code for code in genoemd if code in per_code]
    if code := _code(rest) or next(iter(er_zijn), ""):
        return _missing(code, per_code), _by_codes(document, per_code, [code, *er_zijn])
    namen = _names(document)
    gevonden = [namen[naam] for naam in similar("/".join(rest), namen)]
    if genoemd and not gevonden:
        return _missing(genoemd[0], per_code), _by_codes(document, per_code, genoemd)
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


def _among_words(rest):
    """Return the codes that stand in an address among other words: '/d4.6/bijlage', '/d4.6a', '/localhost/d4.6'."""
    soorten = codes.kinds()
    letters = "".join(sorted({letter for letter, _aantal in soorten}))
    gevonden = re.findall(
        rf"(?<![^\W_])([{letters}])0*([0-9]{{1,9}})(?:[.,_-]0*([0-9]{{1,9}}))?(?![a-z]*[0-9])", "/".join(rest)
    )
    return [letter + ".".join(filter(None, nummers)) for letter, *nummers in gevonden]


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


def _by_codes(document, per_code, gevraagd):
    """Return at most three Voorstellen: what was asked for, as far as it is there, and what resembles the first."""
    er_zijn = [code for code in gevraagd if code in per_code]
    beste = dict.fromkeys([*er_zijn, *similar_codes(gevraagd[0], per_code)])
    return [_by_code(document, per_code[code]) for code in list(beste)[:HOOGSTENS]]


def _by_code(document, deel):
    """Return the Voorstel of a part with its number in words: that is what was asked for."""
    voorstel = _of_part(document, deel)
    return voorstel._replace(boven=", ".join(filter(None, (deel.aanduiding, voorstel.boven))))


def _names(document):
    """Return {the last words of an address: its part or Voorstel} of everything that an address is likely to name."""
    adressen = [(pagina.adres(document.prefix), pagina.titel, "") for pagina in PAGINAS if pagina.naam != "start"]
    adressen += [(adres, adres, "") for adres in (*map(reverse, BESTANDEN), document.prefix + reverse("zoeken"))]
    adressen += [(document.prefix + adres, kop, taal) for adres, kop, taal in _beside()]
    namen = {adres.rstrip("/").rpartition("/")[2]: Voorstel(adres, kop, taal=taal) for adres, kop, taal in adressen}
    return namen | document.per_anker


@per_stand
def _beside():
    """Return [(path, name, its language, '' for ours)] of what has a page beside the text."""
    partijen, bronnen = Partij.objects.only("slug", "naam"), Bron.objects.only("slug", "titel", "taal")
    talen = {settings.LANGUAGE_CODE: ""}
    return [(partij.get_absolute_url(), partij.naam, "") for partij in partijen] + [
        (bron.get_absolute_url(), bron.titel, talen.get(bron.taal, bron.taal)) for bron in bronnen
    ]
