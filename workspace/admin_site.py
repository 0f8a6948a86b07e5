"""The site of Django's admin: made-up input gets a sentence, never a failure of the server."""

import logging
from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Final

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.core.exceptions import FieldDoesNotExist, FieldError, ValidationError
from django.db import DataError, IntegrityError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

logger = logging.getLogger(__name__)

View = Callable[..., HttpResponseBase]
_SENTENCE: Final = "This page was asked for with a value that it cannot take. Nothing was changed: please go back."
_CANNOT_TAKE: Final = (
    ArithmeticError,
    DataError,
    FieldDoesNotExist,
    FieldError,
    IntegrityError,
    LookupError,
    TypeError,
    ValidationError,
    ValueError,
)
"""Exceptions of Django's admin for ids, filters, actions and hidden fields never sent by a page of the admin."""


class AnsweringSite(AdminSite):
    """An admin site with the answer 400 to input for no form, or against a form's shape; forms name the wrong field."""

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Wrap a view of the admin; every view passes here, views of models too."""
        return super().admin_view(_answering(view), cacheable)


class AnsweringAdmin(AdminConfig):
    """Stands in INSTALLED_APPS for `django.contrib.admin`."""

    default = False
    default_site = "workspace.admin_site.AnsweringSite"


def _answering(view: View) -> View:
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
            if callable(draw := getattr(response, "render", None)):
                draw()  # here, because a page may fail only when rendered
        except _CANNOT_TAKE:
            if not (args or kwargs or request.GET or request.method == "POST"):
                raise  # the client chose no input: the fault is the server's
            # The transaction of the failed write has been rolled back by now: views that change rows open their own
            # transaction.
            logger.warning("%s %s was asked for with values that it cannot take", request.method, view, exc_info=True)
            return _refusal(request)
        return response

    return update_wrapper(answer, view)


def _refusal(request: HttpRequest) -> HttpResponse:
    told = {"title": "That cannot be done", "sentence": _SENTENCE}
    return render(request, "workspace/sentence.html", told, status=400)
