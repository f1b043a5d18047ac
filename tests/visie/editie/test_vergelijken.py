"""What the comparison says of two texts and of two edities. Passages are from the vision."""

from dataclasses import dataclass

import pytest

from visie.editie.vergelijken import compare, compare_part
from visie.tekst.verschil import fragmenten, word_diff

ZELFZORG = (
    "<p>We bieden patiënten digitaal (medische) informatie over mogelijke zelfzorg zodat ze weten of en wanneer het "
    "nodig is om contact op te nemen met de (spoedeisende) huisartsenzorg.</p>"
)
VOORWOORD = (
    "<p>Centraal in deze visie staat het belang van persoonlijke continuïteit. Continuïteit bieden heeft grote "
    "voordelen voor patiënten, voor het werkplezier van huisartsen en het huisartsteam. Het is de kracht van ons vak "
    "en daar maken we ons met zijn allen hard voor.</p>"
)


@dataclass
class Deel:
    """A part as the comparison sees one."""

    anker: str
    titel: str = "Zelfzorg"
    tekst: str = ZELFZORG
    nummer: int | None = None
    ouder: object = None
    aanduiding: str = ""
    versie: int = 1
    digest_velden: tuple = ("nummer", "titel", "tekst")

    @property
    def kop(self):
        return self.titel


class Geheel:
    """A Document as the comparison sees one."""

    def __init__(self, *delen, titel="Visie"):
        self.per_anker = {deel.anker: deel for deel in delen}
        self.editie = Deel("visie", titel, "")


def paren(oud, nieuw):
    """Return the runs that are not equal, as (kind, words)."""
    return [(stuk.soort, stuk.kern) for stuk in word_diff(oud, nieuw) if stuk.soort != "gelijk"]


def soorten(oud, nieuw):
    return {rij.anker: rij.soorten for rij in compare(oud, nieuw)}


def test_a_changed_word_is_one_word_out_and_one_in():
    nieuw = ZELFZORG.replace("digitaal", "online")

    assert paren(ZELFZORG, nieuw) == [("eruit", "digitaal"), ("erin", "online")]
    assert paren(nieuw, ZELFZORG) == [("eruit", "online"), ("erin", "digitaal")]


def test_the_runs_give_both_texts_back():
    nieuw = VOORWOORD.replace("grote voordelen", "veel voordelen").replace(" Het is de kracht", " Dat is de kracht")
    stukken = word_diff(VOORWOORD, nieuw)

    def kant(soort):
        return "".join(stuk.tekst for stuk in stukken if stuk.soort in ("gelijk", soort))

    assert (f"<p>{kant('eruit')}</p>", f"<p>{kant('erin')}</p>") == (VOORWOORD, nieuw)


def test_two_changes_with_one_word_between_them_are_read_as_one():
    nieuw = ZELFZORG.replace("mogelijke zelfzorg zodat", "goede zelfzorg opdat")

    assert paren(ZELFZORG, nieuw) == [("eruit", "mogelijke zelfzorg zodat"), ("erin", "goede zelfzorg opdat")]


def test_a_full_stop_is_no_part_of_a_word():
    assert paren("<p>Wij zorgen.</p>", "<p>Wij zorgen samen.</p>") == [("erin", "samen")]


def test_a_removed_sentence_is_a_whole_sentence_and_leaves_space_before_the_next():
    nieuw = VOORWOORD.replace(
        " Continuïteit bieden heeft grote voordelen voor patiënten, voor het werkplezier van huisartsen en het "
        "huisartsteam.",
        "",
    )

    [(soort, zin)] = paren(VOORWOORD, nieuw)

    assert (soort, zin[:11], zin[-1]) == ("eruit", "Continuïtei", ".")


def test_a_sentence_after_what_was_the_last_has_a_space_before_it():
    stukken = word_diff("<p>Een zin.</p>", "<p>Een zin. Nog een.</p>")

    assert "".join(stuk.tekst for stuk in stukken) == "Een zin. Nog een."


def test_a_new_block_is_only_added():
    stukken = word_diff(ZELFZORG, f"{ZELFZORG}\n<p>Een nieuwe alinea.</p>")

    assert [(s.soort, s.kern) for s in stukken[1:]] == [("erin", "Een nieuwe alinea.")]
    assert stukken[0].staart == "\n"


def test_a_note_marker_is_one_word_with_its_key():
    met = ZELFZORG.replace(".</p>", '<sup data-noot="31"></sup>.</p>')
    andere = met.replace('"31"', '"32 asterisk"')

    assert paren(ZELFZORG, met) == [("erin", "[noot 31]")]
    assert paren(met, andere) == [("eruit", "[noot 31]"), ("erin", "[noot 32] [noot asterisk]")]


