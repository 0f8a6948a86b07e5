"""A thousand headers and parameters, each sent by a first visitor: the next visitor's page has no trace of them."""

import itertools
import uuid

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from freshness.contrib.django.cached_results import cached_view

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey_url")]
pytestmark += [pytest.mark.services, pytest.mark.slow]
FIRST = "x cf true client original real forwarded akamai cdn edge http proxy rewrite origin".split()  # noqa: SIM905
SECOND = "host ip url uri path method scheme proto port user language cookie token".split()  # noqa: SIM905
THIRD = "", "-override", "-for", "-id", "-info", "-name"
NAMES = sorted({f"{'-'.join(pair)}{end}" for pair in itertools.product(FIRST, SECOND) for end in THIRD})
EVIL = "evil.example"


def read_one(request, name):
    return str(request.headers.get(name))


def read_all(request, _name):
    return repr(sorted(request.headers.items()))


def read_environ(request, name):
    return str(request.META.get(f"HTTP_{name.upper().replace('-', '_')}"))


def read_parameter(request, name):
    return str(request.GET.get(name))


def pages(read, name, **hostile):
    """Return the page of a visitor with a hostile request, and the page of the next visitor without."""
    shop = str(uuid.uuid4())
    view = cached_view(lambda _request: f"ws:{shop}")(lambda request: HttpResponse(read(request, name)))
    address = hostile.pop("address", "/")
    return [view(RequestFactory().get(*sent, **how)).content for sent, how in (((address,), hostile), (("/",), {}))]


@pytest.mark.parametrize("read", [read_one, read_all, read_environ])
def test_no_header_of_a_visitor_is_in_the_page_of_the_next(read):
    assert len(NAMES) > 1_000
    seen = {name: pages(read, name, headers={name: EVIL}) for name in NAMES}
    assert [name for name, (_, plain) in seen.items() if EVIL.encode() in plain] == []
    assert [name for name, (mine, _) in seen.items() if EVIL.encode() not in mine] == []  # each was read


def test_no_parameter_of_a_visitor_is_in_the_page_of_the_next():
    seen = {name: pages(read_parameter, name, address=f"/?{name}={EVIL}") for name in NAMES}
    assert [name for name, (_, plain) in seen.items() if EVIL.encode() in plain] == []
    assert [name for name, (mine, _) in seen.items() if EVIL.encode() not in mine] == []
