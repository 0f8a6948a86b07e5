"""The public audit of GraphQL over HTTP (npm: graphql-http), run against the real server by a client with the token."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.huzilerz.graphql.npm import installed
from tests.shops import make_shop

pytestmark = [pytest.mark.services, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_all_audits_pass_and_none_warns(tmp_path: Path, web: Callable[..., int], clean_valkey: str) -> None:
    node = installed(Path(__file__).parent / "audit", tmp_path)
    browser = Client()
    browser.force_login(make_shop(plan="pro").owner)  # the audit asks more often in a minute than a free plan may
    cookie = f"sessionid={browser.cookies['sessionid'].value}"
    command = ["node", "audit.mjs", f"http://localhost:{web()}", cookie]
    done = subprocess.run(command, cwd=node, capture_output=True, text=True, check=False, timeout=120)
    assert (done.stderr, json.loads(done.stdout or "{}")) == ("", {"ok": 61})
