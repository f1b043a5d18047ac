from django.urls import path

from bronnen import views

urlpatterns = [
    path("bronnen/", views.lijst, name="bronnen"),
    path("bronnen/soort/", views.naar_lijst),
    path("bronnen/soort/<slug:soort>/", views.lijst, name="bronnen_soort"),
    path("bronnen/<slug:slug>/", views.bron, name="bron"),
    path("noten/", views.naar_lijst),
    path("noten/<slug:sleutel>/", views.noot, name="noot"),
]
