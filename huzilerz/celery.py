"""The Celery app: `celery -A huzilerz worker -l info`."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huzilerz.settings")

app = Celery("huzilerz")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# Named as a text: this module is imported while Django's apps are still being loaded.
app.steps["worker"].add("freshness.contrib.celery:RelayStep")
