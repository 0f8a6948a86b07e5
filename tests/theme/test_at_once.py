"""Simultaneous publishes and saves of a theme, without a failure and without a loss."""

import threading

import pytest
from django.db import DatabaseError, connection
from django.db.models import Sum

from freshness.contrib.django.models import NoteRow
from tests.shops import make_shop
from tests.theme.live_shop import save
from theme.models import TemplateCustomization, ThemeRevision
from theme.services.template_customization_service import TemplateCustomizationService as Service
from workspace.access import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.django_db(transaction=True)
def test_of_publishes_at_once_one_wins_and_none_fails() -> None:
    shop = make_shop()
    themes = [shop.first, shop.second]
    failed: list[BaseException] = []
    start = threading.Barrier(6)

    def publish(number: int) -> None:
        try:
            start.wait()
            for turn in range(3):
                Service.publish_theme(customization_id=themes[(number + turn) % 2].pk, user=shop.owner)
        except (DatabaseError, Refused) as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=publish, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert TemplateCustomization.objects.filter(workspace=shop.workspace, is_active=True).count() == 1
    explicit = NoteRow.objects.filter(subject=shop.subject, immediate=True).exclude(mark="at once")
    assert explicit.count() == 18


@pytest.mark.django_db(transaction=True)
def test_saves_at_once_each_get_a_revision_and_a_generation() -> None:
    shop = make_shop()
    Service.publish_theme(customization_id=shop.first.pk, user=shop.owner)
    failed: list[BaseException] = []

    def edit(number: int) -> None:
        try:
            for turn in range(5):
                save(shop, {"by": number, "turn": turn})
        except (DatabaseError, Refused) as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=edit, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    numbers = ThemeRevision.objects.filter(theme=shop.first).order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, 22))
    assert NoteRow.objects.filter(subject=shop.subject).aggregate(n=Sum("n"))["n"] > 21, "publishing and 20 saves"
    newest = ThemeRevision.objects.get(theme=shop.first, number=21)
    shop.first.refresh_from_db()
    assert shop.first.puck_data == newest.puck_data
