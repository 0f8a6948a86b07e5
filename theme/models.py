"""Themes, the pages in them, and every revision of each."""

import uuid
from typing import Any

from django.db import models
from django.db.models.functions import Now

from workspace.conf import USER_MODEL
from workspace.models import Workspace


class TemplateCustomization(models.Model):
    """A theme: the home page's Puck document (`puck_data`), further pages, and the editor's configuration.

    `revision` counts every change of the theme or any of its pages.  At most one theme of a workspace is live.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="themes")
    name = models.CharField(max_length=120)
    puck_data = models.JSONField(default=dict, blank=True)
    puck_config = models.JSONField(default=dict, blank=True)
    is_active = models.BooleanField(default=False)
    revision = models.PositiveBigIntegerField(default=0)
    created_by = models.ForeignKey(USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    last_edited_at = models.DateTimeField(db_default=Now(), editable=False)
    switched_at = models.DateTimeField(null=True, editable=False, help_text="When it last went live or was taken off.")

    class Meta:
        verbose_name = "theme"
        ordering = ["-last_edited_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace"], condition=models.Q(is_active=True), name="one_live_theme_a_workspace"
            )
        ]

    def __str__(self) -> str:
        return self.name


class ThemePage(models.Model):
    """A page of a theme besides its home page: `path` is `/about`, with a leading slash and no trailing slash.

    The row repeats its theme's workspace and whether the theme is live: a trigger judges the row alone.
    """

    theme = models.ForeignKey(TemplateCustomization, on_delete=models.CASCADE, related_name="pages")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", editable=False)
    is_active = models.BooleanField(null=True, editable=False, help_text="Whether its theme is live.")
    path = models.CharField(max_length=200)
    title = models.CharField(max_length=120)
    puck_data = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["path"]
        constraints = [models.UniqueConstraint(fields=["theme", "path"], name="page_path_once_a_theme")]

    def __str__(self) -> str:
        return f"{self.path} of {self.theme}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, as its theme is."""
        if self.workspace_id is None or self.is_active is None:
            self.workspace_id, self.is_active = self.theme.workspace_id, self.theme.is_active
        super().save(*args, **kwargs)


class ThemeRedirect(models.Model):
    """A former address of a theme, and the path to which visitors are sent on; `target` has no redirect itself.

    The row repeats its theme's workspace and whether the theme is live, as `ThemePage` does.
    """

    theme = models.ForeignKey(TemplateCustomization, on_delete=models.CASCADE, related_name="redirects")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", editable=False)
    is_active = models.BooleanField(null=True, editable=False, help_text="Whether its theme is live.")
    path = models.CharField(max_length=200)
    target = models.CharField(max_length=200)

    class Meta:
        ordering = ["path"]
        constraints = [models.UniqueConstraint(fields=["theme", "path"], name="redirect_once_a_path")]

    def __str__(self) -> str:
        return f"{self.path} of {self.theme}, now {self.target}"


class ThemeRevision(models.Model):
    """A save: the document of a page (`/` is home), and the theme's number after the save."""

    theme = models.ForeignKey(TemplateCustomization, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveBigIntegerField()
    path = models.CharField(max_length=200, default="/")
    puck_data = models.JSONField()
    puck_config = models.JSONField(null=True)
    author = models.ForeignKey(USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["theme", "number"], name="revision_once_a_theme")]
        indexes = [models.Index(fields=["theme", "path", "-number"], name="revisions_of_page")]

    def __str__(self) -> str:
        return f"{self.theme} r{self.number} {self.path}"


