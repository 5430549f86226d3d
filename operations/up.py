"""`vanthu up`: Prefect server, deployments, worker, mailbox watcher and file server, kept running together."""

import sys
from collections.abc import Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from operations import prefect_server
from operations.prefect_server import POOL, ROOT
from operations.refusals import Refused
from operations.supervisor import Child, Say, Supervisor
from settings import Settings, get_settings
from storage.database import reading, upgrade
from storage.offices import the_office

SERVER, DEPLOYMENTS, WORKER, WATCHER, FILES = "prefect", "deployments", "worker", "watcher", "files"
RUNS_AT_ONCE = 4  # a flow run takes about 100 MB


def up(say: Say, root: Path = ROOT) -> None:
    """Run everything until SIGINT or SIGTERM. Raises Refused when it cannot start at all."""
    settings = get_settings()
    if not prefect_server.port_is_free(settings):
        raise Refused(
            f"Cổng {settings.prefect_port} đang có chương trình khác dùng; đề nghị tắt chương trình đó (có thể là một "
            "“vanthu up” khác) hoặc đổi VANTHU_PREFECT_PORT.",
            f"port {settings.prefect_port} is in use: stop that program or change VANTHU_PREFECT_PORT.",
        )
    upgrade()
    with reading() as session:
        the_office(session)
    Supervisor(children(settings, root), settings.home / "logs", say).run()


def children(settings: Settings, root: Path = ROOT) -> Sequence[Child]:
    """The processes of an office, in the order in which they are started."""
    environment = prefect_server.environment(settings, root)
    server = Child(
        SERVER,
        [sys.executable, "-m", "prefect", "server", "start"],
        environment,
        ready=partial(prefect_server.answers, settings),
    )
    deployments = Child(
        DEPLOYMENTS,
        [sys.executable, "-m", "operations.prefect_server", str(root)],
        environment,
        after=[SERVER],
        once=True,
    )
    start_worker = ["worker", "start", "--pool", POOL, "--type", "process", "--limit", str(RUNS_AT_ONCE)]
    worker = Child(WORKER, [sys.executable, "-m", "prefect", *start_worker], environment, after=[SERVER, DEPLOYMENTS])
    own = [
        Child(name, [sys.executable, "-m", module], environment)
        for name, module, wanted in (
            (WATCHER, "operations.watcher", bool(settings.imap_host)),
            (FILES, "operations.file_server", True),
        )
        if wanted and find_spec(module) is not None
    ]
    return [server, deployments, worker, *own]
