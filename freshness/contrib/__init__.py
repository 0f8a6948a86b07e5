"""Adapters of freshness to Django, Celery, Prometheus and further programs."""
