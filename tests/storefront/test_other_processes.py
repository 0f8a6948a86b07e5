"""A publish by another process, seen at once in pages kept by web processes with a minute's trust in a known state."""

import json
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest
import redis

from tests.shops import make_user
from tests.waiting import until_true
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.models import Membership

pytestmark = [pytest.mark.services, pytest.mark.django_db(transaction=True)]

PATIENT = {"fence": 60.0, "request_life": 60.0, "debounce": 130.0}


def subscriptions(url: str) -> int:
    with redis.Redis.from_url(url) as client:
        [(_, count)] = client.pubsub_numsub("!ended")
    return int(count)


def test_a_page_kept_by_every_web_process_shows_the_publish_of_another_process(
    shop: Any, clean_valkey: str, settings: Any, web: Callable[..., int]
) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "REDIS_URL": clean_valkey}
    owner = make_user()
    Membership.objects.create(workspace=shop.workspace, user=owner, role=Membership.Role.OWNER)
    before = subscriptions(clean_valkey)
    ports = [web(FRESHNESS_POLICY=json.dumps(PATIENT)) for _ in range(2)]
    until_true(lambda: subscriptions(clean_valkey) == before + len(ports), "both hear")

    def shown(port: int) -> str:
        request = urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"Host": shop.host})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return str(answer.read().decode())

    for port in ports:
        assert "Made to be used" in shown(port)
        assert shown(port) == shown(port)
    anew = json.loads(json.dumps(shop.theme.puck_data).replace("Made to be used", "Made to be seen"))
    second = TemplateCustomization.objects.create(workspace=shop.workspace, name="Second", puck_data=anew)
    TemplateCustomizationService.publish_theme(customization_id=second.id, user=owner)
    for port in ports:
        until_true(lambda port=port: "Made to be seen" in shown(port), "the new theme is seen")  # type: ignore[misc]
        assert "Made to be used" not in shown(port)
