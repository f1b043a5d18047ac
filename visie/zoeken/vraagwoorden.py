"""Words with which people ask, greet and thank: beside a word that matters they carry no weight.

Written for this text. The lists of libraries (stopwordsiso, NLTK) know the words of running text, which stand in
`stopwoorden`; what people type around a question ('graag', 'op zoek naar', 'bij voorbaat dank') is in none of them, and
they hold words that matter here: 'samen', 'eigen', 'beter', 'tijd'. A word that is also said of care itself ('helpen',
'samen', 'steunen', 'informatie') is not here, or only in an expression.
"""

import re

from visie.zoeken.stopwoorden import STOPWOORDEN

_VRAGEN = """
aub alsjeblieft alstublieft svp graag gaarne bedankt bedanken dank dankjewel dankuwel merci alvast voorbaat hallo hoi
hai dag goedemorgen goedemiddag goedenavond goedendag beste geachte lieve heer heren dames mevrouw meneer mijnheer
lezer redactie groet groeten groetjes mvg hartelijk hartelijke vriendelijk vriendelijke excuus sorry welkom ok oke
zoek zoeken zoekt zoekende gezocht opzoeken opzoek vind vinden vindt vond gevonden terugvinden terug nalezen lees
leest lezen gelezen kijk kijken bekijken zien zie ziet gezien vertel vertelt vertellen verteld zeg zegt zeggen zei
gezegd leg legt uitleg uitleggen uitgelegd toelichten toelichting toegelicht geef geeft geven gegeven toon tonen laat
laten noem noemt noemen genoemd vermeld vermeldt vermelden beschrijf beschrijft beschrijven beschreven schrijft
schrijven weet weten wist wens wensen wilde wilden wou zouden zou moest moesten mocht mochten mag kon konden kunt hoor
horen gehoord hoort jullie jou allemaal alles weinig aankijken aankijkt den der et begrijp begrijpen begrepen snap
snappen verwijs antwoord antwoorden beantwoorden betekent betekenen betekenis bedoel bedoelt bedoelen bedoeld inhoudt
inhouden houdt denk denkt denken bespreekt bespreken besproken besteedt aandacht behandelt behandeld komen kwam
gekomen gebeurt gebeuren gebeurd gaat gaan ging gingen doet doen deed deden gedaan werkt zit zitten staan stond speelt
spelen geldt gelden heet heten geregeld regelt regelen hoezo hoelang hoever hoevaak waarover waarmee waarvan waarvoor
waaruit waarop waaraan waarheen waartoe wiens wat welk welke wie waar wanneer waarom hoe hoeveel iemand niemand men
mensen personen eventueel misschien wellicht mogelijk precies exact eigenlijk ongeveer ergens nergens overal straks
vandaag momenteel tegenwoordig inmiddels alleen bijvoorbeeld namelijk volgens omtrent betreffende aangaande inzake
rondom qua mbt tav ivm ihkv nav dwz oa bv bijv evt incl etc enz enzovoort nou even eens maar toch gewoon soms vaak
voordat nadat terwijl zodat indien tenzij hoewel sinds tijdens aangezien ervoor ervan erover erin erbij ermee hiervoor
hierover hierin hierbij hiermee daarvoor daarover daarmee daaraan daarvan zaten zat gezeten stonden gestaan blijf
blijft blijven bleef gebleven wordt werden geworden hoeft hoeven hoefde lijkt lijken probeer proberen probeert hou
houd raak raakt ligt liggen lag vraagt vroeg gevraagd spreek spreekt spreken gesproken praat praten belangrijk
belangrijke nodig onderwerp onderwerpen onderdeel passage passages fragment citaat citaten zin zinnen alinea standpunt
standpunten mening meningen opvatting document documenten nota plan plannen beleid stuk stukken tekst teksten pagina
bladzijde site link kijkt keek keken bekeken zag zagen las lazen vroegen vertelde legde gaf gaven toonde noemde
beschreef schreef wisten betekende bedoelde hield besprak behandelen verwacht verwachten verwachtte cijfer cijfers
percentage percentages feit feiten genoeg verder rol mevr dhr drs mr klopt klopte bestaat bestaan
"""
_ENGELS = """
please thanks thank hello hi dear sir madam regards kindly could would should may might must shall can cannot does did
doing done tell tells explain explained find finding found search searching look looking read reading show shows know
knows want wants wanted need needs like say says said mention mentions mentioned describe describes described mean
means meaning something anything someone anyone where what which who whom whose why how when there here regarding
concerning according important work works working happen happens get gets give gives think thinks be been being am has
have had having was were will the of in on at by for from with about into than then that this these those they them
their we us our you your it its he she his her me my i a an and or as if but not no so all any some more much many
also page text document section
"""
# What the whole text is about: beside another word it says nothing, unless the query is a name ('Visie Digitale zorg').
_OVER_ALLES = """
visie visies visiedocument toekomstvisie huisartsenzorg huisartsenzorgvisie nederland nederlandse lhv-visie vision
netherlands dutch 2035 jaar jaren years year
"""
# With these the notes and the works behind them are asked for.
_BRON = """
noot noten voetnoot voetnoten eindnoot bron bronnen bronvermelding bronvermeldingen artikel artikelen publicatie
publicaties literatuur literatuurlijst literatuurverwijzing referentie referenties auteur auteurs schrijver schrijvers
tijdschrift tijdschriften vakblad paper papers note notes footnote footnotes article articles source sources reference
references author authors journal journals publication publications literature
"""
# With these too, beside the name of an author or a journal: alone they are about research itself.
_ONDERZOEK = "onderzoek onderzoeken onderzoeker onderzoekers studie studies study research rapport report"

