"""Find and replace: every place in the words, and nothing else of the text touched."""

import pytest

from visie.tekst.vervang import RAND, Vraag, find, replace, replace_plain, words

TEAM = Vraag("huisartstenteam", "huisartsteam")


def alle(html, vraag=TEAM):
    """Return the text in which every place is replaced."""
    return replace(html, vraag, {plaats.n for plaats in find(words(html), vraag)})


def gevonden(tekst, vraag):
    return [plaats.gevonden for plaats in find(tekst, vraag)]


@pytest.mark.parametrize(
    ("html", "wordt"),
    [
        ("<p>Het huisartstenteam werkt.</p>", "<p>Het huisartsteam werkt.</p>"),
        # Bold begins in the word, ends in it, or is all of it: the new words take the marks of the first letter.
        ("<p>Het huisart<strong>sten</strong>team werkt.</p>", "<p>Het huisartsteam werkt.</p>"),
        ("<p>Het <strong>huisart</strong>stenteam werkt.</p>", "<p>Het <strong>huisartsteam</strong> werkt.</p>"),
        ("<p><em>Het huisart</em>stenteam.</p>", "<p><em>Het huisartsteam</em>.</p>"),
        ("<p>Het huisartsten<strong>team werkt</strong>.</p>", "<p>Het huisartsteam<strong> werkt</strong>.</p>"),
        (
            "<p>Het <strong><em>huisartstenteam</em></strong>.</p>",
            "<p>Het <strong><em>huisartsteam</em></strong>.</p>",
        ),
        # A note marker inside stands behind the new words; one beside them stays where it is.
        (
            '<p>Het huisarts<sup data-noot="31"></sup>tenteam werkt.</p>',
            '<p>Het huisartsteam<sup data-noot="31"></sup> werkt.</p>',
        ),
        (
            '<p>Dat <sup data-noot="4 5"></sup>huisartstenteam<sup data-noot="6"></sup>.</p>',
            '<p>Dat <sup data-noot="4 5"></sup>huisartsteam<sup data-noot="6"></sup>.</p>',
        ),
        ("<ul>\n<li>huisartstenteam</li>\n<li>ander</li>\n</ul>", "<ul>\n<li>huisartsteam</li>\n<li>ander</li>\n</ul>"),
        ("<p>R&amp;D en huisartstenteam &lt;3</p>", "<p>R&amp;D en huisartsteam &lt;3</p>"),
    ],
)
def test_words_are_replaced_and_markup_and_markers_stay(html, wordt):
    assert alle(html) == wordt


@pytest.mark.parametrize(
    ("html", "vraag", "wordt"),
    [
        ("<p>R&amp;D hier</p>", Vraag("R&D", "Q&A"), "<p>Q&amp;A hier</p>"),
        ("<p>a &lt; b</p>", Vraag("<", ">"), "<p>a &gt; b</p>"),
        ("<p>een woord</p>", Vraag("woord", "<b>x</b> & \\1 \\n"), "<p>een &lt;b&gt;x&lt;/b&gt; &amp; \\1 \\n</p>"),
        ("<p>strong en p</p>", Vraag("strong", "sterk"), "<p>sterk en p</p>"),
        ("<p>amp &amp; amp</p>", Vraag("amp", "volt"), "<p>volt &amp; volt</p>"),
        ("<p>de cafés</p>", Vraag("cafe\u0301s", "bars"), "<p>de bars</p>"),
        ("<p>10.5 en 1005</p>", Vraag("10.5", "11"), "<p>11 en 1005</p>"),
    ],
)
def test_signs_mean_themselves_in_what_is_looked_for_and_in_what_comes_instead(html, vraag, wordt):
    assert alle(html, vraag) == wordt


