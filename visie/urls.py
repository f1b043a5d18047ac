"""The site map. The pages of the text exist twice: for the current editie at '/', frozen under /edities/<n>/."""
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
    path("favicon.ico", views.favicon),
    path("edities/", views.edities, name="edities"),
    path("edities/<int:editie>/", include(tekst)),
    path("verantwoording/", views.verantwoording, name="verantwoording"),
    path("toegankelijkheid/", views.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", views.privacy, name="privacy"),
    re_path(r"^en(?:/(?P<rest>.*))?$", views.engels),
    *tekst,
]

handler404 = "visie.views.niet_gevonden"
handler500 = "visie.views.fout"
