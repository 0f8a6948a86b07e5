"""The web application as WSGI: `granian --interface wsgi huzilerz.wsgi:application`."""

import os
import sys

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huzilerz.settings")

# Seconds after which a thread that computes lets another go on.  A page is many short stretches between answers of the
# database and of Redis, and each begins with a wait for whoever computes: 5 ms by default, tens of times a page.
sys.setswitchinterval(0.0005)

application = get_wsgi_application()
