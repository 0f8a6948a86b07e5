"""An anonymous request: a new request, made only of the parts of a page's key.

The visitor's own request with parts removed would not do: a request remembers values computed from its headers.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any, Final, cast

from django.http import HttpRequest
from django.http.request import split_domain_port

from freshness.contrib.django.visitor_reads import STANDARD, variable_of

_VARIABLES: Final = ("SCRIPT_NAME", "PATH_INFO", "SERVER_NAME", "SERVER_PORT")
_OF_SCOPE: Final = ("type", "asgi", "http_version", "server", "path", "root_path")
_GIVEN: Final = ("urlconf", "LANGUAGE_CODE")
"""Attributes decided by middleware outside of the page cache, and contained in the key."""


@dataclass(slots=True)
class Anonymous:
    """`request` for the application, and the attributes of outer middleware that the application has `read`."""

    request: HttpRequest
    read: set[str] = field(default_factory=set)


def anonymous(request: HttpRequest, *, known: Set[str], given: Set[str] = frozenset()) -> Anonymous:
    """Return the request without its visitor, always a GET: no cookies, address or body.

    Headers are only the `given` headers by which the response varies (`header <name>`), parameters only the `known`
    parameters in order.
    """
    variables: dict[str, Any] = {name: request.META[name] for name in _VARIABLES if name in request.META}
    variables |= {"REQUEST_METHOD": "GET", "QUERY_STRING": query_of(request, known=known)}
    variables["SERVER_PROTOCOL"] = "HTTP/1.1"
    headers = {"HTTP_HOST": host_of(request)} if "HTTP_HOST" in request.META else {}
    for name in sorted(given):
        variable = variable_of(name.removeprefix("header "))
        if variable in request.META:
            headers[variable] = request.META[variable]
    inner = _built(request, variables, headers)
    for name in _GIVEN:
        if name in vars(request):
            setattr(inner, name, vars(request)[name])
    found = Anonymous(inner)
    inner.META = _Variables(inner.META, outer=request.META, read=found.read)
    if hasattr(inner, "environ"):
        inner.environ = inner.META
    vars(inner)["_freshness_outer"] = (request, found.read)
    return found


def host_of(request: HttpRequest) -> str:
    """Return the requested host: lower case, without port or final dot."""
    header = str(request.META.get("HTTP_HOST", "")).lower()
    return split_domain_port(header)[0] or header


def query_of(request: HttpRequest, *, known: Set[str]) -> str:
    """Return the known parameters as they were spelled, in order."""
    found = str(request.META.get("QUERY_STRING", "")).split("&")
    return "&".join(sorted(one for one in found if one.partition("=")[0] in known and "=" in one))


def _built(request: HttpRequest, variables: dict[str, Any], headers: dict[str, str]) -> HttpRequest:
    """Return a request of the visitor's class, as made by the server's handler."""
    kind: Any = _anonymous(cast("Any", type(request)))
    scope = getattr(request, "scope", None)
    if scope is None:
        of_server = {name: value for name, value in request.META.items() if name.startswith("wsgi.")}
        of_server |= {"wsgi.input": BytesIO(), "wsgi.url_scheme": request.scheme}
        built: HttpRequest = kind(of_server | variables | headers)
        return built
    named = [(name.removeprefix("HTTP_").replace("_", "-").lower(), value) for name, value in headers.items()]
    kept = {name: scope[name] for name in _OF_SCOPE if name in scope}
    kept |= {"method": "GET", "scheme": request.scheme, "query_string": variables["QUERY_STRING"].encode()}
    kept["headers"] = [(name.encode("latin-1"), str(value).encode("latin-1")) for name, value in named]
    asgi: HttpRequest = kind(kept, BytesIO())
    return asgi


class _Anonymous:
    """A mixin that looks up attributes of the visitor's own request from middleware, and notes the reads."""

    def __getattr__(self, name: str) -> Any:
        outer, read = self.__dict__.get("_freshness_outer", (None, None))
        if outer is None or name in STANDARD or name not in vars(outer):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        read.add(f"request.{name}")
        return vars(outer)[name]


@lru_cache(maxsize=16)
def _anonymous(kind: type[Any]) -> type[Any]:
    return type(kind.__name__, (_Anonymous, kind), {"__module__": kind.__module__})


class _Variables(dict[str, Any]):
    """META, and behind META the variables of middleware in the visitor's request: names with a dot, unlike headers."""

    def __init__(self, own: Mapping[str, Any], *, outer: Mapping[str, Any], read: set[str]) -> None:
        super().__init__(own)
        self._outer = outer
        self._read = read

    def _is_outside(self, name: object) -> bool:
        if super().__contains__(name) or not isinstance(name, str) or "." not in name or name.startswith("wsgi."):
            return False
        self._read.add(f"variable {name}")
        return name in self._outer

    def __missing__(self, name: str) -> Any:
        if self._is_outside(name):
            return self._outer[name]
        raise KeyError(name)

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or self._is_outside(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Get as `dict.get`, with middleware's variables."""
        return self[name] if name in self else default  # noqa: SIM401 - that would be this method
