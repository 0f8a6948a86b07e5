"""The keys of FRESHNESS about limits and money, and the errors for wrong keys."""

import pytest

from freshness.cdn.cloudfront import ABILITY
from freshness.contrib.django import build, conf, edge
from freshness.contrib.django.checks import check_settings
from freshness.contrib.django.pagecache import PATH
from freshness.errors import InvalidSettings


@pytest.fixture(autouse=True)
def no_views(monkeypatch):
    """Remove the registered views: the check also looks at views decorated by other tests in this process."""
    monkeypatch.setattr(edge, "CHOSEN", {})


@pytest.fixture
def engine_of(settings):
    def built(**changed):
        settings.FRESHNESS = {**settings.FRESHNESS, **changed}
        return build.engine()

    yield built
    build.forget()


def always(_subject):
    return True


def test_limits_budget_and_thrift_reach_the_engine(engine_of):
    engine = engine_of(
        CDN="freshness.cdn.cloudfront.CloudFront",
        CDN_OPTIONS={"distribution_id": "E1", "access_key": "a", "secret_key": "b"},
        LIMITS={"calls_per_second": 0.5, "wildcards": 5},
        MONTHLY_BUDGET=250,
        THRIFTY=f"{__name__}.always",
    )
    kept = engine.admission.ability.limits
    assert (kept.calls_per_second, kept.wildcards) == (0.5, 5)
    assert (kept.burst, kept.in_progress) == (ABILITY.limits.burst, ABILITY.limits.in_progress)
    assert (engine.ports.monthly, engine.ports.shard_tags) == (250.0, True)
    assert engine.ports.thrifty("ws:any") is True


def test_without_them_the_adapter_decides_and_nobody_is_thrifty(engine_of):
    engine = engine_of(LIMITS={}, MONTHLY_BUDGET=None, THRIFTY="", SHARD_TAGS=False)
    assert engine.admission.ability.limits == engine.ports.cdn.ability.limits
    assert (engine.ports.monthly, engine.ports.limits, engine.ports.shard_tags) == (None, None, False)
    assert engine.ports.thrifty("ws:any") is False


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"LIMITS": {"call_per_second": 1}}, "no key 'call_per_second'; did you mean 'calls_per_second'"),
        ({"LIMITS": {"in_progress": 0}}, "in_progress must be a whole number"),
        ({"LIMITS": {"calls_per_second": "1"}}, "calls_per_second must be a positive number"),
        ({"LIMITS": [1]}, "must be Mapping, not list"),
        ({"EXPLAIN": "short"}, "'always' or a token of 32 characters or more"),
        ({"EXPLAIN": True}, "must be str, not bool"),
        ({"MONTHLY_BUDGET": "100"}, "must be int, not str"),
        ({"MONTHLY_BUDGET": True}, "must be int, not bool"),
        ({"MONTHLY_BUDGET": 0}, "positive number of US dollars"),
        ({"MONTHLY_BUDGET": -5}, "positive number of US dollars"),
        ({"MONTHLY_BUDGET": float("nan")}, "positive number of US dollars"),
        ({"MONTHLY_BUGDET": 5}, "did you mean 'MONTHLY_BUDGET'"),
        ({"THRIFTY": 3}, "must be str, not int"),
        ({"SHARD_TAGS": "yes"}, "must be bool, not str"),
        ({"SHARD_TAGS": True, "PATHS_OF": "shops.paths_of"}, "leave it out beside PATHS_OF"),
        ({"PATHS_OF": ["shops.paths_of"]}, "must be str, not list"),
        ({"SKIP": "yes"}, "must be 'off', 'record' or 'on', not 'yes'"),
        ({"SKIP": True}, "must be str, not bool"),
    ],
)
def test_a_wrong_word_is_refused_with_a_sentence(given, said):
    with pytest.raises(InvalidSettings, match=said):
        conf.parse(given)


def test_paths_of_reaches_the_engine_and_is_looked_for_at_the_start(engine_of, settings):
    engine = engine_of(SHARD_TAGS=False, PRECISE="tags", PATHS_OF=f"{__name__}.always")
    assert engine.ports.paths_of.__wrapped__ is always  # the callable is asked on the primary
    settings.FRESHNESS = {**settings.FRESHNESS, "PATHS_OF": "nowhere.to_be_found"}
    assert [one.id for one in check_settings() if "nowhere.to_be_found" in one.msg] == ["freshness.E002"]


def test_only_on_skips_purges_and_only_off_notes_nothing(engine_of):
    found = [
        (engine_of(SKIP=how).ports.presence is not None, build.presence_recorder() is not None)
        for how in ("off", "record", "on")
    ]
    assert found == [(False, False), (False, True), (True, True)]


