"""`manage.py shell`: Django's, with `cache` at hand."""

from django.core.management.commands import shell


class Command(shell.Command):
    """Django's shell with `cache` imported: pasted checks use the cache without an import."""

    def get_auto_imports(self) -> list[str]:
        """Every model, and Django's `cache`."""
        return [*(super().get_auto_imports() or []), "django.core.cache.cache"]
