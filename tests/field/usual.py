"""The usual lock-and-skip rule in the field: the chaos's rule, at an origin without our cache."""

from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace

from django.http import HttpRequest, HttpResponse

from tests.chaos.seed import app, enqueue
from tests.field.judge import Edit

__all__ = ["Uncached", "app", "told"]  # `app` is for a worker


class Uncached:
    """Middleware: the site reads pages from the database, and the rule's own page cache keeps them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        reading = import_module("storefront.reading")
        reading.WorkspaceCacheService = _Nothing
        reading.shared = SimpleNamespace(**vars(reading.shared) | {"get_or_build_stamped": _built})

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)


class _Nothing:
    """Keeps no page."""

    DEFAULT_TTL = 0

    @staticmethod
    def get(_workspace_id: object, _key: str) -> None:
        return None


def _built(_subject: str, _key: str, fill: Callable[[], bytes], **_: object) -> tuple[None, bytes]:
    return None, fill()


def told(edit: Edit, workspace_id: str) -> None:
    """Run the rule's code after a commit, here after every kind of write, even writes without a hook in a real site."""
    enqueue(workspace_id, at_once=edit.kind.startswith("publish"))
