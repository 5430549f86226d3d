"""`vanthu read-mail FILE...`: what is understood of each file, one JSON line a file; nothing is stored."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from domain.mime.mail import Address
from domain.reading import Understood, explain, understand


def read_mail(files: Iterable[Path], with_reasons: bool = False) -> int:
    """Print one line a file, in input order; the exit code is 1 when a file could not be opened."""
    refused = False
    for line in read_mail_lines(files, with_reasons):
        refused = refused or "error" in line
        print(json.dumps(line, ensure_ascii=False), flush=True)
    return int(refused)


def read_mail_lines(paths: Iterable[Path], with_reasons: bool) -> Iterator[dict[str, Any]]:
    """What each file says; a file that cannot be opened gives its name and why."""
    for path in paths:
        try:
            raw = Path(path).read_bytes()
        except OSError as error:
            yield {"file": str(path), "error": f"Không mở được tệp: {error.strerror or error}"}
            continue
        yield line_of(str(path), understand(raw), with_reasons)


def line_of(file: str, understood: Understood, with_reasons: bool) -> dict[str, Any]:
    """One mail as data, in the form that `read-mail` prints."""
    mail, words, reading = understood.mail, understood.words, understood.reading
    line: dict[str, Any] = {
        "file": file,
        "message_id": mail.message_id,
        "from": None if mail.sender is None else _address(mail.sender),
        "to": [_address(each) for each in mail.to],
        "cc": [_address(each) for each in mail.cc],
        "subject": mail.subject,
        "sent_at": None if mail.sent_at is None else mail.sent_at.isoformat(),
        "kind": mail.kind.value,
        "text": mail.text,
        "reply": words.reply,
        "signature": words.signature,
        "attachments": [
            {
                "name": each.name,
                "content_type": each.content_type,
                "size": each.size,
                "sha256": each.sha256,
                "inline": each.inline,
            }
            for each in mail.attachments
        ],
        "bounce": None,
        "verb": None,
        "unclear": reading.unclear,
        "defects": list(mail.defects),
    }
    if mail.bounce is not None:
        line["bounce"] = {
            "recipients": [
                {
                    "address": each.address,
                    "action": each.action,
                    "status": each.status,
                    "permanent": each.permanent,
                }
                for each in mail.bounce.recipients
            ],
            "original_message_id": mail.bounce.original_message_id,
        }
    if reading.verb is not None:
        line["verb"] = {"name": reading.verb.name.value, "argument": reading.verb.argument}
    if with_reasons:
        line["explain"] = explain(understood)
    return line


def _address(address: Address) -> dict[str, str]:
    return {"name": address.name, "address": address.address}


def main(arguments: list[str]) -> int:
    """`python -m cli.read_mail [--explain] FILE...`"""
    names = [word for word in arguments if word != "--explain"]
    return read_mail(map(Path, names), "--explain" in arguments)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
