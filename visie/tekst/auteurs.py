"""Names of authors as references write them, taken apart: 'Wuijts S, Vros C', 'P. M. van de Ven en RIVM'. Pure.

What no machine can know stays one name: a proposal, that an editor corrects in the rows of a bron.
"""

import re
from dataclasses import dataclass, replace

from visie.tekst import organisaties
from visie.tekst.persoon import (
    ACHTERVOEGSEL,
    ANDEREN,
    EN_ANDEREN,
    NAAM,
    ORGANISATIE,
    PERSOON,
    TITEL,
    TUSSENVOEGSELS,
    Auteur,
    dotted,
    initials_and_prefix,
    is_surname,
    organisatie,
    person,
)  # fmt: skip

__all__ = ["ANDEREN", "EN_ANDEREN", "ORGANISATIE", "PERSOON", "Auteur", "organisatie", "read"]

_WISSEL = r"(?:and|en|und|&|\|)"
_TUSSEN = re.compile(rf"(\s*,\s*(?:{_WISSEL}\s+)?|\s+{_WISSEL}\s+|\s*/\s*)")
_ANDEREN = re.compile(
    r"[\[(]?(?:[Ee]t\.? ?[Aa]l\.?|e\.? ?a\.?|c\.? ?s\.?|\d* ?(?:anderen|others)|colleagues|collega['’]?s|al\.?|…|\.{3})"
    r"[\])]?"
)
_SLOT = re.compile(r"[ ,]+[\[(]?(?:[Ee]t\.? [Aa]l\.?|e\.a\.?|c\.s\.?)[\])]?$")
_JAAR = re.compile(r" ?\(\d{4}[a-z]?\)\.?$")
_ROL = re.compile(r"\s*[(\[]?\b(?:[Rr]ed|[Ee]ds?)\.?[)\]]?$")


@dataclass
class _Stuk:
    """A piece of a list: its words, what stood before them, and what it is as far as is known ('' for not yet)."""

    tussen: str
    naam: str
    auteur: Auteur | None = None

    @property
    def open(self):
        """Whether it is a name that initials or a surname may still follow."""
        return self.auteur is None


def read(tekst: str) -> tuple[Auteur, ...]:
    """Return the authors of a list of names, in its order; last EN_ANDEREN when the list says that there are more."""
    tekst = _JAAR.sub("", " ".join((tekst if ";" in tekst else tekst.replace("\n", ";")).split()))
    groepen = [groep for groep in re.split(r"\s*;\s*", tekst) if groep.strip(" ,")]
    if len(groepen) == 1:
        stukken, anderen = _pieces(groepen[0].strip(" ,"))
    else:
        stukken, anderen = [], False
        for groep in groepen:
            nieuw, meer = _group(groep.strip(" ,"))
            stukken, anderen = stukken + nieuw, anderen or meer
    return (*_settled(stukken), *([EN_ANDEREN] if anderen else []))


def _group(groep):
    """Return the pieces of what stands between two semicolons: one name, in which a comma comes before the initials."""
    achternaam, komma, voor = groep.partition(",")
    voor = voor.strip()
    if komma and is_surname(achternaam) and voor and not organisaties.is_organisation(groep) and len(voor.split()) < 4:
        letters = initials_and_prefix(voor)
        if letters:
            return [_Stuk("", groep, Auteur(f"{letters[1]} {achternaam}".strip(), letters[0]))], False
        if all(woord[:1].isupper() and NAAM.fullmatch(woord) for woord in voor.split()):
            return [_Stuk("", groep, Auteur(achternaam, voor))], False
    return _pieces(groep)


def _pieces(tekst):
    """Return (the pieces of a list without semicolons, whether it says that there are others)."""
    delen = _TUSSEN.split(tekst)
    stukken, anderen = [], False
    for tussen, deel in zip(["", *delen[1::2]], delen[::2], strict=True):
        naam = deel.strip()
        zonder = _ROL.sub("", _SLOT.sub("", naam))
        anderen |= bool(_SLOT.search(naam) or _ANDEREN.fullmatch(naam))
        if zonder and not _ANDEREN.fullmatch(naam):
            _add(stukken, tussen, zonder)
    return stukken, anderen


