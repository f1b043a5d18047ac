"""The addresses of Actueel. None is of an editie."""

from django.urls import path, re_path

from visie.actueel import feed, views

urlpatterns = [
    path("feed.xml", feed.edities, name="feed"),
    path("actueel/", views.actueel, name="actueel"),
    path("actueel/feed.xml", feed.actueel, name="feed_actueel"),
    path("actueel/oproepen.csv", views.oproepen_csv, name="oproepen_csv"),
    path("actueel/oproepen.json", views.oproepen_json, name="oproepen_json"),
    path("actueel/gegevens/", views.gegevens, name="gegevens"),
    re_path(r"^actueel/(?:soort|praktijk|jaar|doelstelling|partij)/$", views.naar_actueel),
    path("actueel/soort/<slug:soort>/", views.soort, name="actueel_soort"),
    path("actueel/soort/<slug:soort>.xml", feed.soort, name="feed_soort"),
    path("actueel/praktijk/<slug:regio>/", views.praktijk, name="actueel_praktijk"),
    path("actueel/jaar/<int:jaar>/", views.jaar, name="actueel_jaar"),
    path("actueel/doelstelling/<slug:anker>.xml", feed.doelstelling, name="feed_doelstelling"),
    path("actueel/partij/<slug:slug>.xml", feed.partij, name="feed_partij"),
    path("actueel/<int:pk>/", views.stuk, name="stuk"),
]
