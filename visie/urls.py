"""The site map. The pages of the text exist four times: for the current editie at '/', frozen under /edities/<n>/,

and of the werkversie under /werkversie/ (for editors) and /voorbeeld/<token>/ (for whom they send a link).
"""
from django.contrib import admin
from django.urls import include, path, re_path

from bronnen.urls import urlpatterns as bronnen
from doelstellingen.urls import urlpatterns as doelstellingen
from visie import sitemaps, views

tekst = [
    path("", views.start, name="start"),
    *doelstellingen,
    *bronnen,
    path("hele-visie/", views.hele_visie, name="hele_visie"),
    path("hele-visie/kern/", views.kern, name="kern"),
    re_path(r"^[hH](?P<nummer>\d+)/?$", views.code_hoofdstuk),
    re_path(r"^[dD](?P<doelstelling>\d+)(?:\.(?P<nummer>\d+))?/?$", views.code_doelstelling),
    re_path(r"^[oO](?P<nummer>\d+)/?$", views.code_oproep),
    re_path(r"^[nN](?P<sleutel>\d+|\*)/?$", views.code_noot),
    path("<slug:anker>/", views.hoofdstuk, name="hoofdstuk"),
    path("<slug:hoofdstuk>/<slug:anker>/", views.paragraaf, name="paragraaf"),
]

urlpatterns = [
    path("beheer/", admin.site.urls),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("gezond/", views.gezond, name="gezond"),
    path("gezond/leeft/", views.leeft, name="leeft"),
    path("gezond/leest/", views.leest, name="leest"),
    path("favicon.ico", views.favicon),
    path("edities/", views.edities, name="edities"),
    path("edities/vergelijken/", views.vergelijk_keuze, name="vergelijken"),
    path("edities/vergelijken/<int:oud>/<int:nieuw>/", views.vergelijk_edities, name="vergelijk_edities"),
    path("edities/vergelijken/<int:oud>/<int:nieuw>/<slug:anker>/", views.vergelijk_deel, name="vergelijk_deel"),
    path("edities/<int:editie>/", include(tekst)),
    # A group, not an extra argument: reverse() then never picks this way in by itself.
    re_path(r"^(?P<werkversie>werkversie)/", include(tekst)),
    path("voorbeeld/<str:voorbeeld>/", include(tekst)),
    path("verantwoording/", views.verantwoording, name="verantwoording"),
    path("toegankelijkheid/", views.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", views.privacy, name="privacy"),
    re_path(r"^en(?:/(?P<rest>.*))?$", views.engels),
    *tekst,
]

handler404 = "visie.views.niet_gevonden"
handler500 = "visie.views.fout"
