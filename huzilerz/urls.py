"""Addresses of the platform itself.  Storefronts have their own, in `storefront.urls`."""

from django.contrib import admin
from django.urls import path

urlpatterns = [
    path("admin/", admin.site.urls),
]
