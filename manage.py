#!/usr/bin/env python
"""Run one of the project's commands: `./manage.py help` lists them."""

import os
import sys


def main() -> None:
    """Ctrl-C, wherever it comes, and settings that cannot be are a sentence and an exit status, not a traceback."""
    try:
        # Imported within the `try`: imports are most of the start, and Ctrl-C may come during the imports.
        from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415
        from django.core.management import execute_from_command_line  # noqa: PLC0415

        try:
            execute_from_command_line(sys.argv)
        except ImproperlyConfigured as error:
            if "--traceback" in sys.argv:
                raise
            sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(130)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huzilerz.settings")
    main()
