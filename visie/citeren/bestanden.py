"""Citations as files for reference managers: BibTeX (and biblatex), RIS, CSL-JSON. Pure."""

import json
import re

from visie.citeren.beschrijving import ARTIKEL, DEEL, GEHEEL, NOOT, VAN_DE_VISIE
from visie.tekst import auteursnamen, paginas

# A brace is counted by BibTeX also behind a backslash: it goes in as a word.
_TEKENS = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "&": r"\&", "%": r"\%",
    "$": r"\$", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_IN_ADRES = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}  # the rest of an address is read as it stands
# What BibTeX reads as the end of a name, as a part of one, or as others than those named.
_SCHEIDT = re.compile(r"\band\b|,|^others$", re.IGNORECASE)
MAANDEN = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
BIBLATEX_TAAL = {"nl": "dutch", "en": "english"}


def bibtex(beschrijvingen) -> str:
    """Return BibTeX that biblatex reads as well: entries with stable keys, organisations as corporate authors."""
    return "\n\n".join(_bibtex(b) for b in beschrijvingen) + "\n"


def _bibtex(b):
    deel = b.soort in (DEEL, NOOT)
    rapport = bool(b.soort == GEHEEL or (b.rapportnummer and b.uitgever))
    soort = "techreport" if rapport else {ARTIKEL: "article"}.get(b.soort, "incollection" if deel else "misc")
    maand = int(b.datum[5:7]) if len(b.datum) > 4 else 0
    auteurs = [_bibtex_name(a) for a in b.auteurs] + (["others"] if b.en_anderen else [])
    velden = {
        "author": " and ".join(auteurs),
        "title": "{" + _escape(b.kop) + "}",
        "booktitle": "{" + _escape(b.geheel) + "}" if deel else "",
        "institution": _institution(b) if rapport else "",
        "type": _escape(b.reeks),
        "publisher": "LHV, NHG, InEen" if deel else (_escape(b.uitgever) if b.soort == ARTIKEL else ""),
        "organization": _braced(b.uitgever) if soort == "misc" else "",
        "address": _escape(b.plaats),
        "journal": _escape(b.tijdschrift),
        "volume": _escape(b.jaargang),
        "number": _escape(b.aflevering or b.rapportnummer),
        "pages": _escape(paginas.tidy(b.paginas, "--")),
        "year": b.jaar,
        "edition": _escape(b.editie) if deel else "",
        "note": _escape(b.editie) if b.soort == GEHEEL else "",
        "doi": _verbatim(b.doi),
        "url": _verbatim(b.adres),
        "langid": BIBLATEX_TAAL[b.taal],
    }
    regels = [f"  {naam} = {{{waarde}}}" for naam, waarde in velden.items() if waarde]
    if maand:
        regels.insert(-2, f"  month = {MAANDEN[maand - 1]}")
    return f"@{soort}{{{b.sleutel},\n" + ",\n".join(regels) + "\n}"


def _institution(b):
    return "LHV, NHG, InEen" if b.soort == GEHEEL else _braced(b.uitgever)


def _bibtex_name(auteur):
    """Return 'van de Ven, Jr, P. M.'; what is no name of that kind goes between braces, as one word."""
    if not auteur.persoon:
        return _braced(auteur.naam)
    voor, achter = _escape(auteursnamen.given(auteur)), _escape(auteur.achtervoegsel)
    if not voor and not achter:
        return _braced(auteur.naam) if " " in auteur.naam or _SCHEIDT.search(auteur.naam) else _escape(auteur.naam)
    naam = _braced(auteur.naam) if _SCHEIDT.search(auteur.naam) else _escape(auteur.naam)
    return ", ".join(deel for deel in (naam, achter, voor or "{}") if deel)


def _braced(tekst):
    return "{" + _escape(tekst) + "}" if tekst else ""


def _one_line(tekst):
    return " ".join(tekst.split())


def _escape(tekst):
    return re.sub(r"[\\{}&%$#_~^]", lambda match: _TEKENS[match[0]], _one_line(tekst))


def _verbatim(adres):
    return re.sub(r"[{}\\ ]", lambda match: _IN_ADRES[match[0]], _one_line(adres))


def ris(beschrijvingen) -> str:
    """Return RIS, with CRLF line ends."""
    return "".join(_ris(b) for b in beschrijvingen)


def _ris(b):
    van_de_visie = b.soort in VAN_DE_VISIE
    soort = {ARTIKEL: "JOUR", DEEL: "CHAP", NOOT: "CHAP"}.get(b.soort, "RPRT")
    begin, einde = paginas.first_and_last(b.paginas)
    regels = [
        ("TY", soort),
        ("ID", b.sleutel),
        *(("AU", _ris_name(auteur)) for auteur in b.auteurs),  # RIS has no sign for others than these
        ("TI", b.kop),
        ("T2", b.geheel or b.tijdschrift),
        ("ET", b.editie),
        ("PY", b.jaar),
        ("DA", b.datum.replace("-", "/") + "/" * (4 - len(b.datum.split("-"))) if van_de_visie else ""),
        ("CY", b.plaats),
        ("PB", "LHV, NHG, InEen" if van_de_visie else b.uitgever),
        ("M3", b.reeks),
        ("VL", b.jaargang),
        ("IS", b.aflevering),
        ("SN", b.rapportnummer),
        ("SP", begin),
        ("EP", einde),
        ("DO", b.doi),
        ("UR", b.adres),
        ("LA", b.taal),
    ]
    return "".join(f"{naam}  - {_one_line(waarde)}\r\n" for naam, waarde in regels if waarde) + "ER  - \r\n"


def _ris_name(auteur):
    delen = (auteur.naam, auteursnamen.given(auteur).replace(". ", "."), auteur.achtervoegsel)
    return ", ".join(filter(None, delen)) if auteur.persoon else auteur.naam


def csl(beschrijvingen) -> str:
    """Return CSL-JSON: a list of items."""
    return json.dumps([_csl(b) for b in beschrijvingen], ensure_ascii=False, indent=1) + "\n"


def _csl(b):
    soort = {ARTIKEL: "article-journal", DEEL: "chapter", NOOT: "chapter"}.get(b.soort, "report")
    velden = {
        "id": b.sleutel,
        "type": soort,
        "author": [_csl_name(auteur) for auteur in b.auteurs],  # CSL has no sign for others than these
        "title": b.kop,
        "container-title": b.geheel or b.tijdschrift,
        "edition": b.editie,
        "issued": {"date-parts": [[int(deel) for deel in b.datum.split("-")]]} if b.datum else None,
        "genre": b.reeks,
        "number": b.rapportnummer,
        "publisher-place": b.plaats,
        "publisher": "LHV, NHG, InEen" if b.editie else b.uitgever,
        "volume": b.jaargang,
        "issue": b.aflevering,
        "page": paginas.tidy(b.paginas, "-"),
        "DOI": b.doi,
        "URL": b.adres,
        "language": b.taal,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def _csl_name(auteur):
    if not auteur.persoon:
        return {"literal": auteur.naam}
    delen = {"family": auteur.naam, "given": auteursnamen.given(auteur), "suffix": auteur.achtervoegsel}
    return {naam: waarde for naam, waarde in delen.items() if waarde}


# {ending of the address: (name for readers, content type, function)}
BESTANDEN = {
    "bib": ("BibTeX", "application/x-bibtex; charset=utf-8", bibtex),
    "ris": ("RIS", "application/x-research-info-systems; charset=utf-8", ris),
    "json": ("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", csl),
}