def test_long_equal_runs_are_cut_to_the_words_around_the_change():
    stukken = word_diff(VOORWOORD, VOORWOORD.replace("werkplezier", "plezier"))

    eerste, *midden, laatste = fragmenten(stukken)

    assert eerste.tekst == "… continuïteit. Continuïteit bieden heeft grote voordelen voor patiënten, voor het "
    assert laatste.tekst == "van huisartsen en het huisartsteam. Het is de kracht van ons … "
    assert [s.kern for s in midden] == ["werkplezier", "plezier"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        (Deel("a"), None, "Verwijderd."),
        (None, Deel("a"), "Toegevoegd."),
        (Deel("a"), Deel("a", titel="Zelf zorgen"), "De titel is gewijzigd."),
        (
            Deel("a"),
            Deel("a", tekst=ZELFZORG.replace("digitaal", "altijd online")),
            "Gewijzigd: 2 woorden toegevoegd, 1 woord verwijderd.",
        ),
        (
            Deel("a"),
            Deel("a", tekst=ZELFZORG.replace(".</p>", '<sup data-noot="31"></sup>.</p>')),
            "Gewijzigd: 1 nootverwijzing toegevoegd.",
        ),
        (Deel("a"), Deel("a", tekst=ZELFZORG.replace(".</p>", "!</p>")), "Gewijzigd: leestekens."),
        (
            Deel("a"),
            Deel("a", tekst=ZELFZORG.replace("digitaal", "<strong>digitaal</strong>")),
            "Alleen de opmaak is gewijzigd.",
        ),
        (Deel("a"), Deel("a", tekst=ZELFZORG.replace(" zodat", "</p>\n<p>zodat")), "Alleen de opmaak is gewijzigd."),
        (Deel("a", nummer=3), Deel("a", nummer=4), "Het nummer is gewijzigd."),
        (
            Deel("a", ouder=Deel("doel-1")),
            Deel("a", titel="Zelf", ouder=Deel("doel-2", "Digitale zorg")),
            "De titel is gewijzigd. Verplaatst naar ‘Digitale zorg’.",
        ),
    ],
)
def test_what_happened_is_said_in_words(oud, nieuw, zin):
    assert compare_part("a", oud, nieuw).in_woorden == zin


def test_equal_texts_have_no_differences():
    assert compare(Geheel(Deel("a"), Deel("b")), Geheel(Deel("a"), Deel("b"))) == []


def test_parts_are_recognised_by_their_anker_and_listed_in_reading_order():
    oud = Geheel(Deel("a"), Deel("b"), Deel("weg"), Deel("c"))
    nieuw = Geheel(Deel("a", titel="Anders"), Deel("b", tekst=VOORWOORD), Deel("c"), Deel("nieuw"))

    assert list(soorten(oud, nieuw).items()) == [
        ("a", ["hernoemd"]),
        ("b", ["gewijzigd"]),
        ("weg", ["verwijderd"]),
        ("nieuw", ["toegevoegd"]),
    ]


def test_only_the_part_that_was_moved_counts_as_moved():
    oud = Geheel(*map(Deel, "abcd"))

    assert soorten(oud, Geheel(*map(Deel, "bcda"))) == {"a": ["verplaatst"]}
    assert soorten(oud, Geheel(*map(Deel, "acd"))) == {"b": ["verwijderd"]}


def test_of_two_that_changed_places_the_one_that_an_editor_moved_counts_as_moved():
    oud = Geheel(*map(Deel, "abcd"))

    assert soorten(oud, Geheel(Deel("a"), Deel("c", versie=2), Deel("b"), Deel("d"))) == {"c": ["verplaatst"]}
    assert soorten(oud, Geheel(Deel("a"), Deel("c"), Deel("b", versie=2), Deel("d"))) == {"b": ["verplaatst"]}


def test_as_few_parts_as_can_be_count_as_moved():
    oud = Geheel(*map(Deel, "abcdefg"))

    assert soorten(oud, Geheel(*map(Deel, "cabefdg"))) == {"c": ["verplaatst"], "d": ["verplaatst"]}


def test_a_part_under_another_part_counts_as_moved_and_its_new_siblings_do_not():
    een, twee = Deel("doel-1"), Deel("doel-2")
    oud = Geheel(een, Deel("a", ouder=een), Deel("b", ouder=een), twee, Deel("c", ouder=twee))
    nieuw = Geheel(een, Deel("b", ouder=een), twee, Deel("a", ouder=twee), Deel("c", ouder=twee))

    assert soorten(oud, nieuw) == {"a": ["verplaatst"]}


def test_another_title_of_the_whole_comes_first():
    assert soorten(Geheel(Deel("a")), Geheel(Deel("a", titel="B"), titel="Visie 2035")) == {
        "visie": ["hernoemd"],
        "a": ["hernoemd"],
    }


def test_a_part_says_where_it_stands():
    hoofdstuk = Deel("doelstellingen", "Doelstellingen")
    doel = Deel("d4", "Spoed", ouder=hoofdstuk)
    rij = compare_part("a", None, Deel("a", ouder=doel, aanduiding="activiteit 4.5"))

    assert rij.plek == ["Doelstellingen", "Spoed", "activiteit 4.5"]
