from django.urls import path

from visie.leesmap import views

urlpatterns = [
    path("leesmap/", views.kiezen, name="leesmap_kiezen"),
    path("leesmap/<str:codes>/", views.leesmap, name="leesmap"),
    path("leesmap/<str:codes>.pdf", views.als_pdf, name="leesmap_pdf"),
    path("leesmap/<str:codes>.html", views.als_html, name="leesmap_html"),
    path("leesmap/<str:codes>.txt", views.als_tekst, name="leesmap_txt"),
    path("leesmap/<str:codes>", views.leesmap),  # a list that lost its slash: visie/tekst/codelijst.py
]
