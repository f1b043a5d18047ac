"""Names of authors, taken apart: every way in which references write them."""

import pytest

from visie.tekst.auteurs import ANDEREN, ORGANISATIE, read


def genoteerd(auteur):
    """Return an author in one word: 'Wuijts|S.', 'King|M.L.|Jr', '[RIVM]' for an organisation, '+' for others."""
    if auteur.soort == ANDEREN:
        return "+"
    if auteur.soort == ORGANISATIE:
        return f"[{auteur.naam}]"
    return "|".join([auteur.naam, auteur.voorletters, *filter(None, [auteur.achtervoegsel])])


PERSONEN = {
    "Wuijts S, Vros C, Schets FM, Braks MAH": ["Wuijts|S.", "Vros|C.", "Schets|F.M.", "Braks|M.A.H."],
    "Pereira Gray DJ, Sidaway-Lee K, White E, Thorne A, Evans PH": [
        "Pereira Gray|D.J.",
        "Sidaway-Lee|K.",
        "White|E.",
        "Thorne|A.",
        "Evans|P.H.",
    ],
    "van Walraven C, Oake N": ["van Walraven|C.", "Oake|N."],
    "O. R. Maarsingh, Y. Henry, P. M. van de Ven and D. J. Deeg": [
        "Maarsingh|O.R.",
        "Henry|Y.",
        "van de Ven|P.M.",
        "Deeg|D.J.",
    ],
    "A. Nicolet, M. Al-Gobari, C. Perraudin, J. Wagner, I. Peytremann-Bridevaux and J. Marti": [
        "Nicolet|A.",
        "Al-Gobari|M.",
        "Perraudin|C.",
        "Wagner|J.",
        "Peytremann-Bridevaux|I.",
        "Marti|J.",
    ],
    "Leniz, J., Gulliford, M., & Higginson, I. J.": ["Leniz|J.", "Gulliford|M.", "Higginson|I.J."],
    "King ML Jr": ["King|M.L.|Jr"],
    "King ML, Jr.": ["King|M.L.|Jr."],
    "M. L. King Jr.": ["King|M.L.|Jr."],
    "M.L. King, Jr., A. Bakker": ["King|M.L.|Jr.", "Bakker|A."],
    "'s-Gravesande A": ["'s-Gravesande|A."],
    "A. ’s-Gravesande": ["’s-Gravesande|A."],
    "van 't Hof B.": ["van 't Hof|B."],
    "In 't Veld PH": ["In 't Veld|P.H."],
    "J.-P. Dupont, J-P Sartre, Sartre JP, Dupont J.-P.": [
        "Dupont|J.-P.",
        "Sartre|J.-P.",
        "Sartre|J.P.",
        "Dupont|J.-P.",
    ],
    "Müller-Riemenschneider F, Ørsted Å, Éluard É": ["Müller-Riemenschneider|F.", "Ørsted|Å.", "Éluard|É."],
    "Th. M. van der Berg": ["van der Berg|Th.M."],
    "Berg A van den": ["van den Berg|A."],
    "Berg, A. van den": ["van den Berg|A."],
    "Berg, van den, A.": ["van den Berg|A."],
    "Ven, P.M. van de; Deeg, D.J.": ["van de Ven|P.M.", "Deeg|D.J."],
    "Martin C. Gulliford, Jan van den Berg": ["Gulliford|Martin C.", "van den Berg|Jan"],
    "O'Brien K, D'Artagnan C, McDonald R": ["O'Brien|K.", "D'Artagnan|C.", "McDonald|R."],
    "Li X, Xu Y, Wu Z": ["Li|X.", "Xu|Y.", "Wu|Z."],
    "LJ Groot, OR Maarsingh": ["Groot|L.J.", "Maarsingh|O.R."],
    "Prof. dr. J. de Vries, drs. A. Bakker": ["de Vries|J.", "Bakker|A."],
    "J. Raad, Raad J": ["Raad|J.", "Raad|J."],
    "De Maeseneer J, Le Roux P, El Khoury B, d'Hooghe T": [
        "De Maeseneer|J.",
        "Le Roux|P.",
        "El Khoury|B.",
        "d'Hooghe|T.",
    ],
    "Vermeulen, IJ. en Smit, Th.": ["Vermeulen|IJ.", "Smit|Th."],
    "S. Wuijts": ["Wuijts|S."],
    "van den Akker-van Marle ME, de Vries-Bouwstra JK": ["van den Akker-van Marle|M.E.", "de Vries-Bouwstra|J.K."],
    "St John A, WUIJTS S": ["St John|A.", "WUIJTS|S."],
    "Groot LJ (red.), Smit A (eds.)": ["Groot|L.J.", "Smit|A."],
    "Groot L.J.,Janssen E.,Smit A.B.": ["Groot|L.J.", "Janssen|E.", "Smit|A.B."],
    "Groot LJ;Janssen E;Smit AB": ["Groot|L.J.", "Janssen|E.", "Smit|A.B."],
    "Smith JA 3rd, Jones B Sr": ["Smith|J.A.|3rd", "Jones|B.|Sr"],
    "Barnett K., Mercer S.W., Norbury M., Watt G., Wyke S., Guthrie B.": [
        "Barnett|K.",
        "Mercer|S.W.",
        "Norbury|M.",
        "Watt|G.",
        "Wyke|S.",
        "Guthrie|B.",
    ],
    "Barnett K, Mercer S W, Norbury M": ["Barnett|K.", "Mercer|S.W.", "Norbury|M."],
    "Starfield B, Shi LY, Macinko J": ["Starfield|B.", "Shi|L.Y.", "Macinko|J."],
    "Ng CWL, Ho YK": ["Ng|C.W.L.", "Ho|Y.K."],
    "van der Zee-Neuen A": ["van der Zee-Neuen|A."],
    "Ter Horst M, van 't Veer-Tazelaar PJ": ["Ter Horst|M.", "van 't Veer-Tazelaar|P.J."],
    "Ten Have M, op 't Land B": ["Ten Have|M.", "op 't Land|B."],
    "Löwe B., Çelik Ş., Øvretveit J.": ["Löwe|B.", "Çelik|Ş.", "Øvretveit|J."],
    "Szczepański T, Żak M": ["Szczepański|T.", "Żak|M."],
    "Dr. P. de Jong MSc": ["de Jong|P."],
    "Jansen P., PhD, Smit B., MD": ["Jansen|P.", "Smit|B."],
    "Baker, R., Freeman, G. K., Haggerty, J. L., Bankart, M. J., & Nockels, K. H. (2020)": [
        "Baker|R.",
        "Freeman|G.K.",
        "Haggerty|J.L.",
        "Bankart|M.J.",
        "Nockels|K.H.",
    ],
    "Jansen P-J, Smit A.-M.": ["Jansen|P.-J.", "Smit|A.-M."],
    "P J Jansen, A M Smit": ["Jansen|P.J.", "Smit|A.M."],
    "Jan de Vries": ["de Vries|Jan"],
}


