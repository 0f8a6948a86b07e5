"""The generated half of the edge's VCL: backends, secrets and purgers.  The logic is in ops/varnish/edge.vcl.

`varnishd -f <file>` takes the text returned by `render`, which includes the shipped file by path.
"""

import ipaddress
import re
from dataclasses import dataclass
from pathlib import Path

from freshness.errors import Invalid

_SECRET = re.compile(r"[A-Za-z0-9_-]{32,128}")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_PREFIX = re.compile(r"/[A-Za-z0-9_/-]{1,60}")
_FILE = re.compile(r"[^\"\n\r]{1,4000}")
_DEFAULT = re.compile(r"[A-Za-z0-9_-]{1,40}=[A-Za-z0-9_-]{0,40}")
_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,40}")

_MOST_BODY = 1 << 30  # bytes

PRIVATE = ("/graphql", "/admin", "/session", "/preview", "/console", "/desk")
QUERY = ("page", "sort", "q")
DEFAULTS = ("page=1", "sort=", "q=")
BODY = 2_621_440  # Django's own default (DATA_UPLOAD_MAX_MEMORY_SIZE)


@dataclass(frozen=True, slots=True, kw_only=True)
class VarnishSite:
    """The settings of a place.  Raises Invalid for values unsafe in a VCL.

    logic           path of the shipped edge.vcl
    origins         (host, port) of each backend; several are used in turn
    origin_secret   sent to the origin as X-Origin-Secret
    purge_secret    asked of purges as X-Purge-Secret
    purgers         addresses or networks that may purge at all
    private         path prefixes that are never cached and keep their cookies
    query           parameters that make a page another page; the rest is dropped from cacheable requests
    defaults        parameters with values that leave a page the same as without them; dropped too
    body            most bytes of a request's body; answers 413 to a longer body, and 411 to a body of unknown length
    scheme          the visitors' scheme to reach the edge, told to the origin as X-Forwarded-Proto
    """

    logic: Path
    origins: tuple[tuple[str, int], ...]
    origin_secret: str
    purge_secret: str
    purgers: tuple[str, ...] = ("127.0.0.1", "::1")
    private: tuple[str, ...] = PRIVATE
    query: tuple[str, ...] = QUERY
    defaults: tuple[str, ...] = DEFAULTS
    body: int = BODY
    scheme: str = "https"

    def __post_init__(self) -> None:
        _each_is("origin secret", (self.origin_secret,), _SECRET)
        _each_is("purge secret", (self.purge_secret,), _SECRET)
        _each_is("path prefix", self.private, _PREFIX)
        _each_is("query parameter", self.query, _PARAMETER)
        _each_is("default of a query parameter", self.defaults, _DEFAULT)
        if not 0 < self.body <= _MOST_BODY:
            raise Invalid(f"a body of {self.body} bytes: it must be 1 to {_MOST_BODY}")
        _each_is("path of edge.vcl", (str(self.logic),), _FILE)
        _each_is("scheme", (self.scheme,), re.compile("https?"))
        if self.origin_secret == self.purge_secret:
            raise Invalid("origin_secret and purge_secret must differ")
        if not self.origins:
            raise Invalid("a site needs an origin")
        for host, port in self.origins:
            if not (_is_network(host) or _HOST.fullmatch(host)) or not 0 < port < 65_536:
                raise Invalid(f"{host!r:.80}:{port} is no origin")
        if wrong := [purger for purger in self.purgers if not _is_network(purger)]:
            raise Invalid(f"{wrong[0]!r:.80} is no address or network")


