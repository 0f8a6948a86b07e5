"""Missing or misplaced middleware is an error with a hint; rightly placed middleware passes without a message."""

import pytest

from freshness.contrib.django.middleware_checks import FIRST, KEEPS, check_middleware
from freshness.contrib.django.pagecache import PATH

SESSION = "django.contrib.sessions.middleware.SessionMiddleware"
GZIP = "django.middleware.gzip.GZipMiddleware"
VARNISH = {"CDN": "freshness.cdn.varnish.Varnish", "CDN_OPTIONS": {"edges": ["http://10.0.0.5:6081"], "secret": "s"}}
PAGES = {"CDN": PATH, "CDN_OPTIONS": {"url": "redis://127.0.0.1:1/0"}}
NONE: dict[str, object] = {}
MEMORY = {"CDN": "freshness.cdn.memory.Memory", "CDN_OPTIONS": {"in_tests": True}}


@pytest.mark.parametrize(
    ("cdn", "middleware", "said"),
    [
        (VARNISH, [FIRST, SESSION], []),
        (VARNISH, [SESSION], ["freshness.E030"]),
        (VARNISH, [], ["freshness.E030"]),
        (VARNISH, [SESSION, FIRST], ["freshness.E031"]),
        (VARNISH, [GZIP, FIRST], ["freshness.E031"]),
        (MEMORY, [SESSION], ["freshness.E030"]),
        (NONE, [SESSION], []),
        (NONE, [SESSION, FIRST], ["freshness.E031"]),
        (PAGES, [FIRST, KEEPS, SESSION], []),
        (PAGES, [FIRST, GZIP, KEEPS, SESSION], []),
        (PAGES, [FIRST, SESSION, KEEPS], ["freshness.E032"]),
        (PAGES, [SESSION, KEEPS], ["freshness.E030", "freshness.E032"]),
        (VARNISH, [FIRST, SESSION, KEEPS], []),
    ],
)
def test_what_is_missing_or_out_of_order_is_an_error_with_a_hint(settings, cdn, middleware, said):
    settings.FRESHNESS = {"REDIS_URL": "redis://127.0.0.1:1/0", **cdn}
    settings.MIDDLEWARE = middleware
    found = check_middleware()
    assert [one.id for one in found] == said
    assert all(one.is_serious() and "put " in one.hint and one.hint.endswith("MIDDLEWARE") for one in found)


def test_wrong_settings_are_told_elsewhere(settings):
    settings.MIDDLEWARE = []
    for wrong in ({"CDM": ""}, {"CDN": "nowhere.Cdn"}):
        settings.FRESHNESS = wrong
        assert check_middleware() == []
