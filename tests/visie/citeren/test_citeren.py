"""How others cite us: golden examples a form, and one record behind them all."""

import datetime
import json
import re

import pytest
import rispy
from pybtex.database import parse_string

from bronnen.models import Bron
from doelstellingen.models import Activiteit
from tests.hulp import publiceer
from visie import citeren
from visie.citeren import vindbaar
from visie.citeren.beschrijving import Beschrijving
from visie.citeren.bestanden import bibtex, csl, ris
from visie.editie.models import Editie
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db
WIE = "Landelijke Huisartsen Vereniging (LHV), Nederlands Huisartsen Genootschap (NHG)"
GEHEEL = "Visie Huisartsenzorg 2035. Gezamenlijk vernieuwen met de kracht van de kernwaarden"
ADRES = "http://localhost:8000/edities/1"


def deel(anker):
    document = find_document()
    return citeren.van_deel(document.per_anker[anker], document)


def bron(slug):
    return citeren.van_bron(Bron.objects.get(slug=slug))


def alle():
    document = find_document()
    delen = [citeren.van_deel(onderdeel, document) for onderdeel in document.leesvolgorde]
    return [citeren.van_editie(document), *delen, *map(citeren.van_bron, Bron.objects.all())]


@pytest.mark.parametrize(
    ("anker", "titel", "pad"),
    [
        ("zelfzorg", "Zelfzorg (activiteit 4.5)", "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"),
        (
            "24-7-toegankelijk-voor-spoed",
            "Huisartsen nemen samen verantwoordelijkheid voor continuïteit en waarborgen 24/7-toegankelijkheid van de "
            "spoedeisende huisartsenzorg (doelstelling 4)",
            "/doelstellingen/24-7-toegankelijk-voor-spoed/",
        ),
        ("oproep-14", "Oproep 14, Van stagnatie naar versterking en modernisering van de eerste lijn", "/oproepen/14/"),
        ("noot-31", "Noot 31", "/noten/31/"),
        ("persoonlijke-continuiteit", "Persoonlijke continuïteit", "/hoofddoel/persoonlijke-continuiteit/"),
        ("voorwoord", "Voorwoord", "/voorwoord/"),
    ],
)
def test_a_part_is_cited_with_its_heading_number_editie_and_frozen_address(anker, titel, pad):
    b = deel(anker)

    assert citeren.lopend(b) == (
        f"{WIE} en InEen. ‘{titel}’, in: {GEHEEL}. Editie 1, vastgesteld maart 2025. {ADRES}{pad}"
    )
    assert citeren.vancouver(b) == (
        f"{WIE.replace('), ', '); ')}; InEen. {titel}. In: {GEHEEL} [internet]. Editie 1. 2025 maart. "
        f"Beschikbaar via: {ADRES}{pad}"
    )
    assert citeren.apa(b) == f"{WIE}, & InEen. (2025, maart). {titel}. In {GEHEEL} (Editie 1). {ADRES}{pad}"


def test_the_whole_is_cited_as_a_report():
    b = citeren.van_editie(find_document())

    assert citeren.lopend(b) == f"{WIE} en InEen. {GEHEEL}. Editie 1, vastgesteld maart 2025. {ADRES}/"
    assert citeren.apa(b) == f"{WIE}, & InEen. (2025, maart). {GEHEEL} (Editie 1). {ADRES}/"
    assert citeren.vancouver(b) == (
        f"{WIE.replace('), ', '); ')}; InEen. {GEHEEL} [internet]. Editie 1. 2025 maart. Beschikbaar via: {ADRES}/"
    )


@pytest.mark.parametrize(
    ("slug", "vancouver", "apa"),
    [
        (
            "pereira-gray-2018",
            "Pereira Gray DJ, Sidaway-Lee K, White E, Thorne A, Evans PH. Continuity of care with doctors – a matter "
            "of life and death? A systematic review of continuity of care and mortality. BMJ Open. 2018;8(6):e021161. "
            "doi:10.1136/bmjopen-2017-021161",
            "Pereira Gray, D. J., Sidaway-Lee, K., White, E., Thorne, A., & Evans, P. H. (2018). Continuity of "
            "care with doctors – a matter of life and death? A systematic review of continuity of care and mortality. "
            "BMJ Open, 8(6), e021161. https://doi.org/10.1136/bmjopen-2017-021161",
        ),
        (
            "maarsingh-2016",
            "Maarsingh OR, Henry Y, van de Ven PM, Deeg DJ. Continuity of care in primary care and association with "
            "survival in older people: a 17-year prospective cohort study. Br J Gen Pract. 2016;66(649):e531-9. "
            "doi:10.3399/bjgp16X686101",
            "Maarsingh, O. R., Henry, Y., van de Ven, P. M., & Deeg, D. J. (2016). Continuity of care in primary "
            "care and association with survival in older people: a 17-year prospective cohort study. Br J Gen Pract, "
            "66(649), e531–9. https://doi.org/10.3399/bjgp16X686101",
        ),
        (
            "hoe-denken-huisartsen-over-continuiteit",
            "Hoe denken huisartsen over continuïteit in de zorg? Huisarts & Wetenschap.",
            "Hoe denken huisartsen over continuïteit in de zorg? (z.d.). Huisarts & Wetenschap.",
        ),
        (
            "kwaliteit-van-leven-75-plussers-2021",
            "De kwaliteit van leven van thuiswonende 75-plussers in Nederland. Ministerie van Volksgezondheid, Welzijn "
            "en Sport; 2021.",
            "Ministerie van Volksgezondheid, Welzijn en Sport. (2021). De kwaliteit van leven van thuiswonende "
            "75-plussers in Nederland.",
        ),
        (
            "enquete-visie-huisartsenzorg-2035",
            "Enquête visie huisartsenzorg 2035 [enquête].",
            "Enquête visie huisartsenzorg 2035 [Enquête]. (z.d.).",
        ),
    ],
)
def test_a_bron_is_cited_as_far_as_its_note_says(slug, vancouver, apa):
    assert (citeren.vancouver(bron(slug)), citeren.apa(bron(slug))) == (vancouver, apa)


