"""The project: settings, URLs, the Celery app, and the commands that run everything (`serve`, `demo`)."""
