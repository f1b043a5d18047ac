"""The addresses under /beheer/concept/."""

from django.contrib import admin
from django.urls import path

from visie.concept import views

urlpatterns = [
    path("sleutel/", views.sleutel, name="concept_sleutel"),
    path("vers/", views.vers, name="concept_vers"),
    path("verschil/", views.verschil, name="concept_verschil"),
    path("aanwezig/", views.aanwezig, name="concept_aanwezig"),
    path("aangemeld/", admin.site.admin_view(views.aangemeld), name="concept_aangemeld"),
]
