"""The fixture `purges` for Django projects: the real rule and relay, a CDN in memory, and a passing of time."""

import uuid

import pytest
from django.db import transaction

from freshness.contrib.django import build
from freshness.contrib.django.testing import purges  # noqa: F401 - as a plugin brings it
from freshness.targets import tags
from freshness.targets.purge import Purge

pytestmark = pytest.mark.django_db


def mark(identity, **more):
    build.ledger().mark(f"ws:{identity}", reason="test", **more)


def test_an_edit_is_purged_once_its_window_is_over(purges):  # noqa: F811
    one, other = uuid.uuid4(), uuid.uuid4()
    for _ in range(3):
        mark(one)
    purges.assert_purged(tags={tags.make("w", one)}, calls=1)
    purges.assert_not_purged(tags={tags.make("w", other)})


def test_an_edit_that_is_rolled_back_purges_nothing(purges):  # noqa: F811
    with transaction.atomic():
        mark(uuid.uuid4())
        transaction.set_rollback(True)
    purges.assert_not_purged()


def test_a_publish_is_purged_at_once_and_again_when_settled(purges):  # noqa: F811
    identity = uuid.uuid4()
    mark(identity, immediate=True, purge=Purge(tags={"t-old"}))
    assert [batch.immediate for batch in purges.batches] == [True, False]
    purges.assert_purged(tags={"t-old", tags.make("w", identity)})
