"""Every alert is caused, told once on each channel for any number of relays, and cleared; on both databases."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import override_settings

from freshness.accounts.cost import Price
from freshness.cdn.memory import ABILITY
from freshness.contrib.django import alerts, build, conf, system, tallies
from freshness.contrib.django.alert_rules import BY_NAME, RULES
from freshness.contrib.django.fact_tables import AlertRow, TallyRow
from freshness.contrib.django.models import AccountRow, LedgerRow
from freshness.errors import LedgerUnavailable
from freshness.events import AlertChanged, Event, SystemMeasured
from tests.freshness.contrib.django.alert_causes import (
    ALONGSIDE,
    CAUSES,
    PURGED,
    SHOP,
    end_month,
    forget_slowness,
    leave_parked,
    now,
    settle,
    spend,
)
from tests.freshness.contrib.sink_doors import SINKS, Server
from tests.journeys.conftest import scaled_settings

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
told: list[Event] = []


def remember(event: Event) -> None:
    told.append(event)


def states(webhook: Server) -> list[tuple[str, str]]:
    """Return name and state of each alert sent to the webhook."""
    sent = [one for _, body in webhook.got for one in json.loads(body)["alerts"]]
    return [(one["labels"]["alertname"], one["status"]) for one in sent]


@pytest.fixture
def webhook() -> Iterator[Server]:
    found = Server()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture(autouse=True)
def deployment(webhook: Server) -> Iterator[None]:
    """Make an engine with observed facts, and an account with a budget of $100."""
    observers = [f"{__name__}.remember", "freshness.contrib.django.tallies.observe"]
    ability = replace(ABILITY, price=Price(free=0, each=1.0))
    given = scaled_settings(
        4.0,  # no claim lapses in a slow process: causes move the rows' times instead of waiting
        OBSERVERS=observers,
        CDN_OPTIONS={"ability": ability, "in_tests": True},
        MONTHLY_BUDGET=100.0,
        ALERT_MAIL=["ops@example.com"],
        ALERT_WEBHOOK=f"http://{webhook.address}/hook?key=1",
        RUNBOOK_URL="https://runbook.example/alerts",
    )
    told.clear()
    with override_settings(FRESHNESS=given):
        build.forget()
        yield
        settle()
    build.forget()


def evaluate() -> list[tuple[str, bool]]:
    """Evaluate the alerts as if a minute had passed; return the alerts that began or were cleared."""
    settle()
    return [(one.name, one.firing) for one in alerts.evaluate(least=-1)]


SAID = {
    "prometheus": 'alert_changes_total{{alert="{name}",firing="{flag}"}} 1.0',
    "opentelemetry": 'key: "freshness.alert" value {{ string_value: "{name}" }} }} '
    'attributes {{ key: "freshness.firing" value {{ string_value: "{flag}" }} }}',
    "sentry": '"message":"{name} {word}: ',
    "datadog": "alert.changes:1|c|#alert:{name},firing:{flag}",
    "cloudwatch": '"alert":"{name}","firing":"{flag}"',
}
"""An alert as each vendor gets the alert."""


def test_every_alert_of_the_table_has_a_cause_here() -> None:
    assert CAUSES.keys() == BY_NAME.keys()


@pytest.mark.parametrize("name", list(CAUSES))
def test_an_alert_is_raised_once_everywhere_and_cleared_once_everywhere(name: str, webhook: Server) -> None:
    rule, (cause, cure) = BY_NAME[name], CAUSES[name]
    assert evaluate() == []
    cause()
    if name != "FreshnessPurgesSlow":
        forget_slowness()
    begun = {(one, True) for one in {name, *ALONGSIDE.get(name, set())}}
    if rule.lasting:
        before = set(evaluate())
        assert before == begun - {(name, True)}, "it has to last"
        begun -= before
        AlertRow.objects.filter(name=name).update(pending_since=now() - rule.lasting)
    assert set(evaluate()) == begun
    assert evaluate() == []
    cure()
    assert (name, False) in evaluate()
    assert evaluate() == []
    settle()
    both = [(name, True), (name, False)]
    assert [(one.name, one.firing) for one in told if isinstance(one, AlertChanged) and one.name == name] == both
    assert [one for one in states(webhook) if one[0] == name] == [(name, "firing"), (name, "resolved")]
    words = [f"[freshness] {word} {rule.severity}: {name}" for word in ("FIRING", "RESOLVED")]
    assert [one.subject for one in mail.outbox if one.subject.endswith(name)] == words
    first = next(one for one in mail.outbox if one.subject.endswith(name))
    assert first.to == ["ops@example.com"]
    assert rule.summary in first.body
    assert f"https://runbook.example/alerts#{name.lower()}" in first.body
    assert "{value}" not in first.body
    assert_seen_at_every_sink([one for one in told if isinstance(one, AlertChanged) and one.name == name])


def assert_seen_at_every_sink(changes: list[AlertChanged]) -> None:
    """Hand the events of an alert to each sink, and read both in the news at its vendor's door."""
    for sink in SINKS:
        server = Server()
        try:
            news = re.sub(r"\s+", " ", sink(server)(*changes))
        finally:
            server.server.shutdown()
            server.server.server_close()
        for one in changes:
            flag, word = str(one.firing).lower(), "firing" if one.firing else "resolved"
            said = SAID[sink.__name__].format(name=one.name, flag=flag, word=word)
            assert news.count(said) == 1, (sink.__name__, said)
        assert SHOP not in news


