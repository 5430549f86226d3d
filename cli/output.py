"""Printing: one JSON document with `--json`, else lines for people; refusals in one line on the error output."""

import json
import sys
from collections.abc import Iterable
from typing import Any

DONE, REFUSED, USAGE = 0, 1, 2
_as_json = False


def use_json(wanted: bool) -> None:
    """Whether this call prints JSON (`--json`)."""
    global _as_json
    _as_json = wanted


def wants_json() -> bool:
    """Whether `--json` was given."""
    return _as_json


def show(data: Any, lines: Iterable[str]) -> None:
    """The answer of a command: `data` with `--json`, else the lines."""
    if _as_json:
        print(json.dumps(data, ensure_ascii=False, default=str))
    else:
        for line in lines:
            print(line)


def refuse(line: str) -> int:
    """Say in one line why nothing was done; gives the exit code."""
    line = " ".join(line.split())
    if _as_json:
        print(json.dumps({"error": line}, ensure_ascii=False))
    print(line, file=sys.stderr)
    return REFUSED
