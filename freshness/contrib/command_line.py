"""The script `freshness`: where a package of the command is missing, a sentence names the extra with the package."""

import sys

_EXTRAS = {"click": "cli", "django": "django"}


def main() -> None:
    """Run the command `freshness`.  Exit status 3 without click or Django."""
    try:
        from freshness.contrib.django.command import main as run  # noqa: PLC0415 - without Django and click too
    except ModuleNotFoundError as error:
        if error.name not in _EXTRAS:
            raise
        sys.stderr.write(f"The command needs {error.name}: pip install 'freshness[{_EXTRAS[error.name]}]'.\n")
        sys.exit(3)
    run()