class WorkingCopy(models.Model):
    """The working copy of a theme's page; no visitor ever sees a working copy, and each autosave overwrites the row.

    `number` counts its saves, and goes on after a publish or discard: the row then stays, without a document, and no
    two states of a page share a number.  `based_on` is the theme's revision at which editing began.
    """

    theme = models.ForeignKey(TemplateCustomization, on_delete=models.CASCADE, related_name="working_copies")
    path = models.CharField(max_length=200)
    puck_data = models.JSONField(null=True)
    number = models.PositiveBigIntegerField()
    based_on = models.PositiveBigIntegerField()
    editor = models.ForeignKey(USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    saved_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name_plural = "working copies"
        constraints = [models.UniqueConstraint(fields=["theme", "path"], name="working_copy_once_a_page")]

    def __str__(self) -> str:
        return f"{self.path} of {self.theme}, save {self.number}"


class Publish(models.Model):
    """A publish of a page, or the undo of a publish, with its progress towards visitors.

    `revision` is the page's from then on, `before` the revision visitors saw until then.  `went_live` says that the
    theme was not live before, and `replaced` which other theme was.  `generation` is the shop's after the commit, null
    until the first question about progress.  `seen` holds the seconds after which each address showed the publish.
    `pages` is the whole theme from then on, `{"/about": [revision, title]}`; null for publishes of earlier releases.
    """

    class Kind(models.TextChoices):
        """The act: a publish, an undo, or a restore of a whole theme."""

        PUBLISH = "publish"
        UNDO = "undo"
        RESTORE = "restore"

    theme = models.ForeignKey(TemplateCustomization, on_delete=models.CASCADE, related_name="publishes")
    kind = models.CharField(max_length=10, choices=Kind)
    path = models.CharField(max_length=200)
    revision = models.PositiveBigIntegerField()
    before = models.PositiveBigIntegerField(null=True)
    went_live = models.BooleanField(default=False)
    replaced = models.ForeignKey(TemplateCustomization, null=True, on_delete=models.SET_NULL, related_name="+")
    undoes = models.OneToOneField("self", null=True, on_delete=models.CASCADE, related_name="undone")
    note = models.CharField(max_length=200, blank=True)
    author = models.ForeignKey(USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    generation = models.PositiveBigIntegerField(null=True)
    seen = models.JSONField(default=dict)
    pages = models.JSONField(null=True)

    class Meta:
        verbose_name_plural = "publishes"
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.kind} of {self.path} of {self.theme}, r{self.revision}"


class ScheduledPublish(models.Model):
    """A document to be published at `at`: the working copy as it was when scheduled, invisible until then.

    `based_on` is the theme's revision at that time: a page written since, by anything but another scheduled publish,
    is published `over` only on request.  `version` counts the edits of the row.
    """

    class ScheduleState(models.TextChoices):
        """Progress: waiting until the time, then done, or refused with a `message`."""

        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    theme = models.ForeignKey(TemplateCustomization, on_delete=models.CASCADE, related_name="scheduled_publishes")
    path = models.CharField(max_length=200)
    at = models.DateTimeField()
    puck_data = models.JSONField()
    based_on = models.PositiveBigIntegerField()
    over = models.BooleanField(default=False)
    note = models.CharField(max_length=200, blank=True)
    author = models.ForeignKey(USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    version = models.PositiveBigIntegerField(default=1)
    state = models.CharField(max_length=10, choices=ScheduleState, default=ScheduleState.WAITING)
    message = models.CharField(max_length=300, blank=True)
    publish = models.OneToOneField(Publish, null=True, on_delete=models.SET_NULL, related_name="scheduled")
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name_plural = "scheduled publishes"
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["state", "at"], name="scheduled_due")]

    def __str__(self) -> str:
        return f"{self.path} of {self.theme}, at {self.at:%Y-%m-%d %H:%M}"


class ShareLink(models.Model):
    """A link to the draft of a page for people without an account, until `expires_at` or until revoked.

    `secret` alone opens nothing: the address has its signature by the platform's key too.
    """

    theme = models.ForeignKey(TemplateCustomization, on_delete=models.CASCADE, related_name="share_links")
    path = models.CharField(max_length=200)
    secret = models.CharField(max_length=40, unique=True, editable=False)
    note = models.CharField(max_length=120, blank=True)
    author = models.ForeignKey(USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.path} of {self.theme}, until {self.expires_at:%Y-%m-%d %H:%M}"

    @property
    def revision(self) -> int:
        """1 until revoked, then 2: nothing else of a link changes."""
        return 1 if self.revoked_at is None else 2
