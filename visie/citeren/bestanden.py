"""Citations as files for reference managers: BibTeX (and biblatex), RIS, CSL-JSON. Pure."""

import json
import re

from visie.citeren.beschrijving import ARTIKEL, DEEL, GEHEEL, NOOT

_TEKENS = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_STREEP = re.compile("[-–]+")  # editors type either between two pages
MAANDEN = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
BIBLATEX_TAAL = {"nl": "dutch", "en": "english"}


def bibtex(beschrijvingen) -> str:
    """Return BibTeX that biblatex reads as well: entries with stable keys, organisations as corporate authors."""
    return "\n\n".join(_bibtex(b) for b in beschrijvingen) + "\n"


def _bibtex(b):
    deel = b.soort in (DEEL, NOOT)
    soort = {ARTIKEL: "article", GEHEEL: "techreport"}.get(b.soort, "incollection" if deel else "misc")
    maand = int(b.datum[5:7]) if len(b.datum) > 4 else 0
    namen = [_bibtex_name(a) for a in b.auteurs] + (["others"] if b.en_anderen else [])
    velden = {
        "author": " and ".join(namen),
        "title": "{" + _escape(b.kop) + "}",
        "booktitle": "{" + _escape(b.geheel) + "}" if deel else "",
        "institution": "LHV, NHG, InEen" if b.soort == GEHEEL else "",
        "publisher": "LHV, NHG, InEen" if deel else (_escape(b.uitgever) if b.soort == ARTIKEL else ""),
        "organization": _escape(b.uitgever) if soort == "misc" else "",
        "journal": _escape(b.tijdschrift),
        "volume": _escape(b.jaargang),
        "number": _escape(b.aflevering),
        "pages": _escape(_STREEP.sub("--", b.paginas)),
        "year": b.jaar,
        "edition": _escape(b.editie) if deel else "",
        "note": _escape(b.editie) if b.soort == GEHEEL else "",
        "doi": b.doi,
        "url": b.adres,
        "langid": BIBLATEX_TAAL[b.taal],
    }
    regels = [f"  {naam} = {{{waarde}}}" for naam, waarde in velden.items() if waarde]
    if maand:
        regels.insert(-2, f"  month = {MAANDEN[maand - 1]}")
    return f"@{soort}{{{b.sleutel},\n" + ",\n".join(regels) + "\n}"


def _bibtex_name(auteur):
    if not auteur.persoon:
        return "{" + _escape(auteur.achternaam) + "}"
    return f"{_escape(auteur.achternaam)}, {' '.join(f'{letter}.' for letter in auteur.voorletters)}"


def _escape(tekst):
    return re.sub(r"[\\{}&%$#_~^]", lambda match: _TEKENS[match[0]], tekst)


def ris(beschrijvingen) -> str:
    """Return RIS, with CRLF line ends."""
    return "".join(_ris(b) for b in beschrijvingen)


def _ris(b):
    van_de_visie = b.soort in (GEHEEL, DEEL, NOOT)
    soort = {ARTIKEL: "JOUR", DEEL: "CHAP", NOOT: "CHAP"}.get(b.soort, "RPRT")
    begin, *einde = _STREEP.split(b.paginas, maxsplit=1)
    regels = [
        ("TY", soort),
        ("ID", b.sleutel),
        *(("AU", f"{a.achternaam}, {'.'.join(a.voorletters)}." if a.persoon else a.achternaam) for a in b.auteurs),
        *([("AU", "et al.")] if b.en_anderen else []),
        ("TI", b.kop),
        ("T2", b.geheel or b.tijdschrift),
        ("ET", b.editie),
        ("PY", b.jaar),
        ("DA", b.datum.replace("-", "/") + "/" * (4 - len(b.datum.split("-"))) if van_de_visie else ""),
        ("PB", "LHV, NHG, InEen" if van_de_visie else b.uitgever),
        ("VL", b.jaargang),
        ("IS", b.aflevering),
        ("SP", begin),
        ("EP", "".join(einde)),
        ("DO", b.doi),
        ("UR", b.adres),
        ("LA", b.taal),
    ]
    return "".join(f"{naam}  - {waarde}\r\n" for naam, waarde in regels if waarde) + "ER  - \r\n"


def csl(beschrijvingen) -> str:
    """Return CSL-JSON: a list of items."""
    return json.dumps([_csl(b) for b in beschrijvingen], ensure_ascii=False, indent=1) + "\n"


def _csl(b):
    soort = {ARTIKEL: "article-journal", DEEL: "chapter", NOOT: "chapter"}.get(b.soort, "report")
    auteurs = [
        {"family": a.achternaam, "given": " ".join(f"{letter}." for letter in a.voorletters)}
        if a.persoon
        else {"literal": a.achternaam}
        for a in b.auteurs
    ] + ([{"literal": "et al."}] if b.en_anderen else [])
    velden = {
        "id": b.sleutel,
        "type": soort,
        "author": auteurs,
        "title": b.kop,
        "container-title": b.geheel or b.tijdschrift,
        "edition": b.editie,
        "issued": {"date-parts": [[int(deel) for deel in b.datum.split("-")]]} if b.datum else None,
        "publisher": "LHV, NHG, InEen" if b.editie else b.uitgever,
        "volume": b.jaargang,
        "issue": b.aflevering,
        "page": b.paginas,
        "DOI": b.doi,
        "URL": b.adres,
        "language": b.taal,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


# {ending of the address: (name for readers, content type, function)}
BESTANDEN = {
    "bib": ("BibTeX", "application/x-bibtex; charset=utf-8", bibtex),
    "ris": ("RIS", "application/x-research-info-systems; charset=utf-8", ris),
    "json": ("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", csl),
}
