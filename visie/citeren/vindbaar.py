"""What reference managers and search engines read in the head of a page: citation_* and schema.org. Pure."""

import json

from visie.citeren.beschrijving import ARTIKEL, GEHEEL, NOOT
from visie.tekst import auteursnamen, doi, paginas

CONTEXT = "https://schema.org"


def citation(b) -> list[tuple[str, str]]:
    """Return [(name, value)] of the citation_* elements of the page of a part or a bron, as far as they are known."""
    eerste, laatste = paginas.first_and_last(b.paginas)
    velden = {
        "title": b.kop,
        "publication_date": b.datum.replace("-", "/"),
        "inbook_title": b.geheel,
        "technical_report_number": b.rapportnummer or (b.editie if not b.geheel else ""),
        "technical_report_institution": "LHV, NHG, InEen" if b.editie else b.uitgever if b.rapportnummer else "",
        "journal_title": b.tijdschrift,
        "publisher": b.uitgever,
        "volume": b.jaargang,
        "issue": b.aflevering,
        "firstpage": eerste,
        "lastpage": laatste,
        "doi": b.doi,
        "language": b.taal,
        "public_url": b.adres,
        "fulltext_html_url": b.adres if b.editie else "",
    }
    auteurs = [("citation_author", auteursnamen.in_full(auteur)) for auteur in b.auteurs]
    return auteurs + [(f"citation_{naam}", waarde) for naam, waarde in velden.items() if waarde]


def schema(b, geheel=None, nummer=None, toelichting="", delen=()) -> dict:
    """Return a thing as schema.org has it.

    `geheel` is the Beschrijving of the vision that a part stands in, `nummer` its number there; `toelichting` the
    literal text of a note that explains a term; `delen` what stands in the whole. No licence: the organisations have
    set none.
    """
    ding = {
        "@type": _type(b, toelichting),
        "@id": b.adres,
        "url": b.adres,
        "name": b.kop,
        "inLanguage": b.taal,
        "author": [
            {"@type": "Person" if a.persoon else "Organization", "name": auteursnamen.in_full(a)} for a in b.auteurs
        ],
        "datePublished": b.datum,
        "version": b.editie,
        "isPartOf": _in(b, geheel),
        "position": nummer,
        "pagination": b.paginas,
        "sameAs": doi.address(b.doi) if b.doi else "",
        "publisher": {"@type": "Organization", "name": b.uitgever} if b.uitgever else None,
        "hasPart": [{"@type": "Chapter", "@id": deel.adres, "name": deel.kop} for deel in delen],
    }
    if toelichting:  # a term has no author or date of its own; its set has
        ding = {n: ding[n] for n in ("@type", "@id", "url", "name")}
        ding |= {"description": toelichting, "inDefinedTermSet": _in(b, geheel, "DefinedTermSet")}
    return {naam: waarde for naam, waarde in ding.items() if waarde}


def _author(auteur):
    return {"@type": "Person" if auteur.persoon else "Organization", "name": auteursnamen.in_full(auteur)}


def _type(b, toelichting):
    if toelichting:
        return "DefinedTerm"
    soorten = {GEHEEL: "Report", ARTIKEL: "ScholarlyArticle", NOOT: "CreativeWork"}
    return soorten.get(b.soort, "Chapter" if b.geheel else "Report")


def _in(b, geheel, soort="Report"):
    if geheel:
        return {"@type": soort, "@id": geheel.adres, "name": geheel.titel}
    return {"@type": "Periodical", "name": b.tijdschrift} if b.tijdschrift else None


def script(ding) -> str:
    """Return a thing as the JSON of a script element: no sign in it can end the element."""
    tekst = json.dumps({"@context": CONTEXT} | ding, ensure_ascii=False, separators=(",", ":"))
    return tekst.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
