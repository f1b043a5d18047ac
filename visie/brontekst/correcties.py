"""The overnamecorrecties: places where the portal reads otherwise than the source, each on record."""

import json

from visie.brontekst.deel import Deel
from visie.brontekst.fout import Bestand, Bronfout

MODEL = "visie.overnamecorrectie"


def apply(delen: list[Deel], bestand: Bestand) -> None:
    """Apply every correction of the file to its part, in place.

    Raises Bronfout, at the line of the correction, when its part does not have the words exactly once.
    """
    for regel, velden in _rows(bestand):
        anker, bron, lezing = velden["onderdeel"], velden["bron"], velden["lezing"]
        treffers = 0
        for deel in delen:
            gelezen = {veld: _replaced(waarde, bron, lezing) for veld, waarde in deel.velden.items()}
            if deel.anker_met(gelezen) == anker:
                treffers += sum(str(waarde).count(bron) for waarde in deel.velden.values())
                deel.velden = gelezen
        if treffers != 1:
            raise Bronfout(regel, f"‘{bron}’ staat {treffers} keer in {anker}, verwacht 1", bestand.naam)


def _replaced(waarde, bron, lezing):
    return waarde.replace(bron, lezing) if isinstance(waarde, str) else waarde


def _rows(bestand):
    """Return pairs: the line of the field 'bron' (1 if the file has no lines), the fields of a correction."""
    try:
        rijen = json.loads(bestand.tekst)
        velden = [rij["fields"] for rij in rijen if rij["model"] == MODEL]
        compleet = [all(v[naam] for naam in ("onderdeel", "bron", "lezing", "reden")) for v in velden]
    except json.JSONDecodeError as error:
        raise Bronfout(error.lineno, f"geen JSON: {error.msg}", bestand.naam) from error
    except (KeyError, TypeError) as error:
        raise Bronfout(1, f"een correctie mist een veld: {error}", bestand.naam) from error
    if len(velden) != len(rijen) or not all(compleet):
        raise Bronfout(1, "een rij is geen volledige overnamecorrectie", bestand.naam)
    regels = [n for n, regel in enumerate(bestand.tekst.splitlines(), start=1) if '"bron":' in regel]
    return zip(regels if len(regels) == len(velden) else [1] * len(velden), velden, strict=True)
