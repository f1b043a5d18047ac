import re

from visie.pagina.genummerd import rules


def test_each_stop_has_a_timeline_that_the_page_knows():
    css = rules(3, 0)

    assert css == ".pag{timeline-scope:--tn,--t1,--t2,--t3}.tn{--tl:--tn}.t1{--tl:--t1}.t2{--tl:--t2}.t3{--tl:--t3}"


def test_each_note_stands_beside_its_marker_and_under_the_one_before_it():
    css = rules(0, 12)

    plaatsen = re.findall(r"nth-child\((\d+)\)\{[^}]*anchor\(--v(\d+) top[^}]*anchor\(--n(\d+) bottom", css)
    assert plaatsen == [(str(n), str(n), str(n - 1)) for n in range(1, 13)]


def test_a_page_that_follows_nothing_has_no_rules():
    assert rules(0, 0) == ""
