"""Unusual home pages: every third rendering writes a row, or reads from a standby by its alias."""

import itertools
import os
import threading
from collections.abc import Callable

from django.contrib.auth.models import Group
from django.http import HttpRequest, HttpResponse

from storefront import pages
from storefront.page import RenderedPage
from storefront.shopfront import Shopfront
from tests.field.plan import FieldPlan

_EVERY = 3
_NUMBERS = itertools.count(1)
_BY_THREAD = threading.local()


def write() -> None:
    """Insert a row of a table shown on no page, as a view does to record a picture's rendition."""
    Group.objects.create(name=f"{os.getpid()}-{next(_NUMBERS)}")


def read_elsewhere() -> None:
    """Read from the standby by name."""
    Group.objects.using("replica").exists()


_DEEDS = {"writes": write, "reads elsewhere": read_elsewhere}


class UnusualHome:
    """Middleware: home pages do FIELD_HOME, and the plan's file `home` gets a line for each of their answers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.renderings = itertools.count(1)
        self.file = FieldPlan.current().home / "home"
        self.deed = _DEEDS[os.environ["FIELD_HOME"]]
        self.usual = pages.home
        pages.home = self.home

    def home(self, shop: Shopfront) -> RenderedPage | None:
        """Render the home page; every third rendering writes a row, or reads from a standby."""
        if next(self.renderings) % _EVERY == 0:
            self.deed()
            _BY_THREAD.did = True
        return self.usual(shop)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        _BY_THREAD.did = False
        response = self.get_response(request)
        if _BY_THREAD.did:
            kept = "no-store" not in response.headers.get("Cache-Control", "")
            with self.file.open("a") as file:
                file.write("kept\n" if kept else f"{response.status_code}\n")
        return response
