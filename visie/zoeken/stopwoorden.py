"""Words that say nothing about what is sought, and words with which a question about a party is asked."""

_NEDERLANDS = """
aan achter al alle als alsof andere ben bent bij binnen buiten daar daarbij daarin dan dat de deze die dit doe
doen doet dus door een eens en enige er erg ga gaan gaat ge gebruikt geen hadden had heb hebben heeft het hem hen
her hier hij hoe hoeveel hun iemand ieder iedere iets ik in is ja je jij jouw kan komt krijg krijgen krijgt kunnen
kunt maar me meer men met mij mijn moet moeten mogen na naar nee niet niets nog nu of om omdat onder ons onze ook
op over per staan staat te tegen ten ter toch toe tot tussen u uit uw van vanuit veel via voor vooral waar waarin
waarom waarbij wanneer want was wat we wel welk welke werd wie wij wil willen word worden wordt zal ze zelf zich
zij zijn zo zoals zonder zou zouden and are by can do does for from how it its of on or that the this to what when
where which who why with
"""
_ENGELS = """
a about all an and any are as at be been but by can could do does for from had has have he her him his how i if in
into is it its me more my no not of on or our she should so than that the their them then there these they this to
was we were what when where which who whom why will with would you your
"""
STOPWOORDEN = {"nl": frozenset(_NEDERLANDS.split()), "en": frozenset(_ENGELS.split())}

# 'Wat vraagt de visie van gemeenten', 'welke rol heeft de NZa': what is left is a party.
_PARTIJVRAAG = """
bijdrage moet moeten opdracht oproep oproepen partij partijen rol taak taken verantwoordelijkheid verwacht
verwachten visie vraag vragen vraagt gevraagd zegt
"""
VRAAG_NAAR_PARTIJ = frozenset(_PARTIJVRAAG.split())
