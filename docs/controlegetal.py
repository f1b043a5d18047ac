"""Reken het controlegetal van een editie na: python3 controlegetal.py visie.json"""

import hashlib
import html
import json
import re
import sys
import unicodedata

with open(sys.argv[1], encoding="utf-8") as bestand:
    visie = json.load(bestand)
tekst, gelijk = "visie-digest 1\n", True
tekens = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n"})
for deel in [visie["uitgave"], *visie["delen"], *visie["noten"]]:
    for veld in deel["velden"]:
        waarde = unicodedata.normalize("NFC", deel[veld]).translate(tekens)
        tekst += "\t".join([deel["anker"], veld, visie["uitgave"]["taal"], waarde]) + "\n"
    woorden = html.unescape(re.sub("<[^>]+>", "", deel.get("tekst", "").replace("<br>", "\n")))
    gelijk &= woorden.split() == (deel.get("woorden") or "").split()
getal = hashlib.sha256(tekst.encode()).hexdigest()
print(getal, "gelijk" if gelijk and getal == visie["uitgave"]["controlegetal"] else "NIET GELIJK")
