"""Addresses of a shop.  A request arrives here by its host (see `middleware.TenantHost`), whatever its path."""

from django.urls import path, re_path, register_converter

from storefront import views


class Handle:
    """A product's or collection's name in its address."""

    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"

    def to_python(self, value: str) -> str:
        """Leave the value unchanged."""
        return value

    def to_url(self, value: str) -> str:
        """Leave the value unchanged."""
        return value


register_converter(Handle, "handle")

PICTURE = r"\Apictures/(?P<motif>[a-z]{1,20})-(?P<hue>0|[1-9][0-9]{0,2})\.svg\Z"

urlpatterns = [
    path("", views.home, name="home"),
    path("products", views.products, name="products"),
    path("products/<handle:handle>", views.product, name="product"),
    path("collections/<handle:handle>", views.collection, name="collection"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    re_path(r"\Asitemap-(?P<number>[1-9][0-9]{0,3})\.xml\Z", views.sitemap_list, name="sitemap_list"),
    path("feed.xml", views.feed, name="feed"),
    re_path(PICTURE, views.picture, name="picture"),
    path("preview/<str:token>", views.preview, name="preview"),
    # Everything else: the theme's own pages, or a 404.
    re_path(r"(?s)\A.*\Z", views.elsewhere, name="elsewhere"),
]

handler400 = "storefront.views.bad_request"
handler500 = "storefront.views.server_error"
