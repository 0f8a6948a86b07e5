"""Hearing of edits by other processes: a thread for each process, and no thread without a shared store.

`tests/storefront/test_other_processes.py` has real processes.
"""

import os
import threading
from types import SimpleNamespace

import pytest

from freshness.contrib.django import heard_edits
from freshness.contrib.django.cache import cache, get_or_build
from freshness.errors import StoreUnavailable


class Told:
    """A store with edits of `subjects` by other processes; its connection breaks after each hearing."""

    def __init__(self, *subjects: str) -> None:
        self.subjects = subjects

    @property
    def ended(self):
        yield from self.subjects
        raise StoreUnavailable("broken")


class Enough(Exception):
    """The end of a loop without an end."""


@pytest.fixture
def started(monkeypatch) -> list[str]:
    """Collect the names of started threads; no thread runs."""
    names: list[str] = []
    monkeypatch.setattr(threading.Thread, "start", lambda thread: names.append(thread.name))
    monkeypatch.setattr(heard_edits, "hearing", set())
    return names


def test_a_process_hears_once_and_again_after_a_fork(monkeypatch, started) -> None:
    monkeypatch.setattr(heard_edits, "build", SimpleNamespace(store=Told))
    heard_edits.hear_edits()
    heard_edits.hear_edits()
    assert started == ["heard-edits"]
    monkeypatch.setattr(os, "getpid", lambda: -1)
    heard_edits.hear_edits()
    assert started == ["heard-edits"] * 2


def test_without_a_shared_store_there_is_nobody_to_hear(settings, started) -> None:
    settings.FRESHNESS = {"CDN": "freshness.cdn.memory.Memory"}
    heard_edits.hear_edits()
    assert started == []


@pytest.mark.django_db(transaction=True)
def test_what_another_process_edits_is_asked_anew_and_an_unknown_subject_takes_no_memory(
    settings, monkeypatch, caplog
) -> None:
    settings.FRESHNESS = {"CDN": "freshness.cdn.memory.Memory"}
    for subject in ("ws:known", "ws:other"):
        assert get_or_build(subject, "k", lambda subject=subject: subject) == subject
    monkeypatch.setattr(heard_edits, "build", SimpleNamespace(store=lambda: Told("ws:known", "ws:unknown")))
    rests, forgotten, forget = [], [], cache().tier.forget
    monkeypatch.setattr(cache().tier, "forget", lambda subject: (forgotten.append(subject), forget(subject)))

    def rest(seconds: float) -> None:
        rests.append(seconds)
        if len(rests) == 3:
            raise Enough

    monkeypatch.setattr(heard_edits.time, "sleep", rest)
    with pytest.raises(Enough):
        heard_edits.listen()
    tier = cache().tier
    assert tier.lease_of("ws:known") is None
    assert tier.lease_of("ws:other") is not None
    assert forgotten == ["ws:known"]
    assert rests == [heard_edits.AGAIN] * 3
    said = "other processes' edits are seen after the fence's seconds: broken"
    assert [record.getMessage() for record in caplog.records] == [said] * 3  # once, and after each message once more
