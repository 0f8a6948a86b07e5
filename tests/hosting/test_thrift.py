"""Who is thrifty: workspaces on the free plan, asked for once a minute."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from freshness.testing.clock import FakeClock
from workspace.hosting.services.engine import subject_of
from workspace.hosting.services.thrift import Thrift
from workspace.models import Workspace

pytestmark = pytest.mark.django_db


def test_free_workspaces_are_thrifty_and_nothing_else_is():
    thrifty = Thrift(clock=FakeClock())
    shops = {plan: Workspace.objects.create(name=plan, plan=plan) for plan in ("free", "pro")}
    assert thrifty(subject_of(shops["free"].id)) is True
    assert thrifty(subject_of(shops["pro"].id)) is False
    assert thrifty(subject_of(uuid.uuid4())) is False
    assert thrifty("host:shop.example") is False
    assert thrifty("shard:0a") is False


def test_an_answer_is_kept_for_a_minute_and_then_asked_for_again():
    clock = FakeClock()
    thrifty = Thrift(clock=clock)
    shop = Workspace.objects.create(name="shop", plan="free")
    with CaptureQueriesContext(connection) as queries:
        assert [thrifty(subject_of(shop.id)) for _ in range(5)] == [True] * 5
    assert len(queries) == 1
    Workspace.objects.update(plan="pro")
    clock.advance(59)
    assert thrifty(subject_of(shop.id)) is True
    clock.advance(2)
    assert thrifty(subject_of(shop.id)) is False
