"""Pages of the desk are valid HTML."""

from pathlib import Path

import pytest
from django.test import Client

from tests.desk.busy_shop import busy_shop, places
from tests.storefront.valid_html import faults_in

pytestmark = [pytest.mark.slow, pytest.mark.services, pytest.mark.django_db]


def test_pages_of_the_desk_are_valid_html(tmp_path: Path) -> None:
    shop = busy_shop()
    client = Client(headers={"host": "localhost"})
    found = {"sign-in": client.get("/desk/sign-in").content}
    client.force_login(shop.owner)
    for at, place in enumerate([*places(shop), f"/desk/{shop.first.pk}"]):
        found[f"{at}"] = client.get(place).content
    assert faults_in(found, tmp_path) == []
