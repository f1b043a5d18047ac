from django.apps import AppConfig
from django.conf import settings
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class PortaalAdminConfig(AdminConfig):
    default_site = "visie.redactie.site.PortaalSite"


class VisieConfig(AppConfig):
    name = "visie"
    verbose_name = _("Visie")

    def ready(self):
        from visie import logs
        from visie.actueel import lezen  # noqa: F401 - a Document reads the stukken with its parts
        from visie.draaien import checks  # noqa: F401
        from visie.editie import guards

        if settings.HTTPS:
            logs.catch_the_rest()

        pre_migrate.connect(lambda using, **kwargs: guards.remove(using), sender=self, weak=False)
        post_migrate.connect(lambda using, **kwargs: guards.install(using), sender=self, weak=False)