ORGANISATIES = {
    "Ministerie van Volksgezondheid, Welzijn en Sport": ["[Ministerie van Volksgezondheid, Welzijn en Sport]"],
    "Ministerie van Volksgezondheid, Welzijn en Sport en RIVM": [
        "[Ministerie van Volksgezondheid, Welzijn en Sport]",
        "[RIVM]",
    ],
    "RIVM": ["[RIVM]"],
    "NZa": ["[NZa]"],
    "RIVM, NZa": ["[RIVM]", "[NZa]"],
    "RIVM en NZa": ["[RIVM]", "[NZa]"],
    "NHG, LHV en InEen": ["[NHG]", "[LHV]", "[InEen]"],
    "ABF Research BV": ["[ABF Research BV]"],
    "ABF Research, BV": ["[ABF Research, BV]"],
    "Philips N.V.": ["[Philips N.V.]"],
    "KPMG Advisory, Nederland": ["[KPMG Advisory, Nederland]"],
    "Deloitte, the Netherlands": ["[Deloitte, the Netherlands]"],
    "Raad Volksgezondheid & Samenleving": ["[Raad Volksgezondheid & Samenleving]"],
    "Raad voor Volksgezondheid en Samenleving": ["[Raad voor Volksgezondheid en Samenleving]"],
    "Huisarts & Wetenschap": ["[Huisarts & Wetenschap]"],
    "Universiteit van Amsterdam": ["[Universiteit van Amsterdam]"],
    "Amsterdam UMC": ["[Amsterdam UMC]"],
    "Nederlands Huisartsen Genootschap; Landelijke Huisartsen Vereniging": [
        "[Nederlands Huisartsen Genootschap]",
        "[Landelijke Huisartsen Vereniging]",
    ],
    "Nederlands Huisartsen Genootschap en Landelijke Huisartsen Vereniging": [
        "[Nederlands Huisartsen Genootschap]",
        "[Landelijke Huisartsen Vereniging]",
    ],
    "Landelijke Huisartsen Vereniging (LHV), Nederlands Huisartsen Genootschap (NHG) en InEen": [
        "[Landelijke Huisartsen Vereniging (LHV)]",
        "[Nederlands Huisartsen Genootschap (NHG)]",
        "[InEen]",
    ],
    "Ministerie van Onderwijs, Cultuur en Wetenschap, Ministerie van Financiën": [
        "[Ministerie van Onderwijs, Cultuur en Wetenschap]",
        "[Ministerie van Financiën]",
    ],
    "Royal College of General Practitioners, UK": ["[Royal College of General Practitioners, UK]"],
    "World Health Organization, Switzerland": ["[World Health Organization, Switzerland]"],
    "Department of Health and Social Care": ["[Department of Health and Social Care]"],
    "Zorgverzekeraars Nederland": ["[Zorgverzekeraars Nederland]"],
    "Zilveren Kruis en Menzis": ["[Zilveren Kruis]", "[Menzis]"],
    "Patiëntenfederatie Nederland": ["[Patiëntenfederatie Nederland]"],
    "CBS": ["[CBS]"],
    "Inspectie Gezondheidszorg en Jeugd": ["[Inspectie Gezondheidszorg en Jeugd]"],
    "Federatie Medisch Specialisten, V&VN": ["[Federatie Medisch Specialisten]", "[V&VN]"],
    "GGD GHOR Nederland": ["[GGD GHOR Nederland]"],
    "IQ healthcare, Radboudumc": ["[IQ healthcare]", "[Radboudumc]"],
    "LHV/NHG/InEen": ["[LHV]", "[NHG]", "[InEen]"],
    "World Health Organization (WHO)": ["[World Health Organization (WHO)]"],
    "European Commission, Directorate-General for Health and Food Safety": [
        "[European Commission, Directorate-General for Health and Food Safety]"
    ],
    "Stichting Lezen & Schrijven": ["[Stichting Lezen & Schrijven]"],
    "Ministerie van VWS, RIVM en NZa": ["[Ministerie van VWS]", "[RIVM]", "[NZa]"],
    "Landelijk Netwerk Acute Zorg": ["[Landelijk Netwerk Acute Zorg]"],
    "Consortium Palliatieve Zorg": ["[Consortium Palliatieve Zorg]"],
    "Vektis, Nivel": ["[Vektis]", "[Nivel]"],
    "Vektis C.V.": ["[Vektis C.V.]"],
    "Significant Public B.V.": ["[Significant Public B.V.]"],
    "Boston Consulting Group, Inc.": ["[Boston Consulting Group, Inc.]"],
    "Equalis Strategy & Modeling B.V.": ["[Equalis Strategy & Modeling B.V.]"],
    "Capaciteitsorgaan": ["[Capaciteitsorgaan]"],
    "Stichting Capaciteitsorgaan": ["[Stichting Capaciteitsorgaan]"],
    "Gezondheidsraad": ["[Gezondheidsraad]"],
    "Sociaal en Cultureel Planbureau": ["[Sociaal en Cultureel Planbureau]"],
    "Centraal Bureau voor de Statistiek": ["[Centraal Bureau voor de Statistiek]"],
    "Centraal Bureau voor de Statistiek (CBS), RIVM": ["[Centraal Bureau voor de Statistiek (CBS)]", "[RIVM]"],
    "Nationaal Instituut voor Volksgezondheid en Milieu, Nederland": [
        "[Nationaal Instituut voor Volksgezondheid en Milieu, Nederland]"
    ],
    "Zorginstituut Nederland en NZa": ["[Zorginstituut Nederland]", "[NZa]"],
    "Raad van State": ["[Raad van State]"],
    "Vereniging van Nederlandse Gemeenten": ["[Vereniging van Nederlandse Gemeenten]"],
    "Vereniging van Nederlandse Gemeenten, Den Haag": ["[Vereniging van Nederlandse Gemeenten, Den Haag]"],
    "Federatie Medisch Specialisten en Patiëntenfederatie Nederland": [
        "[Federatie Medisch Specialisten]",
        "[Patiëntenfederatie Nederland]",
    ],
    "InEen, LHV, NHG en Ministerie van Volksgezondheid, Welzijn en Sport": [
        "[InEen]",
        "[LHV]",
        "[NHG]",
        "[Ministerie van Volksgezondheid, Welzijn en Sport]",
    ],
    "Nederlandse Vereniging voor Medische Administratie, afdeling Onderzoek": [
        "[Nederlandse Vereniging voor Medische Administratie, afdeling Onderzoek]"
    ],
    "UMC Utrecht, Julius Centrum": ["[UMC Utrecht]", "[Julius Centrum]"],
    "Erasmus MC": ["[Erasmus MC]"],
    "Radboudumc, afdeling Eerstelijnsgeneeskunde": ["[Radboudumc, afdeling Eerstelijnsgeneeskunde]"],
    "NIVEL": ["[NIVEL]"],
    "Harvard School of Public Health, USA": ["[Harvard School of Public Health, USA]"],
}


