"""Thrifty subjects: workspaces on the free plan."""

import uuid

import pytest

from workspace.hosting.services.engine import subject_of
from workspace.hosting.services.thrift import is_thrifty
from workspace.models import Workspace

pytestmark = pytest.mark.django_db


def test_free_workspaces_are_thrifty_and_nothing_else_is():
    shops = {plan: Workspace.objects.create(name=plan, plan=plan) for plan in ("free", "pro")}
    assert is_thrifty(subject_of(shops["free"].id)) is True
    assert is_thrifty(subject_of(shops["pro"].id)) is False
    assert is_thrifty(subject_of(uuid.uuid4())) is False
    assert is_thrifty("host:shop.example") is False
    assert is_thrifty("shard:0a") is False
