from django.urls import path, re_path

from visie.bestanden import controlegetal, naslag, views

urlpatterns = [
    path("downloads/", views.downloads, name="downloads"),
    path("downloads/kolommen/", naslag.kolommen, name="kolommen"),
    re_path(
        r"^downloads/(?P<naam>[-A-Za-z0-9_]+)\.(?P<uitgang>pdf|epub|html|txt|json|csv)$", views.bestand, name="bestand"
    ),
    path("delen/", naslag.naar_kolommen),
    re_path(r"^delen/(?P<anker>[-A-Za-z0-9_]+)\.json$", naslag.deel_json, name="deel_json"),
    path("controlegetal/", controlegetal.controlegetal, name="controlegetal"),
]
