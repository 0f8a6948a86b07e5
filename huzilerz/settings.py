"""Django's settings, all of them from the environment.  docs/reference/settings.md lists the variables."""

import json
import os
import sys
from importlib import import_module
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from freshness.cache.stores.commands import checked_prefix
from huzilerz import beside, error_reports, redis_settings
from workspace import hostnames

BASE_DIR = Path(__file__).resolve().parent.parent
STATE_DIR = beside.state_directory(BASE_DIR, os.environ)
STATIC_ROOT = STATE_DIR / "static"
try:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
except OSError as error:
    raise ImproperlyConfigured(beside.unusable(STATE_DIR, error)) from None
if os.environ.get("HUZILERZ_ENV", "dev") == "dev":
    beside.join(STATE_DIR, os.environ, words=sys.argv)
ENV = os.environ.get("HUZILERZ_ENV", "dev")
if ENV not in ("dev", "test", "production"):
    raise ImproperlyConfigured(f"HUZILERZ_ENV is {ENV!r}; it must be dev, test or production")
PRODUCTION = ENV == "production"

DEBUG = False
SECRET_KEY = os.environ.get("SECRET_KEY", "" if PRODUCTION else "for-development-only-never-used-in-production-0001")
CDN_INTERNAL_SECRET = os.environ.get(
    "CDN_INTERNAL_SECRET", "" if PRODUCTION else "for-development-only-between-edge-and-origin-0002"
)
CDN_INTERNAL_SECRET_PREVIOUS = os.environ.get("CDN_INTERNAL_SECRET_PREVIOUS", "")
CDN_PURGE_SECRET = os.environ.get(
    "CDN_PURGE_SECRET", "" if PRODUCTION else "for-development-only-between-relay-and-edge-0003"
)
METRICS_TOKEN = os.environ.get("METRICS_TOKEN", "")  # opens /metrics; without a token nothing is counted
PLATFORM_DOMAIN = os.environ.get("PLATFORM_DOMAIN", "huzilerz.com" if PRODUCTION else "localhost")
LIFETIME = os.environ.get("LIFETIME", "short")
"""How long edges keep a page: a minute, or a day (docs/how-to/keep-pages-for-a-day.md)."""
# The port in shops' addresses, as on a developer's machine; 0 for no port.  Ignored in production.
PUBLIC_PORT = int(os.environ.get("PUBLIC_PORT", "0"))
# Custom domains are rows, not settings: `storefront.middleware.TenantHost` judges the host of every request.
ALLOWED_HOSTS = ["*"]
# A shop's host is never among these: merchants decide the content of their hosts.  Behind a proxy that ends TLS even
# the platform's hosts have to be named.
CSRF_TRUSTED_ORIGINS = [
    f"https://{PLATFORM_DOMAIN}",
    *(f"https://{label}.{PLATFORM_DOMAIN}" for label in sorted(hostnames.RESERVED)),
]

INSTALLED_APPS = [
    "console",  # first: its templates dress the admin
    "workspace.admin_site.AnsweringAdmin",  # django.contrib.admin
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "freshness.contrib.django",
    "workspace",
    "workspace.hosting",
    "theme",
    "catalog",
    "storefront",
    "desk",
    "huzilerz",
]
MIDDLEWARE = [
    "freshness.contrib.django.edge.RequestLife",
    "storefront.middleware.TenantHost",
    "storefront.middleware.OriginSecret",
    "workspace.charset.OnlyUtf8",
    "freshness.contrib.django.pagecache.PageCacheMiddleware",  # steps aside where a real CDN is in front
    "storefront.kept_pages.KeptPages",
    "huzilerz.in_flight.ShareOfAddress",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "huzilerz.graphql_view.TokenFirst",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "workspace.audit.AuditSource",
    "huzilerz.in_flight.ShareOfWorkspace",
    "workspace.rate_limit.RateLimit",
    "workspace.guesses.RefuseTries",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "huzilerz.urls"
WSGI_APPLICATION = "huzilerz.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {
                "console": "console.filters",
                "item_lists": "storefront.item_lists",
                "tiles": "storefront.tiles",
            },
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# ---- database: SQLite embedded, PostgreSQL by DATABASE_URL
DATABASE_POOLER = os.environ.get("DATABASE_POOLER", "")
if DATABASE_POOLER not in ("", "transaction"):
    raise ValueError(f"DATABASE_POOLER is {DATABASE_POOLER!r}; it must be empty or transaction")
