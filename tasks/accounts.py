"""Where the mailbox lives and how to prove who we are: password or OAuth2, always over verified TLS."""

import ipaddress
import json
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field

from settings import ConfigurationError, Settings, Tls

EXPIRY_MARGIN = 120  # seconds; a token this close to its end is not used any more


@dataclass(frozen=True)
class MailAccount:
    """One account on one server. With `token` the login is XOAUTH2, else by password; without either, none.

    `context` verifies the certificate; the default trusts what the system trusts.
    """

    host: str
    port: int
    user: str
    tls: Tls
    password: str = field(default="", repr=False)
    token: Callable[[], str] | None = field(default=None, repr=False)
    context: ssl.SSLContext | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.tls == "none" and not is_loopback(self.host):
            raise ConfigurationError(
                f"Máy chủ {self.host}: kết nối không mã hoá chỉ được dùng trên chính máy này. / "
                f"{self.host}: unencrypted mail connections are allowed to loopback only."
            )

    def tls_context(self) -> ssl.SSLContext:
        """A context that verifies certificate and name."""
        return self.context or ssl.create_default_context()


def is_loopback(host: str) -> bool:
    """Whether a host is this very machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def imap_account(settings: Settings) -> MailAccount:
    """The mailbox that is read."""
    password = settings.imap_password.get_secret_value()
    user = settings.imap_user or settings.mailbox_address
    return MailAccount(settings.imap_host, settings.imap_port, user, settings.imap_tls, password, _token(settings))


def smtp_account(settings: Settings) -> MailAccount:
    """The server that sends; without its own user and password, and without OAuth2, nobody logs in."""
    password = settings.smtp_password.get_secret_value()
    token = _token(settings)
    user = settings.smtp_user or (settings.mailbox_address if password or token else "")
    return MailAccount(settings.smtp_host, settings.smtp_port, user, settings.smtp_tls, password, token)


class TokenRefusedError(ConnectionError):
    """The provider gives no access token; the message says why, without secrets."""


@dataclass
class RefreshedToken:
    """An OAuth2 access token that is renewed by its refresh token (RFC 6749 section 6). Call it for the present one."""

    url: str
    client_id: str
    client_secret: str = field(repr=False)
    refresh_token: str = field(repr=False)
    _token: str = field(default="", repr=False)
    _until: float = 0.0

    def __post_init__(self) -> None:
        host = urllib.parse.urlsplit(self.url).hostname or ""
        if not self.url.startswith("https://") and not is_loopback(host):
            raise ConfigurationError(f"VANTHU_OAUTH_TOKEN_URL phải bắt đầu bằng https://. / must be https: {self.url}")

    def __call__(self) -> str:
        """The access token. Raises TokenRefusedError."""
        if time.monotonic() >= self._until:
            answer = self._ask()
            self._token = str(answer["access_token"])
            self._until = time.monotonic() + float(str(answer.get("expires_in", 3600))) - EXPIRY_MARGIN
        return self._token

    def _ask(self) -> dict[str, object]:
        form = {"grant_type": "refresh_token", "client_id": self.client_id, "refresh_token": self.refresh_token}
        if self.client_secret:
            form["client_secret"] = self.client_secret
        request = urllib.request.Request(self.url, urllib.parse.urlencode(form).encode())
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            reason = error.read(500).decode(errors="replace")
            raise TokenRefusedError(f"{self.url}: {error.code} {reason}") from error
        except (OSError, ValueError) as error:
            raise TokenRefusedError(f"{self.url}: {error}") from error
        if not isinstance(answer, dict) or "access_token" not in answer:
            raise TokenRefusedError(f"{self.url}: no access_token in the answer")
        return answer


_tokens: dict[tuple[str, str, str, str], RefreshedToken] = {}


def _token(settings: Settings) -> RefreshedToken | None:
    """The account's token source, kept for the life of the process so that a token is asked for once an hour."""
    if not settings.oauth_token_url:
        return None
    secrets = (settings.oauth_client_secret.get_secret_value(), settings.oauth_refresh_token.get_secret_value())
    key = (settings.oauth_token_url, settings.oauth_client_id, *secrets)
    if key not in _tokens:
        _tokens[key] = RefreshedToken(*key)
    return _tokens[key]
