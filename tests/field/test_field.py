"""Short runs of the field, as `make field` plays 200 edits of each condition."""

import json
import os
import subprocess
import sys

import pytest

from huzilerz import varnish
from tests import postgres, services
from tests.field.__main__ import conditions
from tests.field.kinds import KINDS

pytestmark = [pytest.mark.services, pytest.mark.slow, pytest.mark.timeout(240)]
SERVICES = "product service,theme service,publish,admin,GraphQL"
"""Kinds of edits through the platform's services."""
PAST_SERVICES = "save(),update(),raw SQL,COPY,another role,another search_path"


def played(only, kinds, *, rule="ours", edits=30):
    """Run a condition; return the condition's line, and the exit status of the run."""
    if varnish.binary() is None:
        services.missing("Varnish")
    if not postgres.is_installed():
        services.missing("PostgreSQL")
    words = ["--edits", str(edits), "--scale", "0.1", "--only", only, "--kinds", kinds, "--rule", rule]
    ended = subprocess.run(
        [sys.executable, "-m", "tests.field", *words],
        env=own_environment(),
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    assert lines, ended.stderr[-3_000:]
    return lines, ended.returncode


def own_environment():
    """Return the environment without the test run's variables for its own processes."""
    ours = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "HUZILERZ_STATE", "HUZILERZ_ENV")
    return {name: value for name, value in os.environ.items() if name not in ours}


def faults(line):
    return line["lost"], line["late"], line["purges_too_soon"], line["wrong"]


def test_every_write_of_the_services_reaches_every_visitor_and_the_usual_rule_loses_some():
    (ours, usual), status = played("every kind of write", SERVICES, rule="both")
    assert faults(ours) == (0, 0, 0, [])
    assert (ours["edits"], ours["in_force"]["kinds played"]) == (32, 5)
    assert 0 < ours["worst"] <= ours["bound"]
    assert (usual["wrong"], usual["edits"]) == ([], 32)
    assert usual["lost"] >= 1
    assert status == 0


def test_every_write_past_the_services_reaches_every_visitor():
    (line,), status = played("every kind of write", PAST_SERVICES)
    assert faults(line) == (0, 0, 0, [])
    assert status == 0


def test_a_dead_edge_keeps_the_other_one_waiting_for_nothing():
    (line,), status = played("a dead edge of two", SERVICES)
    assert faults(line) == (0, 0, 0, [])
    assert line["in_force"]["it was behind"] > 0
    assert status == 0


def test_there_is_a_condition_for_each_thing_that_happens_to_deployments():
    assert len(conditions()) >= 16
    assert len(KINDS) >= 17
