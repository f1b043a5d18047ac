"""The warnings: worth a look, but no reason to refuse. Pure functions over a Document and plain values."""

import re

from django.utils.translation import gettext as _

from visie.editie.citaten import place_of
from visie.editie.velden import in_taal
from visie.redactie.controles.bevinding import naam, waarschuwing
from visie.tekst.html import vet

_AANKONDIGING = re.compile(r"doelstelling (\d+)\s+(.+)", re.I | re.S)


def noot_nergens_aangehaald(werkversie):
    """Notes that no text names."""
    return [
        waarschuwing(
            "noot-nergens-aangehaald",
            noot,
            _("%(noot)s wordt nergens aangehaald. Zet een verwijzing in de tekst of verwijder de noot.")
            % {"noot": naam(noot)},
        )
        for sleutel, noot in werkversie.noten.items()
        if sleutel not in werkversie.aanhalingen
    ]


def noot_twee_keer_in_onderdeel(werkversie):
    """Notes that one part names more than once."""
    return [
        waarschuwing(
            "noot-twee-keer-in-onderdeel",
            deel,
            _("%(deel)s haalt noot %(sleutel)s meer dan één keer aan. Kijk of dat de bedoeling is.")
            % {"deel": naam(deel), "sleutel": sleutel},
        )
        for sleutel, plaatsen in werkversie.aanhalingen.items()
        for deel, n in plaatsen
        if n == 2
    ]


def titels_in_hoofdstuk_2(werkversie, doelstellingen):
    """Goals that chapter 2 announces ('DOELSTELLING 4', then the title, in bold) otherwise than they are called."""
    aangekondigd = {}
    for deel in werkversie.leesvolgorde:
        hoofdstuk = deel.ouder or deel
        if hoofdstuk in werkversie.hoofdstukken and hoofdstuk.nummer == 2:
            for match in filter(None, map(_AANKONDIGING.fullmatch, vet(in_taal(deel, "tekst", "nl") or ""))):
                aangekondigd[int(match[1])] = (deel, " ".join(match[2].split()))
    titels = {doel.nummer: " ".join((in_taal(doel, "titel", "nl") or "").split()) for doel in doelstellingen}
    return [
        waarschuwing(
            "titels-in-hoofdstuk-2",
            deel,
            _(
                "%(deel)s noemt doelstelling %(nummer)s “%(lijst)s”, maar de doelstelling zelf heet “%(titel)s”. Maak "
                "de twee gelijk."
            )
            % {"deel": naam(deel), "nummer": nummer, "lijst": titel, "titel": titels.get(nummer, "–")},
        )
        for nummer, (deel, titel) in aangekondigd.items()
        if titels.get(nummer) != titel
    ]


def dezelfde_bron(bronnen):
    """Bronnen with the same DOI, address or title; each group once. A bron has `slug`, `titel`, `doi` and `url`."""
    groepen = {}
    for kenmerk in ("doi", "url", "titel"):
        per_waarde = {}
        for bron in bronnen:
            if waarde := getattr(bron, kenmerk).strip().rstrip("/").casefold():
                per_waarde.setdefault(waarde, []).append(bron)
        for groep in per_waarde.values():
            if len(groep) > 1:
                groepen.setdefault(tuple(bron.slug for bron in groep), groep)
    return [
        waarschuwing(
            "dezelfde-bron",
            groep[0],
            _("Deze bronnen lijken dezelfde: %(bronnen)s. Houd er één en verwijs daar vanuit alle noten naar.")
            % {"bronnen": ", ".join(f"{bron.titel} ({bron.slug})" for bron in groep)},
        )
        for groep in groepen.values()
    ]


def dood_adres(dode):
    """Addresses that no longer work, from [(bron, address)]: see bronnen/linkcontrole.py."""
    return [
        waarschuwing(
            "dood-adres",
            bron,
            _(
                "Het adres %(adres)s van de bron “%(bron)s” werkt niet meer. Vul een ander adres of een "
                "gearchiveerde kopie in."
            )
            % {"adres": adres, "bron": bron.titel},
        )
        for bron, adres in dode
    ]


def uitgegeven_zin(werkversie, huidige, blokken):
    """Sentences that stand in a newsletter and in the current editie, and no longer in the werkversie.

    `blokken` are Nieuwsbriefblok rows. What an earlier editie changed already is no news.
    """
    gevonden = []
    for blok in blokken if huidige else ():
        oud, nieuw = huidige.per_anker.get(blok.onderdeel), werkversie.per_anker.get(blok.onderdeel)
        if zinnen := blok.verdwenen(oud, nieuw):
            gevonden.append(
                waarschuwing(
                    "uitgegeven-zin",
                    nieuw or oud,
                    _("%(deel)s: deze zin is uitgegeven in %(nieuwsbrief)s, en verandert of verdwijnt: %(zinnen)s")
                    % {
                        "deel": naam(nieuw or oud),
                        "nieuwsbrief": blok.nieuwsbrief,
                        "zinnen": " ".join(f"“{zin}”" for zin in zinnen),
                    },
                )
            )
    return gevonden


def cijfer_zonder_woorden(werkversie, cijfers):
    """Numbers that are drawn, of which the words stand no longer in the part: readers would not see them any more."""
    delen = [(cijfer, werkversie.per_anker.get(cijfer.onderdeel)) for cijfer in cijfers]
    return [
        waarschuwing(
            "cijfer-zonder-woorden",
            deel,
            _(
                "%(deel)s: het cijfer in beeld bij “%(zinsdeel)s” verdwijnt, want deze woorden staan er niet meer. "
                "Pas het zinsdeel aan of haal het cijfer weg."
            )
            % {"deel": naam(deel), "zinsdeel": cijfer.zinsdeel},
        )
        for cijfer, deel in delen
        if deel and cijfer.zinsdeel not in deel.woorden
    ]


def citaat_zonder_woorden(werkversie, citaten):
    """Quotations beside a part (Regel) of which the words stand no longer in it, nor in a note that it cites."""
    delen = [(citaat, werkversie.per_anker.get(citaat.onderdeel)) for citaat in citaten]
    return [
        waarschuwing(
            "citaat-zonder-woorden",
            deel,
            _("%(deel)s: bij ‘%(naam)s’ staan als woorden van de visie “%(citaat)s”. Die staan er niet meer.")
            % {"deel": naam(deel), "naam": citaat.door_naam, "citaat": citaat.tekst},
        )
        for citaat, deel in delen
        if deel and place_of(citaat.tekst, deel, werkversie.noten) is None
    ]
