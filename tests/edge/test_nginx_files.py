"""The shipped nginx file says what the code says, where it has to repeat it."""

import re
from pathlib import Path

from freshness.cdn.varnish_site import PRIVATE
from freshness.headers import FOR_CACHES_ONLY

CONF = (Path(__file__).parents[2] / "ops" / "nginx" / "edge.conf").read_text()


def test_the_prefixes_that_pass_are_those_of_the_code():
    (pattern,) = re.findall(r"^location ~ (\S+) \{$", CONF, re.MULTILINE)
    (names,) = re.findall(r"\^/\(([a-z|]+)\)\(/\|\$\)", pattern)
    assert names.split("|") == [prefix.removeprefix("/") for prefix in PRIVATE]
    for prefix in PRIVATE:
        assert all(re.search(pattern, path) for path in (prefix, f"{prefix}/", f"{prefix}/below"))
        assert not any(re.search(pattern, path) for path in (f"{prefix}s", f"/below{prefix}", f"{prefix.upper()}/"))


def test_headers_that_end_at_caches_are_hidden_and_no_others():
    pages = CONF.partition("location / {")[2].partition("\n}\n")[0]
    assert set(re.findall(r"^ +proxy_hide_header (\S+);$", pages, re.MULTILINE)) == set(FOR_CACHES_ONLY)
