"""What is copied into Word or a mail: exact, for a case that is small enough to read."""

import datetime

import pytest

from tests.visie.twee_edities import maak_editie_2
from visie.editie.models import Editie, Erratum, Intrekking
from visie.leesmap.kopie import als_html, als_tekst
from visie.pagina.decorators import find_document

ADRES = "http://localhost:8000"
VAST = f"{ADRES}/edities/1/leesmap/o1-d1/"
PROEF = "Proefexemplaar, nog niet vrijgegeven"
RECHTEN = "Rechten op de tekst: De organisaties hebben nog niet vastgelegd hoe deze tekst mag worden hergebruikt."


def delen(document):
    """Return two parts of the vision: one has a note."""
    return [document.per_anker[anker] for anker in ("oproep-14", "palliatieve-zorg")]


def test_the_copy_holds_words_numbers_of_notes_notes_and_fixed_links(document, django_db_blocker):
    oproep, activiteit = delen(document)
    met_nummer = activiteit.tekst.replace('<sup data-noot="32"></sup>', "<sup>32</sup>")
    noot = document.noten["32"].tekst.removeprefix("<p>")
    with django_db_blocker.unblock():
        html = als_html(document, [oproep, activiteit], ADRES, VAST)

    assert "<sup>32</sup>" in met_nummer
    assert html.splitlines() == [
        "<h1>Leesmap uit de Visie Huisartsenzorg 2035</h1>",
        "<p><small>LHV, NHG en InEen, editie 1, vastgesteld maart 2025</small></p>",
        f"<p><strong>{PROEF}</strong></p>",
        f"<p>{RECHTEN}</p>",
        f'<p><small><a href="{VAST}">Deze leesmap</a></small></p>',
        "<h2>Van stagnatie naar versterking en modernisering van de eerste lijn</h2>",
        "<p><small>Oproep 14</small></p>",
        *oproep.tekst.splitlines(),
        f'<p><small><a href="{ADRES}/edities/1/oproepen/14/">Vaste link (editie 1)</a></small></p>',
        "<h2>Palliatieve zorg</h2>",
        "<p><small>Activiteit 4.6</small></p>",
        *met_nummer.splitlines(),
        f'<p><small><a href="{ADRES}/edities/1{activiteit.get_absolute_url()}">Vaste link (editie 1)</a></small></p>',
        "<h2>Noten</h2>",
        *f"<p>32. {noot}".splitlines(),
    ]


def test_the_plain_text_says_the_same_with_addresses_written_out(document, django_db_blocker):
    oproep, activiteit = delen(document)
    with django_db_blocker.unblock():
        tekst = als_tekst(document, [activiteit], ADRES, VAST)

    regels = tekst.splitlines()
    assert regels[:13] == [
        "Leesmap uit de Visie Huisartsenzorg 2035",
        "LHV, NHG en InEen, editie 1, vastgesteld maart 2025",
        "",
        PROEF,
        "",
        RECHTEN,
        "",
        f"Deze leesmap: {VAST}",
        "",
        "",
        "Palliatieve zorg",
        "Activiteit 4.6",
        "",
    ]
    assert "cruciaal.[32] We nemen" in regels[13]
    assert regels[14:20] == [
        "",
        f"Vaste link (editie 1): {ADRES}/edities/1{activiteit.get_absolute_url()}",
        "",
        "",
        "Noten",
        "",
    ]
    assert regels[20].startswith("32. Primary care contacts") and len(regels) == 21


def test_a_leesmap_without_notes_has_no_list_of_them(document, django_db_blocker):
    with django_db_blocker.unblock():
        teksten = [maak(document, delen(document)[:1], ADRES, VAST) for maak in (als_html, als_tekst)]

    assert ["Noten" in tekst for tekst in teksten] == [False, False]


@pytest.mark.django_db
@pytest.mark.parametrize("maak", [als_html, als_tekst])
def test_the_copy_says_that_its_editie_was_followed_or_withdrawn(maak):
    maak_editie_2()
    document = find_document(1)
    opgevolgd = maak(document, delen(document), ADRES, VAST)

    Intrekking.objects.create(editie=Editie.objects.get(nummer=1), reden="A < B.", datum=datetime.date(2026, 7, 1))
    document = find_document(1)
    ingetrokken = maak(document, delen(document), ADRES, VAST)

    zin = f"Deze editie is ingetrokken op 1 juli 2026: A {'&lt;' if maak == als_html else '<'} B."
    plaatsen = [tekst.partition("Rechten op de tekst")[0] for tekst in (opgevolgd, ingetrokken)]
    assert "Dit is niet meer de geldende editie. Sinds 1 juni 2026 geldt editie 2." in plaatsen[0]
    assert [zin in plaats for plaats in plaatsen] == [False, True]


@pytest.mark.django_db
def test_an_erratum_of_a_note_stands_under_it():
    Erratum.objects.create(
        editie=Editie.objects.current(), onderdeel="noot-32", passage="Primary care", lezing="First-line care",
        reden="-", datum=datetime.date(2026, 3, 2),
    )  # fmt: skip
    document = find_document(1)

    html, tekst = (maak(document, delen(document), ADRES, VAST).splitlines() for maak in (als_html, als_tekst))

    zin = "Erratum van 2 maart 2026, geen deel van de vastgestelde tekst: ‘Primary care’, lees: ‘First-line care’. -"
    assert html[-1] == f"<p>{zin}</p>"
    assert (tekst[-2][:8], tekst[-1]) == ("32. Prim", zin)
