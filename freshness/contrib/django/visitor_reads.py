"""A view's reads of its visitor, noted while the view runs: only parts of a page's key may shape the page.

    with visitor_reads(request) as reads:
        response = view(request)
    reads.names      # {"header accept-language", "session", ...}

The request itself is watched, to watch a view's own references too.  Method, host, scheme, path, query and
language are part of every key (`key_of`), as are the values of `value_of`; the rest is noted by name.
"""

import copy
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, Final, cast

from django.db.models import Model
from django.http import HttpRequest
from django.utils.functional import LazyObject, SimpleLazyObject, empty
from django.utils.timezone import get_current_timezone_name
from django.utils.translation import get_language

Note = Callable[[str], None]

_STATE: Final = "_freshness_reads"
_LONGEST: Final = 200
"""Most characters of a header's value that may be part of a key."""
_KEYED_VARIABLES: Final = frozenset(
    {
        "REQUEST_METHOD",
        "HTTP_HOST",
        "HTTP_AUTHORIZATION",  # senders get a separate response
        "QUERY_STRING",
        "PATH_INFO",
        "SCRIPT_NAME",
        "SERVER_NAME",
        "SERVER_PORT",
        "wsgi.errors",
        "wsgi.file_wrapper",
        "wsgi.multiprocess",
        "wsgi.multithread",
        "wsgi.run_once",
        "wsgi.version",
    }
)
_OF_THE_KEY: Final = frozenset(
    {
        "scheme",
        "is_secure",
        "get_host",
        "get_port",
        "get_full_path",
        "get_full_path_info",
        "build_absolute_uri",
        "_get_raw_host",
        "_current_scheme_host",
        "_get_scheme",
    }
)
"""Attributes computed from headers, and contained in `key_of`: read from an unwatched twin."""
_NOTED: Final = {
    "COOKIES": "cookie",
    "session": "session",
    "auser": "user",
    "_cached_user": "user",
    "_acached_user": "user",
    "scope": "scope",
    "_stream": "body",
    "_body": "body",
    "body": "body",
    "read": "body",
    "readline": "body",
    "content_type": "header content-type",
    "content_params": "header content-type",
}
STANDARD: Final = frozenset(
    {
        *("GET", "POST", "FILES", "META", "environ", "headers", "method", "path", "path_info", "script_name", "user"),
        *("resolver_match", "urlconf", "encoding", "_encoding", "_read_started", "_post", "_files", "LANGUAGE_CODE"),
        *("_post_parse_error", "_upload_handlers", "_messages", "csrf_processing_done", "_dont_enforce_csrf_checks"),
        *("accepted_types", "accepted_types_by_precedence", _STATE),
        *_NOTED,
    }
)
"""Attributes of Django's requests; other attributes are middleware's."""
_MEMOISED: Final = ("accepted_types", "accepted_types_by_precedence", "_current_scheme_host")


class VisitorReads:
    """Names of reads outside of the key: `cookie`, `session`, `user`, `body`, `scope`, `header <name>`,
    `variable <name>` of META, and `request.<attribute>` where a middleware has set the attribute.
    """

    __slots__ = ("_foreign", "_outer", "_twin", "names")

    def __init__(self, request: HttpRequest, outer: "VisitorReads | None") -> None:
        self.names: set[str] = set()
        self._outer = outer
        self._twin: HttpRequest = outer._twin if outer else copy.copy(request)
        self._foreign = frozenset(vars(request)) - STANDARD

    def note(self, name: str) -> None:
        """Note a read, for the enclosing views too."""
        self.names.add(name)
        if self._outer is not None:
            self._outer.note(name)

    def attribute(self, name: str, plain: Callable[[str], Any]) -> Any:
        """Return an attribute of the watched request; `plain` reads the attribute unwatched."""
        if name in _OF_THE_KEY:
            return getattr(self._twin, name)
        if name in ("META", "environ"):
            return Variables(plain("META"), self.note)
        if name == "headers":
            return Headers(plain("META"), self.note)
        if name == "user":
            return _noted_user(plain(name), self.note)
        if name == "_messages" and hasattr(plain(name), "_loaded_data"):
            self.note("cookie")  # a middleware has read the body
        elif name in _NOTED:
            self.note(_NOTED[name])
        elif name in self._foreign:
            self.note(f"request.{name}")
        return plain(name)


class Variables(MutableMapping[str, Any]):
    """`request.META` under watch: reads are noted, writes go into the request."""

    def __init__(self, real: MutableMapping[str, Any], note: Note) -> None:
        self._real = real
        self._note = note

    def __getitem__(self, name: str) -> Any:
        if name not in _KEYED_VARIABLES:
            self._note(_variable(name))
        return self._real[name]

    def __contains__(self, name: object) -> bool:
        if name not in _KEYED_VARIABLES:
            self._note(_variable(str(name)))
        return name in self._real

    def __setitem__(self, name: str, value: Any) -> None:
        self._real[name] = value

    def __delitem__(self, name: str) -> None:
        del self._real[name]

    def __iter__(self) -> Iterator[str]:
        self._note("header *")
        return iter(self._real)

    def __len__(self) -> int:
        self._note("header *")
        return len(self._real)

    def copy(self) -> dict[str, Any]:
        """Return a plain `dict` with the same entries."""
        return dict(self)

    def __or__(self, other: Mapping[str, Any]) -> dict[str, Any]:
        return {**self, **other}

    def __ror__(self, other: Mapping[str, Any]) -> dict[str, Any]:
        return {**other, **self}

    def __repr__(self) -> str:
        return repr(dict(self))


