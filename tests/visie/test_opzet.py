"""Setting up loads and publishes edition 1 once."""
import datetime

import pytest

from visie.models import Editie

pytestmark = pytest.mark.django_db


def test_a_new_database_gets_edition_1_published_and_a_werkversie():
    edities = list(Editie.objects.order_by("nummer").values_list("nummer", "status", "vastgesteld_op", "geldt_vanaf"))

    assert edities == [
        (1, "gepubliceerd", "2025-03", datetime.date(2025, 3, 31)),
        (2, "werkversie", "", None),
    ]


def test_browser(pagina):
    pagina.goto("/")
    assert pagina.locator("h1").count() == 1
