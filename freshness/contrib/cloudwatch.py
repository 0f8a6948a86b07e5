"""The engine's events for CloudWatch: lines of the embedded metric format on standard output, for the agent or Lambda.

    FRESHNESS = {"OBSERVERS": ["freshness.contrib.cloudwatch.observe"]}

CloudWatch Logs makes metrics of the lines, which are JSON; no SDK is needed, and AWS maintains none for Python with
output to lines instead of a network connection of its own.
https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any, Final

from freshness.contrib.measured import COUNT, DURATION, Measure, measures
from freshness.events import AlertChanged, Event

NAMESPACE: Final = "Freshness"
_UNIT: Final = {COUNT: "Count", DURATION: "Seconds"}


class CloudWatchSink:
    """`freshness.ports.Observe`: hands each line, with its newline, to `write`."""

    def __init__(self, write: Callable[[str], object], *, clock: Callable[[], float] = time.time) -> None:
        self._write = write
        self._clock = clock

    def __call__(self, event: Event) -> None:
        properties = _alert(event) if isinstance(event, AlertChanged) else {}
        for one in measures(event):
            self._write(json.dumps(_line(one, self._clock()) | properties, separators=(",", ":")) + "\n")


def _line(one: Measure, now: float) -> dict[str, Any]:
    metric = {"Name": one.name, "Unit": _UNIT.get(one.kind, "None")}
    told = {"Namespace": NAMESPACE, "Dimensions": [sorted(one.labels)], "Metrics": [metric]}
    return {
        "_aws": {"Timestamp": int(now * 1000), "CloudWatchMetrics": [told]},
        **one.labels,
        one.name: one.value,
    }


def _alert(event: AlertChanged) -> dict[str, Any]:
    """Properties to search in Logs Insights; properties make no metric."""
    return {"severity": event.severity, "summary": event.summary, "description": event.description}


def _print(line: str) -> None:
    sys.stdout.write(line)
    sys.stdout.flush()


observe = CloudWatchSink(_print)
"""The observer for FRESHNESS["OBSERVERS"]."""
