"""Edges without an address, and routers with pages read from a replica, are errors at start-up."""

import pytest

from freshness.contrib.django.placement_checks import check_edges, check_routers


class Replicas:
    """The router of Django's documentation for a primary and its replicas."""

    def db_for_read(self, model, **_hints):
        return "replica"

    def db_for_write(self, model, **_hints):
        return "default"


class Elsewhere:
    """Models of another database altogether."""

    def db_for_read(self, model, **_hints):
        return "other" if model._meta.app_label == "sessions" else None

    db_for_write = db_for_read


VARNISH = "freshness.cdn.varnish.Varnish"
ADDRESS = "http://10.0.0.5:6081"


@pytest.mark.parametrize(
    ("edges", "said"),
    [
        ([ADDRESS], []),
        ((ADDRESS, "fra=http://10.0.0.6:6081"), []),
        ({"fra": ADDRESS}, []),
        (ADDRESS, ["FRESHNESS['CDN_OPTIONS']: 'edges' must be a list, not str"]),
        (None, ["FRESHNESS['CDN_OPTIONS']: 'edges' must be a list, not NoneType"]),
        ({ADDRESS}, ["FRESHNESS['CDN_OPTIONS']: 'edges' must be a list, not set"]),
        (["10.0.0.5"], ["FRESHNESS['CDN_OPTIONS']: '10.0.0.5' in 'edges' is no address"]),
        ([ADDRESS, 6081], ["FRESHNESS['CDN_OPTIONS']: 6081 in 'edges' is no address"]),
    ],
)
def test_edges_that_are_no_list_of_addresses_are_named(settings, edges, said):
    alone = {"CDN": VARNISH, "CDN_OPTIONS": {"edges": edges, "secret": "s"}}
    parts = [{"cdn": VARNISH, "options": alone["CDN_OPTIONS"]}]
    group = {"CDN": "freshness.cdn.multi_cdn.MultiCdn", "CDN_OPTIONS": {"cdns": parts}}
    for found in (alone, group):
        settings.FRESHNESS = found
        assert [(one.id, one.msg) for one in check_edges()] == [("freshness.E033", text) for text in said]


def test_a_cdn_without_edges_is_left_alone(settings):
    settings.FRESHNESS = {"CDN": "freshness.cdn.cloudfront.CloudFront", "CDN_OPTIONS": {"distribution_id": "E1"}}
    assert check_edges() == []


def test_reads_of_a_replica_are_told_and_other_databases_are_not(settings):
    assert check_routers() == []
    settings.DATABASE_ROUTERS = [Replicas()]
    [told] = check_routers()
    assert (told.id, told.msg.split(" and ")[0], "freshness." in told.msg) == (
        "freshness.I034",
        (
            "DATABASE_ROUTERS read admin.LogEntry from 'replica', auth.Group from 'replica', "
            "auth.Permission from 'replica'"
        ),
        False,
    )
    settings.DATABASE_ROUTERS = [Elsewhere()]
    assert check_routers() == []


@pytest.mark.parametrize(("label", "named"), [("freshness", "freshness.AccountRow"), ("catalog", "catalog.")])
def test_tables_that_routers_keep_out_of_the_ledgers_database_are_an_error(settings, label, named):
    class Away:
        def allow_migrate(self, db, app_label, **_hints):
            return False if (db, app_label) == ("default", label) else None

    settings.DATABASE_ROUTERS = [Away()]
    [error] = check_routers()
    assert (error.id, named in error.msg) == ("freshness.E034", True)
    assert error.msg.startswith("DATABASE_ROUTERS do not let `migrate --database=default` make the tables of ")
