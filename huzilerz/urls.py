"""Addresses of the platform itself.  Storefronts have their own, in `storefront.urls`."""

from django.contrib import admin
from django.urls import include, path, re_path

from console.front import front
from huzilerz.graphql_view import ApiView
from huzilerz.health_view import healthz, readyz
from huzilerz.metrics_view import metrics
from huzilerz.schema import schema
from huzilerz.settings import PRODUCTION
from storefront.headers import CacheClass, declares
from storefront.urls import PICTURE
from storefront.views import picture_for_editors
from workspace.session import session

api = ApiView.as_view(schema=schema, graphql_ide=None if PRODUCTION else "graphiql")

urlpatterns = [
    path("", front, name="front"),
    path("admin/", admin.site.urls),
    path("console/", include("console.urls")),
    path("desk/", include("desk.urls")),
    path("graphql", declares(CacheClass.NEVER)(api)),
    path("healthz", declares(CacheClass.NEVER)(healthz)),
    path("metrics", declares(CacheClass.NEVER)(metrics)),
    re_path(PICTURE, picture_for_editors),
    path("readyz", declares(CacheClass.NEVER)(readyz)),
    path("session", declares(CacheClass.NEVER)(session)),
]