_database = dj_database_url.config(
    default=f"sqlite:///{STATE_DIR / 'huzilerz.sqlite3'}",
    conn_max_age=int(os.environ.get("DATABASE_CONN_MAX_AGE", "60")),
    conn_health_checks=True,
)
DATABASES = {"default": _database}
if _database["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE takes the write lock at BEGIN: two writers queue up (timeout) and neither fails half-way.
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    _database["TEST"] = {"NAME": str(STATE_DIR / "test.sqlite3")}
else:
    _options = _database.setdefault("OPTIONS", {})
    if _options.get("pool"):  # the pool keeps connections, and Django must not
        _database["CONN_MAX_AGE"] = 0
    if not DATABASE_POOLER and import_module("django.db.backends.postgresql.psycopg_any").is_psycopg3:
        _options.setdefault("prepare_threshold", 5)  # for freshness.contrib.django.prepared
    if DATABASE_POOLER:  # no session lasts: docs/how-to/run-behind-pgbouncer.md says where timeouts are set then
        _database["DISABLE_SERVER_SIDE_CURSORS"] = True
    elif ENV != "test":
        # A transaction forgotten open blocks other writers of its locked rows, and hides its notes.
        _timeout = "-c idle_in_transaction_session_timeout=5000"
        _options["options"] = f"{_timeout} {_options.get('options', '')}".rstrip()  # DATABASE_URL decides
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# ---- Redis: cache entries and fences in database 0, the broker in database 1
REDIS_URL = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0")
REDIS_PREFIX = checked_prefix(os.environ.get("REDIS_PREFIX", ""))
CACHES = {"default": redis_settings.cache_settings(REDIS_URL, prefix=REDIS_PREFIX)}

# ---- Celery: durable state is in the ledger: messages may be lost, doubled or late
CELERY_BROKER_URL = os.environ.get("CELERY_BROKER_URL") or redis_settings.broker_url(REDIS_URL, database=1)
if not CELERY_BROKER_URL:
    raise ValueError("Celery cannot use the Redis Cluster of REDIS_URL: set CELERY_BROKER_URL to a server of its own")
CELERY_RESULT_BACKEND = os.environ.get("CELERY_RESULT_BACKEND", CELERY_BROKER_URL)
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_RESULT_SERIALIZER = "json"
# Where Celery has a Redis server of its own, the options for TLS are in that server's URL.
_celery_redis = redis_settings.transport_options(REDIS_URL, prefix=REDIS_PREFIX)
if "CELERY_BROKER_URL" not in os.environ:
    CELERY_BROKER_USE_SSL = CELERY_REDIS_BACKEND_USE_SSL = redis_settings.certificates(REDIS_URL)
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_timeout": 5,
    "socket_connect_timeout": 1,
    "health_check_interval": 25,
    "visibility_timeout": 300,
    **_celery_redis,
}
CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS = _celery_redis | {
    "retry_policy": {"max_retries": 1, "interval_start": 0, "interval_max": 0.1}
}
CELERY_REDIS_SOCKET_TIMEOUT = 5
CELERY_REDIS_SOCKET_CONNECT_TIMEOUT = 1
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0, "interval_step": 0.1, "interval_max": 0.1}
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_ETA_TASK_LIMIT = 1000
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_STORE_ERRORS_EVEN_IF_IGNORED = True
CELERY_RESULT_EXPIRES = 3600
CELERY_TASK_TIME_LIMIT = 30
CELERY_TASK_SOFT_TIME_LIMIT = 15
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker whose broker is away goes on relaying


# ---- the engine; read by freshness.contrib.django.conf alone
VARNISH_EDGES = [edge for edge in os.environ.get("VARNISH_EDGES", "").split(",") if edge]


