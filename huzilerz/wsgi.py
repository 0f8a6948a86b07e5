"""The web application as WSGI: `granian --interface wsgi huzilerz.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huzilerz.settings")

application = get_wsgi_application()
