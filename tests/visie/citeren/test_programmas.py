"""The files as the programs read them that people have: BibTeX, RIS and CSL, against golden lines."""

import json
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import NameParts, SeparateCoAuthors, SplitNameParts
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from bronnen.models import Bron
from visie import citeren
from visie.citeren.beschrijving import Beschrijving
from visie.citeren.bestanden import bibtex, csl, ris
from visie.tekst.auteurs import ANDEREN, Auteur, read

STIJLEN = Path(__file__).parent / "stijlen"
LIJST = (
    "van den Berg AB, ’s-Gravesande J.-P., King ML Jr, Müller-Öz É, Ministerie van Volksgezondheid, Welzijn en Sport, "
    "RIVM, et al."
)


def artikel(**velden):
    auteurs = read(velden.pop("auteurs", LIJST))
    gewoon = {
        "soort": "artikel", "sleutel": "x-2024", "titel": "A title", "taal": "en", "datum": "2024",
        "tijdschrift": "BMJ", "jaargang": "8", "aflevering": "2", "paginas": "947–956", "doi": "10.1234/x",
        "adres": "https://doi.org/10.1234/x",
        "auteurs": tuple(auteur for auteur in auteurs if auteur.soort != ANDEREN),
        "en_anderen": any(auteur.soort == ANDEREN for auteur in auteurs),
    }  # fmt: skip
    return Beschrijving(**gewoon | velden)


def met_stijl(naam, beschrijvingen):
    """Return the lines that a citation processor makes of our CSL in a style."""
    data = json.loads(csl(beschrijvingen))
    stijl = CitationStylesStyle(str(STIJLEN / f"{naam}.csl"), validate=False)
    lijst = CitationStylesBibliography(stijl, CiteProcJSON(data), formatter.plain)
    for ding in data:
        lijst.register(Citation([CitationItem(ding["id"])]))
    return [str(regel) for regel in lijst.bibliography()]


def bron(slug):
    return citeren.van_bron(Bron.objects.get(slug=slug))


def test_pybtex_reads_each_name_in_its_parts():
    personen = parse_string(bibtex([artikel()]), "bibtex").entries["x-2024"].persons["author"]

    assert [(p.prelast_names, p.last_names, p.lineage_names, p.first_names + p.middle_names) for p in personen] == [
        (["van", "den"], ["Berg"], [], ["A.", "B."]),
        ([], ["’s-Gravesande"], [], ["J.-P."]),
        ([], ["King"], ["Jr"], ["M.", "L."]),
        ([], ["Müller-Öz"], [], ["É."]),
        ([], ["{Ministerie van Volksgezondheid, Welzijn en Sport}"], [], []),
        ([], ["{RIVM}"], [], []),
        ([], ["others"], [], []),
    ]


def test_bibtexparser_reads_the_same_names():
    gelezen = bibtexparser.parse_string(bibtex([artikel()]), append_middleware=[SeparateCoAuthors(), SplitNameParts()])

    (entry,) = gelezen.entries
    assert gelezen.failed_blocks == []
    assert entry["author"] == [
        NameParts(first=["A.", "B."], von=["van", "den"], last=["Berg"]),
        NameParts(first=["J.-P."], last=["’s-Gravesande"]),
        NameParts(first=["M.", "L."], last=["King"], jr=["Jr"]),
        NameParts(first=["É."], last=["Müller-Öz"]),
        NameParts(last=["{Ministerie van Volksgezondheid, Welzijn en Sport}"]),
        NameParts(last=["{RIVM}"]),
        NameParts(last=["others"]),
    ]


def test_rispy_reads_a_line_a_name_and_none_for_others():
    (rij,) = rispy.loads(ris([artikel()]))

    assert rij["authors"] == [
        "van den Berg, A.B.", "’s-Gravesande, J.-P.", "King, M.L., Jr", "Müller-Öz, É.",
        "Ministerie van Volksgezondheid, Welzijn en Sport", "RIVM",
    ]  # fmt: skip
    assert (rij["start_page"], rij["end_page"]) == ("947", "956")


@pytest.mark.django_db
def test_the_authors_behind_note_32_have_a_line_each():
    assert [regel for regel in ris([bron("leniz-2022")]).split("\r\n") if regel.startswith("AU")] == [
        "AU  - Leniz", "AU  - Gulliford, M.", "AU  - Higginson, I.J.", "AU  - Bajwah, S.", "AU  - Yi, D.",
        "AU  - Gao, W.",
    ]  # fmt: skip


