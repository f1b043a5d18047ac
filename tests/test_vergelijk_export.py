"""Two exports compared as a browser reads them: what shows is noticed, what does not is passed over."""

import pytest

from tests.vergelijk_export import MEER, main

KOP = "<!doctype html><html lang=nl><head><title>t</title></head><body>"


@pytest.fixture
def vergelijk(tmp_path, capsys):
    """A function that compares two exports of one file; it returns the exit code and the lines that were printed."""

    def doe(oud, nieuw, naam="index.html"):
        for folder, inhoud in (("oud", oud), ("nieuw", nieuw)):
            (tmp_path / folder).mkdir()
            (tmp_path / folder / naam).write_text(inhoud)
        uit = main(str(tmp_path / "oud"), str(tmp_path / "nieuw"))
        return uit, capsys.readouterr().out.splitlines()

    return doe


def test_the_same_bytes_are_said_to_be_the_same(vergelijk):
    assert vergelijk(KOP, KOP) == (0, ["The same, byte for byte."])


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("<div><p>een</p><p>twee</p></div>", "<div>\n  <p>\n    een\n  </p>\n  <p>twee</p>\n</div>"),
        ("<p>een <b>twee</b></p>", "<p>een\n  <b>twee</b>\n</p>"),
        ("<p>een <b> twee</b></p>", "<p>een <b>twee</b></p>"),
        ("<p>een <button>twee</button> drie</p>", "<p>een <button>\n  twee\n</button> drie</p>"),
        ("<p class=rij><a>een</a><a>twee</a></p>", "<p class=rij>\n<a>een</a>\n<a>\ntwee</a></p>"),
        ("<p class=a id=b>een</p>", '<p\n  id="b"\n  class="a"\n>een</p>'),
        ("<ul><li>een<li>twee</ul>", "<ul>\n  <li>een</li>\n  <li>twee</li>\n</ul>"),
    ],
)
def test_white_space_that_does_not_show_is_no_difference(vergelijk, oud, nieuw):
    uit, regels = vergelijk(KOP + oud, KOP + nieuw)

    assert (uit, regels[1]) == (0, "The same elements, attributes and text.")


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("<p><b>een</b>, twee</p>", "<p><b>een</b> , twee</p>"),
        ("<p><a>een</a> <a>twee</a></p>", "<p><a>een</a><a>twee</a></p>"),
        ("<p><img> een</p>", "<p><img>een</p>"),
        ("<p><button>een</button> twee</p>", "<p><button>een </button>twee</p>"),
        ("<p>een\u00a0twee</p>", "<p>een twee</p>"),
        ("<pre>een\n twee</pre>", "<pre>een twee</pre>"),
        ("<textarea>een  twee</textarea>", "<textarea>een twee</textarea>"),
        ('<p class="woordelijk">een\ntwee</p>', '<p class="woordelijk">een twee</p>'),
        ("<style>a{b:c}</style>", "<style> a{b:c}</style>"),
        ('<a title="een twee">x</a>', '<a title="een  twee">x</a>'),
        ("<p>een</p>", "<div>een</div>"),
        ("<p>een twee</p>", "<p>een drie</p>"),
    ],
)
def test_what_shows_or_is_read_otherwise_is_a_difference(vergelijk, oud, nieuw):
    uit, regels = vergelijk(KOP + oud, KOP + nieuw)

    assert uit == 1
    assert [regel for regel in regels if regel.startswith(("index.html: -", "index.html: +"))] != []


@pytest.mark.parametrize(("meer", "uit"), [(MEER, 0), (MEER + 1, 1)])
def test_a_page_may_grow_a_little(vergelijk, meer, uit):
    gevonden, regels = vergelijk(KOP + "<p>een</p>", KOP + "<p>" + " " * meer + "een</p>")

    grown = [regel for regel in regels if regel == f"index.html: {meer} bytes larger when compressed"]
    assert (gevonden, len(grown)) == (uit, uit)


@pytest.mark.parametrize(
    ("naam", "oud", "nieuw", "uit"),
    [
        ("a.xml", "<a><b>een</b></a>", "<a>\n  <b>een</b>\n</a>", 0),
        ("a.xml", "<a><b>een</b></a>", "<a><b>twee</b></a>", 1),
        ("a.xml", '<a type="html">&lt;p&gt;b&lt;/p&gt;</a>', '<a type="html">&lt;p&gt; b&lt;/p&gt;</a>', 0),
        ("a.xml", '<a type="html">&lt;p&gt;b&lt;/p&gt;</a>', '<a type="html">&lt;p&gt;c&lt;/p&gt;</a>', 1),
        ("zonder", "<!doctype html><p>een</p>", "<!doctype html><p> een</p>", 0),
        ("a.json", '{"a": 1, "b": 2}', '{"b":2,"a":1}', 0),
        ("a.json", '{"a": 1}', '{"a": 2}', 1),
        ("a.css", "a{b:c}", "a {\n  b: c;\n}\n", 0),
        ("a.css", "a b{c:d}", "ab{c:d}", 1),
        ("a.txt", "een", "een ", 1),
    ],
)
def test_other_files_are_compared_in_their_own_way(vergelijk, naam, oud, nieuw, uit):
    assert vergelijk(oud, nieuw, naam)[0] == uit


def test_a_file_that_is_gone_or_new_is_named(tmp_path, capsys):
    for folder, naam in (("oud", "stijl.0123456789ab.css"), ("nieuw", "stijl.ba9876543210.css"), ("nieuw", "meer.txt")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / naam).write_text("a{}")

    uit = main(str(tmp_path / "oud"), str(tmp_path / "nieuw"))

    assert (uit, capsys.readouterr().out.splitlines()[1:2]) == (1, ["meer.txt: new"])
