"""A private Dovecot (IMAP and LMTP) in its own folder, on free loopback ports, as root or as an ordinary user."""

import contextlib
import grp
import os
import pwd
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"
PACKAGES = "dovecot-imapd dovecot-lmtpd"

CONF = """\
base_dir = {root}/run
state_dir = {root}/run
log_path = {root}/dovecot.log
info_log_path = {root}/dovecot.log
instance_name = test
protocols = imap lmtp
listen = 127.0.0.1
ssl = {ssl}
{ssl_files}
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
first_valid_uid = {first_uid}
mail_uid = {uid}
mail_gid = {gid}
mail_location = maildir:~/Maildir
mail_home = {root}/mail/%Ln
recipient_delimiter = +
mail_fsync = never
mail_max_userip_connections = 100
auth_cache_size = 1M
auth_cache_ttl = 1h
auth_failure_delay = 0
lmtp_save_to_detail_mailbox = no
lmtp_rcpt_check_quota = no

passdb {{
  driver = passwd-file
  args = scheme=plain username_format=%Ln {root}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={root}/mail/%Ln
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Processed {{
    auto = create
  }}
  mailbox Unmatched {{
    auto = create
  }}
}}
protocol imap {{
  imap_idle_notify_interval = 2 mins
}}
protocol lmtp {{
  postmaster_address = postmaster@{domain}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {{
    address = 127.0.0.1
    port = {imap_port}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {imaps_port}
  }}
}}
service imap {{
  process_min_avail = 1
  service_count = 0
  process_limit = 64
}}
service lmtp {{
  user = {user}
  process_min_avail = 1
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp_port}
  }}
  unix_listener lmtp {{
    mode = 0666
  }}
}}
service stats {{
  chroot =
  unix_listener stats-reader {{
    mode = 0600
  }}
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
service submission-login {{
  chroot =
}}
"""


def free_port() -> int:
    """A loopback port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Dovecot:
    """`with Dovecot({"vanthu": "password"}) as server:` gives `imap_port`, `lmtp_port` and, with `tls`, `imaps_port`.

    `tls` is (certificate file, key file). Mail to `user+token@domain` arrives at `user`; unknown users get a 550.
    """

    def __init__(
        self, users: dict[str, str], domain: str = "truong.example.vn", tls: tuple[Path, Path] | None = None
    ) -> None:
        self.users, self.domain, self.tls = dict(users), domain, tls
        # Unix sockets live below this folder, and their paths may have 107 bytes: pytest's own folders are too deep.
        self.root = Path(tempfile.mkdtemp(prefix="dc"))
        self.imap_port, self.lmtp_port = free_port(), free_port()
        self.imaps_port = free_port() if tls else 0
        self.process: subprocess.Popen[bytes] | None = None

    def deliver(self, raw: bytes, recipient: str, sender: str = "nguoi.gui@truong.example.vn") -> None:
        """One message by LMTP, as the school's own mail server would."""
        with smtplib.LMTP("127.0.0.1", self.lmtp_port) as lmtp:
            lmtp.sendmail(sender, [recipient], raw)

    def deliver_many(self, raws: Iterable[bytes], recipient: str) -> None:
        """Many messages over one connection."""
        with smtplib.LMTP("127.0.0.1", self.lmtp_port) as lmtp:
            for raw in raws:
                lmtp.sendmail("nguoi.gui@truong.example.vn", [recipient], raw)

    def forget_index(self, user: str) -> None:
        """Lose the mailbox's index, as a restored backup would: every UID is numbered anew under a new UIDVALIDITY."""
        maildir = self.root / "mail" / user / "Maildir"
        for path in [maildir / "dovecot-uidlist", *maildir.glob("dovecot.index*"), *maildir.glob("dovecot.list*")]:
            path.unlink(missing_ok=True)

    def log(self) -> str:
        """What Dovecot has to say for itself."""
        path = self.root / "dovecot.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def start(self, timeout: float = 20) -> "Dovecot":
        """Start, and return when it greets; takes about 50 ms."""
        self._write_files()
        self.process = subprocess.Popen(
            [PROGRAM, "-F", "-c", str(self.root / "dovecot.conf")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        end = time.monotonic() + timeout
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.imap_port), 1) as greeting:
                if greeting.recv(4) == b"* OK":
                    return self
            time.sleep(0.01)
        log = self.log()
        self.stop()
        raise RuntimeError(f"dovecot did not start: {log}")

    def stop(self) -> None:
        """End it at once: SIGQUIT takes 3 ms, and workers with a live client, which survive it, go with the group."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        shutil.rmtree(self.root, ignore_errors=True)

    def __enter__(self) -> "Dovecot":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _write_files(self) -> None:
        self.root.chmod(0o755)
        for name in ("run", "mail"):
            (self.root / name).mkdir(exist_ok=True)
        account = pwd.getpwnam("dovecot") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        if os.getuid() == 0:  # the workers then run as the package's own user and must own the mail
            os.chown(self.root / "mail", account.pw_uid, account.pw_gid)
        (self.root / "users").write_text("".join(f"{u}:{{PLAIN}}{p}::::::\n" for u, p in self.users.items()))
        files = f"ssl_cert = <{self.tls[0]}\nssl_key = <{self.tls[1]}" if self.tls else ""
        (self.root / "dovecot.conf").write_text(
            CONF.format(
                root=self.root, ssl="yes" if self.tls else "no", ssl_files=files, domain=self.domain,
                user=account.pw_name, group=grp.getgrgid(account.pw_gid).gr_name, uid=account.pw_uid,
                gid=account.pw_gid, first_uid=min(account.pw_uid, 100), imap_port=self.imap_port,
                imaps_port=self.imaps_port, lmtp_port=self.lmtp_port,
            )
        )  # fmt: skip
