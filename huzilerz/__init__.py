"""The project: settings, URLs, the Celery app, and commands to run everything (`serve`, `demo`)."""
