"""What the server loads, in each of its processes: the front, and behind it Django."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visie.settings")

application = get_wsgi_application()

if not settings.DEBUG:  # while developing a template may change without a new stand
    from visie.front import Front

    application = Front(application)
    application.begin()

if settings.TOEGANG:
    from visie.logs.toegang import Toegang

    application = Toegang(application, settings.PROXIES)
