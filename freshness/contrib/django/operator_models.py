"""The tables of operators' acts: purges by hand, retries and pauses, each with operator and reason.

Times are the database's own clock, as seconds since 1970.
"""

from typing import Final

from django.db import models
from django.db.models import Q

THEIRS: Final = "purged by the old scheme"
"""An action that is nobody's: see `freshness.contrib.django.shadow.theirs`."""


class PauseRow(models.Model):
    """Purges held back by an operator, with an end; see `freshness.scheduling.pause.Pause`."""

    id = models.BigAutoField(primary_key=True)
    target = models.CharField(max_length=300)
    who = models.CharField(max_length=150)
    why = models.CharField(max_length=300)
    since = models.FloatField()
    until = models.FloatField(help_text="It always has an end.")
    ended_at = models.FloatField(null=True, help_text="When somebody ended it before.")
    ended_by = models.CharField(max_length=150, db_default="")
    called = ""  # the target's name for people, from the admin

    class Meta:
        db_table = "freshness_pause"
        verbose_name = "pause"
        indexes = [
            models.Index(fields=["until"], name="freshness_pause_lasting", condition=Q(ended_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.called or self.target}: {self.why}"


class ActionRow(models.Model):
    """A purge or a retry by hand."""

    id = models.BigAutoField(primary_key=True)
    at = models.FloatField()
    who = models.CharField(max_length=150)
    what = models.CharField(max_length=60)
    target = models.CharField(max_length=300, help_text="A subject, or `all`.")
    why = models.CharField(max_length=300, db_default="")
    called = ""  # the target's name for people, from the admin

    class Meta:
        db_table = "freshness_action"
        verbose_name = "action by hand"
        verbose_name_plural = "actions by hand"
        permissions = [
            ("see_console", "Can look at the console"),
            ("retry_purges", "Can try purges again"),
            ("pause_purges", "Can pause and resume purges"),
            ("purge_by_hand", "Can purge by hand"),
            ("look_through_edge", "Can warm and verify pages"),
            ("export_purges", "Can export lists of the console"),
        ]
        indexes = [models.Index(fields=["target", "-at"], name="freshness_action_target")]

    def __str__(self) -> str:
        return f"{self.what} {self.called or self.target}"
