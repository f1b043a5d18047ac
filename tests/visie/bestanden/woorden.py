"""The words that a file has to hold, straight from a Boek; hostile words for every place of it."""

import datetime
import re
from dataclasses import replace
from html import escape, unescape

from visie.bestanden.boek import Erratum

DAG = datetime.date(2026, 11, 30)
SCRIPT = "<script>zqxj</script> & ]]> \"'{{ x }}{% y %} &nbsp; -->"


def woorden(html):
    """Return the words of a text; a note marker is one word: '⟦31⟧'."""
    html = re.sub(r'<sup data-noot="([^"]*)"></sup>', lambda m: "".join(f" ⟦{s}⟧ " for s in m[1].split()), html)
    return unescape(re.sub(r"<[^>]+>", lambda m: " " if re.match("</?(p|li|br|ul)", m[0]) else "", html)).split()


def van_de_tekst(boek):
    """Return the words of the text of a Boek in reading order, note markers among them."""
    doelen = [deel for deel in boek.delen if deel.soort == "doelstelling"]
    notendop = [deel.anker for deel in boek.delen if "notendop" in (deel.anker, deel.boven)]
    gevonden = [*boek.uitgave.titel.split(), *boek.uitgave.ondertitel.split()]
    for deel in boek.delen:
        gevonden += deel.titel.split() + woorden(deel.html) + deel.veld("kop_activiteiten").split()
        if notendop and deel.anker == notendop[-1]:
            gevonden += [woord for doel in doelen for woord in doel.veld("korte_titel").split()]
    return gevonden


def van_de_noten(boek):
    """Return [(anker, words)] of the notes; those of one without text are []."""
    return [(noot.anker, woorden(noot.html)) for noot in boek.noten]


def met_errata(boek):
    """Return the Boek with an erratum at a goal, an activiteit, an oproep and a note."""
    erratum = (Erratum("in de wijk", "in de buurt", "Een fout.", "1 mei 2026"),)

    def bij(deel):
        return (
            replace(deel, errata=erratum) if deel.anker in ("werkplezier", "zelfzorg", "oproep-3", "noot-31") else deel
        )

    return replace(boek, delen=tuple(map(bij, boek.delen)), noten=tuple(map(bij, boek.noten)))


def noot_in_noot(boek):
    """Return the Boek in which note 32 says: see note 31."""
    html = '<p>Zie ook.<sup data-noot="31"></sup></p>'

    def zie(noot):
        if noot.sleutel == "31":
            return replace(noot, waar=(*noot.waar, "noot-32"))
        return replace(noot, html=html) if noot.sleutel == "32" else noot

    return replace(boek, noten=tuple(map(zie, boek.noten)))


def vijandig(boek, erbij=""):
    """Return the Boek with words of somebody who means harm in every place for words, and `erbij` in the texts."""
    erratum = (Erratum(SCRIPT, SCRIPT, SCRIPT, "1 mei 2026"),)
    html = f"<p>{escape(SCRIPT, quote=False)}<br>{erbij}é</p>\n"

    def deel(een):
        titel, kop = (SCRIPT, SCRIPT) if een.titel else ("", een.kop)
        velden = tuple((naam, SCRIPT if naam.startswith("k") else waarde) for naam, waarde in een.velden)
        tekst = html + een.html if een.html else ""
        return replace(een, titel=titel, kop=kop, html=tekst, velden=velden, errata=erratum)

    uitgave = replace(
        boek.uitgave, titel=SCRIPT, ondertitel=SCRIPT, naam=SCRIPT, vastgesteld=SCRIPT, proef=SCRIPT, rechten=SCRIPT,
        opgevolgd=SCRIPT, ingetrokken=SCRIPT, herstel_van=SCRIPT,
    )  # fmt: skip
    return replace(
        boek, uitgave=uitgave, naam=SCRIPT, delen=tuple(map(deel, boek.delen)),
        noten=tuple(replace(noot, html=html + noot.html, errata=erratum) for noot in boek.noten),
        partijen=tuple(replace(partij, naam=SCRIPT) for partij in boek.partijen),
    )  # fmt: skip
