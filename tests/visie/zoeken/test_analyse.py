"""What counts as the same word."""

import pytest

from visie.zoeken import analyse, samenstelling, tikfout

LEXICON = frozenset(["huisartsen", "spoed", "wijk", "verpleging", "triage", "zorg", "belang", "arts", "huis"])


@pytest.mark.parametrize(
    ("text", "vormen"),
    [
        ("Geëquipeerd, coördinatie", ["geequipeerd", "coordinatie"]),
        ("ruim 7.900 zorgprofessionals", ["ruim", "7900", "zorgprofessionals"]),
        ("24/7-toegankelijkheid", ["24/7", "toegankelijkheid"]),
        ("88,3% en 88.3%", ["88,3%", "en", "88,3%"]),
        ("(>2:1000)", ["2:1000"]),
        ("A\u0308", ["a"]),
    ],
)
def test_words_are_folded_and_numbers_stay_whole(text, vormen):
    assert [w.vorm for w in analyse.woorden(text)] == vormen


def test_a_word_knows_where_it_stands():
    text = "Én geëquipeerd."

    assert [text[w.begin : w.eind] for w in analyse.woorden(text)] == ["Én", "geëquipeerd"]


def test_signs_inside_a_word_join_it():
    text = "e-health en (huisartsen)zorg"

    assert [w.vorm for _, w in analyse.verbonden(text, analyse.woorden(text))] == ["ehealth", "huisartsenzorg"]


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("hittegolf", "hittegolven"), ("duurzaamheid", "duurzaam"), ("duurzame", "duurzaam"),
        ("technologie", "technologieen"), ("opgeleid", "opleiden"), ("vertrouwde", "vertrouwd"),
    ],
)  # fmt: skip
def test_inflections_share_a_stem(een, ander):
    assert set(analyse.stammen(een, "nl")) & set(analyse.stammen(ander, "nl"))


@pytest.mark.parametrize(("een", "ander"), [("zon", "gezond"), ("drag", "gedrag"), ("43", "43%")])
def test_different_words_share_none(een, ander):
    assert not set(analyse.stammen(een, "nl")) & set(analyse.stammen(ander, "nl")[:1])


@pytest.mark.parametrize(
    ("woord", "delen"),
    [
        ("huisartsenspoedposten", ["artsen", "huis", "huisartsen", "posten", "spoed", "spoedposten"]),
        ("wijkverpleging", ["verpleging", "wijk"]),
        ("triagevoorbereiding", ["triage", "voorbereiding"]),
        ("belangrijk", ["belang"]),
        ("tandarts", ["arts", "tand"]),
    ],
)
def test_words_of_the_text_are_taken_apart_generously(woord, delen):
    gevonden = samenstelling.delen(woord, LEXICON)

    assert sorted(deel.vorm for deel in gevonden) == delen
    assert [woord[deel.begin : deel.eind] for deel in gevonden] == [deel.vorm for deel in gevonden]


@pytest.mark.parametrize(
    ("woord", "delen"),
    [("wijkzorg", ["wijk", "zorg"]), ("tandarts", []), ("spoedzorgtriage", ["spoed", "zorg", "triage"])],
)
def test_words_of_a_query_only_when_all_of_it_is_known(woord, delen):
    assert samenstelling.take_apart(woord, LEXICON.__contains__) == delen


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("paliatieve", "palliatieve"), ("kwestbare", "kwetsbare"), ("tuchtregt", "tuchtrecht"), ("vals", ""),
        ("zorgkaart", ""), ("12345", ""), ("uisarts", ""),
    ],
)  # fmt: skip
def test_a_typing_error_is_repaired_to_the_nearest_word(getypt, bedoeld):
    woorden = {w: (tikfout.letters(w), 1) for w in ("palliatieve", "kwetsbare", "tuchtrecht", "valse", "huisarts")}

    gevonden = tikfout.repair(getypt, woorden)

    assert gevonden == bedoeld
