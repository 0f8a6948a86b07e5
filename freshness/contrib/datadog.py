"""The engine's events for DataDog, by DogStatsD: metrics, and an event for each alert raised or cleared.

    FRESHNESS = {"OBSERVERS": ["freshness.contrib.datadog.observe"]}

DataDog's own environment names the agent: DD_AGENT_HOST and DD_DOGSTATSD_PORT, or DD_DOGSTATSD_URL.
"""

from typing import Final

from datadog.dogstatsd.base import DogStatsd

from freshness.contrib.measured import COUNT, DURATION, measures
from freshness.events import AlertChanged, Event

_PRIORITY: Final = {"critical": "error", "warning": "warning", "info": "info"}


class DataDogSink:
    """`freshness.ports.Observe` by datagrams: an agent that is away costs no time and loses the datagrams."""

    def __init__(self, client: DogStatsd) -> None:
        self._client = client

    def __call__(self, event: Event) -> None:
        for one in measures(event):
            name, tags = f"freshness.{one.name}", [f"{label}:{value}" for label, value in sorted(one.labels.items())]
            if one.kind == COUNT:
                self._client.increment(name, one.value, tags=tags)
            elif one.kind == DURATION:
                self._client.distribution(name, one.value, tags=tags)
            else:
                self._client.gauge(name, one.value, tags=tags)
        if isinstance(event, AlertChanged):
            self._tell(event)

    def _tell(self, event: AlertChanged) -> None:
        kind = _PRIORITY[event.severity] if event.firing else "success"
        self._client.event(
            f"{event.name} {'firing' if event.firing else 'resolved'}",
            f"{event.summary}. {event.description} {event.runbook_url}".strip(),
            alert_type=kind,
            aggregation_key=event.name,
            tags=[f"alertname:{event.name}", f"severity:{event.severity}"],
        )


observe = DataDogSink(DogStatsd(disable_telemetry=True))
"""The observer for FRESHNESS["OBSERVERS"]."""
