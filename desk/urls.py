"""Addresses of the desk, on the platform's own hosts below /desk."""

from django.contrib.auth import views as auth
from django.urls import path, reverse_lazy
from django.views.i18n import set_language

from desk import revisions, seen, site, theme_list, views
from storefront.headers import CacheClass, declares

sign_in = auth.LoginView.as_view(template_name="desk/sign_in.html", next_page=reverse_lazy("desk:themes"))
sign_out = auth.LogoutView.as_view(next_page=reverse_lazy("desk:sign-in"))

app_name = "desk"
urlpatterns = [
    path("", declares(CacheClass.NEVER)(theme_list.themes), name="themes"),
    path("sign-in", declares(CacheClass.NEVER)(views.guarded(sign_in)), name="sign-in"),
    path("sign-out", declares(CacheClass.NEVER)(sign_out), name="sign-out"),
    path("language", declares(CacheClass.NEVER)(views.guarded(set_language)), name="language"),
    path("theme.css", declares(CacheClass.NEVER)(views.theme_css), name="theme-css"),
    path("<str:theme>", declares(CacheClass.NEVER)(views.editor), name="editor"),
    path("<str:theme>/pages", declares(CacheClass.NEVER)(site.pages), name="pages"),
    path("<str:theme>/settings", declares(CacheClass.NEVER)(site.settings), name="settings"),
    path("<str:theme>/seo", declares(CacheClass.NEVER)(site.seo), name="seo"),
    path("<str:theme>/schedule", declares(CacheClass.NEVER)(site.schedule), name="schedule"),
    path(
        "<str:theme>/schedule/<str:scheduled>/page",
        declares(CacheClass.NEVER)(revisions.scheduled_page),
        name="scheduled-page",
    ),
    path("<str:theme>/shares", declares(CacheClass.NEVER)(site.shares), name="shares"),
    path("<str:theme>/history", declares(CacheClass.NEVER)(site.history), name="history"),
    path("<str:theme>/page", declares(CacheClass.NEVER)(views.page), name="page"),
    path("<str:theme>/since", declares(CacheClass.NEVER)(views.since), name="since"),
    path("<str:theme>/draft", declares(CacheClass.NEVER)(revisions.draft), name="draft"),
    path("<str:theme>/compare", declares(CacheClass.NEVER)(revisions.compare), name="compare"),
    path("<str:theme>/revisions/<str:number>", declares(CacheClass.NEVER)(revisions.document), name="revision"),
    path("<str:theme>/revisions/<str:number>/page", declares(CacheClass.NEVER)(revisions.shown), name="revision-page"),
    path("<str:theme>/visitors", declares(CacheClass.NEVER)(seen.visitors), name="visitors"),
    path("<str:theme>/visitors/page", declares(CacheClass.NEVER)(seen.frame), name="visitors-page"),
    path("<str:theme>/render", declares(CacheClass.NEVER)(views.render), name="render"),
]
