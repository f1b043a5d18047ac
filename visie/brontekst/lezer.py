"""Walks through blocks, and stops where something else stands than is expected."""

import re

from visie.brontekst.blokken import ALINEA, KOP, PUNT, Blok
from visie.brontekst.fout import Bronfout
from visie.brontekst.opmaak import paragraph, text

WOORD = {KOP: "een kop", ALINEA: "een alinea", PUNT: "een opsommingspunt"}
_GENUMMERDE_DOELSTELLING = re.compile(r"DOELSTELLING \d+$")


class Lezer:
    def __init__(self, blokken: list[Blok], grenzen: set[str]):
        """`grenzen` are the headings that end a chapter; 'DOELSTELLING n' is one as well."""
        self._blokken, self._plek, self._grenzen = blokken, 0, grenzen

    @property
    def volgende(self) -> Blok | None:
        return self._blokken[self._plek] if self._plek < len(self._blokken) else None

    @property
    def regel(self) -> int:
        """The line of the next block, or of the last one when there is none."""
        return (self.volgende or self._blokken[-1]).regel

    def follows(self, soort: str) -> bool:
        return self.volgende is not None and self.volgende.soort == soort

    def follows_part_heading(self) -> bool:
        """Say whether a heading inside this chapter or goal comes. Raises Bronfout if no heading comes."""
        if self.volgende and not self.follows(KOP):
            self._refuse(WOORD[KOP])
        return self.follows(KOP) and not self._is_grens(self.volgende.tekst)

    def _is_grens(self, tekst):
        return tekst in self._grenzen or bool(_GENUMMERDE_DOELSTELLING.match(tekst))

    def take(self, soort: str, tekst: str | None = None) -> Blok:
        """Return the next block. Raises Bronfout when its kind, or its text if given, is another."""
        blok = self.volgende
        if blok is None or blok.soort != soort or (tekst is not None and blok.tekst != tekst):
            self._refuse(WOORD[soort] + (f" ‘{tekst}’" if tekst is not None else ""))
        self._plek += 1
        return blok

    def _refuse(self, verwacht):
        blok = self.volgende
        gevonden = f"{WOORD[blok.soort]} ‘{blok.tekst[:60]}’" if blok else "het einde van de tekst"
        raise Bronfout(self.regel, f"verwacht {verwacht}, gevonden {gevonden}")

    def run(self, soort: str) -> list[Blok]:
        """Return the blocks of this kind up to the first one of another kind."""
        gevonden = []
        while self.follows(soort):
            gevonden.append(self.take(soort))
        return gevonden

    def text(self, nodig: bool = False) -> str:
        """Return the coming paragraphs as one text. Raises Bronfout when one is needed and none comes."""
        regel = self.regel
        alineas = [paragraph(blok) for blok in self.run(ALINEA)]
        if nodig and not alineas:
            raise Bronfout(regel, "een onderdeel zonder tekst")
        return text(alineas, regel)

    def finish(self) -> None:
        if self.volgende:
            raise Bronfout(self.regel, f"onverwachte tekst na het einde: ‘{self.volgende.tekst[:60]}’")
