"""`vanthu read-plan FILE...`: what is understood of each file, one JSON line a file; nothing is stored."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from domain.plan import NotAPlan, to_json
from tasks.importing import read_file


def read_plan(files: Iterable[Path]) -> int:
    """Print one line a file, in input order; the exit code is 1 when a file was refused."""
    refused = False
    for path in files:
        reading = read_file(path)
        if isinstance(reading, NotAPlan):
            refused = True
            line = {"file": str(path), "error": reading.reason}
        else:
            line = to_json(reading)
        print(json.dumps(line, ensure_ascii=False), flush=True)
    return int(refused)


if __name__ == "__main__":
    sys.exit(read_plan(Path(name) for name in sys.argv[1:]))
