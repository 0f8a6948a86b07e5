"""A page of a workspace."""

from django.db import models


class Page(models.Model):
    """One document."""

    workspace = models.IntegerField(db_index=True)
    body = models.TextField()

    class Meta:
        app_label = "shop"
