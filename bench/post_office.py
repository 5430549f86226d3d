"""django-post_office at its best on the same letters: one process, 5 threads, SQLite in WAL mode."""

import atexit
import importlib.util
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.servers.letters import a_mail

BATCH = 500


def is_installed() -> bool:
    """Whether Django and post_office can be imported."""
    return all(importlib.util.find_spec(name) for name in ("django", "post_office"))


def queue(port: int, letters: int, attachment: int) -> None:
    """Letters of about the same size, queued in its database."""
    _prepare(port)
    from django.db import connection
    from post_office import mail

    text = a_mail(1).decode().partition("\r\n\r\n")[2]
    filler = "Đề nghị đồng chí nộp báo cáo đúng hạn.\n" * (attachment * 4 // 3 // 52)
    mail.send_many([_to_one(subject=f"Báo cáo số {number}", message=text + filler) for number in range(letters)])
    connection.close()


def render(port: int, contexts: Sequence[Mapping[str, str]], texts: tuple[str, str, str]) -> None:
    """Letters from its own template (subject, text, HTML in Django's language), rendered and queued."""
    _prepare(port)
    from django.db import connection
    from post_office import mail
    from post_office.models import EmailTemplate

    EmailTemplate.objects.all().delete()
    subject, plain, html = texts
    template = EmailTemplate.objects.create(name="nhac", subject=subject, content=plain, html_content=html)
    mail.send_many([_to_one(template=template, context=dict(row)) for row in contexts])
    connection.close()


def _to_one(**letter: object) -> dict[str, object]:
    return {"sender": "vanthu@truong.example.vn", "recipients": ["hieupho1@truong.example.vn"], **letter}


def _prepare(port: int) -> None:
    """Django with an empty queue."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    if not settings.configured:
        folder = Path(tempfile.mkdtemp(prefix="post_office"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "db", "OPTIONS": {"init_command": pragmas}}
        settings.configure(
            DATABASES={"default": database},
            INSTALLED_APPS=["django.contrib.contenttypes", "post_office"],
            EMAIL_BACKEND="post_office.EmailBackend",
            EMAIL_HOST="127.0.0.1",
            POST_OFFICE={"BATCH_SIZE": BATCH, "THREADS_PER_PROCESS": 5, "LOG_LEVEL": 0},
            DEFAULT_AUTO_FIELD="django.db.models.AutoField",
            TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
            LOGGING_CONFIG=None,
            USE_TZ=True,
        )
        django.setup()
        call_command("migrate", verbosity=0)
    settings.EMAIL_PORT = port
    from post_office.models import Email

    Email.objects.all().delete()


def send(letters: int) -> None:
    """Send all that is queued."""
    from post_office import mail
    from post_office.models import Email

    for _ in range(0, letters, BATCH):
        mail.send_queued(processes=1, log_level=0)
    assert Email.objects.filter(status=0).count() == letters, "post_office has not sent everything"
