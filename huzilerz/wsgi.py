"""The web application as WSGI: `granian --interface wsgi huzilerz.wsgi:application`."""

import os
import sys

from django.core.wsgi import get_wsgi_application

from huzilerz.garbage import spare_loaded_code
from huzilerz.heavy_process import heavy_process
from huzilerz.whole_answers import WholeAnswers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huzilerz.settings")

# The switch interval: the seconds after which a computing thread yields to another thread.  A page is many short
# stretches between answers of the database and of Redis, and each stretch begins with a wait for the computing thread:
# 5 ms by default, tens of times a page.
sys.setswitchinterval(0.0005)

_django = get_wsgi_application()

from freshness.contrib.django import heard_edits  # noqa: E402 - the applications have to be there first
from huzilerz.early_refusal import EarlyRefusal  # noqa: E402
from storefront.short_way import ShortWay  # noqa: E402

application = ShortWay(EarlyRefusal(WholeAnswers(_django)))
spare_loaded_code()
heavy_process.start_later()
heard_edits.hear_edits()
