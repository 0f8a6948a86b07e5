"""Errors of a user's callables become errors of the engine with the callable's name."""

import pytest

from freshness.errors import CdnError, CdnRefused, CdnThrottled, InvalidPurge, foreign


def ask(raised: BaseException, **named: str) -> None:
    with foreign("hosts_of", CdnRefused, **named):
        raise raised


@pytest.mark.parametrize(
    "raised", [KeyError("ws:1"), StopIteration("ws:1"), InvalidPurge("ws:1"), CdnThrottled("ws:1")]
)
def test_whatever_a_callable_raises_becomes_one_error_that_names_it(raised: Exception) -> None:
    with pytest.raises(CdnRefused) as caught:
        ask(raised)
    assert str(caught.value) == f"hosts_of failed: {type(raised).__name__}: {raised}"
    assert type(caught.value) is CdnRefused
    assert caught.value.__cause__ is raised


def test_the_subject_is_named_where_there_is_one() -> None:
    with pytest.raises(CdnRefused) as caught:
        ask(ValueError("no"), on="ws:1")
    assert str(caught.value) == "hosts_of failed on ws:1: ValueError: no"


def test_what_is_that_error_already_passes_as_it_is() -> None:
    mine = CdnThrottled("slow down", retry_after=3.0)
    with pytest.raises(CdnThrottled) as caught, foreign("hosts_of", CdnError):
        raise mine
    assert caught.value is mine


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_what_ends_the_process_is_nobodys_error(stop: type[BaseException]) -> None:
    with pytest.raises(stop):
        ask(stop())


def test_without_an_error_nothing_happens() -> None:
    with foreign("hosts_of", CdnRefused):
        found = ["shop.example"]
    assert found == ["shop.example"]
