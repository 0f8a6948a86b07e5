"""The platform's checks for the doctor: broker, workers, checks of production, metrics, shops without hosts."""

from collections.abc import Iterator
from typing import Any

from django.core import checks
from kombu.exceptions import OperationalError

from freshness.cli.doctor import Examination, Finding
from freshness.contrib.django.doctor import told, well
from huzilerz import settings
from huzilerz.celery import app
from theme.models import TemplateCustomization

_ANSWERS = 1.0  # seconds


def probes() -> list[Examination]:
    """For FRESHNESS["PROBES"]."""
    return [
        Examination(id="D060", name="broker", look=_broker, needs=("D001",)),
        Examination(id="D061", name="workers", look=_workers, needs=("D060",), seconds=3.0),
        Examination(id="D062", name="memory of the broker", look=_broker_memory, needs=("D060",)),
        Examination(id="D070", name="checks for deployment", look=_deployment, needs=("D001",), seconds=10.0),
        Examination(id="D071", name="metrics", look=_metrics, needs=("D001",)),
        Examination(id="D072", name="shops", look=_shops, needs=("D012",)),
    ]


def _broker() -> Iterator[Finding]:
    with app.connection_for_read(connect_timeout=_ANSWERS) as connection:
        try:
            connection.ensure_connection(max_retries=1, interval_start=0, timeout=1)
        except (OperationalError, OSError) as error:
            said = f"the broker {connection.as_uri()} does not answer: {error}"
            yield Finding(id="D060", said=said[:300], fix="redis-cli -u REDIS_URL ping; see CELERY_BROKER_URL")
            return
        yield well("D060", f"the broker {connection.as_uri()} answers")


def _workers() -> Iterator[Finding]:
    answers = app.control.inspect(timeout=_ANSWERS, limit=1).ping() or {}  # the first answer is enough
    if not answers:
        yield Finding(id="D061", said="no Celery worker answers", fix="celery -A huzilerz worker -l info")
    else:
        yield well("D061", f"the Celery worker {next(iter(answers))} answers"[:200])


def _broker_memory() -> Iterator[Finding]:
    with app.connection_for_read(connect_timeout=_ANSWERS) as connection:
        if connection.transport.driver_type != "redis":
            yield well("D062", "the broker is no Redis")
            return
        channel: Any = connection.default_channel
        about = channel.client.info("memory")  # CONFIG is for administrators
    policy = str(about.get("maxmemory_policy", ""))
    if about.get("maxmemory") and policy.startswith("allkeys"):
        said = f"the broker's Redis may evict tasks: maxmemory-policy is {policy}"
        yield Finding(id="D062", said=said, fix="a Redis of its own for CELERY_BROKER_URL, with noeviction")
    else:
        yield well("D062", "the broker evicts no task")


def _deployment() -> list[Finding]:
    if not settings.PRODUCTION:
        return [well("D070", "not production: no checks for deployment")]
    return told(
        checks.run_checks(tags=[checks.Tags.security], include_deployment_checks=True),
        id="D070",
        name="checks for deployment",
    )


def _metrics() -> Iterator[Finding]:
    if settings.PRODUCTION and not settings.METRICS_TOKEN:
        fix = "set METRICS_TOKEN, and let Prometheus scrape /metrics (docs/reference/metrics.md)"
        yield Finding(id="D071", said="nobody sees metrics: METRICS_TOKEN is not set", fix=fix)
    else:
        yield well("D071", "metrics can be seen" if settings.METRICS_TOKEN else "not production: no metrics needed")


def _shops() -> Iterator[Finding]:
    live = TemplateCustomization.objects.filter(is_active=True)
    homeless = live.filter(workspace__site__isnull=True)
    names = list(homeless.order_by("workspace__name").values_list("workspace__name", flat=True)[:3])
    if names:
        said = (
            f"{homeless.count()} shops have a live theme and no site, so that nothing can be warmed: {', '.join(names)}"
        )
        yield Finding(id="D072", said=said, fix="add a site with a subdomain in /admin/hosting/deployedsite/add/")
    else:
        yield well("D072", f"every one of {live.count()} live themes has a site")
