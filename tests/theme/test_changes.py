"""An edit with a failed mark is not kept, and no source names drafts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.away import no_notes
from tests.marked import times_marked
from tests.shops import Shop, make_shop
from theme.changes import changed_since
from theme.models import TemplateCustomization, ThemeRevision
from theme.services.template_customization_service import TemplateCustomizationService as Service
from workspace.access import Unmarked

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def live(db: None) -> Shop:
    shop = make_shop()
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    return shop


@pytest.mark.parametrize("action", ["save", "publish", "unpublish", "rollback"])
def test_what_no_mark_could_be_made_for_is_not_done(live: Shop, action: str) -> None:
    who = {"customization_id": live.first.pk, "user": live.owner}
    acts = {
        "save": lambda: Service.save_customizations(puck_data={}, **who),
        "publish": lambda: Service.publish_theme(customization_id=live.second.pk, user=live.owner),
        "unpublish": lambda: Service.unpublish(**who),
        "rollback": lambda: Service.rollback(revision=1, **who),
    }
    before = (list(TemplateCustomization.objects.values()), list(ThemeRevision.objects.values()))
    assert times_marked(live.subject) == 1
    with no_notes(), pytest.raises(Unmarked):
        acts[action]()
    assert (list(TemplateCustomization.objects.values()), list(ThemeRevision.objects.values())) == before
    assert times_marked(live.subject) == 1


def test_a_draft_is_nobodys_business(live: Shop) -> None:
    since = timezone.now() - timedelta(hours=1)
    TemplateCustomization.objects.filter(pk=live.first.pk).update(last_edited_at=since, switched_at=since)
    Service.save_customizations(customization_id=live.second.pk, puck_data={}, user=live.owner)
    assert [subject for subject, _ in changed_since(since + timedelta(seconds=1))] == []
