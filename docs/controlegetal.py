"""Reken het controlegetal van een editie na: python3 controlegetal.py visie.json"""

import hashlib
import json
import sys
import unicodedata

with open(sys.argv[1], encoding="utf-8") as bestand:
    visie = json.load(bestand)
tekst, tekens = "visie-digest 1\n", str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n"})
for deel in [visie["uitgave"], *visie["delen"], *visie["noten"]]:
    for veld in deel["velden"]:
        waarde = unicodedata.normalize("NFC", deel[veld]).translate(tekens)
        tekst += "\t".join([deel["anker"], veld, visie["uitgave"]["taal"], waarde]) + "\n"
getal = hashlib.sha256(tekst.encode()).hexdigest()
print(getal, "staat ook" if getal == visie["uitgave"]["controlegetal"] else "staat NIET", "in dit bestand")
