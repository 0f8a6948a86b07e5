"""Views behind the decorator and the middleware for kept pages, asked once; and writers in other connections."""

import threading
import uuid

import pytest
from django.contrib.auth.models import Group
from django.db import connection, connections
from django.http import HttpResponse
from django.test import RequestFactory

from freshness.contrib.django import edge
from freshness.contrib.django.edge import RequestLife, kept_at_edge


@pytest.fixture(autouse=True)
def unheard_of(monkeypatch):
    monkeypatch.setattr(edge, "CHOSEN", {})


@pytest.fixture
def subject():
    return f"ws:{uuid.uuid4()}"


@pytest.fixture
def visit(subject):
    """Ask a view, through the decorator and the middleware; the visit leaves no transaction open."""

    def visit(view):
        request = RequestFactory().get("/")
        response = RequestLife(kept_at_edge(lambda _: subject)(lambda _: HttpResponse(str(view()))))(request)
        assert not connection.in_atomic_block
        if connection.vendor == "postgresql":
            assert connection.connection.info.transaction_status == 0  # idle
        else:
            assert not connection.connection.in_transaction
        return response

    return visit


def is_kept(response):
    control = response["Cache-Control"]
    assert (control == "no-store") is ("Surrogate-Key" not in response)
    return control != "no-store"


def elsewhere(work):
    """Run `work` on another connection, and wait for its end."""
    failed = []

    def run():
        try:
            work()
        except BaseException as error:
            failed.append(error)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert failed == []


def names():
    return sorted(Group.objects.values_list("name", flat=True))