def test_csl_has_a_name_in_parts_and_an_organisation_as_it_is():
    (ding,) = json.loads(csl([artikel()]))

    assert ding["author"] == [
        {"family": "van den Berg", "given": "A. B."},
        {"family": "’s-Gravesande", "given": "J.-P."},
        {"family": "King", "given": "M. L.", "suffix": "Jr"},
        {"family": "Müller-Öz", "given": "É."},
        {"literal": "Ministerie van Volksgezondheid, Welzijn en Sport"},
        {"literal": "RIVM"},
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("stijl", "regels"),
    [
        (
            "apa",
            [
                "Leniz, Gulliford, M., Higginson, I. J., Bajwah, S., Yi, D., & Gao, W. (2022). Primary care contacts, "
                "continuity, identification of palliative care needs, and hospital use: a population-based cohort "
                "study in people dying with dementia. Br J Gen Pract, 72(722), e684–92. "
                "https://doi.org/10.3399/BJGP.2021.0715",
                "Wuijts, S., Vros, C., Schets, F. M., & Braks, M. A. H. (2014). Effecten klimaat op gezondheid: "
                "actualisatie voor de Nationale Adaptatiestrategie (2016) (RIVM-rapport 2014-0044). Rijksinstituut "
                "voor Volksgezondheid en Milieu.",
                "Maarsingh, O. R., Henry, Y., van de Ven, P. M., & Deeg, D. J. (2016). Continuity of care in primary "
                "care and association with survival in older people: a 17-year prospective cohort study. Br J Gen "
                "Pract, 66(649), e531–9. https://doi.org/10.3399/bjgp16X686101",
                "RIVM, & Ministerie van Volksgezondheid, Welzijn en Sport. (2024). A title. BMJ, 8(2), 947–956. "
                "https://doi.org/10.1234/x",
            ],
        ),
        (
            "vancouver",
            [
                "1.Leniz, Gulliford M, Higginson IJ, Bajwah S, Yi D, Gao W. Primary care contacts, continuity, "
                "identification of palliative care needs, and hospital use: a population-based cohort study in people "
                "dying with dementia. Br J Gen Pract. 2022;72(722):e684–92. doi:10.3399/BJGP.2021.0715",
                "2.Wuijts S, Vros C, Schets FM, Braks MAH. Effecten klimaat op gezondheid: actualisatie voor de "
                "Nationale Adaptatiestrategie (2016) [RIVM-rapport]. Bilthoven: Rijksinstituut voor Volksgezondheid en "
                "Milieu; 2014. RIVM-rapport 2014-0044.",
                "3.Maarsingh OR, Henry Y, van de Ven PM, Deeg DJ. Continuity of care in primary care and association "
                "with survival in older people: a 17-year prospective cohort study. Br J Gen Pract. "
                "2016;66(649):e531–9. doi:10.3399/bjgp16X686101",
                "4.RIVM, Ministerie van Volksgezondheid, Welzijn en Sport. A title. BMJ. 2024;8(2):947–56. "
                "doi:10.1234/x",
            ],
        ),
    ],
)
def test_a_citation_processor_makes_the_lines_of_a_style(stijl, regels):
    organisaties = artikel(auteurs="RIVM; Ministerie van Volksgezondheid, Welzijn en Sport")

    gemaakt = met_stijl(stijl, [bron("leniz-2022"), bron("wuijts-2014"), bron("maarsingh-2016"), organisaties])

    assert gemaakt == regels


@pytest.mark.django_db
def test_a_report_has_its_number_its_kind_and_its_place_in_every_form():
    wuijts = bron("wuijts-2014")

    velden = parse_string(bibtex([wuijts]), "bibtex").entries["wuijts-2014"]
    (rij,) = rispy.loads(ris([wuijts]))

    assert velden.type == "techreport"
    assert [velden.fields[naam] for naam in ("type", "number", "address")] == ["RIVM-rapport", "2014-0044", "Bilthoven"]
    assert (rij["issn"], rij["type_of_work"], rij["place_published"]) == ("2014-0044", "RIVM-rapport", "Bilthoven")
    assert citeren.vancouver(wuijts).endswith(
        "(2016). RIVM-rapport 2014-0044. Bilthoven: Rijksinstituut voor Volksgezondheid en Milieu; 2014."
    )


@pytest.mark.parametrize(
    ("auteur", "delen"),
    [
        (Auteur("Smith and Jones", "J."), ([], ["{Smith and Jones}"], [], ["J."])),
        (Auteur("others"), ([], ["{others}"], [], [])),
        (Auteur("King", "", "Jr"), ([], ["King"], ["Jr"], [])),
        (Auteur("van den Berg", "Jan"), (["van", "den"], ["Berg"], [], ["Jan"])),
    ],
)
def test_a_name_of_any_words_is_one_name_in_bibtex(auteur, delen):
    b = replace(artikel(), auteurs=(auteur,), en_anderen=False)

    (p,) = parse_string(bibtex([b]), "bibtex").entries["x-2024"].persons["author"]

    assert (p.prelast_names, p.last_names, p.lineage_names, [n for n in p.first_names if n != "{}"]) == delen


@pytest.mark.django_db
def test_others_than_nobody_are_not_said():
    bron = Bron.objects.create(slug="x", soort="tijdschriftartikel", titel="T", taal="nl")
    bron.auteurs.create(volgorde=1, soort="anderen")

    assert (citeren.vancouver(citeren.van_bron(bron)), citeren.apa(citeren.van_bron(bron))) == ("T.", "T. (z.d.).")


GEVAARLIJK = 'a } b { c % d & e # f _ g ~ h ^ i \\ j $ k " l < m > n\r\nER  - \n@x{y'


def test_no_sign_ends_the_field_or_the_entry_that_it_stands_in():
    b = artikel(
        auteurs="", titel=GEVAARLIJK, tijdschrift=GEVAARLIJK, uitgever=GEVAARLIJK, doi="10.1234/a}b{c%d#e",
        adres="https://voorbeeld.nl/a}b{c%20d?e=f&g=h#i_j",
    )  # fmt: skip

    bib = parse_string(bibtex([b, artikel(sleutel="volgende")]), "bibtex").entries
    met_ander = bibtexparser.parse_string(bibtex([b, artikel(sleutel="volgende")]))
    rijen = rispy.loads(ris([b, artikel(sleutel="volgende")]))
    dingen = json.loads(csl([b]))

    assert list(bib) == ["x-2024", "volgende"]
    assert ([entry.key for entry in met_ander.entries], met_ander.failed_blocks) == (["x-2024", "volgende"], [])
    assert bib["x-2024"].fields["doi"] == "10.1234/a%7Db%7Bc%d#e"
    assert bib["x-2024"].fields["url"] == "https://voorbeeld.nl/a%7Db%7Bc%20d?e=f&g=h#i_j"
    assert [rij["title"] for rij in rijen] == [" ".join(GEVAARLIJK.split()), "A title"]
    assert dingen[0]["title"] == GEVAARLIJK.rstrip(".")
