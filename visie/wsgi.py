"""What the server loads."""
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visie.settings")

application = get_wsgi_application()
