"""A publish at a chosen time: of the scheduled document, once, even if processes die, and never over newer work without
consent."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from freshness.contrib.django import alerts
from tests.shops import Shop, make_member, make_shop
from theme.models import Publish, ScheduledPublish, TemplateCustomization
from theme.services import publishes, scheduled_publishes
from theme.services import working_copies as copies
from theme.services.page_service import add_page, remove_page, update_page
from theme.services.scheduled_publishes import MAX_WAITING, cancel, fire, lateness, reschedule, schedule, set_time_zone
from theme.services.template_customization_service import TemplateCustomizationService as Service
from theme.services.working_copies import Incomplete, Overtaken
from theme.shop_time import NoSuchTime, instant, wall_clock
from workspace.access import NotAllowed, NotFound, Unmarked
from workspace.models import AuditEntry, Membership, Workspace

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def page(words: str) -> dict[str, Any]:
    return {"root": {"props": {}}, "content": [{"type": "Heading", "props": {"id": "h", "text": words}}]}


def draft(shop: Shop, words: str, path: str = "/") -> int:
    given = {"customization_id": shop.first.pk, "path": path, "user": shop.owner}
    opened = copies.open_page(**given)
    return copies.save_working_copy(puck_data=page(words), expected=opened.number, **given)


def later(**ahead: int) -> str:
    return wall_clock(timezone.now() + timedelta(**(ahead or {"hours": 2})), "UTC")


def planned(shop: Shop, words: str, **more: Any) -> ScheduledPublish:
    given = {"customization_id": shop.first.pk, "path": "/", "at": later(), "user": shop.owner} | more
    return schedule(expected=draft(shop, words, given["path"]), **given)


def make_due(*rows: ScheduledPublish, seconds: float = 1) -> None:
    pks = [row.pk for row in rows]
    ScheduledPublish.objects.filter(pk__in=pks).update(at=timezone.now() - timedelta(seconds=seconds))


def shown(shop: Shop) -> Any:
    return TemplateCustomization.objects.get(pk=shop.first.pk).puck_data


def state(row: ScheduledPublish) -> tuple[str, str]:
    row.refresh_from_db()
    return row.state, row.message


def test_what_was_scheduled_is_published_at_its_time_and_once(shop: Shop) -> None:
    row = planned(shop, "Sale", note="Christmas")
    draft(shop, "Not yet")
    assert (fire(), Publish.objects.count()) == (0, 0)
    make_due(row)
    assert (fire(), fire()) == (1, 0)
    assert shown(shop) == page("Sale")
    kept = Publish.objects.get()
    assert (kept.note, kept.author, kept.went_live, state(row)) == ("Christmas", shop.owner, True, ("done", ""))
    assert (row.publish, AuditEntry.objects.filter(action="page.publish").count()) == (kept, 1)
    assert copies.open_page(customization_id=shop.first.pk, path="/", user=shop.owner).document == page("Not yet")
    publishes.undo(customization_id=shop.first.pk, publish=kept.pk, user=shop.owner)
    assert shown(shop) != page("Sale")


def test_a_process_that_dies_leaves_the_publish_waiting_and_whole(shop: Shop, monkeypatch: Any) -> None:
    row = planned(shop, "Sale")
    make_due(row)

    def dies(*_: Any, **__: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(publishes, "keep", dies)
        with pytest.raises(SystemExit):
            fire()
    assert (state(row)[0], Publish.objects.count(), shown(shop) == page("Sale")) == ("waiting", 0, False)
    assert (fire(), shown(shop)) == (1, page("Sale"))


def test_a_ledger_that_is_away_only_delays(shop: Shop, monkeypatch: Any) -> None:
    row = planned(shop, "Sale")
    make_due(row)

    def away(*_: Any, **__: Any) -> None:
        raise Unmarked

    with monkeypatch.context() as broken:
        broken.setattr(copies, "publish_document", away)
        assert fire() == 0
    assert state(row) == ("waiting", "")
    assert fire() == 1


def test_newer_work_is_not_written_over_unless_asked(shop: Shop) -> None:
    rows = [planned(shop, "First"), planned(shop, "Second", over=True)]
    Service.save_customizations(customization_id=shop.first.pk, puck_data=page("By hand"), user=shop.owner)
    make_due(rows[0])
    assert (fire(), shown(shop)) == (0, page("By hand"))
    assert state(rows[0]) == ("failed", "This page was changed after the publish was scheduled.")
    make_due(rows[1])
    assert (fire(), shown(shop)) == (1, page("Second"))


def test_one_scheduled_publish_after_another_is_no_conflict(shop: Shop) -> None:
    on, off = planned(shop, "Sale on"), planned(shop, "Sale off")
    make_due(on, seconds=5)
    assert (fire(), shown(shop)) == (1, page("Sale on"))
    make_due(off)
    assert (fire(), shown(shop)) == (1, page("Sale off"))


def test_a_waiting_publish_is_changed_and_cancelled_by_version(shop: Shop) -> None:
    row = planned(shop, "Sale")
    given = {"customization_id": shop.first.pk, "scheduled": row.pk, "user": shop.owner}
    number = draft(shop, "Better sale")
    changed = reschedule(expected=1, at=later(hours=5), note="Better", draft=number, over=True, **given)
    assert (changed.version, changed.note, changed.puck_data, changed.over) == (2, "Better", page("Better sale"), True)
    assert wall_clock(changed.at, "UTC") == later(hours=5)
    for write in (lambda: reschedule(expected=1, note="x", **given), lambda: cancel(expected=1, **given)):
        with pytest.raises(Overtaken, match="changed by somebody else") as why:
            write()
        assert why.value.number == 2
    cancel(expected=2, **given)
    assert ScheduledPublish.objects.count() == 0
    with pytest.raises(NotFound, match="Scheduled publish not found"):
        cancel(expected=2, **given)


def test_what_is_over_is_not_changed(shop: Shop) -> None:
    row = planned(shop, "Sale")
    make_due(row)
    fire()
    with pytest.raises(NotAllowed, match="over already"):
        cancel(customization_id=shop.first.pk, scheduled=row.pk, expected=1, user=shop.owner)


def test_only_a_time_ahead_is_taken(shop: Shop) -> None:
    for at in (later(hours=-1), later(days=400), "soon", "", "2026-12-24", "x" * 1_000, "2026-12-24T18:00+01:00"):
        with pytest.raises(NotAllowed):
            planned(shop, "Sale", at=at)
    with pytest.raises(Overtaken):
        schedule(customization_id=shop.first.pk, path="/", at=later(), expected=99, user=shop.owner)
    with pytest.raises(Incomplete):
        planned(shop, "")
    assert ScheduledPublish.objects.count() == 0


def test_scheduled_publishes_are_bounded(shop: Shop) -> None:
    row = planned(shop, "Sale")
    again = {"theme": shop.second, "path": "/", "at": row.at, "puck_data": {}, "based_on": 1}
    ScheduledPublish.objects.bulk_create(ScheduledPublish(**again) for _ in range(MAX_WAITING - 1))
    with pytest.raises(NotAllowed, match="at most 50 scheduled publishes"):
        planned(shop, "Sale")


def test_a_shop_with_many_due_publishes_delays_no_other_shop(shop: Shop) -> None:
    """Fire the other shop's publish in time: each of the former waits longer, and a shop's publishes go one by one."""
    other = make_shop()
    many = [planned(shop, f"{number}", over=True) for number in range(scheduled_publishes.AT_A_TIME + 1)]
    make_due(*many, seconds=600)
    late = planned(other, "Sale")
    make_due(late)
    assert fire() == scheduled_publishes.AT_A_TIME
    assert state(late) == ("done", "")
    assert [state(row)[0] for row in many].count("waiting") == 2
    assert fire() == 2


def test_a_page_takes_its_scheduled_publish_along_and_away(shop: Shop) -> None:
    add_page(customization_id=shop.first.pk, path="/a", title="A", puck_data={}, user=shop.owner)
    row = planned(shop, "Sale", path="/a")
    update_page(customization_id=shop.first.pk, path="/a", to="/b", user=shop.owner, expected=2)
    make_due(row)
    assert (fire(), shop.first.pages.get().puck_data) == (1, page("Sale"))
    row = planned(shop, "More", path="/b")
    remove_page(customization_id=shop.first.pk, path="/b", user=shop.owner)
    assert not ScheduledPublish.objects.filter(pk=row.pk).exists()


def test_an_author_who_is_no_editor_any_more_publishes_nothing(shop: Shop) -> None:
    editor = make_member(shop.workspace, Membership.Role.EDITOR)
    row = planned(shop, "Sale", user=editor)
    Membership.objects.filter(user=editor).update(role=Membership.Role.VIEWER)
    make_due(row)
    assert (fire(), state(row)) == (0, ("failed", "This needs the role of editor."))


def test_a_publish_late_by_a_minute_raises_the_alert(shop: Shop, settings: Any) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "ALERTS": ["theme.alerts.late"]}
    row = planned(shop, "Sale")
    assert lateness() == 0.0
    make_due(row, seconds=30)
    assert 29 < lateness() < 50
    alerts.evaluate(least=0)
    firing = {one.name for one in alerts.states() if one.firing_since}
    make_due(row, seconds=70)
    told = alerts.evaluate(least=0)
    after = {one.name for one in alerts.states() if one.firing_since}
    assert after - firing == {"ScheduledPublishLate"}
    assert "ScheduledPublishLate" in {one.name for one in told}
    fire()
    alerts.evaluate(least=0)
    assert "ScheduledPublishLate" not in {one.name for one in alerts.states() if one.firing_since}


def test_a_relay_looks_every_two_seconds() -> None:
    assert scheduled_publishes.fire.every == 2.0  # type: ignore[attr-defined]


def test_times_are_of_the_shop(shop: Shop) -> None:
    set_time_zone(workspace_id=shop.workspace.pk, time_zone="Africa/Douala", user=shop.owner)
    assert Workspace.objects.get(pk=shop.workspace.pk).time_zone == "Africa/Douala"
    at = (timezone.now() + timedelta(days=3)).strftime("%Y-%m-%dT18:00")
    row = planned(shop, "Sale", at=at)
    assert row.at == datetime.fromisoformat(at).replace(hour=17, tzinfo=UTC)
    with pytest.raises(NotAllowed, match="no such time zone"):
        set_time_zone(workspace_id=shop.workspace.pk, time_zone="../etc/passwd", user=shop.owner)


def test_hours_that_clocks_skip_or_repeat() -> None:
    with pytest.raises(NoSuchTime, match="does not exist in Europe/Paris"):
        instant("2027-03-28T02:30", "Europe/Paris")
    assert instant("2026-10-25T02:30", "Europe/Paris") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert wall_clock(datetime(2026, 12, 24, 17, 0, tzinfo=UTC), "Africa/Douala") == "2026-12-24T18:00"
    assert wall_clock(datetime(2026, 12, 24, 17, 0, tzinfo=UTC), "Nowhere/Here") == "2026-12-24T17:00"


def test_nobody_else_schedules(shop: Shop) -> None:
    given = {"customization_id": shop.first.pk, "path": "/", "at": later(), "expected": 0}
    with pytest.raises(NotFound):
        schedule(user=make_shop().owner, **given)
    with pytest.raises(NotAllowed):
        schedule(user=make_member(shop.workspace, Membership.Role.VIEWER), **given)