def test_the_webhook_gets_names_and_labels_as_prometheus_has_them(webhook: Server) -> None:
    leave_parked()
    evaluate()
    ((path, body),) = webhook.got
    sent = json.loads(body)
    (one,) = sent["alerts"]
    assert path == "/hook?key=1"
    assert (sent["version"], sent["status"]) == ("4", "firing")
    assert one["labels"] == {"alertname": "FreshnessParked", "severity": "warning"}
    assert one["annotations"] == {
        "summary": "Purges failed so often that they are tried slowly",
        "description": "1 subjects are parked.",
        "runbook_url": "https://runbook.example/alerts#freshnessparked",
    }


def test_a_channel_that_fails_is_told_later_and_the_others_not_again(webhook: Server) -> None:
    webhook.status = 500
    leave_parked()
    assert evaluate() == [("FreshnessParked", True)]
    assert evaluate() == []
    webhook.status = 200
    assert evaluate() == [("FreshnessParked", True)]
    assert evaluate() == []
    settle()
    assert len([one for one in told if isinstance(one, AlertChanged)]) == len(mail.outbox) == 1
    assert states(webhook) == [("FreshnessParked", "firing")] * 3


def test_of_two_relays_one_evaluates_in_a_minute() -> None:
    leave_parked()
    assert len(alerts.evaluate()) == 1
    assert alerts.evaluate() == []
    AlertRow.objects.filter(name="").update(evaluated_at=now() - 55)
    assert alerts.evaluate() == []
    settle()
    assert sum(isinstance(one, SystemMeasured) for one in told) == 2
    assert sum(isinstance(one, AlertChanged) for one in told) == 1


def test_where_no_relay_evaluates_a_process_with_edits_tells_of_it() -> None:
    CAUSES["FreshnessNoRelay"][0]()
    evaluate_time = now()
    stand_in = alerts.StandIn(clock=lambda: 100.0)
    AlertRow.objects.filter(name="").delete()
    AlertRow.objects.create(name="", evaluated_at=evaluate_time - 140)
    stand_in(PURGED)
    assert AlertRow.objects.filter(firing_since__isnull=False).count() == 0
    AlertRow.objects.filter(name="").update(evaluated_at=evaluate_time - 151)
    stand_in(PURGED)
    assert AlertRow.objects.filter(firing_since__isnull=False).count() == 0, "it has looked a moment ago"
    alerts.StandIn(clock=lambda: 100.0)(PURGED)
    assert list(AlertRow.objects.filter(firing_since__isnull=False).values_list("name", flat=True)) == [
        "FreshnessNoRelay"
    ]


