"""A page of a workspace, for each peer that caches queries."""

from django.db import models


class _Document(models.Model):
    workspace = models.IntegerField(db_index=True)
    body = models.TextField()

    class Meta:
        abstract = True
        app_label = "shop"


class CacheopsPage(_Document):
    """The page that cacheops caches."""


class CachalotPage(_Document):
    """The page that cachalot caches."""
