"""All settings. Every environment variable has a default that works on a laptop; a wrong value stops with one line.

VISIE_ADRES   public base address, the only source of absolute addresses
VISIE_DATA    folder of the database, the secret key and the collected static files
DATABASE_URL  PostgreSQL instead of the SQLite file in VISIE_DATA
VISIE_GEHEIM  the secret key, instead of the one kept in VISIE_DATA
VISIE_MAIL    how mail is sent: smtp://user:password@host:587, smtps://…, file:///folder or console:
VISIE_AFZENDER  the address that mail comes from
VISIE_PROXIES number of our own proxies that add to X-Forwarded-For: 1 when VISIE_ADRES is https, else 0
VISIE_LOG     toegang: a line for each request, without query string, with half an address; else errors only
VISIE_DEBUG   1 while developing (`make dev`)
PORT, HOST    where `manage.py start` listens
VISIE_WERKERS number of processes that serve, 1 to start with
"""

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from django_prose_editor.config import html_tags
from js_asset import static_lazy

from visie import logs
from visie.draaien.postbus import mail_settings, read_proxies

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("VISIE_DATA") or BASE_DIR / "data").resolve()
DEBUG = os.environ.get("VISIE_DEBUG") == "1"


def secret_key():
    """Return the secret key as text; make and keep one (readable by its owner only) when there is none."""
    if from_environment := os.environ.get("VISIE_GEHEIM"):
        return from_environment
    file = DATA_DIR / "geheim"
    try:
        DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            pass
        else:
            with os.fdopen(handle, "w") as new:
                new.write(secrets.token_urlsafe(50))
        return file.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"VISIE_DATA: cannot write in {DATA_DIR} ({error.strerror}). Set VISIE_DATA to a folder you may write in."
        ) from error


def public_address():
    """Return VISIE_ADRES as scheme://host[:port], without a final slash."""
    address = os.environ.get("VISIE_ADRES") or f"http://localhost:{os.environ.get('PORT') or '8000'}"
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
        raise ImproperlyConfigured(f"VISIE_ADRES: '{address}' is not an address such as https://visie.example.nl.")
    return f"{parts.scheme}://{parts.netloc}"


def database():
    """Return Django's description of the database in DATABASE_URL, or of the SQLite file in VISIE_DATA."""
    url = os.environ.get("DATABASE_URL") or f"sqlite:///{DATA_DIR / 'visie.sqlite3'}"
    try:
        description = dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(
            "DATABASE_URL is not a database address. Use postgres://user:password@host:5432/name, or leave it empty."
        ) from error
    if description["ENGINE"].endswith("sqlite3"):
        # IMMEDIATE: a transaction that will write takes its lock at the start, so it waits instead of failing halfway.
        description["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        }
    elif not description["ENGINE"].endswith("postgresql"):
        raise ImproperlyConfigured("DATABASE_URL: only sqlite:// and postgres:// addresses are supported.")
    else:
        description.setdefault("OPTIONS", {})["connect_timeout"] = 5
    return description


def checked(read, *values):
    """Return what `read` makes of the values of the environment; what it refuses stops with its one line."""
    try:
        return read(*values)
    except ValueError as error:
        raise ImproperlyConfigured(str(error)) from error


SECRET_KEY = secret_key()
VISIE_ADRES = public_address()
HTTPS = VISIE_ADRES.startswith("https://")
ALLOWED_HOSTS = [urlsplit(VISIE_ADRES).hostname, "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [VISIE_ADRES]

INSTALLED_APPS = [
    "visie.apps.VisieConfig",
    "doelstellingen.apps.DoelstellingenConfig",
    "bronnen.apps.BronnenConfig",
    "modeltranslation",
    "visie.apps.PortaalAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_prose_editor",
    "js_asset",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "visie.pagina.headers.headers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "visie.draaien.weigering.Weigering",
    "visie.draaien.afloop.follow",  # around sessions too: they are written last
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "visie.pagina.witruimte.fold_pages",  # within what takes the ETag, around everything that makes a page
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "visie.aanmelden.poort.poort",
    "visie.draaien.afgemeld.Afgemeld",
    *(["visie.pagina.adres.while_developing"] if DEBUG else []),
]
CSRF_FAILURE_VIEW = "visie.draaien.afgemeld.refused"

APPEND_SLASH = False  # a slash is one of the things that an address may lack: visie/pagina/adres.py

ROOT_URLCONF = "visie.urls"
WSGI_APPLICATION = "visie.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "visie.pagina.context.page",
            ],
        },
    },
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"  # so that templates/ has fields of our own too

DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FIXTURE_DIRS = [BASE_DIR / "fixtures", BASE_DIR / "fixtures" / "redactie"]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
MODELTRANSLATION_DEFAULT_LANGUAGE = "nl"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("nl",)
LOCALE_PATHS = [BASE_DIR / "visie" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_KEEP_ONLY_HASHED_FILES = True  # no page names another, and each would be compressed twice
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage" if DEBUG else "visie.draaien.statisch.Opslag"
    },
}

# The text editor knows two things of our own: the note marker, and what becomes of a clipboard.
DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {
        "js": [static_lazy("beheer/noot.js")],
        "extensions": {"Noot": html_tags(tags=["sup"], attributes={"sup": ["data-noot"]})},
    },
    {"js": [static_lazy("beheer/plakken.js")], "extensions": {"Plakken": html_tags(tags=[])}},
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "visie.aanmelden.wachtwoord.Lengte", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Signing in: see visie/aanmelden/ and docs/besluiten/0025-aanmelden.md.
LOGIN_URL, LOGIN_REDIRECT_URL, ACCOUNT_LOGOUT_REDIRECT_URL = "account_login", "admin:index", "account_login"
AUTHENTICATION_BACKENDS = ["visie.aanmelden.rollen.Rollen"]
ACCOUNT_ADAPTER, MFA_ADAPTER = "visie.aanmelden.adapter.Aanmelden", "visie.aanmelden.adapter.TweedeFactor"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]  # nobody signs up; allauth wants these to agree
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
# Django's own: allauth's copies addresses into a table of its own, where an old one would stay valid.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
ACCOUNT_FORMS = {
    "login": "visie.aanmelden.forms.AanmeldForm",
    "reset_password": "visie.aanmelden.forms.VergetenForm",
    "reset_password_from_key": "visie.aanmelden.forms.WachtwoordForm",
    "reauthenticate": "visie.aanmelden.forms.BevestigForm",
}
MFA_FORMS = {
    "authenticate": "visie.aanmelden.forms.CodeForm",
    "reauthenticate": "visie.aanmelden.forms.BevestigCodeForm",
    "activate_totp": "visie.aanmelden.forms.AppForm",
    "add_webauthn": "visie.aanmelden.forms.SleutelForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Visie Huisartsenzorg 2035"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True
TWEEDE_FACTOR_VERPLICHT = HTTPS
PROXIES = checked(read_proxies, os.environ.get("VISIE_PROXIES"), HTTPS)
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600  # the mails say: three days

# What all processes on all machines count together, such as attempts to sign in. The table comes from a migration.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "visie_cache",
        # Far more than limits leave room for: a full cache drops entries, and with them somebody's attempts.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

MAIL = checked(mail_settings, os.environ.get("VISIE_MAIL"))
EMAIL_BACKEND, EMAIL_FILE_PATH = MAIL["backend"], MAIL["folder"]
EMAIL_HOST, EMAIL_PORT = MAIL["host"], MAIL["port"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL["user"], MAIL["password"]
EMAIL_USE_TLS, EMAIL_USE_SSL, EMAIL_TIMEOUT = MAIL["tls"], MAIL["ssl"], 15
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("VISIE_AFZENDER") or f"portaal@{urlsplit(VISIE_ADRES).hostname}"

TOEGANG = checked(logs.read_log, os.environ.get("VISIE_LOG"))
LOGGING = logs.config(HTTPS, TOEGANG)

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SESSION_ENGINE = "visie.aanmelden.sessies"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"  # Strict would sign out who follows a link in a mail
# A working day at most, and no longer than the browser is open.
SESSION_COOKIE_AGE, SESSION_EXPIRE_AT_BROWSER_CLOSE = 12 * 3600, True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # not in a third cookie
# The __Host- prefix needs https; on plain http (a laptop) browsers would refuse the cookie.
SESSION_COOKIE_NAME = "__Host-sessie" if HTTPS else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # HSTS preload is the domain owner's decision
