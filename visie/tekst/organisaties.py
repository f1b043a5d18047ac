"""What tells that a name is that of an organisation: words, known names and abbreviations, what stands behind one."""


def words(tekst):
    """Return the words of a text, to look in."""
    return frozenset(tekst.split())


# A word that is one of these, or ends in one of ACHTER, belongs to the name of a body.
WOORDEN = words(
    """
    academie academy agency agentschap akademie association autoriteit bestuur board bond bureau center centers
    centre centres centrum collaboration collaborative college commissie commission committee consortium consulting
    council departement department dienst directie directoraat europe european expertisecentrum faculteit faculty
    fonds forum foundation gemeente genootschap gezondheidsdienst groep group health hospital huisartsen
    huisartsenkring inspectie institut institute instituut international investigators kennisinstituut koepel kring
    laboratorium landelijk landelijke maatschappij medisch ministerie ministry nationaal national nationale
    nederlands nederlandse netwerk network office onderzoeksgroep orde organisatie organisation organization
    overheid partners planbureau platform practitioners programma project provincie raad regering regio research
    rijksoverheid royal school service services society staatstoezicht stichting strategists studygroup taskforce
    team trial trust uitgeverij unie union universitair universiteit university vakgroep verbond vereniging
    werkgroep zorg zorginstituut zorgverzekeraars
    """
)
ACHTER = (
    "autoriteit", "bureau", "centrum", "college", "commissie", "federatie", "fonds", "genootschap", "inspectie",
    "instituut", "koepel", "ministerie", "netwerk", "opleiding", "organisatie", "organisaties", "platform", "raad",
    "stichting", "universiteit", "vereniging", "verzekeraars", "werkgroep", "ziekenhuis", "ziekenhuizen",
)  # fmt: skip
NAMEN = frozenset(
    ["actiz", "amsterdam", "cz", "ineen", "menzis", "movisie", "nictiz", "nivel", "pharos", "radboudumc"]
    + ["rijksoverheid.nl", "trimbos", "trimbos-instituut", "vektis", "verenso", "vgz", "vilans", "zonmw"]
)
AFKORTINGEN = words(
    """
    ABF BMJ CBG CBS CDC CIBG CPB ECDC EMA ETZ FMS GGD GGZ GHOR IGJ IKNL IPCI KCE KNAW KNMG KNMP KNOV LAD LHV LNAZ LUMC
    MC MUMC NCJ NFU NHG NHS NICE NIH NVZ NWO NZA OECD OESO OMS PBL RCGP RIVM RVS SCP SER SFK TNO UMC UMCG UMCU UVA UWV
    VNG VNO VU VUMC VVAA VWS V&VN WHO WODC WONCA WRR ZBC ZIN ZN
    """
)
# What stands behind a name and belongs to it, with or without a comma.
RECHTSVORMEN = words("ag bv cv gmbh inc llc llp ltd nv plc sa srl ua vof")
LANDEN = words(
    """
    australia australië belgium belgië canada denmark denemarken deutschland duitsland england engeland europa europe
    france frankrijk germany ierland international ireland italy italië nederland netherlands noorwegen norway schotland
    scotland spain spanje sweden switzerland uk us usa vk vlaanderen wales zweden zwitserland
    """
) | {"the netherlands", "united kingdom", "united states", "verenigd koninkrijk", "verenigde staten", "new zealand"}
# A name that has one of these goes on after a comma or 'en': 'Ministerie van Volksgezondheid, Welzijn en Sport'.
VERBINDT = words("van voor of for der de & en and in des")


# Where a body has its seat, as it stands behind its name: 'RIVM, Bilthoven'.
PLAATSEN = words(
    """
    amersfoort amsterdam antwerpen apeldoorn arnhem assen atlanta berlin berlijn bern bilthoven breda brussel brussels
    cambridge copenhagen delft deventer diemen dublin edinburgh eindhoven enschede geneva genève gent glasgow gouda
    groningen haarlem heerlen helsinki houten kopenhagen leeuwarden leiden leidschendam leuven london londen lyon
    maastricht middelburg nijmegen oslo oxford paris parijs rijswijk rotterdam stockholm tilburg utrecht voorburg
    washington wenen vienna woerden zeist zoetermeer zürich zwolle
    """
) | {"den haag", "'s-gravenhage", "’s-gravenhage", "the hague", "den bosch", "'s-hertogenbosch", "new york"}
# A part of a body that is named behind it: 'Radboudumc, afdeling Eerstelijnsgeneeskunde'.
AFDELINGEN = ("afdeling", "department", "directie", "directoraat", "directorate", "division", "faculteit", "vakgroep")


def _plain(woord):
    return woord.strip(".,()[]").lower()


def is_organisation(naam: str) -> bool:
    """Tell whether a name is that of a body as far as its words tell."""
    woorden = naam.split()
    return has_word(naam) or is_abbreviation(naam) or (len(woorden) > 1 and ends_as_one(naam))


def has_word(naam: str) -> bool:
    """Tell whether a word of a name belongs to bodies, such as 'Stichting' or 'Gezondheidsraad'."""
    woorden = [_plain(woord) for woord in naam.split()]
    return any(w in WOORDEN or w in NAMEN or w.endswith(ACHTER) for w in woorden) or any(
        woord.strip(".,()").upper() in AFKORTINGEN and woord.strip(".,()").isupper() for woord in naam.split()
    )


def is_abbreviation(naam: str) -> bool:
    """Tell whether a name is one word of capitals as bodies have them: 'RIVM', 'NZa', 'V&VN'; not 'McDonald'."""
    kaal = naam.strip(".,()")
    if kaal.upper() in AFKORTINGEN:
        return True
    hoofd = sum(letter.isupper() for letter in kaal)
    eigennaam = kaal.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Von", "Fitz")) or not kaal.isalpha()
    return " " not in kaal and hoofd >= 2 and not (eigennaam and "&" not in kaal) and (len(kaal) <= 5 or hoofd > 2)


def is_tail(stuk: str) -> bool:
    """Tell whether words stand behind the name of a body and belong to it: 'BV', 'Inc.', 'Nederland'."""
    kaal = stuk.strip(" ()").lower()
    if kaal.removesuffix(".") in PLAATSEN:
        return True
    return (
        kaal.replace(".", "") in RECHTSVORMEN
        or kaal.removesuffix(".").removeprefix("the ") in LANDEN
        or (kaal in LANDEN)
    )


def ends_as_one(naam: str) -> bool:
    """Tell whether the last word of a name is a legal form or a country."""
    laatste = naam.rsplit(maxsplit=1)[-1]
    return is_tail(laatste) and laatste.lower() not in PLAATSEN


def goes_on(naam: str) -> bool:
    """Tell whether the name of a body may go on after a comma: it has a word that links ('Raad voor …')."""
    return any(woord.lower() in VERBINDT for woord in naam.split())


def is_name(naam: str) -> bool:
    """Tell whether this is the whole name of a body that is known."""
    return is_abbreviation(naam) or _plain(naam) in NAMEN


def is_unit(stuk: str) -> bool:
    """Tell whether words name a part of a body, which stands behind the body's own name."""
    return stuk.lower().startswith(AFDELINGEN)


def without_tail(naam: str) -> str:
    """Return a name without what stands behind it: '(RIVM)', 'BV', 'Inc.', a country."""
    woorden = naam.split()
    while len(woorden) > 1 and (_is_bracketed(woorden[-1]) or ends_as_one(" ".join(woorden))):
        woorden.pop()
    return " ".join(woorden)


def _is_bracketed(woord):
    return woord.startswith("(") and woord.endswith(")")
