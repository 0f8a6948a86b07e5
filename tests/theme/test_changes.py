"""An edit whose mark fails is not kept, and drafts are named by no source."""

from datetime import timedelta

import pytest
from django.utils import timezone

from freshness.contrib.django import build
from tests.away import take_the_ledger_away
from tests.shops import Shop, make_shop
from theme.changes import changed_since
from theme.models import TemplateCustomization, ThemeRevision
from theme.services.template_customization_service import TemplateCustomizationService as Service
from workspace.hosting.invalidation import Unmarked

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def live(db: None) -> Shop:
    shop = make_shop()
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    return shop


@pytest.mark.parametrize("action", ["save", "publish", "unpublish", "rollback"])
def test_what_no_mark_could_be_made_for_is_not_done(live: Shop, action: str, monkeypatch: pytest.MonkeyPatch) -> None:
    who = {"customization_id": live.first.pk, "user": live.owner}
    acts = {
        "save": lambda: Service.save_customizations(puck_data={}, **who),
        "publish": lambda: Service.publish_theme(customization_id=live.second.pk, user=live.owner),
        "unpublish": lambda: Service.unpublish(**who),
        "rollback": lambda: Service.rollback(revision=1, **who),
    }
    before = (list(TemplateCustomization.objects.values()), list(ThemeRevision.objects.values()))
    with monkeypatch.context() as patch:
        take_the_ledger_away(patch)
        with pytest.raises(Unmarked):
            acts[action]()
    assert (list(TemplateCustomization.objects.values()), list(ThemeRevision.objects.values())) == before
    facts = build.ledger().read(live.subject)
    assert facts is not None
    assert facts.desired == 1


def test_a_draft_is_nobodys_business(live: Shop) -> None:
    since = timezone.now() - timedelta(hours=1)
    TemplateCustomization.objects.filter(pk=live.first.pk).update(last_edited_at=since, switched_at=since)
    Service.save_customizations(customization_id=live.second.pk, puck_data={}, user=live.owner)
    assert [subject for subject, _ in changed_since(since + timedelta(seconds=1))] == []