def render(site: VarnishSite) -> str:
    """Return the VCL text for `varnishd -f`.  The text has secrets: keep the file readable by Varnish alone."""
    return "\n".join(
        (
            "vcl 4.1;",
            "import directors;" if len(site.origins) > 1 else "",
            _backends(site),
            "acl purgers {",
            *(f"    {_acl_entry(purger)};" for purger in site.purgers),
            "}",
            *_body(site.body),
            f'include "{site.logic}";',
            "sub site_authorise {",
            "    std.collect(req.http.X-Purge-Secret);",
            f'    if (req.http.X-Purge-Secret != "{site.purge_secret}") {{',
            '        return (synth(403, "Forbidden"));',
            "    }",
            "}",
            "sub site_classify {",
            f'    if (req.url ~ "^({"|".join(site.private) or "$."})([/?]|$)") {{',
            '        set req.http.X-Edge-Class = "private";',
            "    }",
            "}",
            "sub site_query {",
            *_query(site.query, site.defaults),
            "}",
            "sub site_origin {",
            f'    set bereq.http.X-Origin-Secret = "{site.origin_secret}";',
            f'    set bereq.http.X-Forwarded-Proto = "{site.scheme}";',
            "    set bereq.backend = origins.backend();" if len(site.origins) > 1 else "",
            "}",
            "",
        )
    )


def _backends(site: VarnishSite) -> str:
    blocks = [
        f'backend origin_{number} {{ .host = "{host}"; .port = "{port}"; .max_connections = 500; '
        ".connect_timeout = 1s; .first_byte_timeout = 15s; .between_bytes_timeout = 5s; }"
        for number, (host, port) in enumerate(site.origins)
    ]
    if len(blocks) > 1:
        added = "".join(f" origins.add_backend(origin_{number});" for number in range(len(blocks)))
        blocks.append(f"sub vcl_init {{ new origins = directors.round_robin();{added} }}")
    return "\n".join(blocks)


def _body(most: int) -> list[str]:
    """Return the check of bodies, first in the VCL.

    A body of unknown length is refused: to count its bytes, Varnish would have to keep them in memory.  Other bodies
    are kept until they are here in full: a slow sender takes no thread of an origin, only a thread of Varnish.  The
    body of a GET is not: a page's request leaves without its length, and the kept bytes would begin the next request.
    """
    return [
        "import std;",
        "sub vcl_recv {",
        f"    if (std.integer(req.http.Content-Length, 0) > {most}) {{",
        '        return (synth(413, "Content Too Large"));',
        "    }",
        "    if (req.http.Transfer-Encoding) {",
        '        return (synth(411, "Length Required"));',
        "    }",
        '    if (req.method != "GET" && req.method != "HEAD"',
        f"        && std.integer(req.http.Content-Length, 0) > 0 && !std.cache_req_body({most}B)) {{",
        '        return (synth(400, "Bad Request"));',
        "    }",
        "}",
    ]


def _query(parameters: tuple[str, ...], defaults: tuple[str, ...]) -> list[str]:
    if not parameters:
        return ['    set req.url = regsub(req.url, "\\?.*$", "");']
    same = f"(?:{'|'.join(defaults)})(?=&|$)|" if defaults else ""
    other = f"&(?:{same}(?!(?:{'|'.join(parameters)})=)[^&]*)"
    return [
        '    if (req.url ~ "\\?") {',
        '        set req.http.X-Edge-Query = regsub(req.url, "^[^?]*\\?", "&");',
        f'        set req.http.X-Edge-Query = regsuball(req.http.X-Edge-Query, "{other}", "");',
        '        set req.url = regsub(req.url, "\\?.*$", "") + regsub(req.http.X-Edge-Query, "^&", "?");',
        "        unset req.http.X-Edge-Query;",
        "    }",
    ]


def _each_is(what: str, texts: tuple[str, ...], form: re.Pattern[str]) -> None:
    for text in texts:
        if not form.fullmatch(text):
            shown = "" if "secret" in what else f", not {text!r:.80}"
            raise Invalid(f"each {what} must match {form.pattern}{shown}")


def _is_network(text: str) -> bool:
    try:
        ipaddress.ip_network(text)
    except ValueError:
        return False
    return True


def _acl_entry(text: str) -> str:
    network = ipaddress.ip_network(text)
    return f'"{network.network_address}"/{network.prefixlen}'