def test_facts_wait_where_the_database_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_: object) -> None:
        raise LedgerUnavailable("away")

    counts = tallies.Tallies(every=3600.0)
    with monkeypatch.context() as patch:
        patch.setattr(tallies, "add", away)
        counts(PURGED)
        counts.flush()
    assert TallyRow.objects.count() == 0
    counts(PURGED)
    counts.flush()
    counts.flush()
    assert list(TallyRow.objects.values_list("name", "value")) == [("purges", 2.0)]


def test_counts_that_no_alert_looks_at_are_deleted() -> None:
    minute = int(now() // 60)
    for age in (0, tallies.KEPT, tallies.KEPT + 2):
        TallyRow.objects.create(minute=minute - age, name="purges", value=1)
    tallies.forget(minute * 60.0)
    assert TallyRow.objects.count() == 2


def test_figures_count_ten_thousand_rows_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "MOST", 3)
    rows = [LedgerRow(subject=f"ws:{n}", attempts=9, due_at=1.0, desired=1, first_dirty_at=now()) for n in range(5)]
    LedgerRow.objects.bulk_create(rows)
    figures = system.gauges()
    assert (figures["waiting_subjects"], figures["parked_subjects"]) == (3.0, 3.0)


def test_figures_tell_the_months_calls_items_and_money() -> None:
    month = ("calls_this_month", "items_this_month", "spent_dollars", "budget_used_ratio")
    assert [system.gauges()[name] for name in month] == [0.0, 0.0, 0.0, 0.0]
    spend(3)
    AccountRow.objects.create(name="another", month=AccountRow.objects.get().month, calls=9, items=9)
    figures = system.gauges()
    assert [figures[name] for name in month] == [3.0, 3.0, 3.0, 0.03]
    assert figures["forecast_dollars"] >= 3.0
    end_month()
    assert [system.gauges()[name] for name in month] == [0.0, 0.0, 0.0, 0.0]


def test_what_has_no_price_has_no_figure_in_dollars() -> None:
    given = {**conf.given(), "CDN_OPTIONS": {"in_tests": True}, "MONTHLY_BUDGET": None}
    with override_settings(FRESHNESS=given):
        build.forget()
        spend(2)
        figures = system.gauges()
    assert (figures["calls_this_month"], figures["items_this_month"]) == (2.0, 2.0)
    assert figures.keys().isdisjoint({"spent_dollars", "forecast_dollars", "budget_used_ratio"})


def test_a_suspended_import_is_no_late_edit() -> None:
    LedgerRow.objects.create(
        subject=SHOP, suspensions=repr(now() + 600), due_at=now() + 600, desired=1, first_dirty_at=now() - 3_000
    )
    assert system.gauges()["oldest_dirty_seconds"] == 0.0


def test_the_command_says_what_fires_and_its_exit_status_tells() -> None:
    def run(*words: str) -> str:
        out = StringIO()
        call_command("freshness_alerts", *words, stdout=out)
        return out.getvalue()

    evaluate()
    assert {line.split()[0] for line in run("--check").splitlines()} == {"ok"}
    leave_parked()
    evaluate()
    with pytest.raises(SystemExit) as ended:
        run("--check")
    assert ended.value.code == 1
    (line,) = [line for line in run().splitlines() if "FIRING" in line]
    assert line.startswith("FIRING  warning  FreshnessParked since 20")
    found = {one["name"]: one for one in json.loads(run("--json"))["alerts"]}
    assert (len(found), found["FreshnessParked"]["value"]) == (len(RULES), 1.0)
