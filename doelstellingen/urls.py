from django.urls import path

from doelstellingen.views import doelstelling, oproep

urlpatterns = [
    path("doelstellingen/", doelstelling.lijst, name="doelstellingen"),
    path("doelstellingen/<slug:anker>/", doelstelling.doelstelling, name="doelstelling"),
    path("doelstellingen/<slug:doelstelling>/<slug:anker>/", doelstelling.activiteit, name="activiteit"),
    path("oproepen/", oproep.lijst, name="oproepen"),
    path("oproepen/<int:nummer>/", oproep.oproep, name="oproep"),
    path("oproepen/<slug:slug>/", oproep.partij, name="partij"),
    path("oproepen/<slug:slug>/blad/", oproep.blad, name="blad"),
]