def _cdns() -> list[dict[str, object]]:
    """CloudFront where a distribution is named, and Varnish where its addresses are."""
    cdns: list[dict[str, object]] = []
    if distribution := os.environ.get("CLOUDFRONT_DISTRIBUTION_ID"):
        cdns.append({"cdn": "freshness.cdn.cloudfront.CloudFront", "options": {"distribution_id": distribution}})
    if VARNISH_EDGES:
        options = {"edges": VARNISH_EDGES, "secret": CDN_PURGE_SECRET, "stale_if_error": True}
        cdns.append({"cdn": "freshness.cdn.varnish.Varnish", "options": options})
    return cdns


def _cdn() -> dict[str, object]:
    """Return the named CDN, several as a group, else the embedded page cache, on request only in production."""
    cdns = _cdns()
    if len(cdns) > 1:
        return {"CDN": "freshness.cdn.multi_cdn.MultiCdn", "CDN_OPTIONS": {"cdns": cdns}}
    if cdns:
        return {"CDN": cdns[0]["cdn"], "CDN_OPTIONS": cdns[0]["options"]}
    if ENV == "test":  # tests see the application's answers; tests of an edge bring their own edge
        return {"CDN": "freshness.cdn.memory.Memory", "CDN_OPTIONS": {"in_tests": True}}
    if PRODUCTION and not os.environ.get("PAGE_CACHE"):
        return {}
    return {
        "CDN": "freshness.cdn.pagecache.PageCache",
        "CDN_OPTIONS": {"url": REDIS_URL, "prefix": f"{REDIS_PREFIX}page:"},
    }


_ALERTING = [
    "freshness.contrib.django.tallies.observe",
    "freshness.contrib.django.steps.observe",
    "freshness.contrib.django.alerts.stand_in",
]
FRESHNESS: dict[str, object] = {
    **_cdn(),
    "IDENTITY": os.environ.get("CDN_IDENTITY", "" if PRODUCTION else "development"),
    "REDIS_URL": REDIS_URL,
    "REDIS_PREFIX": REDIS_PREFIX,
    "EDGE": os.environ.get("EDGE_URL", ""),
    "PAGES": "workspace.hosting.routes.critical_pages",
    "PAGES_SHOWING": "storefront.shown_pages.pages_showing",
    "POLICY": json.loads(os.environ.get("FRESHNESS_POLICY", "{}")),
    "MONTHLY_BUDGET": float(os.environ["MONTHLY_BUDGET"]) if os.environ.get("MONTHLY_BUDGET") else None,
    "THRIFTY": "workspace.hosting.services.thrift.is_thrifty",
    "SHOWN": "workspace.hosting.routes.is_shown",
    "FIND_SUBJECTS": "workspace.hosting.naming.find_subjects",
    "INSPECTION": "huzilerz.inspection.ShopInspection",
    "COMMANDS": ["domains", "audit_prune"],
    "PROBES": ["huzilerz.doctor.probes"],
    "SHARD_TAGS": True,  # storefront.shopfront.site_tags
    # "tags" for an upgrade from a release without tags of lists, until copies sent by that release have expired.
    "PRECISE": os.environ.get("FRESHNESS_PRECISE", "on"),
    "ORIGIN": "storefront.own_answer.ask",
    "PROBE": 30 if LIFETIME == "long" else 5,
    "TRACE": os.environ.get("FRESHNESS_TRACE", ""),
    "RUNBOOK_URL": os.environ.get("RUNBOOK_URL", ""),
    "ALERT_MAIL": [one for one in os.environ.get("ALERT_MAIL", "").split(",") if one],
    "ALERT_WEBHOOK": os.environ.get("ALERT_WEBHOOK", ""),
    "AUDIT": "workspace.audit.purged_by_hand",
    "STATE_DIR": str(STATE_DIR),
    "RELEASE": os.environ.get("RELEASE", ""),
    "GENERATION_HEADER": os.environ.get("FRESHNESS_GENERATION_HEADER", "number"),
    "SKIP": os.environ.get("FRESHNESS_SKIP", "off"),
    "EXPLAIN": os.environ.get("FRESHNESS_EXPLAIN", "always" if ENV == "dev" else ""),
    # Tables on pages mark by themselves (tracking.py of each app), and leave the reconciler no work: its sources
    # theme.changes and catalog.changes are for databases without triggers.
    "SOURCES": [],
    "ALERTS": ["theme.alerts.late"],
    "CHORES": [
        "theme.services.scheduled_publishes.fire",
        "workspace.hosting.lifecycle.hand_over",
        "workspace.audit.prune_some",
        "freshness.contrib.django.probe.probe_some",
        "freshness.contrib.django.prune.prune_some",
        "freshness.contrib.django.alerts.evaluate",
    ],
    "OBSERVERS": [
        "workspace.hosting.services.purge_log.observe",
        "workspace.hosting.services.metrics_service.observe",
        "workspace.hosting.invalidation.warm_when_effective",
        "workspace.hosting.lifecycle.hand_over_when_purged",
        # In tests no observer with a timer runs, except where a test names one: the timer would write into other tests'
        # databases.
        *(_ALERTING if ENV != "test" else []),
        *(["freshness.contrib.prometheus.observe"] if METRICS_TOKEN else []),
        *(["freshness.contrib.sentry.observe"] if os.environ.get("SENTRY_DSN") else []),
        *(path for path in os.environ.get("SINKS", "").split(",") if path),
        *(["huzilerz.eventlog.append"] if os.environ.get("EVENT_LOG") else []),
    ],
}

