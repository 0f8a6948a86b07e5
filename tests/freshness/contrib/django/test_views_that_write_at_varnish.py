"""A view that writes, asked through a real Varnish: answered, and kept as soon as the view writes no more."""

import uuid

import pytest
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path
from pytest_django.live_server_helper import LiveServer

from freshness.contrib.django import edge
from freshness.contrib.django.edge import kept_at_edge
from freshness.targets import tags
from huzilerz import varnish as program
from tests import services
from tests.varnish import Edge, site

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]
SHOP = str(uuid.UUID(int=11))


@pytest.fixture(autouse=True)
def unheard_of(monkeypatch):
    monkeypatch.setattr(edge, "CHOSEN", {})


@kept_at_edge(lambda _: f"ws:{SHOP}")
def rendition(_request):
    return HttpResponse(Group.objects.get_or_create(name="rendition")[0].name)


urlpatterns = [path("rendition/", rendition)]


@pytest.mark.urls(__name__)
def test_through_varnish_the_visit_that_writes_is_answered_and_the_next_one_kept():
    if program.binary() is None:
        services.missing("Varnish")
    own = ["freshness.contrib.django.edge.RequestLife"]
    with override_settings(MIDDLEWARE=own, ALLOWED_HOSTS=["*"]):
        server = LiveServer("localhost")
        front = Edge(site(server.thread.port))
        try:
            seen = [front.visit("/rendition/") for _ in range(3)]
            assert [(one.status, one.body) for one in seen] == [(200, b"rendition")] * 3
            assert ["hit" in one.cache for one in seen] == [False, False, True]
            front.purge(tags.make("w", SHOP))
            assert "hit" not in front.visit("/rendition/").cache
        finally:
            front.stop()
            server.stop()
    assert list(Group.objects.values_list("name", flat=True)) == ["rendition"]