def test_a_repair_is_named_after_what_it_repairs():
    werkversie = Editie.objects.werkversie()
    Activiteit.objects.filter(editie=werkversie, anker="zelfzorg").update(tekst_nl="<p>Anders.</p>")
    publiceer(werkversie, vastgesteld_op="", geldt_vanaf=datetime.date(2026, 1, 1), soort="herstel")

    assert "Editie 2, herstel van editie 1, vastgesteld maart 2025." in citeren.lopend(deel("zelfzorg"))


def test_bibtex_ris_and_csl_of_everything_say_the_same():
    beschrijvingen = alle()

    bib = parse_string(bibtex(beschrijvingen), "bibtex").entries
    uit_ris = {rij["id"]: rij for rij in rispy.loads(ris(beschrijvingen))}
    uit_csl = {rij["id"]: rij for rij in json.loads(csl(beschrijvingen))}

    assert len({b.sleutel for b in beschrijvingen}) == len(beschrijvingen)
    for b in beschrijvingen:
        in_bib, in_ris, in_csl = bib[b.sleutel], uit_ris[b.sleutel], uit_csl[b.sleutel]
        kaal = re.sub(r"\\(.)", r"\1", in_bib.fields["title"][1:-1])
        assert (kaal, in_ris["title"], in_csl["title"]) == (b.kop,) * 3
        jaren = (
            in_bib.fields.get("year", ""),
            in_ris.get("year", ""),
            str(in_csl.get("issued", {"date-parts": [[""]]})["date-parts"][0][0]),
        )
        assert jaren == (b.jaar,) * 3
        assert (in_bib.fields.get("doi", ""), in_ris.get("doi", ""), in_csl.get("DOI", "")) == (b.doi,) * 3
        adressen = in_bib.fields.get("url", ""), (in_ris.get("urls") or [""])[0], in_csl.get("URL", "")
        assert adressen == (b.adres,) * 3
        aantal = len(b.auteurs)
        assert (
            len(in_bib.persons.get("author", [])) - b.en_anderen,  # BibTeX alone has a sign for others: one more name
            len(in_ris.get("authors", [])),
            len(in_csl.get("author", [])),
        ) == (aantal,) * 3


def test_organisations_are_corporate_authors():
    entry = parse_string(bibtex([deel("zelfzorg")]), "bibtex").entries["visie-huisartsenzorg-2035-editie-1-zelfzorg"]

    assert [persoon.last_names for persoon in entry.persons["author"]] == [
        ["{Landelijke Huisartsen Vereniging (LHV)}"], ["{Nederlands Huisartsen Genootschap (NHG)}"], ["{InEen}"],
    ]  # fmt: skip


def test_signs_with_a_meaning_in_bibtex_come_out_as_they_are():
    b = Beschrijving(soort="rapport", sleutel="x", titel="50% {R&D} #1_a \\ $5 ~^")

    assert parse_string(bibtex([b]), "bibtex").entries["x"].fields["title"] == (
        r"{50\% \textbraceleft{}R\&D\textbraceright{} \#1\_a \textbackslash{} \$5 \textasciitilde{}\textasciicircum{}}"
    )


def test_no_sign_in_a_title_ends_the_script():
    ding = vindbaar.schema(Beschrijving(soort="deel", sleutel="x", titel="</script><b>&", geheel="G"))

    assert "<" not in vindbaar.script(ding)
    assert json.loads(vindbaar.script(ding))["name"] == "</script><b>&"


def test_editors_may_type_any_sign_in_the_numbers_of_a_bron():
    b = Beschrijving(soort="artikel", sleutel="x", titel="T", jaargang="5_{b}", aflevering="1&2", paginas="171–178")

    velden = parse_string(bibtex([b]), "bibtex").entries["x"].fields
    (rij,) = rispy.loads(ris([b]))

    assert (velden["volume"], velden["number"], velden["pages"]) == (
        r"5\_\textbraceleft{}b\textbraceright{}",
        r"1\&2",
        "171--178",
    )
    assert (rij["start_page"], rij["end_page"]) == ("171", "178")


@pytest.mark.parametrize(("datum", "regel"), [("2025-03", "2025/03//"), ("2027-06-01", "2027/06/01/")])
def test_a_date_in_ris_has_the_three_strokes_of_the_format(datum, regel):
    b = Beschrijving(soort="geheel", sleutel="x", titel="T", datum=datum)

    assert f"DA  - {regel}\r\n" in ris([b])
