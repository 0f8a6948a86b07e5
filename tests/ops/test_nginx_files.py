"""The shipped nginx files agree with the code and with each other, where they repeat a value."""

import ast
import re
from inspect import signature
from pathlib import Path

from freshness.cache_headers import FOR_CACHES_ONLY
from freshness.cdn.nginx import ABILITY, Nginx
from freshness.cdn.varnish_vcl import BODY, DEFAULTS, PRIVATE
from huzilerz import urls

PLACE = Path(__file__).parents[2] / "ops" / "nginx"
CONF, AROUND, README = ((PLACE / name).read_text() for name in ("edge.conf", "http.conf", "README.md"))
SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


def location(name: str) -> list[str]:
    """Return the directives of a location, without comments."""
    inside = CONF.partition(f"\nlocation {name} {{\n")[2].partition("\n}\n")[0]
    assert inside
    return [line.partition("  #")[0].strip() for line in inside.splitlines() if not line.strip().startswith("#")]


def test_the_prefixes_that_pass_are_those_of_the_code():
    (pattern,) = re.findall(r"^location ~ (\S+) \{$", CONF, re.MULTILINE)
    (names,) = re.findall(r"\^/\(([a-z|]+)\)\(/\|\$\)", pattern)
    assert names.split("|") == [prefix.removeprefix("/") for prefix in PRIVATE]
    for prefix in PRIVATE:
        assert all(re.search(pattern, path) for path in (prefix, f"{prefix}/", f"{prefix}/below"))
        assert not any(re.search(pattern, path) for path in (f"{prefix}s", f"/below{prefix}", f"{prefix.upper()}/"))


def test_every_address_of_the_platform_passes_but_for_those_without_cookies():
    addresses = {str(one.pattern).removeprefix(r"\A").partition("/")[0] for one in urls.urlpatterns}
    passed = {prefix.removeprefix("/") for prefix in PRIVATE}
    assert addresses | {"preview"} == passed | {"", "healthz", "metrics", "pictures", "readyz"}


def test_headers_that_end_at_caches_are_hidden_and_no_others():
    hidden = [line.removeprefix("proxy_hide_header ") for line in location("/") if line.startswith("proxy_hide_header")]
    assert {name.removesuffix(";") for name in hidden} == set(FOR_CACHES_ONLY)


def test_a_version_lives_as_long_as_the_adapter_says_that_copies_linger():
    kept = [
        line for line in location("= /__version") if line.startswith(("proxy_cache_valid", "proxy_cache_use_stale"))
    ]
    (number, unit) = re.findall(r"^proxy_cache_valid 204 (\d+)([smhd]);$", kept[0])[0]
    assert (int(number) * SECONDS[unit], kept[1:]) == (ABILITY.lingers, ["proxy_cache_use_stale off;"])


def test_a_page_is_kept_and_purged_by_the_same_key():
    ask = ["auth_request /__version;", "auth_request_set $edge_version $upstream_http_x_edge_version;"]
    for name in ("/", "^~ /__purge/"):
        assert [line for line in location(name) if line.startswith("auth_request")] == ask
    assert 'proxy_cache_key "$host $edge_version $edge_uri";' in location("/")
    assert "proxy_pass http://origin$edge_uri;" in location("/")
    assert 'proxy_cache_purge edge "$host $edge_version $edge_purged";' in location("^~ /__purge/")
    assert "proxy_cache_key $host;" in location("= /__version")
    assert "proxy_cache_purge versions $host;" in location("= /__purge_host")


def test_the_defaults_that_make_no_page_are_those_of_the_code():
    named = re.findall(r"\[\?\]\(\?:\(\?:([^()]+)\)\?", AROUND)
    assert [one.split("|") for one in named] == [list(DEFAULTS)] * 2


def test_a_body_may_be_as_long_as_at_varnish():
    (kilobytes,) = re.findall(r"^client_max_body_size (\d+)k;", CONF, re.MULTILINE)
    assert int(kilobytes) * 1_024 == BODY


def test_whatever_purges_asks_for_the_secret_first_and_versions_are_no_visitors_business():
    purging = re.findall(r"^location (.+) \{\n(?:(?!^\}).*\n)*?.*proxy_cache_purge", CONF, re.MULTILINE)
    assert purging == ["^~ /__purge/", "= /__purge_host"]
    assert {location(name)[0] for name in purging} == {"if ($may_purge = 0) { return 403; }"}
    assert location("= /__version")[0] == "internal;"
    (asked,) = re.findall(r"^upstream edge_versions \{ server (\S+); \}$", AROUND, re.MULTILINE)
    assert re.findall(r"\blisten (\S+);", AROUND) == [asked]
    assert asked.startswith("127.0.0.1:")


def test_the_settings_in_the_readme_are_the_adapters():
    (code,) = re.findall(r"^```python\nFRESHNESS = (\{.*?^\})\n```$", README, re.MULTILINE | re.DOTALL)
    found = ast.parse(code, mode="eval").body
    assert isinstance(found, ast.Dict)
    given = {ast.literal_eval(key): value for key, value in zip(found.keys, found.values, strict=True) if key}
    assert ast.literal_eval(given["CDN"]) == f"{Nginx.__module__}.{Nginx.__qualname__}"
    options = given["CDN_OPTIONS"]
    assert isinstance(options, ast.Dict)
    assert {ast.literal_eval(key) for key in options.keys if key} <= set(signature(Nginx).parameters)
