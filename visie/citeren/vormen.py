"""The forms of a citation, in Dutch as the text they cite. Pure functions from a Beschrijving to text."""

from django.utils import translation
from django.utils.html import escape, format_html
from django.utils.translation import gettext_lazy as _

from visie.citeren.beschrijving import ARTIKEL, ENQUETE, GEHEEL, VAN_DE_VISIE
from visie.tekst import auteursnamen, datums, paginas
from visie.tekst.html import op_een_regel, plat

SOORTEN = {ARTIKEL: "", ENQUETE: "enquête"}


def lopend(b) -> str:
    """Return a reference for running Dutch text."""
    if b.soort not in VAN_DE_VISIE:
        return vancouver(b)
    wie = _en([a.naam for a in b.auteurs])
    wat = b.titel if b.soort == GEHEEL else f"‘{b.kop}’, in: {b.geheel}"
    return f"{wie}. {wat}. {b.editie}, vastgesteld {b.vastgesteld}. {b.adres}"


def _en(wie):
    return " en ".join([", ".join(wie[:-1]), wie[-1]] if len(wie) > 1 else wie)


def vancouver(b) -> str:
    """Return a reference in the Vancouver style of the NLM, in Dutch, as medical journals here use it."""
    if b.soort in VAN_DE_VISIE:
        jaar = _year_month(b.datum)
        if b.soort == GEHEEL:
            return f"{_names(b, '; ')}. {b.titel} [internet]. {b.editie}. {jaar}. {_beschikbaar(b)}"
        deel = f"{b.kop}. In: {b.geheel} [internet]. {b.editie}"
        return f"{_names(b, '; ')}. {deel}. {jaar}. {_beschikbaar(b)}"
    soort = f" [{SOORTEN[b.soort]}]" if SOORTEN.get(b.soort) else ""
    zin = [_names(b, ", ") + ", et al" if b.en_anderen else _names(b, ", "), b.titel.rstrip(".") + soort]
    if b.soort == ARTIKEL:
        zin.append(" ".join(filter(None, [b.tijdschrift + "." if b.tijdschrift else "", _volume(b)])).rstrip("."))
    else:
        zin.append(" ".join(filter(None, [b.reeks, b.rapportnummer])))
        zin.append("; ".join(filter(None, [": ".join(filter(None, [b.plaats, b.uitgever])), b.jaar])))
    regel = _sentences(zin)
    if b.doi:
        return f"{regel} doi:{b.doi}"
    return f"{regel} {_beschikbaar(b)}" if b.adres else regel


def _volume(b):
    """Return '2018;8(6):e021161', as far as it is known."""
    nummer = b.jaargang + (f"({b.aflevering})" if b.aflevering else "")
    return b.jaar + (f";{nummer}" if nummer else "") + (f":{paginas.tidy(b.paginas, '-')}" if b.paginas else "")


def _names(b, tussen):
    return tussen.join(auteursnamen.vancouver(auteur) for auteur in b.auteurs)


def _beschikbaar(b):
    return f"Beschikbaar via: {b.adres}"


def _year_month(datum):
    with translation.override("nl"):
        woorden = datums.in_woorden(datum).split()
    return " ".join(reversed(woorden))


def _sentences(delen):
    """Return the parts that have words, each closed by one full stop (a question mark closes by itself)."""
    delen = [deel.strip() for deel in delen if deel and deel.strip()]
    return " ".join(deel if deel[-1] in ".?!" else f"{deel}." for deel in delen)


def apa(b) -> str:
    """Return a reference in APA 7, in Dutch ('z.d.' for no date)."""
    wanneer = f"({b.jaar or 'z.d.'})" if b.soort not in VAN_DE_VISIE else f"({_apa_date(b.datum)})"
    if b.soort in VAN_DE_VISIE:
        wat = f"{b.titel} ({b.editie})." if b.soort == GEHEEL else f"{b.kop}. In {b.geheel} ({b.editie})."
        return f"{_apa_names(b)}. {wanneer}. {wat} {b.adres}"
    wie, titel = _apa_names(b) or b.uitgever, b.titel
    soort = f" [{SOORTEN[b.soort].capitalize()}]" if SOORTEN.get(b.soort) else ""
    kop = _sentences([f"{wie.rstrip('.')}. {wanneer}" if wie and not wie.endswith(".") else f"{wie} {wanneer}"])
    if b.rapportnummer:
        soort = f" ({b.reeks or 'Rapport'} {b.rapportnummer}){soort}"
    delen = [kop, f"{titel}{soort}"] if wie else [f"{titel}{soort}", wanneer]
    if b.soort == ARTIKEL:
        nummer = b.jaargang + (f"({b.aflevering})" if b.aflevering else "")
        delen.append(", ".join(filter(None, [b.tijdschrift, nummer, paginas.tidy(b.paginas, "–")])))
    elif b.uitgever and b.uitgever != wie:
        delen.append(b.uitgever)
    return f"{_sentences(delen)} {b.adres}".strip()


def _apa_names(b):
    wie = [auteursnamen.apa(auteur) for auteur in b.auteurs]
    if b.en_anderen:
        return ", ".join([*wie, "et al."])
    return ", & ".join([", ".join(wie[:-1]), wie[-1]] if len(wie) > 1 else wie)


def _apa_date(datum):
    with translation.override("nl"):
        woorden = datums.in_woorden(datum).split()
    return f"{woorden[-1]}, {' '.join(woorden[:-1])}"


def passage(html, b) -> str:
    """Return the literal words of a text in quotation marks, with the reference to `b`: what 'Kopieer passage' copies.

    For a part that has a text: nothing else may stand between those marks.
    """
    return f"{aangehaald(op_een_regel(plat(html)))}\n\n{lopend(b)}"


def aangehaald(woorden: str) -> str:
    """Return literal words in quotation marks: other ones than those that open a quotation within them."""
    return f"“{woorden}”" if "‘" in woorden else f"‘{woorden}’"


# (name for readers, function), in the order of the panel
VORMEN = [(_("In lopende tekst"), lopend), ("Vancouver", vancouver), ("APA 7", apa)]


def met_taal(regel: str, b) -> str:
    """Return a finished reference as HTML, in which a title in another language than the page says its language."""
    titel = b.titel.rstrip(".")
    voor, gevonden, na = regel.partition(titel)
    if b.taal == "nl" or not gevonden:
        return escape(regel)
    return format_html('{}<span lang="{}">{}</span>{}', voor, b.taal, titel, na)
