"""Workspaces, their members, and the audit trail of acts and refusals."""

import uuid
from typing import Any

from django.db import models
from django.db.models.functions import Now

from workspace.conf import USER_MODEL


class Workspace(models.Model):
    """A tenant: a shop with a storefront, themes and products."""

    class Plan(models.TextChoices):
        FREE = "free", "Free"
        PRO = "pro", "Pro"

    class Status(models.TextChoices):
        ACTIVE = "active", "Active"
        SUSPENDED = "suspended", "Suspended"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=120)
    plan = models.CharField(max_length=8, choices=Plan.choices, default=Plan.FREE)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.ACTIVE)
    time_zone = models.CharField(max_length=60, default="UTC", db_default="UTC", help_text="As in Africa/Douala.")
    members: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        USER_MODEL, through="Membership", related_name="workspaces"
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=models.Q(plan__in=["free", "pro"]), name="workspace_plan_known"),
            models.CheckConstraint(
                condition=models.Q(status__in=["active", "suspended"]), name="workspace_status_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_suspended(self) -> bool:
        """A suspended workspace shows nothing and takes no edits."""
        return self.status == self.Status.SUSPENDED


class Membership(models.Model):
    """A user's role in a workspace: owners and editors change content, viewers look."""

    class Role(models.TextChoices):
        OWNER = "owner", "Owner"
        EDITOR = "editor", "Editor"
        VIEWER = "viewer", "Viewer"

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=8, choices=Role.choices, default=Role.VIEWER)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="membership_once")]

    def __str__(self) -> str:
        return f"{self.user} is {self.role} of {self.workspace}"


class AuditEntry(models.Model):
    """An act or a refusal (`workspace.audit`): rows outlive their objects and users."""

    at = models.DateTimeField(db_default=Now(), editable=False)
    actor = models.ForeignKey(USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    actor_name = models.CharField(max_length=150, db_default="", help_text="Outlives the user's account.")
    action = models.CharField(max_length=40)
    subject = models.CharField(max_length=80, help_text="The id of the object that the action names.")
    workspace_id = models.UUIDField(null=True, help_text="Whose object it is, where that is known.")
    outcome = models.CharField(max_length=20, help_text="Done, or the name of the refusal.")
    address = models.CharField(max_length=45, db_default="", help_text="Of an IPv6 customer the network.")
    via = models.CharField(max_length=120, db_default="", help_text="The request or the command.")
    reason = models.CharField(max_length=200, db_default="", help_text="The actor's own words.")
    detail = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()), help_text="What changed.")
    called = ""  # the subject's name for people, from the admin
    changes = ""  # the detail in a line, with names for ids, from the admin

    class Meta:
        verbose_name_plural = "audit entries"
        indexes = [
            models.Index(fields=["-at"], name="audit_newest"),
            models.Index(fields=["subject", "-id"], name="audit_of_subject"),
            models.Index(fields=["workspace_id", "-id"], name="audit_of_workspace"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.called or self.subject}: {self.outcome}"
