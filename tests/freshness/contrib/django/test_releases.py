"""Copies at the origin belong to a release: another release's are misses, and two releases keep their own."""

from types import SimpleNamespace

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from freshness.batching.batch import Batch, Member
from freshness.cache_headers import Lifetime
from freshness.cdn.pagecache import PageCache, PageCopy
from freshness.contrib.django import conf, release
from freshness.contrib.django.cached_results import cached_view
from freshness.contrib.django.edge import RequestLife
from freshness.contrib.django.pagecache import PATH, PageCacheMiddleware
from freshness.errors import InvalidSettings
from freshness.ports import Page
from freshness.targets.purge import Purge

HERE = Page(host="shop.example", path="/")
kept = pytest.mark.usefixtures("clean_valkey")


@pytest.fixture
def of_release(settings):
    """Become a process of another release."""

    def become(name):
        settings.FRESHNESS = {**settings.FRESHNESS, "RELEASE": name}

    return become


@kept
@pytest.mark.services
@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_a_deploy_that_mends_what_renders_a_page_is_not_undone_by_its_copies(of_release):
    rendered = []

    def page(name):
        def respond(_request):
            rendered.append(name)
            return HttpResponse(name)

        respond.__qualname__ = "page"
        of_release(name)
        return cached_view(lambda _: "ws:7")(respond)(RequestFactory().get("/")).content.decode()

    assert [page(name) for name in ("old", "mended", "old", "mended", "old")] == [
        "old",
        "mended",
        "old",
        "mended",
        "old",
    ]
    assert rendered == ["old", "mended"]  # each has kept its own


@kept
@pytest.mark.services
def test_the_page_cache_keeps_pages_of_two_releases_and_purges_those_of_both(clean_valkey):
    old, new, relay = (PageCache(clean_valkey, release=name) for name in ("old", "new", ""))
    for cache, body in ((old, b"old"), (new, b"new")):
        assert cache.find(HERE) is None
        copy = PageCopy(status=200, headers={}, body=body, lifetime=Lifetime(fresh=60))
        assert cache.store(HERE, copy, frozenset({"w-a"}), began=cache.begin())
    assert [cache.find(HERE).body for cache in (old, new)] == [b"old", b"new"]
    assert (old.may_refresh(HERE), new.may_refresh(HERE), old.may_refresh(HERE)) == (True, True, False)
    member = Member(subject="ws:a", captured=1, epoch=1, settled=True, purge=Purge(tags={"w-a"}))
    relay.purge(Batch(cdn="pagecache", members=(member,)))
    assert [cache.find(HERE) for cache in (old, new)] == [None, None]


@kept
@pytest.mark.services
def test_the_embedded_edge_serves_what_its_own_release_has_rendered(settings, of_release, clean_valkey):
    settings.FRESHNESS = {"CDN": PATH, "CDN_OPTIONS": {"url": clean_valkey}}

    def body(name):
        of_release(name)
        answer = HttpResponse(name, headers={"Cache-Control": "public, s-maxage=60"})
        return PageCacheMiddleware(lambda _: answer)(RequestFactory().get("/")).content.decode()

    assert [body(name) for name in ("old", "new", "old")] == ["old", "new", "old"]


# A release


@pytest.fixture
def project(tmp_path, monkeypatch, settings):
    """Make a package of the project's own, with a template, beside an installed distribution."""
    package = tmp_path / "shops_of_a_test"
    (package / "templates" / "shops").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "urls.py").write_text("urlpatterns = []")
    (package / "templates" / "shops" / "home.html").write_text("<h1>")
    (tmp_path / "nh3-0.3.1.dist-info").mkdir()
    (tmp_path / "bleach-6.1.egg-info").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    settings.ROOT_URLCONF = "shops_of_a_test.urls"
    monkeypatch.setattr(conf, "apps", SimpleNamespace(get_app_configs=list))  # applications have a thousand files
    return package


def identity():
    release.identity.cache_clear()
    return release.identity()


def upgrade(project):
    (project.parent / "nh3-0.3.1.dist-info").rename(project.parent / "nh3-0.3.2.dist-info")


def upgrade_of_debian(project):
    """Rename a package's description, as an upgrade by a distribution of Linux does."""
    (project.parent / "bleach-6.1.egg-info").rename(project.parent / "bleach-6.2.egg-info")


@pytest.mark.parametrize(
    "change",
    [
        lambda project: (project / "urls.py").write_text("urlpatterns = [1]"),
        lambda project: (project / "sanitize.py").write_text(""),
        lambda project: (project / "urls.py").rename(project / "routes.py"),
        lambda project: (project / "templates" / "shops" / "home.html").write_text("<h2>"),
        lambda project: (project / "templates" / "mail.txt").write_text(""),
        upgrade,
        upgrade_of_debian,
    ],
    ids=["code", "a new file", "a file's name", "a template", "a new template", "a distribution", "one of Debian's"],
)
def test_what_renders_pages_makes_another_release(project, change):
    before = identity()
    assert identity() == before
    change(project)
    assert identity() != before


@pytest.mark.parametrize("name", ["README.md", "__pycache__/urls.cpython-311.pyc", ".cache/x.py", "data.json"])
def test_what_renders_no_pages_makes_none(project, name):
    before = identity()
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).write_text("x")
    assert identity() == before


def test_settings_that_are_listed_make_another_release_and_others_do_not(settings, project):
    before = identity()
    settings.EMAIL_HOST = "elsewhere.example"
    assert identity() == before
    settings.LANGUAGE_CODE = "fr"
    assert identity() != before
    settings.FRESHNESS = {**settings.FRESHNESS, "RELEASE_SETTINGS": ["EMAIL_HOST"]}
    listed = identity()
    settings.EMAIL_HOST = "mail.example"
    assert identity() != listed


def test_directories_of_templates_outside_of_applications_count(settings, tmp_path, project):
    (tmp_path / "404.html").write_text("gone")
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [str(tmp_path)]}]
    before = identity()
    (tmp_path / "404.html").write_text("not here")
    assert identity() != before


def test_a_release_that_is_named_is_all_there_is_to_it(of_release, project):
    of_release("v1")
    before = identity()
    upgrade(project)
    assert (identity(), len(before)) == (before, 16)
    of_release("v2")
    assert identity() != before


def test_it_is_asked_as_a_web_process_starts_and_not_again(settings):
    release.identity.cache_clear()
    for _ in range(2):
        RequestLife(lambda _: HttpResponse("page"))
    assert (release.identity.cache_info().misses, release.identity.cache_info().hits) == (1, 1)


def test_a_list_of_settings_is_a_list():
    with pytest.raises(InvalidSettings, match="RELEASE_SETTINGS"):
        conf.parse({"RELEASE_SETTINGS": "LANGUAGE_CODE"})
