"""The site map. The pages of the text exist four times: for the current editie at '/', frozen under /edities/<n>/,

and of the werkversie under /werkversie/ (for editors) and /voorbeeld/<token>/ (for whom they send a link).
"""
from django.contrib import admin
from django.urls import include, path, re_path

from bronnen.urls import urlpatterns as bronnen
from doelstellingen.urls import urlpatterns as doelstellingen
from visie import feed, sitemaps, views
from visie.aanmelden.urls import urlpatterns as aanmelden
from visie.beelden import views as beelden
from visie.zoeken import views as zoeken

tekst = [
    path("", views.start, name="start"),
    *doelstellingen,
    *bronnen,
    path("citeren/", views.citeren, name="citeren"),
    path("citeren/bron/", views.naar_citeren),
    path("beeld/", views.naar_citeren),
    re_path(r"^citeren/bron/(?P<slug>[a-z0-9-]+)\.(?P<vorm>bib|ris|json)$", views.citeer_bron, name="citeer_bron"),
    re_path(r"^citeren/(?P<naam>[a-z0-9-]+)\.(?P<vorm>bib|ris|json|txt)$", views.citeer_bestand, name="citeer_bestand"),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("zoeken.json", zoeken.zoeken_json, name="zoeken_json"),
    path("hele-visie/", views.hele_visie, name="hele_visie"),
    path("hele-visie/kern/", views.kern, name="kern"),
    path("nieuwsbrief/", views.nieuwsbrief, name="nieuwsbrief"),
    re_path(r"^[hH](?P<nummer>\d+)/?$", views.code_hoofdstuk),
    re_path(r"^[dD](?P<doelstelling>\d+)(?:\.(?P<nummer>\d+))?/?$", views.code_doelstelling),
    re_path(r"^[oO](?P<nummer>\d+)/?$", views.code_oproep),
    re_path(r"^[nN](?P<sleutel>\d+|\*)/?$", views.code_noot),
    path("beeld/<slug:anker>.png", beelden.beeld, name="beeld"),
    path("<slug:anker>/", views.hoofdstuk, name="hoofdstuk"),
    path("<slug:hoofdstuk>/<slug:anker>/", views.paragraaf, name="paragraaf"),
]

urlpatterns = [
    path("beheer/aanmelden/", include(aanmelden)),
    path("beheer/", admin.site.urls),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("feed.xml", feed.feed, name="feed"),
    re_path(r"^(?P<pad>(?:.+/)?)qr\.svg$", beelden.qr, name="qr"),
    path("opensearch.xml", zoeken.opensearch, name="opensearch"),
    path("gezond/", views.gezond, name="gezond"),
    path("gezond/leeft/", views.leeft, name="leeft"),
    path("gezond/leest/", views.leest, name="leest"),
    path("favicon.ico", views.favicon),
    path("edities/", views.edities, name="edities"),
    path("edities/vergelijken/", views.vergelijk_keuze, name="vergelijken"),
    path("edities/vergelijken/<int:oud>/<int:nieuw>/", views.vergelijk_edities, name="vergelijk_edities"),
    path("edities/vergelijken/<int:oud>/<int:nieuw>/<slug:anker>/", views.vergelijk_deel, name="vergelijk_deel"),
    path("edities/vergelijken/<int:oud>/", views.vergelijk_met),
    path("edities/<int:editie>/", include(tekst)),
    path("op/", views.op_keuze, name="op_keuze"),
    re_path(r"^op/(?P<dag>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:/(?P<rest>.*))?$", views.op, name="op"),
    # A group, not an extra argument: reverse() then never picks this way in by itself.
    re_path(r"^(?P<werkversie>werkversie)/", include(tekst)),
    path("voorbeeld/<str:voorbeeld>/", include(tekst)),
    path("verantwoording/", views.verantwoording, name="verantwoording"),
    path("toegankelijkheid/", views.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", views.privacy, name="privacy"),
    re_path(r"^en(?:/(?P<rest>.*))?$", views.engels),
    *tekst,
]

handler400 = "visie.views.onbegrepen"
handler404 = "visie.views.niet_gevonden"
handler500 = "visie.views.fout"
