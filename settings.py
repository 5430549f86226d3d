"""What one installation is told: read once, from `VANTHU_*` in the environment and from `.env` in its home."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

Tls = Literal["ssl", "starttls", "none"]


def home() -> Path:
    """The folder where settings, database and archive live (`--home`, `VANTHU_HOME`, else the working directory)."""
    return Path(os.environ.get("VANTHU_HOME") or ".").resolve()


class Settings(BaseSettings):
    """One line each in `docs/operations.md`; every name takes the prefix `VANTHU_`."""

    model_config = SettingsConfigDict(env_prefix="VANTHU_", env_file_encoding="utf-8", extra="ignore")

    home: Path = Path()
    office: str = ""  # code of the office in office.yaml; empty while there is only one

    database_url: str = ""
    archive_dir: Path = Path()
    publish_dir: Path = Path()
    publish_url: str = ""  # where people see that folder, for the feed: https://truong.example.vn/van-ban
    trust_dir: Path = Path()  # certificates of the authorities whose digital signatures count

    mailbox_address: str = ""
    mailbox_name: str = "Bộ phận Văn thư"
    plus_addressing: Literal["auto", "yes", "no"] = "auto"

    imap_host: str = ""
    imap_port: int = 993
    imap_user: str = ""
    imap_password: SecretStr = SecretStr("")
    imap_tls: Tls = "ssl"
    imap_folders: str = "INBOX"
    imap_batch: int = 50
    imap_max_bytes: int = 50 * 1024 * 1024

    smtp_host: str = ""
    smtp_port: int = 587
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")
    smtp_tls: Tls = "starttls"
    smtp_per_minute: int = 30
    smtp_per_day: int = 2000
    smtp_connections: int = 2
    sent_folder: str = ""  # empty: the provider keeps its own copy of what is sent

    oauth_token_url: str = ""
    oauth_client_id: str = ""
    oauth_client_secret: SecretStr = SecretStr("")
    oauth_refresh_token: SecretStr = SecretStr("")

    trusted_authserv: str = ""
    files_url: str = "http://127.0.0.1:4478"
    console: Literal["v2", "v1"] = "v2"
    prefect_host: str = "127.0.0.1"
    prefect_port: int = 4200
    prefect_password: SecretStr = SecretStr("")  # of the user admin in the Prefect UI; `vanthu init` makes one
    admin_address: str = ""
    alarm_file: Path = Path()
    alarm_smtp_host: str = ""
    alarm_smtp_port: int = 587
    alarm_smtp_user: str = ""
    alarm_smtp_password: SecretStr = SecretStr("")
    trial_address: str = ""
    chunk: int = 50  # one task run a person up to this many, chunks of this size above

    def model_post_init(self, _context: object) -> None:
        """Fill in the places that follow from the home."""
        self.home = self.home if self.home != Path() else home()
        self.database_url = self.database_url or f"sqlite:///{self.home / 'vanthu.db'}"
        for name, folder in (
            ("archive_dir", "archive"),
            ("publish_dir", "publish"),
            ("trust_dir", "trust"),
            ("alarm_file", "ALARM.txt"),
        ):
            if getattr(self, name) == Path():
                setattr(self, name, self.home / folder)


class ConfigurationError(Exception):
    """A setting is missing or wrong; the message is one line in Vietnamese and English that says what to do."""


@lru_cache(maxsize=8)
def _read(folder: str) -> Settings:
    where = Path(folder)
    try:
        return Settings(_env_file=where / ".env", home=where)  # type: ignore[call-arg]
    except ValidationError as error:
        first = error.errors()[0]
        name = "VANTHU_" + "_".join(str(part) for part in first["loc"]).upper()
        raise ConfigurationError(
            f"Thiết lập {name} không hợp lệ, đề nghị sửa trong {where / '.env'}. / {name}: {first['msg']}"
        ) from error


def get_settings() -> Settings:
    """The settings of the present home, read once for each home.

    Raises ConfigurationError when a value cannot be understood.
    """
    named = os.environ.get("VANTHU_HOME") or "."
    # Resolving a path asks the disk; an absolute one, as every entry point sets it, is taken as it is.
    return _read(named if named.startswith("/") else str(home()))


def forget_settings() -> None:
    """Read the settings anew at the next call (after `vanthu init`, in tests)."""
    _read.cache_clear()
