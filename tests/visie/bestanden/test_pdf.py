"""The PDFs hold the whole text, in order, once; a reader of tags and of letters finds nothing that is not ours."""

import datetime
from dataclasses import replace

import pytest

from tests.visie.bestanden import pdflezen
from visie.bestanden import pdf, vullen
from visie.bestanden.boek import Erratum, of_partij, of_parts, part
from visie.bestanden.zetten import Onzetbaar, compose
from visie.pagina.decorators import find_document
from visie.tekst.html import alineas, noot_sleutels

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
DAG = datetime.date(2026, 11, 30)
ONS = {"BronSerif-Regular", "BronSerif-SemiBold", "BronSerif-Italic", "Figtree-Regular", "Figtree-SemiBold"}
VIJANDIG = """#read("/etc/passwd") $x$ *b* _i_ `c` <label> @ref [x] {y} \\ // "q" -- ~ '"""
BUITEN = ("Note", "Lbl")


@pytest.fixture(scope="module")
def geheel(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        return vullen.boek(find_document())


@pytest.fixture(scope="module")
def visie(geheel):
    return pdf.visie(geheel, DAG)


@pytest.fixture(scope="module")
def tags(visie):
    return pdflezen.read(visie.inhoud)


def flat(tags):
    return [tag for buitenste in tags for tag in buitenste.walk()]


def kinds(tags, *soorten):
    return [tag for tag in flat(tags) if tag.soort in soorten]


def words(tags):
    """Return the words of a file without notes, marks of notes and contents."""
    return pdflezen.join(" ".join(tag.text({*BUITEN, "TOC", "Figure"}) for tag in tags))


def of_deel(deel, aantal, namen):
    """Return what the whole shows of a part, in order."""
    tekst = " ".join(alineas(deel.html, ""))
    if deel.soort == "doelstelling":
        boven = f"Doelstelling {deel.nummer} van {aantal} · {deel.veld('korte_titel')}"
        return [boven, deel.titel, tekst, deel.veld("kop_activiteiten")]
    if deel.soort == "oproep":
        aan = [naam for slug, naam in namen if slug in deel.aan]
        return [deel.kop, tekst, f"Gericht aan: {', '.join(aan)}" if aan else "Geen partij genoemd"]
    boven = f"Hoofdstuk {deel.nummer}" if deel.soort == "hoofdstuk" and deel.nummer else ""
    return [boven, deel.nummer if deel.soort == "activiteit" else "", deel.titel, tekst]


def expected(boek):
    namen = [(partij.slug, partij.naam) for partij in boek.partijen]
    stukken = [stuk for deel in boek.delen for stuk in of_deel(deel, len(boek.doelen), namen)]
    return " ".join(" ".join(stukken).split())


def test_the_body_is_the_canonical_text_in_order_and_no_word_is_lost_or_doubled(geheel, tags):
    gelezen = words(tags)

    assert gelezen[gelezen.index("Voorwoord") :].partition(" Colofon ")[0].split() == expected(geheel).split()


def test_every_note_stands_once_with_its_words_behind_its_first_marker(geheel, tags):
    ontbreekt = "De tekst van deze noot ontbreekt in de tekst waaruit dit portaal is gemaakt."
    volgorde = dict.fromkeys(sleutel for deel in geheel.delen for sleutel in noot_sleutels(deel.html))
    noten = [geheel.noot(sleutel) for sleutel in volgorde]

    gelezen = [(noot.inhoud[0].words(), noot.words(zonder=["Lbl"])) for noot in kinds(tags, "Note")]

    assert gelezen == [(noot.teken, " ".join(alineas(noot.html, "")) or ontbreekt) for noot in noten]
    assert len(gelezen) == 39


def test_a_note_stands_on_the_page_of_its_marker_also_where_parts_follow_each_other(geheel, tags):
    veertig = of_parts(geheel, "Leesmap", [deel.anker for deel in geheel.delen[:40]])

    for gelezen in (tags, pdflezen.read(pdf.leesmap(veertig, DAG).inhoud)):
        plaatsen = {}
        for tag in kinds(gelezen, "Lbl"):
            plaatsen.setdefault(tag.words(), set()).add(tag.pagina)
        assert {teken: paginas for teken, paginas in plaatsen.items() if len(paginas) > 1} == {}


def test_every_font_is_embedded_and_ours(geheel, visie):
    poster, blad = pdf.poster(geheel, DAG), pdf.partij(of_partij(geheel, "overheid"), DAG)

    gebruikt = set().union(*(pdflezen.fonts(bestand.inhoud) for bestand in (visie, poster, blad)))

    assert gebruikt == {(naam, True) for naam in ONS}


def test_pages_size_and_bytes(geheel, visie):
    nog_eens = pdf.visie(replace(geheel), DAG)

    assert visie.paginas == len(pdflezen.pypdfium2.PdfDocument(visie.inhoud))
    assert len(visie.inhoud) <= 500_000
    assert nog_eens == visie


def test_pictures_have_words(tags):
    alt = [tag.alt for tag in kinds(tags, "Figure")]

    ring = (
        "Ring van de doelstellingen: 1 Vertrouwd huisartsteam; 2 Technologische ontwikkelingen; 3 Samenwerking in de"
        " wijk; 4 24/7 toegankelijk voor spoed; 5 Werken als collectief; 6 Werkplezier; 7 Deskundigheid."
    )
    qr = "QR-code van http://localhost:8000/edities/1/geldend/"
    assert alt == [ring, qr, ring, qr]


def test_document_says_what_it_is_and_has_bookmarks(visie):
    document = pdflezen.pypdfium2.PdfDocument(visie.inhoud)
    gegevens = document.get_metadata_dict()

    bladwijzers = [bladwijzer.get_title() for bladwijzer in document.get_toc()]

    assert gegevens["Title"] == "Visie Huisartsenzorg 2035"
    assert gegevens["Author"] == "LHV, NHG en InEen"
    assert document.get_formtype() == 0
    assert len(bladwijzers) == 1 + 16 + 7 * 2 + 43 + 5 + 24 + 1
    assert "4.5 Zelfzorg" in bladwijzers


def test_every_foot_says_edition_digest_day_address_and_page(geheel, visie):
    document = pdflezen.pypdfium2.PdfDocument(visie.inhoud)

    voeten = [pagina.get_textpage().get_text_bounded(bottom=0, top=55) for pagina in document][1:]

    digest = geheel.uitgave.digest[:16]
    assert [" ".join(voet.split()) for voet in voeten] == [
        "Proefexemplaar · Visie Huisartsenzorg 2035 · Editie 1, vastgesteld maart 2025"
        f" controlegetal {digest} · Gemaakt op 30 november 2026 http://localhost:8000/edities/1/"
        f" {nummer} / {visie.paginas}"
        for nummer in range(2, visie.paginas + 1)
    ]


@pytest.mark.parametrize("veld", ["opgevolgd", "ingetrokken", "proef"])
def test_the_cover_says_how_the_edition_stands(geheel, veld):
    zin = "Deze editie is ingetrokken op 3 mei 2027: een zin was weggevallen."
    boek = replace(geheel, delen=geheel.delen[:1], uitgave=replace(geheel.uitgave, **{"proef": "", veld: zin}))

    omslag = [tag.words() for tag in pdflezen.read(pdf.visie(boek, DAG).inhoud) if tag.pagina == 1]

    assert zin in omslag[0]


def test_an_erratum_stands_behind_its_part_and_says_that_it_is_no_part_of_the_text(geheel):
    fout = Erratum("voor speed", "voor spoed", "Leesfout.", "3 mei 2027")
    goal = part(geheel, "24-7-toegankelijk-voor-spoed")
    delen = tuple(replace(deel, errata=(fout,)) if deel.nummer == "4.5" else deel for deel in goal.delen)
    noten = tuple(replace(noot, errata=(fout,)) for noot in goal.noten)

    tags = pdflezen.read(pdf.doelstelling(replace(goal, delen=delen, noten=noten), DAG).inhoud)

    kop = "Erratum van 3 mei 2027, geen deel van de vastgestelde tekst ‘voor speed’, lees: ‘voor spoed’ Leesfout."
    assert f"(spoedeisende) huisartsenzorg. {kop} 4.6 Palliatieve zorg" in words(tags)
    assert [noot.words().endswith(kop) for noot in kinds(tags, "Note")] == [True, True]


def test_a_marker_of_a_note_that_stands_already_leads_there(geheel):
    deel = replace(geheel.find("zelfzorg"), html='<p>Eerst<sup data-noot="32"></sup>.</p>')
    boek = of_parts(geheel, "Leesmap", ["zelfzorg", "palliatieve-zorg"])
    boek = replace(boek, delen=(deel, boek.delen[1]))

    tags = pdflezen.read(pdf.leesmap(boek, DAG).inhoud)

    assert len(kinds(tags, "Note")) == 1
    assert [tag.words() for tag in kinds(tags, "Lbl")] == ["32", "32", "32"]  # the marker, its note, the other marker


def test_a_leesmap_has_an_agenda_and_its_parts_in_the_order_given(geheel):
    boek = of_parts(geheel, "Vergadering", ["oproep-14", "zelfzorg", "vertrouwd-huisartsteam"])

    tags = pdflezen.read(pdf.leesmap(boek, DAG).inhoud)

    assert [tag.words() for tag in kinds(tags, "H1", "H2")] == [
        "Vergadering", "Agenda", "Oproep 14", "4.5 Zelfzorg",
        "Iedere inwoner van Nederland heeft een vertrouwd huisartsteam dichtbij.", "Colofon",
    ]  # fmt: skip
    assert [tag.words() for tag in kinds(tags, "TR")] == [
        "Tijd Onderdeel Pagina", "Oproep 14 2", "4.5 Zelfzorg 2",
        "1 Iedere inwoner van Nederland heeft een vertrouwd huisartsteam dichtbij. 2",
    ]  # fmt: skip


def test_the_sheet_of_every_party_is_one_page_with_its_oproepen_whole(geheel):
    for partij in geheel.partijen:
        boek = of_partij(geheel, partij.slug)
        gemaakt = pdf.partij(boek, DAG)
        gelezen = words(pdflezen.read(gemaakt.inhoud))

        assert gemaakt.paginas == 1
        for deel in boek.delen:
            assert " ".join([deel.titel or deel.kop, *alineas(deel.html, "")]) in gelezen


def test_the_poster_is_one_page_with_every_oproep_whole(geheel):
    gemaakt = pdf.poster(geheel, DAG)

    gelezen = words(pdflezen.read(gemaakt.inhoud))

    oproepen = [deel for deel in geheel.delen if deel.soort == "oproep"]
    assert gemaakt.paginas == 1
    assert [deel.anker for deel in oproepen if " ".join(alineas(deel.html, "")) not in gelezen] == []


def test_the_poster_of_a_longer_edition_shows_first_sentences_and_says_so(geheel):
    lang = " ".join(["Daarna volgt er nog heel veel."] * 40)
    delen = tuple(
        replace(deel, html=f"<p>Wij vragen dit aan nummer {deel.nummer}. {lang}</p>")
        if deel.soort == "oproep"
        else deel
        for deel in geheel.delen
    )

    gemaakt = pdf.poster(replace(geheel, delen=delen), DAG)

    gelezen = words(pdflezen.read(gemaakt.inhoud))
    assert gemaakt.paginas == 1
    assert "Daarna" not in gelezen
    assert gelezen.count("Wij vragen dit aan nummer") == 24
    assert "Van elke oproep staat hier de eerste zin. De hele tekst staat op het portaal." in gelezen


def test_words_are_data_and_never_markup(geheel):
    boek = part(geheel, "24-7-toegankelijk-voor-spoed")
    veilig = VIJANDIG.replace("<", "&lt;").replace(">", "&gt;")
    delen = [replace(deel, titel=VIJANDIG, html=f"<p>{veilig}</p>") for deel in boek.delen]

    tags = pdflezen.read(pdf.doelstelling(replace(boek, naam=VIJANDIG, delen=tuple(delen)), DAG).inhoud)

    assert words(tags).count(" ".join(VIJANDIG.split())) == 2 * len(delen)


@pytest.mark.parametrize("teken", ["日", "😀"])
def test_a_character_that_our_fonts_lack_fails_the_making_and_is_named(geheel, teken):
    boek = part(geheel, "24-7-toegankelijk-voor-spoed")

    with pytest.raises(Onzetbaar, match=teken):
        pdf.doelstelling(replace(boek, naam=teken, delen=(replace(boek.delen[0], titel=teken),)), DAG)


def test_names_of_authors_with_other_letters_are_set_in_our_own(geheel):
    boek = part(geheel, "24-7-toegankelijk-voor-spoed")
    noten = tuple(replace(noot, html="<p>Šimůnek Ł, Đorđević ±3 ×2 §1 <em>Őri</em></p>") for noot in boek.noten)

    gemaakt = pdf.doelstelling(replace(boek, noten=noten), DAG)

    assert all(naam.startswith(("BronSerif", "Figtree")) and erin for naam, erin in pdflezen.fonts(gemaakt.inhoud))
    noot = kinds(pdflezen.read(gemaakt.inhoud), "Note")[0]
    assert noot.words(zonder=["Lbl"]) == "Šimůnek Ł, Đorđević ±3 ×2 §1 Őri"


def test_a_layout_that_typst_warns_about_fails(geheel, tmp_path, monkeypatch):
    monkeypatch.setattr("visie.bestanden.zetten.HIER", tmp_path)
    (tmp_path / "typst").mkdir()
    (tmp_path / "typst/los.typ").write_text('#set document(title: "x")\n#set text(font: ("Bron Serif", "Weg"))\nwoord')

    with pytest.raises(Onzetbaar, match="unknown font family: weg"):
        compose("los", {})