EN_ANDEREN = {
    "Leniz, M. Gulliford, I. J. Higginson, S. Bajwah, D. Yi, W. Gao, et al.": [
        "Leniz|",
        "Gulliford|M.",
        "Higginson|I.J.",
        "Bajwah|S.",
        "Yi|D.",
        "Gao|W.",
        "+",
    ],
    "Groot LJ, van der Horst HE e.a.": ["Groot|L.J.", "van der Horst|H.E.", "+"],
    "Groot LJ et al": ["Groot|L.J.", "+"],
    "et al.": ["+"],
    "Jansen A, Vereniging Huisartsen Nederland e.a.": ["Jansen|A.", "[Vereniging Huisartsen Nederland]", "+"],
    "Bakker, A.; de Boer, B.; et al.": ["Bakker|A.", "de Boer|B.", "+"],
    "A.B. de la Cruz Jr., C. Smit e.a.": ["de la Cruz|A.B.|Jr.", "Smit|C.", "+"],
    "Jansen A., Pietersen B., & al.": ["Jansen|A.", "Pietersen|B.", "+"],
    "A. Jansen et al., RIVM": ["Jansen|A.", "[RIVM]", "+"],
    "Wuijts S, et al": ["Wuijts|S.", "+"],
    "S. Wuijts, C. Vros en anderen": ["Wuijts|S.", "Vros|C.", "+"],
    "Wuijts S and others": ["Wuijts|S.", "+"],
    "Groot LJ, Ministerie van Volksgezondheid, Welzijn en Sport, Janssen E et al.": [
        "Groot|L.J.",
        "[Ministerie van Volksgezondheid, Welzijn en Sport]",
        "Janssen|E.",
        "+",
    ],
}


