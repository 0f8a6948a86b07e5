"""A mark that failed is found again by what the themes themselves say."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from freshness.contrib.django import build
from freshness.contrib.django.models import LedgerRow
from freshness.contrib.django.reconcile import reconcile
from tests.away import take_the_ledger_away
from tests.shops import Shop, make_shop
from theme.changes import changed_since
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService as Service

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def live(db: None) -> Shop:
    shop = make_shop()
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    return shop


def test_nothing_is_found_where_every_mark_was_made(live: Shop) -> None:
    Service.save_customizations(customization_id=live.first.pk, puck_data={}, user=live.owner)
    Service.save_customizations(customization_id=live.second.pk, puck_data={}, user=live.owner)
    assert reconcile() == []


@pytest.mark.parametrize("action", ["save", "publish", "unpublish", "rollback"])
def test_what_was_done_while_no_mark_could_be_made_is_found(
    live: Shop, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = {"customization_id": live.first.pk, "user": live.owner}
    acts = {
        "save": lambda: Service.save_customizations(puck_data={}, **who),
        "publish": lambda: Service.publish_theme(customization_id=live.second.pk, user=live.owner),
        "unpublish": lambda: Service.unpublish(**who),
        "rollback": lambda: Service.rollback(revision=1, **who),
    }
    LedgerRow.objects.update(marked_at=F("marked_at") - 1)  # further back than databases round
    with monkeypatch.context() as patch:
        take_the_ledger_away(patch)
        acts[action]()
    assert reconcile() == [live.subject]
    facts = build.ledger().read(live.subject)
    assert facts is not None
    assert facts.desired == 2


def test_a_draft_is_nobodys_business(live: Shop) -> None:
    since = timezone.now() - timedelta(hours=1)
    TemplateCustomization.objects.filter(pk=live.first.pk).update(last_edited_at=since, switched_at=since)
    Service.save_customizations(customization_id=live.second.pk, puck_data={}, user=live.owner)
    assert [subject for subject, _ in changed_since(since + timedelta(seconds=1))] == []