class Headers(Mapping[str, str]):
    """`request.headers` under watch: names in any case, or with underscores as templates write them."""

    def __init__(self, variables: Mapping[str, Any], note: Note) -> None:
        self._real = {_header(name): str(value) for name, value in variables.items() if _header(name)}
        self._note = note

    def _name(self, name: object) -> str:
        lower = str(name).lower().replace("_", "-")
        if lower not in ("host", "authorization"):
            self._note(f"header {lower}")
        return lower

    def __getitem__(self, name: str) -> str:
        return self._real[self._name(name)]

    def __contains__(self, name: object) -> bool:
        return self._name(name) in self._real

    def __iter__(self) -> Iterator[str]:
        self._note("header *")
        return iter(name.title() for name in self._real)

    def __len__(self) -> int:
        self._note("header *")
        return len(self._real)

    def __repr__(self) -> str:
        return repr(dict(self))


class _Watched:
    def __getattribute__(self, name: str) -> Any:
        plain = super().__getattribute__
        reads: VisitorReads | None = plain("__dict__").get(_STATE)
        return plain(name) if reads is None else reads.attribute(name, plain)


@contextmanager
def visitor_reads(request: HttpRequest) -> Iterator[VisitorReads]:
    """Watch a request while the block runs, in every reading thread."""
    own = vars(request)
    kind, outer = type(request), own.get(_STATE)
    reads = VisitorReads(request, outer)
    for name in _MEMOISED:
        own.pop(name, None)
    own[_STATE] = reads
    if outer is None:
        request.__class__ = _watched(cast("Any", kind))
    try:
        yield reads
    finally:
        if outer is None:
            del own[_STATE]
            request.__class__ = kind
        else:
            own[_STATE] = outer


@lru_cache(maxsize=16)
def _watched(kind: type[Any]) -> type[Any]:
    return type(kind.__name__, (_Watched, kind), {"__module__": kind.__module__})


def key_of(request: HttpRequest) -> list[str | None]:
    """Return the key common to all pages: scheme, host, port, raw path and raw query, language and time zone.

    As in Django's own `cache_page`; each is a separate part: a path with `%3F` is not a path with a query.
    """
    meta = request.META
    return [
        request.get_host(),
        request.get_port(),
        meta.get("HTTP_HOST"),
        meta.get("PATH_INFO") or request.path_info,
        meta.get("QUERY_STRING"),
        *surroundings(request),
    ]


def surroundings(request: HttpRequest) -> list[str | None]:
    """Return the key of every page besides its address: scheme, mount point of the project, language and time zone."""
    return [
        request.scheme,
        request.META.get("SCRIPT_NAME"),
        str(getattr(request, "urlconf", None) or ""),
        getattr(request, "LANGUAGE_CODE", None),
        get_language(),
        get_current_timezone_name(),
    ]


def value_of(request: HttpRequest, name: str) -> str | None:
    """Return the value noted as `name`, in a form for a key; None without such a form.

    Headers have their text.  Middleware's values are the identity of a row of the database, a flag, and text contained
    in the host or the path, for example a tenant's name; other values may differ between visitors.
    """
    kind, _, rest = name.partition(" ")
    if kind == "header" and rest not in ("*", "cookie", "authorization"):
        value = str(request.META.get(variable_of(rest), ""))
        return value if len(value) <= _LONGEST else None
    if kind == "variable" and "." in rest:
        return _simple(request, request.META.get(rest))
    if name.startswith("request."):
        return _simple(request, vars(request).get(name.removeprefix("request.")))
    return None


def values_of(request: HttpRequest, names: Iterable[str]) -> dict[str, str] | None:
    """Return the values of all names; None where a name has no value for a key."""
    found = {name: value_of(request, name) for name in sorted(names)}
    known = {name: value for name, value in found.items() if value is not None}
    return known if len(known) == len(found) else None


def varied_by(vary: str) -> frozenset[str]:
    """Return the names in a Vary header, without names of encodings that the server makes anew."""
    names = (name.strip().lower() for name in vary.split(","))
    return frozenset(_NOTED_VARY.get(name, f"header {name}") for name in names if name not in ("", "accept-encoding"))


def variable_of(header: str) -> str:
    """Return the name in META of a header."""
    name = header.upper().replace("-", "_")
    return name if name in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{name}"


_NOTED_VARY: Final = {"cookie": "cookie"}


def _simple(request: HttpRequest, value: Any) -> str | None:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, LazyObject):
        return None
    if isinstance(value, Model):
        return f"{value._meta.label}:{value.pk}" if value.pk is not None else None
    if isinstance(value, str):
        host = str(request.META.get("HTTP_HOST", "")).lower().partition(":")[0]
        parts = {"", host, request.scheme, *host.split("."), *request.path.split("/")}
        return json.dumps(value) if value in parts else None
    return None


def _noted_user(real: Any, note: Note) -> Any:
    """Return a user that is noted at the first read: every template gets a user, read or not."""

    def look() -> Any:
        note("user")
        if isinstance(real, LazyObject):
            if real._wrapped is empty:
                real._setup()
            return real._wrapped
        return real

    return SimpleLazyObject(look)


def _header(variable: str) -> str:
    if variable in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        return variable.lower().replace("_", "-")
    return variable[5:].lower().replace("_", "-") if variable.startswith("HTTP_") else ""


def _variable(name: str) -> str:
    if name == "HTTP_COOKIE":
        return "cookie"
    if name == "REMOTE_USER":
        return "user"
    if name == "wsgi.input":
        return "body"
    header = _header(name)
    return f"header {header}" if header else f"variable {name}"
