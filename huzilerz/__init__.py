"""The project: settings, addresses, the Celery app, and what runs it all (`serve`, `demo`)."""
