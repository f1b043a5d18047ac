"""What is copied into Word or a mail: exact, for a case that is small enough to read."""

from visie.leesmap.kopie import als_html, als_tekst

ADRES = "http://localhost:8000"
VAST = f"{ADRES}/edities/1/leesmap/o1-d1/"


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
    assert regels[:9] == [
        "Leesmap uit de Visie Huisartsenzorg 2035",
        "LHV, NHG en InEen, editie 1, vastgesteld maart 2025",
        "",
        f"Deze leesmap: {VAST}",
        "",
        "",
        "Palliatieve zorg",
        "Activiteit 4.6",
        "",
    ]
    assert "cruciaal.[32] We nemen" in regels[9]
    assert regels[10:16] == [
        "",
        f"Vaste link (editie 1): {ADRES}/edities/1{activiteit.get_absolute_url()}",
        "",
        "",
        "Noten",
        "",
    ]
    assert regels[16].startswith("32. Primary care contacts") and len(regels) == 17


def test_a_leesmap_without_notes_has_no_list_of_them(document, django_db_blocker):
    with django_db_blocker.unblock():
        teksten = [maak(document, delen(document)[:1], ADRES, VAST) for maak in (als_html, als_tekst)]

    assert ["Noten" in tekst for tekst in teksten] == [False, False]
