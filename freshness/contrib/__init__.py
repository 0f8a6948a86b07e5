"""Freshness in the programs around it: Django, Celery and Prometheus."""
