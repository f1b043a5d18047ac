"""The whole vision as plain text: every word once, in order, a paragraph a line; notes, errata and a colophon."""

import re

from tests.visie.bestanden.woorden import DAG, met_errata, van_de_noten, van_de_tekst, vijandig, woorden
from visie.bestanden import tekst

# What the file says that is no word of the text: names before titles, the heads of oproepen, errata, bullets.
ROND = re.compile(
    r"^(?:\[Erratum van .*\]|Oproep \d+(?:\. Gericht aan: .*)?)$|^(?:Hoofdstuk|Doelstelling) \d+(?: van 7)?\. |"
    r"^\d+(?:\.\d+)? |^- ",
    re.M,
)

ERRATUM = "[Erratum van 1 mei 2026, geen deel van de vastgestelde tekst: ‘in de wijk’, lees: ‘in de buurt’. Een fout.]"


def maak(boek):
    return tekst.visie(boek, DAG).inhoud.decode("utf-8-sig").replace("\r\n", "\n")


def in_delen(inhoud):
    """Return the head, the text, the notes and the foot."""
    hoofd, tekst, rest = re.fullmatch(r"(.*?\n\n\n)(.*)\n\n\nNoten\n\n(.*)", inhoud, re.S).groups()
    return hoofd, tekst, *rest.split("\n\n\n")


def gelezen(tekst):
    return re.sub(r"\[(\d+|\*)\]", lambda m: f" ⟦{m[1].replace('*', 'asterisk')}⟧ ", ROND.sub("", tekst)).split()


def test_the_file_holds_the_text_and_the_notes_word_for_word(geheel):
    boek = met_errata(geheel)

    hoofd, tekst, noten, _ = in_delen(maak(boek))

    assert hoofd.splitlines()[:3] == [boek.uitgave.titel, boek.uitgave.ondertitel, boek.uitgave.van]
    assert [*" ".join(hoofd.splitlines()[:2]).split(), *gelezen(tekst)] == van_de_tekst(boek)
    regels = [r for r in noten.split("\n\n") if not r.startswith("[Erratum")]
    ontbreekt = "De tekst van deze noot ontbreekt in de tekst waaruit dit portaal is gemaakt."
    assert [re.sub(r"^\[\S+\] ", "", r).split() for r in regels] == [
        w or ontbreekt.split() for _, w in van_de_noten(boek)
    ]
    assert [r.split()[0] for r in regels] == [f"[{noot.teken}]" for noot in boek.noten]


def test_a_paragraph_is_one_line(geheel):
    regels = maak(geheel).splitlines()

    alinea = next(d.html for d in geheel.delen if d.anker == "palliatieve-zorg")

    assert [re.sub(r"\[32\]", " ⟦32⟧ ", r).split() for r in regels if r.startswith("Palliatieve zorg wordt")] == [
        woorden(alinea)
    ]


def test_an_erratum_stands_in_brackets_under_its_part(geheel):
    regels = maak(met_errata(geheel)).splitlines()

    plek = regels.index("4.5 Zelfzorg")

    assert regels[plek + 4] == ERRATUM
    assert len([r for r in regels if r.startswith("[Erratum")]) == 4


def test_head_and_foot_say_which_editie_it_is(geheel):
    hoofd, *_, voet = in_delen(maak(geheel))
    u = geheel.uitgave

    feiten = [
        "Editie: 1, vastgesteld maart 2025", "Gemaakt op: 30 november 2026", f"Vast adres: {u.adres}",
        f"Is dit de geldende editie? {u.geldend}", f"Controlegetal van de tekst: {u.digest}",
    ]  # fmt: skip
    assert hoofd.strip().splitlines()[-5:] == feiten
    assert voet.strip().splitlines() == [u.rechten, "", *([u.proef, ""] if u.proef else []), *feiten]


def test_a_program_on_windows_reads_it_as_utf_8_with_its_own_line_ends(geheel):
    inhoud = tekst.visie(geheel, DAG).inhoud

    assert inhoud.startswith(b"\xef\xbb\xbf")
    assert inhoud.count(b"\n") == inhoud.count(b"\r\n")
    assert tekst.visie(geheel, DAG).inhoud == inhoud


def test_hostile_words_stay_words(geheel):
    boek = vijandig(geheel)

    hoofd, tekst, *_ = in_delen(maak(boek))

    assert [*" ".join(hoofd.splitlines()[:2]).split(), *gelezen(tekst)] == van_de_tekst(boek)
