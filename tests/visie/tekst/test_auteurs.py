"""Names of authors, taken apart: every way in which references write them (auteurs.tsv)."""

from pathlib import Path

import pytest

from visie.tekst.auteurs import ANDEREN, ORGANISATIE, read

REGELS = [regel.split("\t") for regel in Path(__file__).with_name("auteurs.tsv").read_text().splitlines()]
TABEL = {tekst: auteurs for tekst, *auteurs in REGELS if auteurs}


def genoteerd(auteur):
    """Return an author in one word: 'Wuijts|S.', 'King|M.L.|Jr', '[RIVM]' for an organisation, '+' for others."""
    if auteur.soort == ANDEREN:
        return "+"
    if auteur.soort == ORGANISATIE:
        return f"[{auteur.naam}]"
    return "|".join([auteur.naam, auteur.voorletters, *filter(None, [auteur.achtervoegsel])])


def test_each_name_of_a_list_is_taken_apart():
    gelezen = {tekst: [genoteerd(auteur) for auteur in read(tekst)] for tekst in TABEL}

    assert len(TABEL) > 200
    assert {tekst: auteurs for tekst, auteurs in gelezen.items() if auteurs != TABEL[tekst]} == {}


@pytest.mark.parametrize(
    ("tekst", "auteurs"),
    [
        ("", []), (" , ; ", []), ("Hendriks", ["[Hendriks]"]), ("Anna Bakker", ["[Anna Bakker]"]),
        ("Zorg en Zekerheid", ["[Zorg en Zekerheid]"]), ("Huisarts & Wetenschap", ["[Huisarts & Wetenschap]"]),
        ("Wuijts, Vros, Schets en Braks", ["[Wuijts]", "[Vros]", "[Schets]", "[Braks]"]),
    ],
)  # fmt: skip
def test_what_no_machine_can_know_stays_one_name(tekst, auteurs):
    assert [genoteerd(auteur) for auteur in read(tekst)] == auteurs
