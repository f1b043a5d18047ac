"""The site map. The pages of the text exist four times: for the current editie at '/', frozen under /edities/<n>/,

and of the werkversie under /werkversie/ (for editors) and /voorbeeld/<token>/ (for whom they send a link).
"""

from django.contrib import admin
from django.urls import include, path, re_path

from bronnen.urls import urlpatterns as bronnen
from doelstellingen.urls import urlpatterns as doelstellingen
from visie.aanmelden.urls import urlpatterns as aanmelden
from visie.actueel.urls import urlpatterns as actueel
from visie.beelden import views as beelden
from visie.bestanden import naslag
from visie.bestanden.urls import urlpatterns as bestanden
from visie.citaatcontrole import views as citaatcontrole
from visie.citeren import views as citeren
from visie.concept.urls import urlpatterns as concept
from visie.draaien import gezond, security
from visie.editie import codes
from visie.leesmap.urls import urlpatterns as leesmap
from visie.lezen import op, paginas, sitemaps, vergelijken
from visie.nieuwsbrief import views as nieuwsbrief
from visie.verwant import views as verwant
from visie.zoeken import views as zoeken

tekst = [
    path("", paginas.start, name="start"),
    *doelstellingen,
    *bronnen,
    *bestanden,
    path("citeren/", citeren.citeren, name="citeren"),
    path("citeren/bron/", citeren.naar_citeren),
    path("citeren/partij/", citeren.naar_citeren),
    path("beeld/", citeren.naar_citeren),
    re_path(r"^citeren/bron/(?P<slug>[a-z0-9-]+)\.(?P<vorm>bib|ris|json)$", citeren.citeer_bron, name="citeer_bron"),
    re_path(r"^citeren/partij/(?P<slug>[-\w]+)\.(?P<vorm>bib|ris|json)$", citeren.citeer_partij, name="citeer_partij"),
    re_path(
        r"^citeren/(?P<naam>[a-z0-9-]+)\.(?P<vorm>bib|ris|json|txt)$", citeren.citeer_bestand, name="citeer_bestand"
    ),
    path("citeren/<slug:anker>/", citeren.citeer_deel, name="citeer_deel"),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("zoeken.json", zoeken.zoeken_json, name="zoeken_json"),
    path("hele-visie/", paginas.hele_visie, name="hele_visie"),
    path("hele-visie/kern/", paginas.kern, name="kern"),
    path("geldend/", paginas.geldend, name="geldend"),
    path("nieuwsbrief/", nieuwsbrief.nieuwsbrief, name="nieuwsbrief"),
    *leesmap,
    re_path(rf"^(?P<code>{codes.pattern()})/?$", paginas.code),
    path("beeld/<slug:anker>.png", beelden.beeld, name="beeld"),
    path("<slug:anker>/", paginas.hoofdstuk, name="hoofdstuk"),
    path("<slug:hoofdstuk>/<slug:anker>/", paginas.paragraaf, name="paragraaf"),
]

urlpatterns = [
    path("beheer/aanmelden/", include(aanmelden)),
    path("beheer/concept/", include(concept)),
    path("beheer/", admin.site.urls),
    path(".well-known/security.txt", security.security_txt, name="security_txt"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    *actueel,
    re_path(r"^(?P<pad>(?:.+/)?)qr\.svg$", beelden.qr, name="qr"),
    path("opensearch.xml", zoeken.opensearch, name="opensearch"),
    path("gezond/", gezond.gezond, name="gezond"),
    path("gezond/leeft/", gezond.leeft, name="leeft"),
    path("gezond/leest/", gezond.leest, name="leest"),
    path("favicon.ico", paginas.favicon),
    path("edities/", paginas.edities, name="edities"),
    path("edities/vergelijken/", vergelijken.vergelijk_keuze, name="vergelijken"),
    path("edities/vergelijken/<int:oud>/<int:nieuw>/", vergelijken.vergelijk_edities, name="vergelijk_edities"),
    path("edities/vergelijken/<int:oud>/<int:nieuw>/<slug:anker>/", vergelijken.vergelijk_deel, name="vergelijk_deel"),
    path("edities/vergelijken/<int:oud>/", vergelijken.vergelijk_met),
    path("edities/<int:editie>/", include(tekst)),
    path("op/", op.op_keuze, name="op_keuze"),
    re_path(r"^op/(?P<dag>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:/(?P<rest>.*))?$", op.op, name="op"),
    # A group, not an extra argument: reverse() then never picks this way in by itself.
    re_path(r"^(?P<werkversie>werkversie)/", include(tekst)),
    path("voorbeeld/<str:voorbeeld>/", include(tekst)),
    # The same for every editie.
    re_path(r"^downloads/(?P<naam>[a-z]+)\.schema\.json$", naslag.schema, name="schema"),
    path("citeren/werk/", citeren.naar_citeren),
    re_path(r"^citeren/werk/(?P<slug>[a-z0-9_-]+)\.(?P<vorm>bib|ris|json)$", citeren.citeer_werk, name="citeer_werk"),
    path("verwant/", verwant.verwant, name="verwant"),
    path("verwant/<slug:slug>/", verwant.werk, name="werk"),
    path("rondom/", paginas.rondom, name="rondom"),
    path("citaatcontrole/", citaatcontrole.citaatcontrole, name="citaatcontrole"),
    path("verantwoording/", paginas.verantwoording, name="verantwoording"),
    path("toegankelijkheid/", paginas.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", paginas.privacy, name="privacy"),
    re_path(r"^en(?:/(?P<rest>.*))?$", paginas.engels),
    *tekst,
]

handler400 = "visie.draaien.storing.onbegrepen"
handler404 = "visie.lezen.paginas.niet_gevonden"
handler500 = "visie.draaien.storing.fout"
