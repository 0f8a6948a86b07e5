"""The kept text of a failure: enough for an operator to act on, without secrets."""

import base64
import random
import uuid

import pytest

from freshness.accounts.failure import failed, told
from freshness.accounts.rate_limit import Account
from freshness.errors import CdnForbidden, CdnUnavailable

KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"


def test_a_failure_is_kept_with_its_time_and_cdn_and_the_newest_is_the_one() -> None:
    account = failed(Account(name="aws", calls=7), 5.0, cdn="one", error=CdnUnavailable("cannot reach it"))
    account = failed(account, 9.0, cdn="two", error=CdnForbidden("no such user"))
    assert account == Account(
        name="aws", calls=7, failed_at=9.0, failed_cdn="two", failure="CdnForbidden: no such user"
    )


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("cannot reach https://user:pa55@api.example/v1", "cannot reach https://…@api.example/v1"),
        ("GET https://api.example/purge?key=abc&x=1 failed", "GET https://api.example/purge?… failed"),
        ('answered 403: {"token": "abc123", "id": 7}', 'answered 403: {"token": "…", "id": 7}'),
        ("Fastly-Key: abc, X-Purge-Secret: hunter2; next", "Fastly-Key: abc, X-Purge-Secret: …; next"),
        ("Authorization: Bearer abc.def-ghi", "Authorization: …"),
        ("sent Bearer abcdefgh.ijkl", "sent Bearer …"),
        (f"signed with {KEY}", "signed with …"),
        ("two\nlines\x00 and\ttabs", "two lines and tabs"),
    ],
)
def test_secrets_and_line_breaks_are_left_out(said: str, kept: str) -> None:
    assert told(CdnUnavailable(said)) == f"CdnUnavailable: {kept}"


def test_whatever_is_as_long_as_a_key_and_random_is_left_out() -> None:
    made_up = random.Random(1)  # the same keys in each run: a single key of a million looks like a name, and stays
    for _ in range(2_000):
        key = base64.urlsafe_b64encode(made_up.randbytes(32)).decode().rstrip("=")
        assert key not in told(CdnUnavailable(f"no {key} here"))


def test_a_key_without_a_digit_is_left_out_and_the_name_of_an_error_stays() -> None:
    said = "ProvisionedThroughputExceededException for RJLViQkuFKlsFzwhqVUlaQkYyq-NJ_axnBWOdyEksxE"
    assert told(CdnUnavailable(said)) == "CdnUnavailable: ProvisionedThroughputExceededException for …"


def test_ids_of_workspaces_stay_since_operators_look_for_these() -> None:
    workspace = uuid.uuid4()
    assert told(CdnUnavailable(f"ws:{workspace} is no page")) == f"CdnUnavailable: ws:{workspace} is no page"


def test_a_page_of_html_is_cut() -> None:
    text = told(CdnUnavailable("<p>busy</p> " * 100_000))
    assert len(text) == 300
    assert text.endswith("…")