@pytest.mark.parametrize(
    ("html", "wordt"),
    [
        ("<p>Het oude team werkt.</p>", "<p>Het team werkt.</p>"),
        ("<p>Een team, oude, nieuwe.</p>", "<p>Een team,, nieuwe.</p>"),
        ("<p>oude teams</p>", "<p>teams</p>"),
        ("<p>Het is oude.</p>", "<p>Het is.</p>"),
        ("<p>Het <strong>oude</strong> team.</p>", "<p>Het team.</p>"),
        ("<p>oude oude</p>", ""),
        ("<p>oude</p>\n<p>blijft</p>", "<p>blijft</p>"),
    ],
)
def test_words_that_nothing_replaces_leave_no_gap(html, wordt):
    assert alle(html, Vraag("oude", "")) == wordt


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        (Vraag("team", "ploeg"), ["team", "team"]),
        (Vraag("team", "ploeg", heel_woord=False), ["team", "team", "team"]),
        (Vraag("team", "ploeg", hoofdletters=False), ["Team", "team", "team"]),
        (Vraag("team", "ploeg", heel_woord=False, hoofdletters=False), ["Team", "team", "team", "team"]),
        (Vraag("team", "team"), []),
        (Vraag("team", "team", hoofdletters=False), []),
        (Vraag("team", "Team", hoofdletters=False), ["team", "team"]),
        (Vraag("-team", "-ploeg"), ["-team"]),
        (Vraag("", "x"), []),
        (Vraag("   ", "x"), []),
    ],
)
def test_whole_words_and_capitals_count_unless_told_otherwise(vraag, verwacht):
    assert gevonden("Team: het team in teams, een zorg-team.", vraag) == verwacht


def test_a_first_capital_stays_where_capitals_do_not_matter():
    tekst = "<p>Huisartstenteam en huisartstenteam.</p>"

    assert alle(tekst, Vraag("huisartstenteam", "huisartsteam", hoofdletters=False)) == (
        "<p>Huisartsteam en huisartsteam.</p>"
    )


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [("aanaan", 2), ("aan aan aan", 3), ("aaaa", 0), ("", 0)],
)
def test_places_do_not_overlap(tekst, aantal):
    assert len(find(tekst, Vraag("aan", "bij", heel_woord=False))) == aantal


def test_words_may_stand_further_apart_and_never_in_two_lines():
    html = "<p>het  huis van\xa0de arts</p>\n<p>het huis<br>van de arts</p>\n<p>het huis</p>\n<p>van de arts</p>"

    assert [p.gevonden for p in find(words(html), Vraag("huis van de", "x"))] == ["huis van\xa0de"]


def test_only_the_chosen_places_are_replaced_and_none_changes_nothing():
    html = "<p>team een, team <strong>twee</strong>, team drie</p>"
    vraag = Vraag("team", "ploeg")

    assert replace(html, vraag, {1}) == "<p>team een, ploeg <strong>twee</strong>, team drie</p>"
    assert replace(html, vraag, {0, 2}) == "<p>ploeg een, team <strong>twee</strong>, ploeg drie</p>"
    assert replace(html, vraag, set()) is html


def test_a_place_is_shown_in_its_sentence_and_a_long_one_is_cut():
    lang = "woord " * 100

    kort, ver = find(f"Eerst dit. Dan het team hier. En nog.\n{lang}team {lang}.", Vraag("team", "ploeg"))

    assert (kort.voor, kort.wordt, kort.na) == ("Dan het ", "ploeg", " hier.")
    assert (ver.voor[:2], ver.na[-2:]) == ("… ", " …")
    assert max(len(ver.voor), len(ver.na)) <= RAND + 2


@pytest.mark.parametrize(
    ("tekst", "aangehaald"),
    [
        ("Zij zei: “het team werkt” en ging.", True),
        ("Zij zei: “het werkt” en het team ging.", False),
        ('Een "team" is meer.', True),
        ("Wij zijn 'een team en uniek'.", True),
        ("In regio's is het team er voor regio's.", False),
        ("'s Nachts is het team er, en 's ochtends ook.", False),
        ("Dit heet ‘regio’s met een team’ bij ons.", True),
        ("‘Eén’ is geen team’s werk.", False),
        ("Het „team” van toen.", True),
        ("Een open “team zonder eind.", False),
    ],
)
def test_quoted_words_are_told_from_an_apostrophe(tekst, aangehaald):
    assert [plaats.aangehaald for plaats in find(tekst, Vraag("team", "ploeg"))] == [aangehaald]


def test_a_title_is_replaced_as_it_stands():
    vraag = Vraag("R&D", "Q & A")

    assert replace_plain("Meer R&D, <b> en R&D", vraag, {0, 1}) == "Meer Q & A, <b> en Q & A"
    assert replace_plain("Team en team", Vraag("team", ""), {0}) == "Team en"
