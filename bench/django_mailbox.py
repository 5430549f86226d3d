"""django-mailbox on the same mails: one process, SQLite in WAL mode, files kept in a folder of their own."""

import atexit
import importlib.util
import shutil
import tempfile
import time
from pathlib import Path


def is_installed() -> bool:
    """Whether Django and django_mailbox can be imported."""
    return all(importlib.util.find_spec(name) for name in ("django", "django_mailbox"))


def fetch(port: int, user: str, password: str, mails: int) -> float:
    """Seconds until all mail of a mailbox is in its database."""
    _start()
    from django.db import connection
    from django_mailbox.models import Mailbox

    box = Mailbox.objects.create(name=user, uri=f"imap://{user}:{password}@127.0.0.1:{port}")
    began = time.perf_counter()
    count = sum(1 for _ in box.get_new_mail())
    took = time.perf_counter() - began
    connection.close()
    assert count == mails, count
    return took


def _start() -> None:
    import django
    from django.conf import settings
    from django.core.management import call_command

    if settings.configured:
        return
    folder = Path(tempfile.mkdtemp(prefix="django_mailbox"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "db", "OPTIONS": {"init_command": pragmas}}
    settings.configure(
        DATABASES={"default": database},
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django_mailbox"],
        MEDIA_ROOT=str(folder),
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        LOGGING_CONFIG=None,
        USE_TZ=True,
    )
    django.setup()
    call_command("migrate", verbosity=0)
