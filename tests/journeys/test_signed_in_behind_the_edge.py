"""A user signed in at the platform's host stays signed in behind Varnish, on every page that needs a user."""

import re

import pytest
import requests
from django.contrib.auth.models import User

from freshness.cdn.varnish_vcl import PRIVATE
from huzilerz.urls import urlpatterns
from tests.journeys.platform import Platform, outside

pytestmark = [pytest.mark.services, pytest.mark.database]
__all__ = ["outside"]

PASSWORD = "a long one of four words"
OPEN = {"", "healthz", "metrics", "readyz", r"\Apictures"}
"""Addresses of the platform without a look at cookies."""


def test_every_address_of_the_platform_that_reads_cookies_is_private_at_the_edges() -> None:
    tops = {str(entry.pattern).split("/", maxsplit=1)[0] for entry in urlpatterns}
    assert tops > OPEN
    assert {f"/{top}" for top in tops - OPEN} | {"/preview"} == set(PRIVATE)


@pytest.mark.parametrize(
    ("sign_in", "page"),
    [("/admin/login/", "/admin/"), ("/desk/sign-in", "/desk/"), ("/admin/login/", "/console/")],
)
def test_a_sign_in_is_a_sign_in_behind_the_edge(
    outside: Platform, transactional_db: None, sign_in: str, page: str
) -> None:
    User.objects.create_superuser("grace", password=PASSWORD)
    with requests.Session() as browser:
        browser.headers["Host"] = "localhost"
        address = outside.edge.url
        assert browser.get(address + page, allow_redirects=False).status_code == 302
        browser.get(address + sign_in)
        form = {
            "csrfmiddlewaretoken": browser.cookies["csrftoken"],
            "username": "grace",
            "password": PASSWORD,
            "next": page,
        }
        answer = browser.post(address + sign_in, data=form, allow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (302, page)
        seen = browser.get(address + page, allow_redirects=False)
    assert seen.status_code == 200
    assert re.search("(Sign|Log) out", seen.text)
    assert seen.headers["cache-status"] == "edge; fwd=bypass"