_DOEL = "scriptie werkstuk profielwerkstuk thesis presentatie essay verslag onderzoek studie opleiding stage opdracht"
_UITDRUKKINGEN = """
op zoek naar | (?:een |nog een |de |mijn |onze |volgende |korte |kort )*vraag(?:je)?(?: is| luidt| gaat| over)+
ik heb (?:een |nog een |de volgende |een korte )vraag(?:je)? | mijn vraag | (?:bij )?voorbaat dank
met vriendelijke groet
(?:meer |nadere |wat )?(?:informatie|info|gegevens|details|feiten) (?:over|omtrent|van|rond|rondom|betreffende)
voor (?:mijn|m n|ons|onze) (?:DOEL) | op (?:welke|wat voor) (?:manier|wijze) | in hoeverre | wat voor | te maken met
hoe zit het (?:nou |nu )?met | met betrekking tot | ten aanzien van | op het gebied van | in verband met
in het kader van | in het kort | (?:u|je|jij|iemand) (?:mij|me|ons) (?:verder )?helpen(?: met| aan| bij)?
help (?:mij|me)(?: met| aan)? | op de hoogte(?: van| over)? | zorg(?:t|en)? (?:[^ ]+ )?er ?voor dat
in grote lijnen | zo snel mogelijk | bekend (?:over|van) | bij mij | van plan | for my (?:thesis|study|paper|essay)
(?:more |some )?information (?:about|on)
"""
_LIJST = [u.strip() for u in _UITDRUKKINGEN.replace("DOEL", "|".join(_DOEL.split())).replace("\n", " | ").split(" | ")]

ENGELS = frozenset(_ENGELS.split()) - frozenset(_VRAGEN.split()) - STOPWOORDEN["nl"]
VRAAGWOORDEN = frozenset((_VRAGEN + _ENGELS).split())
OVER_ALLES = frozenset(_OVER_ALLES.split())
BRON, ONDERZOEK = frozenset(_BRON.split()), frozenset(_ONDERZOEK.split())
ZONDER_ANDERE = OVER_ALLES | BRON | ONDERZOEK  # what a question is about when it has no other words
UITDRUKKING = re.compile(rf"(?<!\S)(?:{'|'.join(filter(None, _LIJST))})(?!\S)")