def _add(stukken, tussen, naam):
    """Put a piece behind the others, or what it says into the one before it."""
    vorig = stukken[-1] if stukken else None
    if vorig and _completes(vorig, tussen, naam):
        return
    stuk = _Stuk(tussen, naam, _author(naam))
    if vorig and _is_rest(vorig, stuk):
        _lengthen(vorig, tussen, naam)
    else:
        stukken.append(stuk)


def _is_rest(vorig, stuk):
    """Tell whether a piece belongs to the name of a body that the one before it has or begins."""
    zonder_komma = "," not in stuk.tussen and "/" not in stuk.tussen
    if vorig.open:  # 'Sociaal en Cultureel Planbureau'
        deel = zonder_komma and len(vorig.naam.split()) < 3 and not stuk.open and not stuk.auteur.persoon
        return deel and not organisaties.is_name(stuk.naam)
    if vorig.auteur.persoon or organisaties.is_abbreviation(vorig.naam):
        return organisaties.is_unit(stuk.naam) and not vorig.auteur.persoon
    open_naam = stuk.open and (zonder_komma or organisaties.goes_on(vorig.naam) or stuk.naam[0].islower())
    return open_naam or organisaties.is_unit(stuk.naam)


def _completes(vorig, tussen, naam):
    """Let a piece that is no name of its own complete the one before it; tell whether it did."""
    if not vorig.open and vorig.auteur.persoon:
        if ACHTERVOEGSEL.fullmatch(naam):
            vorig.auteur = replace(vorig.auteur, achtervoegsel=naam)
            return True
        return bool(TITEL.fullmatch(naam))
    if not vorig.open and organisaties.is_tail(naam):
        _lengthen(vorig, tussen, naam)
        return True
    if vorig.open and organisaties.is_tail(naam) and not dotted(naam):
        vorig.auteur = organisatie(vorig.naam)
        _lengthen(vorig, tussen, naam)
        return True
    return vorig.open and "," in tussen and is_surname(vorig.naam) and _takes_initials(vorig, naam)


def _takes_initials(vorig, naam):
    if all(woord in TUSSENVOEGSELS for woord in naam.split()):
        vorig.naam = f"{naam} {vorig.naam}"  # 'Berg, van den, A.'
        return True
    letters = None if organisaties.is_organisation(naam) and not dotted(naam) else initials_and_prefix(naam)
    if letters:
        vorig.auteur = Auteur(f"{letters[1]} {vorig.naam}".strip(), letters[0])
    return bool(letters)


def _lengthen(stuk, tussen, naam):
    stuk.naam = f"{stuk.naam}{tussen}{naam}"
    stuk.auteur = organisatie(stuk.naam)


def _author(naam):
    """Return the author that a piece is by itself; None when that depends on what stands beside it."""
    woorden = naam.split()
    gelezen = person(woorden)
    if organisaties.is_organisation(naam) and not (gelezen and _is_certain(woorden)):
        return organisatie(naam)
    return gelezen


def _is_certain(woorden):
    """Tell whether a name is a person's whatever its words mean: 'J. Raad', 'Raad J'; not 'Vereniging LHV'."""
    return any(dotted(woord) for woord in (woorden[0], woorden[-1])) or (
        len(woorden) == 2 and any(len(woord) == 1 for woord in woorden)
    )


def _settled(stukken):
    """Return the authors of all pieces, now that it is known what stands beside each."""
    personen = any(stuk.auteur and stuk.auteur.persoon for stuk in stukken)
    auteurs = []
    for stuk in stukken:
        if stuk.auteur:
            auteurs.append(stuk.auteur)
        elif personen and _is_one_name(stuk.naam):
            auteurs.append(Auteur(stuk.naam))
        elif not personen and auteurs and auteurs[-1].soort == ORGANISATIE and _may_join(auteurs[-1].naam, stuk):
            auteurs[-1] = organisatie(f"{auteurs[-1].naam}{stuk.tussen}{stuk.naam}")
        else:
            auteurs.append(organisatie(stuk.naam))
    return auteurs


def _may_join(naam, stuk):
    """Tell whether two names that nothing is known of are one: 'Huisarts & Wetenschap'."""
    los = min(len(naam.split()), len(stuk.naam.split())) == 1
    return los and "," not in stuk.tussen and not organisaties.is_abbreviation(naam)


def _is_one_name(naam):
    return is_surname(naam) and sum(w.lower() not in TUSSENVOEGSELS for w in naam.split()) == 1
