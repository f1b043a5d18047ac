from django.urls import path, re_path

from visie.bestanden import views

urlpatterns = [
    path("downloads/", views.downloads, name="downloads"),
    re_path(r"^downloads/(?P<naam>[a-z0-9_-]+\.(?:pdf|epub|html|txt|json|csv))$", views.bestand, name="bestand"),
]
