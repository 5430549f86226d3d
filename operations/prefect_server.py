"""The office's Prefect: its environment, whether it answers, and bringing `prefect.yaml` to it.

Run as `python -m operations.prefect_server FOLDER` it makes the work pool and deploys the folder's `prefect.yaml`.
"""

import base64
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import settings as settings_module
from settings import Settings, get_settings

ROOT = Path(settings_module.__file__).parent
POOL = "school"
USER = "admin"


def api_url(settings: Settings) -> str:
    """Where the server answers."""
    return f"http://{_name(settings)}:{settings.prefect_port}/api"


def ui_url(settings: Settings) -> str:
    """What the administrator opens."""
    return f"http://{_name(settings)}:{settings.prefect_port}"


def environment(settings: Settings, root: Path = ROOT) -> dict[str, str]:
    """What server, worker, flows and command line must all agree on (never `--port`: it breaks the UI)."""
    password = settings.prefect_password.get_secret_value()
    login = f"{USER}:{password}" if password else ""
    shared = {
        "VANTHU_HOME": str(settings.home),
        "VANTHU_ROOT": str(root),
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",
        "PREFECT_HOME": str(settings.home / "prefect"),
        "PREFECT_API_URL": api_url(settings),
        "PREFECT_SERVER_API_HOST": settings.prefect_host,
        "PREFECT_SERVER_API_PORT": str(settings.prefect_port),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
        "PREFECT_SERVER_UI_V2_ENABLED": "true" if settings.console == "v2" else "false",
        "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
        "DO_NOT_TRACK": "1",
    }
    secrets = {"PREFECT_SERVER_API_AUTH_STRING": login, "PREFECT_API_AUTH_STRING": login} if login else {}
    return shared | secrets


def take_part(settings: Settings) -> None:
    """Let flows that this process runs be recorded on the office's server. Call it before Prefect is imported.

    What the environment says already stays: inside the worker it is the same, in tests another server is meant.
    """
    for name, value in environment(settings).items():
        if name.startswith("PREFECT_"):
            os.environ.setdefault(name, value)


def answers(settings: Settings) -> bool:
    """Whether the server is up; its health page is open without a login."""
    try:
        with urllib.request.urlopen(api_url(settings) + "/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (OSError, ValueError):
        return False


def ask(settings: Settings, path: str, body: bytes = b"{}") -> bytes:
    """One request to the server's API. Raises OSError (urllib's errors are)."""
    request = urllib.request.Request(api_url(settings) + path, body, {"Content-Type": "application/json"})
    password = settings.prefect_password.get_secret_value()
    if password:
        login = base64.b64encode(f"{USER}:{password}".encode()).decode()
        request.add_header("Authorization", f"Basic {login}")
    with urllib.request.urlopen(request, timeout=10) as answer:
        content: bytes = answer.read()
    return content


def port_is_free(settings: Settings) -> bool:
    """Whether nobody else listens where the server is to listen."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.prefect_host, settings.prefect_port))
        except OSError:
            return False
    return True


def deploy(settings: Settings, root: Path) -> int:
    """Make the work pool and bring every deployment to the server; repeatable. Gives the exit code."""
    base = [sys.executable, "-m", "prefect", "--no-prompt"]
    commands = (
        [*base, "work-pool", "create", POOL, "--type", "process", "--overwrite"],
        [*base, "deploy", "--all"],
        [sys.executable, "-m", "flows.dashboard"],  # what was deployed shows the lists of the code, not of the database
    )
    for command in commands:
        done = subprocess.run(
            command, cwd=root, env=os.environ | environment(settings, root), stdin=subprocess.DEVNULL, check=False
        )
        if done.returncode:
            return done.returncode
    return 0


def _name(settings: Settings) -> str:
    """Every address (0.0.0.0) is none to call."""
    return "127.0.0.1" if settings.prefect_host in ("", "0.0.0.0", "::") else settings.prefect_host


if __name__ == "__main__":
    sys.exit(deploy(get_settings(), Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT))
