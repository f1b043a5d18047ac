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
    is_prefix,
    is_surname,
    organisatie,
    person,
)  # fmt: skip

__all__ = ["ANDEREN", "EN_ANDEREN", "ORGANISATIE", "PERSOON", "Auteur", "organisatie", "read"]

_WISSEL = r"(?:and|en|und|&|\|)"
_TUSSEN = re.compile(rf"(\s*,\s*(?:{_WISSEL}\s+)?|\s+{_WISSEL}\s+|\s*(?<!\b[vV])/\s*)")
_MEER = (
    r"(?:(?i:et[. ]? ?al(?:ii|ia|\.)?|cum suis)|e\.? ?a\.?|c\.? ?s\.?|u\. ?a\."
    r"|(?i:(?:(?:en|and|many|vele|\d+) )*(?:anderen|others|more|colleagues|collega['’]?s))|\+ ?\d+|al)\.?"
)
_ANDEREN = re.compile(rf"[\[(]?{_MEER}[\])]?")
_SLOT = re.compile(rf"[ ,]+[\[(]?(?!(?:al|more|others)\b){_MEER}[\])]?$")
_WEGLATING = re.compile(r"[ ,&]*(?:…|\. ?\. ?\.)[ ,&]*")  # of names in between, as APA writes it
_TEKENS = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§¶]+")  # of the notes that say where somebody works
_JAAR = re.compile(r" ?\(\d{4}[a-z]?\)\.?$")
_ROL = re.compile(r"(?:^|\s+)[(\[]?\b(?:redactie|redacteur|red|editors?|eds?)\b\.?[)\]]?$", re.IGNORECASE)


@dataclass
class _Stuk:
    """A piece of a list: its words, what stood before them, and what it is as far as is known (None for not yet).

    `lijf`: it is a body at any rate, for what stands behind its name.
    """

    tussen: str
    naam: str
    auteur: Auteur | None = None
    lijf: bool = False
    achter: str = ""

    @property
    def open(self):
        """Whether it is a name that initials or a surname may still follow."""
        return self.auteur is None


def read(tekst: str) -> tuple[Auteur, ...]:
    """Return the authors of a list of names, in its order; last EN_ANDEREN when the list says that there are more."""
    groepen = [groep for groep in re.split(r"\s*;\s*", _tidy(tekst)) if groep.strip(" ,")]
    stukken, anderen = [], False
    for groep in groepen:
        nieuw, meer = _group(groep.strip(" ,"), alleen=len(groepen) == 1)
        stukken, anderen = stukken + nieuw, anderen or meer
    return (*_settled(stukken), *([EN_ANDEREN] if anderen else []))


def _tidy(tekst):
    tekst = " ".join(_TEKENS.sub("", tekst if ";" in tekst else tekst.replace("\n", ";")).split())
    tekst = re.sub(r"(?<=[^\W\d_]) - (?=[^\W\d_])", "-", _WEGLATING.sub(", et al., ", tekst))
    return _JAAR.sub("", tekst).strip(" ,")


def _group(groep, alleen):
    """Return the pieces of what stands between two semicolons: one name, in which a comma comes before the initials."""
    achternaam, komma, voor = groep.partition(",")
    voor = voor.strip()
    naam = komma and voor and is_surname(achternaam) and not organisaties.is_organisation(achternaam)
    if naam and not alleen and TITEL.fullmatch(voor):
        return _pieces(achternaam)
    if naam and not organisaties.is_tail(voor) and len(voor.split()) < 4:
        letters = None if alleen else initials_and_prefix(voor)
        if letters:
            return [_Stuk("", groep, _with(achternaam, letters))], False
        woorden = voor.split()
        los = not alleen or len(woorden) == len(achternaam.split()) == 1
        if (
            los
            and not organisaties.is_organisation(voor)
            and all(woord[:1].isupper() and NAAM.fullmatch(woord) for woord in woorden)
            and not (len(woorden) == 1 and dotted(voor))
            and not woorden[0].isupper()
        ):
            return [_Stuk("", groep, Auteur(achternaam, voor))], False
    return _pieces(groep)


def _with(achternaam, letters):
    """Return the person of a surname and what initials_and_prefix read."""
    return Auteur(f"{letters[1]} {achternaam}".strip(), letters[0], letters[2])


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
    if vorig and _completes(stukken, tussen, naam):
        return
    kern = organisaties.without_tail(naam)
    auteur = _author(kern)
    if kern != naam and auteur and not auteur.persoon:
        auteur = organisatie(naam)
    stuk = _Stuk(tussen, naam, auteur, lijf=kern != naam)
    if vorig and _is_rest(vorig, stuk):
        _lengthen(vorig, tussen, naam)
    else:
        stukken.append(stuk)


