"""System checks of configurations with purges to no CDN, or with purges of an unknown process."""

import pytest
from django.core import mail

from freshness.contrib.django import build, conf
from freshness.contrib.django.identity_checks import check_identity, faults

EDGES = {"edges": ["http://10.0.0.5:6081"], "secret": "s" * 32}
VARNISH = {"CDN": "freshness.cdn.varnish.Varnish", "CDN_OPTIONS": EDGES}
FASTLY = {"CDN": "freshness.cdn.fastly.Fastly", "CDN_OPTIONS": {"service_id": "SU1", "token": "t"}}
MEMORY = {"CDN": "freshness.cdn.memory.Memory"}
GROUP = {
    "CDN": "freshness.cdn.multi_cdn.MultiCdn",
    "CDN_OPTIONS": {
        "cdns": [
            {"cdn": FASTLY["CDN"], "options": FASTLY["CDN_OPTIONS"]},
            {"cdn": VARNISH["CDN"], "options": EDGES},
        ]
    },
}


@pytest.mark.parametrize(
    ("given", "production", "tests", "found"),
    [
        ({}, True, False, ["freshness.E010"]),
        ({}, False, False, ["freshness.W012"]),
        (MEMORY, True, False, ["freshness.E011"]),
        (MEMORY, False, False, ["freshness.E011"]),
        ({**MEMORY, "IDENTITY": "shops"}, True, False, ["freshness.E011"]),
        (MEMORY, False, True, []),
        ({**MEMORY, "CDN_OPTIONS": {"in_tests": True}}, False, False, []),
        (VARNISH, True, False, ["freshness.E012"]),
        (VARNISH, False, False, []),
        ({**VARNISH, "IDENTITY": "shops"}, True, False, []),
        (FASTLY, True, False, []),
        (GROUP, True, False, ["freshness.E012"]),
        ({**GROUP, "IDENTITY": "shops"}, True, False, []),
    ],
)
def test_a_wrong_configuration_is_an_error_before_anything_runs(given, production, tests, found):
    said = list(faults(conf.parse(given), in_production=production, in_tests=tests))
    assert [one.id for one in said] == found
    assert all(one.hint for one in said)


def test_the_check_asks_whether_this_process_runs_tests(settings, monkeypatch):
    settings.FRESHNESS = MEMORY
    assert check_identity() == []
    monkeypatch.delattr(mail, "outbox")
    assert [one.id for one in check_identity()] == ["freshness.E011"]
    settings.FRESHNESS = {}
    assert [one.id for one in check_identity()] == ["freshness.E010"]
    settings.DEBUG = True
    assert [one.id for one in check_identity()] == ["freshness.W012"]


def test_a_fault_that_another_check_tells_of_is_told_once(settings):
    settings.FRESHNESS = {"CDN": "nowhere.Cdn"}
    assert check_identity() == []
    settings.FRESHNESS = {"CND": "nowhere.Cdn"}
    assert check_identity() == []


def test_a_web_process_knows_its_identity_without_building_the_cdn(settings):
    settings.FRESHNESS = {**GROUP, "IDENTITY": "shops"}
    assert str(build.identity()) == "'shops' (fastly SU1)"
    assert build.cdn.cache_info().currsize == 0
