"""The admins of this app, for Django alone: each is registered where it stands."""

import visie.aanmelden.admin
import visie.actueel.admin
import visie.nieuwsbrief.admin
import visie.redactie.admin
import visie.verwant.admin
import visie.zoeken.admin  # noqa: F401
