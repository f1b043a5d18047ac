"""The end of an address that leads to words."""

from urllib.parse import unquote

from visie.tekst.fragment import directive, encode
from visie.tekst.zinnen import NOOTTEKEN


def test_its_own_signs_are_never_read_in_words():
    assert encode("work-life, zorg & wonen.") == "work%2Dlife%2C%20zorg%20%26%20wonen%2E"


def test_a_short_sentence_is_named_whole():
    assert directive(f"Dat is cruciaal.{NOOTTEKEN} ") == ":~:text=Dat%20is%20cruciaal%2E"


def test_words_on_both_sides_of_a_note_are_named_by_beginning_and_end():
    zin = f"Zorg is{NOOTTEKEN} van iedereen."

    assert unquote(directive(zin)) == ":~:text=Zorg is,van iedereen."


def test_long_words_are_named_by_beginning_and_end():
    zin = " ".join(f"woord{n}" for n in range(60))

    assert directive(zin) == (
        ":~:text=woord0%20woord1%20woord2%20woord3%20woord4%20woord5,"
        "woord54%20woord55%20woord56%20woord57%20woord58%20woord59"
    )


def test_words_that_occur_more_often_are_named_with_those_around_them_as_far_as_the_next_note():
    adres = directive("Ja zeker.", voor=f"Eerste.{NOOTTEKEN} Dit is a-b. ", na=f"Een twee{NOOTTEKEN} drie", dubbel=True)

    assert adres == ":~:text=Dit%20is%20a%2Db%2E-,Ja%20zeker%2E,-Een%20twee"
