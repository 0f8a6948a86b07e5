"""Management commands of the project: serve and demo."""