NOTES = "freshness.contrib.django.edge.RequestLife"
KEEPS = "freshness.contrib.django.pagecache.PageCacheMiddleware"


@pytest.mark.parametrize("how", ["record", "on"])
@pytest.mark.parametrize(
    ("cdn", "middleware", "right"),
    [
        ("freshness.cdn.memory.Memory", [NOTES], True),
        ("freshness.cdn.memory.Memory", [NOTES, KEEPS], True),
        ("freshness.cdn.memory.Memory", ["django.middleware.cache.UpdateCacheMiddleware", NOTES], False),
        ("freshness.cdn.memory.Memory", [KEEPS], False),
        ("freshness.cdn.memory.Memory", [], False),
        (PATH, [KEEPS], True),
        (PATH, [NOTES], False),
    ],
)
def test_purges_are_skipped_only_where_a_middleware_notes_what_leaves(settings, how, cdn, middleware, right):
    settings.FRESHNESS = {**settings.FRESHNESS, "CDN": cdn, "SKIP": how}
    settings.MIDDLEWARE = middleware
    errors = [one for one in check_settings() if one.id == "freshness.E004"]
    assert [how in one.msg for one in errors] == ([] if right else [True])
    settings.FRESHNESS = {**settings.FRESHNESS, "SKIP": "off"}
    assert not [one for one in check_settings() if one.id == "freshness.E004"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"REDIS_URL": "127.0.0.1:6379"},
            (
                "FRESHNESS['REDIS_URL']: no Redis URL: redis://, rediss://, unix:///path, "
                "redis+sentinel://host,host/service or redis+cluster://host,host, a database as a number from 0 on "
                "(a cluster has none), and a socket_timeout above 0 and up to 3600 seconds"
            ),
        ),
        (
            {"REDIS_URL": "redis://h/0?socket_timout=2"},
            "FRESHNESS['REDIS_URL']: the Redis URL has an option that redis-py does not know",
        ),
        (
            {"REDIS_URL": "rediss://h/0?ssl_min_version=x"},
            "FRESHNESS['REDIS_URL']: the Redis URL has an option whose value means nothing",
        ),
        (
            {"REDIS_PREFIX": "shop{1}:"},
            ("FRESHNESS['REDIS_PREFIX']: a prefix of keys has at most 64 letters, digits and . _ : / @ -; no braces"),
        ),
        (
            {"EDGE": "127.0.0.1:8000"},
            "FRESHNESS['EDGE']: '127.0.0.1:8000' is no edge: 'http://' or 'https://', a host and a port",
        ),
        (
            {"CDN": PATH, "CDN_OPTIONS": {"url": "redis://127.0.0.1/0", "privat": []}},
            "FRESHNESS['CDN_OPTIONS'] has no key 'privat'; did you mean 'private'?",
        ),
        ({"CDN": PATH, "CDN_OPTIONS": {}}, f"FRESHNESS['CDN_OPTIONS'] lacks 'url', which {PATH} needs"),
        (
            {"CDN": "freshness.cdn.varnish.Varnish", "CDN_OPTIONS": {}},
            "FRESHNESS['CDN_OPTIONS'] lacks 'edges', 'secret', which freshness.cdn.varnish.Varnish needs",
        ),
    ],
)
def test_what_could_not_be_built_is_told_by_the_check_without_building_it(settings, given, said):
    settings.MIDDLEWARE = [KEEPS]
    settings.FRESHNESS = {"REDIS_URL": "redis://127.0.0.1:1/0", **given}
    assert [(one.id, one.msg) for one in check_settings()] == [("freshness.E001", said)]


def test_the_page_cache_without_its_middleware_is_a_warning(settings):
    settings.FRESHNESS = {
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "CDN": PATH,
        "CDN_OPTIONS": {"url": "redis://127.0.0.1:1/0"},
    }
    settings.MIDDLEWARE = [NOTES]
    assert [(one.id, one.hint) for one in check_settings()] == [("freshness.W002", f"put {KEEPS!r} into MIDDLEWARE")]
    settings.MIDDLEWARE = [NOTES, KEEPS]
    assert check_settings() == []


def test_a_cdn_that_cannot_be_imported_is_told_once(settings):
    settings.FRESHNESS = {
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "CDN": "freshness.cdn.varnsh.Varnish",
        "CDN_OPTIONS": {"x": 1},
    }
    assert [one.id for one in check_settings()] == ["freshness.E002"]
