"""What files say around the text, the same in each of them."""

from dataclasses import replace

from tests.visie.bestanden.woorden import DAG
from visie.bestanden import boom, omlijsting
from visie.bestanden.boek import part


def test_an_editie_without_a_day_of_adoption_says_nothing_of_it(geheel):
    boek = replace(geheel, uitgave=replace(geheel.uitgave, vastgesteld=""))

    gegevens = omlijsting.boekwerk(boek, DAG)

    assert (gegevens["uitgave"], gegevens["voet"]["uitgave"]) == ("Editie 1", "Visie Huisartsenzorg 2035 · Editie 1")


def test_a_goal_by_itself_is_one_of_all_goals_of_the_editie(geheel):
    boek = part(geheel, "24-7-toegankelijk-voor-spoed")

    assert boom.above(boek, boek.delen[0]) == "Doelstelling 4 van 7"
