"""Tables of events, beside the ledger's own: counts, alerts, relays, traces of edits, steps of purges, seen pages.

Times are the database's own clock, as seconds since 1970.
"""

from typing import ClassVar

from django.db import models


class TallyRow(models.Model):
    """How often a fact was told of in a minute, by all processes together; `minute` counts from 1970."""

    pk = models.CompositePrimaryKey("minute", "name")
    minute = models.BigIntegerField()
    name = models.CharField(max_length=40)
    value = models.FloatField(db_default=0.0)

    class Meta:
        db_table = "freshness_tally"
        verbose_name = "tally"
        verbose_name_plural = "tallies"

    def __str__(self) -> str:
        return f"{self.name} in {self.minute}"


class AlertRow(models.Model):
    """The state of an alert, the same for all relays; the row without a name has the time of the last evaluation.

    `told` names the channels already told of the firing alert, separated by spaces.
    """

    name = models.CharField(primary_key=True, max_length=60)
    evaluated_at = models.FloatField(db_default=0.0)
    value = models.FloatField(null=True)
    pending_since = models.FloatField(null=True)
    firing_since = models.FloatField(null=True)
    told = models.CharField(max_length=100, db_default="")

    class Meta:
        db_table = "freshness_alert"
        verbose_name = "alert"

    def __str__(self) -> str:
        return self.name


class RelayRow(models.Model):
    """A relay's last sign of life, and its start; `name` is `<machine>:<process id>`."""

    objects: ClassVar[models.Manager["RelayRow"]] = models.Manager()

    name = models.CharField(primary_key=True, max_length=100)
    since = models.FloatField()
    seen_at = models.FloatField()

    class Meta:
        db_table = "freshness_relay"
        verbose_name = "relay"

    def __str__(self) -> str:
        return self.name


class TraceRow(models.Model):
    """The trace context of an edit of a subject, until a purge covers the edit."""

    id = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=300)
    traceparent = models.CharField(max_length=55)
    noted_at = models.FloatField()

    class Meta:
        db_table = "freshness_trace"
        indexes = [
            models.Index(fields=["subject"], name="freshness_trace_subject"),
            models.Index(fields=["noted_at"], name="freshness_trace_noted"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.traceparent}"


class StepRow(models.Model):
    """A step of a subject's purge, as told by relays (`freshness.contrib.django.steps`).

    kind     claimed, skipped, accepted, failed, effective, verified or stale
    seconds  since the first covered edit was seen, null where unknown; of a failure, the seconds of its call
    said     how a call failed, or the reason of the purge
    """

    objects: ClassVar[models.Manager["StepRow"]] = models.Manager()

    id = models.BigAutoField(primary_key=True)
    at = models.FloatField()
    subject = models.CharField(max_length=300)
    kind = models.CharField(max_length=12)
    generation = models.BigIntegerField()
    cdn = models.CharField(max_length=60, db_default="")
    reference = models.CharField(max_length=64, db_default="")
    seconds = models.FloatField(null=True)
    said = models.CharField(max_length=300, db_default="")

    class Meta:
        db_table = "freshness_step"
        verbose_name = "step of a purge"
        verbose_name_plural = "steps of purges"
        indexes = [
            models.Index(fields=["subject", "-id"], name="freshness_step_subject"),
            models.Index(fields=["kind", "-id"], name="freshness_step_kind"),
            models.Index(fields=["at"], name="freshness_step_at"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.kind} at {self.generation}"


class SeenPageRow(models.Model):
    """A page as last verified at the edge (`freshness.delivery.unchanged.EdgePage`); `key` is a digest of its URL."""

    objects: ClassVar[models.Manager["SeenPageRow"]] = models.Manager()

    key = models.CharField(primary_key=True, max_length=32)
    subject = models.CharField(max_length=300)
    host = models.CharField(max_length=253)
    path = models.TextField()
    generation = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    tags = models.TextField(db_default="", help_text="With spaces between them, in the order of letters.")
    seen_at = models.FloatField()

    class Meta:
        db_table = "freshness_page"
        verbose_name = "seen page"
        indexes = [
            models.Index(fields=["subject", "-seen_at"], name="freshness_page_subject"),
            models.Index(fields=["seen_at"], name="freshness_page_seen"),
        ]

    def __str__(self) -> str:
        return f"{self.host}{self.path}"


class UnchangedRow(models.Model):
    """Purges of a month for a cause, compared by bytes, and the purges among them without a new byte."""

    objects: ClassVar[models.Manager["UnchangedRow"]] = models.Manager()

    pk = models.CompositePrimaryKey("month", "cause")
    month = models.CharField(max_length=7)
    cause = models.CharField(max_length=140)
    compared = models.BigIntegerField(db_default=0)
    unchanged = models.BigIntegerField(db_default=0)

    class Meta:
        db_table = "freshness_unchanged"
        verbose_name = "cause of purges"
        verbose_name_plural = "causes of purges"

    def __str__(self) -> str:
        return f"{self.cause} in {self.month}: {self.unchanged} of {self.compared}"
