"""The engine's events for Sentry: breadcrumbs, failures and alerts as issues, and a single monitor for the relays.

    FRESHNESS = {"OBSERVERS": ["freshness.contrib.sentry.observe"]}

The project calls `sentry_sdk.init` itself.  In each minute the relay that measures the system checks in: a deployment
has a single monitor, however many relays run; each check-in carries the monitor's settings.
"""

from typing import Any, Final

import sentry_sdk
from sentry_sdk.crons import capture_checkin
from sentry_sdk.crons.consts import MonitorStatus

from freshness.contrib.measured import leaf
from freshness.events import AlertChanged, Effective, Event, Failed, Purged, SystemMeasured, Verified

MONITOR: Final = "freshness-relays"
MONITOR_CONFIG: Final[Any] = {
    "schedule": {"type": "interval", "value": 1, "unit": "minute"},
    "timezone": "UTC",
    "checkin_margin": 2,  # minutes; a deploy restarts relays within them
    "max_runtime": 5,
    "failure_issue_threshold": 3,
    "recovery_threshold": 1,
}
_LEVEL: Final[dict[str, Any]] = {"critical": "fatal", "warning": "warning", "info": "info"}


class SentrySink:
    """`freshness.ports.Observe`.  Issues are grouped by cause, not by tenant: titles and fingerprints have no ids."""

    def __call__(self, event: Event) -> None:
        match event:
            case SystemMeasured():
                capture_checkin(monitor_slug=MONITOR, status=MonitorStatus.OK, monitor_config=MONITOR_CONFIG)
            case AlertChanged():
                self._tell(event)
            case Failed(parked=True):
                self._fail(event)
            case Failed() | Purged() | Effective() | Verified():
                level = "warning" if isinstance(event, Failed) else "info"
                kind = type(event).__name__
                data = {"generation": event.generation}
                sentry_sdk.add_breadcrumb(
                    category="freshness", level=level, message=f"{kind} {event.subject}", data=data
                )
            case _:
                pass

    def _tell(self, event: AlertChanged) -> None:
        """Report an alert; an issue in Sentry has no end: a cleared alert is a message with the same fingerprint."""
        with sentry_sdk.new_scope() as scope:
            scope.fingerprint = ["freshness", event.name]
            scope.set_tag("alertname", event.name)
            scope.set_tag("severity", event.severity)
            scope.set_tag("state", "firing" if event.firing else "resolved")
            scope.set_context("alert", {"description": event.description, "runbook_url": event.runbook_url})
            level: Any = _LEVEL[event.severity] if event.firing else "info"
            word = "firing" if event.firing else "resolved"
            sentry_sdk.capture_message(f"{event.name} {word}: {event.summary}", level=level)

    def _fail(self, event: Failed) -> None:
        cause = leaf(event.error)
        with sentry_sdk.new_scope() as scope:
            scope.fingerprint = ["freshness", "parked", event.cdn, cause]
            scope.set_tag("cdn", event.cdn)
            scope.set_tag("error", cause)
            scope.set_context("purge", {"subject": event.subject, "reason": event.reason})
            sentry_sdk.capture_message(f"A purge is parked: {cause} of {event.cdn}", level="error")


observe = SentrySink()
"""The observer for FRESHNESS["OBSERVERS"]."""
