"""A relay in a second terminal, with other settings on the same database, stays up, claims no row and says why."""

import secrets
import subprocess
import sys
import time
from pathlib import Path

import pytest

from freshness.contrib.django.models import BatchRow, IdentityRow, LedgerRow, NoteRow
from tests.journeys.conftest import Shop
from tests.journeys.platform import Platform, is_clean, outside
from tests.services import Spawn
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.database]

__all__ = ["outside"]  # the fixture

PRODUCTION = {
    "HUZILERZ_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(64),
    "PLATFORM_DOMAIN": "localhost",
    "CDN_IDENTITY": "shops",
}
DEVELOPMENT = {"HUZILERZ_ENV": "dev", "VARNISH_EDGES": ""}
TESTS = {"HUZILERZ_ENV": "test", "VARNISH_EDGES": ""}
RELAY = [sys.executable, "manage.py", "freshness_relay"]


def held() -> str | None:
    return IdentityRow.objects.values_list("name", flat=True).first()


def once(env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*RELAY, "--once"], env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("settings", "named"), [(DEVELOPMENT, "'development'"), (TESTS, "a CDN in memory")], ids=["development", "tests"]
)
def test_it_purges_nothing_beside_production_which_goes_on(
    outside: Platform,
    shop: Shop,
    spawn: Spawn,
    tmp_path: Path,
    settings: dict[str, str],
    named: str,
) -> None:
    production_env = outside.env | PRODUCTION | {"VARNISH_EDGES": f"front={outside.edge.url}"}
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input"]
    subprocess.run(collect, env=production_env, check=True, capture_output=True)
    production = spawn(RELAY, env=production_env)
    until_true(lambda: held() == "shops", "production's relay has taken the ledger")
    production.terminate()
    assert production.wait(30) == 0
    until_true(lambda: "hit" in outside.visit(shop.host).headers["cache-status"], "the edge holds the page")
    spawn(RELAY, env=outside.env | settings)
    log = tmp_path / f"{len(list(tmp_path.glob('[0-9]*.log'))) - 1}.log"
    shop.save(shop.live, "Edited")
    until_true(lambda: "this process purges nothing" in log.read_text(), "the stray relay says so")
    time.sleep(3.0)  # the relay has looked again and again; a fifth of the usual waits is over
    said = [line for line in log.read_text().splitlines() if "ERROR" in line]
    assert len(said) == 1
    assert f"its settings name {named}, and the ledger's purges are for 'shops': give it the settings" in said[0]
    assert NoteRow.objects.values_list("subject", flat=True).get() == shop.subject
    assert not LedgerRow.objects.exists()
    assert not BatchRow.objects.exists()
    assert "Live" in outside.visit(shop.host).body
    ended = once(outside.env | settings)
    assert (ended.returncode, said[0].partition("this process")[2] in ended.stderr) == (1, True)
    spawn(RELAY, env=production_env)
    until_true(lambda: "Edited" in outside.visit(shop.host).body, "the edit is visible")
    until_true(lambda: is_clean(shop), "it is credited")
    assert held() == "shops"
