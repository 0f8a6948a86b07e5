"""The public audit of GraphQL over HTTP (npm: graphql-http), run against the real server by a client with the token."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.shops import make_shop

pytestmark = [pytest.mark.services, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

AUDIT = Path(__file__).parent / "audit"


@pytest.fixture
def node(tmp_path: Path) -> Path:
    """A directory with the audit and what it needs; skips where there is no Node or its packages cannot be had."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("no Node.js on this machine: the audit is one of its packages")
    for path in AUDIT.iterdir():
        shutil.copy(path, tmp_path)
    command = ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    if subprocess.run(command, cwd=tmp_path, check=False, timeout=120).returncode:
        pytest.skip("the packages of the audit could not be installed")
    return tmp_path


def test_all_audits_pass_and_none_warns(node: Path, web: Callable[..., int], clean_valkey: str) -> None:
    browser = Client()
    browser.force_login(make_shop(plan="pro").owner)  # the audit asks more often in a minute than a free plan may
    cookie = f"sessionid={browser.cookies['sessionid'].value}"
    command = ["node", "audit.mjs", f"http://localhost:{web()}", cookie]
    done = subprocess.run(command, cwd=node, capture_output=True, text=True, check=False, timeout=120)
    assert (done.stderr, json.loads(done.stdout or "{}")) == ("", {"ok": 61})