GEMENGD = {
    "Wuijts S, RIVM": ["Wuijts|S.", "[RIVM]"],
    "Wuijts S, Rijksinstituut voor Volksgezondheid en Milieu, NZa": [
        "Wuijts|S.",
        "[Rijksinstituut voor Volksgezondheid en Milieu]",
        "[NZa]",
    ],
    "Gulliford, Martin; Higginson, Irene J.; RIVM": ["Gulliford|Martin", "Higginson|Irene J.", "[RIVM]"],
    "Nivel, Groot LJ": ["[Nivel]", "Groot|L.J."],
    "Wuijts S, Stichting Lezen & Schrijven": ["Wuijts|S.", "[Stichting Lezen & Schrijven]"],
    "Ministerie van VWS en Wuijts S": ["[Ministerie van VWS]", "Wuijts|S."],
    "Zorgvuldig Advies BV, Wuijts S": ["[Zorgvuldig Advies BV]", "Wuijts|S."],
    "Ministerie van Volksgezondheid, Welzijn en Sport; Groot, L.J.": [
        "[Ministerie van Volksgezondheid, Welzijn en Sport]",
        "Groot|L.J.",
    ],
    "Groot LJ, Ministerie van Volksgezondheid, Welzijn en Sport": [
        "Groot|L.J.",
        "[Ministerie van Volksgezondheid, Welzijn en Sport]",
    ],
    "Groot LJ, Ministerie van Volksgezondheid, Welzijn en Sport, Janssen E": [
        "Groot|L.J.",
        "[Ministerie van Volksgezondheid, Welzijn en Sport]",
        "Janssen|E.",
    ],
}


@pytest.mark.parametrize(("tekst", "auteurs"), (PERSONEN | ORGANISATIES | EN_ANDEREN | GEMENGD).items())
def test_each_name_of_a_list_is_taken_apart(tekst, auteurs):
    assert [genoteerd(auteur) for auteur in read(tekst)] == auteurs


@pytest.mark.parametrize(
    ("tekst", "auteurs"),
    [
        ("", []),
        (" , ; ", []),
        ("Hendriks", ["[Hendriks]"]),
        ("Anna Bakker", ["[Anna Bakker]"]),
        ("Zorg en Zekerheid", ["[Zorg en Zekerheid]"]),
        ("Wuijts S. en Vros C. (RIVM)", ["Wuijts|S.", "[Vros C. (RIVM)]"]),
    ],
)
def test_what_no_machine_can_know_stays_one_name(tekst, auteurs):
    assert [genoteerd(auteur) for auteur in read(tekst)] == auteurs
