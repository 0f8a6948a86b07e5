"""A Celery application without tasks, on the broker of $CELERY_BROKER_URL."""

import os

from celery import Celery

app = Celery("empty", broker=os.environ["CELERY_BROKER_URL"])
