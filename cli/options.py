"""`--home DIR` and `--json`, which every command takes before or after its name."""

import os
from collections.abc import Sequence
from pathlib import Path

from cli.output import use_json


def take_common(arguments: Sequence[str]) -> list[str]:
    """The arguments without `--home` and `--json`, which take effect. After `--` nothing is taken.

    Raises ValueError when `--home` has no folder.
    """
    rest: list[str] = []
    words = iter(arguments)
    as_json = False
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--json":
            as_json = True
        elif word == "--home" or word.startswith("--home="):
            folder = word.removeprefix("--home=") if "=" in word else next(words, "")
            if not folder or folder.startswith("--"):
                raise ValueError("--home cần một thư mục / --home needs a folder")
            os.environ["VANTHU_HOME"] = str(Path(folder).expanduser().resolve())
        else:
            rest.append(word)
    use_json(as_json)
    return rest
