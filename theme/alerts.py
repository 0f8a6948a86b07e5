"""The alert of themes: a scheduled publish is late."""

from freshness.contrib.django.alert_rules import AlertRule, OwnAlert
from theme.services.scheduled_publishes import LATE, lateness

late = OwnAlert(
    rule=AlertRule(
        name="ScheduledPublishLate",
        severity="critical",
        figure="scheduled_publish_late_seconds",
        above=LATE,
        unit="seconds",
        query="max(freshness_scheduled_publish_late_seconds)",
        summary="A scheduled publish is late: no relay has fired it",
        description="A publish waits {value} after its time. Relays fire publishes: is one running, and does the "
        "database take its writes?",
    ),
    measure=lateness,
)
