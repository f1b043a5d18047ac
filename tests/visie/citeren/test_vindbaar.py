"""The JSON-LD of every page, read by an independent library against the terms of schema.org that it may use.

The table names the properties that schema.org gives each type, as far as this portal uses them; no network is needed.
"""

import json
import re

from pyld import jsonld

SCHEMA = "https://schema.org/"
WERK = {
    "url", "name", "author", "datePublished", "inLanguage", "isPartOf", "position", "version", "hasPart", "sameAs",
    "publisher",
}  # fmt: skip
TERMEN = {
    "Report": WERK, "Chapter": WERK | {"pagination"}, "CreativeWork": WERK, "ScholarlyArticle": WERK | {"pagination"},
    "DefinedTerm": {"url", "name", "description", "inDefinedTermSet"}, "DefinedTermSet": {"name"},
    "Periodical": {"name"}, "Organization": {"name"}, "Person": {"name"},
}  # fmt: skip
CONTEXT = {"@context": {term: SCHEMA + term for term in {*TERMEN, *(t for termen in TERMEN.values() for t in termen)}}}


def lader(adres, opties):
    assert adres.rstrip("/") + "/" == SCHEMA
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": adres, "document": CONTEXT}


def knopen(waarde):
    """Yield every thing in expanded JSON-LD, however deep."""
    if isinstance(waarde, list):
        for deel in waarde:
            yield from knopen(deel)
    elif isinstance(waarde, dict):
        if "@type" in waarde:
            yield waarde
        for deel in waarde.values():
            yield from knopen(deel)


def aantal_sleutels(waarde):
    """Return how many properties a JSON value has in all, so that what a reader drops is noticed."""
    if isinstance(waarde, list):
        return sum(map(aantal_sleutels, waarde))
    if not isinstance(waarde, dict) or "@value" in waarde:
        return 0
    return sum(not naam.startswith("@") for naam in waarde) + sum(map(aantal_sleutels, waarde.values()))


def test_every_page_says_only_what_schema_org_knows_of_such_a_thing(paginas):
    gelezen = 0
    for adres, response in paginas.items():
        gevonden = re.search(r'<script type="application/ld\+json">(.*?)</script>', response.content.decode())
        if not gevonden:
            continue
        ruw = json.loads(gevonden[1])
        uit = jsonld.expand(ruw, {"documentLoader": lader})

        assert aantal_sleutels(uit) == aantal_sleutels(ruw), adres
        for knoop in knopen(uit):
            soort = knoop["@type"][0].removeprefix(SCHEMA)
            eigen = {naam.removeprefix(SCHEMA) for naam in knoop if not naam.startswith("@")}
            assert eigen <= TERMEN[soort], adres
        gelezen += 1

    assert gelezen > 100
