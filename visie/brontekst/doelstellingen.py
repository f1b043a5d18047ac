"""Chapter 3: the seven goals and their activities."""

import re
from dataclasses import replace

from visie.brontekst.blokken import KOP, Blok
from visie.brontekst.deel import Deel
from visie.brontekst.fout import Bronfout
from visie.brontekst.lezer import Lezer
from visie.brontekst.opmaak import plain
from visie.brontekst.telling import check_count

ACTIVITEITEN = (8, 7, 5, 6, 5, 5, 7)  # per goal
AANTAL = len(ACTIVITEITEN)
KOP_ACTIVITEITEN = "Wat we hiervoor doen:"
_VET = re.compile(r"\*\*([^*]+)\*\*")


def announced(blok: Blok) -> Blok:
    """Return the title of a goal as chapter 2 announces it, without its bold. Raises Bronfout if not bold."""
    if len(blok.regels) > 1 or not (vet := _VET.fullmatch(blok.tekst)):
        raise Bronfout(blok.regel, "verwacht de titel van een doelstelling, vet en op één regel")
    return replace(blok, regels=(vet[1],))


def read(lezer: Lezer, hoofdstuk: Deel, labels: list[Blok], titels: list[Blok]) -> list[Deel]:
    """Return the chapter, its goals and their activities.

    `labels` are those of the notendop, `titels` the titles that chapter 2 announces. Raises Bronfout when a
    title differs from the announced one, or a count from what is expected.
    """
    delen = [hoofdstuk]
    for nummer in range(1, AANTAL + 1):
        doelstelling = _goal(lezer, hoofdstuk, nummer, labels[nummer - 1])
        if (titel := doelstelling.velden["titel_nl"]) != (elders := titels[nummer - 1]).tekst:
            raise Bronfout(doelstelling.regel, f"‘{titel}’ heet op regel {elders.regel} ‘{elders.tekst}’")
        activiteiten = _activities(lezer, doelstelling)
        check_count(activiteiten, ACTIVITEITEN[nummer - 1], doelstelling.regel, "activiteiten")
        delen += [doelstelling, *activiteiten]
    return delen


def _goal(lezer, hoofdstuk, nummer, label):
    lezer.take(KOP, f"DOELSTELLING {nummer}")
    titel = lezer.take(KOP)
    velden = {
        "nummer": nummer,
        "korte_titel_nl": plain(replace(label, regels=(label.tekst,))),
        "titel_nl": plain(titel),
        "tekst_nl": lezer.text(nodig=True),
        "kop_activiteiten_nl": lezer.take(KOP, KOP_ACTIVITEITEN).tekst,
    }
    model = "doelstellingen.doelstelling"
    return Deel(model, titel.regel, velden, slug_van="korte_titel_nl", ouder=hoofdstuk)


def _activities(lezer, doelstelling):
    delen = []
    while lezer.follows_part_heading():
        titel = lezer.take(KOP)
        velden = {"nummer": len(delen) + 1, "titel_nl": plain(titel), "tekst_nl": lezer.text(nodig=True)}
        delen.append(Deel("doelstellingen.activiteit", titel.regel, velden, ouder=doelstelling))
    return delen
