"""Processes with different CDN settings, and their identities in the ledger."""

from contextlib import contextmanager
from io import StringIO

from django.core.management import call_command
from django.test import override_settings

from freshness.contrib.django import build
from freshness.contrib.django.batches import DjangoBatches
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import IdentityRow, LedgerRow
from freshness.testing.updates import as_it_is

SUBJECT = "ws:one"
EDGE = "http://127.0.0.1:9"  # no server listens there
SECRET = "s" * 32


def processes(identity):
    """Return the ledger and its batches as in a process with that identity."""
    return DjangoLedger(identity=lambda: identity), DjangoBatches(identity=lambda: identity)


@contextmanager
def configured(**settings):
    """Give this process other settings."""
    own = {"REDIS_URL": "", "SOURCES": [], "CHORES": [], "OBSERVERS": [], "SHARD_TAGS": True}
    with override_settings(FRESHNESS={**own, **settings}):
        yield
    build.forget()


def shops(**changed):
    """Production: Varnish, under a name of its own."""
    options = {"edges": [EDGE], "secret": SECRET}
    own = {"CDN": "freshness.cdn.varnish.Varnish", "CDN_OPTIONS": options, "IDENTITY": "shops"}
    return configured(**{**own, **changed})


def stray():
    """Give this process the settings of a developer's machine."""
    return shops(IDENTITY="development")


def memory():
    """Give this process the settings of tests."""
    return configured(CDN="freshness.cdn.memory.Memory", IDENTITY="shops")


def ours():
    """Let production hold the ledger."""
    with shops():
        build.ledger().update(as_it_is)
    assert IdentityRow.objects.values_list("name", "ids").get() == ("shops", {})


def purged(*subjects):
    """Mark and purge subjects, some time ago."""
    for subject in subjects:
        DjangoLedger().mark(subject, reason="edit")
    DjangoLedger().fold()
    LedgerRow.objects.update(observed=1, done=1, due_at=None)


def held():
    return IdentityRow.objects.values_list("name", "ids").first()


def command(name, *words):
    """Return a command's output; raise the command's error."""
    said = StringIO()
    call_command(name, *words, stdout=said)
    return said.getvalue()