# ---- Django's own
AUTHENTICATION_BACKENDS = ["workspace.guesses.CountTries", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]  # of the desk, which chooses by request
TIME_ZONE = "UTC"
USE_TZ = True
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = False
WHITENOISE_IMMUTABLE_FILE_TEST = r".*/desk/part-[\w-]+-[0-9A-Z]{8}\.js$"  # the bundle's parts, named by their content
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "workspace.session.no_token"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS for subdomains: merchants' domains have hosts beyond the platform's control
    "security.W008",  # redirects to https are the edge's: the edge ends TLS, and asks the origin in the clear
    "security.W021",  # preloading cannot be undone for months, and is the domain owner's decision
]
# The number of trusted proxies that add an address to this header; addresses further left are unverified.
TRUSTED_PROXIES = int(os.environ.get("TRUSTED_PROXIES", "0"))
CLIENT_ADDRESS_HEADER = os.environ.get("CLIENT_ADDRESS_HEADER", "X-Forwarded-For")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("TRUST_FORWARDED_PROTO") else None
# The age in days at which audit entries are deleted; None for never.
AUDIT_DAYS = float(os.environ["AUDIT_DAYS"]) if os.environ.get("AUDIT_DAYS") else None
if AUDIT_DAYS is not None and not AUDIT_DAYS >= 1:
    raise ImproperlyConfigured("AUDIT_DAYS must be at least 1; without it audit entries are kept for ever")

_SECRETS = [
    SECRET_KEY,
    CDN_INTERNAL_SECRET,
    CDN_INTERNAL_SECRET_PREVIOUS,
    CDN_PURGE_SECRET,
    METRICS_TOKEN,
    str(_database.get("PASSWORD") or ""),
    *(os.environ.get(name, "") for name in ("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "DEMO_PASSWORD")),
]
LOG_FORMAT = os.environ.get("LOG_FORMAT", "line")
if LOG_FORMAT not in ("line", "json"):
    raise ImproperlyConfigured(f"LOG_FORMAT is {LOG_FORMAT!r}; it must be line or json")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "freshness.contrib.json_log.RedactedLines",
            "fmt": "%(asctime)s %(levelname)s %(name)s: %(message)s",
            "secrets": _SECRETS,
        },
        "json": {"()": "freshness.contrib.json_log.JsonLines", "secrets": _SECRETS},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "INFO")},
}

# ---- where facts go besides: freshness.contrib.sentry.observe and the like, each with its SDK
if os.environ.get("SENTRY_DSN"):
    error_reports.start(os.environ["SENTRY_DSN"], environment=ENV, release=os.environ.get("RELEASE"), secrets=_SECRETS)
