"""A relay's process is killed between CloudFront's yes and its own commit: another relay goes on, and pays once."""

import json
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from freshness.contrib.django import build
from freshness.contrib.django.models import AccountRow, BatchRow, LedgerRow, ScopeRow, SpendRow
from freshness.targets import tags
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.server import Reply, Request
from tests.journeys.conftest import scaled_settings
from tests.services import Spawn
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.database]

FACTOR = 0.1
SHOPS = 5


class KillsWhoAsks(CloudFrontDouble):
    """Kills each caller in `victims` after accepting its purge, and before answering."""

    def __init__(self, **how: Any) -> None:
        super().__init__(**how)
        self.victims: list[subprocess.Popen[bytes]] = []

    def answer(self, request: Request) -> Reply | None:
        reply = super().answer(request)
        if request.method == "POST" and self.victims:
            victim = self.victims.pop()
            victim.send_signal(signal.SIGKILL)
            victim.wait(20)
        return reply


@pytest.fixture
def relay(spawn: Spawn, child_env: dict[str, str]) -> Callable[[CloudFrontDouble], subprocess.Popen[bytes]]:
    """Start a relay with this double as CloudFront, and with a tenth of the usual waits."""

    def start(double: CloudFrontDouble) -> subprocess.Popen[bytes]:
        cloudfront = {
            "CLOUDFRONT_DISTRIBUTION_ID": "EDOUBLE1",
            "AWS_ENDPOINT_URL_CLOUDFRONT": double.url,
            "AWS_ACCESS_KEY_ID": double.access_key,
            "AWS_SECRET_ACCESS_KEY": "any",
            "FRESHNESS_POLICY": json.dumps(scaled_settings(FACTOR)["POLICY"]),
        }
        return spawn([sys.executable, "manage.py", "freshness_relay"], env=child_env | cloudfront)

    return start


def test_a_purge_whose_relay_is_killed_after_the_call_is_sent_again_and_billed_once(
    relay: Callable[[CloudFrontDouble], subprocess.Popen[bytes]],
) -> None:
    shops = sorted(str(uuid.uuid4()) for _ in range(SHOPS))
    with KillsWhoAsks(effect=0.5, completion=1.0, ticking=True) as double:
        first = relay(double)
        double.victims.append(first)
        with transaction.atomic():
            for shop in shops:
                build.ledger().mark(f"ws:{shop}", reason="edit")
        until_true(lambda: first.poll() is not None, "the relay was killed")
        assert first.returncode == -signal.SIGKILL
        assert (double.account.calls, double.account.billed) == (1, SHOPS)
        assert set(LedgerRow.objects.values_list("done", flat=True)) == {0}  # no process knows of the yes
        assert [batch.state for batch in BatchRow.objects.all()] == ["open"]
        assert not SpendRow.objects.exists()

        relay(double)
        until_true(lambda: not LedgerRow.objects.filter(due_at__isnull=False).exists(), "another relay went on")
        assert (double.account.calls, double.account.billed) == (2, SHOPS)
        (made,) = double.account.invalidations.values()
        assert made.items == tuple(sorted(f"#{tags.make('w', shop)}" for shop in shops))
        assert made.reference == BatchRow.objects.get().reference

        assert {row.subject: row.done for row in LedgerRow.objects.all()} == {f"ws:{shop}": 1 for shop in shops}
        assert not ScopeRow.objects.exists()
        assert AccountRow.objects.get().items == SHOPS
        assert {spend.subject: spend.items for spend in SpendRow.objects.all()} == {f"ws:{shop}": 1 for shop in shops}
        until_true(lambda: BatchRow.objects.get().state != "open", "the relay has written down that it was accepted")
