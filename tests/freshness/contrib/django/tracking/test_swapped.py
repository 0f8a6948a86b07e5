"""Tables swapped for other tables behind Django's back, as noticed by running relays."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from freshness.contrib.django.relay import Chores
from freshness.contrib.django.tracking import installed

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def test_a_running_relay_tells_of_a_table_that_was_swapped_for_another(caplog: pytest.LogCaptureFixture) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE catalog_collection_products RENAME TO swapped")
        cursor.execute("CREATE TABLE catalog_collection_products AS SELECT * FROM swapped")
    try:
        with Chores() as chores:
            chores.begin()
        assert "triggers of public.catalog_collection_products are missing" in caplog.text.replace("main.", "public.")
        assert "freshness_triggers apply" in caplog.text
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE catalog_collection_products")
            cursor.execute("ALTER TABLE swapped RENAME TO catalog_collection_products")
        call_command("freshness_triggers", "apply", stdout=StringIO())
    assert not [change for change in installed.plan(connection) if change.is_wrong]
