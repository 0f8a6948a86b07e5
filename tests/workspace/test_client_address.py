"""The client address of a request: only addresses added by our own proxies count."""

from typing import Any

import pytest
from django.test import RequestFactory

from workspace.client_address import address_of


def told(address: str = "10.0.0.1", **headers: str) -> str:
    return address_of(RequestFactory().get("/session", REMOTE_ADDR=address, headers=headers))


FORWARDED = {"X-Forwarded-For": "203.0.113.9, 198.51.100.1, 10.0.0.2"}


@pytest.mark.parametrize(
    ("proxies", "address"), [(0, "10.0.0.1"), (1, "10.0.0.2"), (2, "198.51.100.1"), (4, "10.0.0.1")]
)
def test_of_forwarded_addresses_only_what_our_own_proxies_saw_counts(proxies: int, address: str, settings: Any) -> None:
    settings.TRUSTED_PROXIES = proxies
    assert told(**FORWARDED) == address


def test_a_header_without_a_hyphen_is_read_and_the_usual_one_is_anybodys_word_then(settings: Any) -> None:
    settings.TRUSTED_PROXIES, settings.CLIENT_ADDRESS_HEADER = 1, "Clientip"
    assert told(**FORWARDED) == "10.0.0.1"
    assert told(**FORWARDED, Clientip="198.51.100.7") == "198.51.100.7"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("192.0.2.7:4711", "192.0.2.7"),
        ("[2001:db8:1:2:3::4]:4711", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("192.0.2.7\r\nx", "unknown"),
        ("unknown", "unknown"),
        ("", "10.0.0.1"),
    ],
)
def test_an_address_is_read_as_proxies_write_it_and_nothing_else_is(text: str, address: str, settings: Any) -> None:
    settings.TRUSTED_PROXIES = 1
    assert told(**{"X-Forwarded-For": text}) == address