def _is_rest(vorig, stuk):
    """Tell whether a piece belongs to the name of a body that the one before it has or begins."""
    zonder_komma = "," not in stuk.tussen and "/" not in stuk.tussen
    if vorig.open:  # 'Sociaal en Cultureel Planbureau'
        deel = zonder_komma and len(vorig.naam.split()) < 3 and not vorig.lijf
        lichaam = stuk.lijf if stuk.open else not stuk.auteur.persoon
        return deel and lichaam and not organisaties.is_name(organisaties.without_tail(stuk.naam))
    if vorig.auteur.persoon or organisaties.is_abbreviation(vorig.naam):
        return organisaties.is_unit(stuk.naam) and not vorig.auteur.persoon
    open_naam = stuk.open and (zonder_komma or organisaties.goes_on(vorig.naam) or stuk.naam[0].islower())
    return open_naam or organisaties.is_unit(stuk.naam)


def _completes(stukken, tussen, naam):
    """Let a piece that is no name of its own complete the one before it; tell whether it did."""
    vorig = stukken[-1]
    if ACHTERVOEGSEL.fullmatch(naam) and (vorig.open or vorig.auteur.persoon):
        vorig.achter = naam
        vorig.auteur = replace(vorig.auteur, achtervoegsel=naam) if vorig.auteur else None
        return True
    if not vorig.open and vorig.auteur.persoon:
        return bool(TITEL.fullmatch(naam))
    if organisaties.is_tail(naam) and not (vorig.open and dotted(naam)):
        _lengthen(vorig, tussen, naam)
        if len(stukken) > 1 and stukken[-2].open and vorig.tussen and "," not in vorig.tussen:
            stukken.pop()  # 'McKinsey & Company, Inc.'
            _lengthen(stukken[-1], vorig.tussen, vorig.naam)
        return True
    return vorig.open and "," in tussen and is_surname(vorig.naam) and _takes_initials(vorig, naam)


def _takes_initials(vorig, naam):
    if all(woord in TUSSENVOEGSELS for woord in naam.split()):
        vorig.naam = f"{naam} {vorig.naam}"  # 'Berg, van den, A.'
        return True
    kaal = organisaties.without_tail(naam)
    letters = None if organisaties.is_organisation(kaal) and not dotted(kaal) else initials_and_prefix(kaal)
    if letters:
        gelezen = _with(vorig.naam, letters)
        vorig.auteur = replace(gelezen, achtervoegsel=gelezen.achtervoegsel or vorig.achter)
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
    """Tell whether a name is a person's whatever its words mean: 'J. Raad', 'de Bond A'; not 'Vereniging LHV'."""
    if any(dotted(woord) for woord in (woorden[0], woorden[-1])):
        return True
    return any(len(woord) == 1 for woord in woorden) and (len(woorden) == 2 or is_prefix(woorden[0]))


def _settled(stukken):
    """Return the authors of all pieces, now that it is known what stands beside each."""
    personen = any(stuk.auteur and stuk.auteur.persoon for stuk in stukken)
    auteurs = []
    for stuk in stukken:
        if stuk.auteur:
            auteurs.append(stuk.auteur)
        elif personen and not stuk.lijf and _is_one_name(stuk.naam):
            auteurs.append(Auteur(stuk.naam, achtervoegsel=stuk.achter))
        elif (
            not personen and auteurs and auteurs[-1].soort == ORGANISATIE and _may_join(auteurs[-1].naam, stuk, stukken)
        ):
            auteurs[-1] = organisatie(f"{auteurs[-1].naam}{stuk.tussen}{stuk.naam}")
        else:
            auteurs.append(organisatie(stuk.naam))
    return auteurs


def _may_join(naam, stuk, stukken):
    """Tell whether two names that nothing is known of are one: 'Huisarts & Wetenschap'."""
    los = len(stukken) == 2 and min(len(naam.split()), len(stuk.naam.split())) == 1
    return los and "," not in stuk.tussen and not organisaties.is_abbreviation(naam)


def _is_one_name(naam):
    return is_surname(naam) and sum(not is_prefix(woord) for woord in naam.split()) == 1
