"""System check: production serves the files of the admin and of the shops from where `collectstatic` puts them."""

from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import get_finders
from django.core.checks import CheckMessage, Error

from huzilerz import settings


def check_static(**_: Any) -> list[CheckMessage]:
    """Check that static files were collected (E005): without them the admin has neither style nor script."""
    return not_collected(settings.STATIC_ROOT) if settings.PRODUCTION else []


def not_collected(root: Path) -> list[CheckMessage]:
    """Return a single error for all files missing in `root`, with the first by alphabet."""
    names = sorted(name for finder in get_finders() for name, _ in finder.list([]))
    missing = [name for name in names if not (root / name).is_file()]
    if not missing:
        return []
    text = f"{len(missing)} of {len(names)} static files are not in {root}: {missing[0]} is the first."
    return [Error(text, hint="Run python manage.py collectstatic --no-input.", id="huzilerz.E005")]
