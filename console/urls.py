"""Addresses of the console, on the platform's own hosts below /console."""

from django.contrib.auth import views as auth
from django.urls import path, reverse_lazy

from console import access, stream, views

sign_in = auth.LoginView.as_view(template_name="console/sign_in.html", next_page=reverse_lazy("console:health"))
sign_out = auth.LogoutView.as_view(next_page=reverse_lazy("front"))

app_name = "console"
urlpatterns = [
    path("", views.overview, name="health"),
    path("act/<str:name>", views.act, name="act"),
    path("batches", views.batches, name="batches"),
    path("pauses", views.pauses, name="pauses"),
    path("queue", views.queue, name="queue"),
    path("shop", views.shop, name="shop"),
    path("stream", stream.stream, name="stream"),
    path("sign-in", access.guarded(sign_in), name="sign-in"),
    path("sign-out", access.guarded(sign_out), name="sign-out"),
]
