"""The web application as ASGI, where open consoles get events: `granian --interface asgi huzilerz.asgi:application`."""

import os

from django.core.asgi import get_asgi_application

from huzilerz.garbage import spare_loaded_code

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huzilerz.settings")

application = get_asgi_application()

from freshness.contrib.django import heard_edits  # noqa: E402 - the applications have to be there first

spare_loaded_code()
heard_edits.hear_edits()
